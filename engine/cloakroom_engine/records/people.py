"""People, and what becomes of them in photos."""

from __future__ import annotations

from dataclasses import dataclass

from cloakroom_engine.records.faces import Box

RULES = ("protect", "blur", "leave", "never")
"""What is to become of a person in a photo that is shared; with "never" it is not shared."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is known. ``rule`` is one of ``RULES``."""

    id: int
    name: str
    created: str
    rule: str = "protect"


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """A person as a page lists them: counts of decided faces, guesses, photos and copies.

    ``photos`` are those in which somebody said that they are: a guess counts for nothing.
    ``cover_face_id`` is the largest decided face; ``cloak_id`` the newest cloak.
    """

    person: Person
    faces: int
    suggested: int
    photos: int
    protected: int
    cover_face_id: int | None
    cloak_id: int | None


@dataclass(frozen=True, slots=True)
class Merged:
    """What ``People.merge`` moved from ``gone`` to ``into_id``: enough to take it back."""

    into_id: int
    into_rule: str
    """What was to become of ``into_id`` in shared photos until then."""
    gone: Person
    rows: dict[str, tuple[tuple[int | float | str, ...], ...]]
    """By table: the rows as they were before, of both people."""
    photos: tuple[int, ...]
    faces: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Erasure:
    """What erasing a person deleted from the library, and what still speaks of them."""

    person_id: int
    faces: int
    embeddings: int
    cloaks: int
    audits: int
    protected: int
    backups: int
    outputs_left: tuple[str, ...]
    """Protected copies that the library knew of and that are still on disk: the person's files."""
    photos_left: int
    """Photos whose rows stay, with the places of the faces that were this person's, unnamed."""
    paths_naming: tuple[str, ...]
    """Paths still in the library that contain the person's name."""


FATES = ("cloak", "blur", "mosaic", "box", "leave")


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one face (one of ``FATES``) in a protected copy."""

    box_px: Box
    fate: str


RECOGNISABLE_PX = 16.0
"""A face whose box is narrower or lower than this is not asked about: ``faces.quality`` gives it
next to no weight, though no recogniser promises not to find it."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a protected copy does for the faces of its photo: how many of each kind there are.

    ``protected`` wear a cloak, ``hidden`` are blurred or covered, ``left`` were left as they are
    by a decision or are too small to be recognised (``RECOGNISABLE_PX``). ``undecided`` were left
    though nobody said so. ``outdated`` were left, but are to be protected or hidden since.
    """

    protected: int = 0
    hidden: int = 0
    left: int = 0
    undecided: int = 0
    outdated: int = 0

    @property
    def faces(self) -> int:
        """All of them."""
        return self.protected + self.hidden + self.left + self.open

    @property
    def open(self) -> int:
        """Those that a recogniser could find and that nobody meant to be left."""
        return self.undecided + self.outdated
