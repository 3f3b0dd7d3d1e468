"""Protected copies, and what was found out about them."""

from __future__ import annotations

from dataclasses import dataclass

from cloakroom_engine.records.cloaks import Cloaked, Visibility
from cloakroom_engine.records.people import Fate

CODECS = ("av1", "vp9", "h264")
"""What a clip can be written as; the first that can be had is taken where nothing is asked for."""


@dataclass(frozen=True, slots=True)
class Protected:
    """One person's cloak in a protected copy that was written.

    ``id`` is the file's: a copy in which several people are cloaked has several of these.
    """

    id: int
    photo_id: int
    person_id: int
    cloak_id: int
    path: str
    sha256: str
    strength: str
    refine_steps: int
    visibility: Visibility
    created: str


@dataclass(frozen=True, slots=True)
class ProtectedFile:
    """A protected copy as a file. ``making`` is the JSON of how it was asked for."""

    id: int
    photo_id: int
    photo_sha256: str
    path: str
    sha256: str
    making: str
    fates: tuple[Fate, ...]
    looks: str
    """Perceptual hash (``photo.looks``) of the saved file; empty where nobody took it."""
    created: str
    cloaked: tuple[Cloaked, ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """An audit as stored: ``document`` is the JSON of ``audit.json``."""

    id: int
    person_id: int
    document: str
    created: str


@dataclass(frozen=True, slots=True)
class AuditSummary:
    """An audit as a page lists it, without opening what is sealed."""

    id: int
    person_id: int
    created: str
    verdict: str
    photos: int


@dataclass(frozen=True, slots=True)
class AuditedCopy:
    """What an audit came to on one copy: of ``judges`` recognisers that had no part in the cloak
    and found the person before, ``still`` find them in the copy (``sha256`` then)."""

    photo_id: int
    protected_id: int
    sha256: str
    verdict: str
    judges: int
    still: int
