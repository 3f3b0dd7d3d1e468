"""Reliability diagram: what was said against what happened, as one SVG."""

from __future__ import annotations

from collections.abc import Sequence

SHADES = ("#0b6e6e", "#c2571a", "#5b4a9e", "#7a7a7a", "#a0203c")
SIDE, LEFT, TOP, RIGHT, BOTTOM = 320, 56, 20, 250, 50
MARKS = ("circle", "square", "diamond", "triangle", "cross", "ring")
Points = Sequence[tuple[float, float, int]]


def drawn(networks: Sequence[tuple[str, Points]]) -> str:
    """``networks``: name, and (mean chance, share found, how many) of each bin.

    Marks differ by shape and grow with the root of how many copies they stand for.
    """
    width, height = LEFT + SIDE + RIGHT, TOP + SIDE + BOTTOM
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        'font-family="sans-serif" font-size="12"><title>Chance said for a network that was left '
        "out, against how often it found the person</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="#8a8a8a" '
        'stroke-dasharray="5 4"/>',
    ]
    parts += [
        f'<line x1="{LEFT}" x2="{LEFT + SIDE}" y1="{_y(value)}" y2="{_y(value)}" '
        f'stroke="#dddddd"/><text x="{LEFT - 8}" y="{_y(value) + 4}" text-anchor="end">'
        f'{value:g}</text><text x="{_x(value)}" y="{TOP + SIDE + 18}" text-anchor="middle">'
        f"{value:g}</text>"
        for value in (0, 0.25, 0.5, 0.75, 1)
    ]
    parts += [
        f'<text x="{LEFT + SIDE / 2}" y="{height - 10}" text-anchor="middle">chance that was said'
        "</text>",
        f'<text x="16" y="{TOP + SIDE / 2}" text-anchor="middle" '
        f'transform="rotate(-90 16 {TOP + SIDE / 2})">share of copies in which it found the person'
        "</text>",
    ]
    for at, (name, points) in enumerate(networks):
        shade, shape = SHADES[at % len(SHADES)], MARKS[at % len(MARKS)]
        parts += [_mark(shape, shade, _x(x), _y(y), 2 + n**0.5 / 4) for x, y, n in points]
        y = TOP + 12 + 20 * at
        parts.append(_mark(shape, shade, LEFT + SIDE + 24, y, 5))
        parts.append(f'<text x="{LEFT + SIDE + 38}" y="{y + 4}">{name}, left out</text>')
    return "\n".join([*parts, "</svg>\n"])


def _mark(shape: str, shade: str, x: float, y: float, r: float) -> str:
    line = f'fill="none" stroke="{shade}" stroke-width="2"'
    fill = f'fill="{shade}" fill-opacity="0.75"'
    shapes = {
        "circle": f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" {fill}/>',
        "ring": f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" {line}/>',
        "square": f'<rect x="{x - r:.1f}" y="{y - r:.1f}" width="{2 * r:.1f}" '
        f'height="{2 * r:.1f}" {fill}/>',
        "diamond": f'<path d="M{x:.1f} {y - r:.1f}l{r:.1f} {r:.1f}l{-r:.1f} {r:.1f}'
        f'l{-r:.1f} {-r:.1f}z" {fill}/>',
        "triangle": f'<path d="M{x:.1f} {y - r:.1f}l{r:.1f} {2 * r:.1f}h{-2 * r:.1f}z" {fill}/>',
        "cross": f'<path d="M{x - r:.1f} {y - r:.1f}l{2 * r:.1f} {2 * r:.1f}m0 {-2 * r:.1f}'
        f'l{-2 * r:.1f} {2 * r:.1f}" {line}/>',
    }
    return shapes[shape]


def _x(value: float) -> float:
    return LEFT + SIDE * value


def _y(value: float) -> float:
    return TOP + SIDE * (1 - value)
