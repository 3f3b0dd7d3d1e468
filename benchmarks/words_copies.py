"""The copies that an instruction wrote, held file by file against what it means."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.records import Face, Photo, ProtectedFile
from words_cases import Case

HIDDEN = {"blur", "mosaic", "box"}
LEFT_APART, HIDDEN_APART = 4.0, 2.0
"""Mean difference of 8-bit values in a face that was left (at most) and hidden (at least)."""


def look(desk: Desk, case: Case, base: Path, told: dict[str, Any], wanted: set[int]) -> int:
    """Check every file of a case; how many copies there are."""
    say = case.problems.append
    if set(told["plan"]["photos"]) != wanted:
        say(f"planned {sorted(told['plan']['photos'])}, meant {sorted(wanted)}")
    share = next(each["result"] for each in told["results"] if each["verb"] == "share")
    skipped = {each["path"]: each["code"] for each in share["skipped"]}
    copies = {file.path: file for file in desk.library.protected.files()}
    there = sorted((base / case.out).iterdir()) if share["written"] else []
    for path in there:
        file = copies.get(str(path))
        if file is None:
            say(f"{path.name} is not known to the library")
        elif file.photo_id not in wanted:
            say(f"{path.name} is of a photo that was not meant")
        else:
            _file(desk, case, path, file)
    done = {copies[str(path)].photo_id for path in there if str(path) in copies}
    for photo_id in wanted - done:
        photo = desk.library.photos.get(photo_id)
        assert photo is not None
        code = skipped.get(photo.path)
        faces = desk.library.faces.of_photo(photo_id)
        nobody = code == "photo.nobody_known" and _nobody(desk, case, photo)
        if not (nobody or (code == "photo.no_face" and not faces)):
            say(f"no copy of {photo.path}: {code}")
    return len(there)


def _nobody(desk: Desk, case: Case, photo: Photo) -> bool:
    """Whether the case leaves every face of a photo as it is."""
    faces = desk.library.faces.of_photo(photo.id)
    return all(_wanted(desk, case, face) == "leave" for face in faces)


def _wanted(desk: Desk, case: Case, face: Face) -> str:
    person = None if face.person_id is None else desk.library.people.get(face.person_id)
    if person is None:
        return case.fates["strangers"]
    return case.fates.get(person.name, case.fates.get("known", "cloak"))


def _file(desk: Desk, case: Case, path: Path, file: ProtectedFile) -> None:
    say = case.problems.append
    if case.suffix and path.suffix != case.suffix:
        say(f"{path.name} is no {case.suffix}")
    if case.strength and any(each.strength != case.strength for each in file.cloaked):
        say(f"{path.name} is not {case.strength}")
    photo = desk.library.photos.get(file.photo_id)
    assert photo is not None
    was, now = (decode(Path(each)).rgb_u8.astype(np.int16) for each in (photo.path, path))
    if was.shape != now.shape:
        say(f"{path.name} has another size")
        return
    faces = desk.library.faces.of_photo(photo.id)
    others = [face.box_px for face in faces if _wanted(desk, case, face) != "leave"]
    for face in faces:
        wanted = _wanted(desk, case, face)
        (fate,) = [each.fate for each in file.fates if each.box_px == face.box_px] or [""]
        if fate != wanted:
            say(f"{path.name}: a face is {fate or 'not there'}, wanted {wanted}")
        left, top, right, bottom = (max(0, round(each)) for each in face.box_px)
        apart = float(np.abs(was[top:bottom, left:right] - now[top:bottom, left:right]).mean())
        if wanted in HIDDEN and apart < HIDDEN_APART:
            say(f"{path.name}: a face that is to be hidden differs by {apart:.1f}")
        alone = not any(_touch(face.box_px, other) for other in others)
        if wanted == "leave" and alone and apart > LEFT_APART:
            say(f"{path.name}: a face that is to be left differs by {apart:.1f}")
        if wanted == "cloak" and apart == 0:
            say(f"{path.name}: a face that is to be cloaked is as it was")


def _touch(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether a box lies on another with the margin that hiding and moving take."""
    side = max(other[2] - other[0], other[3] - other[1])
    return (
        one[0] < other[2] + side
        and other[0] - side < one[2]
        and (one[1] < other[3] + side and other[1] - side < one[3])
    )
