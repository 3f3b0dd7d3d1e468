"""The sheet with a sticker to print: true size, crop marks, what to do with it, what is not known.

Nothing on it tells whose sticker it is: it may come out of a printer that others use.
"""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Frame

from cloakroom_engine.report.pdf_charts import INK, SOFT
from cloakroom_engine.report.pdf_parts import p
from cloakroom_engine.report.pdf_styles import BOTTOM, BULLET, LEAD, SIDE, SUB, TEXT, TITLE, WIDTH
from cloakroom_engine.report.sticker_words import HEAD, NOT_KNOWN, RULER_MM, STEPS, WHAT

MARK_MM, GAP_MM = 6.0, 2.0
TOP_MM = 62.0
"""From the sheet's upper edge to the sticker's: room for the title above it."""


def sheet(rgb_u8: NDArray[np.uint8], wide_mm: float, found: Sequence[str]) -> bytes:
    """The sheet as a PDF file, A4; cut to US Letter it loses white margin only.

    Args:
        rgb_u8: (h, w, 3) sRGB, the sticker.
        wide_mm: how wide it is to come out; its height follows.
        found: sentences on what recognisers made of it in simulated photos.
    """
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, lang="en")
    canvas.setTitle(HEAD)
    canvas.setAuthor("Cloakroom")
    wide, high = wide_mm * mm, wide_mm * mm * rgb_u8.shape[0] / rgb_u8.shape[1]
    left, low = (A4[0] - wide) / 2, A4[1] - TOP_MM * mm - high
    _poured(canvas, A4[1] - 15 * mm, low + high + 10 * mm, [p(HEAD, TITLE), p(WHAT, LEAD)])
    picture = ImageReader(Image.fromarray(np.ascontiguousarray(rgb_u8)))
    canvas.drawImage(picture, left, low, wide, high)
    _crop_marks(canvas, left, low, wide, high)
    _ruler(canvas, low - 13 * mm)
    told: list[Flowable] = [
        p("What to do", SUB),
        *(p(f"{at}. {step}", BULLET) for at, step in enumerate(STEPS, 1)),
        p("What recognisers made of it", SUB),
        *(p(line, TEXT) for line in found),
        p("What is not known", SUB),
        *(p(f"– {line}", BULLET) for line in NOT_KNOWN),
    ]
    _poured(canvas, low - 22 * mm, BOTTOM, told)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _poured(canvas: Canvas, top: float, bottom: float, parts: list[Flowable]) -> None:
    frame = Frame(SIDE, bottom, WIDTH, top - bottom, 0, 0, 0, 0)
    frame.addFromList(parts, canvas)
    assert not parts, "the sheet is one page"


def _crop_marks(canvas: Canvas, left: float, low: float, wide: float, high: float) -> None:
    """Two lines at each corner, outside of what is cut out; an arrow that says what is up."""
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.3)
    for x, outward in ((left, -1), (left + wide, 1)):
        for y, away in ((low, -1), (low + high, 1)):
            start, end = GAP_MM * mm, (GAP_MM + MARK_MM) * mm
            canvas.line(x + outward * start, y, x + outward * end, y)
            canvas.line(x, y + away * start, x, y + away * end)
    middle, foot = left + wide / 2, low + high + GAP_MM * mm
    canvas.line(middle, foot, middle, foot + MARK_MM * mm)
    for side in (-1, 1):
        canvas.line(middle + side * mm, foot + (MARK_MM - 1.5) * mm, middle, foot + MARK_MM * mm)


def _ruler(canvas: Canvas, y: float) -> None:
    left = (A4[0] - RULER_MM * mm) / 2
    canvas.line(left, y, left + RULER_MM * mm, y)
    for at in range(0, int(RULER_MM) + 1, 10):
        canvas.line(left + at * mm, y, left + at * mm, y + (2.5 if at % 50 else 4) * mm)
    canvas.setFont("Helvetica", 7.5)
    canvas.setFillColor(SOFT)
    canvas.drawCentredString(A4[0] / 2, y - 4 * mm, f"{RULER_MM:.0f} mm")
