"""How a training went, as a picture: ``curve.csv`` as one SVG."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Final

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 320, 48, 200, 18, 40
LINES: Final = (
    ("accuracy", "held-out accuracy", "#0b6e6e", ""),
    ("accepted_at_1_percent", "true accepts at 1 %", "#c2571a", "6 4"),
    ("loss", "loss, share of the first", "#7a7a7a", "2 3"),
)
"""Column, what the legend calls it, colour, dashes: grey is enough to tell them apart."""


def draw(run: Path) -> Path:
    """``curve.svg`` beside the ``curve.csv`` of a run.

    Raises:
        FileNotFoundError: the run has no curve yet.
    """
    rows = list(csv.DictReader((run / "curve.csv").read_text(encoding="utf-8").splitlines()))
    last = int(rows[-1]["step"])
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="12"><title>Training curve</title>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>'
    ]
    for value in (0, 0.25, 0.5, 0.75, 1):
        y = _y(value)
        parts.append(
            f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:g}" y2="{y:g}" stroke="#d8d8d8"/>'
            f'<text x="{LEFT - 8}" y="{y + 4:g}" text-anchor="end">{value:g}</text>'
        )
    for step in (0, last):
        x = _x(step / last)
        parts.append(f'<text x="{x:g}" y="{HEIGHT - 20}" text-anchor="middle">{step}</text>')
    for at, (column, name, colour, dashes) in enumerate(LINES):
        first = float(rows[0][column]) if column == "loss" else 1.0
        points = " ".join(
            f"{_x(int(row['step']) / last):.1f},{_y(float(row[column]) / first):.1f}"
            for row in rows
        )
        style = f'fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"'
        x, y = WIDTH - RIGHT + 12, TOP + 12 + 20 * at
        parts.append(
            f'<polyline points="{points}" {style}/><line x1="{x}" x2="{x + 26}" y1="{y}" '
            f'y2="{y}" {style}/><text x="{x + 34}" y="{y + 4}">{name}</text>'
        )
    path = run / "curve.svg"
    path.write_text("\n".join([*parts, "</svg>\n"]), encoding="utf-8")
    return path


def _x(share: float) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * share


def _y(value: float) -> float:
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - min(value, 1.0))
