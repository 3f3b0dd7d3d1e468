"""Pictures of photos and faces on their way from the engine to the window, never in clear on disks.

The engine seals each with a key that only its own memory and the pipe to the window know: what a
killed process leaves behind opens for nobody. It is swept all the same: when its process ends, when
anything of ours starts, when somebody is erased, and by the window once it has read it.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import tempfile
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from cloakroom_engine import private
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.vault import KEY_BYTES, Vault

KEPT: Final = 24
"""Pictures of one process that stay at a time: the window may still be reading the last ones."""
_FOLDER: Final = re.compile(r"cloakroom-pictures-(\d{1,10})-[0-9a-f]{16}")


class Shown:
    """The pictures of one process, in a folder (0700) of its own below the temporary one."""

    def __init__(self) -> None:
        key = os.urandom(KEY_BYTES)
        self.key: Final = b64encode(key).decode()
        """For ``read``, in base64."""
        self._vault = Vault(key, "memory")
        self._folder: Path | None = None

    def put(self, what: str, picture: bytes) -> Path:
        """Seal a picture's file; the oldest go when there are more than ``KEPT``.

        Raises:
            EngineError: ``output.not_writable``.
        """
        path = self._own() / f"{what}-{secrets.token_hex(6)}.sealed"
        try:
            path.write_bytes(self._vault.seal(picture, path.name))
            files = sorted(path.parent.iterdir(), key=lambda file: file.stat().st_mtime_ns)
        except OSError as problem:
            raise EngineError("output.not_writable", path=str(path)) from problem
        for file in files[: max(0, len(files) - KEPT)]:
            file.unlink(missing_ok=True)
        return path

    def close(self) -> None:
        """Leave nothing."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def _own(self) -> Path:
        folder = self._folder
        if folder is None or not folder.is_dir():
            folder = self._folder = _name()
            private.make_folder(folder)
        return folder


@contextmanager
def in_clear() -> Iterator[Path]:
    """A folder (0700) for files that have to lie in clear for a moment; gone at the end, and swept
    like the others where the process was killed."""
    folder = _name()
    private.make_folder(folder)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _name() -> Path:
    name = f"cloakroom-pictures-{os.getpid()}-{secrets.token_hex(8)}"
    return Path(tempfile.gettempdir()) / name


def read(path: Path, key: str) -> bytes:
    """A picture that another process has put there; what was read is gone.

    Raises:
        EngineError: ``library.corrupt`` for another key; ``photo.missing`` where it was swept.
    """
    try:
        sealed = path.read_bytes()
        path.unlink()
    except OSError as problem:
        raise EngineError("photo.missing", path=str(path)) from problem
    return Vault(b64decode(key), "memory").open(sealed, path.name)


def sweep(*, everything: bool = False) -> None:
    """Remove what dead processes of this user left, in clear too (versions before did), or, with
    ``everything``, what living ones show as well: they make it anew when it is asked for."""
    for folder, pid in _folders():
        if everything or not private.process_alive(pid):
            shutil.rmtree(folder, ignore_errors=True)


def _folders() -> Iterator[tuple[Path, int]]:
    for folder in Path(tempfile.gettempdir()).glob("cloakroom-pictures-*"):
        match = _FOLDER.fullmatch(folder.name)
        if match is not None and _ours(folder):
            yield folder, int(match[1])


def _ours(folder: Path) -> bool:
    """Whether it is a real folder of this user: others may put anything into a shared one."""
    try:
        state = folder.lstat()
    except OSError:
        return False
    return not folder.is_symlink() and (os.name != "posix" or state.st_uid == os.getuid())
