import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.audit.disturb import (
    AS_SAVED,
    DISTURBANCES,
    flat_noise,
    jpeg,
    matched_noise,
    region_of,
)


def test_the_saved_file_comes_first_and_stays_as_it_is(astronaut: NDArray[np.uint8]) -> None:
    assert DISTURBANCES[0].name == AS_SAVED
    assert DISTURBANCES[0].apply(astronaut) is astronaut


@pytest.mark.parametrize("disturbance", DISTURBANCES, ids=lambda item: item.name)
def test_disturbances_repeat_and_leave_the_photo_alone(
    astronaut: NDArray[np.uint8], disturbance: object
) -> None:
    before = astronaut.copy()
    first = disturbance.apply(astronaut)
    assert first.dtype == np.uint8
    assert np.array_equal(first, disturbance.apply(astronaut))
    assert np.array_equal(astronaut, before)


def test_jpeg_loses_more_at_lower_quality(astronaut: NDArray[np.uint8]) -> None:
    def loss(quality: int) -> float:
        return float(np.abs(jpeg(astronaut, quality).astype(int) - astronaut).mean())

    assert 0 < loss(95) < loss(75) < loss(30)


def test_flat_noise_has_the_size_asked_for_inside_the_region_only() -> None:
    grey = np.full((40, 60, 3), 128, np.uint8)
    region = region_of(40, 60, [(10.5, 5.0, 30.0, 100.0)])
    noise = flat_noise(grey, 12, region, seed=3).astype(int) - grey
    assert set(np.unique(noise[5:, 10:30])) == {-12, 12}
    assert not noise[:5].any()
    assert not noise[:, 30:].any()
    assert abs(noise[5:, 10:30].mean()) < 1.5
    assert np.array_equal(flat_noise(grey, 12, region, seed=3) - grey, noise.astype(np.uint8))
    assert not np.array_equal(flat_noise(grey, 12, region, seed=4).astype(int) - grey, noise)


def test_matched_noise_has_the_cloaks_size_everywhere(astronaut: NDArray[np.uint8]) -> None:
    random = np.random.default_rng(1)
    protected = np.clip(astronaut + random.integers(-30, 31, astronaut.shape), 0, 255)
    cloak = np.abs(protected - astronaut)
    region = region_of(512, 512, [(100.0, 100.0, 300.0, 300.0)])
    control = matched_noise(astronaut, astronaut, protected.astype(np.uint8), region, seed=5)
    noise = np.abs(control.astype(int) - astronaut)
    # Equal at black and white pixels too, of which the portrait has thousands.
    assert np.array_equal(noise[region], cloak[region])
    assert not noise[~region].any()


def test_regions_outside_the_photo_are_empty() -> None:
    assert not region_of(10, 10, [(-9.0, -9.0, -1.0, -1.0), (20.0, 0.0, 30.0, 5.0)]).any()
