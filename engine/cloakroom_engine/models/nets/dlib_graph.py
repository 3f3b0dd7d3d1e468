"""dlib's face recognition ResNet as an ONNX graph: for embedding, where nobody wants a gradient.

On one thread of a CPU onnxruntime embeds a single face with it in less than half of torch's time,
as fast as torch does 32 at once, and gives the same bits however many are embedded together
(benchmarks/results/scale.md).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.models.nets import dlib_file
from cloakroom_engine.models.nets.dlib_file import SIDE, STAGES, Convolution
from cloakroom_engine.models.nets.graph_writer import CHIPS, GraphWriter, reading


def graph(untrusted_bytes: bytes) -> bytes:
    """dlib's file as ONNX: (n, 3, 150, 150), normalised as the card says, to (n, 128).

    Raises:
        EngineError: ``model.output_mismatch`` when the file is not that network.
    """
    with reading("dlib"):
        return _Writer(*dlib_file.read(untrusted_bytes)).model()


class _Writer(GraphWriter):
    """Writes the nodes from input to output and knows how large pictures are between them."""

    def __init__(self, layers: list[Convolution], head: NDArray[np.float32]) -> None:
        super().__init__()
        self._layers = iter(layers)
        self._head = head

    def model(self) -> bytes:
        """The whole network."""
        x, channels, side = self._convolved(CHIPS, 3, SIDE)
        x = self.node("MaxPool", self.node("Relu", x), kernel_shape=[3, 3], strides=[2, 2])
        side = (side - 3) // 2 + 1
        for width, blocks, halves in STAGES:
            for block in range(blocks):
                x, side = self._block(x, channels, side, width, halved=halves and block == 0)
                channels = width
        x = self.node("Flatten", self.node("GlobalAveragePool", x))
        x = self.node("MatMul", x, self.weight(self._head))
        return self.written("dlib", SIDE, x, self._head.shape[1])

    def _block(
        self, x: str, channels: int, side: int, width: int, *, halved: bool
    ) -> tuple[str, int]:
        first, inner, smaller = self._convolved(x, channels, side)
        y, outer, smaller = self._convolved(self.node("Relu", first), inner, smaller)
        if halved:
            x = self.node("AveragePool", x, kernel_shape=[2, 2], strides=[2, 2])
            side //= 2
        # dlib adds what is of unequal size by filling the smaller with zeros.
        largest = max(smaller, side)
        y = self._grown(y, width - outer, largest - smaller)
        x = self._grown(x, width - channels, largest - side)
        return self.node("Relu", self.node("Add", y, x)), largest

    def _convolved(self, x: str, channels: int, side: int) -> tuple[str, int, int]:
        """What comes out of the next convolution, its channels and its side."""
        layer = next(self._layers)
        filters, inputs, rows, _ = layer.weight.shape
        if inputs != channels:
            raise ValueError(f"{channels} channels meet {inputs}")
        x = self.node(
            "Conv",
            x,
            self.weight(layer.weight),
            self.weight(layer.bias),
            strides=[layer.stride] * 2,
            pads=[layer.padding] * 4,
        )
        return x, filters, (side + 2 * layer.padding - rows) // layer.stride + 1

    def _grown(self, x: str, channels: int, side: int) -> str:
        if not (channels or side):
            return x
        after = self.weight(np.array([0, 0, 0, 0, 0, channels, side, side], np.int64))
        return self.node("Pad", x, after)
