"""What the eye sees, by three hands: torch here, OpenCV in ``photo``, scikit-image outside."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from skimage.metrics import structural_similarity
from torch import Tensor

from cloakroom_engine.cloak.perception import (
    MOST_HIDDEN,
    SeenSimilarity,
    StructuralSimilarity,
    gaussian,
    hiding,
    toned,
)
from cloakroom_engine.photo.visibility import ssim


def tensor(rgb_u8: NDArray[np.uint8]) -> Tensor:
    return torch.from_numpy(rgb_u8.copy()).permute(2, 0, 1).float()


def noisy(rgb_u8: NDArray[np.uint8], level: float) -> NDArray[np.uint8]:
    noise = np.random.default_rng(0).normal(0, level, rgb_u8.shape)
    return np.clip(np.rint(rgb_u8 + noise), 0, 255).astype(np.uint8)


@pytest.mark.parametrize("level", [0.5, 3, 12, 60])
@pytest.mark.parametrize("size", [(120, 90), (31, 12), (11, 11), (256, 256)])
def test_similarity_is_that_of_the_audit_and_of_scikit_image(
    level: float, size: tuple[int, int], astronaut: NDArray[np.uint8]
) -> None:
    clean = astronaut[60 : 60 + size[0], 180 : 180 + size[1]]
    changed = noisy(clean, level)
    found = float(StructuralSimilarity(tensor(clean))(tensor(changed)))
    assert found == pytest.approx(ssim(clean, changed), abs=1e-4)
    theirs = structural_similarity(
        clean,
        changed,
        channel_axis=-1,
        gaussian_weights=True,
        use_sample_covariance=False,
        data_range=255,
    )
    if min(size) > 11:
        assert found == pytest.approx(theirs, abs=1e-4)


def test_a_photo_is_wholly_like_itself(astronaut: NDArray[np.uint8]) -> None:
    clean = tensor(astronaut[:100, :100])
    assert float(StructuralSimilarity(clean)(clean)) == pytest.approx(1, abs=1e-5)
    flat = torch.full((3, 40, 40), 255.0)
    assert float(StructuralSimilarity(flat)(flat)) == pytest.approx(1, abs=1e-4)


def test_more_noise_is_less_alike(astronaut: NDArray[np.uint8]) -> None:
    clean = astronaut[60:160, 180:280]
    similarity = StructuralSimilarity(tensor(clean))
    found = [float(similarity(tensor(noisy(clean, level)))) for level in (0, 1, 2, 4, 8, 16, 64)]
    assert found == sorted(found, reverse=True)


def test_texture_hides_more_than_smooth_skin(astronaut: NDArray[np.uint8]) -> None:
    random = np.random.default_rng(0)
    flat = np.full((60, 120, 3), 128, np.uint8)
    flat[:, 60:] = np.clip(128 + random.normal(0, 10, (60, 60, 3)), 0, 255).astype(np.uint8)
    hidden = hiding(tensor(flat))
    assert hidden.shape == (1, 60, 120)
    assert hidden[0, 10:50, 70:110].mean() > 1.5 * hidden[0, 10:50, 10:50].mean()
    photo = hiding(tensor(astronaut))
    assert photo.min() > 0
    assert photo.max() <= MOST_HIDDEN
    assert hiding(tensor(astronaut[:5, :7])).shape == (1, 5, 7)


def test_smooth_skin_gets_less_than_structural_similarity_would_give_it() -> None:
    """Noise in units of what pixels hide costs the smooth part less than the rough one, in which
    the eye sees it less; equal noise costs it far more. (Below the limit for strong edges.)"""
    random = torch.Generator().manual_seed(0)
    levels = [torch.randn(3, 100, 100, generator=random) * spread for spread in (3, 14)]
    losses: dict[str, list[float]] = {"hidden": [], "equal": []}
    for level in levels:
        clean = (128 + level).clamp(0, 255)
        noise = torch.randn(clean.shape, generator=random)
        similarity = StructuralSimilarity(clean)
        losses["hidden"].append(1 - float(similarity(clean + 0.2 * hiding(clean) * noise)))
        losses["equal"].append(1 - float(similarity(clean + 2 * noise)))
    smooth, rough = losses["hidden"]
    assert rough / 4 < smooth < rough / 1.5
    assert losses["equal"][0] > 3 * losses["equal"][1]


@pytest.mark.parametrize("pad", [True, False])
def test_gaussian_keeps_flat_images_and_sizes(pad: bool) -> None:
    flat = torch.full((2, 3, 30, 20), 77.0)
    blurred = gaussian(flat, 1.5, 11, pad=pad)
    assert blurred.shape == ((2, 3, 30, 20) if pad else (2, 3, 20, 10))
    torch.testing.assert_close(blurred, torch.full_like(blurred, 77.0))
    assert gaussian(torch.zeros(1, 1, 3, 3), 1.0, 7, pad=True).shape == (1, 1, 3, 3)


def test_toning_keeps_grey_and_weakens_colour() -> None:
    grey = torch.full((3, 4, 5), 7.0)
    torch.testing.assert_close(toned(grey), grey)
    colour = torch.randn(3, 4, 5, generator=torch.Generator().manual_seed(0))
    luma = torch.tensor([0.299, 0.587, 0.114]).view(3, 1, 1)
    torch.testing.assert_close((luma * toned(colour)).sum(dim=0), (luma * colour).sum(dim=0))
    assert toned(colour).std(dim=0).mean() < colour.std(dim=0).mean()


def test_folds_across_a_large_face_are_seen_though_the_window_is_narrower(
    astronaut: NDArray[np.uint8],
) -> None:
    face = cv2.resize(astronaut[40:180, 160:300], (560, 560), interpolation=cv2.INTER_CUBIC)
    clean = tensor(face)
    rows = torch.arange(560.0).view(1, -1, 1)
    folded = (clean + 10 * torch.sin(rows / 12)).clamp(0, 255).round()
    own = float(StructuralSimilarity(clean)(folded))
    seen = float(SeenSimilarity(clean)(folded))
    assert 1 - seen > 1.5 * (1 - own)
    assert float(SeenSimilarity(clean)(clean)) == pytest.approx(1, abs=1e-4)


def test_a_small_face_is_seen_at_its_own_size(astronaut: NDArray[np.uint8]) -> None:
    clean = tensor(astronaut[60:190, 170:300])
    noisy = (
        clean + 8 * torch.randn(clean.shape, generator=torch.Generator().manual_seed(0))
    ).clamp(0, 255)
    assert float(SeenSimilarity(clean)(noisy)) == float(StructuralSimilarity(clean)(noisy))
