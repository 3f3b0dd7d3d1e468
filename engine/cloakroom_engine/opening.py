"""Opening files that somebody else named: regular ones only, never waiting. Standard library only,
but for objects in a store (``far``). What lies in memory alone (``held``) is opened like the rest.

A pipe would block until somebody writes into it, ``/dev/zero`` never ends, and opening some
devices does something. Names that no file can have (a NUL, half a surrogate pair) are told like
names that no file has.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import Final

from cloakroom_engine import far, held

_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NONBLOCK", 0)  # the file may have become a pipe since it was looked at
)


class OddFileError(OSError):
    """A folder, a pipe, a device or a socket where a file was expected."""


def status(path: Path) -> os.stat_result:
    """What the system says of a file or folder, links followed.

    Raises:
        OSError: as the system says it; FileNotFoundError for a name that nothing can have.
    """
    if held.is_held(path):
        return held.status(path)
    if far.is_far(path):
        return far.status(path)
    with _nameable(path):
        return path.stat()


@contextmanager
def regular(path: Path) -> Iterator[BufferedReader]:
    """A regular file, open for reading.

    Raises:
        OSError: as ``status``; ``OddFileError`` for anything but a regular file.
    """
    if held.is_held(path):
        with held.regular(path) as file:
            yield file
        return
    if far.is_far(path):
        with far.regular(path) as file:
            yield file
        return
    _refuse_odd(path, status(path))
    with _nameable(path):
        descriptor = os.open(path, _FLAGS)
    with os.fdopen(descriptor, "rb") as opened:
        _refuse_odd(path, os.fstat(descriptor))
        yield opened


def content(path: Path) -> bytes:
    """All bytes of a regular file.

    Raises:
        OSError: as ``regular``, and where a part of it cannot be read.
    """
    with regular(path) as file:
        return file.read()


def sha256_of(path: Path) -> str:
    """The SHA-256 of a regular file's bytes, in hexadecimal.

    Raises:
        OSError: as ``content``.
    """
    if far.is_far(path):  # one question instead of one for every piece
        return hashlib.sha256(content(path)).hexdigest()
    with regular(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _nameable(path: Path) -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        raise FileNotFoundError(errno.ENOENT, "no file can be called that", str(path)) from error


def _refuse_odd(path: Path, state: os.stat_result) -> None:
    if not stat.S_ISREG(state.st_mode):
        raise OddFileError(errno.EINVAL, "not a regular file", str(path))


def is_file(path: Path) -> bool:
    """Whether a regular file lies there and we may know it; ``Path.is_file`` raises where not."""
    return _mode(path, stat.S_ISREG)


def is_folder(path: Path) -> bool:
    """Whether a folder lies there and we may know it; ``Path.is_dir`` raises where not."""
    return _mode(path, stat.S_ISDIR)


def is_gone(path: Path) -> bool:
    """Whether surely nothing lies there: what cannot be reached may be there still."""
    try:
        status(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def lies_there(path: Path) -> bool:
    """Whether a name is taken, be it by a link that leads nowhere.

    Raises:
        OSError: where nobody can say.
    """
    return far.lies_there(path) if far.is_far(path) else os.path.lexists(path)


def _mode(path: Path, kind: Callable[[int], bool]) -> bool:
    try:
        return kind(status(path).st_mode)
    except OSError:
        return False
