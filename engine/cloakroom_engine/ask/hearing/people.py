"""Who is meant by people in a clause: those to be treated, those in the photos, or those spared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from cloakroom_engine.ask.hearing.gathered import Gathered, Unclear
from cloakroom_engine.ask.hearing.part import Part
from cloakroom_engine.ask.hearing.phrases import OR, Phrase

_ANYBODY: Final = {"strangers", "everyone", "others"}


def take(said: Gathered, here: Part, phrase: Phrase) -> None:
    """Note the people of a phrase.

    Raises:
        Unclear: ``order``: one of two people is to be treated, or was named beside a third.
    """
    _WHO[phrase.kind](said, here, phrase)


def _people(said: Gathered, here: Part, phrase: Phrase) -> None:
    """People without a preposition: the object of a verb."""
    verb, people = here.verb, phrase.people
    if here.related:
        if here.treats and not said.whom.get(verb):
            said.treat(verb, tuple(said.of))  # those who were named before, and nobody else
        _with(said, here, phrase)
    elif not verb:
        said.named += people
    elif here.treats and phrase.value == OR:
        raise Unclear("order")
    elif here.treats and here.negated:
        said.treat("leave" if verb == "protect" else "usual", people)
    elif here.treats:
        if here.goes_on and not said.whom.get(verb):
            said.treat(verb, tuple(said.of))  # "protect Anna's photos, Ben too"
        said.treat(verb, people)
    elif verb in {"shared", "hold"}:  # it is always me who shared
        said.of += (name for name in people if name != "me")
    else:
        said.of += people


def _of(said: Gathered, here: Part, phrase: Phrase) -> None:
    """Photos of people."""
    del here
    said.of += phrase.people


def _with(said: Gathered, here: Part, phrase: Phrase) -> None:
    """With people: all of them, where somebody is named already."""
    people = phrase.people
    some = bool(said.of) or (here.verb in {"show", "count"} and len(people) > 1)
    if phrase.value == OR:
        if said.of:
            raise Unclear("order")  # "Anna with Ben or Clara" is neither any nor all
        some = False
    said.set(together=said.now.together or some)
    said.of += people


def _spare(said: Gathered, here: Part, phrase: Phrase) -> None:
    """Everyone except: by their own rule, or not in the photos that are looked for."""
    if here.treats or said.now.watch or not (here.verb or here.photos):
        said.treat("usual", phrase.people)
    else:
        _without(said, here, phrase)


def _never(said: Gathered, here: Part, phrase: Phrase) -> None:
    """Not these.

    Raises:
        Unclear: ``not``: "protect Anna, no strangers" may choose photos or say whom to leave.
    """
    if here.related or not here.treats:
        _without(said, here, phrase)
    elif set(phrase.people) & _ANYBODY:
        raise Unclear("not")
    else:
        said.treat("leave" if here.verb == "protect" else "usual", phrase.people)


def _without(said: Gathered, here: Part, phrase: Phrase) -> None:
    """Photos without people."""
    del here
    said.set(without=(*said.now.without, *phrase.people))


_WHO: Final[Mapping[str, Callable[[Gathered, Part, Phrase], None]]] = {
    "people": _people,
    "photos_of": _of,
    "with": _with,
    "without": _without,
    "except": _spare,
    "not_people": _never,
}
KINDS: Final = frozenset(_WHO)
