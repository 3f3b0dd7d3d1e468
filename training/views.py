"""Chips of frames: where the network looks, moved, coarsened, in other light, perhaps masked."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.faces.align import similarity
from training import worn
from training.coarse import matrices
from training.cut import FRAME, POINTS
from training.draws import Draws, Kind


@dataclass(frozen=True, eq=False)
class View:
    """``chips`` (n, 3, side, side) 0..255 and how far masks cover them, (n, side, side) 0..1."""

    chips: Tensor
    covered: Tensor


class Views:
    """How frames become chips whose five points lie at ``template`` (5, 2).

    ``kind``: ``masked`` puts MLFW-style masks on every second face, ``small`` coarsens nine of ten.
    Frames are (n, 3, FRAME, FRAME) of 0..255 on ``device``.
    """

    def __init__(
        self,
        side: int,
        template: NDArray[np.floating],
        kind: Kind = "plain",
        device: torch.device | str = "cpu",
    ) -> None:
        self.side, self.kind, self.device = side, kind, torch.device(device)
        self._M = _square(similarity(POINTS, template))
        self._ways = matrices(side, kind).to(device)
        if kind == "masked":
            self._colours, self._covers = (each.to(device) for each in worn.masks())

    def plain(self, frames: Tensor) -> Tensor:
        """(n, 3, side, side), nothing changed."""
        inverse = np.broadcast_to(np.linalg.inv(self._M)[:2], (len(frames), 2, 3))
        return self._sampled(frames, inverse)

    def drawn(self, frames: Tensor, draws: Draws, noise: Tensor) -> View:
        """One view of each frame; ``noise`` (n, 3, side, side) has a deviation of 1."""
        covered = torch.zeros_like(frames[:, :1])
        if self.kind == "masked":
            which = self._on_device(draws.mask * len(self._covers)).long()
            covered = self._covers[which] * self._each(draws.worn)
            frames = frames * (1 - covered) + self._colours[which] * self._each(draws.worn)
        seen = self._sampled(torch.cat([frames, covered], dim=1), self._places(draws))
        x, covered = seen[:, :3], seen[:, 3]
        x = self._coarse(x, draws) + self._each(draws.noise) * noise
        return View(self._hidden(self._light(x, draws), draws).clamp(0, 255), covered)

    def _places(self, draws: Draws) -> NDArray[np.float64]:
        """(n, 2, 3) from a chip to its frame: turned, stretched and shifted as another detector
        would place it, and mirrored in the frame.
        """
        middle = self.side / 2
        turn, scale = np.radians(draws.turn.astype(np.float64)), 1 + draws.stretch
        turned = np.zeros((len(turn), 3, 3))
        turned[:, 0, 0] = turned[:, 1, 1] = scale * np.cos(turn)
        turned[:, 0, 1] = scale * np.sin(turn)
        turned[:, 1, 0] = -turned[:, 0, 1]
        turned[:, :2, 2] = middle - turned[:, :2, :2] @ (middle, middle) + self.side * draws.shift
        turned[:, 2, 2] = 1
        inverse = np.asarray(np.linalg.inv(turned @ self._M)[:, :2], np.float64)
        mirrored = draws.mirrored > 0
        inverse[mirrored, 0] = -inverse[mirrored, 0] + (0, 0, FRAME - 1)
        return inverse

    def _sampled(self, frames: Tensor, inverse: NDArray[np.float64]) -> Tensor:
        """(n, channels, side, side), bilinear, black beyond the frame."""
        # From pixels, whose middles are whole numbers, to the -1..1 that torch counts in.
        scale = 2 / (FRAME - 1)
        to_ours = inverse * scale - np.array([[0, 0, 1], [0, 0, 1]])
        y, x = np.mgrid[: self.side, : self.side]
        places = np.stack([x, y, np.ones_like(x)], axis=-1).reshape(-1, 3)
        grid = self._on_device(places) @ self._on_device(to_ours).transpose(1, 2)
        grid = grid.reshape(len(frames), self.side, self.side, 2)
        return F.grid_sample(frames, grid, align_corners=True)

    def _coarse(self, x: Tensor, draws: Draws) -> Tensor:
        """Blurred or shrunk where it was drawn so."""
        at = np.flatnonzero(draws.coarse < 1)
        A = self._ways[self._on_device(draws.coarse[at] * len(self._ways)).long()][:, None]
        where = torch.from_numpy(at).to(self.device)
        return x.index_copy(0, where, A @ x[where] @ A.transpose(2, 3))

    def _light(self, x: Tensor, draws: Draws) -> Tensor:
        """Another exposure and white balance, or no colour."""
        x = torch.lerp(x, x.mean(dim=1, keepdim=True), self._each(draws.grey))
        gain = self._on_device(draws.gain)[:, :, None, None]
        return (x - 128) * gain + 128 + self._each(draws.lift)

    def _hidden(self, x: Tensor, draws: Draws) -> Tensor:
        """A rectangle of one colour over a part."""
        top, left, height, width = self._on_device(self.side * draws.hidden).T[:, :, None]
        along = torch.arange(self.side, device=self.device)
        rows = (along >= top) & (along < top + height)
        columns = (along >= left) & (along < left + width)
        inside = (rows[:, :, None] & columns[:, None, :])[:, None]
        return torch.where(inside, self._on_device(draws.colour)[:, :, None, None], x)

    def _on_device(self, values: NDArray[np.floating]) -> Tensor:
        return torch.from_numpy(np.asarray(values, np.float32)).to(self.device)

    def _each(self, values: NDArray[np.float32]) -> Tensor:
        """(n, 1, 1, 1)."""
        return self._on_device(values)[:, None, None, None]


def _square(M: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.vstack([M, [0, 0, 1]])
