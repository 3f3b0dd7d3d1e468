"""A body's shape comes back from lengths, however near somebody stood and whatever is hidden."""

from __future__ import annotations

import numpy as np
import pytest

from methods.body_fit import MIDDLE, NOISE, fit

SLOPES = np.random.default_rng(3).normal(0, 0.6, (2, 8))


def model(shapes: np.ndarray) -> np.ndarray:
    return shapes @ SLOPES + 0.2 * shapes[:, :1] ** 2


MEAN = model(np.full((1, 2), MIDDLE))[0] + np.linspace(-0.3, 0.3, 8)
TRUTH = np.random.default_rng(1).uniform(0.25, 0.75, (60, 2))


def photos(several: int, noise: float) -> np.ndarray:
    draws = np.random.default_rng(0)
    known = model(TRUTH) - model(np.full((1, 2), MIDDLE)) + MEAN
    near = draws.normal(0, 2, (len(TRUTH), several, 1))
    return known[:, None] + near + draws.normal(0, noise, (len(TRUTH), several, 8))


def test_several_photos_of_one_person_say_more_than_one() -> None:
    one, many = (fit(model, photos(several, NOISE), MEAN, 2) - TRUTH for several in (1, 30))
    assert np.abs(many).mean() < 0.4 * np.abs(one).mean()
    assert np.abs(one).mean() < 0.8 * np.abs(MIDDLE - TRUTH).mean()  # and one more than none


def test_what_is_hidden_is_left_out_and_nothing_seen_is_the_middle() -> None:
    seen = photos(50, 0.0)
    seen[:, ::2, 5:] = np.nan
    assert fit(model, seen, MEAN, 2) == pytest.approx(TRUTH, abs=0.02)
    assert fit(model, np.full((1, 1, 8), np.nan), MEAN, 2) == pytest.approx(MIDDLE)
