"""People, their photos, and what every recogniser makes of a mask on them (published_loop.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.cloak import field, optimise, scene, views
from cloakroom_engine.cloak.budget import largest_scale
from cloakroom_engine.cloak.pattern import Pattern
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.records import CloakRecipe, Strength
from common import DATA

FLOOR = 0.95
"""Structural similarity on the face crop that every mask is scaled to."""
STILL = Strength(move=1e-6, seen=0.0, similarity=FLOOR)
"""Moves nothing: the published loops only add, and similarity compares what is added."""
SHRUNK = 0.7
PLACED = 64.0
"""Largest factor on a mask that is laid flat."""


class StillRecipe(CloakRecipe):
    """Our recipe where only a mask is learnt, as strong as ``STILL`` allows."""

    __slots__ = ()

    @property
    def promise(self) -> Strength:
        """Nothing moves."""
        return STILL


@dataclass(frozen=True, eq=False)
class Face:
    """A photo's main face."""

    pixels: NDArray[np.uint8]
    points_px: NDArray[np.float32]


def people(count: int) -> list[Path]:
    """Those at even positions, most photos first: the published loop wants about ten."""
    folders = sorted(p for p in (DATA / "people").iterdir() if p.is_dir())[::2]
    return sorted(folders, key=lambda p: (-len(list(p.iterdir())), p.name))[:count]


def faces_of(models: Registry, folder: Path) -> list[Face]:
    """The main face of every photo in which one is found."""
    found_faces = []
    for path in sorted(folder.iterdir()):
        pixels = decode(path).rgb_u8
        if found := detect(models.detector(), pixels):
            middle = np.array(pixels.shape[1::-1]) / 2
            off = [f.size_px - float(np.linalg.norm(f.points_px.mean(0) - middle)) for f in found]
            found_faces.append(Face(pixels, found[int(np.argmax(off))].points_px))
    return found_faces


class Judge:
    """Lays masks on a person's held-out photos and asks every recogniser."""

    def __init__(self, models: Registry, faces: list[Face], probes: list[Face]) -> None:
        self._models = models
        scenes = {id(f): scene.build(f.pixels, f.points_px) for f in faces}
        self.probes = [scenes[id(f)] for f in probes]
        own = [faces.index(f) for f in probes]
        self._mates = np.ones((len(probes), len(faces)), bool)
        self._mates[np.arange(len(probes)), own] = False
        everyone = list(scenes.values())
        self._clean = self._embed(everyone, [s.clean for s in everyone])

    def laid(self, mask: Tensor) -> list[Tensor]:
        """The photos under a mask as the engine lays it: shaped by what each pixel hides."""
        pattern = Pattern(mask, torch.zeros(field.SHAPE))
        placed = [optimise.laid(s, pattern, STILL)[0].v for s in self.probes]
        return [
            (s.clean + s.delta(v)).clamp(0, 255).round()
            for s, v in zip(self.probes, placed, strict=True)
        ]

    def flat(self, mask: Tensor) -> list[Tensor]:
        """The photos under a mask added as it is, scaled to the same similarity."""
        shown = []
        for s in self.probes:
            delta = s.lay(mask)
            scale = largest_scale(s.ssim, s.clean, delta, FLOOR, PLACED)
            shown.append((s.clean + scale * delta).clamp(0, 255).round())
        return shown

    def look(self, patches: list[Tensor]) -> dict[str, Any]:
        """Similarity kept, and by recogniser the mean cosine to the person's other clean photos.

        ``saved``: as whole grey levels; ``rescaled``: shrunk and enlarged back on the way.
        """
        kept = [float(s.ssim(p)) for s, p in zip(self.probes, patches, strict=True)]
        rescaled = [_rescaled(patch) for patch in patches]
        shown = {"saved": patches, "rescaled": rescaled}
        found = {name: self._cosines(each) for name, each in shown.items()}
        return {"ssim": float(np.mean(kept)), **found}

    def _cosines(self, patches: list[Tensor]) -> dict[str, float]:
        found = self._embed(self.probes, patches)
        return {
            name: float((rows @ self._clean[name].T)[self._mates].mean())
            for name, rows in found.items()
        }

    def _embed(self, scenes: Sequence[scene.Scene], patches: list[Tensor]) -> dict[str, Any]:
        rows = {}
        for card in self._models.cards("recogniser"):
            cut = [views.plain_chip(s, p, card) for s, p in zip(scenes, patches, strict=True)]
            chips = torch.cat(cut).round().clamp(0, 255).to(torch.uint8).permute(0, 2, 3, 1)
            rows[card.name] = self._models.recogniser(card.name).embed(chips.numpy())
        return rows


def _rescaled(patch: Tensor) -> Tensor:
    size = (patch.shape[1], patch.shape[2])
    small = (round(size[0] * SHRUNK), round(size[1] * SHRUNK))
    there = F.interpolate(patch[None], small, mode="bilinear", antialias=True)
    return F.interpolate(there, size, mode="bilinear")[0].clamp(0, 255).round()
