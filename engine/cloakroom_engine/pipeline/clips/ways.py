"""What becomes of a clip on its way to others, and which frames of it are looked at then."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cloakroom_engine.audit.clip import GIF, P360, SMALL
from cloakroom_engine.photo.shrink import shrunk
from cloakroom_engine.tracking.sighting import Sighting, Tracklet

MOST_FRAMES: Final = 120
"""Of one track, evenly spread, that judges are shown as saved; of a shorter one all are."""
MOST_CHANGED: Final = 30
"""The same in every other version, of the copy and of the clip as it was."""
PRESSED_S: Final = 20.0
"""Of the clip, those in which the person is seen most, are saved again at a low bit rate: an
encoder has to see every frame."""
_LINES: Final = 360
Pixels = NDArray[np.uint8]
Change = Callable[[Pixels], Pixels]


def changes(width: int, height: int) -> dict[str, Change]:
    """What a frame of this size is shown as, by version."""
    short = min(width, height)
    version, share = (P360, _LINES / short) if short > _LINES else (SMALL, 0.5)
    return {version: lambda rgb_u8: shrunk(rgb_u8, share), GIF: _palette}


def _palette(rgb_u8: Pixels) -> Pixels:
    """256 colours, chosen for this frame, and dithered: what a good GIF does to it."""
    few = Image.fromarray(np.ascontiguousarray(rgb_u8)).quantize(256)
    return np.asarray(few.convert("RGB"), np.uint8)


def sampled(parts: Sequence[Tracklet]) -> dict[int, Sighting]:
    """By index the frames of a track that judges are shown: ``MOST_FRAMES`` evenly spread, and the
    one in which each tracklet's face was surest found."""
    every = {each.index: each for part in parts for each in part.sightings}
    chosen = set(_spread(sorted(every), MOST_FRAMES)) | _surest(parts)
    return {index: every[index] for index in sorted(chosen)}


def thinned(shown: Mapping[int, Sighting], parts: Sequence[Tracklet]) -> set[int]:
    """Those of ``sampled`` that are shown in every other version, too: ``MOST_CHANGED`` evenly
    spread, and the surest."""
    return set(_spread(sorted(shown), MOST_CHANGED)) | _surest(parts)


def _surest(parts: Sequence[Tracklet]) -> set[int]:
    return {max(part.sightings, key=lambda each: each.score or 0.0).index for part in parts}


def stretch(
    tracks: Mapping[int, Sequence[Tracklet]], length: int
) -> tuple[int, int, dict[int, dict[int, Sighting]]]:
    """The ``length`` frames in a row, as first and last index, in which most faces of the tracks
    are seen, and by track and index those of them that judges are shown."""
    every = sorted(
        each.index for parts in tracks.values() for part in parts for each in part.sightings
    )
    first, most, low = 0, 0, 0
    for high, index in enumerate(every):
        while every[low] <= index - length:
            low += 1
        if high - low + 1 > most:
            first, most = every[low], high - low + 1
    chosen: dict[int, dict[int, Sighting]] = {}
    for track, parts in tracks.items():
        inside = {
            each.index: each
            for part in parts
            for each in part.sightings
            if first <= each.index < first + length
        }
        if inside:
            chosen[track] = {at: inside[at] for at in _spread(sorted(inside), MOST_CHANGED)}
    last = max((index for each in chosen.values() for index in each), default=first)
    return first, last, chosen


def _spread(order: Sequence[int], most: int) -> Iterable[int]:
    at = np.linspace(0, len(order) - 1, min(len(order), most)).round().astype(int)
    return (order[each] for each in at.tolist())
