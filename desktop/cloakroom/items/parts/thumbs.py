"""Small pictures of photos by their path: from the library where it has one, else of the file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from cloakroom.items.parts.pictures import Pictures
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library
from cloakroom_engine.library.pictures import Pictures as SealedPictures
from cloakroom_engine.records import Photo

_MOST_BYTES: Final = 40 * 1024 * 1024


class Thumbs(QObject):
    """Rounded squares by path."""

    ready = Signal(object)
    """A picture can now be had."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._known: dict[str, str] = {}
        """The content's hash by path; looked up here, because threads have no connection."""
        sealed = library.thumbnails
        self._pictures: Pictures[tuple[str, str]] = Pictures(
            lambda key: _read(sealed, *key),
            radius=0.12,
            parent=self,
        )
        self._pictures.ready.connect(self.ready)

    def get(self, path: str, edge_px: int) -> QPixmap | None:
        """The picture at about this edge in device pixels, or None; it will then be ``ready``."""
        if path not in self._known:
            photo = self._library.photos.by_path(path) or self._clip_of(path)
            self._known[path] = photo.sha256 if photo else ""
        return self._pictures.get((path, self._known[path]), edge_px)

    def _clip_of(self, path: str) -> Photo | None:
        """The clip whose copy this is: of a film itself nobody can read a picture here."""
        copy = self._library.protected.file_at(path)
        photo = self._library.photos.get(copy.photo_id) if copy else None
        return photo if photo is not None and photo.lasts_s else None


def _read(sealed: SealedPictures, path: str, sha256: str) -> bytes | None:
    try:
        if sha256 and (known := sealed.get(sha256)):
            return known
        file = Path(path)
        return file.read_bytes() if file.stat().st_size <= _MOST_BYTES else None
    except (EngineError, OSError):
        return None  # a tile without a picture says enough
