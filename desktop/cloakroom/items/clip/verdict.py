"""The verdict on a copy of a clip in the window's language: the best single frame first."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QLocale, QObject

from cloakroom.items.parts.spans import clock
from cloakroom.items.report import verdict_words
from cloakroom_engine.errors import EngineError
from cloakroom_engine.legible import legible
from cloakroom_engine.library import Library

SCHEMA: Final = "cloakroom.clip-audit/1"


@dataclass(frozen=True, slots=True)
class Judged:
    """One audit of one copy; ``told`` is its document."""

    audit_id: int
    person: str
    created: str
    told: Mapping[str, Any]

    @property
    def code(self) -> str:
        """One of the engine's verdicts."""
        return str(self.told["verdict"]["code"])

    @property
    def worst_s(self) -> float | None:
        """When the person is most surely found."""
        worst = self.told["verdict"]["worst_s"]
        return None if worst is None else float(worst)


def is_clip(document: str) -> bool:
    """Whether a stored audit is of a clip."""
    return bool(json.loads(document).get("schema") == SCHEMA)


def read(library: Library, audit_id: int) -> Judged | None:
    """A stored audit of a clip; None for any other."""
    stored = library.audits.get(audit_id)
    if stored is None or not is_clip(stored.document):
        return None
    person = library.people.get(stored.person_id)
    told = json.loads(stored.document)
    return Judged(stored.id, person.name if person else "", stored.created, told)


def of_copy(library: Library, photo_id: int, protected_id: int) -> list[Judged]:
    """The newest audit of each person in a copy as it is now; what cannot be opened is left out."""
    found: dict[int, Judged] = {}
    for summary, copy in library.audits.of_photo(photo_id):
        if copy.protected_id != protected_id or summary.person_id in found:
            continue
        try:
            judged = read(library, summary.id)
        except EngineError:
            continue  # the report's page says what ails it
        if judged is not None:
            found[summary.person_id] = judged
    return list(found.values())


class ClipVerdict(QObject):
    """A class because of the plural forms, as ``Counts``."""

    def word(self, judged: Judged) -> str:
        """A word or two."""
        return verdict_words.word(verdict_words.VERDICT, judged.code)

    def headline(self, judged: Judged) -> str:
        """What is said first: what a single frame gives away."""
        verdict, name = judged.told["verdict"], legible(judged.person)
        judges, found = verdict["judges"], verdict["by_frame"]
        if not judges:
            if not verdict["asked"]:
                return verdict_words.word(verdict_words.REASON, "no_judge")
            return self.tr(
                "No recogniser that had no part in the cloak finds {name} in the clip as it was, "
                "so none can say what the cloak does."
            ).format(name=name)
        if not found:
            return self.tr(
                "None of the %n recogniser(s) that had no part in the cloak finds {name} in any "
                "single frame that was looked at.",
                "",
                judges,
            ).format(name=name)
        text = self.tr(
            "{found} of %n recogniser(s) that had no part in the cloak find {name} in at least "
            "one single frame. One frame is all that a scraper needs.",
            "",
            judges,
        )
        return text.format(found=found, name=name)

    def details(self, judged: Judged) -> list[str]:
        """What the verdict rests on, and what it does not speak of."""
        verdict, scope = judged.told["verdict"], judged.told["scope"]
        said: list[str] = []
        if verdict["judges"]:
            said.append(
                self.tr(
                    "Averaged over all of these frames, {name} is found by {found} of {judges}."
                ).format(
                    name=legible(judged.person),
                    found=verdict["by_template"],
                    judges=verdict["judges"],
                )
            )
            said.append(
                self.tr("Looks that find {name}: {before} before, {after} after.").format(
                    name=legible(judged.person),
                    before=_of(verdict["before"]),
                    after=_of(verdict["after"]),
                )
            )
            said += self._by_chance(verdict, judged)
            if verdict["minds"] < 2:
                said.append(verdict_words.word(verdict_words.REASON, "one_judge"))
        said += [self._way(way, judged) for way in verdict.get("ways", ()) if way["clean"]]
        if (chance := verdict.get("strangers")) is not None:
            said.append(
                self.tr(
                    "To compare: the same rule finds up to {share} % of strangers, who are not in "
                    "the clip, in some frame."
                ).format(share=QLocale().toString(100 * float(chance), "f", 1))
            )
        if verdict["elsewhere"]:
            said.append(
                self.tr("Saved again, made smaller or a GIF, some frame gives {name} away.").format(
                    name=legible(judged.person)
                )
            )
        return [*said, *self._scope(scope, judged)]

    def _by_chance(self, verdict: Mapping[str, Any], judged: Judged) -> list[str]:
        """The control, in audits that have it: a random change in the same frames."""
        chance = verdict.get("chance")
        if chance is None:
            return []
        text = self.tr(
            "To compare: under a random change of the same size, {looks} looks find {name}."
        ).format(looks=_of(chance["after"]), name=legible(judged.person))
        if verdict["after"]["found"] < chance["after"]["found"]:
            return [text]
        return [text, self.tr("The cloak hides no more than that.")]

    def _way(self, way: Mapping[str, Any], judged: Judged) -> str:
        """What a way to save the clip gives back, beside the clip as it was in the same way."""
        text = self.tr(
            "{way}: some frame gives {name} away to {found} of the {clean} that find the clip as "
            "it was, treated in the same way."
        )
        return text.format(
            way=self._ways().get(way["version"], way["version"]),
            name=legible(judged.person),
            found=way["found"],
            clean=way["clean"],
        )

    def _ways(self) -> dict[str, str]:
        return {
            "low-rate": self.tr("Saved again at a low bit rate"),
            "360p": self.tr("Shrunk to 360 lines"),
            "small": self.tr("Shrunk to half its size"),
            "gif": self.tr("Made a GIF"),
        }

    def _scope(self, scope: Mapping[str, Any], judged: Judged) -> list[str]:
        said = [
            self.tr("Looked at: {looked} of {frames} frames that show {name}.").format(
                looked=scope["looked"], frames=scope["frames"], name=legible(judged.person)
            )
        ]
        if scope["judges"]:
            said.append(
                self.tr(
                    "Asked: {judges}. For other recognisers, and for every service, nothing of "
                    "this is known."
                ).format(judges=legible(", ".join(scope["judges"])))
            )
        if scope["guesses"]:
            text = self.tr("That all of these faces are {name}'s is a guess; nobody said so.")
            said.append(text.format(name=legible(judged.person)))
        if scope["span_s"] is not None:
            begin, end = scope["span_s"]
            text = self.tr("Treated from {begin} to {end} only; the rest was looked at too.")
            ends = self.tr("the end") if end is None else clock(end, tenths=True)
            said.append(text.format(begin=clock(begin, tenths=True), end=ends))
        said.append(
            self.tr(
                "Not tested: attacks that try to undo a cloak, somebody who collects cloaked "
                "clips; voice, body, clothes and place."
            )
        )
        return said


def _of(looks: Mapping[str, int]) -> str:
    return f"{looks['found']}/{looks['of']}"
