"""Libraries of before whole files were sealed: made into sealed ones, once and whole.

Until the sealed file has taken its place in one step, the old one is as it was: whoever is
interrupted begins again at the next start. Then the old one's bytes are overwritten where they lie,
its log's and those of backups too. What the file system or an SSD keeps of them elsewhere is beyond
reach, and so they are where the file system knows no second name for a file.
"""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import Final

from cloakroom_engine import private
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.database import APPLICATION_ID, codes
from cloakroom_engine.library.migrate import backups
from cloakroom_engine.library.sqlcipher import Connection, FileKey, open_plain, open_sealed

_HEADER: Final = b"SQLite format 3\0"
_HEADER_BYTES: Final = 100
_RECORDS: Final = ("embedding", "cloak_mask", "audit_document")


def is_plain(path: Path) -> bool:
    """Whether an SQLite file lies there that anybody can read."""
    with codes(path):
        try:
            with path.open("rb") as file:
                return file.read(len(_HEADER)) == _HEADER
        except FileNotFoundError:
            return False


def refuse(path: Path, newest_known: int) -> None:
    """EngineError ``library.corrupt`` where it is no library of ours, ``library.newer``,
    ``library.not_writable``; by the header alone, so that nothing is touched.
    """
    with path.open("rb") as file:
        untrusted_header = file.read(_HEADER_BYTES)
    if int.from_bytes(untrusted_header[68:72], "big") != APPLICATION_ID:
        raise EngineError("library.corrupt", path=str(path), reason="application_id")
    version = int.from_bytes(untrusted_header[60:64], "big")
    if version > newest_known:
        raise EngineError("library.newer", path=str(path), version=version)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise EngineError("library.not_writable", path=str(path), reason="permission")


def hold_log(path: Path) -> None:
    """Give the log a second name, before SQLite takes it into the library and drops it."""
    sweep(path)
    _keep_name(Path(f"{path}-wal"), _leftovers(path)[1])


def holds_records(path: Path) -> bool:
    """Whether a plain library holds records that only its own key opens."""
    with codes(path), closing(open_plain(path)) as plain:
        there = {name for (name,) in plain.execute("SELECT name FROM sqlite_master")}
        return any(
            plain.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchall()
            for table in _RECORDS
            if table in there
        )


def seal(path: Path, key: FileKey, busy_timeout_ms: int) -> None:
    """Put a sealed library in the place of a plain one; the caller lets in one process at a time.

    EngineError ``library.busy`` while another program (an older Cloakroom) has it open, and what
    ``codes`` says; the plain library then stays as it was.
    """
    part = path.with_name(f"{path.stem}.sealed.part")
    with codes(path):
        try:
            _fold(path, busy_timeout_ms)
            before = path.stat()
            _copy(path, part, key, busy_timeout_ms)
            after = path.stat()
            if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, after.st_size):
                raise EngineError("library.busy", path=str(path), reason="another_program")
            _keep_name(path, _leftovers(path)[0])
            part.replace(path)
        finally:
            for file in (part, Path(f"{part}-wal"), Path(f"{part}-shm"), Path(f"{part}-journal")):
                file.unlink(missing_ok=True)
    sweep(path)
    for backup in backups(path):
        private.wipe(backup)


def sweep(path: Path) -> None:
    """Overwrite what an interrupted ``seal`` left in clear; cheap where there is nothing."""
    with codes(path):
        for name, of in zip(_leftovers(path), (path, Path(f"{path}-wal")), strict=True):
            if _is_same(name, of):
                name.unlink()  # interrupted before: these are still the bytes in use
            else:
                private.wipe(name)


def _leftovers(path: Path) -> tuple[Path, Path]:
    """Second names of the plain library and of its log, by which they are found again."""
    return path.with_name(f"{path.stem}.plain.part"), path.with_name(f"{path.stem}.plain-wal.part")


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except FileNotFoundError:
        return False


def _keep_name(path: Path, name: Path) -> None:
    try:
        name.hardlink_to(path)
    except OSError:
        return  # nothing there, or a file system without links


def _fold(path: Path, busy_timeout_ms: int) -> None:
    """Bring the log into the file, which works only while nobody else has it open."""
    with closing(open_plain(path)) as plain:
        plain.execute(f"PRAGMA busy_timeout = {int(busy_timeout_ms)}")
        (mode,) = plain.execute("PRAGMA journal_mode = DELETE").fetchone()
    if mode != "delete":
        raise EngineError("library.busy", path=str(path), reason="another_program")


def _copy(path: Path, part: Path, key: FileKey, busy_timeout_ms: int) -> None:
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with closing(open_sealed(part, key)) as sealed:
        sealed.execute(f"PRAGMA busy_timeout = {int(busy_timeout_ms)}")
        sealed.execute("PRAGMA temp_store = MEMORY")
        sealed.execute("ATTACH DATABASE ? AS plain KEY ''", (str(path),))
        # The plain one's lock is held until the copy is on the disk.
        sealed.execute("BEGIN EXCLUSIVE")
        sealed.execute("SELECT sqlcipher_export('main', 'plain')").fetchall()
        for name in ("user_version", "application_id"):
            (value,) = sealed.execute(f"PRAGMA plain.{name}").fetchone()
            sealed.execute(f"PRAGMA main.{name} = {int(value)}")
        if _counts(sealed, "main") != _counts(sealed, "plain"):
            raise EngineError("library.corrupt", path=str(path), reason="copy")
        sealed.execute("COMMIT")
        sealed.execute("DETACH DATABASE plain")
        sealed.execute("PRAGMA journal_mode = WAL")
        if sealed.execute("PRAGMA cipher_integrity_check").fetchall():
            raise EngineError("library.corrupt", path=str(part), reason="copy")


def _counts(connection: Connection, schema: str) -> dict[str, int]:
    """How many rows every table has, SQLite's own counters of ids among them."""
    tables = connection.execute(f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table'")
    return {
        name: connection.execute(f'SELECT count(*) FROM {schema}."{name}"').fetchone()[0]
        for (name,) in tables.fetchall()
    }
