from __future__ import annotations

import pytest
import torch

from cloakroom_engine.cloak.mask import SHAPE, from_bytes, to_bytes
from cloakroom_engine.errors import EngineError


def test_a_mask_comes_back_from_its_bytes() -> None:
    mask = torch.randn(SHAPE, generator=torch.Generator().manual_seed(0)).clamp(-3, 3)
    stored = to_bytes(mask.requires_grad_(True))
    again = from_bytes(stored)
    assert again.dtype == torch.float32
    assert (again - mask).abs().max() <= 3 / 2048
    assert to_bytes(again) == stored


@pytest.mark.parametrize("wrong", [b"", bytes(10), bytes(3 * 40 * 40 * 2 + 1)])
def test_bytes_of_another_size_are_no_mask(wrong: bytes) -> None:
    with pytest.raises(EngineError) as caught:
        from_bytes(wrong)
    assert caught.value.code == "library.corrupt"
