"""A protected copy of a clip: every face treated through the frames it is in, resumable.

What is whole waits, frames already treated and nothing else, in a folder of the profile; a run that
was killed, or whose process ended, is taken up there, one that was cancelled leaves nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.clip import encoders, glance, heap, tool
from cloakroom_engine.clip.read import frames
from cloakroom_engine.clip.records import ClipFacts, Frame
from cloakroom_engine.clip.write import Writer
from cloakroom_engine.cloak.frame import crop_box_px
from cloakroom_engine.errors import Cancelled, EngineError, Interrupted
from cloakroom_engine.opening import sha256_of
from cloakroom_engine.photo.looks import looks
from cloakroom_engine.photo.visibility import between, crop
from cloakroom_engine.pipeline.clips import places
from cloakroom_engine.pipeline.clips.best import Best
from cloakroom_engine.pipeline.clips.looking import FOLLOWER, Clip
from cloakroom_engine.pipeline.clips.order import ClipOrder
from cloakroom_engine.pipeline.desk import Desk, points
from cloakroom_engine.pipeline.outputs import done_before, place_of, rows_of
from cloakroom_engine.pipeline.placing import placing
from cloakroom_engine.pipeline.wearing import Worn
from cloakroom_engine.protect.clip.keys import NEXT_STEPS, Wearing
from cloakroom_engine.protect.clip.play import Player
from cloakroom_engine.protect.hide import HIDINGS
from cloakroom_engine.protect.save import Written
from cloakroom_engine.protect.write import new_file, refuse_taken
from cloakroom_engine.records import STRENGTHS, Box, Face, Fate, ProtectedFile, Visibility
from cloakroom_engine.tracking.fill import hidden

STAGE: Final = "clip"
Asked = tuple[int, int, str, int]


@dataclass(frozen=True, eq=False)
class Treated:
    """What becomes of one face of a clip: ``fate`` of ``records.FATES``; for a cloak whose, and
    how it was asked for (person, cloak, strength, steps)."""

    face: Face
    fate: str
    worn: Worn | None = None
    asked: Asked | None = None


def write(
    desk: Desk, clip: Clip, file: Path, treated: Sequence[Treated], order: ClipOrder
) -> tuple[ProtectedFile, bool]:
    """The copy, and whether it was made now.

    Raises:
        EngineError: ``clip.*``, ``output.*``; ``Cancelled``.
    """
    plan = encoders.plan(clip.facts, tool.find(), order.codec)
    told = [Fate(each.face.box_px, each.fate) for each in treated]
    cloaked = [each for each in treated if each.asked is not None]
    asked = [each.asked for each in cloaked if each.asked is not None]
    target, done = place_of(desk, order, clip, file, plan.muxer, asked, told)
    if done is not None:
        return done, False
    refuse_taken(target, file)

    def record(ready: Written) -> None:
        desk.library.protected.add(
            photo_id=clip.photo.id,
            path=str(target),
            sha256=ready.sha256,
            cloaked=rows_of(asked, ready),
            making=order.making,
            fates=told,
            looks=ready.looks,
        )

    try:
        with placing(desk, target, record) as note:
            _save(desk, clip, file, treated, order, target, note)
    except EngineError as problem:
        if problem.code != "output.exists":
            raise
        # Another run was faster: this says what it made, or that it made something else.
        done = done_before(desk, target, clip, order, asked, told)
        if done is None:
            raise
        return done, False
    noted = desk.library.protected.file_at(str(target))
    assert noted is not None
    return noted, True


def _save(
    desk: Desk,
    clip: Clip,
    file: Path,
    treated: Sequence[Treated],
    order: ClipOrder,
    target: Path,
    before_placing: Callable[[Written], None],
) -> None:
    facts, total = clip.facts, clip.facts.frames
    identity = _identity(clip, treated, order)
    work = desk.paths.clips / hashlib.sha256(repr(identity).encode()).hexdigest()[:32]
    player = _player(desk, clip, treated, order)
    best = _best(desk, clip, treated)
    heap.keep_freed()
    now = [0]

    def tick() -> None:
        desk.reporter.step(STAGE, now[0], total, clip.photo.path)

    with (
        new_file(target, original=file) as part,
        Writer(
            file, facts, work, wish=order.wish, identity={"made": identity}, on_tick=tick
        ) as writer,
    ):
        begun = writer.done
        try:
            source = _from(file, clip, player.begin_at(begun), tick, best)
            for frame, pixels in player.play(source, desk.reporter, begun):
                now[0] = frame.index
                tick()
                writer.add(pixels, frame.at)
            now[0] = total
            saved = writer.finish(part)
            ready = _written((part, saved), treated, best, tick)
        except Interrupted:
            raise
        except Cancelled:
            writer.discard()
            raise
        before_placing(ready)
    writer.discard()
    desk.reporter.step(STAGE, total, total, clip.photo.path)


def _identity(clip: Clip, treated: Sequence[Treated], order: ClipOrder) -> list[str]:
    """All that decides how frames come out."""
    people = [repr((each.face.id, each.face.box_px, each.fate, each.asked)) for each in treated]
    return [clip.photo.sha256, FOLLOWER, order.making, *people]


def _from(
    file: Path, clip: Clip, first: int, on_tick: Callable[[], None], best: Best
) -> Iterator[tuple[Frame, int, NDArray[np.uint8]]]:
    """The frames from ``first`` on; asked at each, as many pass before one is handed out. ``best``
    sees all of them."""
    for frame in frames(file, clip.facts, on_tick=on_tick):
        on_tick()
        best.passes(frame)
        if frame.index >= first:
            yield frame, frame.index, frame.pixels


def _player(desk: Desk, clip: Clip, treated: Sequence[Treated], order: ClipOrder) -> Player:
    followed = desk.library.clips.followed(clip.photo.id)
    assert followed is not None, "it was followed before it was treated"
    cloaked, covered = [], []
    for each in treated:
        stored = desk.library.clips.places(each.face.id)
        if stored is None or each.fate == "leave":
            continue
        parts = places.from_bytes(stored)
        if each.fate in HIDINGS:
            boxes = hidden(parts, followed.cuts, followed.frames, followed.rate)
            covered.append((boxes, each.fate))
        elif each.worn is not None and each.asked is not None:
            wearing = Wearing(
                each.worn.pattern(clip.photo.sha256),
                each.worn.witnesses,
                replace(each.worn.recipe, strength=each.asked[2]),
                first_steps=order.refine_steps,
                next_steps=min(NEXT_STEPS, order.refine_steps),
            )
            cloaked += [(part, wearing) for part in parts]
    return Player(cloaked, covered, followed.rate, order.span(clip.facts))


def _best(desk: Desk, clip: Clip, treated: Sequence[Treated]) -> Best:
    """Where the clip shows each cloaked face best, and where the face is there."""
    facts = clip.facts
    best_s = {each.face_id: each.best_s for each in desk.library.clips.tracks(clip.photo.id)}
    return Best(
        {
            # Half a tick early: moments that were kept as floats are a little off.
            each.face.id: (
                Fraction(best_s[each.face.id]) - facts.time_base / 2,
                crop_box_px(points(each.face), facts.width, facts.height),
            )
            for each in treated
            if each.asked is not None
        }
    )


def _written(
    saved: tuple[Path, ClipFacts],
    treated: Sequence[Treated],
    best: Best,
    on_tick: Callable[[], None],
) -> Written:
    """What the saved file looks like where the clip shows each cloaked face best."""
    part, facts = saved

    pictures: dict[int, NDArray[np.uint8]] = {}

    def shown(at: Fraction) -> NDArray[np.uint8]:
        # Our own segments begin with a picture that needs no other: no need to decode all before.
        index = int(np.searchsorted(facts.ticks, ceil(at / facts.time_base)))
        if index not in pictures:
            pictures[index] = glance.one(part, facts, at, max(facts.width, facts.height), on_tick)
        return pictures[index]

    return Written(
        sha256_of(part),
        tuple(
            _visible(best.crops[each.face.id], shown(at), box, each.asked[2])
            for each in treated
            if each.asked is not None
            for at, box in [best.wanted[each.face.id]]
        ),
        (),
        looks(shown(facts.start + facts.duration / 2)),
    )


def _visible(
    before: NDArray[np.uint8], after: NDArray[np.uint8], box_px: Box, strength: str
) -> Visibility:
    """How far the saved face, in a whole frame, is from the original one. Both are compared as they
    are shown, the movement and what the encoder did among it: a clip's face is not moved again to
    be judged."""
    found = between(before, crop(after, box_px))
    return replace(found, moved=STRENGTHS[strength].move)
