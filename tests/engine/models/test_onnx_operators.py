"""Every operator that may be imported, against onnxruntime, on graphs of one node."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from onnx import TensorProto, helper
from onnx_files import IMAGES, Write, floats, image, ours, theirs, whole

from cloakroom_engine.models.nets.onnx_operators import OPERATORS
from cloakroom_engine.models.nets.onnx_torch import import_onnx


@dataclass(frozen=True, eq=False)
class Case:
    """One node on one image-like input; ``more`` are its other inputs, "x" the first one again."""

    more: tuple[Any, ...] = ()
    shape: tuple[int, ...] = IMAGES
    opset: int = 17
    positive: bool = False
    flat: bool = False
    """The result does not depend on the input's values, or not by a useful gradient."""
    attributes: dict[str, Any] = field(default_factory=dict)


def case(*more: Any, shape: tuple[int, ...] = IMAGES, **attributes: Any) -> Case:
    own = {key: attributes.pop(key) for key in ("opset", "positive", "flat") if key in attributes}
    return Case(more, shape, attributes=attributes, **own)


ROWS = (2, 5, 6)
CASES: dict[str, list[Case]] = {
    "Add": [case(floats(1, 6, 1, 1)), case("x"), case(floats(8))],
    "AveragePool": [
        case(kernel_shape=[2, 2], strides=[2, 2]),
        case(kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1]),
        case(kernel_shape=[3, 3], pads=[1, 1, 1, 1], count_include_pad=1),
        case(kernel_shape=[3, 2]),
    ],
    "BatchNormalization": [
        case(floats(6), floats(6), floats(6), floats(6, low=0.1), opset=9),
        case(floats(6), floats(6), floats(6), floats(6, low=0.1), epsilon=0.01, opset=15),
        case(floats(4), floats(4), floats(4), floats(4, low=0.1), shape=(3, 4)),
    ],
    "Clip": [
        case(opset=7, min=-0.5, max=0.6),
        case(np.float32(-0.5), np.float32(0.6)),
        case(np.float32(0)),
        case(None, np.float32(0.5)),
        case(),
    ],
    "Concat": [case("x", axis=1), case(floats(2, 6, 3, 8), axis=2), case("x", "x", axis=-1)],
    "Div": [case(np.float32(3)), case(floats(6, 1, 1, low=0.5))],
    "Dropout": [case(opset=7), case(np.float32(0.5), opset=13)],
    "Erf": [case()],
    "Flatten": [case(), case(axis=2), case(axis=-1, opset=13), case(axis=0, flat=True)],
    "Gather": [
        case(whole(2, 0), axis=1),
        case(np.array(1, np.int64), axis=2),
        case(whole(-1, -3), axis=1),
        case(whole(1), axis=-1),
        case(np.array([[0, 1], [1, 0]], np.int64)),
    ],
    "Gemm": [
        case(floats(6, 4), floats(4), shape=(2, 6)),
        case(floats(4, 6), floats(1, 4), shape=(2, 6), transB=1, alpha=0.5, beta=2.0),
        case(floats(2, 4), shape=(2, 6), transA=1, opset=11),
    ],
    "GlobalAveragePool": [case()],
    "Identity": [case()],
    "LayerNormalization": [
        case(floats(6), floats(6), shape=ROWS),
        case(floats(5, 6), shape=ROWS, axis=1, epsilon=1e-3),
    ],
    "LeakyRelu": [case(), case(alpha=0.2)],
    "LpNormalization": [case(axis=1), case(shape=(2, 6), p=1)],
    "MatMul": [
        case(floats(6, 4), shape=(2, 6)),
        case(floats(6, 3), shape=ROWS),
        case(floats(2, 6, 8, 5)),
    ],
    "MaxPool": [
        case(kernel_shape=[2, 2], strides=[2, 2]),
        case(kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1]),
    ],
    "Mul": [case(floats(1, 6, 1, 1)), case("x")],
    "PRelu": [
        case(floats(6, 1, 1)),
        case(floats(1)),
        case(floats(1, 1, 1)),
        case(floats(6), shape=(2, 6)),
        case(floats(6), shape=(2, 6, 6)),
        case(floats(6, 8, 8)),
    ],
    "Pow": [case(np.float32(2)), case(np.float32(0.5), positive=True), case(whole(3))],
    "ReduceMean": [
        case(axes=[2, 3], opset=13),
        case(axes=[-1], keepdims=0, opset=13),
        case(whole(2, 3), opset=18),
        case(whole(1), keepdims=0, opset=18),
        case(opset=13),
    ],
    "Relu": [case()],
    "Reshape": [
        case(whole(2, -1)),
        case(whole(0, 0, -1)),
        case(whole(-1, 6)),
        case(whole(2, 3, 2, 64)),
    ],
    "Shape": [case(flat=True), case(flat=True, opset=15, start=1), case(flat=True, end=-1)],
    "Sigmoid": [case()],
    "Softmax": [case(), case(axis=1), case(shape=(2, 6), opset=11)],
    "Sqrt": [case(positive=True)],
    "Squeeze": [
        case(shape=(2, 6, 1, 1)),
        case(axes=[2], shape=(2, 6, 1, 1), opset=11),
        case(whole(2, 3), shape=(2, 6, 1, 1)),
        case(whole(-1), shape=(2, 6, 1, 1)),
    ],
    "Sub": [case(floats(6, 1, 1)), case("x", flat=True)],
    "Tanh": [case()],
    "Transpose": [case(), case(perm=[0, 2, 3, 1])],
    "Unsqueeze": [
        case(axes=[1], opset=11),
        case(whole(0, 3)),
        case(whole(-1)),
        case(whole(-1, -2)),
        case(whole(0, -1)),
    ],
}


def as_file(each: Case, operator: str, write: Write) -> Path:
    constants = {
        f"c{at}": np.asarray(value)
        for at, value in enumerate(each.more)
        if value is not None and not isinstance(value, str)
    }
    names = [
        "" if value is None else value if isinstance(value, str) else f"c{at}"
        for at, value in enumerate(each.more)
    ]
    node = helper.make_node(operator, ["x", *names], ["y"], **each.attributes)
    kind = TensorProto.INT64 if operator == "Shape" else TensorProto.FLOAT
    shape = ("n", *each.shape[1:])
    return write([node], constants, shape=shape, output_type=kind, opset=each.opset)


def test_every_operator_has_its_cases() -> None:
    assert set(CASES) == set(OPERATORS)


ALL = [
    pytest.param(operator, each, id=f"{operator}-{at}")
    for operator in OPERATORS
    for at, each in enumerate(CASES.get(operator, []))
]


@pytest.mark.parametrize(("operator", "each"), ALL)
def test_an_operator_does_what_onnxruntime_does(operator: str, each: Case, write: Write) -> None:
    path = as_file(each, operator, write)
    x = image(each.shape, positive=each.positive)
    expected, found = theirs(path, x), ours(path, x)
    assert found.shape == expected.shape
    np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize(("operator", "each"), [p for p in ALL if not p.values[1].flat])  # type: ignore[attr-defined]
def test_its_gradient_is_that_of_its_values(operator: str, each: Case, write: Write) -> None:
    module = import_onnx(as_file(each, operator, write).read_bytes())
    x = torch.from_numpy(image(each.shape, positive=each.positive)).double().requires_grad_(True)
    module.double()
    weights = torch.randn(module(x).shape, generator=torch.Generator().manual_seed(0)).double()
    (gradient,) = torch.autograd.grad((weights * module(x)).sum(), x)
    assert gradient.isfinite().all()
    assert gradient.abs().max() > 1e-6
    way = torch.randn(x.shape, generator=torch.Generator().manual_seed(1)).double()
    with torch.no_grad():
        ahead, behind = (float((weights * module(x + s * 1e-6 * way)).sum()) for s in (1, -1))
    slope = float((gradient * way).sum())
    assert (ahead - behind) / 2e-6 == pytest.approx(slope, rel=1e-3, abs=1e-4)


CONVOLUTIONS = [
    pytest.param((4, 6, 3, 3), {}, True, id="plain"),
    pytest.param((4, 6, 3, 3), {"pads": [1, 1, 1, 1], "strides": [2, 2]}, True, id="stride"),
    pytest.param((4, 6, 1, 3), {"pads": [0, 1, 0, 1], "strides": [2, 1]}, False, id="oblong"),
    pytest.param((6, 1, 3, 3), {"group": 6, "pads": [1, 1, 1, 1]}, False, id="depthwise"),
    pytest.param((4, 3, 3, 3), {"group": 2}, True, id="grouped"),
    pytest.param((4, 6, 3, 3), {"dilations": [2, 2], "pads": [2, 2, 2, 2]}, True, id="dilated"),
]


@pytest.mark.parametrize(("kernel", "attributes", "biased"), CONVOLUTIONS)
def test_convolutions(
    kernel: tuple[int, ...], attributes: dict[str, Any], biased: bool, write: Write
) -> None:
    constants = {"w": floats(*kernel)} | ({"b": floats(kernel[0])} if biased else {})
    node = helper.make_node("Conv", ["x", *constants], ["y"], kernel_shape=kernel[2:], **attributes)
    path = write([node], constants, shape=("n", *IMAGES[1:]))
    x = image()
    np.testing.assert_allclose(ours(path, x), theirs(path, x), rtol=1e-4, atol=1e-5)
