"""The frames of one film for a player: fetched some seconds at a time, the wanted ones first."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.job import Job
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import shown

CHUNK_S: Final = 2.0
"""Of a film that are asked for at a time; the engine gives four at most."""
MOST_PX: Final = 960
_BUDGET_BYTES: Final = 64 * 1024 * 1024
"""Of JPEGs: some minutes of a film."""
_HEAD: Final = struct.Struct("<dI")
"""Before each JPEG: when it is shown, and its bytes (``clip.frames``)."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A frame: when it is shown, and where whose face (by id) is, as parts of width and height."""

    at_s: float
    jpeg: bytes
    boxes: tuple[tuple[int, QRectF], ...]

    def image(self) -> QImage:
        """Its pixels."""
        return QImage.fromData(self.jpeg)


@dataclass(frozen=True, slots=True)
class Film:
    """What the engine says of a film as a whole, in seconds from its first frame on, but
    ``start_s``: when that one is shown."""

    lasts_s: float
    start_s: float
    rate: float
    sound: bool
    subtitles: bool
    chapters: bool


class ClipFrames(QObject):
    """One film at a time, by the clip's photo id and, of a copy, its path.

    Signals:
        came: frames that were not there are there now.
        failed: a code and its parameters; nothing is asked for any more until ``open``.
    """

    came = Signal()
    failed = Signal(str, dict)

    def __init__(self, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._photo_id: int | None = None
        self._path = ""
        self._kept: OrderedDict[int, list[Shown]] = OrderedDict()
        self._bytes = 0
        self._job: Job | None = None
        self._asked = -1
        self._wanted: list[int] = []
        self._dead = False
        self.film: Film | None = None
        """Known once the first frames came."""

    @property
    def is_open(self) -> bool:
        """Whether there is a film."""
        return self._photo_id is not None

    def open(self, photo_id: int | None, path: str = "") -> None:
        """Another film, or (None) none."""
        self._photo_id, self._path = photo_id, path
        self.film = None
        self.forget()

    def forget(self) -> None:
        """Fetch everything anew: boxes are others now."""
        job, self._job = self._job, None
        self._asked = -1
        self._dead = False
        self._kept.clear()
        self._wanted = []
        self._bytes = 0
        if job is not None:
            job.cancel()

    def at(self, moment_s: float) -> Shown | None:
        """The frame that is shown at a moment; None until it was fetched (``came``). What follows
        is fetched behind it."""
        if self._photo_id is None:
            return None
        chunk = int(max(moment_s, 0.0) // CHUNK_S)
        self._want(chunk, chunk + 1)
        frames = self._kept.get(chunk)
        if frames is None:
            return None
        self._kept.move_to_end(chunk)
        number = bisect_right([each.at_s for each in frames], moment_s + 1e-6)
        if number:
            return frames[number - 1]
        # Between two frames of a slow film, or behind its last one.
        before = [key for key, each in self._kept.items() if key < chunk and each]
        if chunk and max(before, default=-1) < chunk - 1 and chunk - 1 not in self._kept:
            self._want(chunk - 1)
        if before:
            return self._kept[max(before)][-1]
        return frames[0] if frames else None

    def _want(self, *chunks: int) -> None:
        last = self.film.lasts_s if self.film else CHUNK_S
        self._wanted = [
            each
            for each in chunks
            if each not in self._kept and (each == chunks[0] or each * CHUNK_S < last)
        ]
        if self._job is not None and self._wanted and self._asked != self._wanted[0]:
            if self._asked not in self._wanted:
                self._job.cancel()
            return
        self._next()

    def _next(self) -> None:
        if self._job is not None or not self._wanted or self._photo_id is None:
            return
        if self._dead or self._client.closed:
            return
        self._asked = self._wanted[0]
        params: dict[str, Any] = {
            "photo_id": self._photo_id,
            "begin_s": self._asked * CHUNK_S,
            "end_s": (self._asked + 1) * CHUNK_S,
            "most_px": MOST_PX,
        }
        if self._path:
            params["path"] = self._path
        job = self._job = self._client.run("clip.frames", params, urgent=True).of(self)
        job.finished.connect(lambda result: self._finished(job, result))
        job.failed.connect(lambda code, told: self._failed(job, code, told))
        job.closed.connect(lambda: self._closed(job))

    def _finished(self, job: Job, result: Mapping[str, Any]) -> None:
        if job is not self._job:
            return
        self.film = Film(
            float(result["lasts_s"]), float(result["start_s"]), float(result["rate"]),
            bool(result["sound"]), bool(result["subtitles"]), bool(result["chapters"]),
        )  # fmt: skip
        try:
            content = shown.read(Path(str(result["path"])), str(result["key"]))
        except EngineError as problem:
            self._failed(job, problem.code, problem.params)
            return
        frames = list(_unpacked(content, result["boxes"]))
        self._kept[self._asked] = frames
        self._bytes += sum(len(each.jpeg) for each in frames)
        while self._bytes > _BUDGET_BYTES and len(self._kept) > 3:
            _, gone = self._kept.popitem(last=False)
            self._bytes -= sum(len(each.jpeg) for each in gone)
        self._wanted = [each for each in self._wanted if each not in self._kept]

    def _failed(self, job: Job, code: str, params: Mapping[str, Any]) -> None:
        if job is self._job:
            self._dead = True
            self.failed.emit(code, dict(params))

    def _closed(self, job: Job) -> None:
        if job is not self._job:
            return
        self._job = None
        self._next()
        self.came.emit()


def _unpacked(content: bytes, boxes: list[list[list[float]]]) -> list[Shown]:
    found, at = [], 0
    for each in boxes:
        moment, length = _HEAD.unpack_from(content, at)
        at += _HEAD.size
        places = tuple(
            (int(face), QRectF(left, top, right - left, bottom - top))
            for face, left, top, right, bottom in each
        )
        found.append(Shown(moment, content[at : at + length], places))
        at += length
    return found
