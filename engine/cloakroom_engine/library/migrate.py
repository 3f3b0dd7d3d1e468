"""Numbered SQL steps, and the backup that is made before them."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import closing
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from cloakroom_engine.library.sqlcipher import (
    Connection,
    FileKey,
    complete_statement,
    open_sealed,
)

_MERGED_LATE: Final = (6, 7, "clip")
"""A step, the one after it that was out first, and a table that only the former makes."""


def newest(migrations: Traversable) -> int:
    """The number of the last step in the folder (``0001.sql``, ``0002.sql``, …)."""
    return max(number for number, _ in _steps(migrations))


def pending(connection: Connection, migrations: Traversable) -> list[tuple[int, Traversable]]:
    """The steps that the file has not seen, in their order."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return [
        (number, step)
        for number, step in _steps(migrations)
        if number > version or _passed_over(connection, number, version)
    ]


def apply(connection: Connection, migrations: Traversable) -> None:
    """Run every step that is pending inside the caller's transaction."""
    for number, step in pending(connection, migrations):
        # Not executescript: it would commit the transaction first.
        for statement in _statements(step.read_text(encoding="utf-8")):
            connection.execute(statement)
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        connection.execute(f"PRAGMA user_version = {max(number, version)}")


def back_up(path: Path, key: FileKey, version: int) -> Path:
    """Copy the library as it is, sealed by the same key, to a file (0600) beside it:
    ``library.v<version>.backup.sqlite``.
    """
    target = path.with_name(f"{path.stem}.v{version}.backup.sqlite")
    descriptor, name = tempfile.mkstemp(prefix=target.name, suffix=".part", dir=path.parent)
    os.close(descriptor)
    part = Path(name)
    try:
        with closing(open_sealed(path, key)) as source, closing(open_sealed(part, key)) as copy:
            source.backup(copy)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return target


def backups(path: Path) -> list[Path]:
    """The backups of the library at ``path``, with any that a crash left unfinished."""
    return sorted(path.parent.glob(f"{path.stem}.v*.backup.sqlite*"))


def _passed_over(connection: Connection, number: int, version: int) -> bool:
    late, first, table = _MERGED_LATE
    if number != late or version != first:
        return False
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,))
    return found.fetchone() is None


def _steps(migrations: Traversable) -> list[tuple[int, Traversable]]:
    numbered = ((step.name, step) for step in migrations.iterdir())
    return sorted(
        (
            (int(name.removesuffix(".sql")), step)
            for name, step in numbered
            if name.endswith(".sql")
        ),
        key=lambda pair: pair[0],
    )


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if complete_statement(statement):
            yield statement
            statement = ""
    if any(line.strip() and not line.strip().startswith("--") for line in statement.splitlines()):
        yield statement
