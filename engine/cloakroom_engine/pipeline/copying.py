"""Photos to protected copies: looked at, decided about, made, put in their place, in that order.

``protect`` and ``share`` differ in who is treated how; the walk is one. What is done to a photo
alone (``glance``, ``dress``) may be done by others (``crew``); the library is read and written
here, in the photos' order, and copies are put in their places here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from typing import Protocol

from cloakroom_engine.errors import Cancelled, EngineError
from cloakroom_engine.pipeline.clips.looking import is_clip
from cloakroom_engine.pipeline.crew import Outcome
from cloakroom_engine.pipeline.desk import Desk, skippable
from cloakroom_engine.pipeline.dressing import Dress, Making, dress, pace
from cloakroom_engine.pipeline.glancing import Ask, Glance, glance
from cloakroom_engine.pipeline.looking import Noted, note
from cloakroom_engine.pipeline.outputs import Order, done_before, place_of, rows_of, shapes_of
from cloakroom_engine.pipeline.placing import placing
from cloakroom_engine.protect.hide import HIDINGS
from cloakroom_engine.protect.save import Made, Written, place
from cloakroom_engine.protect.write import refuse_taken
from cloakroom_engine.records import Fate, ProtectedFile, Skipped
from cloakroom_engine.settings import INSTANT_STEPS

Asked = tuple[int, int, str, int]
"""Person, cloak, strength, refining steps."""
Done = tuple[ProtectedFile, bool]
"""A copy, and whether it was made now."""


@dataclass(frozen=True, eq=False)
class Treated:
    """What becomes of a photo's faces: which are cloaked, how that was asked for (one for each of
    ``dresses``), and the fate of every face."""

    dresses: tuple[Dress, ...]
    asked: tuple[Asked, ...]
    fates: tuple[Fate, ...]


class Treatment(Protocol):
    """Who is treated how: what ``protect`` and ``share`` differ in."""

    def ask(self, file: Path) -> Ask:
        """What is to be found out about a photo; raises EngineError."""

    def treat(self, file: Path, noted: Noted) -> Treated:
        """What becomes of its faces; raises EngineError."""

    def clip(self, file: Path) -> Done:
        """The copy of a clip; raises EngineError."""


@dataclass(frozen=True, eq=False)
class Result:
    """What became of one file: a copy, made now or before, or a problem."""

    file: Path
    copy: ProtectedFile | None = None
    new: bool = False
    problem: EngineError | None = None
    gain_map: bool = False


@dataclass(eq=False)
class Tally:
    """What became of all files; ``named`` are those that somebody named one by one."""

    named: Sequence[Path]
    copies: list[Path]
    """Protected copies of ours that lay in the folders."""
    skipped: list[Skipped] = field(default_factory=list)
    gain_maps: list[str] = field(default_factory=list)
    """Photos whose gain map was left out of the copy."""

    def take(self, each: Result, *also: str) -> ProtectedFile | None:
        """Count a file; its copy, if there is one.

        Raises:
            EngineError: a problem that does not concern one file, nor is one of ``also``.
        """
        if each.problem is None:
            if each.gain_map:
                self.gain_maps.append(str(each.file))
            return each.copy
        if each.problem.code == "photo.is_copy" and each.file not in self.named:
            self.copies.append(each.file)
        elif skippable(each.problem) or each.problem.code in also:
            self.skipped.append(Skipped(str(each.file), each.problem.code, each.problem.params))
        else:
            raise each.problem
        return None


@dataclass(frozen=True, eq=False)
class _Begun:
    at: int
    file: Path
    ask: Ask


@dataclass(frozen=True, eq=False)
class _Plan:
    file: Path
    noted: Noted
    treated: Treated


def copies(
    desk: Desk, files: Sequence[Path], order: Order, how: Treatment, *, films: bool = False
) -> Iterator[Result]:
    """Make a copy of every file, one after the other; what was made before is left as it lies.

    With ``films`` every file is taken for a clip.

    Raises:
        EngineError: ``cancelled``, ``fleet.*``; whatever concerns one file is its result's problem.
    """
    walk = _Walk(desk, order, how, len(files), films=films)
    looked = desk.crew.each(desk.tools, glance, walk.begun(files))
    for mark, outcome in desk.crew.each(desk.tools, dress, walk.planned(looked)):
        if isinstance(mark, Result):
            yield mark
            continue
        try:
            made = outcome.get()
            copy, new = walk.finished(mark, made.made)
        except Cancelled:
            raise
        except EngineError as problem:
            yield Result(mark.file, problem=problem)
        else:
            yield Result(mark.file, copy, new, gain_map=new and made.gain_map)
    desk.recent.decoded = None


@dataclass(eq=False)
class _Walk:
    """The library's part of the walk, before, between and after the crafts."""

    desk: Desk
    order: Order
    how: Treatment
    total: int
    films: bool
    told: bool = False
    """Whether it was said how long this will take."""

    def begun(self, files: Sequence[Path]) -> Iterator[tuple[Result | _Begun, Ask | None]]:
        """What is to be found out about each file; clips are done here, from end to end."""
        for at, file in enumerate(files):
            self.desk.reporter.step("protect", at, self.total, str(file))
            try:
                if self.films or is_clip(file):
                    yield Result(file, *self.how.clip(file)), None
                    continue
                ask = self.how.ask(file)
            except Cancelled:
                raise
            except EngineError as problem:
                yield Result(file, problem=problem), None
                continue
            yield _Begun(at, file, ask), ask
        self.desk.reporter.step("protect", self.total, self.total)

    def planned(
        self, looked: Iterable[tuple[Result | _Begun, Outcome[Glance]]]
    ) -> Iterator[tuple[Result | _Plan, Making | None]]:
        """How the copy of each photo is to be made, where none lies there already."""
        for mark, outcome in looked:
            if isinstance(mark, Result):
                yield mark, None
                continue
            try:
                plan, making = self._plan(mark, outcome.get())
            except Cancelled:
                raise
            except EngineError as problem:
                yield Result(mark.file, problem=problem), None
                continue
            yield plan, making

    def _plan(self, mark: _Begun, told: Glance) -> tuple[Result | _Plan, Making | None]:
        order, file = self.order, mark.file
        if self.desk.library.protected.file_with(told.facts.sha256):
            raise EngineError("photo.is_copy", path=str(file))
        noted = note(self.desk, mark.ask, told)
        treated = self.how.treat(file, noted)
        plan = _Plan(file, noted, treated)
        target, done = self._place(plan)
        if done is not None:
            return Result(file, done), None
        refuse_taken(target, file)
        making = Making(
            path=mark.ask.path,
            sha256=noted.photo.sha256,
            dresses=treated.dresses,
            hidden=tuple(
                (each.box_px, each.fate) for each in treated.fates if each.fate in HIDINGS
            ),
            steps=order.refine_steps,
            format=order.format,
            quality=order.quality,
            keep_metadata=order.keep_metadata,
        )
        if treated.dresses and order.refine_steps > INSTANT_STEPS and not self.told:
            self.told = True
            self._estimate(making, self.total - mark.at)
        return plan, making

    def _place(self, plan: _Plan) -> tuple[Path, ProtectedFile | None]:
        told = plan.noted.glance
        if told.unsaved is not None:
            raise told.unsaved
        assert told.saved is not None, "every treatment asks how a copy is saved"
        asked, fates = plan.treated.asked, plan.treated.fates
        return place_of(
            self.desk, self.order, plan.noted, plan.file, told.saved.format, asked, fates
        )

    def _estimate(self, making: Making, photos: int) -> None:
        """Say how long refining will take, from two steps on each face of the first photo."""
        for _, outcome in self.desk.crew.each(self.desk.tools, pace, [(None, making)]):
            seconds = outcome.get() * self.order.refine_steps * photos / self.desk.crew.size
            self.desk.reporter.note("estimate", seconds=ceil(seconds), photos=photos)

    def finished(self, plan: _Plan, made: Made) -> Done:
        """Put a copy in its place and write it down.

        Where it goes is settled only now: photos that came before may have taken its name.
        """
        asked, fates, noted = plan.treated.asked, plan.treated.fates, plan.noted
        target, done = self._place(plan)
        if done is not None:
            return done, False

        def record(ready: Written) -> None:
            self.desk.library.protected.add(
                photo_id=noted.photo.id,
                path=str(target),
                sha256=ready.sha256,
                cloaked=rows_of(asked, ready),
                shapes=shapes_of(asked, ready),
                making=self.order.making,
                fates=fates,
                looks=ready.looks,
            )

        try:
            with placing(self.desk, target, record) as before_placing:
                place(made, target, original=plan.file, before_placing=before_placing)
        except EngineError as problem:
            if problem.code != "output.exists":
                raise
            # Another run was faster: this says what it made, or that it made something else.
            done = done_before(self.desk, target, noted, self.order, asked, fates)
            if done is None:
                raise
            return done, False
        copy = self.desk.library.protected.file_at(str(target))
        assert copy is not None
        return copy, True
