"""The first page of the report on paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    Paragraph,
    Spacer,
    Table,
)

from cloakroom_engine.audit.document import AuditDocument
from cloakroom_engine.audit.verdict import NOT_JUDGED
from cloakroom_engine.report import (
    english,
    english_further,
    figures,
    further,
    sentences,
)
from cloakroom_engine.report.fonts import marked
from cloakroom_engine.report.pdf_charts import INK, LINE, drawing, key
from cloakroom_engine.report.pdf_parts import heading, p
from cloakroom_engine.report.pdf_styles import (
    BULLET,
    CELL,
    HASH,
    LEAD,
    SECTION,
    SMALL,
    SUB,
    TEXT,
    TITLE,
    WIDTH,
)
from cloakroom_engine.report.view import Card


def verdict(document: AuditDocument) -> Iterable[Flowable]:
    """The first page: what it comes to, in words and a few figures, and what follows."""
    said = document.verdict
    whom = f" for {document.person}" if document.person else ""
    head = [
        p(f"Cloakroom cloak audit{whom}", SMALL),
        Paragraph(marked(figures.when(document.created)), ParagraphStyle("r", SMALL, alignment=2)),
    ]
    style = [
        ("LINEBELOW", (0, 0), (-1, 0), 0.6, LINE),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ]
    yield Table([head], [WIDTH * 0.6, WIDTH * 0.4], style=style)
    yield Spacer(1, 14)
    label = english.VERDICT.get(said.code, said.code)
    width = 16 + 5.2 * len(label)
    yield Table([[p(label, ParagraphStyle("l", CELL, fontName="Helvetica-Bold", alignment=1))]],
        [width], hAlign="LEFT", style=[("BOX", (0, 0), (-1, -1), 1, INK),
        ("ROUNDEDCORNERS", [6] * 4), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])  # fmt: skip
    yield Spacer(1, 8)
    yield p(sentences.headline(said, sentences.who(document)), TITLE)
    yield Spacer(1, 8)
    for line in sentences.lead(document):
        yield p(line, LEAD)
    if said.code == NOT_JUDGED:
        if said.reason == "no_judge":
            yield from (p(line, HASH) for line in english.FETCH)
        return
    yield _tiles(document)
    yield p(
        "Each figure counts comparisons: one recogniser looking at one photo. "
        + sentences.found_means(document),
        SMALL,
    )
    expected = sentences.expected(document)
    if expected:
        yield Spacer(1, 8)
        yield KeepTogether([p(expected[0], TEXT), p(expected[1], SMALL)])
    advice = further.advice(document)
    if advice:
        yield CondPageBreak(35 * mm)
        yield p(english_further.SECTION["advice"], SECTION)
        for at, line in enumerate(advice, 1):
            yield Paragraph(marked(line), BULLET, bulletText=f"{at}.")


def _tiles(document: AuditDocument) -> Flowable:
    tally = document.verdict.tally
    found = [
        ("Found without the cloak", tally.looks, tally.looks),
        ("Found with the cloak", tally.found_after, tally.looks),
    ]
    if tally.found_control is not None:
        found.append(("Found with a random change instead", tally.found_control, tally.looks))
    for each in document.verdict.survival:
        if each.disturbance != "as-saved":
            after = english.AFTER.get(each.disturbance, each.disturbance)
            words = f"Found with the cloak, {after}"
            found.append((words, each.tally.found_after, each.tally.looks))
    number = ParagraphStyle("number", TITLE, fontSize=17, leading=21)
    rows = [
        [p(words, SMALL) for words, _, _ in found],
        [
            Paragraph(f'{hits} <font name="Helvetica" size="8.5">of {of}</font>', number)
            for _, hits, of in found
        ],
    ]
    return Table(
        rows,
        [WIDTH / len(found)] * len(found),
        spaceBefore=8,
        spaceAfter=4,
        style=[
            ("LINEABOVE", (0, 0), (-1, 0), 1.2, INK), ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ],
    )  # fmt: skip


def glance(judges: Sequence[Card]) -> Iterable[Flowable]:
    """How similar the person looks to each recogniser, one line each."""
    charted = [(card, card.chart) for card in judges if card.chart]
    if not charted:
        return
    yield from heading("glance", "")
    side = 48 * mm
    for card, chart in charted:
        who = [p(card.model.name, SUB), p(card.sentence, SMALL)]
        yield Table([[who, drawing(chart, WIDTH - side)]], [side, WIDTH - side], style=[
            ("LINEABOVE", (0, 0), (-1, 0), 0.5, LINE), ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ])  # fmt: skip
    cells: list[Any] = []
    for kind, words in english.KEY.items():
        cells += [key(kind), p(words, SMALL)]
    yield Table([cells], [14, 50, 14, 64, 14, 84, 14, 86, 14, WIDTH - 354], hAlign="LEFT", style=[
        ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEABOVE", (0, 0), (-1, 0), 0.5, LINE),
    ])  # fmt: skip
