"""Packs for a bundle: fetched by hash where there is a network, told where there is none."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "engine" / "models")]

from lying_server import Server  # noqa: E402

from cloakroom_engine.models import catalogue  # noqa: E402
from cloakroom_engine.models.device import Device  # noqa: E402
from cloakroom_engine.models.registry import Registry  # noqa: E402
from cloakroom_engine.paths import Paths  # noqa: E402
from cloakroom_engine.pipeline.installed import listing  # noqa: E402
from cloakroom_engine.pipeline.open import open_desk  # noqa: E402
from cloakroom_engine.progress import Silent  # noqa: E402
from installer import models  # noqa: E402
from tiny_models import tiny_card, tiny_network  # noqa: E402

CONTENT = tiny_network(0)


def listed(folder: Path, url: str, licence: str = "apache-2.0", sha256: str = "") -> Path:
    """A catalogue of one small pack."""
    real = json.loads((ROOT / "resources/models.json").read_text(encoding="utf-8"))
    card = tiny_card("tiny.onnx", CONTENT)
    for given in ("sha256", "bytes", "licence", "commercial"):
        card.pop(given, None)
    entry = {
        "name": "tiny", "starter": True, "licence": licence, "provenance": "M", "urls": [url],
        "sha256": sha256 or hashlib.sha256(CONTENT).hexdigest(), "bytes": len(CONTENT),
        "cards": [card],
    }  # fmt: skip
    file = folder / "models.json"
    file.write_text(json.dumps({**real, "models": [entry]}), encoding="utf-8")
    return file


def run(tmp_path: Path, file: Path) -> int:
    out = str(tmp_path / "packs")
    return models.main(["--catalogue", str(file), "--out", out, "--timeout", "0.5"])


def test_a_pack_comes_with_its_card(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Server(CONTENT) as server:
        assert run(tmp_path, listed(tmp_path, server.url)) == 0
        assert run(tmp_path, listed(tmp_path, server.url)) == 0
        assert len(server.asked) == 1, "what is there is not fetched again"
    assert sorted(path.name for path in (tmp_path / "packs").iterdir()) == [
        "tiny.json", "tiny.onnx",
    ]  # fmt: skip
    said = capsys.readouterr().out
    assert f"sha256 {hashlib.sha256(CONTENT).hexdigest()}" in said
    assert "judges in the bundle: tiny" in said
    registry = Registry([tmp_path / "packs"], ROOT / "resources", Device("cpu"))
    assert "tiny" in [card.name for card in registry.cards("recogniser")]


def test_without_network_the_build_goes_on_and_says_who_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Server(CONTENT) as server:
        nobody = server.url
    assert run(tmp_path, listed(tmp_path, nobody)) == 0
    said = capsys.readouterr().out
    assert "missing: tiny (recogniser)" in said
    assert "judges in the bundle: none" in said
    assert not list((tmp_path / "packs").iterdir())


def test_other_bytes_end_the_build(tmp_path: Path) -> None:
    with Server(CONTENT) as server:
        assert run(tmp_path, listed(tmp_path, server.url, sha256="0" * 64)) == 1


def test_only_plainly_permissive_packs_are_wanted(tmp_path: Path) -> None:
    barred = listed(tmp_path, "https://example.org/m", licence="insightface-non-commercial")
    assert models.wanted(catalogue.read(barred)) == []
    real = models.wanted(catalogue.read(ROOT / "resources/models.json"))
    names = {entry.name for entry in real}
    assert {"sface", "mobileface-v2", "hse-faceres", "yunet"} <= names
    assert "facenet" not in names, "it weighs as much as the window"
    assert all(entry.licence.commercial for entry in real)


def test_a_bundled_pack_is_known_to_the_program(tmp_path: Path) -> None:
    """Where ``collect.packs`` puts them: beside the default models, in the resources."""
    resources = tmp_path / "resources"
    resources.mkdir()
    for name in ("cards", "impostors", "models.json"):
        (resources / name).symlink_to(ROOT / "resources" / name)
    with Server(CONTENT) as server:
        file = listed(tmp_path, server.url)
        models.main(["--catalogue", str(file), "--out", str(resources / "models")])

    class Own(Paths):
        """A program whose resources lie elsewhere."""

        @property
        def resources(self) -> Path:
            return resources

    with open_desk(Own(tmp_path / "home"), "cpu", Silent()) as desk:
        assert "tiny" in [card.name for card in desk.recognisers()]
        (told,) = [each for each in listing(desk)["installed"] if each["name"] == "tiny"]
        assert told["licence"] == "Apache License 2.0", "its name, not what the catalogue calls it"
