"""A folder that is watched: which photos in it are whole and have no copy yet."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from cloakroom_engine.errors import EngineError
from cloakroom_engine.kinds import OTHER_PHOTO, PHOTO, of_file
from cloakroom_engine.library.catalogue import Library
from cloakroom_engine.opening import is_folder, status
from cloakroom_engine.walking import walk

LOOK_EVERY_S: Final = 2.0
"""Seconds between two looks. A photo whose size and time are the same in both is taken to be
whole; one that is not after all fails as ``photo.truncated`` and is offered again once it grew."""

_State = tuple[int, int]


class Inbox:
    """Photos anywhere below a folder, each offered once for every content it has.

    Hidden files, and everything below ``out`` where that lies inside, are never offered; a folder
    that cannot be entered is, so that whoever opens it is told. What was
    offered before this started is known from the library: a photo that has a copy made for
    ``out`` is not offered again, also where somebody has moved that copy away since.

    Raises:
        EngineError: ``photo.missing`` without the folder, ``output.is_original`` where ``out`` is
            the folder itself.
    """

    def __init__(self, library: Library, folder: Path, out: Path) -> None:
        self._library = library
        self._folder = folder.absolute()
        self._out = out.absolute()
        if not is_folder(self._folder):
            raise EngineError("photo.missing", path=str(folder))
        if self._folder.resolve() == self._out.resolve():
            raise EngineError("output.is_original", path=str(out))
        self.unsettled = True
        """Whether the last look saw photos that may still be written."""
        self._before: dict[Path, _State] = {}
        self._no_photos: dict[Path, _State] = {}
        self._offered: dict[Path, _State] = {}

    def look(self) -> list[Path]:
        """Photos that are whole since this look and were not offered yet, sorted by name."""
        now = self._states()
        whole = [path for path, state in now.items() if self._before.get(path) == state]
        self.unsettled = len(whole) < len(now)
        self._before = now
        self._offered = {path: state for path, state in self._offered.items() if path in now}
        new = [path for path in whole if self._offered.get(path) != now[path]]
        self._offered.update((path, now[path]) for path in new)
        return sorted(path for path in new if not self._copied(path, now[path]))

    def again(self, path: Path) -> None:
        """Offer a photo once more: what kept it from being copied may pass."""
        self._offered.pop(path, None)

    def _states(self) -> dict[Path, _State]:
        found: dict[Path, _State] = {}
        for path, closed in walk(self._folder, leave_out=[self._out]):
            try:
                told = status(path)
            except OSError:
                if closed:
                    found[path] = (0, 0)
                continue  # or gone between listing and asking
            state = (told.st_size, told.st_mtime_ns)
            if closed or self._is_photo(path, state):
                found[path] = state
        return found

    def _is_photo(self, path: Path, state: _State) -> bool:
        """By what is in it, looked at once for every content."""
        if self._no_photos.get(path) == state:
            return False
        if self._before.get(path) == state:
            return True
        photo = of_file(path) in {PHOTO, OTHER_PHOTO}
        if not photo:
            self._no_photos[path] = state
        return photo

    def _copied(self, path: Path, state: _State) -> bool:
        photo = self._library.photos.by_path(str(path))
        if photo is None or (photo.size_bytes, photo.mtime_ns) != state:
            return False
        return any(
            Path(file.path).parent == self._out and file.photo_sha256 == photo.sha256
            for file in self._library.protected.files_of_photo(photo.id)
        )
