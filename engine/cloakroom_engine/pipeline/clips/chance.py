"""The control of an audit of a clip: a random change of the same size, worn by the same face.

A cloak that nobody learnt goes the way a learnt one goes: moved by chance as far as the strength
allows, with noise added that is as visible as it promises, through the same steadied landmarks.
It is not saved again, as the copy was; that alone hides little, and is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from cloakroom_engine.cloak import field
from cloakroom_engine.cloak.pattern import MASK_SHAPE, Pattern
from cloakroom_engine.pipeline.evidence import CONTROL_SEED
from cloakroom_engine.progress import Reporter
from cloakroom_engine.protect.change import changed
from cloakroom_engine.protect.clip import keys
from cloakroom_engine.protect.clip.lay import Worn, change
from cloakroom_engine.protect.clip.steady import steadied
from cloakroom_engine.protect.worn import WornShape
from cloakroom_engine.records import CloakRecipe
from cloakroom_engine.tracking.sighting import Tracklet

_LOUD: Final = 4.0
"""Of the noise before it is made as weak as the strength promises."""


class ByChance:
    """What a clip's frames would be under a cloak of chance, one after the other."""

    def __init__(
        self,
        tracks: Mapping[int, Sequence[Tracklet]],
        strength: str,
        rate: float,
        treated: Sequence[tuple[int, int]] | None = None,
        *,
        reporter: Reporter,
    ) -> None:
        """The control of a copy.

        Args:
            tracks: the person's tracklets by track; each track wears another cloak of chance.
            strength: of ``records.STRENGTHS``, as the copy's.
            rate: frames a second.
            treated: (first, last) frames that the copy treats; None for all.
            reporter: asked while the strength is found, once a tracklet.
        """
        self._strength, self._treated, self._reporter = strength, treated, reporter
        self._parts = {
            track: [(part, steadied(part.sightings, rate), _drawn(track)) for part in parts]
            for track, parts in tracks.items()
        }
        self._worn: dict[tuple[int, int], Worn] = {}

    def of(self, track: int, index: int, rgb_u8: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """An (H, W, 3) frame of the clip as it was, in which the track's face wears it."""
        if self._treated is not None and not any(a <= index <= b for a, b in self._treated):
            return rgb_u8
        for at, (part, points, pattern) in enumerate(self._parts[track]):
            if not part.first <= index <= part.last:
                continue
            there = points[index - part.first]
            if (track, at) not in self._worn:
                wearing = keys.Wearing(pattern, [], CloakRecipe(strength=self._strength), 0, 0)
                self._worn[track, at] = keys.key(rgb_u8, there, wearing, None, self._reporter)
            done = change(rgb_u8, there, self._worn[track, at].layer)
            return np.asarray(changed(rgb_u8, [done], 1.0), np.uint8)
        return rgb_u8


def _drawn(track: int) -> Pattern:
    """A pattern of chance: displacements as photos' control has them, signs of noise."""
    seed = CONTROL_SEED + track
    still = WornShape(np.zeros((5, 2)), torch.zeros(field.SHAPE), 0.0)
    signs = np.random.default_rng(seed).integers(0, 2, MASK_SHAPE) * 2.0 - 1.0
    mask = torch.from_numpy(signs.astype(np.float32))
    return Pattern(_LOUD * mask, still.by_chance(seed).points)
