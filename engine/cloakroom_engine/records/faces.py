"""Faces in photos and clips."""

from __future__ import annotations

from dataclasses import dataclass

Box = tuple[float, float, float, float]

Point = tuple[float, float]

Points = tuple[Point, Point, Point, Point, Point]

BY_HAND = "hand"
"""``Face.detector`` of a face that a person boxed."""


@dataclass(frozen=True, slots=True)
class Face:
    """A face found in a photo.

    ``box_px`` is (left, top, right, bottom) and ``points_px`` are the left eye, right eye, nose,
    left and right mouth corner as seen by the viewer, both in pixels of the upright photo.
    ``person_id`` is whose face it is: a person's decision if ``decided``, else the machine's guess,
    with its ``similarity``, ``certain`` if surely so (``claims.Claims.sure``).
    ``ignored`` faces are nobody's business; ``hidden`` ones among them are made unrecognisable in
    every copy. ``forgotten`` ones were an erased person's. ``detector`` is "hand" for a face that
    was boxed by hand.
    """

    id: int
    photo_id: int
    box_px: Box
    points_px: Points
    score: float
    detector: str
    person_id: int | None = None
    decided: bool = False
    similarity: float | None = None
    ignored: bool = False
    forgotten: bool = False
    hidden: bool = False
    certain: bool = False


@dataclass(frozen=True, slots=True)
class FaceGroup:
    """Faces that nobody has decided about and that may be one person's.

    ``person_id`` is the known person they are taken for (``id`` is then minus that id), or None.
    ``similarity`` is the mean cosine to that person, or to the face at the group's heart. The
    ``certain`` ones stand first, and the best of them: only those may be taken for one person's
    before somebody looked (``match.CERTAIN_FAR``, ``heart.rank``).
    """

    id: int
    face_ids: tuple[int, ...]
    person_id: int | None
    similarity: float
    certain: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Followed:
    """What following made of the clip with this content: ``follower`` names how it was done,
    ``cuts`` are the frames with which shots begin, ``rate`` frames a second."""

    sha256: str
    follower: str
    frames: int
    rate: float
    cuts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ClipTrack:
    """Somebody who is followed through a clip: the face row that stands for them, when the clip
    shows them best, and from when to when they are seen, in seconds."""

    face_id: int
    best_s: float
    spans: tuple[tuple[float, float], ...]


Spans = tuple[tuple[float, float], ...]
"""From when to when, in seconds from a clip's first frame."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What ``judges`` (names of recognisers) said of a person in a clip: when at least one of them
    finds them ``before``, in the original, and ``after``, in a copy, of the frames that they were
    shown."""

    judges: tuple[str, ...]
    before: Spans
    after: Spans
