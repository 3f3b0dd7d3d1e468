from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import pytest
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.detector import keep_best, overlap
from cloakroom_engine.models.nets.centerface import CenterFace
from cloakroom_engine.models.nets.insightface_zoo import ArcFace, Scrfd
from cloakroom_engine.models.nets.sface import SFace
from cloakroom_engine.models.nets.yunet import YuNet
from cloakroom_engine.models.registry import Registry

LANDMARKS = np.array([[203, 103], [248, 105], [224, 126], [204, 144], [241, 146]], np.float32)
SHARED_DETECTORS = ["scrfd_500m", "yunet_2023mar"]
EVERY_CLASS = [CenterFace, YuNet, SFace, Scrfd, ArcFace]


@pytest.fixture(scope="module")
def shared_models(defaults: Registry, shared: Path) -> Registry:
    return Registry([shared / "models"], defaults.resources, defaults.device)


@pytest.fixture
def card(defaults: Registry) -> ModelCard:
    return defaults.card("centerface")


def check_astronaut(detector: object, astronaut: NDArray[np.uint8]) -> None:
    (face,) = detector.raw(astronaut, detector.threshold)  # type: ignore[attr-defined]
    assert face.box_px.dtype == face.points_px.dtype == np.float32
    assert face.box_px.shape == (4,)
    assert np.abs(face.points_px - LANDMARKS).max() < 8
    assert np.abs(face.box_px - [181, 58, 270, 178]).max() < 12
    assert 0.5 < face.score <= 1


def test_centerface_finds_the_astronaut(defaults: Registry, astronaut: NDArray[np.uint8]) -> None:
    check_astronaut(defaults.detector("centerface"), astronaut)


@pytest.mark.parametrize("name", SHARED_DETECTORS)
def test_other_detectors_agree(
    shared_models: Registry, astronaut: NDArray[np.uint8], name: str
) -> None:
    check_astronaut(shared_models.detector(name), astronaut)


@pytest.mark.parametrize("name", ["centerface", *SHARED_DETECTORS])
@pytest.mark.parametrize("shape", [(1, 1), (31, 33), (64, 640), (700, 90)])
def test_any_shape_may_be_searched(
    request: pytest.FixtureRequest, name: str, shape: tuple[int, int]
) -> None:
    fixture = "defaults" if name == "centerface" else "shared_models"
    detector = request.getfixturevalue(fixture).detector(name)
    assert detector.raw(np.zeros((*shape, 3), np.uint8), detector.threshold) == []


def test_centerface_gives_what_it_gives_whatever_the_padding(
    defaults: Registry, astronaut: NDArray[np.uint8]
) -> None:
    detector = defaults.detector("centerface")
    (whole,) = detector.raw(astronaut, 0.5)
    (part,) = detector.raw(astronaut[: 512 - 13, : 512 - 7], 0.5)
    assert np.abs(whole.points_px - part.points_px).max() < 1


@pytest.mark.parametrize("kind", EVERY_CLASS)
def test_a_file_that_is_no_network_is_a_model_error(kind: type, card: ModelCard) -> None:
    with pytest.raises(EngineError) as caught:
        kind(card, b"\x08\x01not a network" * 50)
    assert caught.value.code == "model.output_mismatch"


@pytest.mark.parametrize("kind", [CenterFace, Scrfd, ArcFace])
def test_another_network_is_a_model_error(kind: type, card: ModelCard) -> None:
    shape = onnx.helper.make_tensor_value_info("x", onnx.TensorProto.FLOAT, [1, 3, 8, 8])
    result = onnx.helper.make_tensor_value_info("y", onnx.TensorProto.FLOAT, [1, 3, 8, 8])
    node = onnx.helper.make_node("Relu", ["x"], ["y"])
    graph = onnx.helper.make_graph([node], "relu", [shape], [result])
    opset = onnx.helper.make_opsetid("", 17)
    model = onnx.helper.make_model(graph, opset_imports=[opset], ir_version=8)
    with pytest.raises(EngineError) as caught:
        kind(card, model.SerializeToString())
    assert caught.value.code == "model.output_mismatch"


def test_without_the_insightface_package_its_models_say_so(
    defaults: Registry, card: ModelCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "insightface", None)
    monkeypatch.setitem(sys.modules, "insightface.model_zoo", None)
    with pytest.raises(EngineError) as caught:
        Scrfd(card, defaults.content(card))
    assert caught.value.code == "model.package_missing"
    assert caught.value.params["package"] == "insightface"


@pytest.mark.parametrize("name", ["mobilefacenet_y1", "mobilefacenet_anon"])
def test_arcface_gives_what_our_own_loader_gives(shared_models: Registry, name: str) -> None:
    # One scales inside its graph, the other does not; the zoo alone takes them for the same.
    card = shared_models.card(name)
    chips = np.random.default_rng(0).integers(0, 256, (3, 112, 112, 3), dtype=np.uint8)
    zoo = ArcFace(card, shared_models.content(card), threads=2)
    ours = shared_models.recogniser(name)
    np.testing.assert_allclose(zoo.embed(chips), ours.embed(chips), atol=1e-4)


def test_arcface_takes_the_colour_order_of_its_card(shared_models: Registry) -> None:
    card = shared_models.card("mobilefacenet_y1")
    other = replace(card, input=replace(card.input, order="BGR"))
    chips = np.random.default_rng(0).integers(0, 256, (1, 112, 112, 3), dtype=np.uint8)
    path = shared_models.content(card)
    swapped = ArcFace(other, path).embed(chips[..., ::-1])
    np.testing.assert_allclose(ArcFace(card, path).embed(chips), swapped, atol=1e-5)


def test_arcface_refuses_a_scale_for_each_colour(shared_models: Registry) -> None:
    card = shared_models.card("mobilefacenet_y1")
    odd = replace(card, input=replace(card.input, scale=(1.0, 2.0, 3.0)))
    with pytest.raises(EngineError) as caught:
        ArcFace(odd, shared_models.content(card))
    assert caught.value.code == "model.card_invalid"
    assert caught.value.params["field"] == "input.scale"


def test_overlap_and_suppression() -> None:
    boxes = np.array([[0, 0, 10, 10], [0, 0, 10, 5], [20, 20, 30, 30], [1, 0, 11, 10]], np.float32)
    np.testing.assert_allclose(overlap(boxes[0], boxes), [1, 0.5, 0, 9 / 11], atol=1e-6)
    scores = np.array([0.9, 0.5, 0.6, 0.95], np.float32)
    assert keep_best(boxes, scores, 0.4).tolist() == [3, 2]
    assert keep_best(boxes, scores, 0.6).tolist() == [3, 2, 1]
    assert keep_best(boxes[:0], scores[:0]).tolist() == []
