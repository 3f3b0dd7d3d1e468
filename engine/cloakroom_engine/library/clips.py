"""The tables ``clip`` and ``clip_track``: who was followed through a clip. The engine writes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from cloakroom_engine.library.database import Database
from cloakroom_engine.library.sqlcipher import Row
from cloakroom_engine.library.vault import Vault
from cloakroom_engine.records import ClipTrack, Followed

_OF_A_CLIP: Final = "SELECT clip_track.* FROM clip_track JOIN face ON face.id = face_id"


class Clips:
    """What is known of photos that last beyond their rows."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    def put(self, photo_id: int, followed: Followed) -> None:
        """Write down that a clip was followed from its first frame to its last."""
        self._database.execute(
            "INSERT OR REPLACE INTO clip (photo_id, sha256, follower, frames, rate, cuts)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                *(photo_id, followed.sha256, followed.follower, followed.frames),
                *(followed.rate, json.dumps(followed.cuts)),
            ),
        )

    def followed(self, photo_id: int) -> Followed | None:
        """What following made of a clip; None where nobody has followed it."""
        rows = self._database.execute("SELECT * FROM clip WHERE photo_id = ?", (photo_id,))
        if not rows:
            return None
        row = rows[0]
        cuts = tuple(map(int, json.loads(row["cuts"])))
        return Followed(row["sha256"], row["follower"], row["frames"], float(row["rate"]), cuts)

    def put_track(self, track: ClipTrack, places: bytes) -> None:
        """Write down where a face is in every frame; ``places`` are sealed."""
        sealed = self._vault.seal(places, _identity(track.face_id))
        self._database.execute(
            "INSERT OR REPLACE INTO clip_track (face_id, best_s, spans, sealed)"
            " VALUES (?, ?, ?, ?)",
            (track.face_id, track.best_s, json.dumps(track.spans), sealed),
        )

    def tracks(self, photo_id: int) -> list[ClipTrack]:
        """The people of a clip, in the order of their faces."""
        rows = self._database.execute(
            f"{_OF_A_CLIP} WHERE photo_id = ? ORDER BY face_id", (photo_id,)
        )
        return [_track(row) for row in rows]

    def places(self, face_id: int) -> bytes | None:
        """As they were put in; EngineError ``library.corrupt`` if they were altered."""
        rows = self._database.execute("SELECT sealed FROM clip_track WHERE face_id = ?", (face_id,))
        return self._vault.open(rows[0]["sealed"], _identity(face_id)) if rows else None

    def stills(self, face_ids: Sequence[int]) -> set[int]:
        """Those of the faces that are in photos which do not last: their pixels can be opened."""
        rows = self._database.execute(
            "SELECT face_id FROM clip_track WHERE face_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(face_ids)),),
        )
        return set(face_ids) - {row["face_id"] for row in rows}


def _track(row: Row) -> ClipTrack:
    spans = tuple((float(begin), float(end)) for begin, end in json.loads(row["spans"]))
    return ClipTrack(row["face_id"], float(row["best_s"]), spans)


def _identity(face_id: int) -> str:
    return f"clip_track/{face_id}"
