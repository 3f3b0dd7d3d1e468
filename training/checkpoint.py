"""What a run leaves behind and goes on from: its checkpoint, and its curve row by row."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import torch


def keep(out: Path, state: dict[str, Any]) -> None:
    """Put a checkpoint in place at once or not at all."""
    part = out / "checkpoint.part"
    torch.save(state, part)
    part.replace(out / "checkpoint.pt")


def kept(out: Path, device: torch.device | str = "cpu") -> dict[str, Any] | None:
    """What was kept there, or None before the first time."""
    file = out / "checkpoint.pt"
    if not file.exists():
        return None
    state: dict[str, Any] = torch.load(file, map_location=device)
    return state


def append(out: Path, columns: tuple[str, ...], row: tuple[Any, ...]) -> None:
    """One row more of ``curve.csv``, which begins with its ``columns``, the first of them the step.

    A row of this step or a later one was written by a run that was killed before it kept what it
    had come to: it goes.
    """
    path, part = out / "curve.csv", out / "curve.part"
    rows: list[list[Any]] = []
    if path.exists():
        with path.open(encoding="utf-8", newline="") as stream:
            rows = [each for each in list(csv.reader(stream))[1:] if int(each[0]) < row[0]]
    with part.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([columns, *rows, row])
    part.replace(path)
