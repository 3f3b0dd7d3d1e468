"""The report as an A4 document: the sections and sentences of the HTML, set for paper."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    Image,
    KeepTogether,
    PageTemplate,
    Paragraph,
    Table,
)

from cloakroom_engine.audit.document import AuditDocument
from cloakroom_engine.audit.verdict import NOT_JUDGED
from cloakroom_engine.report import (
    english,
    figures,
    pdf_further,
    sentences,
    view,
)
from cloakroom_engine.report.fonts import marked
from cloakroom_engine.report.html import Pictures
from cloakroom_engine.report.pdf_charts import LINE, SOFT
from cloakroom_engine.report.pdf_parts import facts_table, heading, p, row_of, soft
from cloakroom_engine.report.pdf_styles import (
    BOTTOM,
    BULLET,
    CELL,
    GRID,
    HEAD,
    SIDE,
    SMALL,
    SUB,
    TOP,
    WIDTH,
    WRAP,
)
from cloakroom_engine.report.pdf_verdict import glance, verdict
from cloakroom_engine.report.redact import presentable
from cloakroom_engine.report.view import Card


def render(
    document: AuditDocument, pictures: Sequence[Pictures] = (), *, hide_paths: bool = False
) -> bytes:
    """The report on one person's audit as a PDF file.

    Args:
        document: what ``audit.json`` holds.
        pictures: shown in order; pass none where the report will be shown to others.
        hide_paths: leave out the person's name, file names, paths and hashes of photos.
    """
    shown = presentable(document, hide_paths=hide_paths)
    out = io.BytesIO()
    paper = BaseDocTemplate(
        out,
        pagesize=A4,
        title=f"Cloak audit: {sentences.who(shown)}",
        author="Cloakroom",
        lang="en",
        invariant=1,
    )
    frame = Frame(SIDE, BOTTOM, WIDTH, A4[1] - TOP - BOTTOM, 0, 0, 0, 0)
    paper.addPageTemplates(
        PageTemplate("page", [frame], onPage=lambda canvas, page: _furniture(canvas, page, shown))
    )
    paper.build(list(_story(shown, pictures)))
    return out.getvalue()


def _furniture(canvas: Canvas, page: BaseDocTemplate, document: AuditDocument) -> None:
    """The line at the foot of every page."""
    canvas.saveState()
    canvas.setStrokeColor(LINE)
    canvas.line(SIDE, BOTTOM - 5 * mm, SIDE + WIDTH, BOTTOM - 5 * mm)
    canvas.setFont("Helvetica", 7.5)
    canvas.setFillColor(SOFT)
    foot = f"Cloakroom {document.engine}, audit format {document.schema}. {english.TEXT['footer']}"
    canvas.drawString(SIDE, BOTTOM - 9 * mm, foot)
    canvas.drawRightString(SIDE + WIDTH, BOTTOM - 9 * mm, str(page.page))
    canvas.restoreState()


def _story(document: AuditDocument, pictures: Sequence[Pictures]) -> Iterable[Flowable]:
    cards = view.cards(document)
    judges = [card for card in cards if card.counted]
    helpers = [card for card in cards if not card.counted]
    yield from verdict(document)
    yield from glance(judges)
    if pictures:
        yield CondPageBreak(95 * mm)  # the heading stays with the first faces
        yield from heading("looks")
        for each in pictures:
            yield KeepTogether([_faces(each)])  # and faces with the words below them
    yield from pdf_further.story(document)
    if judges:
        yield CondPageBreak(80 * mm)  # the heading stays with the first card
        yield from heading("judges", "")
        for card in judges:
            yield from _card(card)
    if helpers:
        judged = document.verdict.code != NOT_JUDGED
        yield CondPageBreak(95 * mm)
        yield from heading("helpers" if judged else "helpers_alone", english.TEXT["helpers"])
        for card in helpers:
            yield from _card(card)
    yield from _photos(document)
    yield from _list("untested", [english.UNTESTED.get(code, code) for code in document.untested])
    yield from _list("limits", [english.CANNOT.get(code, code) for code in document.limits])
    yield from _method(document, [*judges, *helpers])


def _faces(shown: Pictures) -> Flowable:
    side = (WIDTH - 16) / 3
    pictures = [
        Image(io.BytesIO(png), side, side, kind="proportional")
        for png in (shown.before_png, shown.after_png, shown.difference_png)
    ]
    words = ["Before", "After", f"Difference, {shown.gain:g} times stronger"]
    return Table(
        [pictures, [p(each, SMALL) for each in words]],
        [side + 8, side + 8, side],
        style=[("LEFTPADDING", (0, 0), (-1, -1), 0), ("VALIGN", (0, 0), (-1, 0), "BOTTOM")],
    )


def _card(card: Card) -> Iterable[Flowable]:
    head = [p(f"{card.model.name} ({card.role})", SUB)]
    if card.sentence:
        head.append(p(card.sentence, CELL))
    rows: list[list[Any]] = [[p("clean \u2192 cloaked", SMALL), *row_of(card.columns, HEAD)]]
    style: list[tuple[Any, ...]] = list(GRID)
    for group in card.groups:
        style += [("SPAN", (0, len(rows)), (-1, len(rows)))]
        rows.append([p(group.label, HEAD), *[""] * len(card.columns)])
        for row in group.rows:
            note = f"<br/>{soft(row.note)}" if row.note else ""
            cells = [
                Paragraph(
                    f"{marked(cell.before)} {marked(chr(0x2192))} <b>{marked(cell.after)}</b>"
                    + (f"<br/>{soft(cell.range)}" if cell.range else ""),
                    CELL,
                )
                for cell in row.cells
            ]
            rows.append([Paragraph(marked(row.label) + note, CELL), *cells])
    first = 46 * mm
    widths = [first, *[(WIDTH - first) / len(card.columns)] * len(card.columns)]
    table = Table(rows, widths, repeatRows=1, style=style)
    yield CondPageBreak(50 * mm)
    yield KeepTogether(head)
    yield table


def _photos(document: AuditDocument) -> Iterable[Flowable]:
    yield from heading("photos")
    rows: list[list[Any]] = [row_of(english.PHOTO_COLUMNS, HEAD)]
    for row in view.photo_rows(document):
        still = f"<br/>{soft(f'found by {row.still}')}" if row.still else ""
        noise = f"<br/>{soft(row.noise_ssim)}" if row.noise_ssim else ""
        rows.append(
            [
                Paragraph(f"{marked(row.label)}<br/>{soft(row.size)}", WRAP),
                Paragraph(marked(row.outcome) + still, CELL),
                p(row.untested, CELL),
                *row_of((row.face, row.moved, row.seen), CELL),
                Paragraph(marked(row.ssim) + noise, CELL),
                *row_of((row.psnr, row.linf, row.l2), CELL),
            ]
        )
    parts = (0.17, 0.15, 0.14, 0.07, 0.08, 0.11, 0.1, 0.05, 0.07, 0.06)
    yield Table(rows, [WIDTH * part for part in parts], repeatRows=1, style=GRID)
    if document.photos_left_out:
        yield p(sentences.left_out(document.photos_left_out), SMALL)


def _list(section: str, lines: Sequence[str]) -> Iterable[Flowable]:
    yield from heading(section, "")
    for line in lines:
        yield Paragraph(marked(line), BULLET, bulletText="\u2013")


def _method(document: AuditDocument, cards: Sequence[Card]) -> Iterable[Flowable]:
    yield from heading("method")
    cloak, gallery = document.cloak, document.gallery
    kind = english.GALLERY.get(gallery.kind, gallery.kind)
    where = f" ({gallery.path})" if gallery.path else ""
    learnt = ", ".join(cloak.surrogates) or english.UNKNOWN
    facts = [
        ("Searched among", f"{sentences.plural(gallery.strangers, 'stranger')}: {kind}{where}"),
        (
            "Clean photos they hold",
            f"{gallery.clean_photos} of {sentences.who(document)}, of which {gallery.taught} also "
            "taught the cloak; a photo\u2019s own original is left out wherever there is another",
        ),
        ("Faces found by", document.detector),
        (
            "Cloak",
            f"{english.METHOD.get(cloak.method, cloak.method)}, strength {cloak.strength}, learnt "
            f"from {sentences.plural(cloak.photos, 'photo')} with {learnt}",
        ),
        (
            "Seeds",
            f"strangers {document.seeds.strangers}, noise {document.seeds.control}, "
            f"cloak {document.seeds.cloak if cloak.sha256 else 'not told'}",
        ),
        ("Ranges", "95 % Wilson score intervals over photos"),
        *((f"\u201c{label}\u201d", rule) for label, rule in english.VERDICT_RULES),
    ]
    yield facts_table(facts)
    for card in cards:
        model = card.model
        digits = figures.places(model)
        passing = ", ".join(
            f"{figures.cosine(each.similarity, digits)} lets {figures.far(each.far)} strangers pass"
            for each in model.thresholds
        )
        rows = [
            ("Architecture", model.architecture), ("Trained on", model.training_set),
            ("Licence", model.licence), ("Thresholds", passing or "none known"),
            ("SHA-256", model.sha256),
        ]  # fmt: skip
        yield KeepTogether([p(model.name, SUB), facts_table(rows)])
    if document.models_left_out:
        yield p(sentences.left_out(document.models_left_out), SMALL)
    yield p("Read more", SUB)
    for label, address in english.SOURCES:
        yield Paragraph(f'{marked(label)}<br/><link href="{address}">{address}</link>', SMALL)
