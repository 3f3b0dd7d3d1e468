"""The type and the grid of the report on paper."""

from __future__ import annotations

from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from cloakroom_engine.report.pdf_charts import INK, LINE, SOFT

SIDE, TOP, BOTTOM = 20 * mm, 18 * mm, 20 * mm
WIDTH = A4[0] - 2 * SIDE
FILL = HexColor("#f1eee7")

TEXT = ParagraphStyle("text", fontName="Helvetica", fontSize=9.5, leading=13.5, textColor=INK)
SMALL = ParagraphStyle("small", TEXT, fontSize=8, leading=11, textColor=SOFT)
CELL = ParagraphStyle("cell", TEXT, fontSize=8, leading=10.5)
HEAD = ParagraphStyle("head", CELL, fontName="Helvetica-Bold", textColor=SOFT)
LEAD = ParagraphStyle("lead", TEXT, fontSize=11, leading=15.5, spaceAfter=5)
TITLE = ParagraphStyle("title", TEXT, fontName="Times-Bold", fontSize=22, leading=26)
SECTION = ParagraphStyle("section", TITLE, fontSize=14, leading=17, spaceBefore=14, spaceAfter=4)
SUB = ParagraphStyle("sub", TEXT, fontName="Helvetica-Bold", spaceBefore=8, spaceAfter=2)
HASH = ParagraphStyle("hash", SMALL, fontName="Courier", fontSize=7, leading=9, wordWrap="CJK")
BULLET = ParagraphStyle("bullet", TEXT, leftIndent=14, bulletIndent=0, spaceAfter=3)
WRAP = ParagraphStyle("wrap", CELL, splitLongWords=1)
GRID: list[tuple[Any, ...]] = [
    ("LINEBELOW", (0, 0), (-1, -1), 0.4, LINE), ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("BACKGROUND", (0, 0), (-1, 0), FILL), ("LEFTPADDING", (0, 0), (-1, -1), 3),
    ("RIGHTPADDING", (0, 0), (-1, -1), 3), ("TOPPADDING", (0, 0), (-1, -1), 2.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
]  # fmt: skip
