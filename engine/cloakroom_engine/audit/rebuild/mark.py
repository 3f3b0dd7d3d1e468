"""A rebuilt face as a picture that cannot be taken for a photo: the word is part of the pixels."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

EDGE: Final = 288
WORD: Final = "RECONSTRUCTION"
BAND: Final = 34
_FONT: Final = cv2.FONT_HERSHEY_SIMPLEX


def marked(rgb_u8: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(s, s, 3) to (EDGE, EDGE, 3), with a dark band at the bottom that says what it is and pale
    lines across the face that a crop keeps."""
    large = cv2.resize(rgb_u8, (EDGE, EDGE), interpolation=cv2.INTER_CUBIC)
    lines = large.copy()
    for start in range(-EDGE, EDGE, 48):
        cv2.line(lines, (start, EDGE), (start + EDGE, 0), (255, 255, 255), 1, cv2.LINE_AA)
    return banded(np.asarray(cv2.addWeighted(large, 0.72, lines, 0.28, 0), np.uint8), WORD)


def banded(rgb_u8: NDArray[np.uint8], word: str) -> NDArray[np.uint8]:
    """The picture, (h, w, 3) of any size, with ``word`` in a dark band over its lowest rows."""
    shown = rgb_u8.copy()
    shown[-BAND:] = (24, 24, 28)
    (width, height), _ = cv2.getTextSize(word, _FONT, 0.72, 1)
    at = ((shown.shape[1] - width) // 2, shown.shape[0] - (BAND - height) // 2)
    cv2.putText(shown, word, at, _FONT, 0.72, (240, 240, 240), 1, cv2.LINE_AA)
    return shown
