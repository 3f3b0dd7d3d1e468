from __future__ import annotations

import pytest
import torch

from cloakroom_engine.cloak.budget import largest_scale
from cloakroom_engine.cloak.perception import StructuralSimilarity, hiding
from cloakroom_engine.cloak.scene import Scene

SIGNS = 4


def masks(place: Scene) -> list[torch.Tensor]:
    """Perturbations of many kinds: white, smooth, weak, strong, of one colour, in one corner."""
    random = torch.Generator().manual_seed(0)
    white = torch.randn(place.clean.shape, generator=random)
    smooth = torch.nn.functional.avg_pool2d(white[None], 9, 1, 4)[0] * 9
    corner = torch.zeros_like(white)
    height, width = place.clean.shape[1] // 2, place.clean.shape[2] // 2
    corner[:, height : height + 14, width : width + 14] = 30
    green = torch.zeros_like(white)
    green[1] = 5
    signs = white.sign() * 8
    return [white, smooth, 0.05 * white, 40 * white, signs, place.hide * white, corner, green]


def part(image: torch.Tensor) -> torch.Tensor:
    """The eyes and the nose: enough, and quick."""
    return image[:, 60:140, 56:136]


@pytest.mark.parametrize("floor", [0.97, 0.95, 0.90])
@pytest.mark.parametrize("kind", range(8))
@pytest.mark.parametrize("high", [1.0, 8.0])
def test_the_floor_is_kept_and_the_loss_used(
    floor: float, kind: int, high: float, place: Scene
) -> None:
    clean, delta = part(place.clean), part(masks(place)[kind])
    whole = StructuralSimilarity(clean)
    asked: list[float] = []

    def lost(scale: float) -> float:
        return 1 - float(whole((clean + scale * delta).clamp(0, 255).round()))

    def similarity(image: torch.Tensor) -> torch.Tensor:
        found = whole(image)
        asked.append(float(found))
        return found

    scale = largest_scale(similarity, clean, delta, floor, high)
    assert 0 < scale <= high
    assert lost(scale) <= 1 - floor
    # Signs of one height jump to the next grey level all at once: there the floor is the jump.
    assert lost(scale) >= 0.95 * (1 - floor) or scale == high or lost(1.03 * scale) > 1 - floor
    if kind != SIGNS:
        assert len(asked) <= 8  # on large faces each look costs a second


def test_nothing_to_add_takes_the_highest_scale(place: Scene) -> None:
    assert largest_scale(place.ssim, place.clean, torch.zeros_like(place.clean), 0.95, 8.0) == 8.0


def test_smooth_photos_take_less(place: Scene) -> None:
    """On a flat grey the same noise is seen far sooner."""
    grey = torch.full((3, 80, 80), 128.0)
    noise = torch.randn(grey.shape, generator=torch.Generator().manual_seed(0))
    rough = (grey + 20 * noise.flip(1)).clamp(0, 255)
    scales = [
        largest_scale(StructuralSimilarity(clean), clean, noise, 0.95, 50.0)
        for clean in (grey, rough)
    ]
    assert scales[0] < 0.5 * scales[1]
    assert hiding(grey).mean() < hiding(rough).mean()
