"""The craft of a protected copy: from a photo and cloaks to a file's bytes, no library."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo.decoded import DecodedPhoto
from cloakroom_engine.photo.files import sha256_of
from cloakroom_engine.pipeline.tools import Tools
from cloakroom_engine.pipeline.wearing import Garment, put_on
from cloakroom_engine.protect.hide import hide
from cloakroom_engine.protect.save import Made, make
from cloakroom_engine.records import STRENGTHS, Box, Points


@dataclass(frozen=True, eq=False)
class Dress:
    """A cloak for one face; ``points_px`` are its landmarks."""

    points_px: Points
    garment: Garment
    strength: str


@dataclass(frozen=True, eq=False)
class Making:
    """A copy to be made of the photo with the content ``sha256``: faces to cloak, and boxes to hide
    with how (``protect.hide``)."""

    path: Path
    sha256: str
    dresses: tuple[Dress, ...]
    hidden: tuple[tuple[Box, str], ...]
    steps: int
    format: str
    quality: int | None
    keep_metadata: frozenset[str]


@dataclass(frozen=True, eq=False)
class Copy:
    """The copy, and whether the photo's gain map was left out of it."""

    made: Made
    gain_map: bool


def dress(tools: Tools, asked: Making) -> Copy:
    """Make a copy.

    Raises:
        EngineError: ``photo.*``, ``output.format``, ``model.*``; ``photo.unreadable`` for a file
            that holds something else by now.
    """
    base = _opened(tools, asked)
    changes = [
        put_on(tools, each.garment).perturb(
            base.rgb_u8,
            np.array(each.points_px, np.float64),
            asked.sha256,
            each.strength,
            asked.steps,
            tools.reporter,
        )
        for each in asked.dresses
    ]
    made = make(
        base,
        changes,
        floor=[STRENGTHS[each.strength].seen for each in asked.dresses],
        format=asked.format,
        quality=asked.quality,
        keep_metadata=asked.keep_metadata,
    )
    return Copy(made, base.gain_map)


def pace(tools: Tools, asked: Making) -> float:
    """How many seconds one refining step on all of a photo's faces takes here and now.

    Raises:
        EngineError: as ``dress``.
    """
    base = _opened(tools, asked)
    return sum(
        put_on(tools, each.garment).seconds_a_step(
            base.rgb_u8, np.array(each.points_px, np.float64), each.strength
        )
        for each in asked.dresses
    )


def _opened(tools: Tools, asked: Making) -> DecodedPhoto:
    photo = tools.recent.open(asked.path)
    if sha256_of(asked.path) != asked.sha256:
        raise EngineError("photo.unreadable", path=str(asked.path), reason="changed")
    return replace(photo, pixels=hide(photo.pixels, asked.hidden)) if asked.hidden else photo
