"""An audit as aligned lines for a terminal. Plain ASCII wherever the audit's own words are."""

from __future__ import annotations

from collections.abc import Sequence

from cloakroom_engine.audit import results
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.document import AuditDocument
from cloakroom_engine.audit.results import FORWARD, REVERSE, ModelResult, Score
from cloakroom_engine.audit.verdict import NOT_JUDGED
from cloakroom_engine.report import english, figures, sentences

_HEADINGS = ("recogniser", "photos", "similarity", "rank 1", "rank 5")
_ROLES = {results.SURROGATE: "helped, not counted", results.DUPLICATE: "same weights, not counted"}


def lines(document: AuditDocument) -> list[str]:
    """The headline, a row for every recogniser (those that count first), and what it rests on.

    Cells read "clean -> cloaked". "noise" is the deciding control in place of the cloak,
    "reverse" searches with protected photos for the person in clean ones; both, and the
    re-encodings, count photos in which the person is found.
    """
    verdict = document.verdict
    fars = sorted(
        {each.far for item in document.results for each in item.model.thresholds}, reverse=True
    )
    others = [name for name in document.disturbances if name != AS_SAVED]
    head = [*_HEADINGS, *(f"match {100 * far:g} %" for far in fars), "noise", *others, "reverse"]
    judges = [item for item in document.results if item.role == results.JUDGE]
    rest = [item for item in document.results if item.role != results.JUDGE]
    rows = [_row(item, fars, others) for item in (*judges, *rest)]
    label = english.VERDICT.get(verdict.code, verdict.code)
    found = [_ascii(f"{label}: {sentences.headline(verdict, sentences.who(document))}"), ""]
    found += _aligned([head, *rows])
    found.append("")
    if verdict.code == NOT_JUDGED:
        found.append(_ascii(sentences.lead(document)[0]))
        if verdict.reason == "no_judge":
            found += [f"  {line}" for line in english.FETCH]
    found.append(_visible(document))
    return found


def _row(item: ModelResult, fars: Sequence[float], others: Sequence[str]) -> list[str]:
    name = item.model.name
    if item.role in _ROLES:
        name += f" ({_ROLES[item.role]})"
    pair = item.comparison(FORWARD, AS_SAVED)
    if pair is None:
        return [name]
    before, after = pair.before, pair.after
    digits = figures.places(item.model)
    cells = [
        name,
        str(after.rank1.n),
        " -> ".join(_number(score.similarity, digits) for score in (before, after)),
        _change(before.rank1.hits, after.rank1.hits),
        _change(before.rank5.hits, after.rank5.hits),
    ]
    cells += [_match(before, after, far) for far in fars]
    cells.append(_change(before.found.hits, pair.controls[0].score.found.hits))
    places = [(FORWARD, name) for name in others] + [(REVERSE, AS_SAVED)]
    for direction, disturbance in places:
        other = item.comparison(direction, disturbance)
        cells.append(_change(other.before.found.hits, other.after.found.hits) if other else "-")
    return cells


def _match(before: Score, after: Score, far: float) -> str:
    hits = [[m.rate.hits for m in score.match if m.far == far] for score in (before, after)]
    return _change(hits[0][0], hits[1][0]) if all(hits) else "-"


def _change(before: int, after: int) -> str:
    return f"{before} -> {after}"


def _number(value: float | None, digits: int) -> str:
    return "-" if value is None else _ascii(figures.cosine(value, digits))


def _visible(document: AuditDocument) -> str:
    seen = [photo.visibility for photo in document.photos]
    moved = max((100 * each.moved for each in seen), default=0.0)
    scores = [each.seen for each in seen if each.seen is not None]
    worst = f"{min(scores):.0f}" if scores else "-"
    gallery = document.gallery
    return (
        f"{sentences.plural(len(seen), 'photo')}, {figures.number(gallery.strangers)} strangers "
        f"({gallery.kind}), faces moved by at most {moved:.1f} % of the distance between the eyes, "
        f"SSIMULACRA2 of the rest at least {worst}"
    )


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    width = max(len(row) for row in rows)
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    sizes = [max(len(row[column]) for row in full) for column in range(width)]
    text = [
        "  ".join(cell.ljust(size) for cell, size in zip(row, sizes, strict=True)).rstrip()
        for row in full
    ]
    return [text[0], "  ".join("-" * size for size in sizes), *text[1:]]


def _ascii(text: str) -> str:
    """Consoles of old code pages cannot print typographic signs."""
    signs = {"\u2212": "-", "\u2013": "-", "\u2019": "'", "\u201c": '"', "\u201d": '"'}
    for sign, plain in signs.items():
        text = text.replace(sign, plain)
    return text
