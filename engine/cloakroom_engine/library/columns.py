"""Values as SQLite keeps them: paths that may not be UTF-8, and the time of writing."""

from __future__ import annotations

import os
from datetime import UTC, datetime


def path_to_column(path: str) -> str | bytes:
    """Text; the raw bytes of a name that is no UTF-8: the same under every locale."""
    raw = _raw(path)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw


def _raw(path: str) -> bytes:
    try:
        return os.fsencode(path)
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")  # no file can be called that; nor is any found


def path_from_column(value: str | bytes) -> str:
    """The opposite of ``path_to_column``."""
    return os.fsdecode(value.encode("utf-8") if isinstance(value, str) else value)


def now() -> str:
    """The time, UTC, ISO 8601 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
