from __future__ import annotations

import io
import json
import pickle
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
import torch

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import impostor_files, packs
from cloakroom_engine.models.impostors import measure
from cloakroom_engine.models.pickles import refuse_pickle
from cloakroom_engine.models.registry import Registry
from tiny_models import PackMaker, tiny_network


def refusal(file: Path, registry: Registry, home_models: Path) -> EngineError:
    with pytest.raises(EngineError) as caught:
        packs.add(file, registry, home_models)
    left = list(home_models.glob("*")) if home_models.exists() else []
    assert left == [], "a refused pack leaves something behind"
    return caught.value


def test_a_good_pack_is_installed_and_works(
    make_pack: PackMaker, registry: Registry, home_models: Path
) -> None:
    card = packs.add(make_pack(), registry, home_models)
    assert sorted(p.name for p in home_models.iterdir()) == ["tiny.json", "tiny.onnx"]
    assert registry.card("tiny") == card
    chips = np.zeros((3, 16, 16, 3), np.uint8)
    assert registry.recogniser("tiny").embed(chips).shape == (3, 8)
    assert registry.surrogate("tiny")(torch.zeros(3, 3, 16, 16)).shape == (3, 8)
    assert [c.fault for c in packs.verify(registry)] == [None, None, None]


def test_statistics_come_along_if_they_belong_to_it(
    make_pack: PackMaker, registry: Registry, home_models: Path
) -> None:
    file = make_pack()
    sha256 = json.loads(file.with_suffix(".json").read_text())["sha256"]
    rows = np.random.default_rng(0).standard_normal((50, 8))
    measured = measure(rows, "synthetic", sha256=sha256)
    impostor_files.save(measured, file.parent / f"tiny{impostor_files.SUFFIX}")
    card = packs.add(file, registry, home_models)
    found = registry.statistics(card)
    assert found is not None
    assert found.people == 50


def test_verify_finds_a_rotten_file(
    make_pack: PackMaker, registry: Registry, home_models: Path
) -> None:
    packs.add(make_pack(), registry, home_models)
    rotten = home_models / "tiny.onnx"
    content = bytearray(rotten.read_bytes())
    content[-1] ^= 1
    rotten.write_bytes(content)
    faults = {c.card.name: c.fault.code for c in packs.verify(registry) if c.fault}
    assert faults == {"tiny": "model.hash_mismatch"}


def test_a_card_must_lie_beside_it_and_mean_it(
    make_pack: PackMaker, registry: Registry, home_models: Path
) -> None:
    file = make_pack(file="other.onnx")
    error = refusal(file, registry, home_models)
    assert (error.code, error.params["field"]) == ("model.card_invalid", "file")
    file.with_suffix(".json").unlink()
    assert refusal(file, registry, home_models).code == "model.missing"


def test_a_wrong_hash_is_refused(
    make_pack: PackMaker, registry: Registry, home_models: Path
) -> None:
    file = make_pack(sha256="0" * 64)
    assert refusal(file, registry, home_models).code == "model.hash_mismatch"
    file = make_pack(bytes=5)
    assert refusal(file, registry, home_models).code == "model.hash_mismatch"


@pytest.mark.parametrize(
    ("card", "value"),
    [
        ({"embedding": 16}, None),
        ({"input": {"width": 32, "height": 16, "order": "RGB"}}, None),
        ({}, float("nan")),
        ({}, 0.0),
    ],
    ids=["embedding size", "input size", "not finite", "constant"],
)
def test_outputs_that_do_not_fit_the_card(
    make_pack: PackMaker,
    registry: Registry,
    home_models: Path,
    card: dict[str, Any],
    value: float | None,
) -> None:
    file = make_pack(content=tiny_network(0, value=value), **card)
    assert refusal(file, registry, home_models).code == "model.output_mismatch"


@pytest.mark.parametrize("content", [b"", b"not a network", b"\x08\x08" + b"\xff" * 100])
def test_files_that_are_no_network(
    make_pack: PackMaker, registry: Registry, home_models: Path, content: bytes
) -> None:
    # An empty file cannot be described by a card at all.
    code = "model.output_mismatch" if content else "model.card_invalid"
    assert refusal(make_pack(content=content), registry, home_models).code == code


def test_a_graph_that_reads_other_files_is_refused(
    make_pack: PackMaker, registry: Registry, home_models: Path
) -> None:
    model = onnx.load_from_string(tiny_network(0))
    weights = model.graph.initializer[0]
    weights.ClearField("raw_data")
    weights.data_location = onnx.TensorProto.EXTERNAL
    entry = weights.external_data.add()
    entry.key, entry.value = "location", "../../etc/passwd"
    error = refusal(make_pack(content=model.SerializeToString()), registry, home_models)
    assert error.params["detail"] == "weights in another file"


def test_a_detector_that_is_none(
    make_pack: PackMaker, registry: Registry, home_models: Path
) -> None:
    for architecture, code in (
        ("CenterFace", "model.output_mismatch"),
        ("YuNet", "model.output_mismatch"),
        ("SCRFD", "model.output_mismatch"),
        ("my own", "model.card_invalid"),
    ):
        file = make_pack(role="detector", architecture=architecture)
        assert refusal(file, registry, home_models).code == code


def test_the_same_network_or_name_twice(
    make_pack: PackMaker, registry: Registry, home_models: Path
) -> None:
    packs.add(make_pack("tiny", seed=0), registry, home_models)
    for again in (make_pack("alias", seed=0), make_pack("other", seed=1, name="tiny")):
        with pytest.raises(EngineError) as caught:
            packs.add(again, registry, home_models)
        assert caught.value.code == "model.exists"
    with pytest.raises(EngineError) as caught:
        packs.add(make_pack("dlib", seed=2, name="dlib-resnet"), registry, home_models)
    assert caught.value.code == "model.exists"
    packs.add(make_pack("second", seed=1), registry, home_models)
    assert len(registry.cards("recogniser")) == 3


class Evil:
    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return (print, ("a pickle was loaded",))


def pickled_forms() -> dict[str, bytes]:
    buffer = io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, buffer)
    legacy = io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, legacy, _use_new_zipfile_serialization=False)
    polyglot = io.BytesIO(tiny_network(0))
    polyglot.seek(0, io.SEEK_END)
    with zipfile.ZipFile(polyglot, "a") as archive:
        archive.writestr("archive/data.pkl", pickle.dumps(Evil()))
    return {
        "torch": buffer.getvalue(),
        "torch legacy": legacy.getvalue(),
        "onnx with a torch zip behind it": polyglot.getvalue(),
        **{f"protocol {p}": pickle.dumps(Evil(), protocol=p) for p in range(6)},
        "large": pickle.dumps(list(range(200_000))),
    }


@pytest.mark.parametrize("form", pickled_forms())
def test_pickles_are_refused_whatever_they_are_called(
    form: str,
    make_pack: PackMaker,
    registry: Registry,
    home_models: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = make_pack(content=pickled_forms()[form])
    assert refusal(file, registry, home_models).code == "model.pickle_refused"
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("suffix", [".pt", ".PTH", ".ckpt", ".pkl"])
def test_pickles_are_refused_by_name(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"net{suffix}"
    file.write_bytes(tiny_network(0))
    with pytest.raises(EngineError) as caught:
        refuse_pickle(file)
    assert caught.value.code == "model.pickle_refused"


def test_honest_files_are_not_taken_for_pickles(registry: Registry, tmp_path: Path) -> None:
    for card in registry.cards():
        refuse_pickle(registry.path(card))
    # A safetensors header whose length reads like the first bytes of a pickle.
    header = b'{"w":' + b" " * 635 + b"}"
    assert len(header) == 0x281 - 0
    file = tmp_path / "net.safetensors"
    file.write_bytes(0x0280.to_bytes(8, "little") + header)
    refuse_pickle(file)
