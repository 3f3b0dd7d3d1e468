"""Packs of tiny networks, an empty home, and a registry over both."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from tiny_models import PackMaker, tiny_card, tiny_network


@pytest.fixture
def make_pack(tmp_path: Path) -> PackMaker:
    """Write STEM.onnx and STEM.json into a folder of their own; gives the model's path."""

    def make(stem: str = "tiny", seed: int = 0, content: bytes | None = None, **card: Any) -> Path:
        folder = tmp_path / "incoming"
        folder.mkdir(exist_ok=True)
        content = tiny_network(seed) if content is None else content
        path = folder / f"{stem}.onnx"
        path.write_bytes(content)
        path.with_suffix(".json").write_text(json.dumps(tiny_card(path.name, content, **card)))
        return path

    return make


@pytest.fixture
def home_models(tmp_path: Path) -> Path:
    return tmp_path / "home" / "models"


@pytest.fixture
def registry(home_models: Path) -> Registry:
    return Registry([home_models], Paths.at(".").resources, Device("cpu", threads=2))
