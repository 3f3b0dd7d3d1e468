"""What a clip is: its frames in time, and the facts that ffmpeg tells of the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture of a clip, upright.

    ``index`` counts from the clip's first frame, 0. ``at`` is when it is shown, in seconds from the
    start of the file, exact. ``pixels`` (H, W, 3) are RGB, uint8, with the primaries and transfer
    that ``ClipFacts.colour`` names; they are the caller's to change.
    """

    index: int
    at: Fraction
    pixels: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream of the file: ``kind`` is "video", "audio", "subtitle", "data" or "attachment".

    A picture that is carried along (a cover, a thumbnail) is a "picture".
    """

    index: int
    kind: str
    codec: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Colour:
    """What the numbers mean, in ffmpeg's words; "unknown" where the file does not say."""

    matrix: str = "unknown"
    primaries: str = "unknown"
    transfer: str = "unknown"
    range: str = "unknown"


@dataclass(frozen=True, slots=True)
class ClipFacts:
    """What ``probe.facts`` found. Sizes are of the upright frame, times in seconds.

    ``frames`` is how many pictures the stream holds (what a decoder makes of a damaged one may be
    fewer). ``rate`` is their mean per second, 0 for a single one; ``variable`` where the gaps
    between them differ by more than a tick. ``start`` is when the first is shown, ``duration`` from
    then to the end of the last; ``claimed`` is what the file's header says it lasts, 0 for nothing.
    ``sar`` is how wide a pixel is for its height, ``rotation`` how far the stored picture was
    turned to stand upright (degrees, clockwise). ``hdr`` is "", "PQ", "HLG" or "Dolby Vision".
    ``bit_rate`` counts the picture alone, in bits a second.
    """

    container: str
    codec: str
    width: int
    height: int
    sar: Fraction
    rotation: int
    pixel_format: str
    depth: int
    alpha: bool
    interlaced: bool
    colour: Colour
    hdr: str
    time_base: Fraction
    frames: int
    rate: Fraction
    variable: bool
    start: Fraction
    duration: Fraction
    claimed: Fraction
    bit_rate: int
    streams: tuple[Stream, ...]
    chapters: int = 0
    ticks: NDArray[np.int64] = field(
        default_factory=lambda: np.zeros(0, np.int64), repr=False, compare=False
    )
    """(frames,) when each picture is shown, in ticks of ``time_base``, in order."""

    def index_at(self, moment: float) -> int:
        """The number of the first frame that is shown at ``moment`` (seconds) or after it."""
        return int(np.searchsorted(self.ticks, round(Fraction(moment) / self.time_base)))

    @property
    def sound(self) -> tuple[Stream, ...]:
        """The streams that are heard."""
        return tuple(each for each in self.streams if each.kind == "audio")

    @property
    def subtitles(self) -> tuple[Stream, ...]:
        """The streams that are read."""
        return tuple(each for each in self.streams if each.kind == "subtitle")
