"""Packs of tiny networks, an empty home, and a registry over both."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import onnx
import pytest
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnx_files import Write

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
