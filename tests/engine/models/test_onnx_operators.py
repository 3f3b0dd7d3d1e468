"""Every operator that may be imported, against onnxruntime, on graphs of one node."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.nets.onnx_operators import OPERATORS
from cloakroom_engine.models.nets.onnx_torch import OnnxModule, import_onnx

Write = Callable[..., Path]
RANDOM = np.random.default_rng(5)
IMAGES = (2, 6, 8, 8)


def floats(*shape: int, low: float = -1.5, high: float = 1.5) -> NDArray[np.float32]:
    return RANDOM.uniform(low, high, shape).astype(np.float32)


def whole(*values: int) -> NDArray[np.int64]:
    return np.array(values, np.int64)


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


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write nodes (named inputs, constants apart) as a file; gives its path."""

    def make(
        nodes: list[onnx.NodeProto],
        constants: dict[str, NDArray[Any]],
        *,
        shape: tuple[int | str, ...],
        output_type: int = TensorProto.FLOAT,
        opset: int = 17,
    ) -> Path:
        graph = helper.make_graph(
            nodes,
            "case",
            [helper.make_tensor_value_info("x", TensorProto.FLOAT, shape)],
            [helper.make_tensor_value_info("y", output_type, None)],
            [numpy_helper.from_array(value, name) for name, value in constants.items()],
        )
        imports = [helper.make_opsetid("", opset)]
        path = tmp_path / "case.onnx"
        onnx.save(helper.make_model(graph, opset_imports=imports, ir_version=8), str(path))
        return path

    return make


def theirs(path: Path, x: NDArray[np.float32]) -> NDArray[Any]:
    quiet = onnxruntime.SessionOptions()
    quiet.log_severity_level = 4
    session = onnxruntime.InferenceSession(str(path), quiet, providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, {"x": x})[0])


def ours(path: Path, x: NDArray[np.float32]) -> NDArray[Any]:
    module = import_onnx(path.read_bytes())
    with torch.no_grad():
        return np.asarray(module(torch.from_numpy(x)).numpy())


def image(each: Case) -> NDArray[np.float32]:
    x = np.random.default_rng(1).uniform(-2, 2, each.shape).astype(np.float32)
    return np.abs(x) + np.float32(0.1) if each.positive else x


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
    x = image(each)
    expected, found = theirs(path, x), ours(path, x)
    assert found.shape == expected.shape
    np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize(("operator", "each"), [p for p in ALL if not p.values[1].flat])  # type: ignore[attr-defined]
def test_its_gradient_is_that_of_its_values(operator: str, each: Case, write: Write) -> None:
    module = import_onnx(as_file(each, operator, write).read_bytes())
    x = torch.from_numpy(image(each)).double().requires_grad_(True)
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
    x = image(case())
    np.testing.assert_allclose(ours(path, x), theirs(path, x), rtol=1e-4, atol=1e-5)


def chain(*nodes: tuple[Any, ...]) -> list[onnx.NodeProto]:
    """Nodes (operator, inputs, attributes) in a row: "<" is the one before, the last gives y."""
    made, before = [], "x"
    for at, (operator, inputs, attributes) in enumerate(nodes):
        after = "y" if at == len(nodes) - 1 else f"t{at}"
        names = [before if name == "<" else name for name in inputs]
        made.append(helper.make_node(operator, names, [after], **attributes))
        before = after
    return made


FOLDED: dict[str, tuple[int, list[tuple[Any, ...]]]] = {
    "batch normalisation": (
        1,
        [
            ("Conv", ["<", "w", "b"], {}),
            ("BatchNormalization", ["<", "g", "o", "m", "v"], {"epsilon": 1e-3}),
        ],
    ),
    "written out": (
        2,
        [
            ("Conv", ["<", "w"], {}),
            ("Sub", ["<", "c"], {}),
            ("Div", ["<", "d"], {}),
            ("Mul", ["<", "c3"], {}),
            ("Add", ["<", "one"], {}),
            ("Relu", ["<"], {}),
        ],
    ),
    "not the other way round": (
        2,
        [("Conv", ["<", "w"], {}), ("Sub", ["c", "<"], {})],
    ),
    "not where somebody else reads it": (
        3,
        [("Conv", ["<", "w"], {}), ("Mul", ["<", "c"], {}), ("Add", ["<", "t0"], {})],
    ),
    "not with itself": (2, [("Conv", ["<", "w"], {}), ("Add", ["<", "t0"], {})]),
    "not along the rows": (2, [("Conv", ["<", "w"], {}), ("Add", ["<", "row"], {})]),
}


@pytest.mark.parametrize("name", FOLDED)
def test_arithmetic_behind_a_convolution_is_folded(name: str, write: Write) -> None:
    steps, nodes = FOLDED[name]
    constants = {
        "w": floats(4, 6, 3, 3), "b": floats(4), "g": floats(4), "o": floats(4), "m": floats(4),
        "v": floats(4, low=0.2), "c": floats(1, 4, 1, 1), "d": floats(4, 1, 1, low=0.5),
        "c3": floats(4, 1, 1), "one": np.float32(0.3), "row": floats(6, 1),
    }  # fmt: skip
    read = {key for _, inputs, _ in nodes for key in inputs}
    used = {key: np.asarray(value) for key, value in constants.items() if key in read}
    path = write(chain(*nodes), used, shape=("n", *IMAGES[1:]))
    x = image(case())
    assert len(import_onnx(path.read_bytes()).steps) == steps
    np.testing.assert_allclose(ours(path, x), theirs(path, x), rtol=1e-4, atol=1e-5)


def test_a_batch_the_file_fixed_to_one_takes_many(write: Write) -> None:
    """As PyTorch exports with a fixed input: Reshape and Flatten with the one written in."""
    constants = {
        "shape": whole(1, -1),
        "m": floats(6, 4),
        "slope": floats(6),
        "to": whole(1, 6, 1, 1),
    }
    nodes = [
        helper.make_node("Reshape", ["slope", "to"], ["slopes"]),
        helper.make_node("Mul", ["x", "slopes"], ["t0"]),
        helper.make_node("GlobalAveragePool", ["t0"], ["t1"]),
        helper.make_node("Reshape", ["t1", "shape"], ["t2"]),
        helper.make_node("MatMul", ["t2", "m"], ["y"]),
    ]
    path = write(nodes, constants, shape=(1, *IMAGES[1:]))
    x = image(case())
    expected = np.concatenate([theirs(path, x[at : at + 1]) for at in range(2)])
    np.testing.assert_allclose(ours(path, x), expected, rtol=1e-5, atol=1e-5)


def test_shapes_that_a_graph_computes(write: Write) -> None:
    """Shape, Gather, Unsqueeze, Concat, Reshape: how exporters write ``x.view(x.size(0), -1)``."""
    constants = {"zero": np.array(0, np.int64), "axis": whole(0), "rest": whole(-1)}
    nodes = chain(
        ("Shape", ["<"], {}),
        ("Gather", ["<", "zero"], {"axis": 0}),
        ("Unsqueeze", ["<", "axis"], {}),
        ("Concat", ["<", "rest"], {"axis": 0}),
        ("Reshape", ["x", "<"], {}),
    )
    path = write(nodes, constants, shape=("n", *IMAGES[1:]))
    for count in (1, 2):
        x = image(case())[:count]
        assert ours(path, x).shape == (count, 384)
        np.testing.assert_array_equal(ours(path, x), theirs(path, x))


def test_whole_numbers_are_divided_as_whole_numbers(write: Write) -> None:
    constants = {"two": whole(2), "last": whole(3), "back": whole(0, -1)}
    nodes = chain(
        ("Shape", ["<"], {}),
        ("Gather", ["<", "last"], {}),
        ("Add", ["<", "last"], {}),  # 11
        ("Div", ["<", "two"], {}),  # 5, not 5.5
        ("Mul", ["<", "two"], {}),
        ("Sub", ["<", "two"], {}),  # 8
        ("Concat", ["back", "<"], {"axis": 0}),
        ("Reshape", ["x", "<"], {}),
    )
    path = write(nodes, constants, shape=("n", *IMAGES[1:]))
    x = image(case())
    np.testing.assert_array_equal(ours(path, x), theirs(path, x))


@pytest.mark.parametrize(
    ("attributes", "value"),
    [
        ({"value": numpy_helper.from_array(floats(6, 1, 1), "c")}, None),
        ({"value_float": 1.5}, 1.5),
        ({"value_floats": [0.5] * 8}, 0.5),
    ],
)
def test_constants_in_nodes(attributes: dict[str, Any], value: float | None, write: Write) -> None:
    nodes = [helper.make_node("Constant", [], ["c"], **attributes), *chain(("Add", ["<", "c"], {}))]
    path = write(nodes, {}, shape=("n", *IMAGES[1:]))
    x = image(case())
    np.testing.assert_allclose(ours(path, x), theirs(path, x), rtol=1e-6)
    if value is not None:
        np.testing.assert_allclose(ours(path, x), x + np.float32(value), rtol=1e-6)


REFUSED: dict[str, tuple[str, list[tuple[Any, ...]]]] = {
    "unknown": ("Elu", [("Elu", ["<"], {})]),
    "foreign": ("Relu", [("Relu", ["<"], {"domain": "com.example"})]),
    "asymmetric": ("Conv", [("Conv", ["<", "w"], {"pads": [0, 0, 1, 1]})]),
    "automatic": ("Conv", [("Conv", ["<", "w"], {"auto_pad": "SAME_UPPER"})]),
    "lopsided pool": (
        "MaxPool",
        [("MaxPool", ["<"], {"kernel_shape": [2, 2], "pads": [0, 0, 1, 1]})],
    ),
    "rounded up": (
        "AveragePool",
        [("AveragePool", ["<"], {"kernel_shape": [3, 3], "strides": [2, 2], "ceil_mode": 1})],
    ),
    "automatic pool": (
        "MaxPool",
        [("MaxPool", ["<"], {"kernel_shape": [2, 2], "auto_pad": "SAME_UPPER"})],
    ),
    "dilated pool": (
        "MaxPool",
        [("MaxPool", ["<"], {"kernel_shape": [2, 2], "dilations": [2, 2]})],
    ),
    "weights that are computed": ("Conv", [("Relu", ["<"], {}), ("Conv", ["x", "<"], {})]),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_understood_is_refused_at_import(name: str, write: Write) -> None:
    operator, nodes = REFUSED[name]
    path = write(chain(*nodes), {"w": floats(4, 6, 3, 3)}, shape=("n", *IMAGES[1:]))
    with pytest.raises(EngineError) as caught:
        import_onnx(path.read_bytes())
    assert caught.value.code == "model.unsupported_operator"
    assert str(caught.value.params["operator"]).startswith(operator)


@pytest.mark.parametrize("content", [b"", b"no protobuf at all", b"\x00" * 100])
def test_what_is_no_graph_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "broken.onnx"
    path.write_bytes(content)
    with pytest.raises(EngineError) as caught:
        import_onnx(path.read_bytes())
    assert caught.value.code == "model.output_mismatch"


def test_two_inputs_are_refused(tmp_path: Path) -> None:
    ends = [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["n", 3]) for n in ("x", "z", "y")]
    graph = helper.make_graph([helper.make_node("Add", ["x", "z"], ["y"])], "g", ends[:2], ends[2:])
    path = tmp_path / "two.onnx"
    onnx.save(helper.make_model(graph), str(path))
    with pytest.raises(EngineError) as caught:
        import_onnx(path.read_bytes())
    assert caught.value.code == "model.output_mismatch"


def test_weights_too_small_to_matter_are_zero(write: Write) -> None:
    """Denormal numbers made one network 14 times slower."""
    weight = floats(4, 6, 3, 3)
    weight[:2] *= np.float32(1e-38)
    nodes = chain(("Conv", ["<", "w"], {}))
    module = import_onnx(write(nodes, {"w": weight}, shape=("n", *IMAGES[1:])).read_bytes())
    values = torch.cat([parameter.flatten() for parameter in module.parameters()])
    assert isinstance(module, OnnxModule)
    assert (values == 0).sum() >= 2 * 6 * 9
    assert values[values != 0].abs().min() >= 1e-12
