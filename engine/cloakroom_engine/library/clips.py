"""The tables ``clip`` and ``clip_track``: who was followed through a clip; ``clip_heard``: when
recognisers find them. The engine writes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

from cloakroom_engine.library.database import Database
from cloakroom_engine.library.sqlcipher import Row
from cloakroom_engine.library.vault import Vault
from cloakroom_engine.records import ClipTrack, Followed, Heard

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

    def put_heard(self, protected_id: int, person_id: int, sha256: str, heard: Heard) -> None:
        """Write down when recognisers find somebody in a clip and in the copy with this content."""
        told = json.dumps(asdict(heard)).encode()
        self._database.execute(
            "INSERT OR REPLACE INTO clip_heard VALUES (?, ?, ?, ?)",
            (protected_id, person_id, sha256, self._vault.seal(told, _heard_of(protected_id))),
        )

    def heard(self, protected_id: int) -> dict[int, Heard]:
        """By person what was heard of the copy as it is now."""
        rows = self._database.execute(
            "SELECT person_id, sealed FROM clip_heard JOIN protected_file ON id = protected_id"
            " AND protected_file.sha256 = clip_heard.sha256 WHERE protected_id = ?",
            (protected_id,),
        )
        return {
            row["person_id"]: _heard(self._vault.open(row["sealed"], _heard_of(protected_id)))
            for row in rows
        }

    def stills(self, face_ids: Sequence[int]) -> set[int]:
        """Those of the faces that are in photos which do not last: their pixels can be opened."""
        rows = self._database.execute(
            "SELECT face_id FROM clip_track WHERE face_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(face_ids)),),
        )
        return set(face_ids) - {row["face_id"] for row in rows}


def _heard(told: bytes) -> Heard:
    kept = json.loads(told)
    before, after = (
        tuple((float(begin), float(end)) for begin, end in kept[when])
        for when in ("before", "after")
    )
    return Heard(tuple(kept["judges"]), before, after)


def _track(row: Row) -> ClipTrack:
    spans = tuple((float(begin), float(end)) for begin, end in json.loads(row["spans"]))
    return ClipTrack(row["face_id"], float(row["best_s"]), spans)


def _heard_of(protected_id: int) -> str:
    # Not by person: people who turn out to be one are merged, and the rows with them.
    return f"clip_heard/{protected_id}"


def _identity(face_id: int) -> str:
    return f"clip_track/{face_id}"
