from __future__ import annotations

import numpy as np
import pytest
from skimage import data
from skimage.color import deltaE_ciede2000, rgb2lab

from cloakroom_engine.photo import ciede

#: Of the pairs that Sharma, Wu and Dalal published, those at which others' programs went wrong.
PAIRS = (
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 0, 0), (50, -1, 2), 2.3669),
    ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
    ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
    ((50, -0.001, 2.49), (50, 0.0011, -2.49), 4.7461),
    ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
)


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_the_published_pairs(
    one: tuple[float, ...], other: tuple[float, ...], expected: float
) -> None:
    first, second = np.array(one), np.array(other)
    assert ciede.ciede2000(first, second) == pytest.approx(expected, abs=5e-5)
    assert ciede.ciede2000(second, first) == pytest.approx(expected, abs=5e-5)


def test_any_colours_differ_as_scikit_image_says() -> None:
    one, other = np.random.default_rng(5).uniform((0, -99, -99), (100, 99, 99), (2, 4000, 3))
    np.testing.assert_allclose(ciede.ciede2000(one, other), deltaE_ciede2000(one, other), rtol=1e-9)


def test_a_photo_and_a_bluer_one() -> None:
    before = data.astronaut()[100:200, 150:250]
    after = before.copy()
    after[..., 2] = np.minimum(255, after[..., 2].astype(int) + 12)
    expected = deltaE_ciede2000(rgb2lab(before), rgb2lab(after)).mean()
    assert ciede.apart(before, after) == pytest.approx(
        expected, rel=5e-3
    )  # OpenCV reads its curve from a table
    assert ciede.apart(before, before) == 0
