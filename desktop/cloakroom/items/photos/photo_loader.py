"""Reads a photo to look at beside the GUI thread; what Qt cannot read, the engine can."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.job import Job
from cloakroom.bridge.previews import picture
from cloakroom_engine.opening import is_gone
from cloakroom_engine.records import Photo

MOST_PX: Final = 4096
"""The longer side of what is kept of a photo: enough for any screen, 67 MB at most."""
RAW: Final = "raw"
"""The format of photos that Qt must not read: it takes a raw file's icon for the photo."""


class PhotoLoader(QObject):
    """One photo at a time; asking for another forgets the one before.

    Signals:
        loaded: the photo's id and its upright pixels, perhaps fewer than in the file.
        failed: the photo's id and the code that says why.
    """

    loaded = Signal(int, QImage)
    failed = Signal(int, str)

    def __init__(self, engine: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._wanted: Photo | None = None
        self._job: Job | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._bell = _Bell()
        self._bell.read.connect(self._read, Qt.ConnectionType.QueuedConnection)

    def load(self, photo: Photo) -> None:
        """Read this photo."""
        self.stop()
        self._wanted = photo
        if photo.format == RAW:
            self._ask_engine(photo)
        else:
            self._pool.start(_Read(self._bell, photo.id, photo.path))

    def stop(self) -> None:
        """Forget what was asked for."""
        self._wanted = None
        self._pool.clear()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _read(self, photo_id: int, path: str, image: QImage) -> None:
        wanted = self._wanted
        if wanted is None or wanted.id != photo_id:
            return
        if not image.isNull():
            self.loaded.emit(photo_id, image)
        elif path != wanted.path:
            self.failed.emit(photo_id, "photo.unreadable")
        elif wanted.code or is_gone(Path(path)):
            self.failed.emit(photo_id, wanted.code or "photo.missing")
        else:
            self._ask_engine(wanted)

    def _ask_engine(self, photo: Photo) -> None:
        params = {"photo_id": photo.id, "most_px": MOST_PX}
        job = self._job = self._engine.run("view", params, urgent=True).of(self)
        job.finished.connect(lambda result: self._converted(job, photo, result))
        job.failed.connect(lambda code, _: self._not_converted(job, photo, code))

    def _converted(self, job: Job, photo: Photo, result: dict[str, Any]) -> None:
        """One that was let go of may have been done all the same: it is another photo's."""
        if job is self._job:
            self._job = None
            path, read = str(result["path"]), partial(picture, result, "path")
            self._pool.start(_Read(self._bell, photo.id, path, read))

    def _not_converted(self, job: Job, photo: Photo, code: str) -> None:
        if job is self._job:
            self._job = None
            self.failed.emit(photo.id, code)


class _Bell(QObject):
    read = Signal(int, str, QImage)


class _Read(QRunnable):
    def __init__(
        self, bell: _Bell, photo_id: int, path: str, read: Callable[[], QImage] | None = None
    ) -> None:
        super().__init__()
        self._bell = bell
        self._photo_id = photo_id
        self._path = path
        self._take = read or partial(upright, path)

    def run(self) -> None:
        """Read, upright, and ring; a null image where Qt cannot."""
        self._bell.read.emit(self._photo_id, self._path, self._take())


def upright(path: str) -> QImage:
    """The pixels as they are meant to be seen, at most ``MOST_PX`` long; null if unreadable."""
    reader = QImageReader(path)
    # What is in the file counts, not what it is called.
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > MOST_PX:
        most = QSize(MOST_PX, MOST_PX)
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
