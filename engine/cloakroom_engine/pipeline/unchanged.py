"""Which files a scan need not open: read from the library at once, not photo by photo.

A library of 100,000 photos took six minutes of a processor to be looked through again, all of it
questions about one photo each.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from cloakroom_engine.opening import is_gone
from cloakroom_engine.pipeline.desk import Desk


class Unchanged:
    """Photos of which all is there that a scan makes (``keeping.keep``), by where they lie."""

    def __init__(self, desk: Desk) -> None:
        library = desk.library
        faces = library.faces.places()
        crops = library.faces.crops_kept()
        wanting = library.faces.unmeasured_photos(desk.recognisers()[0].sha256)
        wanting |= {
            photo for face, photo, forgotten in faces if not forgotten and face not in crops
        }
        pictures = library.thumbnails.kept()
        self._faces = Counter(photo for _, photo, _ in faces)
        self._photos = library.photos
        states = library.photos.states()
        self._there = [state.path for state in states if not state.missing]
        self._whole = {
            state.path: state
            for state in states
            if not (state.code or state.missing or state.lasts_s)
            and state.id not in wanting
            and library.thumbnails.among(state.sha256, pictures)
        }
        self._seen: set[str] = set()
        self.photos = 0
        self.faces = 0

    def holds(self, path: Path) -> bool:
        """Whether the file is as it was when it was looked at; then it is counted."""
        known = self._whole.get(str(path.absolute()))
        if known is None:
            return False
        try:
            state = os.stat(known.path)  # noqa: PTH116 - 100,000 times
        except OSError:
            return False
        if (known.size_bytes, known.mtime_ns) != (state.st_size, state.st_mtime_ns):
            return False
        self._seen.add(known.path)
        self.photos += 1
        self.faces += self._faces[known.id]
        return True

    def missing(self, folders: Iterable[Path]) -> list[int]:
        """Photos that were known below these folders and are not there any more."""
        inside = tuple(str(each.absolute()).rstrip(os.sep) + os.sep for each in folders)
        gone = {
            path
            for path in self._there
            if path not in self._seen and path.startswith(inside) and is_gone(Path(path))
        }
        # Read anew where any is: what moved was found elsewhere meanwhile.
        states = self._photos.states() if gone else []
        return [state.id for state in states if state.path in gone and not state.missing]
