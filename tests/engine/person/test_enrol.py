from __future__ import annotations

import numpy as np
import pytest

from cloakroom_engine.person.enrol import most_alike, subject


@pytest.mark.parametrize(
    ("sizes_px", "expected"),
    [
        ([], None),
        ([40], 0),
        ([40, 90], 1),
        ([150, 100], 0),
        ([149, 100], None),
        ([100, 100], None),
        ([30, 90, 61], None),
        ([30, 90, 60], 1),
    ],
)
def test_subject(sizes_px: list[float], expected: int | None) -> None:
    assert subject(sizes_px) == expected


def test_most_alike_takes_the_mean_over_the_known_photos() -> None:
    known = np.array([[1.0, 0.0], [0.0, 1.0]])
    diagonal = np.array([1.0, 1.0]) / np.sqrt(2)
    faces = np.stack([[1.0, 0.0], diagonal, [-1.0, 0.0]])
    at, cosine = most_alike(faces, known)
    assert at == 1
    assert cosine == pytest.approx(np.sqrt(0.5))
