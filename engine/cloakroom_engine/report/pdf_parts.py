"""Parts that every page of the report on paper is put together from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Spacer, Table

from cloakroom_engine.report import english
from cloakroom_engine.report.fonts import marked
from cloakroom_engine.report.pdf_styles import CELL, HASH, SECTION, SMALL, WIDTH


def heading(section: str, text: str | None = None) -> Iterable[Flowable]:
    """A section's heading, kept with what follows, and its paragraph where it has one."""
    yield CondPageBreak(35 * mm)
    yield p(english.SECTION[section], SECTION)
    words = english.TEXT.get(section, "") if text is None else text
    if words:
        yield p(words, SMALL)
        yield Spacer(1, 5)


def facts_table(rows: Sequence[tuple[str, str]]) -> Flowable:
    """Names and what they stand for, in two columns."""
    label = 42 * mm
    cells = [[p(name, SMALL), p(text, HASH if name == "SHA-256" else CELL)] for name, text in rows]
    return Table(cells, [label, WIDTH - label], style=[
        ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
    ])  # fmt: skip


def row_of(texts: Iterable[str], style: ParagraphStyle) -> list[Any]:
    """A row of paragraphs."""
    return [p(text, style) for text in texts]


def p(text: str, style: ParagraphStyle) -> Paragraph:
    """A paragraph of plain text, whatever letters it needs."""
    return Paragraph(marked(text), style)


def soft(text: str) -> str:
    """Small grey markup inside a paragraph."""
    return f'<font color="#565c66" size="7">{marked(text)}</font>'
