"""What ``fleet.py`` measured, as tables, and what it comes to on many machines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

Rows = Sequence[dict[str, Any]]
PHOTOS, PEOPLE, CORES, EURO_PER_CORE_HOUR = 1_000_000, 1_000, 16, 0.04
MACHINES = (1, 10, 100)
DISK_MB, NETWORK_MB_S = 3.0, 1_000.0
"""A photo of a camera and its copy, and what a driver's link carries a second."""
STEPS: Final = ("scan", "share 0", "share 4")


def table(times: Rows, kills: Rows) -> str:
    """Markdown: times and bytes by workers, kills, and a model of costs."""
    parts = [_times(times)] if times else []
    if kills:
        parts.append(_kills(kills))
    return "\n\n".join(parts)


COLUMNS: Final = (
    "verb", "workers", "photos", "wall s (load)", "CPU s: driver, workers, Ray",
    "MB: driver, workers", "kB a task: to, back", "same bytes",
)  # fmt: skip


def _times(rows: Rows) -> str:
    plain = {row["verb"]: row.get("sha256") for row in rows if not row["workers"]}
    lines = [_line(COLUMNS), "|" + "---|" * len(COLUMNS)]
    for row in rows:
        spent = (row[f"{who}_cpu_s"] for who in ("driver", "workers", "ray"))
        cells = (
            row["verb"],
            row["workers"] or "none",
            row.get("photos", row.get("people", "")),
            f"{row['wall_s']:.1f} ({row['load']})",
            ", ".join(f"{each:.1f}" for each in spent),
            f"{row.get('driver_mb', '')}, {row.get('workers_mb', '')}",
            _sent(row),
            _same(row, plain.get(row["verb"])),
        )
        lines.append(_line(cells))
    return "\n".join(lines)


def _sent(row: dict[str, Any]) -> str:
    tasks = row.get("tasks")
    if not tasks:
        return ""
    return f"{row['to_workers'] / tasks / 1e3:.1f}, {row['from_workers'] / tasks / 1e3:.1f}"


def _same(row: dict[str, Any], plain: str | None) -> str:
    if not row["workers"] or "sha256" not in row:
        return ""
    return "yes" if row["sha256"] == plain else "NO"


def _line(cells: Sequence[object]) -> str:
    return "| " + " | ".join(map(str, cells)) + " |"


def _model(rows: Rows) -> str:
    """A million photos: what a photo costs the workers, and the driver, who is one."""
    by = {(row["verb"], row["workers"]): row for row in rows}
    found = [by[(step, 2)] for step in STEPS if (step, 2) in by]
    working = sum(row["workers_cpu_s"] / row["photos"] for row in found)
    driving = sum(row["driver_cpu_s"] / row["photos"] for row in found)
    learning = by.get(("cloak --everyone", 2))
    learnt = learning["workers_cpu_s"] / learning["people"] * PEOPLE if learning else 0.0
    lines = [
        f"A photo costs {working:.2f} s of a worker and {driving:.3f} s of the driver "
        f"(scan, cloak alone, four steps); {PEOPLE} people take {learnt / 3600:.1f} core hours.",
        "",
        f"| machines of {CORES} cores | hours | what it waits for | core hours paid | euro |",
        "|---|---|---|---|---|",
    ]
    for machines in MACHINES:
        cores = machines * CORES
        work = (working * PHOTOS + learnt) / cores
        limits = {
            "workers": work,
            "the driver": driving * PHOTOS,
            "the network": 2 * DISK_MB * PHOTOS / NETWORK_MB_S,
        }
        slowest = max(limits, key=lambda each: limits[each])
        hours = limits[slowest] / 3600
        paid = hours * cores
        euro = f"{paid * EURO_PER_CORE_HOUR:.0f}"
        lines.append(_line((machines, f"{hours:.1f}", slowest, f"{paid:.0f}", euro)))
    return "\n".join(lines)


def _kills(rows: Rows) -> str:
    lines = ["| kill | what | copies then | processes left |", "|---|---|---|---|"]
    for row in rows:
        if "kill" in row:
            lines.append(f"| {row['kill']} | {row['ended']} | {row['copies']} | {row['left']} |")
        else:
            lines.append("| end | " + ", ".join(f"{k} {v}" for k, v in row.items()) + " | | |")
    return "\n".join(lines)
