"""What will happen to a photo when it is shared: face by face, by the people's own rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from cloakroom_engine.library import Library
from cloakroom_engine.library.coverage import needs_deciding
from cloakroom_engine.records import Coverage, Face, Person, Photo

OF_RULE: Final = {"protect": "cloak", "blur": "blur", "leave": "leave", "never": "never"}


@dataclass(frozen=True, slots=True)
class FacePlan:
    """One face. ``fate`` is cloak, blur, mosaic, box, leave, or never (the photo is not shared)."""

    face: Face
    person: Person | None
    fate: str
    has_cloak: bool

    @property
    def open(self) -> bool:
        """Whether the face would be left in a copy though nobody decided that."""
        return self.fate == "leave" and needs_deciding(self.face)

    @property
    def certain(self) -> bool:
        """Whether a person said whose face it is."""
        return self.person is None or self.face.decided


@dataclass(frozen=True, slots=True)
class PhotoPlan:
    """A photo and its faces, largest first. ``blocked`` is a code where nothing can be shared."""

    photo: Photo
    faces: tuple[FacePlan, ...]
    blocked: str

    @property
    def coverage(self) -> Coverage:
        """What a copy made now would do for the faces."""
        fates = [each.fate for each in self.faces]
        undecided = sum(each.open for each in self.faces)
        left = fates.count("leave")
        protected = fates.count("cloak")
        return Coverage(
            protected=protected,
            hidden=len(fates) - protected - left,
            left=left - undecided,
            undecided=undecided,
        )

    @property
    def to_learn(self) -> tuple[Person, ...]:
        """Who is to be cloaked and has no cloak yet."""
        found = {
            each.person.id: each.person
            for each in self.faces
            if each.person is not None and each.fate == "cloak" and not each.has_cloak
        }
        return tuple(found.values())


def plan(library: Library, photo_id: int, bystanders: str) -> PhotoPlan | None:
    """What will happen to a photo; None for one that is not in the library any more."""
    photo = library.photos.get(photo_id)
    if photo is None:
        return None
    faces = tuple(
        _face(library, face, bystanders)
        for face in sorted(library.faces.of_photo(photo_id), key=_size, reverse=True)
    )
    # In a clip that nobody has opened faces are looked for when its turn comes.
    later = photo.lasts_s > 0 and library.clips.followed(photo_id) is None
    return PhotoPlan(photo, faces, _blocked(photo, faces, later=later))


def _face(library: Library, face: Face, bystanders: str) -> FacePlan:
    person = None
    if face.person_id is not None and not face.ignored:
        person = library.people.get(face.person_id)
    if person is None:
        hidden = "blur" if face.hidden and bystanders == "leave" else bystanders
        return FacePlan(face, None, hidden, has_cloak=False)
    fate = OF_RULE[person.rule]
    if fate == "blur" and bystanders != "leave":
        fate = bystanders  # one way of hiding faces in a photo is enough
    learnt = library.cloaks.latest(person.id) is not None
    return FacePlan(face, person, fate, has_cloak=learnt)


def _blocked(photo: Photo, faces: tuple[FacePlan, ...], *, later: bool) -> str:
    """The code of the first thing that stands in the way; empty where nothing does."""
    fates = {each.fate for each in faces}
    rules = (
        (bool(photo.code), photo.code),
        (photo.missing, "photo.missing"),
        (not faces and not later, "photo.no_face"),
        ("never" in fates, "person.never_export"),
        (fates == {"leave"}, "photo.nobody_known"),
    )
    return next((code for applies, code in rules if applies), "")


def _size(face: Face) -> float:
    left, top, right, bottom = face.box_px
    return (right - left) * (bottom - top)
