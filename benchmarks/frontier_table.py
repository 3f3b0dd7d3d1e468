"""The tables and the curve of a frontier run.

python benchmarks/frontier_table.py benchmarks/out/frontier.jsonl [curve.svg]
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from cloakroom_engine.records import STRENGTHS
from frontier_curve import Curve, drawn
from protection_table import share

Rows = list[dict[str, Any]]
Look = dict[str, Any]
Rate = Callable[[Look], tuple[int, int]]
NEVER = 10**9

RATES: dict[str, Rate] = {
    "rank-1": lambda look: (int(look.get("rank", NEVER) <= 1), 1),
    "rank-5": lambda look: (int(look.get("rank", NEVER) <= 5), 1),
    "match at 1 % FAR": lambda look: _counts(look, "0.01"),
    "match at 0.1 % FAR": lambda look: _counts(look, "0.001"),
    "reverse: rank-1": lambda look: tuple(look["reverse_rank1"]) if "match" in look else (0, 1),
}


def _counts(look: Look, far: str) -> tuple[int, int]:
    """A face that is not found cannot be matched: it counts as one comparison without a match."""
    return tuple(look["match"][far]) if "match" in look else (0, 1)


def tables(file: Path, curve: Path | None = None) -> str:
    """Markdown: conditions, protection, judges one by one, visibility, linkability, curves."""
    rows: Rows = [json.loads(line) for line in file.read_text().splitlines()]
    curves = [Curve(*each) for each in _curves(rows)]
    if curve:
        curve.write_text(drawn(curves))
    parts = [
        _conditions(rows),
        "**All held-out networks together.**\n\n" + _pooled(rows),
        "**Each network on the photos that it did not help to protect.**\n\n" + _each(rows),
        "**What it costs the eye, and the clock.**\n\n" + _visible(rows),
        "**Protected against protected.**\n\n" + _linked(rows),
        "**Area between the curve of rank-1 over 1 - structural similarity (0 to 0.10) and that "
        "of random signs.**\n\n" + _areas(curves),
    ]
    return "\n\n".join(parts)


def _conditions(rows: Rows) -> str:
    first = rows[0]
    recipe = first["recipe"]
    photos = sum(len(row["clean"]) for row in rows)
    folds = [
        f"- Fold {name}: " + ", ".join(fold["surrogates"]) + " teach; the published loop has "
        f"{fold['loop_surrogate']}."
        for name, fold in first["folds"].items()
    ]
    networks = [f"- {name} `{sha}`" for name, sha in first["networks"].items()]
    lines = [
        f"{len(rows)} people (shuffled, seed 0), {photos} protected photos a "
        f"method and strength, {first['strangers']} strangers in the gallery; "
        f"{recipe['method']}, {recipe['steps']} steps to learn, {first['refine']} to refine, seed "
        f"{recipe['seed']}; on average {np.mean([row['taught'] for row in rows]):.1f} photos to "
        f"learn from. Intervals: Wilson, or wider where a person's photos fall together "
        "(bootstrap over people, 1000 draws, seed 0).",
        "",
        *folds,
        "",
        *networks,
    ]
    return "\n".join(lines)


def _groups(
    rows: Rows, fold: str, method: str, strength: str, variant: str, judge: str | None = None
) -> list[list[Look]]:
    """The looks of each person; a variant that changed nothing is the file as saved."""
    groups = []
    for row in rows:
        photos = row["folds"][fold]["methods"][method][strength]["photos"]
        group: list[Look] = []
        for photo in photos:
            looks = photo["looks"].get(variant) or photo["looks"]["as-saved"]
            group += [look for name, look in looks.items() if judge in (None, name)]
        groups.append(group)
    return groups


def _clean(rows: Rows, judges: Sequence[str]) -> list[list[Look]]:
    return [[look[name] for look in row["clean"] for name in judges] for row in rows]


def _each_row(rows: Rows) -> Iterator[tuple[str, str, str]]:
    for fold, found in rows[0]["folds"].items():
        for method, strengths in found["methods"].items():
            for strength in strengths:
                yield fold, method, strength


def _pooled(rows: Rows) -> str:
    lines = [
        "| fold | method | similarity | " + " | ".join(RATES) + " | rank-1 after JPEG 75 "
        "| match at 1 % after JPEG 75 | rank-1 after 1080 px | rank-1 after blur |",
        "|" + "---|" * (len(RATES) + 7),
    ]
    for fold, found in rows[0]["folds"].items():
        judges = [n for n in rows[0]["networks"] if n not in found["surrogates"]]
        cells = [share(_clean(rows, judges), rate) for rate in RATES.values()]
        lines.append(f"| {fold} | clean | 1 | " + " | ".join(cells) + " | | | | |")
    rank, match = RATES["rank-1"], RATES["match at 1 % FAR"]
    for fold, method, strength in _each_row(rows):
        groups = _groups(rows, fold, method, strength, "as-saved")
        cells = [share(groups, rate) for rate in RATES.values()]
        more = ["", "", "", ""]
        looks = rows[0]["folds"][fold]["methods"][method][strength]["photos"][0]["looks"]
        if len(looks) > 1:
            jpeg = _groups(rows, fold, method, strength, "jpeg-75")
            small = _groups(rows, fold, method, strength, "long-side-1080")
            blur = _groups(rows, fold, method, strength, "blur")
            more = [share(jpeg, rank), share(jpeg, match), share(small, rank), share(blur, rank)]
        lines.append(
            f"| {fold} | {method} | {STRENGTHS[strength]} | " + " | ".join(cells + more) + " |"
        )
    return "\n".join(lines)


def _each(rows: Rows) -> str:
    wanted = [
        (fold, method, strength)
        for fold, method, strength in _each_row(rows)
        if method.startswith("ours") or strength == "balanced"
    ]
    lines = [
        "| judge | fold | method | similarity | rank-1 | match at 1 % FAR | match at 0.1 % FAR |",
        "|---|---|---|---|---|---|---|",
    ]
    rates = [RATES[name] for name in ("rank-1", "match at 1 % FAR", "match at 0.1 % FAR")]
    for judge in rows[0]["networks"]:
        for fold, method, strength in wanted:
            if judge in rows[0]["folds"][fold]["surrogates"]:
                continue
            groups = _groups(rows, fold, method, strength, "as-saved", judge)
            cells = [share(groups, rate) for rate in rates]
            lines.append(
                f"| {judge} | {fold} | {method} | {STRENGTHS[strength]} | "
                + " | ".join(cells)
                + " |"
            )
    return "\n".join(lines)


def _visible(rows: Rows) -> str:
    lines = [
        "| fold | method | asked | similarity | PSNR dB | L-infinity | L2 | CIEDE2000 mean "
        "| 95th percentile | CPU s to learn | CPU s a photo |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for fold, method, strength in _each_row(rows):
        photos = [
            photo
            for row in rows
            for photo in row["folds"][fold]["methods"][method][strength]["photos"]
        ]
        learn = [
            row["folds"][fold]["learn_seconds"].get("ours" if "ours" in method else method, 0.0)
            for row in rows
        ]

        def mean(key: str, photos: Rows = photos) -> float:
            return float(np.mean([photo[key] for photo in photos if photo[key] is not None]))

        lines.append(
            f"| {fold} | {method} | {STRENGTHS[strength]} | {mean('ssim'):.4f} | "
            f"{mean('psnr_db'):.1f} | {mean('linf'):.1f} | {mean('l2'):.0f} | {mean('de'):.2f} | "
            f"{mean('de95'):.2f} | {np.mean(learn):.1f} | {mean('seconds'):.2f} |"
        )
    return "\n".join(lines)


def _linked(rows: Rows) -> str:
    lines = [
        "| fold | method | similarity | one finds the other at rank-1 | match at 1 % FAR |",
        "|---|---|---|---|---|",
    ]
    for fold, method, strength in _each_row(rows):
        groups = [
            list(row["folds"][fold]["methods"][method][strength]["linked"].values()) for row in rows
        ]
        rank = share(groups, lambda look: (sum(r == 1 for r in look["ranks"]), 2))
        match = share(groups, lambda look: (look["match"], 1))
        lines.append(f"| {fold} | {method} | {STRENGTHS[strength]} | {rank} | {match} |")
    return "\n".join(lines)


def _curves(rows: Rows) -> Iterator[tuple[str, str, list[tuple[float, float]]]]:
    """(fold, method, points of (1 - similarity, rank-1)), the clean photo first."""
    rate = RATES["rank-1"]
    for fold, found in rows[0]["folds"].items():
        judges = [n for n in rows[0]["networks"] if n not in found["surrogates"]]
        start = np.mean([rate(look)[0] for group in _clean(rows, judges) for look in group])
        for method, strengths in found["methods"].items():
            points = [(0.0, float(start))]
            for strength in strengths:
                groups = _groups(rows, fold, method, strength, "as-saved")
                value = np.mean([rate(look)[0] for group in groups for look in group])
                points.append((1 - STRENGTHS[strength], float(value)))
            yield fold, method, sorted(points)


def _areas(curves: Sequence[Curve]) -> str:
    control = next((c for c in curves if c.method == "signs"), None)
    if control is None:
        return "no control in this run"
    lines = ["| fold | method | area, of 0.1 at most |", "|---|---|---|"]
    lines += [
        f"| {c.fold} | {c.method} | {control.area() - c.area():.4f} |"
        for c in curves
        if c is not control
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    print(tables(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None))
