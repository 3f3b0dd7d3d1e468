"""The tables ``audit``, ``audit_document`` and ``audit_photo``: how well copies held.

Written by the engine. Documents name photos and how alike they are: they are sealed. What lists
show of them is beside it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from cloakroom_engine.library import standing
from cloakroom_engine.library.columns import now
from cloakroom_engine.library.database import Database
from cloakroom_engine.library.sqlcipher import Row
from cloakroom_engine.library.vault import Vault
from cloakroom_engine.records import Audit, AuditedCopy, AuditSummary

_SELECT = "SELECT audit.*, sealed FROM audit JOIN audit_document ON audit_document.audit_id = id"


class Audits:
    """Audits by person, photo and copy."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    def add(
        self,
        person_id: int,
        document: str,
        *,
        verdict: str = "",
        photos: int = 0,
        copies: Sequence[AuditedCopy] = (),
    ) -> Audit:
        """Store an audit; ``document`` is the JSON text of ``audit.json``, the rest what of it
        lists show without the key."""
        with self._database.transaction():
            row = self._database.execute(
                "INSERT INTO audit (person_id, created, verdict, photos) VALUES (?, ?, ?, ?)"
                " RETURNING *",
                (person_id, now(), verdict, photos),
            )[0]
            self._database.execute(
                "INSERT INTO audit_document (audit_id, sealed) VALUES (?, ?)",
                (row["id"], self._vault.seal(document.encode(), _identity(row["id"]))),
            )
            for copy in copies:
                self._database.execute(
                    "INSERT OR REPLACE INTO audit_photo VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (
                        *(row["id"], copy.photo_id, copy.protected_id, copy.sha256),
                        *(copy.verdict, copy.judges, copy.still),
                    ),
                )
            standing.refresh(self._database, {copy.photo_id for copy in copies})
        return Audit(row["id"], person_id, document, row["created"])

    def get(self, audit_id: int) -> Audit | None:
        """The audit with this id; ``library.corrupt`` if it was altered."""
        return next(iter(self._select("id = ?", audit_id)), None)

    def summaries(
        self, person_id: int | None = None, photo_ids: Sequence[int] | None = None
    ) -> list[AuditSummary]:
        """Audits (of one person, or in which copies of these photos took part) as a list shows
        them, newest first; nothing is unsealed."""
        photos = None if photo_ids is None else json.dumps(list(photo_ids))
        rows = self._database.execute(
            "SELECT * FROM audit WHERE (?1 IS NULL OR person_id = ?1) AND (?2 IS NULL OR id IN"
            " (SELECT audit_id FROM audit_photo"
            " WHERE photo_id IN (SELECT value FROM json_each(?2)))) ORDER BY id DESC",
            (person_id, photos),
        )
        return [
            AuditSummary(row["id"], row["person_id"], row["created"], row["verdict"], row["photos"])
            for row in rows
        ]

    def of_person(self, person_id: int) -> list[Audit]:
        """The person's audits, newest first; ``library.corrupt`` if one was altered."""
        return self._select("person_id = ? ORDER BY id DESC", person_id)

    def latest(self, person_id: int) -> Audit | None:
        """The person's newest audit."""
        return next(iter(self._select("person_id = ? ORDER BY id DESC LIMIT 1", person_id)), None)

    def copies(self, audit_id: int) -> list[AuditedCopy]:
        """What an audit came to, copy by copy."""
        return [
            _copy(row)
            for row in self._database.execute(
                "SELECT * FROM audit_photo WHERE audit_id = ? ORDER BY protected_id", (audit_id,)
            )
        ]

    def of_photo(self, photo_id: int) -> list[tuple[AuditSummary, AuditedCopy]]:
        """What audits came to on a photo's copies as they are now, newest first."""
        rows = self._database.execute(
            "SELECT audit.id, audit.person_id, audit.created, audit.verdict AS overall,"
            " audit.photos, audit_photo.* FROM audit_photo"
            " JOIN audit ON audit.id = audit_photo.audit_id"
            " JOIN protected_file ON protected_file.id = audit_photo.protected_id"
            " AND protected_file.sha256 = audit_photo.sha256"
            " WHERE audit_photo.photo_id = ? ORDER BY audit.id DESC",
            (photo_id,),
        )
        return [
            (
                AuditSummary(
                    row["id"], row["person_id"], row["created"], row["overall"], row["photos"]
                ),
                _copy(row),
            )
            for row in rows
        ]

    def of_copies(self) -> dict[int, str]:
        """The worst that is known of every copy as it lies there, by its id; nothing of those that
        nobody judged."""
        return standing.of_copies(self._database)

    def _select(self, where: str, value: int) -> list[Audit]:
        return [
            Audit(
                row["id"],
                row["person_id"],
                self._vault.open(row["sealed"], _identity(row["id"])).decode(),
                row["created"],
            )
            for row in self._database.execute(f"{_SELECT} WHERE {where}", (value,))
        ]


def _copy(row: Row) -> AuditedCopy:
    return AuditedCopy(
        row["photo_id"],
        row["protected_id"],
        row["sha256"],
        row["verdict"],
        row["judges"],
        row["still"],
    )


def _identity(audit_id: int) -> str:
    return f"audit_document/{audit_id}"
