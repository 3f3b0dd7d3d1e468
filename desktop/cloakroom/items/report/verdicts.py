"""Sentences on what recognisers found, for people who have never heard of one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from cloakroom.items.report import verdict_words as words
from cloakroom.items.report.evidence import Evidence, PhotoFinding, Recogniser, Test
from cloakroom.items.report.shares import Share

TONE: Final = {
    "held": "good",
    "hidden": "good",
    "partial": "warn",
    "partly": "warn",
    "weak": "bad",
    "no_protection": "bad",
    "still_found": "bad",
    "no_better_than_noise": "bad",
    "not_judged": "",
    "blind": "",
}
"""The tone of a verdict's tag; the word in it says the same without the colour."""

_FROM_WORST: Final = ("no_protection", "weak", "not_judged", "partial", "held")

UNDONE: Final = frozenset({"disturbance", "attack", "reverse"})
"""Reasons why photos that hide the person as they were saved have not held."""


def rank(code: str) -> int:
    """For the worst verdict on a cloak first; what nobody could judge is worse than what holds in
    part."""
    return _FROM_WORST.index(code)


def headline(evidence: Evidence) -> str:
    """The first sentence anybody reads; it never says more than the figures do."""
    if evidence.code == "not_judged":
        return QCoreApplication.translate("Verdict", "Nobody could judge this cloak yet.")
    if evidence.code == "no_protection":
        text = QCoreApplication.translate("Verdict", "This cloak gives {name} no protection.")
        return text.format(name=evidence.person)
    if evidence.hidden_from == evidence.judges and evidence.reason in UNDONE:
        text = QCoreApplication.translate(
            "Verdict",
            "As they were saved, these photos hide {name} from every recogniser that had no part "
            "in making this cloak. That does not hold in every test.",
        )
        return text.format(name=evidence.person)
    return counted(evidence.hidden_from, evidence.judges, evidence.person)


def photo(finding: PhotoFinding, evidence: Evidence) -> str:
    """What the judges make of one photo."""
    hidden, found = len(finding.hidden_from), len(finding.found_by)
    if hidden + found:
        text = counted(hidden, hidden + found, evidence.person)
        if finding.code == "no_better_than_noise":
            text += " " + QCoreApplication.translate("Verdict", "A random change would do as well.")
        return text
    if finding.faceless_to:
        return QCoreApplication.translate(
            "Verdict",
            "No face was found in the cloaked photo. That earns no credit: another program may "
            "find it.",
        )
    return words.word(words.REASON, "no_judge" if evidence.reason == "no_judge" else "blind")


def counted(hidden: int, judges: int, name: str) -> str:
    """How many of the recognisers that had no part in the cloak lost the person."""
    still = judges - hidden
    if judges == 1:
        if hidden:
            text = QCoreApplication.translate(
                "Verdict",
                "The one recogniser that had no part in making this cloak no longer finds {name}.",
            )
        else:
            text = QCoreApplication.translate(
                "Verdict",
                "The one recogniser that had no part in making this cloak still finds {name}.",
            )
    elif not still:
        text = QCoreApplication.translate(
            "Verdict",
            "None of the {judges} recognisers that had no part in making this cloak finds {name} "
            "any more.",
        )
    elif not hidden:
        text = QCoreApplication.translate(
            "Verdict",
            "All {judges} recognisers that had no part in making this cloak still find {name}.",
        )
    else:
        text = _some(hidden, still)
    return text.format(hidden=hidden, judges=judges, still=still, name=name)


def _some(hidden: int, still: int) -> str:
    if hidden == 1 and still == 1:
        return QCoreApplication.translate(
            "Verdict",
            "1 of 2 recognisers that had no part in making this cloak no longer finds {name}; "
            "1 still does.",
        )
    if hidden == 1:
        return QCoreApplication.translate(
            "Verdict",
            "1 of {judges} recognisers that had no part in making this cloak no longer finds "
            "{name}; {still} still do.",
        )
    if still == 1:
        return QCoreApplication.translate(
            "Verdict",
            "{hidden} of {judges} recognisers that had no part in making this cloak no longer "
            "find {name}; 1 still does.",
        )
    return QCoreApplication.translate(
        "Verdict",
        "{hidden} of {judges} recognisers that had no part in making this cloak no longer find "
        "{name}; {still} still do.",
    )


def because(evidence: Evidence) -> str:
    """Why the verdict is not better; empty where nothing is to be said."""
    return words.word(words.REASON, evidence.reason) if evidence.reason else ""


def minds(evidence: Evidence) -> str:
    """How far those that judged can be relied on; empty where they are neither small nor alike."""
    said = []
    if "small_judges" in evidence.untested:
        said.append(
            QCoreApplication.translate(
                "Verdict", "Only small recognisers judged this; far larger ones exist."
            )
        )
    if alike(evidence):
        said.append(
            QCoreApplication.translate(
                "Verdict", "All that judged learnt from one network: together they are one opinion."
            )
        )
    return " ".join(said)


def alike(evidence: Evidence) -> bool:
    """Whether several judged, and are of one mind."""
    several = sum(item.counted for item in evidence.recognisers) > 1
    return several and "one_judge" in evidence.untested


def linked(evidence: Evidence) -> str:
    """Whether cloaked photos give one another away; empty where that was not tried."""
    if evidence.linkable is None:
        return ""
    if not evidence.linkable:
        return QCoreApplication.translate(
            "Verdict", "No recogniser links one cloaked photo to another."
        )
    text = QCoreApplication.translate(
        "Verdict",
        "Cloaked photos can give one another away: {linkable} of {judges} recognisers link at "
        "least two of them.",
    )
    judges = sum(item.counted for item in evidence.recognisers)
    return text.format(linkable=evidence.linkable, judges=judges)


def share(value: Share) -> str:
    """``3 of 4 (30–95 %)``, or that nothing was tried."""
    if not value.n:
        return QCoreApplication.translate("Verdict", "not tried")
    text = QCoreApplication.translate("Verdict", "{hits} of {n} (range {low}–{high} %)")
    low, high = round(100 * value.low), round(100 * value.high)
    return text.format(hits=value.hits, n=value.n, low=low, high=high)


def test(item: Test) -> str:
    """One test read aloud."""
    parts = [
        words.word(words.DISTURBANCE, item.disturbance) + ":",
        QCoreApplication.translate("Verdict", "found without the cloak in {share},").format(
            share=share(item.before)
        ),
        QCoreApplication.translate("Verdict", "with it in {share}.").format(
            share=share(item.after)
        ),
    ]
    if item.noise is not None:
        text = QCoreApplication.translate("Verdict", "With a random change instead: {share}.")
        parts.append(text.format(share=share(item.noise)))
    if item.no_face:
        text = QCoreApplication.translate("Verdict", "No face found in {count}.")
        parts.append(text.format(count=item.no_face))
    if item.same_photo:
        text = QCoreApplication.translate("Verdict", "{count} compared with its own original.")
        parts.append(text.format(count=item.same_photo))
    return " ".join(parts)


def recogniser(item: Recogniser) -> str:
    """What one recogniser says on the photos as they were saved."""
    if not item.counted:
        return QCoreApplication.translate(
            "Verdict", "Helped to make the cloak, so it is not counted."
        )
    saved = next((t for t in item.tests if t.direction == "clean-gallery"), None)
    if saved is None or not saved.before.hits or item.code == "blind":
        return QCoreApplication.translate(
            "Verdict", "Does not find the person in the clean photos either: it proves nothing."
        )
    if not saved.after.hits:
        return QCoreApplication.translate("Verdict", "No longer finds the person.")
    text = QCoreApplication.translate("Verdict", "Still finds the person in {hits} of {n} photos.")
    return text.format(hits=saved.after.hits, n=saved.after.n)
