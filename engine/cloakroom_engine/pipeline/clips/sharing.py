"""Clips in the verbs ``protect``, ``share`` and ``clip.protect``: one file after the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo.files import sha256_of
from cloakroom_engine.pipeline.clips.looking import Clip, followed, known
from cloakroom_engine.pipeline.clips.order import ClipOrder
from cloakroom_engine.pipeline.clips.writing import Asked, Treated, write
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.fates import fate_of, guessed, person_of
from cloakroom_engine.pipeline.wearing import Worn
from cloakroom_engine.records import Face, ProtectedFile

Wears = Callable[[int], tuple[Worn, Asked]]
"""By person: their cloak, and how it is asked for."""


def by_rules(desk: Desk, file: Path, order: ClipOrder, wears: Wears) -> tuple[ProtectedFile, bool]:
    """The copy of a clip in which everybody known is treated by their rule.

    Raises:
        EngineError: ``photo.is_copy``, ``clip.*``, ``output.*``, ``person.never_export``,
            ``cloak.missing``; ``clip.nobody_known`` where there is nobody to protect or hide.
    """
    clip, faces = _opened(desk, file)
    fates = [
        fate_of(desk, face, order.bystanders, order.treatments, order.others) for face in faces
    ]
    if all(fate == "leave" for fate in fates):
        raise EngineError("clip.nobody_known", path=str(file))
    treated = [
        Treated(face, fate, *(wears(person_of(face)) if fate == "cloak" else (None, None)))
        for face, fate in zip(faces, fates, strict=True)
    ]
    return write(desk, clip, file, treated, order)


def of_one(
    desk: Desk, file: Path, order: ClipOrder, person_id: int, wears: Wears
) -> tuple[ProtectedFile, bool]:
    """The copy of a clip in which one person alone is cloaked.

    Raises:
        EngineError: as ``by_rules``; ``photo.person_not_found``.
    """
    clip, faces = _opened(desk, file)
    theirs = {face.id for face in faces if face.person_id == person_id}
    if not theirs:
        raise EngineError("photo.person_not_found", path=str(file))
    treated = [
        Treated(face, "cloak", *wears(person_id)) if face.id in theirs else Treated(face, "leave")
        for face in faces
    ]
    return write(desk, clip, file, treated, order)


def _opened(desk: Desk, file: Path) -> tuple[Clip, list[Face]]:
    if desk.library.protected.file_with(sha256_of(file)):
        raise EngineError("photo.is_copy", path=str(file))
    clip = known(desk, file)
    followed(desk, clip)
    return clip, guessed(desk, clip.photo.id)
