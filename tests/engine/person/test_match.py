from __future__ import annotations

import numpy as np
import pytest

from cloakroom_engine.person.match import Answer, Likeness, answer, find, similarity


def said(*similarities: float) -> list[Likeness]:
    """Recognisers that find 0.4 likely and 0.6 sure."""
    return [Likeness(each, 0.4, 0.6) for each in similarities]


@pytest.mark.parametrize(
    ("similarities", "expected"),
    [
        ([], "no"),
        ([0.7], "yes"),
        ([0.6], "yes"),
        ([0.59], "uncertain"),
        ([0.4], "uncertain"),
        ([0.39], "no"),
        ([0.7, 0.1], "uncertain"),  # one of two is no majority
        ([0.7, 0.7], "yes"),
        ([0.7, 0.7, 0.1], "yes"),
        ([0.7, 0.5, 0.5], "uncertain"),
        ([0.1, 0.1, 0.45], "uncertain"),
        ([0.3, 0.2, -0.5], "no"),
    ],
)
def test_answer(similarities: list[float], expected: Answer) -> None:
    assert answer(said(*similarities)) == expected


@pytest.mark.parametrize(
    ("faces", "expected"),
    [
        ([], ([], [])),
        ([[]], ([], [])),
        ([[0.7]], ([0], [])),
        ([[0.1], [0.7]], ([1], [])),
        ([[0.5], [0.7]], ([1], [0])),
        ([[0.7], [0.8], [0.1], [0.65]], ([0, 1, 3], [])),  # a collage, a mirror
        ([[0.5], [0.1]], ([], [0])),
        ([[0.1], [0.1]], ([], [])),
    ],
)
def test_find(faces: list[list[float]], expected: tuple[list[int], list[int]]) -> None:
    assert find([said(*each) for each in faces]) == expected


def test_recognisers_of_other_bands_weigh_alike() -> None:
    """dlib's strangers sit at 0.83: 0.95 says less there than 0.7 where 0.6 is sure."""
    low, high = Likeness(0.70, 0.4, 0.6), Likeness(0.925, 0.90, 0.92)
    no_high = Likeness(0.89, 0.90, 0.92)
    assert find([[low, high], [low, no_high], [no_high]]) == ([0], [1])


def test_equal_limits() -> None:
    assert find([[Likeness(0.7, 0.6, 0.6)], [Likeness(0.8, 0.6, 0.6)]]) == ([0, 1], [])


@pytest.mark.parametrize(
    ("cosines", "expected"),
    [([0.9], 0.9), ([0.2, 0.8], 0.5), ([0.9, 0.1, 0.6, 0.3], 0.6), ([0.5, 0.5, 0.5, -1], 0.5)],
)
def test_similarity_is_the_mean_of_the_best_three(cosines: list[float], expected: float) -> None:
    clean = np.array([[c, np.sqrt(1 - c * c)] for c in cosines])
    assert similarity(np.array([1.0, 0.0]), clean) == pytest.approx(expected)
