"""The verb ``share``: photos of several people, each with their own cloak and their own rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import ceil
from pathlib import Path

from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo.encode import plan
from cloakroom_engine.photo.files import sha256_of
from cloakroom_engine.photo.metadata import check_fields
from cloakroom_engine.pipeline.clips.looking import is_clip
from cloakroom_engine.pipeline.clips.order import ClipOrder, of_photos
from cloakroom_engine.pipeline.clips.sharing import by_rules
from cloakroom_engine.pipeline.clips.unfinished import sweep
from cloakroom_engine.pipeline.desk import Desk, points, skippable
from cloakroom_engine.pipeline.fates import USUAL, fate_of, person_of, recognised
from cloakroom_engine.pipeline.listing import listed
from cloakroom_engine.pipeline.looking import Seen, with_faces
from cloakroom_engine.pipeline.outputs import (
    Order,
    done_before,
    place_of,
    rows_of,
    shapes_of,
    tell,
)
from cloakroom_engine.pipeline.placing import placing
from cloakroom_engine.pipeline.twins import warn
from cloakroom_engine.pipeline.wearing import Worn, wear
from cloakroom_engine.protect.hide import HIDINGS, hide
from cloakroom_engine.protect.save import Written, save
from cloakroom_engine.protect.write import refuse_taken, sweep_parts
from cloakroom_engine.records import (
    STRENGTHS,
    Face,
    Fate,
    ProtectedFile,
    Skipped,
)
from cloakroom_engine.settings import INSTANT_STEPS

BYSTANDERS = ("leave", *HIDINGS)
TREATMENTS = ("protect", *BYSTANDERS, USUAL)
"""What an order may say of a person."""


@dataclass(frozen=True)
class Shared:
    """What ``share`` did. ``already`` were made before, as asked for, and lie there unchanged."""

    written: tuple[ProtectedFile, ...]
    already: tuple[ProtectedFile, ...]
    skipped: tuple[Skipped, ...]
    passed_over: tuple[str, ...] = ()
    """Files in the folders that are neither photos nor clips."""
    copies: tuple[str, ...] = ()
    """Protected copies of ours that lay in the folders."""


@dataclass(eq=False)
class _Wardrobe:
    """The cloaks of everybody who turns up, each taken out once."""

    desk: Desk
    order: Order
    worn: dict[int, Worn]
    told: bool = False
    gain_maps: list[str] = field(default_factory=list)
    """Photos whose gain map was left out of the copy."""

    def of(self, person_id: int) -> Worn:
        if person_id not in self.worn:
            person = self.desk.library.people.get(person_id)
            assert person is not None, "a face's person is in the library"
            self.worn[person_id] = wear(self.desk, person, refining=self.order.refine_steps > 0)
        return self.worn[person_id]

    def wears(self, person_id: int) -> tuple[Worn, tuple[int, int, str, int]]:
        return self.of(person_id), self.asked(person_id)

    def asked(self, person_id: int) -> tuple[int, int, str, int]:
        cloak = self.of(person_id).cloak
        return person_id, cloak.id, self.strength(person_id), self.order.refine_steps

    def strength(self, person_id: int) -> str:
        return self.order.strength or self.of(person_id).cloak.recipe.strength


def share(desk: Desk, paths: Sequence[Path], order: Order) -> Shared:
    """Write a copy of every photo in which everybody known is treated by their rule.

    A photo is skipped, with its code, when it cannot be read, shows somebody who is never to be
    shared, somebody to be protected who has no cloak yet, or nobody to protect or hide. A rerun
    goes on where the last one stopped.

    Raises:
        EngineError: ``usage``, ``model.*``.
    """
    if order.strength is not None and order.strength not in STRENGTHS:
        raise EngineError("usage", strength=order.strength)
    if order.bystanders not in BYSTANDERS:
        raise EngineError("usage", bystanders=order.bystanders)
    for treatment in (*order.treatments.values(), order.others):
        if treatment not in TREATMENTS:
            raise EngineError("usage", treatment=treatment)
    check_fields(order.keep_metadata)
    of_photos(order).check()
    sweep_parts(order.out)
    sweep(desk)
    wardrobe = _Wardrobe(desk, order, {})
    listing = listed(paths, desk.library)
    files, copies = listing.openable, [*listing.copies]
    written: list[ProtectedFile] = []
    already: list[ProtectedFile] = []
    skipped: list[Skipped] = []
    for at, file in enumerate(files):
        desk.reporter.step("protect", at, len(files), str(file))
        try:
            result, new = _either(wardrobe, file, len(files) - at)
        except EngineError as problem:
            if problem.code == "photo.is_copy" and file not in paths:
                copies.append(file)
                continue
            if not skippable(problem) and problem.code not in _OF_ONE_PHOTO:
                raise
            skipped.append(Skipped(str(file), problem.code, problem.params))
            continue
        (written if new else already).append(result)
        if new:
            people = tuple(each.person_id for each in result.cloaked)
            desk.reporter.changed(people=people, photos=(result.photo_id,), protected=(result.id,))
    desk.reporter.step("protect", len(files), len(files))
    tell(desk, "photo.gain_map", wardrobe.gain_maps)
    warn(desk, order.out, {each.photo_id for each in (*written, *already)})
    lay_there = tuple(map(str, copies))
    return Shared(tuple(written), tuple(already), tuple(skipped), listing.left, lay_there)


_OF_ONE_PHOTO = ("person.never_export", "cloak.missing")


def _either(wardrobe: _Wardrobe, file: Path, left: int) -> tuple[ProtectedFile, bool]:
    if isinstance(wardrobe.order, ClipOrder) or is_clip(file):
        return by_rules(wardrobe.desk, file, of_photos(wardrobe.order), wardrobe.wears)
    return _one(wardrobe, file, left)


def _one(wardrobe: _Wardrobe, file: Path, left: int) -> tuple[ProtectedFile, bool]:
    desk, order = wardrobe.desk, wardrobe.order
    if desk.library.protected.file_with(sha256_of(file)):
        raise EngineError("photo.is_copy", path=str(file))
    seen = recognised(desk, with_faces(desk, file))
    fates = [
        fate_of(desk, face, order.bystanders, order.treatments, order.others) for face in seen.faces
    ]
    if all(fate == "leave" for fate in fates):
        raise EngineError("photo.nobody_known", path=str(file))
    cloaked = [face for face, fate in zip(seen.faces, fates, strict=True) if fate == "cloak"]
    told = [Fate(face.box_px, fate) for face, fate in zip(seen.faces, fates, strict=True)]
    how = plan(seen.decoded, order.format, order.quality)
    asked = [wardrobe.asked(person_of(face)) for face in cloaked]
    target, done = place_of(desk, order, seen, file, how.format, asked, told)
    if done is not None:
        return done, False
    refuse_taken(target, file)
    pixels = hide(
        seen.decoded.pixels, [(each.box_px, each.fate) for each in told if each.fate in HIDINGS]
    )
    base = replace(seen.decoded, pixels=pixels)
    if cloaked and order.refine_steps > INSTANT_STEPS and not wardrobe.told:
        _estimate(wardrobe, seen, cloaked, left)
    changes = [
        wardrobe.of(person_of(face)).perturb(
            base.rgb_u8,
            points(face),
            seen.photo.sha256,
            wardrobe.strength(person_of(face)),
            order.refine_steps,
            desk.reporter,
        )
        for face in cloaked
    ]

    def record(ready: Written) -> None:
        desk.library.protected.add(
            photo_id=seen.photo.id,
            path=str(target),
            sha256=ready.sha256,
            cloaked=rows_of(asked, ready),
            shapes=shapes_of(asked, ready),
            making=order.making,
            fates=told,
            looks=ready.looks,
        )

    try:
        with placing(desk, target, record) as note:
            save(
                base,
                changes,
                target,
                original=file,
                floor=[STRENGTHS[each[2]].seen for each in asked],
                format=order.format,
                quality=order.quality,
                keep_metadata=order.keep_metadata,
                before_placing=note,
            )
    except EngineError as problem:
        if problem.code != "output.exists":
            raise
        # Another run was faster: this says what it made, or that it made something else.
        done = done_before(desk, target, seen, order, asked, told)
        if done is None:
            raise
        return done, False
    if seen.decoded.gain_map:
        wardrobe.gain_maps.append(str(file))
    noted = desk.library.protected.file_at(str(target))
    assert noted is not None
    return noted, True


def _estimate(wardrobe: _Wardrobe, seen: Seen, faces: Sequence[Face], photos: int) -> None:
    """Say how long refining will take, from two steps on each face of the first photo."""
    wardrobe.told = True
    seconds = sum(
        wardrobe.of(person_of(face)).seconds_a_step(
            seen.decoded.rgb_u8, points(face), wardrobe.strength(person_of(face))
        )
        for face in faces
    )
    wardrobe.desk.reporter.note(
        "estimate", seconds=ceil(seconds * wardrobe.order.refine_steps * photos), photos=photos
    )
