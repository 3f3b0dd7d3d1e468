"""From a wish to a plan: which photos, which verbs in which order, and what is left out and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from cloakroom_engine.ask.choose import choice
from cloakroom_engine.ask.hearing.wish import DESTRUCTIVE, QUESTIONS, Wish
from cloakroom_engine.ask.plan import CHOSEN, MOST_STEPS, WRITTEN, Asking, LeftOut, Plan, Step
from cloakroom_engine.ask.shelf import Shelf
from cloakroom_engine.ask.treat import Treatments, told, treatments
from cloakroom_engine.library import Library
from cloakroom_engine.library.choosing import Choice
from cloakroom_engine.records import STRENGTHS, Person, PhotoFilter
from cloakroom_engine.settings import INSTANT_STEPS, Settings

_LADDER: Final = tuple(STRENGTHS)


@dataclass(frozen=True)
class Asker:
    """From where somebody asks: ``base`` is the folder that a bare name of a folder lies in,
    ``out`` where copies go unless the sentence says so, ``selected`` what "this" means, and
    ``leave_out`` photos that somebody took out of the plan."""

    base: Path
    out: str = ""
    selected: tuple[int, ...] = ()
    leave_out: tuple[int, ...] = ()


def plan(library: Library, settings: Settings, shelf: Shelf, wish: Wish, asker: Asker) -> Plan:
    """The plan of a wish; nothing is read but the library.

    Raises:
        Asking: something has to be answered first.
    """
    planner = _Planner(library, settings, shelf, asker)
    for verb in DESTRUCTIVE:
        if verb in wish.do:
            raise Asking("refused", verb)
    made = planner.plan(wish)
    if len(made.steps) > MOST_STEPS:
        raise Asking("steps")
    return made


class _Planner:
    def __init__(self, library: Library, settings: Settings, shelf: Shelf, asker: Asker) -> None:
        self.library = library
        self.settings = settings
        self.shelf = shelf
        self.asker = asker

    def plan(self, wish: Wish) -> Plan:
        photos, left_out = self._photos(wish)
        done = Plan(str(wish), (), tuple(photos), left_out=tuple(left_out))
        for at, verb in enumerate(wish.do):
            if verb in QUESTIONS:
                last = at == len(wish.do) - 1
                state = wish.then if last and wish.then else wish.state
                done = _with(done, Step(verb, {"state": state} if state else {}))
            else:
                done = getattr(self, f"_{verb}")(wish, done)
        return done

    def _photos(self, wish: Wish) -> tuple[list[int], list[LeftOut]]:
        """The photos of a wish; where something is written, those that cannot be used apart."""
        asked = choice(wish, self.shelf, self.asker.selected)
        if wish.folder and wish.do[:1] not in {("scan",), ("twins",)}:
            self._folder_is_there(wish.folder)
        dropped = set(self.asker.leave_out)
        found = [each for each in self.library.choosing.ids(asked) if each not in dropped]
        if "share" not in wish.do:
            return found, []
        if not found:
            raise Asking("nothing")
        left_out = [*self._small(asked, found)]
        usable = set(self.library.photos.ids(PhotoFilter(usable=True)))
        gone = set(self.library.photos.ids(PhotoFilter(missing=True)))
        odd = [each for each in found if each not in usable]
        left_out += [LeftOut("photo.unreadable", len(odd))] if odd else []
        lost = [each for each in found if each in gone]
        left_out += [LeftOut("photo.missing", len(lost))] if lost else []
        return [each for each in found if each in usable and each not in gone], left_out

    def _small(self, asked: Choice, found: Sequence[int]) -> list[LeftOut]:
        """How many photos the bound on the size leaves out."""
        if not (asked.min_px or asked.min_mp or asked.max_px or asked.max_mp):
            return []
        free = replace(asked, min_px=0, min_mp=0, max_px=0, max_mp=0)
        every = set(self.library.choosing.ids(free)) - set(self.asker.leave_out)
        small = len(every) - len(found)
        return [LeftOut("size", small)] if small > 0 else []

    def _folder_is_there(self, name: str) -> None:
        if "/" not in name and "\\" not in name:
            self.shelf.folder(name)

    def _share(self, wish: Wish, done: Plan) -> Plan:
        given = treatments(wish, self.shelf)
        people, kept, learn = told(self.library, self.shelf, given, done.photos)
        if not people:
            raise Asking("nobody")
        for person in learn:
            done = self._learnt(done, person, wish)
        out = self._out(wish)
        strength = self._strength(wish, given, done.photos)
        steps = INSTANT_STEPS if wish.instant else self.settings.refine_steps
        parameters: dict[str, Any] = {
            "photo_ids": CHOSEN,
            "out": str(out),
            "refine_steps": steps,
            "beside": True,
            **given.parameters(),
        }
        if strength:
            parameters["strength"] = strength
        asked = {
            "format": wish.format,
            "keep_metadata": list(wish.keep),
            "hide_names": bool(wish.names),
        }
        parameters |= {name: value for name, value in asked.items() if value}
        cloaked = sum(
            each.faces for each in people
            if (each.rule if each.how == "usual" else each.how) == "protect"
        )  # fmt: skip
        pace = self.shelf.memory.pace.get(str(steps))
        return replace(
            _with(done, Step("share", parameters, writes=True)),
            people=tuple(people),
            left_out=(*done.left_out, *kept),
            out=str(out),
            new=not out.exists(),
            strength=strength,
            refine_steps=steps,
            seconds=None if pace is None else pace * cloaked,
        )

    def _learnt(self, done: Plan, person: Person, wish: Wish) -> Plan:
        strength = wish.strength if wish.strength in STRENGTHS else self.settings.strength
        parameters = {"name": person.name, "strength": strength}
        return _with(done, Step("cloak", parameters, writes=True))

    def _learn(self, wish: Wish, done: Plan) -> Plan:
        for name in wish.of:
            person = self.shelf.person(name)
            if not self.library.faces.of_person(person.id, decided_only=True):
                raise Asking("no_photos", person.name)
            done = self._learnt(done, person, wish)
        return replace(done, photos=())

    def _audit(self, wish: Wish, done: Plan) -> Plan:
        """Of everybody who is protected in the plan, or has copies of the chosen photos."""
        after = any(step.verb == "share" for step in done.steps)
        if after:
            cloaked = [each for each in done.people if _cloaked(each.how, each.rule)]
            asked = [each.who for each in cloaked if each.how == "protect"]
            names = asked or [each.who for each in cloaked]
        else:
            wanted = [self.shelf.person(who).name for who in wish.of if who in self._named()]
            names = wanted or list(self.shelf.people)
        for name in names:
            paths: Any = WRITTEN if after else self._copies(name, done.photos)
            if paths:
                done = _with(done, Step("audit", {"name": name, "paths": paths}, writes=True))
        if not any(step.verb == "audit" for step in done.steps):
            raise Asking("copies")
        return done

    def _named(self) -> set[str]:
        return {"me", *self.shelf.people}

    def _copies(self, name: str, photos: Sequence[int]) -> list[str]:
        """Somebody's copies of these photos under their newest cloak."""
        person = self.shelf.people[name]
        cloak = self.library.cloaks.latest(person.id)
        among = set(photos)
        return [
            each.path
            for each in self.library.protected.of_person(person.id)
            if each.photo_id in among and cloak is not None and each.cloak_id == cloak.id
        ]

    def _recheck(self, _: Wish, done: Plan) -> Plan:
        if not self.library.choosing.copied_to():
            raise Asking("copies")
        return replace(_with(done, Step("audit.ledger", {}, writes=True)), photos=())

    def _scan(self, wish: Wish, done: Plan) -> Plan:
        paths = [self.shelf.folder(wish.folder)]
        return replace(_with(done, Step("scan", {"paths": paths}, writes=True)), photos=())

    def _twins(self, wish: Wish, done: Plan) -> Plan:
        folder = wish.folder or self.library.choosing.copied_to()
        paths = [self.shelf.folder(folder)]
        return replace(_with(done, Step("check.twins", {"paths": paths})), photos=())

    def _report(self, wish: Wish, done: Plan) -> Plan:
        for name in wish.of:
            person = self.shelf.person(name)
            audits = self.library.audits.summaries(person.id)
            if not audits:
                raise Asking("audit", person.name)
            out = self._out(wish) / f"report-{audits[0].id}.html"
            parameters = {"audit_id": audits[0].id, "html": str(out)}
            done = _with(done, Step("report.export", parameters, writes=True))
        return replace(done, photos=())

    def _watch(self, wish: Wish, done: Plan) -> Plan:
        given = treatments(wish, self.shelf)
        out = self._out(wish)
        folder = self._watched(wish.watch)
        parameters: dict[str, Any] = {
            "folder": str(folder),
            "out": str(out),
            "refine_steps": INSTANT_STEPS if wish.instant else self.settings.refine_steps,
            **given.parameters(),
        }
        if wish.strength in STRENGTHS:
            parameters["strength"] = wish.strength
        step = Step("watch", parameters, writes=True)
        return replace(_with(done, step), photos=(), out=str(out), new=not out.exists())

    def _watched(self, name: str) -> Path:
        for path in (self.asker.base / name, Path(name).expanduser()):
            if path.is_dir():
                return path.absolute()
        return Path(self.shelf.folder(name))

    def _undo(self, _: Wish, done: Plan) -> Plan:
        if not self.shelf.memory.written:
            raise Asking("copies")
        return replace(_with(done, Step("undo", {})), photos=())

    def _help(self, _: Wish, done: Plan) -> Plan:
        return replace(_with(done, Step("help", {})), photos=())

    def _out(self, wish: Wish) -> Path:
        """Where copies go.

        Raises:
            Asking: ``out`` where neither the sentence nor whoever asks says so.
        """
        if not wish.out:
            out = self.asker.out or self.library.choosing.copied_to()
            if not out:
                raise Asking("out")
            return Path(out).expanduser().absolute()
        path = Path(wish.out).expanduser()
        if path.is_absolute() or len(path.parts) > 1:
            return path.absolute()
        before = Path(self.library.choosing.copied_to())
        if before.name.casefold() == wish.out.casefold():
            return before
        return (self.asker.base / path).absolute()

    def _strength(self, wish: Wish, given: Treatments, photos: Sequence[int]) -> str:
        """What was asked for; "stronger" is one step from what these photos' copies have."""
        if wish.strength not in {"stronger", "weaker"}:
            return wish.strength
        among, who = set(photos), set(given.named)
        had = [
            _LADDER.index(each.strength)
            for person in self.shelf.people.values()
            if person.name in who
            for each in self.library.protected.of_person(person.id)
            if each.photo_id in among
        ]
        now = max(had, default=_LADDER.index(self.settings.strength))
        step = 1 if wish.strength == "stronger" else -1
        return _LADDER[min(max(now + step, 0), len(_LADDER) - 1)]


def _with(done: Plan, step: Step) -> Plan:
    return replace(done, steps=(*done.steps, step))


def _cloaked(how: str, rule: str) -> bool:
    return (rule if how == "usual" else how) == "protect"
