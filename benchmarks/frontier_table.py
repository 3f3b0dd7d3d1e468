"""The tables of a frontier run.

python benchmarks/frontier_table.py benchmarks/out/frontier.jsonl
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from protection_table import share

Rows = list[dict[str, Any]]
Look = dict[str, Any]
NEVER = 10**9
VIEWS = ("as saved", "JPEG 75", "64 px", "32 px", "blur 2", "purified")
SIZES = ((0, 90), (90, 180), (180, 400), (400, 10000))
TURNS = (("frontal", 0.0, 0.15), ("half", 0.15, 0.35), ("profile", 0.35, 9.0))


def rank1(look: Look) -> tuple[int, int]:
    """(1, 1) where the person comes first; a face that is not found is not recognised."""
    return int(look.get("rank", NEVER) <= 1), 1


def match(look: Look) -> tuple[int, int]:
    """Comparisons with the person's clean photos that match at 1 % FAR."""
    return tuple(look["match"]["0.01"]) if "match" in look else (0, 1)


def tables(file: Path) -> str:
    """Markdown: conditions, protection by view and network, by size and pose, what is seen."""
    rows: Rows = [json.loads(line) for line in file.read_text().splitlines()]
    return "\n\n".join(
        [
            _conditions(rows),
            "**Rank-1 left, all held-out networks together; worst network as saved.**\n\n"
            + _protection(rows, rank1),
            "**Match at 1 % FAR.**\n\n" + _protection(rows, match),
            "**By family of judge, rank-1.**\n\n" + _families(rows),
            "**Each network, as saved, rank-1.**\n\n" + _networks(rows),
            "**Balanced, by size and pose: rank-1 as saved.**\n\n" + _kinds(rows),
            "**What is seen, and seconds of CPU.**\n\n" + _seen(rows),
        ]
    )


def _conditions(rows: Rows) -> str:
    first = rows[0]
    count = sum(len(row["photos"]) for row in rows)
    recipe = first["recipe"]
    lines = [
        f"{len(rows)} people, {count} photos, {first['strangers']} strangers; learnt from "
        f"{np.mean([row['taught'] for row in rows]):.1f} photos on average, {recipe['steps']} "
        f"steps, refined {first['steps']}, seed {recipe['seed']}. Intervals: Wilson, or wider "
        "where a person's photos fall together (bootstrap over people, 1000 draws, seed 0).",
        "",
        *(f"- {name}: {each}" for name, each in first["strengths"].items()),
        *(
            f"- fold {name}: {', '.join(fold['surrogates'])} teach"
            for name, fold in first["folds"].items()
        ),
        *(f"- {name} `{sha[:16]}`" for name, sha in first["networks"].items()),
    ]
    return "\n".join(lines)


def _methods(rows: Rows) -> Iterator[tuple[str, str]]:
    for fold, found in rows[0]["folds"].items():
        for method in found["methods"]:
            yield fold, method


def _groups(
    rows: Rows,
    fold: str,
    method: str,
    view: str,
    wanted: Callable[[str, dict[str, Any]], bool] = lambda judge, photo: True,
) -> list[list[Look]]:
    """By person the looks of judges at photos; a face smaller than the view is the file."""
    groups = []
    for row in rows:
        taught = row["folds"][fold]["surrogates"]
        copies = row["folds"][fold]["methods"].get(method, {}) if method else row["clean"]
        group: list[Look] = []
        for name, copy in copies.items():
            looks = copy["looks"] if method else copy
            seen = looks.get(view) or looks["as saved"]
            group += [
                look
                for judge, look in seen.items()
                if judge not in taught and wanted(judge, row["photos"][name])
            ]
        if group:
            groups.append(group)
    return groups


def _protection(rows: Rows, rate: Callable[[Look], tuple[int, int]]) -> str:
    lines = [
        "| fold | method | " + " | ".join(VIEWS) + " | worst network | protected finds protected |",
        "|" + "---|" * (len(VIEWS) + 4),
    ]
    for fold in rows[0]["folds"]:
        for method in ("", *rows[0]["folds"][fold]["methods"]):
            cells = [share(_groups(rows, fold, method, view), rate) for view in VIEWS]
            lines.append(
                f"| {fold} | {method or 'clean'} | "
                + " | ".join(cells)
                + f" | {_worst(rows, fold, method, rate):.2f} | "
                + (_linked(rows, fold, method, rate) if method else "")
                + " |"
            )
    return "\n".join(lines)


def _judges(rows: Rows, fold: str) -> list[str]:
    return [n for n in rows[0]["networks"] if n not in rows[0]["folds"][fold]["surrogates"]]


def _one(
    rows: Rows, fold: str, method: str, judge: str, rate: Callable[[Look], tuple[int, int]]
) -> float:
    groups = _groups(rows, fold, method, "as saved", lambda name, _: name == judge)
    counts = np.array([rate(look) for group in groups for look in group])
    return float(counts[:, 0].sum() / counts[:, 1].sum())


def _worst(rows: Rows, fold: str, method: str, rate: Callable[[Look], tuple[int, int]]) -> float:
    return max(_one(rows, fold, method, judge, rate) for judge in _judges(rows, fold))


def family(judge: str) -> str:
    """What networks of one making are called: MobileFaceNets, or our two, count as one."""
    return judge.partition("_")[0] if "_" in judge else judge.partition("-")[0]


def _families(rows: Rows) -> str:
    head = "| fold | method | family | " + " | ".join(VIEWS) + " |"
    lines = [head, "|" + "---|" * (len(VIEWS) + 3)]
    for fold, method in _methods(rows):
        for kind in sorted({family(judge) for judge in _judges(rows, fold)}):
            found = [
                _groups(rows, fold, method, view, lambda name, _, kind=kind: family(name) == kind)
                for view in VIEWS
            ]
            cells = " | ".join(share(groups, rank1) for groups in found)
            lines.append(f"| {fold} | {method} | {kind} | {cells} |")
    return "\n".join(lines)


def _networks(rows: Rows) -> str:
    lines = ["| fold | method | network | rank-1 |", "|---|---|---|---|"]
    for fold, method in _methods(rows):
        for judge in _judges(rows, fold):
            found = _groups(
                rows, fold, method, "as saved", lambda name, _, judge=judge: name == judge
            )
            lines.append(f"| {fold} | {method} | {judge} | {share(found, rank1)} |")
    return "\n".join(lines)


def _linked(rows: Rows, fold: str, method: str, rate: Callable[[Look], tuple[int, int]]) -> str:
    groups = []
    for row in rows:
        found = row["folds"][fold]["linked"].get(method, {}).values()
        if rate is rank1:
            group = [{"rank": rank} for each in found for rank in each["ranks"]]
        else:
            group = [{"match": {"0.01": [each["match"], 1]}} for each in found]
        if group:
            groups.append(group)
    return share(groups, rate) if groups else ""


def _kinds(rows: Rows) -> str:
    lines = ["| fold | faces | photos | clean | balanced |", "|---|---|---|---|---|"]
    if (next(iter(rows[0]["folds"])), "balanced") not in _methods(rows):
        return "not asked"
    kinds: list[tuple[str, Callable[[dict[str, Any]], bool]]] = [
        (f"{low} to {high} px", lambda p, low=low, high=high: low <= p["face_px"] < high)
        for low, high in SIZES
    ] + [
        (name, lambda p, low=low, high=high: low <= abs(p["turned"]) < high)
        for name, low, high in TURNS
    ]
    for fold in rows[0]["folds"]:
        for name, of_kind in kinds:
            count = sum(of_kind(photo) for row in rows for photo in row["photos"].values())
            if not count:
                continue
            cells = [
                share(
                    _groups(rows, fold, method, "as saved", lambda _, photo: of_kind(photo)),  # noqa: B023
                    rank1,
                )
                for method in ("", "balanced")
            ]
            lines.append(f"| {fold} | {name} | {count} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _seen(rows: Rows) -> str:
    names = ("moved", "promised", "seen", "butteraugli", "flip", "ssim", "refined", "seconds")
    lines = ["| fold | method | " + " | ".join(names) + " |", "|" + "---|" * (len(names) + 2)]
    for fold, method in _methods(rows):
        copies = [c for row in rows for c in row["folds"][fold]["methods"][method].values()]
        cells = [_spread([c[name] for c in copies if name in c]) for name in names]
        lines.append(f"| {fold} | {method} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _spread(values: Sequence[float]) -> str:
    return f"{np.mean(values):.3g} ({min(values):.3g} to {max(values):.3g})" if values else ""


if __name__ == "__main__":
    print(tables(Path(sys.argv[1])))
