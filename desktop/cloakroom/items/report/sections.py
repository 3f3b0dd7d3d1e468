"""The whole audit as sections to read: a title, what it means, rows for a chart."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cloakroom.items.parts.counts import Counts
from cloakroom.items.report import further_words as words
from cloakroom.items.report import section_rows
from cloakroom.items.report.bars import Bar, Group
from cloakroom.items.report.evidence import Evidence
from cloakroom.items.report.further import Further, Network
from cloakroom.items.report.section_rows import Rows
from cloakroom.items.report.verdict_words import word


@dataclass(frozen=True, slots=True)
class Section:
    """``worst`` sums it up in a line, ``share`` (0..1) is how often the person was found there;
    ``notes`` stand below the chart; ``marks`` name its ring and its dot;
    ``drawn``: there are faces to see."""

    title: str
    text: str
    groups: tuple[Group, ...]
    worst: str
    share: float
    notes: tuple[str, ...] = ()
    marks: tuple[str, str] | None = None
    drawn: bool = False


def sections(evidence: Evidence) -> list[Section]:
    """What there is to show, the worst first; the cloak's strength, a what-if, comes last."""
    further = evidence.further
    if further is None:
        return []
    name, counts = evidence.person, Counts()
    networks = tuple(_network(each) for each in further.networks)
    said = [_said()] if networks else []
    found = [
        _section("adversaries", section_rows.who(further), name=name),
        _section("attacks", section_rows.attacks(further), notes=(*said, *networks), name=name),
        _section("widths", section_rows.widths(further)),
        _section("years", section_rows.years(further), notes=_years(further), name=name),
    ]
    if further.album is not None:
        photos = counts.photos(further.album.enrolled)
        people = counts.people(further.album.people)
        found.append(
            _section(
                "album", section_rows.named(further.album), name=name, people=people, photos=photos
            )
        )
    if further.masked is not None:
        photos = counts.photos(further.masked.photos)
        found.append(_section("masked", section_rows.masks(further.masked), photos=photos))
    if further.rebuilt is not None:
        photos = counts.photos(further.rebuilt.photos)
        found.append(
            _section(
                "rebuilt",
                section_rows.rebuilt(further.rebuilt),
                notes=(_taught(further.rebuilt.model),) if further.rebuilt.taught else (),
                model=further.rebuilt.model,
                photos=photos,
            )
        )
    shown = sorted((each for each in found if each.groups), key=lambda each: -each.share)
    strength = _section("curve", section_rows.curve(further), notes=(_exposure(further),))
    return [*shown, strength] if strength.groups else shown


def advice(evidence: Evidence) -> list[str]:
    """What follows for the person, the most pressing first."""
    codes = evidence.further.advice if evidence.further else ()
    return [word(words.ADVICE, code) for code in codes[: words.MOST_ADVICE]]


def _section(kind: str, rows: Rows, notes: tuple[str, ...] = (), **about: str) -> Section:
    groups = tuple(Group(heading, tuple(bars)) for heading, bars in rows if bars)
    told = [(group.heading, bar) for group in groups for bar in group.bars if bar.counts]
    share, worst = max(
        ((bar.after, _worst(kind, heading, bar)) for heading, bar in told if bar.after is not None),
        key=lambda each: each[0],
        default=(0.0, ""),
    )
    return Section(
        title=word(words.TITLE, kind),
        text=word(words.TEXT, kind).format(**about),
        groups=groups,
        worst=worst,
        share=share,
        notes=notes,
        marks=_marks() if kind in words.WORST else None,
        drawn=kind == "rebuilt",
    )


def _marks() -> tuple[str, str]:
    same = QCoreApplication.translate("Verdict", "passes for the same photo")
    return same, QCoreApplication.translate("Verdict", "for other photos")


def _worst(kind: str, heading: str, bar: Bar) -> str:
    text = QCoreApplication.translate("Verdict", str(words.WORST.get(kind, words.WORST_FOUND)))
    label = ", ".join(each for each in (heading, bar.label) if each)
    return text.format(figure=bar.figure, label=label)


def _taught(model: str) -> str:
    text = QCoreApplication.translate(
        "Verdict",
        "{model} helped to make this cloak: what it sees in the copies says nothing about "
        "recognisers that did not help.",
    )
    return text.format(model=model)


def _said() -> str:
    return QCoreApplication.translate(
        "Verdict",
        "What networks do to uploads is reported by others, changes without notice, and was "
        "tested by nobody here:",
    )


def _network(each: Network) -> str:
    if each.quality_reported:
        text = QCoreApplication.translate(
            "Verdict",
            "{name}: at most {pixels} pixels, JPEG {quality} ({source}, looked up {date})",
        )
    else:
        text = QCoreApplication.translate(
            "Verdict",
            "{name}: at most {pixels} pixels, JPEG {quality} assumed ({source}, looked up {date})",
        )
    return text.format(
        name=each.name,
        pixels=each.long_side_px,
        quality=each.quality,
        source=each.source,
        date=each.looked_up,
    )


def _years(further: Further) -> tuple[str, ...]:
    aged = QCoreApplication.translate(
        "Verdict", "Nobody was aged here: what later years make of a face, only they can show."
    )
    if not further.undated:
        return (aged,)
    text = QCoreApplication.translate(
        "Verdict", "Left out, without a camera’s date or another dated photo: {photos}."
    )
    return (text.format(photos=Counts().photos(further.undated)), aged)


def _exposure(further: Further) -> str:
    text = QCoreApplication.translate(
        "Verdict",
        "Copies with this cloak: {copies}; from the very same pattern: {most}; refined on their "
        "own: {refined}. Every photo from the same pattern tells more about it.",
    )
    return text.format(copies=further.copies, most=further.most, refined=further.refined)
