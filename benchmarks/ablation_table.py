"""The table of ``ablation.py``: a row for every method and kind, held-out networks together."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

DRAWS = 1000


def table(file: Path) -> str:
    """Markdown, without the taught networks.

    Differences to ``base`` are paired by person, with 95 % bootstrap intervals.
    """
    rows = [json.loads(line) for line in file.read_text().splitlines()]
    taught = tuple(rows[0]["surrogates"])
    methods = list(dict.fromkeys(row["method"] for row in rows))
    lines = [
        "| method | kind | people | rank-1 | match at 1 % FAR | likeness left | minus base "
        "| linked | L-inf | CIEDE2000 mean, p95 | Butteraugli 3-norm, worst; SSIMULACRA2 "
        "| CPU s: learn, photo |",
        "|" + "---|" * 12,
    ]
    for kind in dict.fromkeys(kind for row in rows for kind in row["looks"]):
        base = _by_person(rows, "base", kind)
        for method in methods:
            mine = _by_person(rows, method, kind)
            if mine:
                lines.append(_line(method, kind, mine, base, taught))
    return "\n".join(lines)


def _by_person(rows: list[dict[str, Any]], method: str, kind: str) -> dict[str, dict[str, Any]]:
    return {
        row["person"]: {**row["looks"][kind], "learn": row["learn"]}
        for row in rows
        if row["method"] == method and kind in row["looks"]
    }


def _judges(look: dict[str, Any], taught: tuple[str, ...]) -> list[dict[str, Any]]:
    return [each for name, each in look["judges"].items() if name not in taught]


def _left(look: dict[str, Any], taught: tuple[str, ...]) -> float:
    return float(np.mean([each["left"] for each in _judges(look, taught)]))


def _line(
    method: str,
    kind: str,
    mine: dict[str, dict[str, Any]],
    base: dict[str, dict[str, Any]],
    taught: tuple[str, ...],
) -> str:
    judged = [each for look in mine.values() for each in _judges(look, taught)]
    rank = np.mean([r == 1 for each in judged for r in each["rank"]])
    match = np.mean([m for each in judged for m in each["match"]])
    linked = np.mean([m for each in judged for m in each["linked"]] or [np.nan])
    left = np.mean([_left(look, taught) for look in mine.values()])
    both = [p for p in mine if p in base]
    gain = np.array([_left(mine[p], taught) - _left(base[p], taught) for p in both])
    picks = np.random.default_rng(0).integers(0, max(len(gain), 1), (DRAWS, len(gain)))
    low, high = np.quantile(gain[picks].mean(axis=1), (0.025, 0.975)) if len(gain) else (0, 0)
    facts = [fact for look in mine.values() for fact in look["facts"]]

    def mean(key: str) -> float:
        return float(np.mean([fact.get(key, np.nan) for fact in facts]))

    learn = np.mean([look["learn"] for look in mine.values()])
    difference = f"{gain.mean():+.3f} [{low:+.3f}, {high:+.3f}]" if len(gain) else "-"
    return (
        f"| {method} | {kind} | {len(mine)} | {rank:.2f} | {match:.2f} | {left:.3f} | {difference} "
        f"| {linked:.2f} | {mean('linf'):.0f} | {mean('de'):.2f}, {mean('de95'):.2f} "
        f"| {mean('butteraugli_3norm'):.2f}, {mean('butteraugli_max'):.1f}; "
        f"{mean('ssimulacra2'):.1f} "
        f"| {learn:.0f}, {mean('seconds'):.1f} |"
    )


if __name__ == "__main__":
    print(table(Path(sys.argv[1])))
