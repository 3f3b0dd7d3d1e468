"""What a protected copy does for every face of its photo, and which faces nobody decided about.

Nothing is stored: decisions change after a copy was made, and what it shows has to follow.
"""

from __future__ import annotations

from cloakroom_engine.library.faces import Faces
from cloakroom_engine.library.people import People
from cloakroom_engine.library.protected import ProtectedCopies
from cloakroom_engine.records import (
    RECOGNISABLE_PX,
    Box,
    Coverage,
    Face,
    ProtectedFile,
)

_SAME = 0.3
"""Intersection over union from which two boxes are one face's."""


class Coverages:
    """Reads three tables; writes none."""

    def __init__(self, faces: Faces, people: People, protected: ProtectedCopies) -> None:
        self._faces = faces
        self._people = people
        self._protected = protected

    def of_photo(self, photo_id: int) -> Coverage | None:
        """What the photo's newest copy does; None where it has none."""
        copies = self._protected.files_of_photo(photo_id)
        return self.of_file(copies[-1]) if copies else None

    def of_file(self, copy: ProtectedFile) -> Coverage:
        """What this copy does for the faces that its photo is known to have now."""
        states = [self._state(copy, face) for face in self._faces.of_photo(copy.photo_id)]
        return Coverage(**{state: states.count(state) for state in set(states)})

    def fate_of(self, copy: ProtectedFile, face: Face) -> str:
        """What became of one face in a copy, one of ``records.FATES``."""
        return _fate(copy, face)

    def _state(self, copy: ProtectedFile, face: Face) -> str:
        """The field of ``Coverage`` that a face counts for."""
        done = _fate(copy, face)
        if done != "leave":
            return "protected" if done == "cloak" else "hidden"
        if face.hidden:
            return "outdated"
        person = self._people.get(face.person_id) if face.person_id and face.decided else None
        if person is not None:
            return "left" if person.rule == "leave" else "outdated"
        return "undecided" if needs_deciding(face) else "left"


def needs_deciding(face: Face) -> bool:
    """Whether a recogniser could find the face and nobody has said what is to become of it."""
    left, top, right, bottom = face.box_px
    large = min(right - left, bottom - top) >= RECOGNISABLE_PX
    return large and not (face.decided or face.ignored)


def _fate(copy: ProtectedFile, face: Face) -> str:
    """What became of a face in a copy; a face that was found later was left."""
    if not copy.fates:  # written before fates were kept: whose cloak is in it is all that is known
        cloaked = {each.person_id for each in copy.cloaked}
        return "cloak" if face.person_id in cloaked else "leave"
    alike = [(_overlap(face.box_px, fate.box_px), fate.fate) for fate in copy.fates]
    best, fate = max(alike)
    return fate if best >= _SAME else "leave"


def _overlap(one: Box, other: Box) -> float:
    """Intersection over union of two boxes, 0 to 1."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    both = max(width, 0.0) * max(height, 0.0)
    areas = sum((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return both / (areas - both) if areas > both else 0.0
