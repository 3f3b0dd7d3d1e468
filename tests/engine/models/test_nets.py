"""Networks in torch give what their own runtimes give, and a gradient that a cloak can use."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import pytest
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.align import chip
from cloakroom_engine.models import loaders
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.nets import dlib_file, dlib_graph, dlib_resnet
from cloakroom_engine.models.nets.plain_onnx import OnnxRecogniser
from cloakroom_engine.models.recogniser import Surrogate, TorchRecogniser
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from tiny_models import tiny_card

CPU = Device("cpu", threads=2)


def views(rgb_u8: NDArray[np.uint8]) -> list[NDArray[np.uint8]]:
    """The photo, and darker with a little noise."""
    noise = np.random.default_rng(0).normal(0, 6, rgb_u8.shape)
    return [rgb_u8, np.clip(0.6 * rgb_u8 + noise, 0, 255).astype(np.uint8)]


def chips(
    registry: Registry, name: str, rgb_u8: NDArray[np.uint8], points: NDArray[np.float32]
) -> NDArray[np.uint8]:
    return np.stack([chip(each, points, registry.card(name)) for each in views(rgb_u8)])


def test_dlibs_network_gives_dlibs_embeddings(
    defaults: Registry, astronaut: NDArray[np.uint8], points_px: NDArray[np.float32]
) -> None:
    dlib = pytest.importorskip("dlib", reason="dlib-bin is not installed")
    path = defaults.path(defaults.card("dlib-resnet"))
    theirs = dlib.face_recognition_model_v1(str(path))
    cut = chips(defaults, "dlib-resnet", astronaut, points_px)
    expected = np.array([theirs.compute_face_descriptor(each) for each in cut])
    with torch.no_grad():
        raw = dlib_resnet.load(path.read_bytes())(
            torch.from_numpy(cut).permute(0, 3, 1, 2).float()
        ).numpy()
    np.testing.assert_allclose(raw, expected, atol=1e-5)
    expected /= np.linalg.norm(expected, axis=1, keepdims=True)
    np.testing.assert_allclose(defaults.recogniser("dlib-resnet").embed(cut), expected, atol=1e-5)


@pytest.fixture(scope="module")
def dlib_bytes(defaults: Registry) -> bytes:
    return defaults.path(defaults.card("dlib-resnet")).read_bytes()


def first(content: bytes, tag: bytes) -> int:
    return content.index(bytes([1, len(tag)]) + tag) + 2 + len(tag)


BREAKS = {
    "empty": lambda content: b"",
    "other file": lambda content: b"\x89PNG\r\n\x1a\n" + bytes(1000),
    "half": lambda content: content[: len(content) // 2],
    "short by a little": lambda content: content[:-200_000],
    "all but the first record": lambda content: content[: first(content, b"con_4") + 3],
    "no head": lambda content: content.replace(b"\x01\x04fc_2", b"\x01\x04fc_3"),
    "a layer more": lambda content: content + b"\x01\x05con_4",
    "wrong tensor version": lambda content: patched(content, first(content, b"con_4") + 1, 3),
    "huge tensor": lambda content: patched(content, first(content, b"con_4") + 3, 255),
    "wrong head": lambda content: patched(content, first(content, b"fc_2") + 1, 64),
}


def patched(content: bytes, at: int, value: int) -> bytes:
    return content[:at] + bytes([value]) + content[at + 1 :]


@pytest.mark.parametrize("name", BREAKS)
def test_a_file_that_is_not_dlibs_is_told(name: str, dlib_bytes: bytes, tmp_path: Path) -> None:
    path = tmp_path / "broken.dat"
    path.write_bytes(BREAKS[name](dlib_bytes))
    for read in (dlib_resnet.load, dlib_graph.graph):
        with pytest.raises(EngineError) as caught:
            read(path.read_bytes())
        assert caught.value.code == "model.output_mismatch"


def test_dlibs_network_as_a_graph_says_what_the_module_says_one_by_one_or_together(
    defaults: Registry, astronaut: NDArray[np.uint8], points_px: NDArray[np.float32]
) -> None:
    cut = chips(defaults, "dlib-resnet", astronaut, points_px)
    quick = defaults.recogniser("dlib-resnet")
    assert isinstance(quick, OnnxRecogniser)
    together = quick.embed(cut)
    module = TorchRecogniser(defaults.surrogate("dlib-resnet"))
    np.testing.assert_allclose(together, module.embed(cut), atol=2e-6)
    one_by_one = [quick.embed(each[None])[0] for each in cut]
    np.testing.assert_array_equal(np.stack(one_by_one), together)


def test_layers_of_another_shape_are_told(
    defaults: Registry, dlib_bytes: bytes, tmp_path: Path
) -> None:
    """The right number of records, but a stride of zero or sizes that do not meet."""
    card = defaults.card("dlib-resnet")
    after = first(dlib_bytes, b"con_4")
    reader = dlib_file.Reader(dlib_bytes, after)
    reader.tensor()
    geometry = reader._offset  # filters, rows, columns, stride y, ...: two bytes each
    for field, value in ((0, 16), (1, 0), (1, 49), (3, 0)):
        path = tmp_path / "other.dat"
        path.write_bytes(patched(dlib_bytes, geometry + 2 * field + 1, value))
        with pytest.raises(EngineError) as caught:
            dlib_resnet.load(path.read_bytes())
        assert caught.value.code == "model.output_mismatch", (field, value)
        with pytest.raises(EngineError) as caught:
            loaders.recogniser(card, path.read_bytes(), defaults.device)
        assert caught.value.code == "model.output_mismatch", (field, value)


def gradient(surrogate: Surrogate, cut: NDArray[np.uint8]) -> torch.Tensor:
    """Of the cosine to the first chip's embedding, by every pixel of the others."""
    x = torch.from_numpy(cut).permute(0, 3, 1, 2).float().requires_grad_(True)
    rows = surrogate(x)
    torch.testing.assert_close(rows.norm(dim=1), torch.ones(len(cut)))
    (found,) = torch.autograd.grad((rows[1:] @ rows[0].detach()).sum(), x)
    return found[1:]


def check_gradient(found: torch.Tensor) -> None:
    assert found.isfinite().all()
    per_chip = found.abs().flatten(1)
    assert (per_chip.mean(dim=1) > 1e-9).all()
    assert ((per_chip > 0).float().mean(dim=1) > 0.9).all()


def test_dlibs_gradient(
    defaults: Registry, astronaut: NDArray[np.uint8], points_px: NDArray[np.float32]
) -> None:
    surrogate = defaults.surrogate("dlib-resnet")
    assert not surrogate.training
    assert not any(parameter.requires_grad for parameter in surrogate.parameters())
    check_gradient(gradient(surrogate, chips(defaults, "dlib-resnet", astronaut, points_px)))


SHARED = ("anon", "casia", "foamliu", "weak", "y1")


@pytest.fixture(scope="module")
def packs(shared: Path) -> Registry:
    return Registry([shared / "models"], Paths.at(".").resources, CPU)


def test_these_are_all_the_shared_recognisers(packs: Registry) -> None:
    assert [card.name for card in packs.cards("recogniser")] == [
        "dlib-resnet",
        *(f"mobilefacenet_{name}" for name in SHARED),
    ]


@pytest.mark.parametrize("name", SHARED)
def test_an_imported_recogniser_agrees_with_onnxruntime(
    name: str, packs: Registry, astronaut: NDArray[np.uint8], points_px: NDArray[np.float32]
) -> None:
    name = f"mobilefacenet_{name}"
    cut = chips(packs, name, astronaut, points_px)
    surrogate = packs.surrogate(name)
    with torch.no_grad():
        ours = surrogate(torch.from_numpy(cut).permute(0, 3, 1, 2).float()).numpy()
    theirs = packs.recogniser(name).embed(cut)
    np.testing.assert_allclose(ours, theirs, atol=1e-4)
    one_by_one = [packs.recogniser(name).embed(cut[at : at + 1]) for at in range(len(cut))]
    np.testing.assert_allclose(theirs, np.concatenate(one_by_one), atol=1e-5)
    check_gradient(gradient(surrogate, cut))


def transformer_like(chips: int | str = 1) -> bytes:
    """A class token put before the tokens of a fixed batch of one: nothing here is unknown, but
    the token cannot be put before two."""
    random = np.random.default_rng(0)
    constants = {
        "token": random.standard_normal((1, 3, 1)).astype(np.float32),
        "shape": np.array([1, 3, 256]),
        "m": random.standard_normal((771, 8)).astype(np.float32),
    }
    nodes = [
        helper.make_node("Reshape", ["x", "shape"], ["tokens"]),
        helper.make_node("Concat", ["token", "tokens"], ["all"], axis=2),
        helper.make_node("Flatten", ["all"], ["flat"]),
        helper.make_node("MatMul", ["flat", "m"], ["y"]),
    ]
    graph = helper.make_graph(
        nodes,
        "vit",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [chips, 3, 16, 16])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 8])],
        [numpy_helper.from_array(value, key) for key, value in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString())


def test_a_batch_that_only_the_output_says_is_one_is_embedded_one_by_one(tmp_path: Path) -> None:
    """As EdgeFace is exported: any number may come in, and only one can pass."""
    content = transformer_like("n")
    (tmp_path / "vit.onnx").write_bytes(content)
    (tmp_path / "vit.json").write_text(json.dumps(tiny_card("vit.onnx", content)))
    recogniser = Registry([tmp_path], Paths.at(".").resources, CPU).recogniser("vit")
    chips = np.random.default_rng(0).integers(0, 256, (3, 16, 16, 3), dtype=np.uint8)
    found = recogniser.embed(chips)
    assert found.shape == (3, 8)
    np.testing.assert_array_equal(found[1:2], recogniser.embed(chips[1:2]))


def test_a_graph_that_torch_cannot_run_still_embeds_but_teaches_no_cloak(tmp_path: Path) -> None:
    content = transformer_like()
    (tmp_path / "vit.onnx").write_bytes(content)
    (tmp_path / "vit.json").write_text(json.dumps(tiny_card("vit.onnx", content)))
    registry = Registry([tmp_path], Paths.at(".").resources, CPU)
    assert registry.card("vit").sha256 == hashlib.sha256(content).hexdigest()
    cut = np.random.default_rng(0).integers(0, 256, (3, 16, 16, 3), dtype=np.uint8)
    assert registry.recogniser("vit").embed(cut).shape == (3, 8)
    with pytest.raises(EngineError) as caught:
        registry.surrogate("vit")
    assert caught.value.code == "model.unsupported_operator"


def test_chips_of_another_size_are_a_mistake(defaults: Registry) -> None:
    with pytest.raises(ValueError, match="dlib-resnet"):
        defaults.recogniser("dlib-resnet").embed(np.zeros((1, 112, 112, 3), np.uint8))
    empty = defaults.recogniser("dlib-resnet").embed(np.zeros((0, 150, 150, 3), np.uint8))
    assert empty.shape == (0, 128)


def test_colour_order_mean_and_scale_are_the_cards(tmp_path: Path) -> None:
    """A graph of global averages shows what arrives: (x - mean) / scale in the card's order."""
    graph = helper.make_graph(
        [
            helper.make_node("GlobalAveragePool", ["x"], ["pooled"]),
            helper.make_node("Flatten", ["pooled"], ["y"]),
        ],
        "averages",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", 3, 16, 16])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["n", 3])],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    content = bytes(model.SerializeToString())
    (tmp_path / "mean.onnx").write_bytes(content)
    taken = {"width": 16, "height": 16, "order": "BGR", "mean": [10, 20, 30], "scale": [1, 2, 4]}
    card = tiny_card("mean.onnx", content, embedding=3, input=taken)
    (tmp_path / "mean.json").write_text(json.dumps(card))
    registry = Registry([tmp_path], Paths.at(".").resources, CPU)
    chip_u8 = np.full((1, 16, 16, 3), (100, 150, 210), np.uint8)
    expected = np.array([[(210 - 10) / 1, (150 - 20) / 2, (100 - 30) / 4]])
    expected /= np.linalg.norm(expected)
    np.testing.assert_allclose(registry.recogniser("mean").embed(chip_u8), expected, atol=1e-6)
    x = torch.from_numpy(chip_u8).permute(0, 3, 1, 2).float()
    np.testing.assert_allclose(registry.surrogate("mean")(x).numpy(), expected, atol=1e-6)
