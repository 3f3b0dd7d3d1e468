"""The whole audit's sections on paper: a table of rates with a bar each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportlab.graphics.shapes import Drawing, Line, Rect
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Table

from cloakroom_engine.audit.document import AuditDocument
from cloakroom_engine.report import further
from cloakroom_engine.report.fonts import marked
from cloakroom_engine.report.further import Bar, Section
from cloakroom_engine.report.pdf_charts import INK, LINE
from cloakroom_engine.report.pdf_parts import p
from cloakroom_engine.report.pdf_styles import CELL, FILL, GRID, HEAD, SECTION, SMALL, WIDTH

_BAR = 40 * mm


def story(document: AuditDocument) -> Iterable[Flowable]:
    """Every section that has something to show."""
    for section in further.sections(document):
        yield CondPageBreak(50 * mm)
        yield p(section.title, SECTION)
        yield p(section.text, SMALL)
        yield _table(section)
        for note in section.notes:
            yield p(note, SMALL)


def _table(section: Section) -> Flowable:
    rows: list[list[Any]] = [[p(text, HEAD) for text in (*section.columns, "", "95 % range")]]
    for bar in section.bars:
        label = marked(bar.label)
        if bar.note:
            label += f'<br/><font color="#565c66" size="7">{marked(bar.note)}</font>'
        rows.append(
            [
                Paragraph(label, CELL),
                p(bar.before, CELL),
                Paragraph(f"<b>{marked(bar.after)}</b>", CELL),
                _drawn(bar),
                p(bar.range, CELL),
            ]
        )
    first = WIDTH - 22 * mm - 22 * mm - _BAR - 6 * mm - 20 * mm
    widths = [first, 22 * mm, 22 * mm, _BAR + 6 * mm, 20 * mm]
    return Table(rows, widths, repeatRows=1, style=GRID, spaceBefore=4, spaceAfter=4)


def _drawn(bar: Bar) -> Drawing:
    found = Drawing(_BAR, 9)
    found.add(Rect(0, 1.5, _BAR, 5, fillColor=FILL, strokeColor=None))
    found.add(Rect(0, 1.5, _BAR * bar.share, 5, fillColor=LINE, strokeColor=None))
    found.add(Line(_BAR * bar.low, 4, _BAR * bar.high, 4, strokeColor=INK, strokeWidth=0.8))
    return found
