"""SFace (Zhong et al., "SFace: Sigmoid-Constrained Hypersphere Loss for Robust Face Recognition",
IEEE TIP 2021, arXiv 2205.12010) through OpenCV's class."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.nets.opencv_file import EMPTY, load

if TYPE_CHECKING:
    from cloakroom_engine.models.cards import ModelCard


class SFace:
    """SFace through ``cv2.FaceRecognizerSF``, on the CPU, from chips that we aligned.

    Raises:
        EngineError: ``model.output_mismatch`` for a file that OpenCV refuses.
    """

    def __init__(self, card: ModelCard, content: bytes) -> None:
        self.card = card
        self._network = load(
            card, content, lambda array: cv2.FaceRecognizerSF.create("onnx", array, EMPTY)
        )

    def embed(self, chips_rgb_u8: NDArray[np.uint8]) -> NDArray[np.float32]:
        """(n, 112, 112, 3) RGB chips to (n, D) embeddings of length one."""
        found = np.zeros((len(chips_rgb_u8), self.card.embedding or 0), np.float32)
        for row, chip in zip(found, chips_rgb_u8, strict=True):
            # The class takes OpenCV's BGR, one chip at a time, and swaps and scales it itself.
            vector = self._network.feature(np.ascontiguousarray(chip[..., ::-1])).ravel()
            if vector.shape != row.shape:
                raise EngineError(
                    "model.output_mismatch", model=self.card.name, outputs=len(vector)
                )
            row[:] = vector / np.linalg.norm(vector)
        return found
