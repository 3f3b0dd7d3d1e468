"""The rows of the whole audit's sections."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from cloakroom.items.parts.percent import joined
from cloakroom.items.report import further_words as words
from cloakroom.items.report import verdicts
from cloakroom.items.report.bars import Bar
from cloakroom.items.report.further import Album, AtGap, AtShare, Further, Masked, Rebuilt
from cloakroom.items.report.shares import Share
from cloakroom.items.report.verdict_words import word

BOTH: Final = "masked-cloaked"
COPY: Final = "copy"
FOUND: Final[object] = QT_TRANSLATE_NOOP(
    "Verdict", "{label}: found without the cloak in {before}, with it in {after}."
)
PASSES: Final[object] = QT_TRANSLATE_NOOP(
    "Verdict", "{label}: passes for the same photo in {before}, for other photos in {after}."
)
Rows = list[tuple[str, list[Bar]]]
"""Bars under their headings; an empty heading is none."""


def who(further: Further) -> Rows:
    """Whoever looks for the person, by what they have and know."""
    return [
        ("", [_bar(word(words.ADVERSARY, e.name), e.before, e.after) for e in further.adversaries])
    ]


def attacks(further: Further) -> Rows:
    """What is done to the photos first."""
    return [
        ("", [_bar(_attack(e.name), e.before, e.after, e.no_face) for e in further.attacks]),
    ]


def _attack(name: str) -> str:
    network = name.removeprefix("as ")
    if network == name:
        return word(words.ATTACK, name)
    return QCoreApplication.translate("Verdict", str(words.NETWORK)).format(name=network)


def widths(further: Further) -> Rows:
    """Shrunk until the face is so wide."""
    text = QCoreApplication.translate("Verdict", "{width} pixels wide")
    return [
        (
            "",
            [
                _bar(text.format(width=each.face_px), each.before, each.after)
                for each in further.widths
            ],
        )
    ]


def years(further: Further) -> Rows:
    """By the years to the nearest other clean photo."""
    return [("", [_bar(_apart(each), each.before, each.after) for each in further.gaps])]


def _apart(each: AtGap) -> str:
    if each.below is None:
        text = QCoreApplication.translate("Verdict", "{years} years or more")
    else:
        text = QCoreApplication.translate("Verdict", "{years} to {below} years")
    return text.format(years=each.years, below=each.below)


def curve(further: Further) -> Rows:
    """The change weaker and stronger; what was written is told elsewhere, so none counts."""
    return [("", [_bar(_strength(e), None, e.after, counts=False) for e in further.curve])]


def _strength(each: AtShare) -> str:
    if each.share == 1:
        text = QCoreApplication.translate("Verdict", "As written, keeps {kept} %")
    else:
        text = QCoreApplication.translate("Verdict", "{percent} %, keeps {kept} %")
    # Rounding up would promise more than there is.
    kept = math.floor(100 * each.ssim)
    return joined(text.format(percent=round(100 * each.share), kept=kept))


def named(album: Album) -> Rows:
    """By recogniser, the worst first, and way of comparing."""
    found: dict[str, list[Bar]] = {}
    for each in sorted(album.named, key=lambda each: -(each.after.value or 0.0)):
        bar = _bar(word(words.SCORE, each.score), each.before, each.after)
        found.setdefault(each.model, []).append(bar)
    return list(found.items())


def masks(masked: Masked) -> Rows:
    """By what is worn, the worst judge first; only both together count."""
    found: Rows = []
    for state in words.STATE:
        worn = sorted(
            (each for each in masked.worn if each.state == state),
            key=lambda each: -(each.after.value or 0.0),
        )
        both = state == BOTH
        bars = [_bar(each.model, None, each.after, each.no_face, counts=both) for each in worn]
        found.append((word(words.STATE, state), bars))
    return found


def rebuilt(told: Rebuilt) -> Rows:
    """By whose numbers it was drawn from; what the cloak does is in the copy's alone."""
    return [
        (
            "",
            [
                _bar(
                    word(words.SOURCE, each.source),
                    each.same_photo,
                    each.others,
                    counts=each.source == COPY,
                    said=PASSES,
                )
                for each in told.passed
            ],
        )
    ]


def _bar(
    label: str,
    before: Share | None,
    after: Share,
    no_face: int = 0,
    *,
    counts: bool = True,
    said: object = FOUND,
) -> Bar:
    figure, chance = "–", ""
    if after.n:
        text = QCoreApplication.translate("Verdict", "{hits} of {n}")
        figure = text.format(hits=after.hits, n=after.n)
        text = QCoreApplication.translate("Verdict", "{low}–{high} %")
        chance = joined(text.format(low=round(100 * after.low), high=round(100 * after.high)))
    return Bar(
        label=label,
        before=before.value if before else None,
        after=after.value,
        low=after.low,
        high=after.high,
        noise=None,
        figure=figure,
        words=_aloud(label, before, after, no_face, said),
        range=chance,
        counts=counts,
    )


def _aloud(label: str, before: Share | None, after: Share, no_face: int, said: object) -> str:
    if before is None:
        text = QCoreApplication.translate("Verdict", "{label}: found in {after}.")
    else:
        text = QCoreApplication.translate("Verdict", str(said))
    told = text.format(
        label=label, before=verdicts.share(before) if before else "", after=verdicts.share(after)
    )
    if no_face:
        missing = QCoreApplication.translate("Verdict", "No face found in {count}.")
        told += " " + missing.format(count=no_face)
    return told
