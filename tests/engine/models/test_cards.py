from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from cloakroom_engine.budgets import CARD_BYTES
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import catalogue
from cloakroom_engine.models.cards import parse, read, same_network

ARCFACE = [[38.3, 51.7], [73.5, 51.5], [56.0, 71.7], [41.5, 92.4], [70.7, 92.2]]

RECOGNISER: dict[str, Any] = {
    "file": "net.onnx",
    "sha256": "a" * 64,
    "bytes": 10,
    "role": "recogniser",
    "format": "onnx",
    "architecture": "MobileFaceNet",
    "embedding": 128,
    "similarity": "cosine",
    "licence": "MIT",
    "training_set": "a set",
    "input": {"width": 112, "height": 112, "order": "RGB", "mean": 127.5, "scale": [1, 2, 3]},
    "align": {"template": ARCFACE, "size": [112, 112]},
}


def changed(path: str, value: object) -> dict[str, Any]:
    document = copy.deepcopy(RECOGNISER)
    inside = document
    *parents, last = path.split(".")
    for key in parents:
        inside = inside[key]
    if value is None:
        del inside[last]
    else:
        inside[last] = value
    return document


def test_a_recogniser_s_card() -> None:
    card = parse(RECOGNISER, "net.json")
    assert card.name == "net"
    assert card.runtime == "onnxruntime"
    assert card.input.mean == (127.5, 127.5, 127.5)
    assert card.input.scale == (1, 2, 3)
    assert card.commercial is None
    assert card.template is not None
    assert card.template[0] == (38.3, 51.7)
    assert card.thresholds == {}


def test_optional_fields() -> None:
    extra = {"name": "my.net-1", "commercial": False, "thresholds": {"0.001": 0.4}, "url": "u"}
    card = parse({**RECOGNISER, **extra}, "net.json")
    assert (card.name, card.commercial, card.url) == ("my.net-1", False, "u")
    assert card.thresholds == {0.001: 0.4}


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("file", None, "missing"),
        ("file", "../net.onnx", "format"),
        ("file", "a\\net.onnx", "format"),
        ("file", "..", "format"),
        ("file", 3, "type"),
        ("name", "-rf", "format"),
        ("name", "a/b", "format"),
        ("sha256", "A" * 64, "format"),
        ("bytes", 0, "range"),
        ("bytes", True, "type"),
        ("role", "judge", "range"),
        ("format", "pickle", "range"),
        ("runtime", "tensorflow", "range"),
        ("similarity", "euclid", "range"),
        ("embedding", None, "missing"),
        ("embedding", 0, "range"),
        ("licence", "", "missing"),
        ("commercial", "yes", "type"),
        ("input", None, "missing"),
        ("input", [], "type"),
        ("input.width", None, "missing"),
        ("input.height", 0, "range"),
        ("input.order", "GRB", "range"),
        ("input.mean", [1, 2], "range"),
        ("input.mean", float("nan"), "range"),
        ("input.scale", 0, "range"),
        ("input.scale", [1, 0, 1], "range"),
        ("align", None, "missing"),
        ("align.template", None, "missing"),
        ("align.template", ARCFACE[:4], "range"),
        ("align.template", [*ARCFACE[:4], ["a", 1]], "type"),
        ("align.template", [*ARCFACE[:4], [900, 1]], "range"),
        ("align.template", [ARCFACE[0]] * 5, "range"),
        ("align.template", [[x, 50] for x, _ in ARCFACE], "range"),
        ("align.size", [96, 112], "range"),
        ("thresholds", {"2": 0.1}, "range"),
        ("thresholds", {"x": 0.1}, "format"),
        ("statistics", "../other.json", "format"),
    ],
)
def test_the_wrong_field_is_named(field: str, value: object, problem: str) -> None:
    with pytest.raises(EngineError) as caught:
        parse(changed(field, value), "net.json")
    assert caught.value.code == "model.card_invalid"
    said = str(caught.value.params["field"])
    assert said == field or said.startswith(f"{field}.")
    assert caught.value.params["problem"] == problem
    assert caught.value.params["card"] == "net.json"


@pytest.mark.parametrize("degrees", range(0, 180, 15))
def test_points_on_a_line_are_no_template_however_it_leans(degrees: int) -> None:
    along, across = np.array([-40, -22, 3, 20, 41]), np.array([1, -1, 1.5, -1, 0])
    turn = np.exp(1j * np.radians(degrees))
    line = (along + 1j * across) * turn + 56 + 56j
    with pytest.raises(EngineError, match=r"model\.card_invalid"):
        parse(changed("align.template", [[z.real, z.imag] for z in line]), "net.json")
    face = np.array(ARCFACE) @ (1, 1j)
    turned = (face - face.mean()) * turn + 56 + 56j
    points = [[z.real, z.imag] for z in turned]
    assert parse(changed("align.template", points), "net.json").template


def test_every_card_that_is_known_has_a_template_far_from_a_line() -> None:
    resources = Path(__file__).parents[3] / "resources"
    entries = catalogue.read(resources / "models.json").entries
    cards = [card for entry in entries for card in entry.cards]
    cards += [read(path) for path in sorted(resources.glob("cards/*.json"))]
    cards += [read(path) for path in sorted(resources.glob("models/*.json"))]
    spreads = []
    for card in cards:
        if card.template is not None:
            points = np.array(card.template) / (card.input.width, card.input.height)
            spreads.append(np.sqrt(np.linalg.eigvalsh(np.cov(points.T, bias=True))[0]))
    assert len(spreads) > 10
    assert min(spreads) > 0.1


@pytest.mark.parametrize(
    ("architecture", "form", "runtime"),
    [
        ("SFace", "onnx", "opencv"),
        ("YuNet", "onnx", "opencv"),
        ("SCRFD-500M with keypoints", "onnx", "insightface"),
        ("IResNet-100", "onnx", "onnxruntime"),
        ("anything", "safetensors", "torch"),
        ("dlib-ResNet-29", "dlib", "torch"),
    ],
)
def test_the_runtime_follows_from_the_architecture(
    architecture: str, form: str, runtime: str
) -> None:
    card = parse({**RECOGNISER, "architecture": architecture, "format": form}, "net.json")
    assert card.runtime == runtime


def test_a_detector_takes_any_size_and_needs_five_points() -> None:
    detector = {**RECOGNISER, "role": "detector", "input": {"order": "BGR"}}
    card = parse(detector, "net.json")
    assert (card.input.width, card.input.height) == (0, 0)
    assert card.embedding is None
    assert card.template is None
    with pytest.raises(EngineError):
        parse({**detector, "landmarks": 68}, "net.json")


def test_files_that_are_no_cards(tmp_path: Path) -> None:
    path = tmp_path / "net.json"
    for text in ("", "{", "[]", "3", '"x"', "[" * 100_000, "\ud800".encode("utf-8", "replace")):
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        with pytest.raises(EngineError) as caught:
            read(path)
        assert caught.value.code == "model.card_invalid"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(EngineError):
        read(path)
    path.write_bytes(b" " * (CARD_BYTES + 1))
    with pytest.raises(EngineError):
        read(path)
    with pytest.raises(EngineError) as caught:
        read(tmp_path / "absent.json")
    assert caught.value.code == "model.missing"


def test_networks_are_told_apart_by_their_bytes() -> None:
    one = parse(RECOGNISER, "net.json")
    other_name = parse({**RECOGNISER, "name": "other"}, "net.json")
    other_bytes = parse({**RECOGNISER, "sha256": "b" * 64}, "net.json")
    assert same_network(one, other_name)
    assert not same_network(one, other_bytes)


def test_every_shared_card_reads(shared: Path) -> None:
    for path in sorted((shared / "models").glob("*.json")):
        card = read(path)
        assert card.name == path.stem
        assert card.bytes == (path.parent / card.file).stat().st_size
        assert json.loads(path.read_text())["architecture"] == card.architecture
