"""The verb ``audit.ledger``: every exported copy before recognisers that have not judged it yet.

A cloak is fixed when a photo is published, recognisers are not: whenever one is added, this tells
which of the photos that were shared it finds somebody in. What ``audit`` finds goes into the same
ledger. Answers are kept photo by photo, so that a run can be stopped and goes on later.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit import gallery
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.facts import model_facts
from cloakroom_engine.audit.measure import CLEAN, CLOAKED, score
from cloakroom_engine.audit.results import JUDGE, ModelResult
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.ledger import Entry, Judgement
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.opening import is_file
from cloakroom_engine.photo.files import sha256_of
from cloakroom_engine.pipeline import evidence
from cloakroom_engine.pipeline.cases import Case, cases_of
from cloakroom_engine.pipeline.desk import (
    Desk,
    clean_embeddings,
    person_faces,
    photo_of,
    skippable,
)
from cloakroom_engine.pipeline.strangers import calibration, drawn
from cloakroom_engine.pipeline.witnesses import judges
from cloakroom_engine.records import CloakRecipe, Face, Skipped

GONE, CHANGED = "gone", "changed"
"""Why a copy cannot be judged again: no file is there, or another one is."""
_OF_ONE_COPY = ("person.no_photos",)


@dataclass(eq=False)
class _Bench:
    """The recognisers that can judge, and their strangers, drawn when they are first needed."""

    desk: Desk
    cards: Sequence[ModelCard]
    strangers: dict[str, NDArray[np.float32]] = field(default_factory=dict)

    def among(self, card: ModelCard) -> NDArray[np.float32]:
        if card.name not in self.strangers:
            self.strangers.update(drawn(self.desk, [card]))
        return self.strangers[card.name]

    def fresh(self, entry: Entry) -> list[ModelCard]:
        """Those that neither helped to make the copy's cloak nor judged it, each network once."""
        cloak = self.desk.library.cloaks.get(entry.cloak_id)
        recipe = cloak.recipe if cloak else CloakRecipe()
        known = {*recipe.surrogate_sha256, *(each.model_sha256 for each in entry.judgements)}
        return list({card.sha256: card for card in self.cards if card.sha256 not in known}.values())


def rejudge(desk: Desk, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Ask recognisers that are installed about every copy that they have not judged.

    ``parameters`` may name ``judges``. What comes back speaks of all that fell since each copy's
    first check, not only now.

    Raises:
        EngineError: ``model.unknown``.
    """
    cards = judges(desk, CloakRecipe(), parameters.get("judges", ()))
    bench = _Bench(desk, [c for c in cards if desk.registry.statistics(c)])
    asked: dict[str, str] = {}
    judged = 0
    gone: list[dict[str, Any]] = []
    skipped: list[Skipped] = []
    entries = desk.library.ledger.entries()
    for at, entry in enumerate(entries):
        desk.reporter.step("ledger", at, len(entries), entry.path)
        missing = _missing(entry)
        if missing:
            gone.append({**_told(entry), "code": missing})
            continue
        fresh = bench.fresh(entry)
        if not fresh:
            continue
        try:
            answers = _asked(bench, entry, fresh)
        except EngineError as problem:
            if not skippable(problem) and problem.code not in _OF_ONE_COPY:
                raise
            skipped.append(Skipped(entry.path, problem.code, problem.params))
            continue
        judged += 1
        asked.update({card.name: card.sha256 for card in fresh})
        desk.library.ledger.put(entry.protected_id, entry.person_id, entry.sha256, answers)
        desk.reporter.changed(
            people=(entry.person_id,), photos=(entry.photo_id,), protected=(entry.protected_id,)
        )
    desk.reporter.step("ledger", len(entries), len(entries))
    after = desk.library.ledger.entries()
    fell = [_told(entry) for entry in after if entry.fell]
    return {
        "copies": len(entries),
        "judged": judged,
        "models": [{"name": name, "sha256": sha256} for name, sha256 in asked.items()],
        "models_left_out": [card.name for card in cards if card not in bench.cards],
        "fell": fell,
        "gone": gone,
        "unchanged": len(entries) - len(fell) - len(gone) - len(skipped),
        "skipped": [asdict(each) for each in skipped],
    }


def note(
    desk: Desk, person_id: int, cases: Sequence[Case], measured: Sequence[ModelResult]
) -> None:
    """Write down what an audit's judges said of copies; files from elsewhere are not copies."""
    for case in {case.copy.id: case for case in cases}.values():
        answers = [
            _judgement(each.model.name, each.model.sha256, look.before.found, look.after.found)
            for each in measured
            if each.role == JUDGE
            for look in each.looks
            if look.photo == case.photo.sha256 and look.disturbance == AS_SAVED
        ]
        if answers and not case.elsewhere:
            desk.library.ledger.put(case.copy.id, person_id, case.copy.sha256, answers)


def _asked(bench: _Bench, entry: Entry, cards: Sequence[ModelCard]) -> list[Judgement]:
    """What recognisers make of a copy as it lies there, found and aligned afresh."""
    desk = bench.desk
    person = desk.library.people.by_name(entry.person)
    cases, skipped = cases_of(desk, person, [Path(entry.path)])
    if not cases:
        raise EngineError(skipped[0].code, **skipped[0].params)
    seen = [_rows(desk, case, cards) for case in cases]
    answers = []
    for card in cards:
        mine = _clean(desk, person.id, card)
        found = []
        for rows in seen:
            clean, copy = (
                _found(bench, card, mine, rows[card.name][AS_SAVED, variant], entry.photo_sha256)
                for variant in (CLEAN, CLOAKED)
            )
            found.append((clean, copy))
        answers.append(_judgement(card.name, card.sha256, *over_faces(found)))
    return answers


def over_faces(found: Sequence[tuple[bool | None, bool | None]]) -> tuple[bool, bool | None]:
    """One answer (original, copy) about a photo from those about each face of the person in it:
    whoever is found in one of their faces is found."""
    copies = [copy for clean, copy in found if clean]
    if any(copies):
        return True, True
    return bool(copies), None if None in copies or not copies else False


def _rows(desk: Desk, case: Case, cards: Sequence[ModelCard]) -> evidence.Rows:
    pair = case.pair()
    shown = [
        ((AS_SAVED, CLEAN), pair.original_u8),
        ((AS_SAVED, CLOAKED), pair.protected.rgb_u8),
    ]
    return evidence.rows(desk, desk.detector, cards, pair, shown)


def _found(
    bench: _Bench,
    card: ModelCard,
    mine: Sequence[Face],
    row: NDArray[np.float32],
    photo_sha256: str,
) -> bool | None:
    """Whether a recogniser finds the person in one face (D,); None where it saw none."""
    desk = bench.desk
    search = gallery.search(
        row[None],
        (photo_sha256,),
        clean_embeddings(desk, mine, card),
        [photo_of(desk, face).sha256 for face in mine],
        bench.among(card),
        as_real=calibration(desk, card),
    )
    told = score(search, model_facts(card, desk.registry.statistics(card))).found
    return bool(told.hits) if told.n else None


def _clean(desk: Desk, person_id: int, card: ModelCard) -> list[Face]:
    """The person's clean faces that a recogniser knows or can look at: after years, some photos
    are no longer where they were."""
    faces = person_faces(desk, person_id)
    known = desk.library.faces.measured([face.id for face in faces], card.sha256)
    there = [f for f in faces if f.id in known or is_file(Path(photo_of(desk, f).path))]
    if not there:
        raise EngineError("person.no_photos")
    return there


def _judgement(name: str, sha256: str, clean: bool | None, copy: bool | None) -> Judgement:
    return Judgement(name, sha256, bool(clean), copy, round=0, created="")


def _missing(entry: Entry) -> str:
    """Why a copy cannot be judged; empty for one that lies there as it was written."""
    path = Path(entry.path)
    if not is_file(path):
        return GONE
    return "" if sha256_of(path) == entry.sha256 else CHANGED


def _told(entry: Entry) -> dict[str, Any]:
    return {
        "protected_id": entry.protected_id,
        "photo_id": entry.photo_id,
        "person_id": entry.person_id,
        "person": entry.person,
        "path": entry.path,
        "created": entry.created,
        "was": entry.was,
        "now": entry.state,
        "by": [each.model for each in entry.fell],
    }
