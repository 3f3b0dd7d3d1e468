"""The tables of clip_cloak.py: frames, best frame, templates, and how steady the cloak is.

python benchmarks/clip_table.py benchmarks/out/clip_cloak.jsonl
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from protection_table import share

FRAMES, FOUND, BEST, RANK, COSINE, TEMPLATE_RANK, TEMPLATE_COSINE, TEMPLATE_FOUND = range(8)
Row = dict[str, Any]


def table(file: Path) -> str:
    """Markdown."""
    rows = sorted(map(json.loads, file.read_text().splitlines()), key=lambda row: row["clip"])
    judges = list(rows[0]["judged"]["before"]["as-saved"])
    frames = sum(row["judged"]["before"]["as-saved"][judges[0]]["clip"][FRAMES] for row in rows)
    tracks = sum(len(row["judged"]["before"]["as-saved"][judges[0]]["tracks"]) for row in rows)
    lines = [
        f"{len(rows)} clips ({', '.join(str(row['clip']) for row in rows)}) and owners, "
        f"{tracks} tracks (one a shot), {frames} frames, {rows[0]['strangers']} strangers; judges "
        + ", ".join(f"{name} `{rows[0]['networks'][name][:16]}`" for name in judges)
        + "; teachers "
        + ", ".join(
            f"{name} `{sha[:16]}`"
            for name, sha in rows[0]["networks"].items()
            if name not in judges
        )
        + ".",
        "",
        "| version | way | clips | best frame | mean of a track | mean of the clip | frames "
        "| frames, 1 % FAR | cosine |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {version} | {way} | {len(those)} | " + " | ".join(_cells(those, version, way)) + " |"
        for version, way in dict.fromkeys(
            (version, way)
            for row in rows
            for version, ways in row["judged"].items()
            for way in ways
        )
        for those in [[row for row in rows if way in row["judged"].get(version, ())]]
    ]
    return "\n".join([*lines, "", *_apart(rows, judges), "", *_steady(rows)])


def _cells(rows: Sequence[Row], version: str, way: str) -> list[str]:
    def groups(which: str) -> list[list[Any]]:
        return [[said[which] for said in row["judged"][version][way].values()] for row in rows]

    def rate(which: str, told: Callable[[Any], tuple[int, int]]) -> str:
        return share(groups(which), told)

    cosines = [said[COSINE] for group in groups("clip") for said in group]
    found = [[part for tracks in group for part in tracks] for group in groups("tracks")]
    return [
        rate("clip", lambda said: (said[BEST], 1)),
        share(found, lambda said: (said[TEMPLATE_FOUND], 1)),
        rate("clip", lambda said: (said[TEMPLATE_FOUND], 1)),
        rate("clip", lambda said: (said[FOUND], said[FRAMES])),
        rate("at 1 % FAR", lambda said: (said[FOUND], said[FRAMES])),
        f"{np.mean(cosines):.2f}",
    ]


def _apart(rows: Sequence[Row], judges: Sequence[str]) -> list[str]:
    """Clip by clip, as saved."""
    lines = [
        "| clip | owner's frames | "
        + " | ".join(f"{name}: frames after, best cosine before → after" for name in judges)
        + " |",
        "|---|---|" + "---|" * len(judges),
    ]
    for row in rows:
        before, after = (row["judged"][version]["as-saved"] for version in ("before", "ours"))
        cells = [
            f"{after[name]['clip'][FOUND]}, {before[name]['clip'][COSINE]:.2f} → "
            f"{after[name]['clip'][COSINE]:.2f}"
            for name in judges
        ]
        frames = after[judges[0]]["clip"][FRAMES]
        lines.append(f"| {row['clip']} | {frames} | " + " | ".join(cells) + " |")
    return lines


def _steady(rows: Sequence[Row]) -> list[str]:
    lines = [
        "| method | warped difference, median (90 % of frames below), frames | CPU seconds |",
        "|---|---|---|",
    ]
    for method in dict.fromkeys(method for row in rows for method in row["methods"]):
        told = [row["methods"][method] for row in rows if method in row["methods"]]
        flickers = np.array([each for one in told for each in one["flicker"]])
        steady = "-"  # of a blur nothing is worn that could move along
        if len(flickers):
            low, high = np.quantile(flickers, (0.5, 0.9))
            steady = f"{low:.3f} ({high:.3f}), {len(flickers)}"
        lines.append(f"| {method} | {steady} | {sum(one.get('seconds', 0) for one in told):.0f} |")
    seen = np.array([each for row in rows for each in row["methods"]["ours"]["seen"]])
    wobble = {
        name: np.mean([each for row in rows for each in row["wobble"][name]])
        for name in rows[0]["wobble"]
    }
    return [
        *lines,
        "",
        f"SSIMULACRA2 of what is added, beside the moved face, on {len(seen)} frames that are "
        f"mostly no key frames: mean {seen.mean():.1f}, least {seen.min():.1f}, "
        f"{int((seen < 69.5).sum())} below 69.5.",
        "Landmarks tremble by "
        + ", ".join(f"{value:.5f} of the eyes' distance {name}" for name, value in wobble.items())
        + ".",
    ]


if __name__ == "__main__":
    print(table(Path(sys.argv[1])))
