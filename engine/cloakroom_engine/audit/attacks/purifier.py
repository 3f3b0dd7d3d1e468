"""A learnt attack: a small network that was shown cloaks of other people and takes them off.

A U-Net (arXiv 1505.04597) that foretells what was added, as DnCNN does (arXiv 1608.03981), at half
resolution and below. How it was trained: benchmarks/purifier.py; the weights and their card lie in
``resources/attacks``.
"""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from cloakroom_engine.audit.disturb import Disturbance

NAME = "purifier"
FILE = "purifier.npz"
WIDTHS = (32, 64, 80)
"""Channels at a half, a quarter and an eighth of the resolution."""
GRID = 8
"""Sides are padded to a multiple of this."""


class Purifier(nn.Module):
    """(n, 3, H, W) RGB 0..255 with sides that ``GRID`` divides, to the same without a cloak."""

    def __init__(self) -> None:
        super().__init__()
        half, quarter, eighth = WIDTHS
        self.head = _pair(12, half)
        self.down = _pair(half, quarter, stride=2)
        self.bottom = _pair(quarter, eighth, stride=2)
        self.up = _pair(eighth + quarter, quarter)
        self.top = _pair(quarter + half, half)
        self.tail = nn.Conv2d(half, 12, 3, padding=1)
        nn.init.zeros_(self.tail.weight)
        assert self.tail.bias is not None
        nn.init.zeros_(self.tail.bias)

    def forward(self, photos: Tensor) -> Tensor:
        """The photos less what the network takes for a cloak."""
        half = self.head(F.pixel_unshuffle(photos / 127.5 - 1, 2))
        quarter = self.down(half)
        eighth = self.bottom(quarter)
        quarter = self.up(torch.cat([F.interpolate(eighth, scale_factor=2), quarter], 1))
        half = self.top(torch.cat([F.interpolate(quarter, scale_factor=2), half], 1))
        return photos - 127.5 * F.pixel_shuffle(self.tail(half), 2)

    def clean(self, rgb_u8: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """The same for one (H, W, 3) photo of any size."""
        height, width = rgb_u8.shape[:2]
        pad = ((0, -height % GRID), (0, -width % GRID), (0, 0))
        whole = np.pad(rgb_u8, pad, mode="edge")
        photo = torch.from_numpy(whole).permute(2, 0, 1)[None].float()
        with torch.inference_mode():
            found = self(photo)[0].clamp(0, 255).round().byte().permute(1, 2, 0)
        return np.ascontiguousarray(found.numpy()[:height, :width])


@cache
def load(path: Path) -> Disturbance:
    """The trained network as an attack; the same one however often it is asked for.

    Raises:
        OSError, ValueError: for a file that cannot be read or holds anything but arrays.
        RuntimeError: for weights of another network.
    """
    with np.load(path) as kept:
        weights = {name: torch.from_numpy(kept[name].astype(np.float32)) for name in kept.files}
    network = Purifier()
    network.load_state_dict(weights)
    network.eval().requires_grad_(False)
    return Disturbance(NAME, network.clean)


def dumps(network: Purifier) -> bytes:
    """The weights in half precision, as ``load`` reads them."""
    buffer = io.BytesIO()
    arrays = {k: v.detach().numpy().astype(np.float16) for k, v in network.state_dict().items()}
    np.savez_compressed(buffer, **arrays)
    return buffer.getvalue()


def _pair(inputs: int, outputs: int, stride: int = 1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, stride=stride, padding=1),
        nn.LeakyReLU(0.1),
        nn.Conv2d(outputs, outputs, 3, padding=1),
        nn.LeakyReLU(0.1),
    )
