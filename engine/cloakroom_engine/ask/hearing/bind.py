"""Phrases are bound: what a verb is about, what a folder is for, what "but not" means.

A clause without a verb goes on with the one before. Of several verbs in a clause each takes the
phrases up to the next, or, where the verbs come last, those since the last.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from cloakroom_engine.ask.hearing import people
from cloakroom_engine.ask.hearing.gathered import Gathered, Unclear
from cloakroom_engine.ask.hearing.part import PHOTOS, VERBS, Part, parts
from cloakroom_engine.ask.hearing.phrases import OTHER, Phrase
from cloakroom_engine.ask.hearing.sense import sensible
from cloakroom_engine.ask.hearing.settle import LOOKING, TREATING, settle
from cloakroom_engine.ask.hearing.wish import Wish

_STATES: Final = {"state", "not_state"}
_NOT: Final = {
    "protected": "unprotected",
    "unprotected": "protected",
    "hidden": "found",
    "found": "hidden",
}
_KEPT: Final = {"photos", "this", "on", "loose_not", *_STATES, *VERBS}
"""What a "not" before it is not about."""


def bind(clauses: Sequence[Sequence[Phrase]]) -> Wish:
    """The wish of a sentence.

    Raises:
        Unclear: ``whom``, ``what``, ``many`` or ``folder`` is missing; ``order``: something was
            said twice; ``place``: whether from there or to there; ``not``: what is not to be.
    """
    binder = _Binder()
    for clause in clauses:
        for part in parts(clause):
            binder.take(part)
    return sensible(settle(binder.said), photos=binder.photos)


class _Binder:
    def __init__(self) -> None:
        self.said = Gathered()
        self.photos = False
        self._here = Part()
        self._parts = self._phrases = 0

    def take(self, part: Sequence[Phrase]) -> None:
        """Take a clause with one verb at most."""
        self._parts += 1
        kinds = {phrase.kind for phrase in part}
        self._here = here = Part(
            self._here.verb,
            earlier=bool(self.said.do),
            goes_on=not kinds & VERBS,
            lone=len(part) == 1,
            judged=any(each.kind in _STATES and each.value in {"found", "hidden"} for each in part),
        )
        if here.goes_on and here.treats and {"people", "strength"} <= kinds:
            raise Unclear("order")  # "Ben only lightly": one strength a wish
        for phrase in part:
            if phrase.kind in VERBS:
                self._act(phrase)
        before = Phrase("")
        for phrase in part:
            self._between(before, phrase)
            self._phrase(self._turned(phrase), before.kind)
            before = phrase
            self._phrases += 1
        if here.no:  # nothing took it up: without it the sentence would mean the opposite
            raise Unclear("not")

    def _between(self, before: Phrase, phrase: Phrase) -> None:
        """What two neighbours say together.

        Raises:
            Unclear: "the last photos" without how many.
        """
        said = self.said
        if phrase.kind in {"photos", "photos_of"} and before.kind == "rank":
            if phrase.value == "photo" and not before.count:
                said.rank("", 1)
            elif phrase.value == "photos" and before.count == 1:
                raise Unclear("many")
        if phrase.kind == "loose_not" and self._here.related and before.kind == "people":
            said.of = [name for name in said.of if name not in before.people]
            said.set(together=said.now.together and len(said.of) > 1)
            people.take(said, self._here, replace(before, kind="without"))

    def _act(self, verb: Phrase) -> None:
        name, here, said = verb.value, self._here, self.said
        here.negated = verb.kind == "not_verb"
        if here.negated and name not in TREATING:
            raise Unclear("not")
        if name == "hold" and "shared" not in said.do:
            said.do.append("shared")
        if not (name == "share" and said.do and said.do[-1] in (*TREATING, "share")):
            said.do.append(name)
        here.verb = name
        if here.treats and not here.negated:
            said.treat(name, tuple(said.named))
            said.named = []

    def _phrase(self, phrase: Phrase, before: str) -> None:
        kind, said, here = phrase.kind, self.said, self._here
        here.photos = here.photos or kind in PHOTOS
        self.photos = self.photos or here.photos
        if kind in people.KINDS:
            people.take(said, here, phrase)
        elif kind in _STATES:
            self._state(phrase.value, no=kind == "not_state" or here.no)
        elif kind == "place":
            self._place(phrase.value, before)
        elif kind in {"rank", "number"}:
            said.rank(phrase.value, phrase.count)
        elif kind == "loose_not":
            here.no = not (here.related and before == "people")
        elif kind == "rel":
            here.related = True
        elif kind in _PLAIN:
            said.set(**_PLAIN[kind](said.now, phrase))
        else:
            self._follow(phrase)

    def _follow(self, phrase: Phrase) -> None:
        """What may go on from the wish before, if it stands where it does."""
        kind, said, here = phrase.kind, self.said, self._here
        theirs = phrase.value == "they" and here.judged  # "can they recognise me"
        within = phrase.value == "within" and here.photos
        if kind == "again" and self._phrases and not said.do:
            raise Unclear("order")  # dropped, the rest would be another wish
        if kind == "again" and not self._phrases:
            said.set(again=True)
        elif kind == "also" and not (here.related or here.earlier):
            # "where Ben is too", "protect Anna, Ben too": nothing of the wish before
            said.set(also=True)
        elif kind == "them" and self._parts == 1 and not (said.of or within or theirs):
            said.set(same=True)

    def _turned(self, phrase: Phrase) -> Phrase:
        """After "no photos": with somebody is without them, under a size is at least it.

        Raises:
            Unclear: "not" before what cannot be turned round.
        """
        if not self._here.no or phrase.kind in _KEPT:
            return phrase
        self._here.no = False
        if phrase.kind in {"with", "photos_of"}:
            return replace(phrase, kind="without")
        if phrase.kind == "limit":
            how, _, size = phrase.value.partition(":")
            return replace(phrase, value=f"{OTHER[how]}:{size}")
        raise Unclear("not")

    def _state(self, state: str, *, no: bool) -> None:
        if no and state not in _NOT:
            raise Unclear("not")
        here, said = self._here, self.said
        here.no = False
        state = _NOT[state] if no else state
        last = bool(said.now.state) and here.verb in LOOKING and len(said.do) > 1
        said.set(**{"then" if last else "state": state})

    def _place(self, value: str, before: str) -> None:
        kind, _, name = value.partition(":")
        if kind in {"in", "bare"}:
            writes = self._here.treats or self._here.verb == "share" or self.said.now.watch
            if not writes or before in {"photos", "photos_of"}:
                kind = "from"
            elif before or (kind == "bare" and not self._here.lone):
                raise Unclear("place")
            else:
                kind = "into"
        self.said.set(**{"out" if kind == "into" else "folder": name})


def _limit(now: Wish, phrase: Phrase) -> dict[str, Any]:
    del now
    how, _, size = phrase.value.partition(":")
    return {f"{'max' if how in {'under', 'most'} else 'min'}_{size}": phrase.count}


_PLAIN: Final[Mapping[str, Callable[[Wish, Phrase], dict[str, Any]]]] = {
    "when": lambda _, phrase: {"when": phrase.value},
    "limit": _limit,
    "alone": lambda _, __: {"alone": True},
    "together": lambda _, __: {"together": True},
    "group": lambda _, __: {"group": True},
    "faceless": lambda _, __: {"faces": "none"},
    "strength": lambda _, phrase: {"strength": phrase.value},
    "format": lambda _, phrase: {"format": phrase.value},
    "keep": lambda now, phrase: {"keep": (*now.keep, phrase.value)},
    "instant": lambda _, __: {"instant": True},
    "names": lambda _, phrase: {"names": phrase.value},
    "watch": lambda _, phrase: {"watch": phrase.value},
    "this": lambda _, __: {"this": True},
}
