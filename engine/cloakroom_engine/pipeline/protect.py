"""The verb ``protect``: write protected copies of photos of one person."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo.encode import plan
from cloakroom_engine.photo.files import sha256_of
from cloakroom_engine.photo.metadata import check_fields
from cloakroom_engine.pipeline.clips.looking import is_clip
from cloakroom_engine.pipeline.clips.order import ClipOrder, of_photos
from cloakroom_engine.pipeline.clips.sharing import of_one
from cloakroom_engine.pipeline.clips.unfinished import sweep
from cloakroom_engine.pipeline.desk import Desk, points, skippable
from cloakroom_engine.pipeline.listing import listed
from cloakroom_engine.pipeline.looking import Seen, look
from cloakroom_engine.pipeline.outputs import (
    Order,
    done_before,
    rows_of,
    shapes_of,
    target_of,
    tell,
)
from cloakroom_engine.pipeline.placing import placing
from cloakroom_engine.pipeline.recognising import person_in
from cloakroom_engine.pipeline.twins import warn
from cloakroom_engine.pipeline.wearing import Worn, wear
from cloakroom_engine.protect.save import Written, save
from cloakroom_engine.protect.write import refuse_taken, sweep_parts
from cloakroom_engine.records import (
    STRENGTHS,
    Cloak,
    Face,
    Fate,
    Person,
    Protected,
    Skipped,
)
from cloakroom_engine.settings import INSTANT_STEPS


@dataclass(frozen=True)
class Result:
    """What ``protect`` did. ``already`` were protected before and lie there unchanged."""

    written: tuple[Protected, ...]
    already: tuple[Protected, ...]
    skipped: tuple[Skipped, ...]
    passed_over: tuple[str, ...] = ()
    """Files in the folders that are neither photos nor clips."""
    copies: tuple[str, ...] = ()
    """Protected copies of ours that lay in the folders."""


@dataclass(frozen=True, eq=False)
class _Hands:
    """What is the same for every photo of one call."""

    desk: Desk
    worn: Worn
    order: Order
    gain_maps: list[str] = field(default_factory=list)
    """Photos whose gain map was left out of the copy."""
    unsure: list[str] = field(default_factory=list)
    """Photos with a further face that may be the person's and was left as it is."""

    @property
    def person(self) -> Person:
        return self.worn.person

    @property
    def cloak(self) -> Cloak:
        return self.worn.cloak

    @property
    def strength(self) -> str:
        return self.order.strength or self.cloak.recipe.strength


def protect(desk: Desk, name: str, paths: Sequence[Path], order: Order) -> Result:
    """Write a protected copy of every photo the person is in.

    Only the named person's faces are changed, all that surely are theirs. A photo is skipped, with
    its code, when it cannot be read or the person is not surely in it; nothing is then written for
    it. A rerun goes on where the last one stopped.

    Raises:
        EngineError: ``person.unknown``, ``cloak.missing``, ``usage``, ``model.*``.
    """
    if order.strength is not None and order.strength not in STRENGTHS:
        raise EngineError("usage", strength=order.strength)
    check_fields(order.keep_metadata)
    for_clips = of_photos(order)
    hands = _prepare(desk, name, order)
    sweep_parts(order.out)
    sweep(desk)
    listing = listed(paths, desk.library)
    files, copies = listing.openable, [*listing.copies]
    written: list[Protected] = []
    already: list[Protected] = []
    skipped: list[Skipped] = []
    for at, file in enumerate(files):
        desk.reporter.step("protect", at, len(files), str(file))
        try:
            if is_clip(file):
                result, new = _clip(hands, file, for_clips)
            else:
                result, new = _one(hands, file, first=len(files) if at == 0 else 0)
            (written if new else already).append(result)
        except EngineError as problem:
            if problem.code == "photo.is_copy" and file not in paths:
                copies.append(file)
                continue
            if not skippable(problem):
                raise
            skipped.append(Skipped(str(file), problem.code, problem.params))
    desk.reporter.step("protect", len(files), len(files))
    tell(desk, "photo.gain_map", hands.gain_maps)
    tell(desk, "photo.maybe_left", hands.unsure)
    warn(desk, order.out, {each.photo_id for each in (*written, *already)})
    lay_there = tuple(map(str, copies))
    return Result(tuple(written), tuple(already), tuple(skipped), listing.left, lay_there)


def _prepare(desk: Desk, name: str, order: Order) -> _Hands:
    person = desk.library.people.by_name(name)
    return _Hands(desk, wear(desk, person, refining=order.refine_steps > 0), order)


def _clip(hands: _Hands, file: Path, order: ClipOrder) -> tuple[Protected, bool]:
    asked = (hands.person.id, hands.cloak.id, hands.strength, order.refine_steps)
    copy, new = of_one(hands.desk, file, order, hands.person.id, lambda _: (hands.worn, asked))
    return hands.desk.library.protected.of_file(copy.id)[0], new


def _one(hands: _Hands, file: Path, first: int) -> tuple[Protected, bool]:
    """Protect one photo; ``first`` is the number of photos ahead when this is the first."""
    desk, order = hands.desk, hands.order
    if desk.library.protected.file_with(sha256_of(file)):
        raise EngineError("photo.is_copy", path=str(file))
    seen = look(desk, file)
    found = person_in(desk, hands.person.id, seen)
    how = plan(seen.decoded, order.format, order.quality)
    target = target_of(desk, order, seen, file, how.format)
    asked = (hands.person.id, hands.cloak.id, hands.strength, order.refine_steps)
    told = [Fate(face.box_px, "cloak" if face in found.sure else "leave") for face in seen.faces]
    done = done_before(desk, target, seen, order, [asked], told)
    if done is not None:
        return desk.library.protected.of_file(done.id)[0], False
    refuse_taken(target, file)
    if first and order.refine_steps > INSTANT_STEPS:
        _estimate(hands, seen, found.sure, first)
    changes = [
        hands.worn.perturb(
            seen.decoded.rgb_u8,
            points(face),
            seen.photo.sha256,
            hands.strength,
            order.refine_steps,
            desk.reporter,
        )
        for face in found.sure
    ]

    def record(ready: Written) -> None:
        desk.library.protected.add(
            photo_id=seen.photo.id,
            path=str(target),
            sha256=ready.sha256,
            cloaked=rows_of([asked] * len(changes), ready),
            shapes=shapes_of([asked] * len(changes), ready),
            looks=ready.looks,
            making=order.making,
            fates=told,
        )

    try:
        with placing(desk, target, record) as note:
            save(
                seen.decoded,
                changes,
                target,
                original=file,
                floor=STRENGTHS[hands.strength].seen,
                format=order.format,
                quality=order.quality,
                keep_metadata=order.keep_metadata,
                before_placing=note,
            )
    except EngineError as problem:
        if problem.code != "output.exists":
            raise
        # Another run was faster: this says what it made, or that it made something else.
        done = done_before(desk, target, seen, order, [asked], told)
        if done is None:
            raise
        return desk.library.protected.of_file(done.id)[0], False
    if seen.decoded.gain_map:
        hands.gain_maps.append(str(file))
    if found.maybe:
        hands.unsure.append(str(file))
    noted = desk.library.protected.file_at(str(target))
    assert noted is not None
    (copy,) = desk.library.protected.of_file(noted.id)
    return copy, True


def _estimate(hands: _Hands, seen: Seen, faces: Sequence[Face], photos: int) -> None:
    """Say how long refining will take, from two steps on each face of the first photo."""
    step = sum(
        hands.worn.seconds_a_step(seen.decoded.rgb_u8, points(face), hands.strength)
        for face in faces
    )
    each = step * hands.order.refine_steps
    hands.desk.reporter.note("estimate", seconds=math.ceil(each * photos), photos=photos)
