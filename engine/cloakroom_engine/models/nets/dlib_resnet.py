"""dlib's face recognition ResNet as a differentiable torch module.

The weights (``dlib_face_recognition_resnet_model_v1.dat``, CC0, Davis King) are read straight from
dlib's serialisation: 29 ``con_4`` records, 29 ``affine_`` records (batch normalisation already
folded to scale and shift) and one ``fc_2`` record, stored from the input to the output.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from cloakroom_engine.errors import EngineError

CONVOLUTIONS = 29
SIDE = 150
"""Of a chip, in pixels."""
STAGES = ((32, 3, False), (64, 4, True), (128, 3, True), (256, 3, True), (256, 1, True))
"""(channels, residual blocks, whether the first block halves the size) from input to output."""


class _Reader:
    """dlib's integers and tensors at a moving offset in ``untrusted_bytes``."""

    def __init__(self, untrusted_bytes: bytes, offset: int) -> None:
        self._bytes = untrusted_bytes
        self._offset = offset

    def integer(self) -> int:
        """One length byte (low nibble: bytes that follow, 0x80: sign), then little-endian."""
        head = self._bytes[self._offset]
        size = head & 0x0F
        start = self._offset + 1
        self._offset = start + size
        value = int.from_bytes(self._bytes[start : self._offset], "little")
        return -value if head & 0x80 else value

    def tensor(self) -> NDArray[np.float32]:
        """A version, four dimensions, then raw little-endian float32."""
        version = self.integer()
        shape = tuple(self.integer() for _ in range(4))
        count = int(np.prod(shape))
        if version != 2 or not 0 < count <= 10_000_000:
            raise ValueError(f"not a dlib tensor: version {version}, shape {shape}")
        start = self._offset
        self._offset = start + 4 * count
        return np.frombuffer(self._bytes, "<f4", count, start).reshape(shape).copy()


def _records(untrusted_bytes: bytes, tag: bytes) -> list[int]:
    """The offset just behind every occurrence of ``tag`` written as a dlib string."""
    marker = bytes([1, len(tag)]) + tag
    offsets, at = [], untrusted_bytes.find(marker)
    while at >= 0:
        offsets.append(at + len(marker))
        at = untrusted_bytes.find(marker, at + 1)
    return offsets


@dataclass(frozen=True)
class _Convolution:
    """One convolution with its affine layer folded in."""

    weight: NDArray[np.float32]
    bias: NDArray[np.float32]
    stride: int
    padding: int


def _convolutions(untrusted_bytes: bytes) -> list[_Convolution]:
    """All convolutions from input to output, each followed by its scale and shift."""
    starts = _records(untrusted_bytes, b"con_4")
    affines = _records(untrusted_bytes, b"affine_")
    if len(starts) != CONVOLUTIONS or len(affines) != CONVOLUTIONS:
        raise ValueError(f"{len(starts)} convolutions and {len(affines)} affine layers")
    found = []
    for conv_at, affine_at in zip(starts, affines, strict=True):
        reader = _Reader(untrusted_bytes, conv_at)
        parameters = reader.tensor().ravel()
        filters, rows, columns, stride, _, padding, _ = (reader.integer() for _ in range(7))
        scales = _Reader(untrusted_bytes, affine_at)
        values = scales.tensor().ravel()
        gamma, beta = values[:filters], values[filters : 2 * filters]
        weight = parameters[: parameters.size - filters].reshape(filters, -1, rows, columns)
        bias = parameters[parameters.size - filters :]
        found.append(
            _Convolution(weight * gamma[:, None, None, None], bias * gamma + beta, stride, padding)
        )
    return found


class DlibResNet(nn.Module):
    """The network: (n, 3, 150, 150) RGB 0..255 to (n, 128), not normalised.

    dlib compares the raw vectors by Euclidean distance (0.6); Cloakroom normalises them and
    compares cosines, as for every other network.
    """

    mean: Tensor

    def __init__(self, layers: list[_Convolution], head: NDArray[np.float32]) -> None:
        super().__init__()
        self.register_buffer("mean", torch.tensor([122.782, 117.001, 104.298]).view(1, 3, 1, 1))
        self.convolutions = nn.ModuleList(_module(layer) for layer in layers)
        self.head = nn.Linear(head.shape[0], head.shape[1], bias=False)
        self.head.weight = nn.Parameter(torch.from_numpy(np.ascontiguousarray(head.T)))

    def forward(self, chips: Tensor) -> Tensor:
        """Embed (n, 3, 150, 150) chips."""
        x = (chips - self.mean) / 256
        x = F.max_pool2d(F.relu(self.convolutions[0](x)), 3, 2)
        at = 1
        for channels, blocks, halves in STAGES:
            for block in range(blocks):
                first, second = self.convolutions[at], self.convolutions[at + 1]
                at += 2
                y = second(F.relu(first(x)))
                shortcut = F.avg_pool2d(x, 2, 2) if halves and block == 0 else x
                x = F.relu(_padded_sum(y, shortcut, channels))
        embedding: Tensor = self.head(x.mean(dim=(2, 3)))
        return embedding


def _padded_sum(y: Tensor, shortcut: Tensor, channels: int) -> Tensor:
    """dlib adds tensors of unequal size by filling the smaller with zeros."""
    rows, columns = max(y.shape[2], shortcut.shape[2]), max(y.shape[3], shortcut.shape[3])

    def grown(t: Tensor) -> Tensor:
        fill = (0, columns - t.shape[3], 0, rows - t.shape[2], 0, channels - t.shape[1])
        return F.pad(t, fill) if any(fill) else t

    return grown(y) + grown(shortcut)


def _module(layer: _Convolution) -> nn.Conv2d:
    filters, channels, rows, _ = layer.weight.shape
    module = nn.Conv2d(channels, filters, rows, stride=layer.stride, padding=layer.padding)
    module.weight = nn.Parameter(torch.from_numpy(layer.weight))
    module.bias = nn.Parameter(torch.from_numpy(layer.bias))
    return module


def load(untrusted_bytes: bytes) -> DlibResNet:
    """Read dlib's file.

    Raises:
        EngineError: ``model.output_mismatch`` when the file is not that network.
    """
    try:
        layers = _convolutions(untrusted_bytes)
        (head_at,) = _records(untrusted_bytes, b"fc_2")
        reader = _Reader(untrusted_bytes, head_at)
        outputs, inputs = reader.integer(), reader.integer()
        network = DlibResNet(layers, reader.tensor().reshape(inputs, outputs))
        network.eval().requires_grad_(False)
        network(torch.zeros(1, 3, SIDE, SIDE))  # layers that do not fit one another say so here
    except (ValueError, IndexError, RuntimeError) as problem:
        raise EngineError("model.output_mismatch", model="dlib", detail=str(problem)) from None
    return network
