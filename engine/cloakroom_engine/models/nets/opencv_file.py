"""Handing a model file to OpenCV."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError

if TYPE_CHECKING:
    from cloakroom_engine.models.cards import ModelCard

Network = TypeVar("Network")
EMPTY: NDArray[np.uint8] = np.zeros(0, np.uint8)
"""OpenCV asks for a configuration beside every network; ONNX has none."""


def load(card: ModelCard, path: Path, create: Callable[[NDArray[np.uint8]], Network]) -> Network:
    """The network that ``create`` makes of the file's bytes, (n,) uint8.

    OpenCV gets bytes rather than a path: on Windows it cannot open paths outside the code page.

    Raises:
        EngineError: ``model.missing`` when the file cannot be read, ``model.output_mismatch``
            when OpenCV refuses it.
    """
    try:
        content = np.frombuffer(path.read_bytes(), np.uint8)
    except OSError as failure:
        raise EngineError("model.missing", model=card.name, file=str(path)) from failure
    # OpenCV 5 warns on standard error that it ignores the target it sets by itself.
    level = cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    try:
        return create(content)
    except cv2.error as refusal:
        raise EngineError(
            "model.output_mismatch", model=card.name, detail=str(refusal.err)
        ) from refusal
    finally:
        cv2.utils.logging.setLogLevel(level)
