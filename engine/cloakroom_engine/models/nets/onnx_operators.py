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
    # torch's kernel wants one slope per channel; ONNX writes them as (C, 1, 1) or (1).
    return F.prelu(x, slope.reshape(-1))


def _clip(
    attributes: Attributes, x: Tensor, low: Tensor | None = None, high: Tensor | None = None
) -> Tensor:
    minimum = attributes.get("min") if low is None else float(low)
    maximum = attributes.get("max") if high is None else float(high)
    return x.clamp(minimum, maximum)


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


def _pool(kind: Operator) -> Operator:
    def run(attributes: Attributes, x: Tensor) -> Tensor:
        pads = _integers(attributes.get("pads", [0, 0, 0, 0]))
        if pads[:2] != pads[2:] or attributes.get("ceil_mode", 0):
            raise NotImplementedError("asymmetric pooling")
        kernel = _integers(attributes["kernel_shape"])
        strides = _integers(attributes.get("strides", [1] * len(kernel)))
        result: Tensor = kind(x, kernel, strides, pads[:2])
        return result

    return run


def _softmax(attributes: Attributes, x: Tensor) -> Tensor:
    return torch.softmax(x, dim=int(attributes.get("axis", -1)))


def _layer_normalization(
    attributes: Attributes, x: Tensor, scale: Tensor, bias: Tensor | None = None
) -> Tensor:
    axis = int(attributes.get("axis", -1))
    return F.layer_norm(x, x.shape[axis:], scale, bias, eps=float(attributes.get("epsilon", 1e-5)))


def _unsqueeze(attributes: Attributes, x: Tensor, axes: Tensor | None = None) -> Tensor:
    for axis in sorted(_axes(attributes, axes)):
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
    axis = int(attributes.get("axis", 0))
    picked = x.index_select(axis, indices.reshape(-1))
    return picked.reshape([*x.shape[:axis], *indices.shape, *x.shape[axis + 1 :]])


def _transpose(attributes: Attributes, x: Tensor) -> Tensor:
    return x.permute(_integers(attributes.get("perm", list(range(x.ndim))[::-1])))


def _l2(attributes: Attributes, x: Tensor) -> Tensor:
    return F.normalize(x, p=float(attributes.get("p", 2)), dim=int(attributes.get("axis", -1)))


def _global_average(_: Attributes, x: Tensor) -> Tensor:
    return x.mean(dim=tuple(range(2, x.ndim)), keepdim=True)


OPERATORS: dict[str, Operator] = {
    "Add": lambda _, a, b: a + b,
    "AveragePool": _pool(F.avg_pool2d),
    "BatchNormalization": _batch_normalization,
    "Clip": _clip,
    "Concat": lambda a, *x: torch.cat(x, dim=int(a["axis"])),
    "Div": lambda _, a, b: a / b,
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
    "MaxPool": _pool(F.max_pool2d),
    "Mul": lambda _, a, b: a * b,
    "PRelu": _prelu,
    "Pow": lambda _, a, b: a**b,
    "ReduceMean": _reduce_mean,
    "Relu": lambda _, x: F.relu(x),
    "Reshape": _reshape,
    "Shape": lambda _, x: torch.tensor(x.shape),
    "Sigmoid": lambda _, x: torch.sigmoid(x),
    "Softmax": _softmax,
    "Sqrt": lambda _, x: torch.sqrt(x),
    "Squeeze": _squeeze,
    "Sub": lambda _, a, b: a - b,
    "Tanh": lambda _, x: torch.tanh(x),
    "Transpose": _transpose,
    "Unsqueeze": _unsqueeze,
}
