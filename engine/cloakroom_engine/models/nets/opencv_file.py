"""Handing a model file to OpenCV."""

from __future__ import annotations

from collections.abc import Callable
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


def load(
    card: ModelCard, content: bytes, create: Callable[[NDArray[np.uint8]], Network]
) -> Network:
    """The network that ``create`` makes of the file's bytes, (n,) uint8.

    Raises:
        EngineError: ``model.output_mismatch`` when OpenCV refuses it.
    """
    # OpenCV 5 warns on standard error that it ignores the target it sets by itself.
    level = cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    try:
        return create(np.frombuffer(content, np.uint8))
    except cv2.error as refusal:
        raise EngineError(
            "model.output_mismatch", model=card.name, detail=str(refusal.err)
        ) from refusal
    finally:
        cv2.utils.logging.setLogLevel(level)
