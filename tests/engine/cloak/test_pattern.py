from __future__ import annotations

import hashlib

import numpy as np
import pytest
import torch

from cloakroom_engine.cloak import field
from cloakroom_engine.cloak.pattern import MASK_SHAPE, Pattern, from_bytes, to_bytes
from cloakroom_engine.cloak.share_out import of_photo
from cloakroom_engine.errors import EngineError


def drawn(count: int) -> list[Pattern]:
    draws = torch.Generator().manual_seed(0)
    return [
        Pattern(
            torch.randn(MASK_SHAPE, generator=draws).clamp(-3, 3).requires_grad_(),
            torch.randn(field.SHAPE, generator=draws),
        )
        for _ in range(count)
    ]


@pytest.mark.parametrize("count", [1, 4])
def test_patterns_come_back_from_their_bytes(count: int) -> None:
    patterns = drawn(count)
    stored = to_bytes(patterns)
    again = from_bytes(stored)
    assert len(again) == count
    for before, after in zip(patterns, again, strict=True):
        for name in ("mask", "points"):
            kept, given = getattr(after, name), getattr(before, name)
            assert kept.dtype == torch.float32
            assert kept.shape == given.shape
            assert (kept - given).abs().max() <= 4 / 2048
    assert to_bytes(again) == stored


@pytest.mark.parametrize("count", [1, 4])
def test_a_cloak_of_the_first_version_moves_nothing(count: int) -> None:
    masks = np.random.default_rng(0).normal(0, 1, (count, *MASK_SHAPE)).astype("<f2")
    patterns = from_bytes(masks.tobytes())
    assert len(patterns) == count
    for mask, pattern in zip(masks, patterns, strict=True):
        np.testing.assert_array_equal(pattern.mask.numpy(), mask.astype(np.float32))
        assert not field.dense(pattern.points, 0.1).any()


@pytest.mark.parametrize("wrong", [b"", bytes(10), bytes(3 * 160 * 160 * 2 + 1), b"CLK2" * 99])
def test_bytes_of_another_size_are_no_cloak(wrong: bytes) -> None:
    with pytest.raises(EngineError) as caught:
        from_bytes(wrong)
    assert caught.value.code == "library.corrupt"


def test_photos_are_spread_over_patterns_and_always_wear_the_same() -> None:
    photos = [hashlib.sha256(bytes([at])).hexdigest() for at in range(200)]
    worn = [of_photo(sha256, 4) for sha256 in photos]
    assert worn == [of_photo(sha256, 4) for sha256 in photos]
    assert all(30 < worn.count(pattern) < 70 for pattern in range(4))
    assert {of_photo(sha256, 1) for sha256 in photos} == {0}
