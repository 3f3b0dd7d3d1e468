"""Faces as the clip shows them best, kept while its frames pass.

Reading the clip once more for them would cost as much as decoding it up to there, for every face.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.clip.records import Frame
from cloakroom_engine.photo.visibility import crop
from cloakroom_engine.records import Box


class Best:
    """Shown every frame of a clip in turn, from the first on.

    ``crops`` holds, by face, (h, w, 3) pixels of the first frame that is shown at its moment or
    later; of the clip's first frame where none is.
    """

    def __init__(self, wanted: Mapping[int, tuple[Fraction, Box]]) -> None:
        """``wanted``: by face, a moment in seconds of the file, and the box to keep."""
        self.wanted = wanted
        self.crops: dict[int, NDArray[np.uint8]] = {}
        self._waiting = dict(wanted)

    def passes(self, frame: Frame) -> None:
        """The next frame, as it was: its pixels are copied."""
        for face, (moment, box) in list(self._waiting.items()):
            there = frame.at >= moment
            if there or face not in self.crops:
                self.crops[face] = crop(frame.pixels, box).copy()
            if there:
                del self._waiting[face]
