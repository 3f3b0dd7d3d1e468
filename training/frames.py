"""All frames, where the network computes."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.cut import U8
from training.data import Mixed


class Frames:
    """On a GPU all of them lie in its memory; elsewhere they are read when they are asked for."""

    def __init__(self, frames: U8, device: torch.device) -> None:
        """``frames`` (n, FRAME, FRAME, 3)."""
        self.device = device
        self._stored: U8 | Tensor = frames
        if device.type != "cpu":
            self._stored = torch.from_numpy(np.array(frames)).to(device)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._stored)

    def take(self, at: NDArray[np.int64]) -> Tensor:
        """(len(at), 3, FRAME, FRAME) of 0..255."""
        if isinstance(self._stored, Tensor):
            found = self._stored[torch.from_numpy(at).to(self.device)]
        else:
            found = torch.from_numpy(self._stored[at])
        return found.permute(0, 3, 1, 2).float()

    def blended(self, mixed: Mixed, rows: NDArray[np.int64]) -> Tensor:
        """As ``take``, of rows of ``mixed``."""
        x, share = self.take(mixed.first[rows]), mixed.share[rows]
        at = np.flatnonzero(share)
        if len(at):
            where = torch.from_numpy(at).to(self.device)
            weight = torch.from_numpy(share[at]).to(self.device)[:, None, None, None]
            x[where] = torch.lerp(x[where], self.take(mixed.second[rows[at]]), weight)
        return x
