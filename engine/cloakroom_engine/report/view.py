"""An audit document arranged for reading: what the templates and the table print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from cloakroom_engine.audit import results
from cloakroom_engine.audit.disturb import AS_SAVED, LONG_SIDE_1080
from cloakroom_engine.audit.document import AuditDocument, AuditedPhoto
from cloakroom_engine.audit.results import Comparison, ModelFacts, ModelResult, Score
from cloakroom_engine.report import english, figures, sentences
from cloakroom_engine.report.charts import Dumbbell, dumbbell


@dataclass(frozen=True, slots=True)
class Cell:
    """Before and after, and the 95 % range of after."""

    before: str
    after: str
    range: str


@dataclass(frozen=True, slots=True)
class Row:
    """One condition of one recogniser. ``cells`` pair with the card's ``columns``."""

    label: str
    cells: tuple[Cell, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading."""

    label: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One recogniser."""

    model: ModelFacts
    counted: bool
    role: str
    code: str
    sentence: str
    columns: tuple[str, ...]
    groups: tuple[Group, ...]
    chart: Dumbbell | None


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """One photo."""

    label: str
    size: str
    face: str
    moved: str
    seen: str
    ssim: str
    psnr: str
    linf: str
    l2: str
    noise_ssim: str
    outcome: str
    still: str
    untested: str


def cards(document: AuditDocument) -> list[Card]:
    """A card for every recogniser, those that count first."""
    order = {results.JUDGE: 0, results.DUPLICATE: 1, results.SURROGATE: 2}
    found = sorted(document.results, key=lambda item: order.get(item.role, 3))
    return [_card(item, document) for item in found]


def photo_rows(document: AuditDocument) -> list[PhotoRow]:
    """A row for every photo, in the document's order."""
    return [_photo(photo, index, document) for index, photo in enumerate(document.photos, 1)]


def photo_label(photo: AuditedPhoto, index: int) -> str:
    """The file's name, or its number where names are hidden."""
    name = PurePath(photo.path).name
    return name or f"Photo {index}"


def _card(item: ModelResult, document: AuditDocument) -> Card:
    counted = item.role == results.JUDGE
    own = [v for v in document.verdict.per_judge if v.sha256 == item.model.sha256]
    code = own[0].code if counted and own else ""
    role = {results.JUDGE: english.COUNTED, results.DUPLICATE: english.DUPLICATE}
    return Card(
        model=item.model,
        counted=counted,
        role=role.get(item.role, english.NOT_COUNTED),
        code=code,
        sentence=sentences.judge(own[0]) if counted and own else "",
        columns=(
            english.SIMILARITY,
            english.RANKED_FIRST,
            english.FIRST_FIVE,
            *(sentences.passes(each.far) for each in item.model.thresholds),
        ),
        groups=tuple(_groups(item, document)),
        chart=dumbbell(item),
    )


def _groups(item: ModelResult, document: AuditDocument) -> Iterable[Group]:
    digits = figures.places(item.model)
    # What does not count need not be read in full; audit.json has it all.
    directions = results.DIRECTIONS if item.role == results.JUDGE else (results.FORWARD,)
    for direction in directions:
        pairs = [c for c in item.comparisons if c.direction == direction]
        if direction == results.LINKED:
            pairs = [c for c in pairs if c.disturbance == AS_SAVED]
        rows = tuple(_row(pair, document, digits) for pair in pairs)
        if rows:
            yield Group(english.DIRECTION[direction], rows)
    saved = item.comparison(results.FORWARD, AS_SAVED)
    if saved is not None and saved.controls:
        yield Group(
            english.NOISE_GROUP,
            tuple(
                Row(
                    english.CONTROL.get(control.name, control.name),
                    _cells(saved.before, control.score, digits),
                    _note(control.score),
                )
                for control in saved.controls
            ),
        )


def _row(pair: Comparison, document: AuditDocument, digits: int) -> Row:
    label = english.DISTURBANCE.get(pair.disturbance, pair.disturbance)
    notes = [_note(pair.after)]
    if pair.disturbance == LONG_SIDE_1080:
        large = sum(max(photo.width, photo.height) > 1080 for photo in document.photos)
        if large < len(document.photos):
            notes.append(sentences.larger(large, len(document.photos)))
    return Row(label, _cells(pair.before, pair.after, digits), ", ".join(n for n in notes if n))


def _cells(before: Score, after: Score, digits: int) -> tuple[Cell, ...]:
    pairs = [
        (before.rank1, after.rank1),
        (before.rank5, after.rank5),
        *((b.rate, a.rate) for b, a in zip(before.match, after.match, strict=True)),
    ]
    return (
        Cell(
            figures.cosine(before.similarity, digits),
            figures.cosine(after.similarity, digits),
            "",
        ),
        *(
            Cell(figures.of(b.hits, b.n), figures.of(a.hits, a.n), figures.interval(a))
            for b, a in pairs
        ),
    )


def _note(score: Score) -> str:
    return sentences.missing(score.no_face, score.same_photo)


def _photo(photo: AuditedPhoto, index: int, document: AuditDocument) -> PhotoRow:
    seen = photo.visibility
    own = [item for item in document.verdict.per_photo if item.photo == photo.id]
    still = [
        item.model.name
        for item in document.results
        if item.role == results.JUDGE
        for look in item.looks
        if look.photo == photo.id and look.disturbance == AS_SAVED and look.after.found
    ]
    return PhotoRow(
        label=photo_label(photo, index),
        size=f"{photo.width} \u00d7 {photo.height}",
        face=figures.number(photo.face_px),
        moved=figures.number(100 * seen.moved, 1),
        seen=figures.number(seen.seen),
        ssim=f"{seen.ssim:.3f}",
        psnr=figures.number(seen.psnr_db, 1),
        linf=figures.number(seen.linf),
        l2=figures.number(seen.l2),
        noise_ssim=", ".join(f"{item.visibility.ssim:.2f}" for item in photo.controls),
        outcome=english.PHOTO[own[0].code] if own else english.PHOTO["blind"],
        still=", ".join(still),
        untested=sentences.untested(document, photo.id),
    )
