"""Packs of somebody who means harm: nothing that the hash leaves out, nothing half done, no work
without an end."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import bounded, cards, impostor_files, packs
from cloakroom_engine.models.impostors import measure
from cloakroom_engine.models.registry import Registry
from tiny_models import DIMENSIONS, SIDE, PackMaker, tiny_network


def outside(values: np.ndarray, name: str = "") -> onnx.TensorProto:  # type: ignore[type-arg]
    """A tensor whose bytes lie in ``side.bin`` beside the model."""
    tensor = numpy_helper.from_array(values, name)
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    for key, value in {"location": "side.bin", "length": str(values.nbytes)}.items():
        tensor.external_data.add(key=key, value=value)
    return tensor


MATRIX = np.random.default_rng(0).standard_normal((3, DIMENSIONS)).astype(np.float32)


def constant(output: str) -> onnx.NodeProto:
    return helper.make_node("Constant", [], [output], value=outside(MATRIX))


def network(nodes: list[onnx.NodeProto], **more: object) -> bytes:
    """(n, 3, 16, 16) -> (n, 8), where ``nodes`` make "matrix"."""
    graph = helper.make_graph(
        [
            *nodes,
            helper.make_node("GlobalAveragePool", ["x"], ["pooled"]),
            helper.make_node("Flatten", ["pooled"], ["flat"]),
            helper.make_node("MatMul", ["flat", "matrix"], ["y"]),
        ],
        "outside",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", 3, SIDE, SIDE])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["n", DIMENSIONS])],
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("own", 1)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=8, **more)
    return bytes(model.SerializeToString())


def in_a_node() -> bytes:
    return network([constant("matrix")])


def in_a_subgraph() -> bytes:
    branch = helper.make_graph(
        [constant("inner")],
        "branch",
        [],
        [helper.make_tensor_value_info("inner", TensorProto.FLOAT, [3, DIMENSIONS])],
    )
    yes = numpy_helper.from_array(np.array(True))
    return network(
        [
            helper.make_node("Constant", [], ["yes"], value=yes),
            helper.make_node("If", ["yes"], ["matrix"], then_branch=branch, else_branch=branch),
        ]
    )


def in_a_function() -> bytes:
    body = helper.make_function(
        "own", "Weights", [], ["w"], [constant("w")], [helper.make_opsetid("", 17)]
    )
    call = helper.make_node("Weights", [], ["matrix"], domain="own")
    return network([call], functions=[body])


def in_a_sparse_tensor() -> bytes:
    model = onnx.ModelProto.FromString(tiny_network(0))
    sparse = model.graph.sparse_initializer.add(dims=[3, DIMENSIONS])
    sparse.values.CopyFrom(outside(MATRIX.ravel(), "sparse"))
    return bytes(model.SerializeToString())


EVERYWHERE = [in_a_node, in_a_subgraph, in_a_function, in_a_sparse_tensor]


@pytest.mark.parametrize("make", EVERYWHERE)
def test_weights_in_another_file_are_refused_wherever_they_are_named(
    make_pack: PackMaker, registry: Registry, home_models: Path, make: Callable[[], bytes]
) -> None:
    file = make_pack(content=make())
    (file.parent / "side.bin").write_bytes(MATRIX.tobytes())
    with pytest.raises(EngineError) as caught:
        packs.add(file, registry, home_models)
    assert caught.value.params["detail"] == "weights in another file"


@pytest.mark.parametrize("make", EVERYWHERE)
def test_what_an_older_cloakroom_let_in_is_found_out(
    make_pack: PackMaker,
    registry: Registry,
    home_models: Path,
    make: Callable[[], bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    laid_by_hand(make_pack(content=make()), home_models)
    (home_models / "side.bin").write_bytes(MATRIX.tobytes())
    faults = {each.card.name: each.fault for each in packs.verify(registry) if each.fault}
    assert list(faults) == ["tiny"]
    # The runtime looks for such files where the program was started.
    monkeypatch.chdir(home_models)
    with pytest.raises(EngineError) as caught:
        registry.recogniser("tiny")
    assert caught.value.params["detail"] == "weights in another file"


def laid_by_hand(file: Path, home_models: Path) -> None:
    home_models.mkdir(parents=True)
    for each in (file, file.with_suffix(".json")):
        (home_models / each.name).write_bytes(each.read_bytes())


def of_two_formats(looked_at: bytes, run: bytes, folder: Path) -> bytes:
    """ONNX to whoever reads protocol buffers, onnxruntime's own format (a FlatBuffer) to it.

    The head of the one is an unknown field of 8 bits and one of 64 to the other, the rest a field
    of bytes; the FlatBuffer's root lies as far behind as the head says.
    """
    wanted = onnxruntime.SessionOptions()
    wanted.optimized_model_filepath = str(folder / "saved.ort")
    wanted.add_session_config_entry("session.save_model_format", "ORT")
    onnxruntime.InferenceSession(run, wanted, providers=["CPUExecutionProvider"])
    saved = (folder / "saved.ort").read_bytes()
    head = b"\x48\x10\x49\0" + b"ORTM" + bytes(3)
    root = int.from_bytes(saved[:4], "little")
    gap = int.from_bytes(head[:4], "little") - root - len(head) - 6
    size = gap + len(saved)
    length = bytes([*(size >> at & 127 | 128 for at in (0, 7, 14)), size >> 21])
    return head + b"\xfa\x01" + length + bytes(gap) + saved + looked_at


def test_a_file_of_two_formats_is_none(
    make_pack: PackMaker, registry: Registry, home_models: Path, tmp_path: Path
) -> None:
    inside = [numpy_helper.from_array(each) for each in (MATRIX, -MATRIX)]
    one, other = (
        network([helper.make_node("Constant", [], ["matrix"], value=each)]) for each in inside
    )
    content = of_two_formats(one, other, tmp_path)
    chips = np.random.default_rng(0).random((1, 3, SIDE, SIDE)).astype(np.float32)
    answers = [
        onnxruntime.InferenceSession(each, providers=["CPUExecutionProvider"]).run(
            None, {"x": chips}
        )
        for each in (content, other, one)
    ]
    assert np.array_equal(answers[0], answers[1]), "the trick is none"
    assert not np.array_equal(answers[0], answers[2])
    file = make_pack(content=content)
    with pytest.raises(EngineError, match=r"model\.output_mismatch"):
        packs.add(file, registry, home_models)
    laid_by_hand(file, home_models)
    with pytest.raises(EngineError, match=r"model\.output_mismatch"):
        registry.recogniser("tiny")


def test_parts_that_nobody_can_look_through_are_refused(
    make_pack: PackMaker, registry: Registry, home_models: Path
) -> None:
    later = b"\xfa\x3f\x04abcd"  # field 1023, of bytes
    with pytest.raises(EngineError) as caught:
        packs.add(make_pack(content=tiny_network(0) + later), registry, home_models)
    assert caught.value.params["detail"] == "parts of unknown kinds"


def test_what_runs_is_what_was_hashed(
    make_pack: PackMaker, registry: Registry, home_models: Path
) -> None:
    card = packs.add(make_pack(), registry, home_models)
    path = registry.path(card)
    state = path.stat()
    path.write_bytes(tiny_network(1))
    assert path.stat().st_size == state.st_size
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    with pytest.raises(EngineError) as caught:
        registry.recogniser("tiny")
    assert caught.value.code == "model.hash_mismatch"


def statistics(sha256: str, path: Path) -> None:
    rows = np.random.default_rng(0).standard_normal((50, DIMENSIONS))
    impostor_files.save(measure(rows, "synthetic", sha256=sha256), path)


def test_statistics_cannot_take_another_packs_file(
    make_pack: PackMaker, registry: Registry, home_models: Path
) -> None:
    packs.add(make_pack("first"), registry, home_models)
    before = {each.name: each.read_bytes() for each in home_models.iterdir()}
    for name in ("first.json", "first.onnx"):
        file = make_pack("second", seed=1, statistics=name)
        with pytest.raises(EngineError) as caught:
            packs.add(file, registry, home_models)
        assert caught.value.params["field"] == "statistics"
    theirs = home_models / f"first{impostor_files.SUFFIX}"
    theirs.write_text("calibrated by hand")
    file = make_pack("second", seed=1, statistics=theirs.name)
    statistics(cards.read(file.with_suffix(".json")).sha256, file.parent / theirs.name)
    card = packs.add(file, registry, home_models)
    assert theirs.read_text() == "calibrated by hand"
    assert {name: (home_models / name).read_bytes() for name in before} == before
    theirs.unlink()
    assert registry.statistics(card) is not None


def test_a_pack_with_damaged_statistics_leaves_nothing(
    make_pack: PackMaker, registry: Registry, home_models: Path
) -> None:
    file = make_pack()
    (file.parent / f"tiny{impostor_files.SUFFIX}").write_text("{}")
    with pytest.raises(EngineError):
        packs.add(file, registry, home_models)
    assert not list(home_models.glob("*"))


@pytest.mark.skipif(sys.platform == "win32", reason="needs a folder where a file should go")
def test_a_pack_that_cannot_be_copied_whole_leaves_nothing(
    make_pack: PackMaker, registry: Registry, home_models: Path
) -> None:
    file = make_pack()
    sha256 = cards.read(file.with_suffix(".json")).sha256
    statistics(sha256, file.parent / f"tiny{impostor_files.SUFFIX}")
    blocked = home_models / f"{sha256[:16]}{impostor_files.SUFFIX}"
    (blocked / "full").mkdir(parents=True)
    with pytest.raises(EngineError) as caught:
        packs.add(file, registry, home_models)
    assert caught.value.code == "output.not_writable"
    assert [each.name for each in home_models.iterdir()] == [blocked.name]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("thresholds", {"0.01": 5.0}), ("thresholds", {"0.01": -1}),
        ("thresholds", {"0.01": 1e300}),
        ("thresholds", {"0.01": 0.3, "0.001": 0.2}), ("thresholds", {"1.5": 0.3}),
        ("embedding", 10**9), ("bytes", 2**40),
        ("input", {"width": 8192, "height": 8192, "order": "RGB"}),
        ("input", {"width": SIDE, "height": SIDE, "order": "RGB", "mean": 1e30}),
        ("input", {"width": SIDE, "height": SIDE, "order": "RGB", "scale": 1e-30}),
    ],
)  # fmt: skip
def test_every_number_of_a_card_has_its_range(
    make_pack: PackMaker, field: str, value: object
) -> None:
    file = make_pack(**{field: value})
    with pytest.raises(EngineError) as caught:
        cards.read(file.with_suffix(".json"))
    assert (caught.value.code, caught.value.params["problem"]) == ("model.card_invalid", "range")


def endless() -> bytes:
    """A loop that goes on for as many steps as a 64-bit number counts."""
    body = helper.make_graph(
        [helper.make_node("Identity", ["go"], ["on"]), helper.make_node("Neg", ["m"], ["again"])],
        "body",
        [
            helper.make_tensor_value_info("at", TensorProto.INT64, []),
            helper.make_tensor_value_info("go", TensorProto.BOOL, []),
            helper.make_tensor_value_info("m", TensorProto.FLOAT, [3, DIMENSIONS]),
        ],
        [
            helper.make_tensor_value_info("on", TensorProto.BOOL, []),
            helper.make_tensor_value_info("again", TensorProto.FLOAT, [3, DIMENSIONS]),
        ],
    )
    values = {"most": np.array(2**62), "yes": np.array(True), "start": MATRIX}
    made = [
        helper.make_node("Constant", [], [name], value=numpy_helper.from_array(value))
        for name, value in values.items()
    ]
    return network(
        [*made, helper.make_node("Loop", ["most", "yes", "start"], ["matrix"], body=body)]
    )


def test_loops_are_refused(make_pack: PackMaker, registry: Registry, home_models: Path) -> None:
    with pytest.raises(EngineError) as caught:
        packs.add(make_pack(content=endless()), registry, home_models)
    assert (caught.value.code, caught.value.params["operator"]) == (
        "model.unsupported_operator",
        "Loop",
    )


def greedy(shape: list[int]) -> bytes:
    """Makes a tensor of this many numbers, and its mean part of the answer."""
    size = numpy_helper.from_array(np.array(shape, np.int64))
    one = numpy_helper.from_array(np.ones((3, DIMENSIONS), np.float32))
    return network(
        [
            helper.make_node("Constant", [], ["size"], value=size),
            helper.make_node("Constant", [], ["one"], value=one),
            helper.make_node("ReduceMean", ["x"], ["mean"], keepdims=0),
            helper.make_node("Expand", ["mean", "size"], ["large"]),
            helper.make_node("MatMul", ["large", "large"], ["product"]),
            helper.make_node("ReduceMean", ["product"], ["again"], keepdims=0),
            helper.make_node("Mul", ["one", "again"], ["matrix"]),
        ]
    )


@pytest.mark.parametrize(
    ("side", "seconds", "most"), [(30_000, 60.0, 1 << 30), (12_000, 2.0, 8 << 30)],
    ids=["memory", "time"],
)  # fmt: skip
def test_a_model_that_takes_too_much_is_refused_in_time(
    make_pack: PackMaker, side: int, seconds: float, most: int
) -> None:
    file = make_pack(content=greedy([side, side]))
    card_path = file.with_suffix(".json")
    with pytest.raises(EngineError) as caught:
        bounded.trial(cards.read(card_path), file, card_path, seconds=seconds, most=most)
    assert caught.value.code == "model.too_costly"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipes_and_devices_are_no_models(
    make_pack: PackMaker, registry: Registry, home_models: Path
) -> None:
    file = make_pack()
    file.unlink()
    os.mkfifo(file)
    with pytest.raises(EngineError) as caught:
        packs.add(file, registry, home_models)
    assert caught.value.code == "model.missing"
    card = json.loads(file.with_suffix(".json").read_text())
    file.with_suffix(".json").unlink()
    file.with_suffix(".json").symlink_to("/dev/zero")
    with pytest.raises(EngineError):
        cards.read(file.with_suffix(".json"))
    assert card["file"] == file.name
