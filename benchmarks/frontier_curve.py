"""Accuracy-perturbation curves, as data and as one SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 680, 360, 56, 46, 18, 220
MOST = 0.10
STYLES = ("", "6 4", "2 3", "10 3 2 3", "1 4")
SHADES = ("#0b6e6e", "#c2571a", "#5b4a9e", "#7a7a7a", "#a0203c")


@dataclass(frozen=True)
class Curve:
    """A method's rank-1 at growing perturbation: points (1 - structural similarity, rank-1)."""

    fold: str
    method: str
    points: list[tuple[float, float]]

    def area(self) -> float:
        """Under the curve from 0 to 0.10, by trapezoids."""
        x, y = zip(*self.points, strict=True)
        return float(np.trapezoid(y, x))


def drawn(curves: Sequence[Curve]) -> str:
    """One SVG of the folds' curves; lines differ by dashes, so that grey is enough."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'font-family="sans-serif" font-size="12"><title>Rank-1 over visibility</title>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
    ]
    for value in (0, 0.25, 0.5, 0.75, 1):
        y = _y(value)
        parts.append(
            f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y}" y2="{y}" stroke="#d8d8d8"/>'
            f'<text x="{LEFT - 8}" y="{y + 4}" text-anchor="end">{value:g}</text>'
        )
    parts += [
        f'<text x="{_x(value)}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">'
        f"{1 - value:g}</text>"
        for value in (0, 0.03, 0.05, 0.10)
    ]
    parts.append(
        f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 8}" text-anchor="middle">'
        "structural similarity kept</text>"
    )
    folds = list(dict.fromkeys(curve.fold for curve in curves))
    methods = list(dict.fromkeys(curve.method for curve in curves))
    for at, curve in enumerate(curves):
        shade, dash = SHADES[methods.index(curve.method)], STYLES[folds.index(curve.fold)]
        path = " ".join(f"{_x(x):.1f},{_y(y):.1f}" for x, y in curve.points)
        line = f'fill="none" stroke="{shade}" stroke-width="2" stroke-dasharray="{dash}"'
        y = TOP + 18 * at + 8
        x = WIDTH - RIGHT + 16
        parts.append(
            f'<polyline points="{path}" {line}/><line x1="{x}" x2="{x + 30}" y1="{y}" y2="{y}" '
            f'{line}/><text x="{x + 38}" y="{y + 4}">{curve.fold}: {curve.method}</text>'
        )
    return "\n".join([*parts, "</svg>\n"])


def _x(value: float) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * value / MOST


def _y(value: float) -> float:
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value)
