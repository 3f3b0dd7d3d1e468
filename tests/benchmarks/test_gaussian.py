"""The Gaussian process names what it was fitted to, and knows where it knows nothing."""

from __future__ import annotations

import numpy as np

from methods.gaussian import Process


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_it_names_the_person_and_nobody_else() -> None:
    draws = np.random.default_rng(0)
    middle = unit(draws.normal(size=(1, 64)))
    mine = unit(middle + 0.06 * draws.normal(size=(6, 64)))
    others, strangers = unit(draws.normal(size=(80, 64))), unit(draws.normal(size=(80, 64)))
    truth = np.concatenate([np.ones(3), -np.ones(80)])
    process = Process.fit(np.concatenate([mine[:3], others]), truth)
    assert process.score(mine[3:]).min() > process.score(strangers).max()
    mixed = Process.fit(np.concatenate([mine[:3], others]), draws.permutation(truth))
    assert mixed.score(mine[3:]).min() < mixed.score(strangers).max()


def test_far_from_everything_its_mean_is_nothing() -> None:
    rows = unit(np.random.default_rng(0).normal(size=(5, 4)))
    process = Process.fit(rows, np.ones(5))
    assert abs(process.score(-rows[:1])[0]) < process.score(rows[:1])[0]
