"""Intervals over people: photos of one person are alike, so people are drawn and not photos."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

DRAWS = 1000


def interval(
    figure: Callable[..., Any], *groups: Sequence[NDArray[Any]], seed: int = 0
) -> tuple[Any, Any, Any]:
    """A figure and the bounds of its 95 % interval by bootstrap.

    ``groups`` are lists with one array a person; each list is drawn by itself, and ``figure`` is
    given one list for each. It may answer with several values at once.
    """
    draws = np.random.default_rng(seed)
    drawn = [
        figure(*([each[at] for at in draws.integers(len(each), size=len(each))] for each in groups))
        for _ in range(DRAWS)
    ]
    low, high = np.quantile(drawn, (0.025, 0.975), axis=0)
    return figure(*map(list, groups)), low, high


def mean(people: list[NDArray[Any]]) -> float:
    """Of all values of all people."""
    return float(np.concatenate(people).mean())


def auc(yes: NDArray[Any], no: NDArray[Any]) -> float:
    """The chance that one of ``yes`` is above one of ``no``."""
    ranks = rankdata(np.concatenate([yes, no]))
    n = len(yes)
    return float((ranks[:n].sum() - n * (n + 1) / 2) / (n * len(no)))
