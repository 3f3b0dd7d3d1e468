"""How old faces look: the age head that comes with FaceRes, of which the program reads nothing.

Savchenko's network (PeerJ CS 5:e197; npm ``@vladmandic/human``) puts a softmax over 100 years on
its embedding. Its age is an estimate of one photo, off by some years: differences of single photos
say little, ends of a long row of photos more.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from cloakroom_engine.models.nets import mobilenet

MODEL = "hse-faceres"
FIRST_YEAR = 1.0
F32 = NDArray[np.float32]


class Ages:
    """From embeddings of FaceRes, as its network gives them, to years."""

    def __init__(self, file: Path) -> None:
        content = file.read_bytes()
        values = np.frombuffer(content, "<f2").astype(np.float32)
        parts, at = [], 0
        for shape in mobilenet.HEADS:
            parts.append(values[at : at + int(np.prod(shape))].reshape(shape))
            at += int(np.prod(shape))
        self._age, self._age_bias, self._common, self._common_bias = parts[:4]
        self._network = mobilenet.load(content)

    def of(self, chips_f32: F32) -> F32:
        """(n,) years of (n, 3, 224, 224) chips as the network wants them, and mirrored."""
        with torch.inference_mode():
            chips = torch.from_numpy(chips_f32)
            both = [self._network(each).numpy() for each in (chips, chips.flip(3))]
        return np.mean([self._years(each) for each in both], axis=0, dtype=np.float32)

    def _years(self, rows: F32) -> F32:
        hidden = np.maximum(rows @ self._common + self._common_bias, 0)
        logits = hidden @ self._age + self._age_bias
        likely = np.exp(logits - logits.max(axis=1, keepdims=True))
        likely /= likely.sum(axis=1, keepdims=True)
        years: F32 = (likely @ (np.arange(100) + FIRST_YEAR)).astype(np.float32)
        return years
