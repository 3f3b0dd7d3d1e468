"""The SQLite file: opened privately, migrated by numbered steps, errors turned into codes."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final

from cloakroom_engine import private
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.migrate import apply, back_up, backups, newest

APPLICATION_ID: Final = 0x434C4B52
"""``PRAGMA application_id`` of a library ("CLKR"): any other SQLite file is not ours to touch."""

BUSY_TIMEOUT_MS: Final = 5_000

MIGRATIONS: Final[Traversable] = files("cloakroom_engine.library") / "migrations"

_CODES: Final[dict[int, str]] = {
    sqlite3.SQLITE_BUSY: "library.busy",
    sqlite3.SQLITE_LOCKED: "library.busy",
    sqlite3.SQLITE_CORRUPT: "library.corrupt",
    sqlite3.SQLITE_NOTADB: "library.corrupt",
    sqlite3.SQLITE_READONLY: "library.not_writable",
    sqlite3.SQLITE_CANTOPEN: "library.not_writable",
    sqlite3.SQLITE_PERM: "library.not_writable",
    sqlite3.SQLITE_IOERR: "library.not_writable",
    sqlite3.SQLITE_FULL: "output.disk_full",
    # The log's index could not grow: on a disk that is full the first write of all.
    sqlite3.SQLITE_IOERR_SHMSIZE: "output.disk_full",
}


_ANOTHER_VERSION: Final = ("already exists", "duplicate column", "no such table")
"""What a step meets in a file that is not of the version it claims."""
_NOT_THERE: Final = ("no such table", "no such column")
"""Of a file that says it is a library and holds no such thing any more."""


class Database:
    """One connection to the library, for one thread of one process.

    Several processes may hold one each: readers never wait, a writer waits ``busy_timeout_ms``
    for another. Raises EngineError ``library.newer`` (file untouched), ``library.corrupt``,
    ``library.not_writable``, ``library.busy`` or ``output.disk_full``; any other
    ``sqlite3.Error`` is a mistake of ours and passes through.
    """

    def __init__(
        self,
        path: Path,
        *,
        busy_timeout_ms: int = BUSY_TIMEOUT_MS,
        migrations: Traversable = MIGRATIONS,
    ) -> None:
        self.path = path
        with self._codes():
            if not path.exists():
                _create(path, migrations)
            _refuse(path, newest(migrations))
            with ExitStack() as on_failure:
                self._connection = _connect(path, busy_timeout_ms)
                on_failure.callback(self._connection.close)
                self._migrate(migrations)
                self._connection.execute("PRAGMA foreign_keys = ON")
                on_failure.pop_all()

    @property
    def version(self) -> int:
        """The number of the last migration that the file has seen."""
        return int(self.execute("PRAGMA user_version")[0][0])

    @property
    def in_transaction(self) -> bool:
        """Whether a ``transaction()`` is open."""
        return self._connection.in_transaction

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> list[sqlite3.Row]:
        """Run one statement to its end and return its rows."""
        with self._codes():
            return self._connection.execute(sql, parameters).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. Inside another one, it can be undone alone (a savepoint)."""
        inner = self.in_transaction
        begin, end, undo = (
            ("SAVEPOINT step", "RELEASE step", "ROLLBACK TO step")
            if inner
            else ("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK")
        )
        self.execute(begin)
        done = False
        try:
            yield
            self.execute(end)
            done = True
        finally:
            # SQLite itself rolls everything back after some failures, a full disk for one.
            if not done and self.in_transaction:
                self.execute(undo)
                if inner:
                    self.execute(end)

    def is_sound(self) -> bool:
        """Whether the file is whole: every page of it is read, which takes a while."""
        with self._codes():
            told = self._connection.execute("PRAGMA integrity_check(1)").fetchall()
        return [tuple(row) for row in told] == [("ok",)]

    def checkpoint(self) -> bool:
        """Move the write-ahead log into the file and empty it; False while a reader prevents it."""
        return not self.execute("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]

    def close(self) -> None:
        """Close the connection; what is not committed is lost."""
        self._connection.close()

    @contextmanager
    def _codes(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            # Errors of the Python module itself (wrong thread, closed) carry no SQLite code.
            told = getattr(error, "sqlite_errorcode", 0)
            code = _CODES.get(told) or _CODES.get(told & 0xFF)
            if str(error).startswith(_NOT_THERE):
                code = "library.corrupt"
            if code is None:
                raise
            raise EngineError(code, path=str(self.path), reason=error.sqlite_errorname) from error
        except UnicodeDecodeError as error:
            # Text that SQLite wrote and something else went over.
            raise EngineError("library.corrupt", path=str(self.path), reason="text") from error
        except OSError as error:
            raise EngineError(
                "library.not_writable", path=str(self.path), reason=error.strerror
            ) from error

    def _migrate(self, migrations: Traversable) -> None:
        target = newest(migrations)
        if self.version > target:
            raise EngineError("library.newer", path=str(self.path), version=self.version)
        if self.version < target:
            with self.transaction():
                # Another process may have done it while we waited for the lock.
                if self.version < target:
                    back_up(self.path, self.version)
                    self._apply(migrations)
            # The next reader looks at the file's own header for the version.
            self.checkpoint()
        # It holds in clear what its migration may have sealed: nobody keeps it longer than needed.
        for backup in backups(self.path):
            backup.unlink(missing_ok=True)

    def _apply(self, migrations: Traversable) -> None:
        try:
            apply(self._connection, migrations, self.version)
        except sqlite3.OperationalError as error:
            if not any(words in str(error) for words in _ANOTHER_VERSION):
                raise
            # The steps are right for what the file says it is: so it is something else.
            raise EngineError("library.corrupt", path=str(self.path), reason="version") from error


def _connect(path: Path, busy_timeout_ms: int) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute(f"PRAGMA busy_timeout = {int(busy_timeout_ms)}")
    # Erased rows are overwritten, and nothing of a library spills into the system's temp folder.
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _create(path: Path, migrations: Traversable) -> None:
    """Build the file beside its place and publish it whole, so that nobody sees half a library."""
    private.make_folder(path.parent)
    descriptor, name = tempfile.mkstemp(prefix="library.", suffix=".part", dir=path.parent)
    os.close(descriptor)
    part = Path(name)
    try:
        with closing(_connect(part, BUSY_TIMEOUT_MS)) as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("BEGIN")
            apply(connection, migrations, 0)
            connection.execute("COMMIT")
        if not path.exists():
            _publish(part, path)
    finally:
        part.unlink(missing_ok=True)


def _publish(part: Path, path: Path) -> None:
    try:
        path.hardlink_to(part)
    except FileExistsError:
        return  # another process was first: its library is as good as ours
    except OSError:
        part.rename(path)  # a file system without links


def _refuse(path: Path, newest_known: int) -> None:
    """Look at the header alone: even reading through SQLite would write to a WAL library."""
    with path.open("rb") as file:
        untrusted_header = file.read(100)
    if len(untrusted_header) < 100 or not untrusted_header.startswith(b"SQLite format 3\0"):
        raise EngineError("library.corrupt", path=str(path), reason="header")
    version = int.from_bytes(untrusted_header[60:64], "big")
    if int.from_bytes(untrusted_header[68:72], "big") != APPLICATION_ID:
        raise EngineError("library.corrupt", path=str(path), reason="application_id")
    if version > newest_known:
        raise EngineError("library.newer", path=str(path), version=version)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise EngineError("library.not_writable", path=str(path), reason="permission")
