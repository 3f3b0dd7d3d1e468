"""MobileFace (the second of github.com/becauseofAI/MobileFace, MIT), as an ONNX graph.

Inverted bottlenecks as in MobileNetV2 (Sandler et al., arXiv 1801.04381), three times as wide
inside, and one matrix to 256 numbers instead of pooling. Scaling of the pixels is inside. The
weights are MXNet's parameter file; batch normalisation is folded into the layer before it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.models.nets import mxnet_file
from cloakroom_engine.models.nets.graph_writer import CHIPS, GraphWriter, reading

ARCHITECTURE = "MobileFace-V2"
SIDE, FIRST, DIM = 112, 32, 256
STAGES = (32, 32, 64, 128)
"""Channels of each stage: three blocks, of which the first halves the picture."""
BLOCKS, EXPANSION = 3, 3
MIDDLE, SPAN = 127.5, 128.0
CEILING = 6.0
EPSILON = 1e-3
"""MXNet's, of batch normalisation."""

Arrays = dict[str, NDArray[np.float32]]


def graph(untrusted_bytes: bytes) -> bytes:
    """The parameter file as ONNX: (n, 3, 112, 112) RGB 0..255 to (n, 256), not normalised.

    Raises:
        EngineError: ``model.output_mismatch`` when the file is not that network.
    """
    with reading("mobileface"):
        return _Writer(mxnet_file.read(untrusted_bytes)).model()


class _Writer(GraphWriter):
    """Writes the nodes from input to output; every array of the file is used once."""

    def __init__(self, arrays: Arrays) -> None:
        super().__init__()
        self._arrays = dict(arrays)
        self._layers = 0

    def model(self) -> bytes:
        """The whole network."""
        x = self.node("Sub", CHIPS, self.weight(np.float32(MIDDLE)))
        x = self.node("Div", x, self.weight(np.float32(SPAN)))
        bias = self._taken("conv1_bias", FIRST)
        x = self._held(self._convolution(x, "conv1", "bn1", (FIRST, 3, 3, 3), 2, bias))
        channels, side = FIRST, SIDE // 2
        for wide in STAGES:
            for block in range(BLOCKS):
                y = self._bottleneck(x, channels, wide, 1 if block else 2)
                x, channels = self.node("Add", x, y) if block else y, wide
            side = -(-side // 2)
        x = self._head(x, channels * side * side)
        if self._arrays:
            raise ValueError(f"{len(self._arrays)} arrays too many")
        return self.written("mobileface", SIDE, x, DIM)

    def _bottleneck(self, x: str, channels: int, wide: int, stride: int) -> str:
        inner = EXPANSION * channels
        x = self._held(self._numbered(x, (inner, channels, 1, 1), 1))
        x = self._held(self._numbered(x, (inner, 1, 3, 3), stride))
        return self._numbered(x, (wide, inner, 1, 1), 1)

    def _numbered(self, x: str, shape: tuple[int, ...], stride: int) -> str:
        names = f"convolution{self._layers}", f"batchnorm{self._layers}"
        self._layers += 1
        return self._convolution(x, *names, shape, stride)

    def _convolution(
        self,
        x: str,
        name: str,
        norm: str,
        shape: tuple[int, ...],
        stride: int,
        bias: NDArray[np.float32] | float = 0.0,
    ) -> str:
        """A convolution with its normalisation; depthwise where it reads one channel."""
        scale, shift = self._normalisation(norm, shape[0])
        weight = self._taken(f"{name}_weight", *shape) * scale[:, None, None, None]
        return self.node(
            "Conv",
            x,
            self.weight(weight),
            self.weight(bias * scale + shift),
            strides=[stride] * 2,
            pads=[shape[2] // 2] * 4,
            group=shape[0] if shape[1] == 1 else 1,
        )

    def _head(self, x: str, size: int) -> str:
        scale, shift = self._normalisation("fc5_bn", DIM)
        weight = self._taken("fc5_weight", DIM, size) * scale[:, None]
        x = self.node("MatMul", self.node("Flatten", x), self.weight(weight.T))
        return self.node("Add", x, self.weight(shift))

    def _normalisation(
        self, name: str, channels: int
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """What to multiply by and what to add."""
        gamma, beta, mean, variance = (
            self._taken(f"{name}_{part}", channels)
            for part in ("gamma", "beta", "moving_mean", "moving_var")
        )
        scale = gamma / np.sqrt(variance + np.float32(EPSILON))
        return scale, beta - mean * scale

    def _held(self, x: str) -> str:
        return self.node("Clip", x, self.weight(np.float32(0)), self.weight(np.float32(CEILING)))

    def _taken(self, name: str, *shape: int) -> NDArray[np.float32]:
        array = self._arrays.pop(name)
        if array.shape != shape:
            raise ValueError(f"{name}: {array.shape} instead of {shape}")
        return array
