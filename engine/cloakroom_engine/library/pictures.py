"""Sealed pictures in files: a thumbnail per content, a crop per face. A cache: scanning fills it.

Not in the database: erasing a person rewrites that file whole, and 20,000 thumbnails are 300 MB.
Which pictures must go is written down in the table ``pending`` in the same transaction as the row
they belong to, and ``sweep`` deletes them, now or when the library is opened next.
"""

from __future__ import annotations

import errno
import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from cloakroom_engine import private
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import moving
from cloakroom_engine.library.database import Database
from cloakroom_engine.library.vault import Vault

_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_TASK: Final = re.compile(r"(face|photo|thumbnail):([0-9a-f]+)")


class Pictures:
    """JPEG files of one kind, each sealed for its own name."""

    def __init__(self, folder: Path, kind: str, vault: Vault) -> None:
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
            return self._vault.open(sealed, self._identity(name))
        except EngineError:
            # Torn by a power cut, or of a library whose key is gone: the next scan makes it anew.
            return None

    def put(self, name: str | int, jpeg: bytes) -> None:
        """Seal the picture; EngineError ``library.not_writable`` or ``output.disk_full``."""
        path = self._path(name)
        sealed = self._vault.seal(jpeg, self._identity(name))
        try:
            private.make_folder(path.parents[1])
            private.make_folder(path.parent)
            private.write(path, sealed, sync=False)
        except OSError as error:
            raise private_error(error, path) from error

    def has(self, name: str | int) -> bool:
        """Whether there is one; it is not opened."""
        return self._path(name).is_file()

    def kept(self) -> set[str]:
        """The names of all files that there are, without their ending; for ``among``. Of a folder
        that cannot be read none: whoever writes there is told why."""
        found: set[str] = set()
        with suppress(OSError), os.scandir(self._folder) as folders:
            for folder in folders:
                if folder.is_dir():
                    with os.scandir(folder) as files:
                        found.update(
                            file.name.removesuffix(".sealed")
                            for file in files
                            if file.name.endswith(".sealed")
                        )
        return found

    def among(self, sha256: str, kept: set[str]) -> bool:
        """Whether a content's picture is one of ``kept``."""
        return _hidden_name(sha256, self._vault) in kept

    def remove(self, name: str | int) -> None:
        """Delete the picture, if there is one."""
        path = self._path(name)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise private_error(error, path) from error

    def _path(self, name: str | int) -> Path:
        if isinstance(name, int):
            return self._folder / f"{name % 256:02x}" / f"{name}.sealed"
        return _hidden(self._folder, name, self._vault)

    def _identity(self, name: str | int) -> str:
        return f"{self._kind}/{name}"


def _hidden(folder: Path, sha256: str, vault: Vault) -> Path:
    """Where a content's picture lies: a name that tells the content to nobody without the key, in
    one of 256 folders."""
    name = _hidden_name(sha256, vault)
    return folder / name[:2] / f"{name}.sealed"


def _hidden_name(sha256: str, vault: Vault) -> str:
    return vault.derive(f"picture/{sha256}", 16).hex()


def hide_names(folder: Path, vault: Vault) -> None:
    """Rename pictures of before, which were called by the content's hash; again does no harm."""
    try:
        for path in folder.glob("??/*.sealed"):
            if _SHA256.fullmatch(path.stem):
                hidden = _hidden(folder, path.stem, vault)
                private.make_folder(hidden.parent)
                path.replace(hidden)
    except OSError as error:
        raise private_error(error, folder) from error


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
            thumbnails.remove(moving.name_of(task[2]))
        database.execute("DELETE FROM pending WHERE task = ?", (row["task"],))
