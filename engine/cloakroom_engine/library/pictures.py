"""Sealed pictures in files: a thumbnail per content, a crop per face. A cache: scanning fills it.

Not in the database: erasing a person rewrites that file whole, and 20,000 thumbnails are 300 MB.
Which pictures must go is written down in the table ``pending`` in the same transaction as the row
they belong to, and ``sweep`` deletes them, now or when the library is opened next.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from cloakroom_engine import private
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.database import Database
from cloakroom_engine.library.vault import Vault

_TASK: Final = re.compile(r"(face|photo|thumbnail):([0-9a-f]+)")


class Pictures:
    """JPEG files of one kind, each sealed for its own name."""

    def __init__(self, folder: Path, kind: str, vault: Callable[[], Vault]) -> None:
        self._folder = folder
        self._kind = kind
        self._vault = vault

    def get(self, name: str | int) -> bytes | None:
        """The picture; None where there is none, or none that can be trusted."""
        try:
            sealed = self._path(name).read_bytes()
        except OSError:
            return None
        try:
            return self._vault().open(sealed, self._identity(name))
        except EngineError as problem:
            # Torn by a power cut, or of a library whose key is gone: the next scan makes it anew.
            if problem.code != "library.corrupt":
                raise
            return None

    def put(self, name: str | int, jpeg: bytes) -> None:
        """Seal the picture; EngineError ``library.not_writable`` or ``output.disk_full``."""
        path = self._path(name)
        sealed = self._vault().seal(jpeg, self._identity(name))
        try:
            private.make_folder(path.parents[1])
            private.make_folder(path.parent)
            private.write(path, sealed, sync=False)
        except OSError as error:
            raise private_error(error, path) from error

    def has(self, name: str | int) -> bool:
        """Whether there is one; it is not opened."""
        return self._path(name).is_file()

    def remove(self, name: str | int) -> None:
        """Delete the picture, if there is one."""
        path = self._path(name)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise private_error(error, path) from error

    def _path(self, name: str | int) -> Path:
        # Folders of some hundred files each: by the first digits of a hash, the last of a number.
        shelf = f"{name % 256:02x}" if isinstance(name, int) else name[:2]
        return self._folder / shelf / f"{name}.sealed"

    def _identity(self, name: str | int) -> str:
        return f"{self._kind}/{name}"


def private_error(error: OSError, path: Path) -> EngineError:
    """What an operating system's refusal to write one of our own files is called."""
    full = error.errno in {errno.ENOSPC, errno.EDQUOT}
    code = "output.disk_full" if full else "library.not_writable"
    return EngineError(code, path=str(path), reason=error.strerror)


def sweep(database: Database, thumbnails: Pictures, crops: Pictures) -> None:
    """Delete the pictures whose rows are gone. Cheap when there are none."""
    for row in database.execute("SELECT task FROM pending WHERE task <> 'scrub'"):
        task = _TASK.fullmatch(row["task"])
        if task is None:
            continue
        if task[1] == "face":
            crops.remove(int(task[2]))
        elif task[1] == "thumbnail" or not database.execute(
            "SELECT 1 FROM photo WHERE sha256 = ?", (task[2],)
        ):
            thumbnails.remove(task[2])
        database.execute("DELETE FROM pending WHERE task = ?", (row["task"],))
