"""SQLite whose every page is encrypted: the only place that knows which package does it.

SQLCipher 4 with its own defaults (AES-256-CBC and HMAC-SHA512 for each page of 4096 bytes, the log
and the journal too) through ``sqlcipher3``, the standard library's ``sqlite3`` built over it. The
key is 32 random-looking bytes, so no passphrase is stretched here: ``passphrase.py`` did that.

The first 16 bytes of a file are SQLCipher's salt, which needs to be no secret and to differ between
keys only: ours say what the file is and, in eleven bytes that are derived, which key opens it. So a
file of another key is told from one that is damaged.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from cloakroom_engine.library.vault import Vault

if TYPE_CHECKING:
    # The same interface, and that one has types.
    from sqlite3 import (
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
        IntegrityError,
        OperationalError,
        Row,
        complete_statement,
        connect,
    )
else:
    from sqlcipher3.dbapi2 import (
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
        IntegrityError,
        OperationalError,
        Row,
        complete_statement,
        connect,
    )

__all__ = [
    "SQLITE_BUSY",
    "SQLITE_CANTOPEN",
    "SQLITE_CORRUPT",
    "SQLITE_FULL",
    "SQLITE_IOERR",
    "SQLITE_LOCKED",
    "SQLITE_NOTADB",
    "SQLITE_PERM",
    "SQLITE_READONLY",
    "Connection",
    "Error",
    "IntegrityError",
    "OperationalError",
    "Row",
    "complete_statement",
]

PAGE_BYTES: Final = 4096
SALT_BYTES: Final = 16
MAGIC: Final = b"CLKR\x01"
"""What the salt of every library begins with."""


class FileKey:
    """What opens one profile's library: its ``salt``, and the words that hand the key over."""

    def __init__(self, vault: Vault) -> None:
        self.salt: Final = MAGIC + vault.derive("library/name", SALT_BYTES - len(MAGIC))
        self.words: Final = f"\"x'{vault.derive('library').hex()}{self.salt.hex()}'\""


def open_sealed(path: Path, key: FileKey, *, look_only: bool = False) -> Connection:
    """A connection in autocommit; nothing is read yet, so nothing is known of the key either.

    ``look_only`` promises SQLite that nobody writes: it then takes no lock and leaves no file.
    """
    if look_only:
        connection = connect(f"{path.as_uri()}?immutable=1", isolation_level=None, uri=True)
    else:
        connection = connect(path, isolation_level=None)
    _quiet(connection)
    connection.execute(f"PRAGMA key = {key.words}")
    # Whatever a later SQLCipher prefers.
    connection.execute("PRAGMA cipher_compatibility = 4")
    connection.row_factory = Row
    return connection


def open_plain(path: Path, *, look_only: bool = False) -> Connection:
    """A connection to a library of before they were sealed, or to any other SQLite file."""
    if look_only:
        connection = connect(f"{path.as_uri()}?immutable=1", isolation_level=None, uri=True)
    else:
        connection = connect(path, isolation_level=None)
    _quiet(connection)
    connection.row_factory = Row
    return connection


def _quiet(connection: Connection) -> None:
    """It would write about wrong keys to standard error, which is not ours to fill."""
    connection.execute("PRAGMA cipher_log_level = NONE")
