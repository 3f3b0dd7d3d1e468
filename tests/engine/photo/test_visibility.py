import math

import numpy as np
import pytest
from numpy.typing import NDArray
from skimage.metrics import peak_signal_noise_ratio, structural_similarity

from cloakroom_engine.photo.visibility import crop, ssim, visibility

FACE = (170.0, 60.0, 290.0, 190.0)


def noisy(image: NDArray[np.uint8], size: int) -> NDArray[np.uint8]:
    noise = np.random.default_rng(0).integers(-size, size + 1, image.shape)
    return np.clip(image + noise, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("size", [1, 8, 60])
def test_ssim_is_scikit_images(astronaut: NDArray[np.uint8], size: int) -> None:
    other = noisy(astronaut, size)
    reference = structural_similarity(
        astronaut,
        other,
        gaussian_weights=True,
        sigma=1.5,
        use_sample_covariance=False,
        data_range=255,
        channel_axis=2,
    )
    assert ssim(astronaut, other) == pytest.approx(reference, abs=1e-10)


def test_all_four_measures(astronaut: NDArray[np.uint8]) -> None:
    other = noisy(astronaut, 8)
    seen = visibility(astronaut, other, FACE)
    before, after = astronaut[60:190, 170:290], other[60:190, 170:290]
    difference = after.astype(float) - before
    assert seen.psnr_db == pytest.approx(peak_signal_noise_ratio(before, after, data_range=255))
    assert seen.linf == 8.0
    assert seen.l2 == pytest.approx(math.sqrt((difference**2).sum()))
    assert seen.ssim == pytest.approx(ssim(before, after))


def test_only_the_face_counts(astronaut: NDArray[np.uint8]) -> None:
    other = astronaut.copy()
    other[300:] = 0
    seen = visibility(astronaut, other, FACE)
    assert seen == visibility(astronaut, astronaut, FACE)
    assert (seen.ssim, seen.linf, seen.l2) == (1.0, 0.0, 0.0)
    assert math.isinf(seen.psnr_db)


def test_crop_is_cut_at_the_edge_and_rounded_outwards(astronaut: NDArray[np.uint8]) -> None:
    assert crop(astronaut, (-20.0, 500.2, 10.5, 700.0)).shape == (12, 11, 3)
    with pytest.raises(ValueError, match="outside"):
        crop(astronaut, (600.0, 0.0, 700.0, 10.0))


def test_tiny_faces_are_measured_too(astronaut: NDArray[np.uint8]) -> None:
    assert 0 < ssim(astronaut[:6, :6], noisy(astronaut[:6, :6], 20)) < 1


def test_sizes_must_agree(astronaut: NDArray[np.uint8]) -> None:
    with pytest.raises(ValueError, match="sizes differ"):
        visibility(astronaut, astronaut[:-1], FACE)
