"""Calibration rows as cases: what some networks say of a copy, and what another one did."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.chance import MOST_MARGIN, margin

FOUND_FAR = 0.01
Array = NDArray[np.float64]
Thresholds = Mapping[str, Mapping[float, float]]
"""By network, by false accept rate: the cosine."""


@dataclass(frozen=True)
class Copy:
    """One protected copy: by network the margin, and whether it found the person."""

    person: str
    condition: str
    margins: dict[str, float]
    found: dict[str, bool]


@dataclass(frozen=True)
class Cases:
    """Rows to learn or to be asked: (n, 3) features, (n,) outcomes, and where they come from."""

    x: Array
    y: Array
    network: list[str]
    person: list[str]
    condition: list[str]


def read(rows: Sequence[Mapping[str, Any]], thresholds: Thresholds) -> list[Copy]:
    """The copies of calibration rows; a network that misses the clean photo is not asked."""
    copies = []
    for row in rows:
        for photo in row["photos"]:
            before = {n: _found(v, thresholds[n]) for n, v in photo["before"].items()}
            for condition, looks in photo["after"].items():
                kept = {n: v for n, v in looks.items() if before[n]}
                margins = {n: _margin(v, thresholds[n]) for n, v in kept.items()}
                found = {n: _found(v, thresholds[n]) for n, v in kept.items()}
                copies.append(Copy(row["person"], f"{row['fold']} {condition}", margins, found))
    return copies


def cases(
    copies: Sequence[Copy],
    targets: Sequence[str],
    judges: Sequence[str],
    families: Mapping[str, str],
    *,
    apart: bool = True,
) -> Cases:
    """Every copy and target once, judged by a random number of the judges (seed 0).

    The judges of a target are never of its family, or, unless ``apart``, only never itself. Copies
    that no judge or not the target was asked about are left out.
    """
    draw = random.Random(0)
    found = Cases(np.empty((0, 3)), np.empty(0), [], [], [])
    x, y = [], []
    for copy in copies:
        for target in targets:
            others = [
                n
                for n in copy.margins
                if n in judges and n != target and not (apart and families[n] == families[target])
            ]
            if target not in copy.margins or not others:
                continue
            some = draw.sample(others, draw.randint(1, len(others)))
            x.append(features([copy.margins[n] for n in some]))
            y.append(float(copy.found[target]))
            found.network.append(target)
            found.person.append(copy.person)
            found.condition.append(copy.condition)
    if not x:
        return found
    return Cases(np.array(x), np.array(y), found.network, found.person, found.condition)


def features(margins: Sequence[float]) -> list[float]:
    """As ``Fit.logit`` weighs them."""
    kept = np.clip(margins, -MOST_MARGIN, MOST_MARGIN)
    return [1.0, float(kept.mean()), float(kept.max())]


def _margin(look: Mapping[str, Any], thresholds: Mapping[float, float]) -> float:
    value = margin(look["similarity"], thresholds)
    assert value is not None
    return value


def _found(look: Mapping[str, Any], thresholds: Mapping[float, float]) -> bool:
    return bool(look["rank"] <= 1 or look["similarity"] >= thresholds[FOUND_FAR])
