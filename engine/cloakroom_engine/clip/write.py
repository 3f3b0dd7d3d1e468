"""Frames to a clip: segment by segment, so that a run that was killed goes on where it was.

Every segment begins with a picture that needs no other, and an encoder that knows nothing of what
came before, so that it is the same whoever writes it, and the joined file too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.clip import colour, encoders, tool
from cloakroom_engine.clip.encoders import Plan
from cloakroom_engine.clip.encoding import Encoding
from cloakroom_engine.clip.mux import join
from cloakroom_engine.clip.probe import facts as probe
from cloakroom_engine.clip.records import ClipFacts
from cloakroom_engine.clip.segments import Folder
from cloakroom_engine.clip.spending import Spending, spending
from cloakroom_engine.errors import EngineError

SEGMENT_S: Final = Fraction(4)
"""What is lost at most when a run is killed; shorter ones cost bytes, as each begins anew."""
SEGMENT_FRAMES: Final = 240
FIRST_S: Final = Fraction(1)
"""The first one shows how many bytes this clip takes."""


@dataclass(frozen=True)
class Wish:
    """What is asked for: ``codec`` one of ``records.CODECS`` or None; what else is kept."""

    codec: str | None = None
    subtitles: bool = False
    chapters: bool = False


class Writer:
    """Writes a clip like ``path`` from other frames. Use as a context manager.

    ``done`` frames are whole already: the first frame that is added is the one of that index.
    ``finish`` writes the file. Leaving the block ends the encoder; whole segments stay in ``work``
    for the next run, until ``discard``.
    """

    def __init__(
        self,
        path: Path,
        facts: ClipFacts,
        work: Path,
        *,
        wish: Wish | None = None,
        identity: Mapping[str, object] | None = None,
        on_tick: Callable[[], None] = lambda: None,
    ) -> None:
        """Prepare to write.

        Args:
            path: the source, whose sound is copied.
            facts: of the source.
            work: a folder of this clip's own, made if need be.
            wish: how to write it.
            identity: JSON-able; whatever else decides how frames come out (the source's hash, the
                cloak, the order). Segments of another identity are thrown away.
            on_tick: called several times a second while somebody waits; may raise ``Cancelled``.

        Raises:
            EngineError: ``clip.no_encoder``, ``clip.no_tool``, ``output.not_writable``.
        """
        self._path, self._facts, self._on_tick = path, facts, on_tick
        self._wish = wish or Wish()
        used = tool.find()
        self.plan: Plan = encoders.plan(facts, used, self._wish.codec)
        told = {
            "ffmpeg": used.version,
            "encoder": self.plan.encoder,
            "muxer": self.plan.muxer,
            "facts": repr(facts),
            "segment": [str(SEGMENT_S), SEGMENT_FRAMES],
            **(identity or {}),
        }
        try:
            self._folder = Folder(work, told)
        except OSError as error:
            raise EngineError("output.not_writable", path=str(work), reason=str(error)) from error
        self._now: Encoding | None = None
        self._begun = Fraction(0)
        self._spending = Spending(0, 0)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._now is not None:
            self._now.stop()
            self._now = None
            self._folder.begin().unlink(missing_ok=True)

    @property
    def done(self) -> int:
        """How many frames, from the first on, lie in whole segments."""
        return self._folder.frames

    def add(self, pixels: NDArray[np.uint8], at: Fraction) -> None:
        """The next frame: (H, W, 3) uint8 of the source's size, shown ``at`` seconds.

        Raises:
            EngineError: ``output.disk_full``, ``clip.failed``.
        """
        if pixels.shape != (self._facts.height, self._facts.width, 3):
            raise ValueError(f"a frame of {pixels.shape}")
        if self._now is not None and self._is_full(at):
            self._end()
        if self._now is None:
            self._begun = at
            self._spending = spending(self._facts, self._folder.segments, at)
            out = f"file:{self._folder.begin()}"
            self._now = Encoding(out, self._facts, self._arguments(), at, self._on_tick)
        self._now.add(pixels, at)

    def finish(self, part: Path) -> ClipFacts:
        """Write the file to ``part``, after the last frame, and look at what was written: its
        facts.

        Raises:
            EngineError: ``clip.no_frames`` without one; ``output.disk_full``, ``clip.failed``.
        """
        if self._now is not None:
            self._end()
        if not self._folder.segments:
            raise EngineError("clip.no_frames", path=str(self._path))
        join(
            self._path,
            self._facts,
            self._folder.segments,
            self.plan,
            part,
            subtitles=self._wish.subtitles,
            chapters=self._wish.chapters,
            on_tick=self._on_tick,
        )
        written = probe(part)
        if written.frames != self.done:
            raise EngineError("clip.failed", reason=f"{written.frames} frames of {self.done}")
        return written

    def discard(self) -> None:
        """Throw the segments away: the clip is in its place, or nobody wants it."""
        self._folder.remove()

    def _is_full(self, at: Fraction) -> bool:
        assert self._now is not None
        long = SEGMENT_S if self._folder.segments else FIRST_S
        return self._now.frames >= SEGMENT_FRAMES or at - self._begun >= long

    def _end(self) -> None:
        assert self._now is not None
        self._now.finish()
        frames, self._now = self._now.frames, None
        first = round(self._begun / self._facts.time_base)
        self._folder.keep(self._folder.begin(), frames, first, self._spending.loss)

    def _arguments(self) -> list[str]:
        facts = self._facts
        if self.plan.animated:
            return ["-c:v", "ffv1", "-pix_fmt", "bgr0", "-f", "matroska"]
        return [
            "-vf", colour.from_rgb(facts), "-c:v", self.plan.encoder,
            *encoders.quality(self.plan.encoder, self._spending), "-g", "9999",
            "-video_track_timescale", str(facts.time_base.denominator), "-f", "mp4",
        ]  # fmt: skip
