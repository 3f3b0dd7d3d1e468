"""Phrases are bound: which people a verb is about, what a folder is for, what "but not" means.

A clause without a verb goes on with the one before. Of several verbs in a clause each takes the
phrases up to the next, or, where the verbs come last, those since the last.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from cloakroom_engine.ask.hearing.gathered import Gathered, Unclear
from cloakroom_engine.ask.hearing.phrases import OTHER, Phrase
from cloakroom_engine.ask.hearing.settle import LOOKING, TREATING, settle
from cloakroom_engine.ask.hearing.wish import Wish

_VERBS: Final = {"verb", "not_verb"}
_STATES: Final = {"state", "not_state"}
_NOT: Final = {
    "protected": "unprotected",
    "unprotected": "protected",
    "hidden": "found",
    "found": "hidden",
}


def bind(clauses: Sequence[Sequence[Phrase]]) -> Wish:
    """The wish of a sentence.

    Raises:
        Unclear: ``whom``, ``what``, ``many`` or ``folder`` is missing; ``order``: something was
            said twice; ``place``: whether from there or to there; ``not``: what is not to be.
    """
    binder = _Binder()
    for clause in clauses:
        _refuse_question(clause)
        for part in _by_verb(clause):
            binder.take(part)
    return settle(binder.said)


def _refuse_question(clause: Sequence[Phrase]) -> None:
    """ "What have I put there", "share this with Ben": no order to write, and no question that is
    known.

    Raises:
        Unclear: ``what``.
    """
    verbs = [each.value for each in clause if each.kind in _VERBS]
    where = any(each.kind == "place" for each in clause)
    if set(verbs) & set(TREATING) and set(verbs) & {"count", "shared", "hold"}:
        raise Unclear("what")
    asks = "show" in verbs or any(each.kind == "with" for each in clause)
    if asks and "share" in verbs and not where and not set(verbs) & set(TREATING):
        raise Unclear("what")


def _by_verb(clause: Sequence[Phrase]) -> list[Sequence[Phrase]]:
    """The clause cut so that each part has one verb at most."""
    verbs = [at for at, each in enumerate(clause) if each.kind in _VERBS]
    if len(verbs) < 2:
        return [clause]
    last = verbs[-1] == len(clause) - 1 and verbs[0] > 0
    cuts = [at + 1 for at in verbs[:-1]] if last else verbs[1:]
    return [clause[a:b] for a, b in zip([0, *cuts], [*cuts, len(clause)], strict=True)]


class _Binder:
    def __init__(self) -> None:
        self.said = Gathered()
        self._verb = ""
        self._negated = False
        self._no = False
        """A "not" stands before something else than a verb, a state or people."""
        self._earlier = self._goes_on = False
        """A verb was said in an earlier part; none is in this one, so that it is about that."""
        self._related = self._photos = False
        """After "where", "auf denen": who comes now is in the photos. Photos were named."""
        self._parts = self._phrases = 0

    def take(self, part: Sequence[Phrase]) -> None:
        """Take a clause with one verb at most."""
        self._parts += 1
        self._earlier = bool(self.said.do)
        self._goes_on = not any(phrase.kind in _VERBS for phrase in part)
        kinds = {phrase.kind for phrase in part}
        if self._goes_on and self._verb in TREATING and {"people", "strength"} <= kinds:
            raise Unclear("order")  # "Ben only lightly": one strength a wish
        self._no = self._negated = self._related = self._photos = False
        for phrase in part:
            if phrase.kind in _VERBS:
                self._act(phrase)
        before = Phrase("")
        for phrase in part:
            self._between(before, phrase)
            self._phrase(self._turned(phrase), before.kind)
            before = phrase
            self._phrases += 1
        if self._no:  # nothing took it up: without it the sentence would mean the opposite
            raise Unclear("not")

    def _between(self, before: Phrase, phrase: Phrase) -> None:
        """What two neighbours say together.

        Raises:
            Unclear: "the last photos" without how many.
        """
        if phrase.kind in {"photos", "photos_of"} and before.kind == "rank":
            if phrase.value == "photo" and not before.count:
                self.said.rank("", 1)
            elif phrase.value == "photos" and before.count == 1:
                raise Unclear("many")
        if phrase.kind == "loose_not" and self._related and before.kind == "people":
            left = [name for name in self.said.of if name not in before.people]
            self.said.of = left
            self.said.set(together=self.said.now.together and len(left) > 1)
            self.without(before.people)

    def _act(self, verb: Phrase) -> None:
        name = verb.value
        self._negated = verb.kind == "not_verb"
        if self._negated and name not in TREATING:
            raise Unclear("not")
        do = self.said.do
        if name == "hold" and "shared" not in do:
            do.append("shared")
        if not (name == "share" and do and do[-1] in (*TREATING, "share")):
            do.append(name)
        self._verb = name
        if name in TREATING and not self._negated:
            self.said.treat(name, tuple(self.said.named))
            self.said.named = []

    def _phrase(self, phrase: Phrase, before: str) -> None:
        kind, said = phrase.kind, self.said
        self._photos = self._photos or kind in {"photos", "photos_of", "group"}
        if kind in _WHO:
            _WHO[kind](self, phrase.people)
        elif kind in _STATES:
            self._state(phrase.value, no=kind == "not_state" or self._no)
        elif kind == "place":
            self._place(phrase.value, before)
        elif kind in {"rank", "number"}:
            said.rank(phrase.value, phrase.count)
        elif kind == "loose_not":
            self._no = not (self._related and before == "people")
        elif kind == "rel":
            self._related = True
        elif kind in _PLAIN:
            said.set(**_PLAIN[kind](said.now, phrase))
        else:
            self._follow(phrase)

    def _follow(self, phrase: Phrase) -> None:
        """What may go on from the wish before, if it stands where it does."""
        kind, said = phrase.kind, self.said
        within = phrase.value == "within" and self._photos
        if kind == "again" and not self._phrases:
            said.set(again=True)
        elif kind == "also" and not (self._related or self._earlier):
            # "where Ben is too", "protect Anna, Ben too": nothing of the wish before
            said.set(also=True)
        elif kind == "them" and self._parts == 1 and not (said.of or within):
            said.set(same=True)

    def _turned(self, phrase: Phrase) -> Phrase:
        """After "no photos": with somebody is without them, under a size is at least it.

        Raises:
            Unclear: "not" before what cannot be turned round.
        """
        if not self._no or phrase.kind in {"photos", "this", "on", "loose_not", *_STATES, *_VERBS}:
            return phrase
        self._no = False
        if phrase.kind in {"with", "photos_of"}:
            return replace(phrase, kind="without")
        if phrase.kind == "limit":
            how, _, size = phrase.value.partition(":")
            return replace(phrase, value=f"{OTHER[how]}:{size}")
        raise Unclear("not")

    def people(self, people: tuple[str, ...]) -> None:
        """People without a preposition: the object of a verb."""
        verb, said = self._verb, self.said
        if self._related:
            if verb in TREATING and not said.whom.get(verb):
                said.treat(verb, tuple(said.of))  # those who were named before, and nobody else
            self.with_(people)
        elif not verb:
            said.named += people
        elif verb in TREATING and self._negated:
            said.treat("leave" if verb == "protect" else "usual", people)
        elif verb in TREATING:
            if self._goes_on and not said.whom.get(verb):
                said.treat(verb, tuple(said.of))  # "protect Anna's photos, Ben too"
            said.treat(verb, people)
        elif verb in {"shared", "hold"}:  # it is always me who shared
            said.of += (name for name in people if name != "me")
        else:
            said.of += people

    def of(self, people: tuple[str, ...]) -> None:
        """Photos of people."""
        self.said.of += people

    def with_(self, people: tuple[str, ...]) -> None:
        """With people: all of them, where somebody is named already."""
        said = self.said
        some = bool(said.of) or (self._verb == "show" and len(people) > 1)
        said.set(together=said.now.together or some)
        said.of += people

    def spare(self, people: tuple[str, ...]) -> None:
        """Everyone except: by their own rule, or not in the photos that are looked for."""
        if self._verb in TREATING or not self._verb or self.said.now.watch:
            self.said.treat("usual", people)
        else:
            self.without(people)

    def never(self, people: tuple[str, ...]) -> None:
        """Not these."""
        if self._related:
            self.without(people)
        elif self._verb == "protect":
            self.said.treat("leave", people)
        elif self._verb in TREATING:
            self.said.treat("usual", people)
        else:
            self.without(people)

    def without(self, people: tuple[str, ...]) -> None:
        """Photos without people."""
        self.said.set(without=(*self.said.now.without, *people))

    def _state(self, state: str, *, no: bool) -> None:
        if no and state not in _NOT:
            raise Unclear("not")
        self._no = False
        state = _NOT[state] if no else state
        last = bool(self.said.now.state) and self._verb in LOOKING and len(self.said.do) > 1
        self.said.set(**{"then" if last else "state": state})

    def _place(self, value: str, before: str) -> None:
        kind, _, name = value.partition(":")
        if kind == "in":
            writes = self._verb in (*TREATING, "share") or self.said.now.watch
            if not writes or before in {"photos", "photos_of"}:
                kind = "from"
            elif before:
                raise Unclear("place")
            else:
                kind = "into"
        self.said.set(**{"out" if kind == "into" else "folder": name})


def _limit(now: Wish, phrase: Phrase) -> dict[str, Any]:
    del now
    how, _, size = phrase.value.partition(":")
    return {f"{'max' if how in {'under', 'most'} else 'min'}_{size}": phrase.count}


_WHO: Final[Mapping[str, Callable[[_Binder, tuple[str, ...]], None]]] = {
    "people": _Binder.people,
    "photos_of": _Binder.of,
    "with": _Binder.with_,
    "without": _Binder.without,
    "except": _Binder.spare,
    "not_people": _Binder.never,
}
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
