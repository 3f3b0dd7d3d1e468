"""MobileFace (the second of github.com/becauseofAI/MobileFace, MIT), as an ONNX graph.

Inverted bottlenecks as in MobileNetV2 (Sandler et al., arXiv 1801.04381), three times as wide
inside, and one matrix to 256 numbers instead of pooling. Scaling of the pixels is inside. The
weights are MXNet's parameter file; batch normalisation is folded into the layer before it.
"""

from __future__ import annotations

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.nets import mxnet_file

ARCHITECTURE = "MobileFace-V2"
SIDE, FIRST, DIM = 112, 32, 256
STAGES = (32, 32, 64, 128)
"""Channels of each stage: three blocks, of which the first halves the picture."""
BLOCKS, EXPANSION = 3, 3
MIDDLE, SPAN = 127.5, 128.0
CEILING = 6.0
EPSILON = 1e-3
"""MXNet's, of batch normalisation."""
_OPSET, _FORMAT = 13, 8

Arrays = dict[str, NDArray[np.float32]]


def graph(untrusted_bytes: bytes) -> bytes:
    """The parameter file as ONNX: (n, 3, 112, 112) RGB 0..255 to (n, 256), not normalised.

    Raises:
        EngineError: ``model.output_mismatch`` when the file is not that network.
    """
    try:
        return bytes(_Writer(mxnet_file.read(untrusted_bytes)).model().SerializeToString())
    except (ValueError, KeyError) as problem:
        raise EngineError(
            "model.output_mismatch", model="mobileface", detail=str(problem)
        ) from None


class _Writer:
    """Writes the nodes from input to output; every array of the file is used once."""

    def __init__(self, arrays: Arrays) -> None:
        self._arrays = dict(arrays)
        self._nodes: list[onnx.NodeProto] = []
        self._weights: list[onnx.TensorProto] = []
        self._layers = 0

    def model(self) -> onnx.ModelProto:
        """The whole network."""
        x = self._node("Sub", "chips", self._weight(np.float32(MIDDLE)))
        x = self._node("Div", x, self._weight(np.float32(SPAN)))
        bias = self._taken("conv1_bias", FIRST)
        x = self._held(self._convolution(x, "conv1", "bn1", (FIRST, 3, 3, 3), 2, bias))
        channels, side = FIRST, SIDE // 2
        for wide in STAGES:
            for block in range(BLOCKS):
                y = self._bottleneck(x, channels, wide, 1 if block else 2)
                x, channels = self._node("Add", x, y) if block else y, wide
            side = -(-side // 2)
        x = self._head(x, channels * side * side)
        if self._arrays:
            raise ValueError(f"{len(self._arrays)} arrays too many")
        return self._whole(x)

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
        return self._node(
            "Conv",
            x,
            self._weight(weight),
            self._weight(bias * scale + shift),
            strides=[stride] * 2,
            pads=[shape[2] // 2] * 4,
            group=shape[0] if shape[1] == 1 else 1,
        )

    def _head(self, x: str, size: int) -> str:
        scale, shift = self._normalisation("fc5_bn", DIM)
        weight = self._taken("fc5_weight", DIM, size) * scale[:, None]
        x = self._node("MatMul", self._node("Flatten", x), self._weight(weight.T))
        return self._node("Add", x, self._weight(shift))

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
        return self._node("Clip", x, self._weight(np.float32(0)), self._weight(np.float32(CEILING)))

    def _taken(self, name: str, *shape: int) -> NDArray[np.float32]:
        array = self._arrays.pop(name)
        if array.shape != shape:
            raise ValueError(f"{name}: {array.shape} instead of {shape}")
        return array

    def _whole(self, x: str) -> onnx.ModelProto:
        ends = [
            [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)]
            for name, shape in (("chips", ["n", 3, SIDE, SIDE]), (x, ["n", DIM]))
        ]
        whole = helper.make_graph(self._nodes, "mobileface", *ends, self._weights)
        opset = [helper.make_opsetid("", _OPSET)]
        return helper.make_model(whole, opset_imports=opset, ir_version=_FORMAT)

    def _weight(self, values: NDArray[np.generic] | np.generic) -> str:
        name = f"w{len(self._weights)}"
        array = np.ascontiguousarray(values, np.float32).reshape(np.shape(values))
        self._weights.append(numpy_helper.from_array(array, name))
        return name

    def _node(self, operator: str, *inputs: str, **attributes: list[int] | int) -> str:
        name = f"x{len(self._nodes)}"
        self._nodes.append(helper.make_node(operator, inputs, [name], **attributes))
        return name
