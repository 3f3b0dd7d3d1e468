"""What a parcel holds: people, photos with what was said of their faces, albums; no photo itself.

Photos are known by their content. Where one lies on the new machine it is found again as a photo
that was moved, with all that was said of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cloakroom_engine.records import Box, CloakRecipe, Points


@dataclass(frozen=True, eq=False)
class Carried:
    """A cloak: ``mask`` as ``cloak.pattern.to_bytes`` writes it, learnt from ``photos``."""

    recipe: CloakRecipe
    mask: bytes
    photos: int
    seconds: float


@dataclass(frozen=True, eq=False)
class Somebody:
    """A person, by name, with the newest cloak; ``rule`` is one of ``records.RULES``."""

    name: str
    rule: str
    cloak: Carried | None


@dataclass(frozen=True, eq=False)
class Said:
    """A face and what was said of it: ``person`` is a name or empty, ``denied`` are those that it
    is not. ``crop`` (a JPEG) and ``embeddings`` (float32, little-endian, by the model's sha256) are
    there for faces of the people in the parcel alone."""

    box_px: Box
    points_px: Points
    score: float
    detector: str
    person: str = ""
    denied: tuple[str, ...] = ()
    ignored: bool = False
    hidden: bool = False
    forgotten: bool = False
    crop: bytes = b""
    embeddings: Mapping[str, bytes] | None = None


@dataclass(frozen=True, eq=False)
class Shot:
    """A photo without its pixels: its content's hash, what it was called, all faces in it."""

    sha256: str
    name: str
    width: int
    height: int
    format: str
    size_bytes: int
    taken_s: int
    faces: tuple[Said, ...]


@dataclass(frozen=True, eq=False)
class Shelf:
    """An album: photos by hash and people by name; of a kept search ``search`` has the fields of
    ``records.PhotoFilter``, with ``album`` by name, and is None otherwise."""

    name: str
    people: tuple[str, ...]
    photos: tuple[str, ...]
    search: Mapping[str, Any] | None


@dataclass(frozen=True, eq=False)
class Contents:
    """All of it."""

    people: tuple[Somebody, ...]
    photos: tuple[Shot, ...]
    albums: tuple[Shelf, ...]
