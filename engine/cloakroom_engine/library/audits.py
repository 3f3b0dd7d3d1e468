"""The tables ``audit`` and ``audit_document``: how well copies held. Written by the engine."""

from __future__ import annotations

from collections.abc import Callable

from cloakroom_engine.library.columns import now
from cloakroom_engine.library.database import Database
from cloakroom_engine.library.vault import Vault
from cloakroom_engine.records import Audit


class Audits:
    """Audits by person. Documents name photos and how alike they are: they are sealed."""

    def __init__(self, database: Database, vault: Callable[[], Vault]) -> None:
        self._database = database
        self._vault = vault

    def add(self, person_id: int, document: str) -> Audit:
        """Store an audit; ``document`` is the JSON text of ``audit.json``."""
        with self._database.transaction():
            row = self._database.execute(
                "INSERT INTO audit (person_id, created) VALUES (?, ?) RETURNING *",
                (person_id, now()),
            )[0]
            self._database.execute(
                "INSERT INTO audit_document (audit_id, sealed) VALUES (?, ?)",
                (row["id"], self._vault().seal(document.encode(), _identity(row["id"]))),
            )
        return Audit(row["id"], person_id, document, row["created"])

    def of_person(self, person_id: int) -> list[Audit]:
        """The person's audits, newest first; ``library.corrupt`` if one was altered."""
        rows = self._database.execute(
            "SELECT audit.*, sealed FROM audit JOIN audit_document ON audit_id = id"
            " WHERE person_id = ? ORDER BY id DESC",
            (person_id,),
        )
        return [
            Audit(
                row["id"],
                row["person_id"],
                self._vault().open(row["sealed"], _identity(row["id"])).decode(),
                row["created"],
            )
            for row in rows
        ]

    def latest(self, person_id: int) -> Audit | None:
        """The person's newest audit."""
        return next(iter(self.of_person(person_id)), None)


def _identity(audit_id: int) -> str:
    return f"audit_document/{audit_id}"
