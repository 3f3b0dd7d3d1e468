"""What networks are said to do to uploads: data with its source and date, verified by nobody here.

Networks change this without notice, and differently for apps, browsers and subscribers. A file
downloaded from the network itself (``check file``) says more than any preset.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.disturb import Disturbance, Subsampling, jpeg
from cloakroom_engine.photo.shrink import at_most


@dataclass(frozen=True, slots=True)
class Preset:
    """One network's handling as ``source`` reported it.

    Args:
        name: of the network.
        long_side_px: larger photos are shrunk to this.
        quality: JPEG quality afterwards; ``quality_reported`` tells whether the source says so or
            we assumed it.
        subsampling: of the colours; assumed.
        source: who reported it.
        reported: when, as far as the source says.
        looked_up: when we read it.
        note: what is not certain.
    """

    name: str
    long_side_px: int
    quality: int
    quality_reported: bool
    subsampling: Subsampling
    source: str
    reported: str
    looked_up: str
    note: str

    def apply(self, rgb_u8: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Shrink and encode as JPEG."""
        return jpeg(at_most(rgb_u8, self.long_side_px), self.quality, self.subsampling)


def loads(text: str) -> tuple[Preset, ...]:
    """The presets of ``resources/presets.json``.

    Raises:
        TypeError, KeyError: for fields that are not known or missing.
    """
    return tuple(Preset(**each) for each in json.loads(text)["presets"])


def disturbances(presets: tuple[Preset, ...]) -> tuple[Disturbance, ...]:
    """The presets as attacks on whole photos."""
    return tuple(Disturbance(f"as {each.name}", each.apply) for each in presets)
