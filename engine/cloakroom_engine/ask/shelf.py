"""The names of a library: people, their nicknames, "me", and folders. They are data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePath

from cloakroom_engine.ask.hearing.known import Known
from cloakroom_engine.ask.plan import Asking
from cloakroom_engine.library import Library
from cloakroom_engine.library.asked import Memory
from cloakroom_engine.records import Person

_MYSELF = {"me", "ich", "yo", "我"}
"""What the window calls somebody who said no more than "this is me", in its languages."""


@dataclass(frozen=True)
class Shelf:
    """Who and where, at the moment of a sentence."""

    people: dict[str, Person]
    me: Person | None
    memory: Memory
    folders: tuple[str, ...]

    def known(self) -> Known:
        """As a sentence may name them."""
        by_id = {person.id: person.name for person in self.people.values()}
        called = {
            short: by_id[person_id]
            for short, person_id in self.memory.nicknames.items()
            if person_id in by_id
        }
        # Somebody who is called "Me" is found by "me" and is not a name besides.
        names = tuple(name for name in self.people if name.casefold() not in _MYSELF)
        return Known(names, called, self.folders)

    def person(self, name: str) -> Person:
        """Who is meant by a name of a wish.

        Raises:
            Asking: ``me`` or ``person``.
        """
        if name == "me":
            if self.me is None:
                raise Asking("me", options=tuple(self.people))
            return self.me
        if name not in self.people:
            raise Asking("person", name, tuple(self.people))
        return self.people[name]

    def folder(self, name: str) -> str:
        """The path of a folder that is there, by its path or its name.

        Raises:
            Asking: ``folder``.
        """
        if "/" in name or "\\" in name:
            path = Path(name).expanduser()
            if path.is_dir():
                return str(path.absolute())
        for each in self.folders:
            if PurePath(each).name.casefold() == name.casefold():
                return each
        raise Asking("folder", name)


def shelf(library: Library) -> Shelf:
    """The shelf of a library as it is now."""
    people = {person.name: person for person in library.people.all()}
    memory = library.asked.read()
    me = next((each for each in people.values() if each.id == memory.me), None)
    if me is None:
        called = [each for each in people.values() if each.name.casefold() in _MYSELF]
        alone = list(people.values()) if len(people) == 1 else []
        me = next(iter(called or alone), None)
    return Shelf(people, me, memory, tuple(_with_parents(library.choosing.folders())))


def _with_parents(folders: list[str]) -> list[str]:
    """Every folder and those above it that hold no more than one drive: nearest first."""
    found: dict[str, None] = {}
    for folder in folders:
        path = Path(folder)
        for each in (path, *path.parents[:-2]):
            found.setdefault(str(each))
    return list(found)
