"""Tiny real networks with cards, so that packs can be tested without any download."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SIDE = 16
DIMENSIONS = 8
PackMaker = Callable[..., Path]


def tiny_network(seed: int, dimensions: int = DIMENSIONS, *, value: float | None = None) -> bytes:
    """(n, 3, 16, 16) -> (n, dimensions): global average, then one matrix."""
    random = np.random.default_rng(seed)
    matrix = random.standard_normal((3, dimensions)).astype(np.float32)
    if value is not None:
        matrix[:] = value
    bias = random.standard_normal(dimensions).astype(np.float32)
    graph = helper.make_graph(
        [
            helper.make_node("GlobalAveragePool", ["x"], ["pooled"]),
            helper.make_node("Flatten", ["pooled"], ["flat"]),
            helper.make_node("Gemm", ["flat", "matrix", "bias"], ["y"]),
        ],
        "tiny",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", 3, SIDE, SIDE])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["n", dimensions])],
        [numpy_helper.from_array(matrix, "matrix"), numpy_helper.from_array(bias, "bias")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString())


def tiny_card(file_name: str, content: bytes, **changes: Any) -> dict[str, Any]:
    return {
        "file": file_name,
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "role": "recogniser",
        "format": "onnx",
        "architecture": "tiny",
        "embedding": DIMENSIONS,
        "licence": "CC0-1.0",
        "commercial": True,
        "training_set": "none",
        "input": {"width": SIDE, "height": SIDE, "order": "RGB", "mean": 127.5, "scale": 128},
        "align": {"template": [[5, 6], [11, 6], [8, 9], [6, 12], [10, 12]]},
        **changes,
    }
