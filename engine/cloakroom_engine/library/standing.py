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

_FOUND: Final = """
SELECT photo_id, sum(found_copy = 0) AS lost FROM judgement
JOIN protected_file ON id = protected_id AND protected_file.sha256 = judgement.sha256
WHERE model <> '' AND found_clean AND photo_id IN (SELECT value FROM json_each(?))
AND protected_id = (
    SELECT max(newest.protected_id) FROM protected_person AS newest
    JOIN protected_file AS made ON made.id = newest.protected_id
    WHERE made.photo_id = protected_file.photo_id AND newest.person_id = judgement.person_id
)
GROUP BY protected_id, person_id HAVING sum(found_copy) > 0
"""
"""The newest copies in which a recogniser that was asked since still finds somebody."""

_OF_COPIES: Final = """
SELECT audit_photo.protected_id, audit_photo.verdict FROM audit_photo
JOIN audit ON audit.id = audit_photo.audit_id
JOIN protected_file ON protected_file.id = audit_photo.protected_id
    AND protected_file.sha256 = audit_photo.sha256
WHERE NOT EXISTS (
    SELECT 1 FROM audit_photo AS later JOIN audit AS after ON after.id = later.audit_id
    WHERE later.protected_id = audit_photo.protected_id AND after.person_id = audit.person_id
    AND after.id > audit.id
)
UNION ALL
SELECT protected_id, CASE WHEN sum(found_copy = 0) THEN 'partly' ELSE 'still_found' END
FROM judgement
JOIN protected_file ON id = protected_id AND protected_file.sha256 = judgement.sha256
WHERE model <> '' AND found_clean GROUP BY protected_id, person_id HAVING sum(found_copy) > 0
"""
"""What the newest audit of each person in a copy said of it, and recognisers asked since."""


def refresh(database: Database, photo_ids: Iterable[int]) -> None:
    """Count the copies of these photos anew and take the worst verdict of the newest audits, and
    of recognisers that were asked later (``library.ledger``)."""
    ids = list(photo_ids)
    verdicts: dict[int, list[str]] = {photo_id: [] for photo_id in ids}
    for row in database.execute(_VERDICTS, (json.dumps(ids),)):
        verdicts[row["photo_id"]].append(row["verdict"])
    for row in database.execute(_FOUND, (json.dumps(ids),)):
        verdicts[row["photo_id"]].append("partly" if row["lost"] else "still_found")
    for photo_id, found in verdicts.items():
        known = [verdict for verdict in WORST_FIRST if verdict in found]
        database.execute(
            "UPDATE photo SET verdict = ?,"
            " copies = (SELECT count(*) FROM protected_file WHERE photo_id = photo.id)"
            " WHERE id = ?",
            (known[0] if known else "", photo_id),
        )


def of_copies(database: Database) -> dict[int, str]:
    """The worst verdict on every copy that was judged as it lies there, by its id."""
    worst: dict[int, str] = {}
    for row in database.execute(_OF_COPIES):
        both = {row["verdict"], worst.get(row["protected_id"], row["verdict"])}
        known = [verdict for verdict in WORST_FIRST if verdict in both]
        if known:
            worst[row["protected_id"]] = known[0]
    return worst
