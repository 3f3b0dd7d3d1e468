"""What grouping remembers of who is like whom, sealed in one file beside the library.

It holds what embeddings hold, so it goes as they do: whoever is erased takes the file along, and
what it still holds of an embedding that went otherwise is gone when faces are grouped next or, at
the latest, when the library is opened next. It is a memory and no more: without it, or with another
key, everything is compared again.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from cloakroom_engine import opening, private
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.database import Database
from cloakroom_engine.library.vault import Vault

_IDENTITY: Final = "neighbours"


class Neighbours:
    """The file ``neighbours.sealed`` and the table ``embedding_changed``."""

    def __init__(self, home: Path, database: Database, vault: Vault) -> None:
        self._path = home / f"{_IDENTITY}.sealed"
        self._database = database
        self._vault = vault

    def read(self) -> bytes | None:
        """What was written last; None where there is nothing that can be trusted."""
        try:
            return self._vault.open(opening.content(self._path), _IDENTITY)
        except (OSError, EngineError):
            return None

    def write(self, content: bytes) -> None:
        """Remember this instead; where there is no room for it, nothing."""
        try:
            private.write(self._path, self._vault.seal(content, _IDENTITY), sync=False)
        except OSError:
            self.forget()

    def begin(self, face_ids: Iterable[int]) -> bytes:
        """Forget all, and say that what ``keep`` writes will be true of these faces' embeddings;
        in one transaction with whatever that is made from. The claim that is returned is the
        file's content until then: it ends when anybody else begins, or erases.
        """
        self.settle(face_ids)
        claim = f"grouping {secrets.token_hex(16)}".encode()
        self.write(claim)
        return claim

    def keep(self, claim: bytes, content: bytes) -> None:
        """Remember this, unless the claim has ended: of two that group at a time the one that began
        last has seen what changed in between, and the other may not write over it."""
        with self._database.transaction():
            if self.read() == claim:
                self.write(content)
        self.sweep()

    def forget(self) -> None:
        """Remember nothing.

        Raises:
            EngineError: ``library.not_writable``.
        """
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            raise EngineError(
                "library.not_writable", path=str(self._path), reason=error.strerror
            ) from error

    def changed(self) -> dict[int, bool]:
        """Faces whose embeddings are new or other ones since ``settle``, or gone: face id to
        whether the file may hold a former one."""
        rows = self._database.execute("SELECT face_id, gone FROM embedding_changed")
        return {row["face_id"]: bool(row["gone"]) for row in rows}

    def settle(self, face_ids: Iterable[int]) -> None:
        """Say that what is written next is true of these faces' embeddings."""
        self._database.execute_many(
            "DELETE FROM embedding_changed WHERE face_id = ?", ((each,) for each in face_ids)
        )

    def sweep(self) -> None:
        """Forget everything where the file may hold an embedding that is gone."""
        if self._database.execute("SELECT 1 FROM embedding_changed WHERE gone LIMIT 1"):
            self.forget()
