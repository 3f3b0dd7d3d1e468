"""What the last grouping was made of, so that the next one does only what is new."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from cloakroom_engine.person.claims import Claims
from cloakroom_engine.person.near import Near
from cloakroom_engine.pipeline.rows import Rows

_FORMAT = 3


@dataclass(frozen=True, eq=False)
class Remembered:
    """One grouping.

    ``basis`` names the recogniser and its thresholds, ``people`` what was said of each (a hash by
    person id), ``rows`` the embeddings of undecided faces and of those something was said of,
    ``claims`` whose the undecided ones may be; ``near`` is None where all faces were compared with
    all. ``told`` is what came out.
    """

    basis: str
    people: Mapping[int, str]
    rows: Rows
    claims: Claims
    near: Near | None
    told: tuple[int, int, int]

    def faces(self) -> set[int]:
        """All whose embeddings are in it."""
        others = self.near.ids.tolist() if self.near else ()
        return set(self.rows.ids.tolist()).union(others)

    def packed(self) -> bytes:
        """As bytes."""
        kept = io.BytesIO()
        words = {
            "format": _FORMAT,
            "basis": self.basis,
            "people": {str(each): said for each, said in self.people.items()},
            "told": self.told,
        }
        np.savez(
            kept,
            words=np.frombuffer(json.dumps(words).encode(), np.uint8),
            near=np.frombuffer(self.near.packed() if self.near else b"", np.uint8),
            **{f"rows_{each.name}": getattr(self.rows, each.name) for each in fields(Rows)},
            **{f"claims_{each.name}": getattr(self.claims, each.name) for each in fields(Claims)},
        )
        return kept.getvalue()


def nothing(basis: str) -> Remembered:
    """Of no faces and nobody."""
    return Remembered(basis, {}, Rows.none(), Claims.none(), None, (0, 0, 0))


def unpacked(content: bytes | None) -> Remembered | None:
    """What ``packed`` gave; None for nothing, and for what makes no sense."""
    if content is None:
        return None
    try:
        with np.load(io.BytesIO(content), allow_pickle=False) as kept:
            words: dict[str, Any] = json.loads(kept["words"].tobytes())
            if words["format"] != _FORMAT:
                return None
            near = kept["near"].tobytes()
            faces, suggested, groups = words["told"]
            return Remembered(
                words["basis"],
                {int(each): said for each, said in words["people"].items()},
                Rows(*(kept[f"rows_{each.name}"] for each in fields(Rows))),
                Claims(*(kept[f"claims_{each.name}"] for each in fields(Claims))),
                Near.unpacked(near) if near else None,
                (faces, suggested, groups),
            )
    except (ValueError, KeyError, TypeError, OSError):
        return None


def said_of(decisions: Iterable[tuple[int, int, bool]]) -> dict[int, str]:
    """A hash of all that was said of each person, by their id."""
    hashes: dict[int, Any] = {}
    for face_id, person_id, yes in decisions:
        told = hashes.setdefault(person_id, hashlib.sha256())
        told.update(b"%d %d," % (face_id, yes))
    return {person_id: told.hexdigest() for person_id, told in hashes.items()}
