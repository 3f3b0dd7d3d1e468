"""From a home to its open library: a new one is made, one of before is sealed, others refused."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from cloakroom_engine import private
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import pictures, sealing
from cloakroom_engine.library.database import MIGRATIONS, Database, codes
from cloakroom_engine.library.key_source import open_vault
from cloakroom_engine.library.migrate import newest
from cloakroom_engine.library.sqlcipher import MAGIC, FileKey
from cloakroom_engine.library.vault import Vault
from cloakroom_engine.paths import Paths

_PATIENCE_S: Final = 120.0
"""For another process that makes or seals this home's library: 100,000 photos take less."""


def enter(
    paths: Paths, vault: Vault | None, passphrase: str | None, busy_timeout_ms: int
) -> tuple[Vault, Database]:
    """The vault and the database of a home.

    Raises:
        EngineError: those of ``open_vault`` and of ``Database``; a wrong key opens nothing.
    """
    path = paths.library
    if not _is_sealed(path):
        with _one_at_a_time(paths):
            # Another process may have done it meanwhile.
            if sealing.is_plain(path):
                vault = _seal(paths, vault, passphrase, busy_timeout_ms)
            elif not path.exists():
                vault = vault or open_vault(paths, sealed_rows=False, passphrase=passphrase)
                return vault, Database(path, FileKey(vault), busy_timeout_ms=busy_timeout_ms)
    vault = vault or open_vault(paths, sealed_rows=True, passphrase=passphrase)
    sealing.sweep(path)
    return vault, Database(path, FileKey(vault), busy_timeout_ms=busy_timeout_ms)


def _seal(paths: Paths, vault: Vault | None, passphrase: str | None, busy_timeout_ms: int) -> Vault:
    path = paths.library
    sealing.hold_log(path)
    vault = vault or open_vault(
        paths, sealed_rows=sealing.holds_records(path), passphrase=passphrase
    )
    pictures.hide_names(paths.thumbnails, vault)
    sealing.seal(path, FileKey(vault), busy_timeout_ms)
    return vault


def _is_sealed(path: Path) -> bool:
    """Whether what lies there is sealed; a file that is no library of ours is refused untouched."""
    with codes(path):
        try:
            with path.open("rb") as file:
                untrusted_start = file.read(len(MAGIC))
        except FileNotFoundError:
            return False
    if untrusted_start == MAGIC:
        return True
    if not sealing.is_plain(path):
        raise EngineError("library.corrupt", path=str(path), reason="header")
    sealing.refuse(path, newest(MIGRATIONS))
    return False


@contextmanager
def _one_at_a_time(paths: Paths) -> Iterator[None]:
    """No second process makes another key for this home, or seals its library, at the same time."""
    # Only whoever comes first, or from a former version, pays for loading it.
    from filelock import FileLock, Timeout

    with codes(paths.library):
        private.make_folder(paths.home)
        lock = FileLock(paths.home / "library.lock", timeout=_PATIENCE_S, mode=0o600)
        try:
            lock.acquire()
        except Timeout as waited:
            raise EngineError("library.busy", path=str(paths.library), reason="lock") from waited
    try:
        yield
    finally:
        lock.release()
