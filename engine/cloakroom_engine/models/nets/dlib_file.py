"""Reading dlib's face recognition ResNet: its convolutions and its head, as arrays.

The weights (``dlib_face_recognition_resnet_model_v1.dat``, CC0, Davis King) are read straight from
dlib's serialisation: 29 ``con_4`` records, 29 ``affine_`` records (batch normalisation already
folded to scale and shift) and one ``fc_2`` record, stored from the input to the output. What they
make is ``dlib_resnet``, which has a gradient, and ``dlib_graph``, which is quicker without.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

CONVOLUTIONS = 29
SIDE = 150
"""Of a chip, in pixels."""
STAGES = ((32, 3, False), (64, 4, True), (128, 3, True), (256, 3, True), (256, 1, True))
"""(channels, residual blocks, whether the first block halves the size) from input to output."""


class Reader:
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
class Convolution:
    """One convolution with its affine layer folded in."""

    weight: NDArray[np.float32]
    bias: NDArray[np.float32]
    stride: int
    padding: int


def _convolutions(untrusted_bytes: bytes) -> list[Convolution]:
    """All convolutions from input to output, each followed by its scale and shift."""
    starts = _records(untrusted_bytes, b"con_4")
    affines = _records(untrusted_bytes, b"affine_")
    if len(starts) != CONVOLUTIONS or len(affines) != CONVOLUTIONS:
        raise ValueError(f"{len(starts)} convolutions and {len(affines)} affine layers")
    found = []
    for conv_at, affine_at in zip(starts, affines, strict=True):
        reader = Reader(untrusted_bytes, conv_at)
        parameters = reader.tensor().ravel()
        filters, rows, columns, stride, _, padding, _ = (reader.integer() for _ in range(7))
        scales = Reader(untrusted_bytes, affine_at)
        values = scales.tensor().ravel()
        gamma, beta = values[:filters], values[filters : 2 * filters]
        weight = parameters[: parameters.size - filters].reshape(filters, -1, rows, columns)
        bias = parameters[parameters.size - filters :]
        found.append(
            Convolution(weight * gamma[:, None, None, None], bias * gamma + beta, stride, padding)
        )
    return found


def read(untrusted_bytes: bytes) -> tuple[list[Convolution], NDArray[np.float32]]:
    """The convolutions from input to output, and the head (inputs, outputs).

    Raises:
        ValueError, IndexError: for a file that is not that network.
    """
    layers = _convolutions(untrusted_bytes)
    (head_at,) = _records(untrusted_bytes, b"fc_2")
    reader = Reader(untrusted_bytes, head_at)
    outputs, inputs = reader.integer(), reader.integer()
    return layers, reader.tensor().reshape(inputs, outputs)
