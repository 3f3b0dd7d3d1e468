"""What ``fleet.py`` measured, as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from fleet_model import checked, foretold

Rows = Sequence[dict[str, Any]]


def table(measured: Mapping[str, Rows]) -> str:
    """Markdown: times and bytes by workers, the model, and everything else that was measured."""
    parts = []
    if times := measured["times"]:
        parts += [_times(times), checked(times), foretold(times)]
    for what in ("kills", "nodes", "store", "queue"):
        if rows := measured[what]:
            parts.append(_plainly(rows))
    return "\n\n".join(parts)


COLUMNS: Final = (
    "verb", "workers", "photos", "wall s (load)", "times faster", "CPU s: driver, workers, Ray",
    "s with one, two at work", "MB: driver, workers", "kB a task: to, back", "same bytes",
)  # fmt: skip


def _times(rows: Rows) -> str:
    plain = {row["verb"]: row for row in rows if not row["workers"]}
    lines = [_line(COLUMNS), "|" + "---|" * len(COLUMNS)]
    for row in rows:
        alone = plain.get(row["verb"], {})
        spent = (row[f"{who}_cpu_s"] for who in ("driver", "workers", "ray"))
        faster = alone["wall_s"] / row["wall_s"] if alone and row["workers"] else None
        cells = (
            row["verb"],
            row["workers"] or "none",
            row.get("photos", row.get("people", "")),
            f"{row['wall_s']:.1f} ({row['load']})",
            "" if faster is None else f"{faster:.2f}",
            ", ".join(f"{each:.1f}" for each in spent),
            f"{row['one_busy_s']:.0f}, {row['more_busy_s']:.0f}" if "one_busy_s" in row else "",
            f"{row.get('driver_mb', '')}, {row.get('workers_mb', '')}",
            _sent(row),
            _same(row, alone.get("sha256")),
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


def _plainly(rows: Rows) -> str:
    """Rows as they are, a table for each kind."""
    lines: list[str] = []
    columns: list[str] = []
    for row in rows:
        if list(row) != columns:
            columns = list(row)
            lines += ["", _line(columns), "|" + "---|" * len(columns)]
        lines.append(_line([_cell(row[each]) for each in columns]))
    return "\n".join(lines).strip()


def _cell(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {each}" for key, each in value.items())
    return {True: "yes", False: "NO"}[value] if isinstance(value, bool) else str(value)


def _line(cells: Sequence[object]) -> str:
    return "| " + " | ".join(map(str, cells)) + " |"
