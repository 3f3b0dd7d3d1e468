"""Who gets what: a wish's treatments as the verb ``share`` takes them, and as people read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from cloakroom_engine.ask.hearing.wish import TREATMENTS, Wish
from cloakroom_engine.ask.plan import Asking, LeftOut, Treated
from cloakroom_engine.ask.shelf import Shelf
from cloakroom_engine.library import Library
from cloakroom_engine.records import Person

_HIDING: Final = {"blur", "mosaic", "box"}
STRANGERS: Final = "strangers"


@dataclass
class Treatments:
    """``named`` by person's name, ``rest`` for who else is known, ``strangers`` for who is not."""

    named: dict[str, str] = field(default_factory=dict)
    rest: str = "usual"
    strangers: str = "leave"

    def of(self, name: str) -> str:
        """What becomes of somebody who is known."""
        return self.named.get(name, self.rest)

    def parameters(self) -> dict[str, Any]:
        """For the verb ``share``."""
        found: dict[str, Any] = {"bystanders": self.strangers}
        if self.named:
            found["treatments"] = dict(self.named)
        if self.rest != "usual":
            found["others"] = self.rest
        return found


def treatments(wish: Wish, shelf: Shelf) -> Treatments:
    """The treatments of a wish.

    Raises:
        Asking: ``me``, ``person``, or ``strangers`` who cannot be protected.
    """
    found = Treatments()
    for how in TREATMENTS:
        for who in getattr(wish, how):
            if who in {"others", "everyone"}:
                found.rest = how
                found.strangers = how if how in _HIDING else found.strangers
            elif who == STRANGERS:
                if how == "protect":
                    raise Asking(STRANGERS)
                found.strangers = how if how in _HIDING else "leave"
            else:
                found.named[shelf.person(who).name] = how
    return found


def told(
    library: Library, shelf: Shelf, given: Treatments, photos: Sequence[int]
) -> tuple[list[Treated], list[LeftOut], list[Person]]:
    """What becomes of everybody in these photos, what keeps photos back, and who needs a cloak.

    Somebody whose cloak is missing and of whom no photo is decided cannot get one.
    """
    counts = library.choosing.faces(photos)
    people, left_out, learn = [], [], []
    for person in shelf.people.values():
        faces = counts.get(person.id, 0)
        if not faces:
            continue
        if person.rule == "never":
            kept = _in(library, person, photos)
            left_out.append(LeftOut("person.never_export", kept, person.name))
            continue
        how = given.of(person.name)
        final = person.rule if how == "usual" else how
        bare = final == "protect" and library.cloaks.latest(person.id) is None
        can = bool(library.faces.of_person(person.id, decided_only=True))
        if bare and can:
            learn.append(person)
        elif bare:
            left_out.append(LeftOut("cloak.missing", _in(library, person, photos), person.name))
        people.append(Treated(person.name, how, faces, person.rule, learn=bare and can))
    if counts.get(None):
        people.append(Treated(STRANGERS, given.strangers, counts[None], given.strangers))
    order = {name: at for at, name in enumerate(given.named)}
    people.sort(key=lambda each: (each.who == STRANGERS, order.get(each.who, len(order))))
    return people, left_out, learn


def _in(library: Library, person: Person, photos: Sequence[int]) -> int:
    """In how many of these photos somebody is."""
    company = library.choosing.company(photos)
    return next((each.photos for each in company if each.person_id == person.id), 0)
