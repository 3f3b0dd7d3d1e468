from __future__ import annotations

import hashlib

import pytest
import torch

from cloakroom_engine.cloak.mask import SHAPE, from_bytes, of_photo, to_bytes
from cloakroom_engine.errors import EngineError


@pytest.mark.parametrize("count", [1, 4])
def test_masks_come_back_from_their_bytes(count: int) -> None:
    draws = torch.Generator().manual_seed(0)
    mask = torch.randn((count, *SHAPE), generator=draws).clamp(-3, 3)
    stored = to_bytes(mask.requires_grad_(True))
    again = from_bytes(stored)
    assert again.dtype == torch.float32
    assert again.shape == mask.shape
    assert (again - mask).abs().max() <= 3 / 2048
    assert to_bytes(again) == stored


@pytest.mark.parametrize("wrong", [b"", bytes(10), bytes(3 * 160 * 160 * 2 + 1)])
def test_bytes_of_another_size_are_no_mask(wrong: bytes) -> None:
    with pytest.raises(EngineError) as caught:
        from_bytes(wrong)
    assert caught.value.code == "library.corrupt"


def test_photos_are_spread_over_masks_and_always_wear_the_same() -> None:
    photos = [hashlib.sha256(bytes([at])).hexdigest() for at in range(200)]
    worn = [of_photo(sha256, 4) for sha256 in photos]
    assert worn == [of_photo(sha256, 4) for sha256 in photos]
    assert all(30 < worn.count(mask) < 70 for mask in range(4))
    assert {of_photo(sha256, 1) for sha256 in photos} == {0}
