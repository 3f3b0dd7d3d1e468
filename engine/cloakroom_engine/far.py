"""Photos in an object store (S3 and what speaks like it), under paths like any other file's.

``s3://bucket/folder/a.jpg`` is the path ``/s3:/bucket/folder/a.jpg``, so that folders, names and
endings are what they are elsewhere; ``opening``, ``walking`` and ``protect.write`` ask here where
a path is one of these. An object is read as it is asked for and put there whole, never over another
one, and none is ever changed or removed. fsspec and s3fs do the speaking; where the store is and
who we are to it is what every program of this machine is told (``AWS_ENDPOINT_URL``,
``AWS_PROFILE`` and their like). On Windows no path looks like this.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BufferedReader
from pathlib import Path
from typing import Any, Final, cast

SCHEME: Final = "s3://"
_PLACE: Final = "s3:"
_AHEAD_BYTES: Final = 1 << 20
"""Read beyond what is asked for: a photo is read to its end."""
_CODES: Final = (
    (FileExistsError, errno.EEXIST), (FileNotFoundError, errno.ENOENT),
    (PermissionError, errno.EACCES),
)  # fmt: skip
_listed: Final[dict[str, tuple[int, int]]] = {}
"""Size and time by name, of what was found below a folder: nobody asks a store a million times for
what it has just told. Whether something may be put there is never told from this."""


def is_far(path: Path) -> bool:
    """Whether an object is meant."""
    parts = path.parts
    return len(parts) > 2 and parts[1] == _PLACE and parts[0] == "/"


def path_of(word: str) -> str:
    """The path of what is called ``s3://…``; anything else as it is."""
    return f"/{_PLACE}/{word[len(SCHEME) :]}" if word.startswith(SCHEME) else word


def word_of(path: str) -> str:
    """The opposite of ``path_of``."""
    return f"{SCHEME}{path[len(_PLACE) + 2 :]}" if path.startswith(f"/{_PLACE}/") else path


def status(path: Path) -> os.stat_result:
    """Kind, size and time of an object, or of a folder: what names of objects begin with.

    Raises:
        OSError: FileNotFoundError where nothing is; whatever the store says.
    """
    name = _name(path)
    if name in _listed:
        return _state(stat.S_IFREG, *_listed[name])
    with _told(path):
        info = _store().info(name)
    if info["type"] == "directory":
        return _state(stat.S_IFDIR, 0, 0)
    return _state(stat.S_IFREG, *_size_and_time(info))


@contextmanager
def regular(path: Path) -> Iterator[BufferedReader]:
    """An object, open for reading: what is asked for is fetched, and a little more.

    Raises:
        OSError: as ``status``; IsADirectoryError for a folder.
    """
    with (
        _told(path),
        _store().open(_name(path), "rb", block_size=_AHEAD_BYTES, cache_type="readahead") as file,
    ):
        if file.details["type"] == "directory":
            raise IsADirectoryError(errno.EISDIR, "not an object", str(path))
        yield cast(BufferedReader, file)  # reads and seeks like one


def below(folder: Path) -> list[Path]:
    """All objects below a folder but those that are hidden, sorted by path.

    Raises:
        OSError: as ``status``.
    """
    name = _name(folder)
    _listed.clear()
    with _told(folder):
        found = _store().find(name, detail=True)
    for each, info in found.items():
        _listed[each] = _size_and_time(info)
    paths = (folder / each[len(name) + 1 :] for each in found)
    return sorted(each for each in paths if not _hidden(each, folder))


def lies_there(path: Path) -> bool:
    """Whether the store has an object of this name now.

    Raises:
        OSError: as ``status``, but for FileNotFoundError.
    """
    bucket, _, key = _name(path).partition("/")
    with _told(path):
        try:
            # Not ``exists``: that asks for a folder of this name, too.
            _store().call_s3("head_object", Bucket=bucket, Key=key)
        except FileNotFoundError:
            return False
        return True


def put(content: bytes, path: Path) -> None:
    """A new object: all of it or nothing.

    Raises:
        OSError: FileExistsError where one is (stores that do not know conditional writes replace
            it); whatever the store says.
    """
    with _told(path):
        _store().pipe_file(_name(path), content, mode="create")


def _name(path: Path) -> str:
    return "/".join(path.parts[2:])


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.parts[len(folder.parts) :])


def _size_and_time(info: dict[str, Any]) -> tuple[int, int]:
    return int(info["size"]), int(info["LastModified"].timestamp() * 1e9)


def _state(kind: int, size: int, mtime_ns: int) -> os.stat_result:
    seconds = mtime_ns // 10**9
    fields = (kind, 0, 0, 1, 0, 0, size, seconds, seconds, seconds)
    return os.stat_result(fields, {"st_mtime_ns": mtime_ns})


@cache
def _store() -> Any:
    import fsspec

    # What others write there meanwhile has to be seen.
    return fsspec.filesystem("s3", use_listings_cache=False)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """A store's troubles as a disk's."""
    try:
        from botocore.exceptions import BotoCoreError
    except ImportError as missing:
        raise OSError(errno.ENOSYS, "s3fs is not installed", str(path)) from missing
    try:
        yield
    except BotoCoreError as error:
        raise OSError(errno.EIO, type(error).__name__, str(path)) from error
    except OSError as error:
        if error.errno is not None:
            raise
        code = next((code for kind, code in _CODES if isinstance(error, kind)), errno.EIO)
        raise OSError(code, str(error), str(path)) from error
