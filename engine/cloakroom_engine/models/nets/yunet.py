"""YuNet (Wu et al., "YuNet: A Tiny Millisecond-level Face Detector", 2023) through OpenCV."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.models.detector import Detection
from cloakroom_engine.models.nets.opencv_file import EMPTY, load

if TYPE_CHECKING:
    from cloakroom_engine.models.cards import ModelCard

NMS = 0.3
MOST_FACES = 5000


class YuNet:
    """YuNet through ``cv2.FaceDetectorYN`` at any image size, on the CPU.

    Raises:
        EngineError: ``model.output_mismatch`` for a file that is not YuNet.
    """

    threshold = 0.7
    side_px = 640

    def __init__(self, card: ModelCard, content: bytes) -> None:
        self.card = card
        self._network = load(
            card,
            content,
            lambda array: cv2.FaceDetectorYN.create(
                "onnx", array, EMPTY, (320, 320), self.threshold, NMS, MOST_FACES
            ),
        )

    def raw(self, rgb_u8: NDArray[np.uint8], threshold: float) -> list[Detection]:
        """Search an (H, W, 3) RGB image once; see ``Detector.raw``."""
        self._network.setInputSize((rgb_u8.shape[1], rgb_u8.shape[0]))
        self._network.setScoreThreshold(threshold)
        _, found = self._network.detect(np.ascontiguousarray(rgb_u8[..., ::-1]))
        if found is None:
            return []
        rows = np.asarray(found, np.float32)
        return [
            # Left, top, width, height, five points (the person's right eye first), score.
            Detection(
                np.concatenate([row[:2], row[:2] + row[2:4]]),
                row[4:14].reshape(5, 2),
                float(row[14]),
            )
            for row in rows[np.argsort(-rows[:, 14], kind="stable")]
        ]
