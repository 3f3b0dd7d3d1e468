"""A small ONNX importer: the operators that face recognisers use, as a torch module with gradients.

``onnx2torch`` would be the library for this, but it brings torchvision and with it another torch.
Whatever is not in ``onnx_operators.OPERATORS`` is refused, never approximated. Per-channel
arithmetic that follows a convolution (batch normalisation, written out or not) is folded into its
weights, and weights too small to matter are set to zero: some files carry hundreds of thousands of
them, and the denormal numbers they lead to made one network 14 times slower.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.graphs import parsed
from cloakroom_engine.models.nets.onnx_operators import OPERATORS, supported

NEGLIGIBLE = 1e-12
_CONSTANTS = {
    "value_float": np.float32, "value_floats": np.float32,
    "value_int": np.int64, "value_ints": np.int64,
}  # fmt: skip


@dataclass
class _Step:
    """One operator with constants already resolved; ``module`` holds a convolution."""

    operator: str
    inputs: list[str]
    output: str
    attributes: dict[str, Any] = field(default_factory=dict)
    module: str = ""


class OnnxModule(nn.Module):
    """An imported graph: one image tensor in, one embedding tensor out.

    Convolutions are ``nn.Conv2d`` children, so that forward hooks (dropout for DFANet) find them.
    """

    def __init__(self, graph: onnx.GraphProto, name: str) -> None:
        super().__init__()
        self.constants: dict[str, Tensor] = {}
        self.steps: list[_Step] = []
        self.input_name, self.output_name = _ends(graph)
        batch = next(i for i in graph.input if i.name == self.input_name)
        sizes = batch.type.tensor_type.shape.dim
        self.fixed_batch = bool(sizes) and sizes[0].dim_value > 0
        for tensor in graph.initializer:
            self._constant(tensor.name, numpy_helper.to_array(tensor))
        for node in graph.node:
            self._add(node, name)
        _fold(self)
        for parameter in self.parameters():
            parameter.data[parameter.abs() < NEGLIGIBLE] = 0
        for key, value in self.constants.items():
            self.register_buffer(_buffer(key), value, persistent=False)
        self.constants = {}
        self._last_use = _last_uses(self.steps, self.output_name)

    def _constant(self, key: str, value: np.ndarray[Any, Any]) -> None:
        tensor = torch.from_numpy(np.array(value))
        self.constants[key] = tensor.float() if tensor.is_floating_point() else tensor

    def _add(self, node: onnx.NodeProto, model: str) -> None:
        attributes = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
        if node.op_type == "Constant":
            self._constant(node.output[0], _constant_value(attributes, model))
            return
        known = node.op_type == "Conv" or supported(node.op_type, attributes)
        if not known or node.domain not in ("", "ai.onnx"):
            raise EngineError("model.unsupported_operator", model=model, operator=node.op_type)
        step = _Step(node.op_type, list(node.input), node.output[0], attributes)
        if node.op_type != "Conv" and not set(filter(None, node.input)) - set(self.constants):
            # What hangs on no image is worked out now.
            arguments = [self.constants[key] if key else None for key in node.input]
            self.constants[step.output] = OPERATORS[step.operator](attributes, *arguments)
            return
        if node.op_type == "Conv":
            step.module = f"conv{len(self.steps)}"
            self.add_module(step.module, _convolution(step, self.constants, model))
            step.inputs = step.inputs[:1]
        self.steps.append(step)

    def forward(self, images: Tensor) -> Tensor:
        """Run the graph on (n, 3, H, W); any n, also where the file says one."""
        values: dict[str, Any] = {self.input_name: images}
        batch = images.shape[0]
        for at, step in enumerate(self.steps):
            arguments = [self._value(values, key) for key in step.inputs]
            if step.module:
                result = self.get_submodule(step.module)(*arguments)
            else:
                attributes = step.attributes
                if step.operator == "Reshape" and self.fixed_batch:
                    attributes = {**attributes, "batch": batch}
                result = OPERATORS[step.operator](attributes, *arguments)
            values[step.output] = result
            for key in self._last_use[at]:
                values.pop(key, None)
        output: Tensor = values[self.output_name]
        return output

    def _value(self, values: dict[str, Any], key: str) -> Tensor | None:
        if not key:
            return None
        return values[key] if key in values else self.get_buffer(_buffer(key))


def import_onnx(content: bytes, name: str = "") -> OnnxModule:
    """Read an ONNX file as a torch module in evaluation mode with frozen weights.

    Raises:
        EngineError: ``model.unsupported_operator`` or ``model.output_mismatch``.
    """
    module = OnnxModule(parsed(content, name).graph, name)
    module.eval().requires_grad_(False)
    return module


def _buffer(key: str) -> str:
    """Buffer names may not hold dots."""
    return "constant_" + key.replace(".", "_dot_")


def _constant_value(attributes: dict[str, Any], model: str) -> np.ndarray[Any, Any]:
    """The value of a Constant node, whichever way it is written."""
    for key, kind in _CONSTANTS.items():
        if key in attributes:
            return np.array(attributes[key], kind)
    if "value" not in attributes:
        raise EngineError("model.unsupported_operator", model=model, operator="Constant")
    return np.array(numpy_helper.to_array(attributes["value"]))


def _ends(graph: onnx.GraphProto) -> tuple[str, str]:
    constants = {tensor.name for tensor in graph.initializer}
    inputs = [i.name for i in graph.input if i.name not in constants]
    if len(inputs) != 1 or not graph.output:
        ends = f"{len(inputs)} inputs, {len(graph.output)} outputs"
        raise EngineError("model.output_mismatch", detail=ends)
    return inputs[0], graph.output[0].name


def _convolution(step: _Step, constants: dict[str, Tensor], model: str) -> nn.Conv2d:
    """The convolution as a module; symmetric padding only, as all recognisers have."""
    attributes = step.attributes
    if any(key and key not in constants for key in step.inputs[1:]):
        raise EngineError("model.unsupported_operator", model=model, operator="Conv(weights)")
    weight = constants[step.inputs[1]]
    pads = list(attributes.get("pads", [0, 0, 0, 0]))
    automatic = attributes.get("auto_pad", b"NOTSET") not in (b"NOTSET", b"VALID")
    if weight.ndim != 4 or pads[:2] != pads[2:] or automatic:
        raise EngineError("model.unsupported_operator", model=model, operator="Conv(padding)")
    group = int(attributes.get("group", 1))
    filters, channels, rows, columns = weight.shape
    rates = list(attributes.get("dilations", [1, 1]))
    strides = list(attributes.get("strides", [1, 1]))
    module = nn.Conv2d(
        channels * group,
        filters,
        (rows, columns),
        stride=(strides[0], strides[1]),
        padding=(pads[0], pads[1]),
        dilation=(rates[0], rates[1]),
        groups=group,
    )
    bias = constants[step.inputs[2]] if len(step.inputs) > 2 else torch.zeros(filters)
    module.weight = nn.Parameter(weight.clone())
    module.bias = nn.Parameter(bias.clone())
    return module


def _last_uses(steps: list[_Step], output: str) -> list[list[str]]:
    """For each step the values that nobody reads afterwards, so that memory is freed early."""
    last = {key: at for at, step in enumerate(steps) for key in step.inputs}
    freed: list[list[str]] = [[] for _ in steps]
    for key, at in last.items():
        if key != output:
            freed[at].append(key)
    return freed


def _fold(module: OnnxModule) -> None:
    """Fold per-channel arithmetic behind a convolution into the convolution."""
    readers: dict[str, int] = {module.output_name: 1}
    for step in module.steps:
        for key in step.inputs:
            readers[key] = readers.get(key, 0) + 1
    kept: list[_Step] = []
    for step in module.steps:
        before = kept[-1] if kept else None
        if before and before.module and step.inputs[0] == before.output:
            affine = _affine(step, module.constants)
            convolution = module.get_submodule(before.module)
            if affine and readers[before.output] == 1 and isinstance(convolution, nn.Conv2d):
                scale, shift = (v.expand(convolution.out_channels) for v in affine)
                assert convolution.bias is not None
                convolution.weight.data *= scale[:, None, None, None]
                convolution.bias.data = convolution.bias.data * scale + shift
                before.output = step.output
                continue
        kept.append(step)
    module.steps = kept


def _affine(step: _Step, constants: dict[str, Tensor]) -> tuple[Tensor, Tensor] | None:
    """(scale, shift) per channel if ``step`` is just that on its first input, else None."""
    if any(key not in constants for key in step.inputs[1:]):
        return None
    if step.operator == "BatchNormalization":
        gamma, beta, mean, variance = (constants[key] for key in step.inputs[1:5])
        scale = gamma / torch.sqrt(variance + step.attributes.get("epsilon", 1e-5))
        return scale, beta - mean * scale
    if step.operator not in ("Add", "Sub", "Mul", "Div"):
        return None
    value = constants[step.inputs[1]]
    per_channel = value.ndim in (3, 4) and value.shape[-2:] == (1, 1)
    if value.numel() != 1 and not (per_channel and value.numel() == value.shape[-3]):
        return None
    value = value.reshape(-1).float()
    one, zero = torch.ones_like(value), torch.zeros_like(value)
    return {
        "Add": (one, value),
        "Sub": (one, -value),
        "Mul": (value, zero),
        "Div": (1 / value, zero),
    }[step.operator]
