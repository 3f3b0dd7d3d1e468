"""ONNX operators as torch functions: (attributes, inputs...) to one output.

Only what convolutional and transformer recognisers use; see ``onnx_torch``. Semantics follow the
ONNX operator set documentation, versions 7 to 22.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

Attributes = dict[str, Any]
Operator = Callable[..., Any]


def _integers(values: Tensor | list[int] | None) -> list[int]:
    if values is None:
        return []
    return [int(v) for v in (values.tolist() if isinstance(values, Tensor) else values)]


def _axes(attributes: Attributes, given: Tensor | None) -> list[int]:
    """Axes were an attribute in old operator sets and are an input in new ones."""
    return _integers(attributes.get("axes", given))


def _prelu(_: Attributes, x: Tensor, slope: Tensor) -> Tensor:
    # torch's fast kernel wants one slope per channel; ONNX writes them as (C, 1, 1) or (1).
    if slope.numel() == 1 or (x.ndim == 4 and slope.shape[-2:] == (1, 1)):
        return F.prelu(x, slope.reshape(-1))
    return torch.where(x < 0, x * slope, x)


def _clip(
    attributes: Attributes, x: Tensor, low: Tensor | None = None, high: Tensor | None = None
) -> Tensor:
    minimum = attributes.get("min") if low is None else float(low)
    maximum = attributes.get("max") if high is None else float(high)
    return x if minimum is None and maximum is None else x.clamp(minimum, maximum)


def _gemm(attributes: Attributes, a: Tensor, b: Tensor, c: Tensor | None = None) -> Tensor:
    a = a.T if attributes.get("transA", 0) else a
    b = b.T if attributes.get("transB", 0) else b
    product = float(attributes.get("alpha", 1.0)) * (a @ b)
    return product if c is None else product + float(attributes.get("beta", 1.0)) * c


def _reshape(attributes: Attributes, x: Tensor, shape: Tensor) -> Tensor:
    """Zero keeps a size; a batch of one that the file fixed becomes the batch at hand."""
    sizes = _integers(shape)
    sizes = [x.shape[at] if size == 0 else size for at, size in enumerate(sizes)]
    batch = attributes.get("batch")
    if batch is not None and len(sizes) > 1 and sizes[0] == 1:
        sizes[0] = batch
    return x.reshape(sizes)


def _flatten(attributes: Attributes, x: Tensor) -> Tensor:
    axis = int(attributes.get("axis", 1))
    return x.reshape(math.prod(x.shape[:axis]) if axis else 1, -1)


def _batch_normalization(
    attributes: Attributes, x: Tensor, gamma: Tensor, beta: Tensor, mean: Tensor, var: Tensor
) -> Tensor:
    return F.batch_norm(x, mean, var, gamma, beta, eps=float(attributes.get("epsilon", 1e-5)))


def _max_pool(attributes: Attributes, x: Tensor) -> Tensor:
    return F.max_pool2d(x, *_pool_window(attributes))


def _average_pool(attributes: Attributes, x: Tensor) -> Tensor:
    counted = bool(attributes.get("count_include_pad", 0))
    return F.avg_pool2d(x, *_pool_window(attributes), count_include_pad=counted)


def _pool_window(attributes: Attributes) -> tuple[list[int], list[int], list[int]]:
    """(kernel, strides, padding) of rows and columns; see ``supported``."""
    kernel = _integers(attributes["kernel_shape"])
    strides = _integers(attributes.get("strides", [1, 1]))
    return kernel, strides, _integers(attributes.get("pads", [0, 0]))[:2]


def _softmax(attributes: Attributes, x: Tensor) -> Tensor:
    return torch.softmax(x, dim=int(attributes.get("axis", -1)))


def _layer_normalization(
    attributes: Attributes, x: Tensor, scale: Tensor, bias: Tensor | None = None
) -> Tensor:
    axis = int(attributes.get("axis", -1))
    return F.layer_norm(x, x.shape[axis:], scale, bias, eps=float(attributes.get("epsilon", 1e-5)))


def _unsqueeze(attributes: Attributes, x: Tensor, axes: Tensor | None = None) -> Tensor:
    wanted = _axes(attributes, axes)
    rank = x.ndim + len(wanted)  # negative axes count from the end of the result
    for axis in sorted(axis % rank for axis in wanted):
        x = x.unsqueeze(axis)
    return x


def _squeeze(attributes: Attributes, x: Tensor, axes: Tensor | None = None) -> Tensor:
    wanted = _axes(attributes, axes)
    return x.squeeze(tuple(wanted)) if wanted else x.squeeze()


def _reduce_mean(attributes: Attributes, x: Tensor, axes: Tensor | None = None) -> Tensor:
    wanted = _axes(attributes, axes)
    keep = bool(attributes.get("keepdims", 1))
    return x.mean(dim=wanted or list(range(x.ndim)), keepdim=keep)


def _gather(attributes: Attributes, x: Tensor, indices: Tensor) -> Tensor:
    axis = int(attributes.get("axis", 0)) % x.ndim
    picked = x.index_select(axis, indices.reshape(-1) % x.shape[axis])
    return picked.reshape([*x.shape[:axis], *indices.shape, *x.shape[axis + 1 :]])


def _transpose(attributes: Attributes, x: Tensor) -> Tensor:
    return x.permute(_integers(attributes.get("perm", list(range(x.ndim))[::-1])))


def _l2(attributes: Attributes, x: Tensor) -> Tensor:
    return F.normalize(x, p=float(attributes.get("p", 2)), dim=int(attributes.get("axis", -1)))


def _shape(attributes: Attributes, x: Tensor) -> Tensor:
    # On the device of the constants that it will be put together with.
    return torch.tensor(x.shape[attributes.get("start", 0) : attributes.get("end")]).to(x.device)


def _divide(_: Attributes, a: Tensor, b: Tensor) -> Tensor:
    whole = not a.is_floating_point()
    return torch.div(a, b, rounding_mode="trunc" if whole else None)


def _global_average(_: Attributes, x: Tensor) -> Tensor:
    return x.mean(dim=tuple(range(2, x.ndim)), keepdim=True)


OPERATORS: dict[str, Operator] = {
    "Add": lambda _, a, b: a + b,
    "AveragePool": _average_pool,
    "BatchNormalization": _batch_normalization,
    "Clip": _clip,
    "Concat": lambda a, *x: torch.cat(x, dim=int(a["axis"])),
    "Div": _divide,
    "Dropout": lambda _, x, *_rest: x,
    "Erf": lambda _, x: torch.erf(x),
    "Flatten": _flatten,
    "Gather": _gather,
    "Gemm": _gemm,
    "GlobalAveragePool": _global_average,
    "Identity": lambda _, x: x,
    "LayerNormalization": _layer_normalization,
    "LeakyRelu": lambda a, x: F.leaky_relu(x, float(a.get("alpha", 0.01))),
    "LpNormalization": _l2,
    "MatMul": lambda _, a, b: a @ b,
    "MaxPool": _max_pool,
    "Mul": lambda _, a, b: a * b,
    "PRelu": _prelu,
    "Pow": lambda _, a, b: a**b,
    "ReduceMean": _reduce_mean,
    "Relu": lambda _, x: F.relu(x),
    "Reshape": _reshape,
    "Shape": _shape,
    "Sigmoid": lambda _, x: torch.sigmoid(x),
    "Softmax": _softmax,
    "Sqrt": lambda _, x: torch.sqrt(x),
    "Squeeze": _squeeze,
    "Sub": lambda _, a, b: a - b,
    "Tanh": lambda _, x: torch.tanh(x),
    "Transpose": _transpose,
    "Unsqueeze": _unsqueeze,
}


def supported(operator: str, attributes: Attributes) -> bool:
    """Whether ``OPERATORS`` has the operator, and for what its attributes ask."""
    if operator not in ("AveragePool", "MaxPool"):
        return operator in OPERATORS
    pads = _integers(attributes.get("pads", [0, 0, 0, 0]))
    plain = attributes.get("auto_pad", b"NOTSET") in (b"NOTSET", b"VALID")
    rates = set(_integers(attributes.get("dilations", [1])))
    two = len(attributes["kernel_shape"]) == 2
    return (
        two
        and plain
        and rates == {1}
        and pads[:2] == pads[2:]
        and not attributes.get("ceil_mode", 0)
    )
