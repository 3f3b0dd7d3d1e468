"""Protected copies as files: they go to the system's bin, and the library forgets them."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QDir, QFile, QObject, QStandardPaths, Signal

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import ProtectedFile

log = logging.getLogger(__name__)


class Copies(QObject):
    """Takes copies away, so that a person can take them back: nothing is deleted for good."""

    changed = Signal(object)
    """protocol.Changed"""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library

    def discard(self, copies: Iterable[ProtectedFile]) -> list[ProtectedFile]:
        """Move these to the bin; those that could not be moved stay known, and come back.

        A file that is not there any more is only forgotten. EngineError as the library's.
        """
        # Freedesktop's bin lies below this folder, which a fresh account may not have yet.
        place = QStandardPaths.StandardLocation.GenericDataLocation
        QDir().mkpath(QStandardPaths.writableLocation(place))
        stayed, photos, gone = [], [], []
        for copy in copies:
            if Path(copy.path).exists() and not QFile(copy.path).moveToTrash():
                stayed.append(copy)
                continue
            self._library.protected.remove(copy.id)
            photos.append(copy.photo_id)
            gone.append(copy.id)
        if gone:
            self.changed.emit(Changed("", photos=tuple(photos), protected=tuple(gone)))
        return stayed

    def make_room(self, path: str) -> bool:
        """Move what was written to ``path`` to the bin; whether the place is free now."""
        try:
            copy = self._library.protected.file_at(path)
            return copy is not None and not self.discard([copy])
        except EngineError as problem:  # whoever holds the library: the queue goes on
            log.warning("a copy is not forgotten: %s", problem)
            return not Path(path).exists()
