"""Small graphs as files, and what onnxruntime and our importer make of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from onnx import helper

from cloakroom_engine.models.nets.onnx_torch import import_onnx

Write = Callable[..., Path]
RANDOM = np.random.default_rng(5)
IMAGES = (2, 6, 8, 8)


def floats(*shape: int, low: float = -1.5, high: float = 1.5) -> NDArray[np.float32]:
    return RANDOM.uniform(low, high, shape).astype(np.float32)


def whole(*values: int) -> NDArray[np.int64]:
    return np.array(values, np.int64)


def image(shape: tuple[int, ...] = IMAGES, *, positive: bool = False) -> NDArray[np.float32]:
    x = np.random.default_rng(1).uniform(-2, 2, shape).astype(np.float32)
    return np.abs(x) + np.float32(0.1) if positive else x


def theirs(path: Path, x: NDArray[np.float32]) -> NDArray[Any]:
    quiet = onnxruntime.SessionOptions()
    quiet.log_severity_level = 4
    session = onnxruntime.InferenceSession(str(path), quiet, providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, {"x": x})[0])


def ours(path: Path, x: NDArray[np.float32]) -> NDArray[Any]:
    module = import_onnx(path.read_bytes())
    with torch.no_grad():
        return np.asarray(module(torch.from_numpy(x)).numpy())


def chain(*nodes: tuple[Any, ...]) -> list[onnx.NodeProto]:
    """Nodes (operator, inputs, attributes) in a row: "<" is the one before, the last gives y."""
    made, before = [], "x"
    for at, (operator, inputs, attributes) in enumerate(nodes):
        after = "y" if at == len(nodes) - 1 else f"t{at}"
        names = [before if name == "<" else name for name in inputs]
        made.append(helper.make_node(operator, names, [after], **attributes))
        before = after
    return made
