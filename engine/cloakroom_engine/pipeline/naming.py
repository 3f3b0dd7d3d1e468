"""The verb ``people.names``: whom other programs named in the photos; taken after a yes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from cloakroom_engine.errors import EngineError
from cloakroom_engine.person.same import NEAR, overlap
from cloakroom_engine.photo.regions import Region, named
from cloakroom_engine.pipeline.desk import Desk, skippable
from cloakroom_engine.records import Face, Photo, PhotoFilter

Parameters = Mapping[str, Any]
_USABLE: Final = PhotoFilter(missing=False, usable=True)


@dataclass
class _Found:
    """Faces by the name that a file gives them, and what could not be taken."""

    faces: dict[str, list[int]] = field(default_factory=dict)
    photos: int = 0
    known: int = 0
    """Said here already."""
    otherwise: int = 0
    """Said otherwise here: that stays."""
    nowhere: int = 0
    """Named where no face was found."""


def names(desk: Desk, parameters: Parameters) -> dict[str, Any]:
    """Read MWG face regions of the library's photos (of those at ``paths``, where given).

    With ``yes`` the faces are said to be theirs: by ``take`` under which name (empty: not at all),
    else under the one in the file. Nobody who was decided about, or is to be ignored, is touched.

    Raises:
        EngineError: ``library.*``; Cancelled.
    """
    found = _look(desk, _photos(desk, parameters.get("paths", ())))
    take = parameters.get("take", {})
    result = {
        "state": "done" if parameters.get("yes") else "asked",
        "photographs": found.photos,
        "people": [
            {
                "name": name,
                "face_ids": ids,
                "here": desk.library.people.find(name) is not None,
            }
            for name, ids in sorted(found.faces.items(), key=lambda each: (-len(each[1]), each[0]))
        ],
        "known": found.known,
        "otherwise": found.otherwise,
        "nowhere": found.nowhere,
    }
    if parameters.get("yes"):
        _take(desk, {name: take.get(name, name) for name in found.faces}, found.faces)
    return result


def _photos(desk: Desk, paths: Sequence[str]) -> list[Photo]:
    photos = desk.library.photos
    ids = photos.at(paths) if paths else sorted(photos.ids(_USABLE))
    every = (photos.get(photo_id) for photo_id in ids)
    return [photo for photo in every if photo and not (photo.code or photo.lasts_s)]


def _look(desk: Desk, photos: Sequence[Photo]) -> _Found:
    found = _Found()
    people = {person.id: person.name.casefold() for person in desk.library.people.all()}
    for at, photo in enumerate(photos):
        desk.reporter.step("names", at, len(photos), photo.path)
        try:
            told = named(Path(photo.path))
        except EngineError as problem:
            if not skippable(problem):
                raise
            continue
        if not told.regions:
            continue
        found.photos += 1
        faces = desk.library.faces.of_photo(photo.id)
        # Programs disagree whether areas are of the stored picture or of the upright one: the
        # faces that are there tell.
        ways = [
            _matched(photo, [each.upright(turn) for each in told.regions], faces)
            for turn in dict.fromkeys((told.turn, 1))
        ]
        matched = max(ways, key=lambda way: sum(overlapped for overlapped, _, _ in way))
        found.nowhere += len(told.regions) - len(matched)
        for _, region, face in matched:
            _sort(found, region.name, face, people)
    desk.reporter.step("names", len(photos), len(photos))
    return found


def _sort(found: _Found, name: str, face: Face, people: Mapping[int, str]) -> None:
    if face.decided and people.get(face.person_id or 0) == name.casefold():
        found.known += 1
    elif face.decided or face.ignored or face.forgotten:
        found.otherwise += 1
    else:
        same = next((each for each in found.faces if each.casefold() == name.casefold()), name)
        found.faces.setdefault(same, []).append(face.id)


def _matched(
    photo: Photo, regions: Sequence[Region], faces: Sequence[Face]
) -> list[tuple[float, Region, Face]]:
    """Regions and the faces that lie there, each once, those that fit best first."""
    wide, high = max(photo.width, 1), max(photo.height, 1)
    claims = []
    for region in regions:
        for face in faces:
            left, top, right, bottom = face.box_px
            place = overlap(region.box, (left / wide, top / high, right / wide, bottom / high))
            if place >= NEAR:
                claims.append((place, region, face))
    taken: list[tuple[float, Region, Face]] = []
    for claim in sorted(claims, key=lambda each: -each[0]):
        if not any(claim[1] is region or claim[2].id == face.id for _, region, face in taken):
            taken.append(claim)
    return taken


def _take(desk: Desk, called: Mapping[str, str], faces: Mapping[str, Sequence[int]]) -> None:
    library = desk.library
    people, photos = set(), set()
    with library.transaction():
        for name, other in called.items():
            if not other:
                continue
            person = library.people.find(other) or library.people.add(other)
            changed = library.faces.decide_all(faces[name], person.id, yes=True)
            people |= {person.id, *changed.people}
            photos |= set(changed.photos)
    ids = sorted(face_id for each in faces.values() for face_id in each)
    desk.reporter.changed(people=tuple(people), photos=tuple(sorted(photos)), faces=tuple(ids))
