"""The sealed SQLite file: migrated by numbered steps, errors turned into codes."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final

from cloakroom_engine import private
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.migrate import apply, back_up, backups, newest, pending
from cloakroom_engine.library.sqlcipher import (
    MAGIC,
    PAGE_BYTES,
    SALT_BYTES,
    SQLITE_BUSY,
    SQLITE_CANTOPEN,
    SQLITE_CORRUPT,
    SQLITE_FULL,
    SQLITE_IOERR,
    SQLITE_LOCKED,
    SQLITE_NOTADB,
    SQLITE_PERM,
    SQLITE_READONLY,
    Connection,
    Error,
    FileKey,
    OperationalError,
    Row,
    open_sealed,
)

APPLICATION_ID: Final = 0x434C4B52
"""``PRAGMA application_id`` of a library ("CLKR"): any other SQLite file is not ours to touch."""

BUSY_TIMEOUT_MS: Final = 5_000

MIGRATIONS: Final[Traversable] = files("cloakroom_engine.library") / "migrations"

_NO_ROOM_FOR_THE_INDEX: Final = SQLITE_IOERR | 19 << 8
"""SQLite's SQLITE_IOERR_SHMSIZE, for which ``sqlcipher3`` has no name."""
_CODES: Final[dict[int, str]] = {
    SQLITE_BUSY: "library.busy",
    SQLITE_LOCKED: "library.busy",
    SQLITE_CORRUPT: "library.corrupt",
    SQLITE_NOTADB: "library.corrupt",
    SQLITE_READONLY: "library.not_writable",
    SQLITE_CANTOPEN: "library.not_writable",
    SQLITE_PERM: "library.not_writable",
    SQLITE_IOERR: "library.not_writable",
    SQLITE_FULL: "output.disk_full",
    # The log's index could not grow: on a disk that is full the first write of all.
    _NO_ROOM_FOR_THE_INDEX: "output.disk_full",
}


_ANOTHER_VERSION: Final = ("already exists", "duplicate column", "no such table")
"""What a step meets in a file that is not of the version it claims."""
_NOT_THERE: Final = ("no such table", "no such column")
"""Of a file that says it is a library and holds no such thing any more."""


class Database:
    """One connection to the library, for one thread of one process, opened by ``key``.

    Several processes may hold one each: readers never wait, a writer waits ``busy_timeout_ms``
    for another. Raises EngineError ``library.newer`` (file untouched), ``library.key_missing``
    (another key sealed it; untouched), ``library.corrupt``, ``library.not_writable``,
    ``library.busy`` or ``output.disk_full``; any other ``Error`` of SQLite is a mistake of ours
    and passes through.
    """

    def __init__(
        self,
        path: Path,
        key: FileKey,
        *,
        busy_timeout_ms: int = BUSY_TIMEOUT_MS,
        migrations: Traversable = MIGRATIONS,
    ) -> None:
        self.path = path
        self.key = key
        with self._codes():
            if not path.exists():
                _create(path, key, migrations)
            _refuse(path, key, newest(migrations))
            with ExitStack() as on_failure:
                self._connection = _connect(path, key, busy_timeout_ms)
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

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Run one statement to its end and return its rows."""
        with self._codes():
            return self._connection.execute(sql, parameters).fetchall()

    def tuples(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows of a question about a whole table, as plain tuples: a third sooner made."""
        with self._codes():
            cursor = self._connection.cursor()
            cursor.row_factory = None
            return list(cursor.execute(sql))

    def execute_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each of many rows."""
        with self._codes():
            self._connection.executemany(sql, rows)

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
            altered = self._connection.execute("PRAGMA cipher_integrity_check").fetchall()
        return [tuple(row) for row in told] == [("ok",)] and not altered

    def checkpoint(self) -> bool:
        """Move the write-ahead log into the file and empty it; False while a reader prevents it."""
        return not self.execute("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]

    def close(self) -> None:
        """Close the connection; what is not committed is lost."""
        self._connection.close()

    @contextmanager
    def _codes(self) -> Iterator[None]:
        with codes(self.path):
            yield

    def _migrate(self, migrations: Traversable) -> None:
        if self.version > newest(migrations):
            raise EngineError("library.newer", path=str(self.path), version=self.version)
        if pending(self._connection, migrations):
            with self.transaction():
                # Another process may have done it while we waited for the lock.
                if pending(self._connection, migrations):
                    back_up(self.path, self.key, self.version)
                    self._apply(migrations)
            # The next reader looks at the file's own header for the version.
            self.checkpoint()
        # Whoever is erased later would have to be looked for in it: nobody keeps it.
        for backup in backups(self.path):
            backup.unlink(missing_ok=True)

    def _apply(self, migrations: Traversable) -> None:
        try:
            apply(self._connection, migrations)
        except OperationalError as error:
            if not any(words in str(error) for words in _ANOTHER_VERSION):
                raise
            # The steps are right for what the file says it is: so it is something else.
            raise EngineError("library.corrupt", path=str(self.path), reason="version") from error


@contextmanager
def codes(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say about the library at ``path`` into EngineErrors."""
    try:
        yield
    except Error as error:
        # Errors of the Python module itself (wrong thread, closed) carry no SQLite code.
        told = getattr(error, "sqlite_errorcode", 0)
        code = _CODES.get(told) or _CODES.get(told & 0xFF)
        if str(error).startswith(_NOT_THERE):
            code = "library.corrupt"
        if code is None:
            raise
        raise EngineError(code, path=str(path), reason=error.sqlite_errorname) from error
    except UnicodeDecodeError as error:
        # Text that SQLite wrote and something else went over.
        raise EngineError("library.corrupt", path=str(path), reason="text") from error
    except OSError as error:
        raise EngineError("library.not_writable", path=str(path), reason=error.strerror) from error


def _connect(path: Path, key: FileKey, busy_timeout_ms: int) -> Connection:
    connection = open_sealed(path, key)
    connection.execute(f"PRAGMA busy_timeout = {int(busy_timeout_ms)}")
    # Erased rows are overwritten, and nothing of a library spills into the system's temp folder.
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA synchronous = NORMAL")
    # Pages are decrypted as they are read: with the standard library's 2 MB the photos of a person
    # among 20,000 take 30 ms of CPU, with these 8 MB they take 4.
    connection.execute("PRAGMA cache_size = -8000")
    return connection


def _create(path: Path, key: FileKey, migrations: Traversable) -> None:
    """Build the file beside its place and publish it whole, so that nobody sees half a library."""
    private.make_folder(path.parent)
    descriptor, name = tempfile.mkstemp(prefix="library.", suffix=".part", dir=path.parent)
    os.close(descriptor)
    part = Path(name)
    try:
        with closing(_connect(part, key, BUSY_TIMEOUT_MS)) as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("BEGIN")
            apply(connection, migrations)
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


def _refuse(path: Path, key: FileKey, newest_known: int) -> None:
    """Look at the file alone: even reading through SQLite would write to a WAL library."""
    with path.open("rb") as file:
        untrusted_salt = file.read(SALT_BYTES)
        size = os.fstat(file.fileno()).st_size
    if not untrusted_salt.startswith(MAGIC) or size < PAGE_BYTES:
        raise EngineError("library.corrupt", path=str(path), reason="header")
    if untrusted_salt != key.salt:
        raise EngineError("library.key_missing", path=str(path), reason="another_key")
    with closing(open_sealed(path, key, look_only=True)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        raise EngineError("library.corrupt", path=str(path), reason="application_id")
    if version > newest_known:
        raise EngineError("library.newer", path=str(path), version=version)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise EngineError("library.not_writable", path=str(path), reason="permission")
