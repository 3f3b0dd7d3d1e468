"""The one place where photos' files are opened: every trouble is that photo's code."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cloakroom_engine import opening
from cloakroom_engine.budgets import PHOTO_FILE_BYTES
from cloakroom_engine.errors import EngineError


def content(path: Path) -> bytes:
    """All bytes of a photo's file.

    Raises:
        EngineError: ``photo.empty``, ``photo.too_large``, and as ``status``.
    """
    with _codes(path), opening.regular(path) as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(0)
        if size == 0:
            raise EngineError("photo.empty", path=str(path))
        if size > PHOTO_FILE_BYTES:
            raise EngineError("photo.too_large", path=str(path), bytes=size)
        return file.read()


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's content, in hexadecimal.

    Raises:
        EngineError: as ``status``.
    """
    with _codes(path):
        return opening.sha256_of(path)


def status(path: Path) -> os.stat_result:
    """Size, time and kind of a file.

    Raises:
        EngineError: ``photo.missing``, ``photo.unreadable`` where the system lets nobody at it,
            ``photo.unsupported`` for what is no regular file.
    """
    with _codes(path):
        return opening.status(path)


@contextmanager
def _codes(path: Path) -> Iterator[None]:
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise EngineError("photo.missing", path=str(path)) from error
    except opening.OddFileError as error:
        code = "photo.folder_closed" if opening.is_folder(path) else "photo.unsupported"
        raise EngineError(code, path=str(path), reason=error.strerror) from error
    except OSError as error:
        raise EngineError("photo.unreadable", path=str(path), reason=error.strerror) from error
