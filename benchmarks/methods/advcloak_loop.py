"""AdvCloak's training (arXiv 2312.14407): one step of either stage, and the faces it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

import opom_published as opom
from cloakroom_engine.cloak import subspace
from cloakroom_engine.records import METHODS
from methods.advcloak_nets import SIDE, Discriminator, Generator, cloaked, scaled
from training.cut import SETS, load

FRAMES_TO_CROP = np.array([[1.25, 0, -24], [0, 1.25, -24]])
"""From the training room's frame of 128 pixels to ArcFace's crop of 112."""
FREE = 3.0
"""L2 of a mask, in units, under which nothing pulls."""
PHOTOS = 3
"""Of one person at most, here; 16 in the paper."""
IDS = 2
"""People in a batch of stage 2."""
Look = Callable[[Tensor], Tensor]


class Panel:
    """The networks to escape: each one's embeddings of crops 0..255, frozen."""

    def __init__(self, models: Any, names: Sequence[str]) -> None:
        self.looks: list[Look] = [opom.eye(models.surrogate(name)) for name in names]

    def __call__(self, crops: Tensor) -> list[Tensor]:
        """(n, D) of length one by every network."""
        with torch.autocast("cpu", torch.bfloat16):
            rows = [look(crops) for look in self.looks]
        return [F.normalize(each.float(), dim=1) for each in rows]


def alike(rows: Sequence[Tensor], anchors: Sequence[Tensor]) -> Tensor:
    """Mean cosine over networks and faces."""
    pairs = zip(rows, anchors, strict=True)
    return torch.stack([F.cosine_similarity(r, a).mean() for r, a in pairs]).mean()


class Trainer:
    """Both nets with their optimisers; one call is one batch of either stage."""

    def __init__(self, panel: Panel, width: int, start: float, seed: int) -> None:
        torch.manual_seed(seed)
        self.panel = panel
        self.generator, self.discriminator = Generator(width), Discriminator(width // 2)
        with torch.no_grad():
            self.generator.net[-1].weight *= start
        self.draws = torch.Generator().manual_seed(seed)

    def rate(self, rate: float) -> None:
        """Fresh optimisers."""
        nets = (self.generator, self.discriminator)
        self.adams = [torch.optim.Adam(n.parameters(), rate, betas=(0.5, 0.9)) for n in nets]

    def state(self) -> dict[str, Any]:
        """Everything that moves."""
        nets, adams = (self.generator, self.discriminator), self.adams
        return {"nets": [n.state_dict() for n in nets], "adams": [a.state_dict() for a in adams]}

    def restore(self, state: dict[str, Any]) -> None:
        """Back to a ``state``."""
        for part, saved in zip((self.generator, self.discriminator), state["nets"], strict=True):
            part.load_state_dict(saved)
        for part, saved in zip(self.adams, state["adams"], strict=True):
            part.load_state_dict(saved)

    def step(
        self, crops: Tensor, people_in: int | None = None, anchor: str = METHODS[0]
    ) -> dict[str, float]:
        """Stage 1 without ``people_in``; else crops of that many people, as many of each.

        Returns:
            What it measured before it moved: cosine, L2 of the masks in units, both BCEs.
        """
        z = scaled(crops)
        masks = self.generator(z)
        weight = 10.0
        if people_in:
            weight = 15.0
            by_person = masks.view(people_in, -1, *masks.shape[1:])
            masks = by_person.mean(dim=1, keepdim=True).expand_as(by_person).reshape(masks.shape)
        y = cloaked(z, masks)

        real, fake = self.discriminator(z), self.discriminator(y.detach())
        told = self._bce(real, 0.9, 1.0) + self._bce(fake, 0.0, 0.1)
        self._move(1, told)

        with torch.no_grad():
            clean = self.panel(crops)
        shown = self.panel(128 * y + 127.5)
        anchors = clean
        if people_in:
            # A network's rows, person by person.
            pairs = [
                (c.chunk(people_in), s.chunk(people_in)) for c, s in zip(clean, shown, strict=True)
            ]
            anchors = [
                torch.cat(
                    [subspace.anchors(anchor, c, s.detach(), c) for c, s in zip(*pair, strict=True)]
                )
                for pair in pairs
            ]
        cosine = alike(shown, anchors)
        logits = self.discriminator(y)
        fool = F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits))
        size = masks.flatten(1).norm(dim=1)
        self._move(0, fool + weight * cosine + size.clamp_min(FREE).mean())
        return {
            "cosine": float(cosine.detach()),
            "L2": float(size.detach().mean()),
            "fool": float(fool.detach()),
            "told": float(told.detach()),
        }

    def _bce(self, logits: Tensor, low: float, high: float) -> Tensor:
        """Soft labels, one in twenty wrong."""
        u = torch.rand(len(logits), generator=self.draws)
        labels = low + (high - low) * u
        wrong = torch.rand(len(logits), generator=self.draws) < 0.05
        labels = torch.where(wrong, 1 - labels, labels)
        wanted = labels.view(-1, 1, 1, 1).expand_as(logits)
        return F.binary_cross_entropy_with_logits(logits, wanted)

    def _move(self, which: int, loss: Tensor) -> None:
        adam = self.adams[which]
        adam.zero_grad()
        loss.backward()
        adam.step()


class Faces:
    """Aligned crops of strangers, by number and by person."""

    def __init__(self, cut: Path) -> None:
        faces = load(cut)
        self.frames = faces.frames
        self.numbers = np.flatnonzero(faces.sets == SETS.index("lfw_rest"))
        of: dict[int, list[int]] = {}
        for at in self.numbers:
            of.setdefault(int(faces.people[at]), []).append(int(at))
        self.people = [rows for _, rows in sorted(of.items()) if len(rows) == PHOTOS]

    def crops(self, numbers: Sequence[int]) -> Tensor:
        """(n, 3, 112, 112), 0..255."""
        cut = [cv2.warpAffine(self.frames[at], FRAMES_TO_CROP, (SIDE, SIDE)) for at in numbers]
        return torch.from_numpy(np.stack(cut)).permute(0, 3, 1, 2).float()

    def mixed(self, size: int, random: np.random.Generator) -> Tensor:
        """A batch of stage 1."""
        return self.crops(random.choice(self.numbers, size, replace=False))

    def together(self, step: int) -> Tensor:
        """Batch ``step`` of stage 2: two people with three photos each, in order."""
        first = IDS * step % (len(self.people) - IDS + 1)
        return self.crops([n for rows in self.people[first : first + IDS] for n in rows])
