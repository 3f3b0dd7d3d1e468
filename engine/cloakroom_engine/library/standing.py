"""What a photo's row says of its protected copies, kept so that lists can be filtered at once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from cloakroom_engine.library.database import Database

WORST_FIRST: Final = (
    "still_found",
    "no_better_than_noise",
    "partly",
    "blind",
    "not_judged",
    "hidden",
)
"""Verdicts on a photo (``audit.verdict``; the rooms lie above the library)."""

_VERDICTS: Final = """
SELECT audit_photo.photo_id, audit_photo.verdict FROM audit_photo
JOIN audit ON audit.id = audit_photo.audit_id
JOIN protected_file ON protected_file.id = audit_photo.protected_id
    AND protected_file.sha256 = audit_photo.sha256
WHERE audit_photo.photo_id IN (SELECT value FROM json_each(?))
AND NOT EXISTS (
    SELECT 1 FROM audit_photo AS later JOIN audit AS after ON after.id = later.audit_id
    WHERE later.photo_id = audit_photo.photo_id AND after.person_id = audit.person_id
    AND after.id > audit.id
)
"""


def refresh(database: Database, photo_ids: Iterable[int]) -> None:
    """Count the copies of these photos anew and take the worst verdict of the newest audits."""
    ids = list(photo_ids)
    verdicts: dict[int, list[str]] = {photo_id: [] for photo_id in ids}
    for row in database.execute(_VERDICTS, (json.dumps(ids),)):
        verdicts[row["photo_id"]].append(row["verdict"])
    for photo_id, found in verdicts.items():
        known = [verdict for verdict in WORST_FIRST if verdict in found]
        database.execute(
            "UPDATE photo SET verdict = ?,"
            " copies = (SELECT count(*) FROM protected_file WHERE photo_id = photo.id)"
            " WHERE id = ?",
            (known[0] if known else "", photo_id),
        )
