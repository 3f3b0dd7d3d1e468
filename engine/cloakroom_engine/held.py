"""Files that lie in memory alone, under paths where nothing lies: what came through a pipe.

``opening`` asks here first, so whoever reads a photo reads one of these like any other file, and a
process that is killed leaves nothing of it on a disk. Only this process knows of them.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import Final, cast

_held: Final[dict[Path, tuple[bytes, int]]] = {}


@contextmanager
def holding(path: Path, content: bytes) -> Iterator[None]:
    """``content`` is what ``path`` (absolute) holds until the block ends."""
    _held[path] = content, time.time_ns()
    try:
        yield
    finally:
        del _held[path]


def is_held(path: Path) -> bool:
    """Whether one of these is meant."""
    return path in _held


def status(path: Path) -> os.stat_result:
    """Size and time of one that ``is_held``: a regular file that only its owner may read."""
    content, since_ns = _held[path]
    mode, since = stat.S_IFREG | stat.S_IRUSR, since_ns // 10**9
    fields = (mode, 0, 0, 1, 0, 0, len(content), since, since, since)
    return os.stat_result(fields, {"st_mtime_ns": since_ns})


def regular(path: Path) -> BufferedReader:
    """One that ``is_held``, open for reading."""
    return BufferedReader(cast("BufferedReader", BytesIO(_held[path][0])))
