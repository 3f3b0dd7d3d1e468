"""The report's charts as vectors on paper; told apart by shape, so that grey is enough."""

from __future__ import annotations

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, String
from reportlab.lib.colors import HexColor, white

from cloakroom_engine.report.charts import Dumbbell, Mark

INK, SOFT, LINE = HexColor("#1a1d23"), HexColor("#565c66"), HexColor("#c9c5bb")
HEIGHT = 44.0
_FONT, _BOLD, _SIZE = "Helvetica", "Helvetica-Bold", 7.5


def drawing(chart: Dumbbell, width: float) -> Drawing:
    """One recogniser's line: before and after, noise, the best stranger, and the threshold."""
    found = Drawing(width, HEIGHT)
    y = HEIGHT / 2
    found.add(Line(0, y, width, y, strokeColor=LINE, strokeWidth=0.6))
    if chart.threshold:
        x = _x(chart.threshold, width)
        found.add(Line(x, 2, x, HEIGHT - 2, strokeColor=INK, strokeDashArray=[2, 2]))
    start, end = _x(chart.before, width), _x(chart.after, width)
    found.add(Line(start, y, end, y, strokeColor=INK, strokeWidth=2))
    if chart.stranger:
        _cross(found, _x(chart.stranger, width), y)
    if chart.noise:
        _diamond(found, _x(chart.noise, width), y)
    found.add(Circle(start, y, 4, fillColor=white, strokeColor=INK, strokeWidth=1.6))
    found.add(Circle(end, y, 4, fillColor=INK, strokeColor=INK, strokeWidth=1.6))
    _label(found, chart.before, start, HEIGHT - 10, _FONT)
    _label(found, chart.after, end, 4, _BOLD)
    return found


def key(kind: str) -> Drawing:
    """A mark of the key: before, after, noise, stranger or threshold."""
    found = Drawing(12, 9)
    if kind in ("before", "after"):
        fill = white if kind == "before" else INK
        found.add(Circle(6, 3.5, 3.2, fillColor=fill, strokeColor=INK, strokeWidth=1.3))
    elif kind == "noise":
        _diamond(found, 6, 3.5)
    elif kind == "stranger":
        _cross(found, 6, 3.5)
    else:
        found.add(Line(6, -1, 6, 8, strokeColor=INK, strokeDashArray=[2, 2]))
    return found


def _x(mark: Mark, width: float) -> float:
    return mark.x / 100 * width


def _label(found: Drawing, mark: Mark, x: float, y: float, font: str) -> None:
    text = mark.value.replace("\u2212", "\u2013")
    found.add(String(x, y, text, fontName=font, fontSize=_SIZE, fillColor=INK, textAnchor="middle"))


def _diamond(found: Drawing, x: float, y: float) -> None:
    points = [x, y + 4.2, x + 4.2, y, x, y - 4.2, x - 4.2, y]
    found.add(Polygon(points, fillColor=white, strokeColor=SOFT, strokeWidth=1.2))


def _cross(found: Drawing, x: float, y: float) -> None:
    for sign in (1, -1):
        found.add(Line(x - 3, y - 3 * sign, x + 3, y + 3 * sign, strokeColor=SOFT, strokeWidth=1.3))
