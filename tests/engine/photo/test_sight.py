"""What people see: SSIMULACRA2 at the size at which the damage shows."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.photo import sight, sight_quick, sight_sum


@pytest.fixture
def face(astronaut: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.ascontiguousarray(astronaut[50:210, 160:300])


def noisy(image: NDArray[np.uint8], size: float, seed: int = 0) -> NDArray[np.uint8]:
    noise = np.random.default_rng(seed).normal(0, size, image.shape)
    return np.clip(np.rint(image + noise), 0, 255).astype(np.uint8)


def test_identical_is_a_hundred_and_more_noise_is_less(face: NDArray[np.uint8]) -> None:
    found = [sight.seen(face, noisy(face, size)) for size in (0.0, 1.5, 4.0, 12.0)]
    assert found[0] == sight.IDENTICAL
    assert found == sorted(found, reverse=True)
    assert found[1] > 60
    assert found[-1] < 20


def test_the_published_measure(face: NDArray[np.uint8]) -> None:
    """At one size it is what the library says: a blur costs what SSIMULACRA2 costs for it."""
    blurred = np.asarray(cv2.GaussianBlur(face, (0, 0), 1.0), np.uint8)
    assert 20 < sight.score(face, blurred) < 75
    assert sight.score(face, face) == pytest.approx(100)


def test_the_worst_size_counts(face: NDArray[np.uint8]) -> None:
    """A fold as wide as a brow: on a large face the finest scales hardly notice, a thumbnail
    does."""
    large = np.asarray(cv2.resize(face, None, fx=4, fy=4, interpolation=cv2.INTER_CUBIC), np.uint8)
    rows = np.arange(large.shape[0])[:, None, None]
    fold = 6 * np.sin(rows * 2 * np.pi / 60)
    folded = np.clip(np.rint(large + fold), 0, 255).astype(np.uint8)
    own = sight.score(large, folded)
    assert sight.seen(large, folded) <= own
    small = [
        np.asarray(cv2.resize(each, (84, 96), interpolation=cv2.INTER_AREA), np.uint8)
        for each in (large, folded)
    ]
    assert sight.seen(large, folded) == pytest.approx(min(own, sight.score(*small)), abs=6)


def test_small_faces_are_looked_at_enlarged(face: NDArray[np.uint8]) -> None:
    tiny = np.asarray(cv2.resize(face, (42, 48), interpolation=cv2.INTER_AREA), np.uint8)
    hurt = noisy(tiny, 5)
    assert sight.seen(tiny, hurt) < sight.score(tiny, hurt) + 1e-9


def test_sizes_must_agree(face: NDArray[np.uint8]) -> None:
    with pytest.raises(ValueError, match="differ"):
        sight.seen(face, face[1:])


@pytest.mark.parametrize("side", [4, 9, 20])
def test_hardly_a_face(side: int) -> None:
    image = np.random.default_rng(0).integers(0, 255, (side, side, 3), dtype=np.uint8)
    assert np.isfinite(sight.seen(image, noisy(image, 9)))


@pytest.mark.parametrize("size", [(160, 140), (97, 83), (15, 9), (7, 30)])
@pytest.mark.parametrize("noise", [1.0, 4.0, 20.0])
def test_the_quick_one_says_what_the_library_says(
    face: NDArray[np.uint8], size: tuple[int, int], noise: float
) -> None:
    """Odd sizes too, and down to those where the library leaves scales out."""
    small = np.asarray(cv2.resize(face, size[::-1], interpolation=cv2.INTER_AREA), np.uint8)
    other = noisy(small, noise)
    assert sight_quick.score(small, other) == pytest.approx(sight.score(small, other), abs=0.03)


@pytest.mark.parametrize("side", [60, 150, 700])
def test_the_worst_size_is_the_one_that_is_told(face: NDArray[np.uint8], side: int) -> None:
    before = np.asarray(cv2.resize(face, (side, side), interpolation=cv2.INTER_AREA), np.uint8)
    after = noisy(before, 3.0)
    every = [sight.score(*pair) for pair in sight._sizes(before, after)]
    assert sight.seen(before, after) == pytest.approx(min(every), abs=0.03)
    assert sight.seen_quickly(before, after) == pytest.approx(min(every), abs=0.03)


def test_its_numbers_are_the_librarys() -> None:
    from ssimulacra2 import ssimulacra2 as library

    assert np.array_equal(sight_sum.WEIGHTS.ravel(), library.weights)
    assert np.array_equal(sight_sum.CONES.ravel(), library.kOpsinAbsorbanceMatrix)
    assert set(library.kOpsinAbsorbanceBias) == {sight_sum.BIAS}
    assert (library.kC2, library.kNumScales) == (sight_sum.C2, sight_sum.SCALES)
