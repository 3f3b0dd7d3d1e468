"""Whole graphs: what is folded, what a file fixed, what is worked out, what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
import torch
from onnx import TensorProto, helper, numpy_helper
from onnx_files import IMAGES, Write, chain, floats, image, ours, theirs, whole

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.nets.onnx_torch import OnnxModule, import_onnx

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
    x = image()
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
    x = image()
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
        x = image()[:count]
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
    x = image()
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
    x = image()
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
