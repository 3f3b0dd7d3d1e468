"""Phrases become a wish: which people a verb is about, what a folder is for, what "but not" means.

A clause without a verb goes on with the one before. Of several verbs in a clause each takes the
phrases up to the next, or, where the verbs come last, those since the last.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from cloakroom_engine.ask.hearing.phrases import OTHER, Phrase
from cloakroom_engine.ask.hearing.wish import TREATMENTS, Wish

_VERBS: Final = {"verb", "not_verb"}
_STATES: Final = {"state", "not_state"}
_TREATING: Final = (*TREATMENTS[:4], "leave")
_NOBODY: Final = {"strangers", "others", "everyone"}
_LOOKING: Final = {"show", "count"}
_NOT: Final = {"protected": "unprotected", "hidden": "found", "found": "hidden"}
_NOT_PROTECTED: Final = {"unprotected": "protected"}


class Unclear(Exception):
    """The words are known, but what they ask for is not: ``reason`` says what is missing."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def bind(clauses: Sequence[Sequence[Phrase]]) -> Wish:
    """The wish of a sentence.

    Raises:
        Unclear: ``whom`` or ``what`` is missing, or ``place``: whether from there or to there.
    """
    binder = _Binder()
    for clause in clauses:
        for part in _by_verb(clause):
            binder.take(part)
    return binder.wish()


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
        self._now = Wish()
        self._do: list[str] = []
        self._verb = ""
        self._whom: dict[str, list[str]] = {}
        self._of: list[str] = []
        self._named: list[str] = []
        """People who were named before any verb was."""
        self._no = False
        self._order, self._many = "", 0
        self._first = True
        self._parts = 0

    def take(self, part: Sequence[Phrase]) -> None:
        """Take a clause with one verb at most."""
        verb = next((each for each in part if each.kind in _VERBS), None)
        if verb is not None:
            self._act(verb)
        self._no = False
        self._parts += 1
        for at, phrase in enumerate(part):
            before = part[at - 1].kind if at else ""
            phrase = self._turned(phrase)
            self._phrase(phrase, before, negated=verb is not None and verb.kind == "not_verb")
            self._first = False

    def wish(self) -> Wish:
        """All of it together."""
        now = self._now
        if self._order or self._many:
            order = self._order or "newest"
            now = replace(now, rank=f"{order}:{self._many}" if self._many else order)
        whom = {name: tuple(dict.fromkeys(people)) for name, people in self._whom.items() if people}
        do = self._steps(whom)
        of = tuple(dict.fromkeys(self._of))
        if self._named and not do:
            of = tuple(dict.fromkeys((*of, *self._named)))
        for name in ("blur", "mosaic", "box"):
            # "blur the strangers of these photos": nobody is called so, it is whom to blur.
            if name in self._whom and not whom.get(name) and of and not set(of) - _NOBODY:
                whom[name], of = of, ()
        protect = whom.get("protect", ())
        if "protect" in self._whom and not protect:
            whom["protect"] = protect = of
        bare = now.same or now.again or now.watch
        if protect and not of and not bare:
            of = protect
        if now.also:
            do = ()
        elif now.again:
            do, whom = (), {name: people for name, people in whom.items() if name != "protect"}
            of = of or protect
        elif now.watch:
            do = ("watch",)
        elif not do:
            do = ("share",) if now.out else ("show",)
        if "who" in do:
            now = replace(now, together=False)
        if "shared" in do:
            now = replace(now, made=now.when, when="")
        self._ask(do, whom, of)
        whom = {name: people for name, people in whom.items() if people}
        return replace(now, do=do, of=of, **whom)

    def _ask(self, do: tuple[str, ...], whom: dict[str, tuple[str, ...]], of: object) -> None:
        """Refuse what says too little to be done."""
        empty = [name for name in self._whom if not whom.get(name)]
        if any(name in {"blur", "mosaic", "box", "leave"} for name in empty):
            raise Unclear("whom")
        now = self._now
        if {"learn", "report", "erase"} & set(do) and not of:
            raise Unclear("whom")
        if do == ("scan",) and not now.folder:
            raise Unclear("folder")
        if do == ("watch",) and not (whom or now.out):
            raise Unclear("what")
        if (now.again or now.also) and now == Wish(again=now.again, also=now.also) and not (
            of or whom
        ):
            return

    def _steps(self, whom: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
        steps: list[str] = []
        for verb in self._do:
            step = "share" if verb in _TREATING else verb
            told = step in _LOOKING and self._now.then and "share" in steps
            if told and "audit" not in steps:  # what is written now has to be judged first
                steps.append("audit")
            if not steps or steps[-1] != step:
                steps.append(step)
        if not steps and whom:
            steps.append("share")
        if {"shared", "count", "who", "when", "why"} & set(steps):  # "how many photos show Anna"
            steps = [step for step in steps if step != "show"]
        once = [step for at, step in enumerate(steps) if step in _LOOKING or step not in steps[:at]]
        return tuple(once)

    def _act(self, verb: Phrase) -> None:
        name = verb.value
        if verb.kind == "not_verb" and name not in _TREATING:
            raise Unclear("not")
        if name == "hold" and "shared" not in self._do:
            self._do.append("shared")
        if not (name == "share" and self._do and self._do[-1] in (*_TREATING, "share")):
            self._do.append(name)
        self._verb = name
        if name in _TREATING and verb.kind == "verb":
            self._whom.setdefault(name, [])
            self._whom[name] += self._named
            self._named = []

    def _phrase(self, phrase: Phrase, before: str, *, negated: bool) -> None:
        kind = phrase.kind
        if kind == "people":
            self._people(phrase.people, negated=negated)
        elif kind == "photos_of":
            self._of += phrase.people
        elif kind == "with":
            self._now = replace(self._now, together=bool(self._of) or self._verb == "show")
            self._of += phrase.people
            if len(self._of) < 2:
                self._now = replace(self._now, together=False)
        elif kind == "except":
            self._spare(phrase.people)
        elif kind == "not_people":
            self._never(phrase.people)
        elif kind in _STATES:
            self._state(phrase, no=kind == "not_state" or self._no)
        elif kind == "place":
            self._place(phrase.value, before)
        elif kind in {"rank", "number"}:
            self._order = phrase.value or self._order
            self._many = phrase.count or self._many
        elif kind == "loose_not":
            self._no = True
        elif kind in _SIMPLE:
            self._now = _SIMPLE[kind](self._now, phrase)
        elif kind == "again" and self._first:
            self._now = replace(self._now, again=True)
        elif kind == "them" and self._parts == 1 and not self._of:
            self._now = replace(self._now, same=True)

    def _turned(self, phrase: Phrase) -> Phrase:
        """After "no photos": with somebody is without them, under a size is at least it.

        Raises:
            Unclear: "not" before what cannot be turned round.
        """
        if not self._no or phrase.kind in {"photos", "this", "on", "loose_not", *_STATES}:
            return phrase
        self._no = False
        if phrase.kind in {"with", "photos_of"}:
            return replace(phrase, kind="without")
        if phrase.kind == "limit":
            how, _, size = phrase.value.partition(":")
            return replace(phrase, value=f"{OTHER[how]}:{size}")
        raise Unclear("not")

    def _people(self, people: tuple[str, ...], *, negated: bool) -> None:
        verb = self._verb
        if not verb:
            self._named += people
        elif verb in _TREATING and negated:
            self._whom.setdefault("leave" if verb == "protect" else "usual", []).extend(people)
            if not self._whom.get(verb):
                self._drop(verb)
        elif verb in _TREATING:
            self._whom.setdefault(verb, []).extend(people)
        elif verb in {"shared", "hold"}:  # it is always me who shared
            self._of += (name for name in people if name != "me")
        else:
            self._of += people

    def _drop(self, verb: str) -> None:
        """A verb that was only said with a "not" treats nobody."""
        self._whom.pop(verb, None)

    def _spare(self, people: tuple[str, ...]) -> None:
        """Everyone except: by their own rule, or not in the photos that are looked for."""
        if self._verb in _TREATING or not self._verb or self._now.watch:
            self._whom.setdefault("usual", []).extend(people)
        else:
            self._now = replace(self._now, without=(*self._now.without, *people))

    def _never(self, people: tuple[str, ...]) -> None:
        if self._verb == "protect":
            self._whom.setdefault("leave", []).extend(people)
        elif self._verb in _TREATING:
            self._whom.setdefault("usual", []).extend(people)
        else:
            self._now = replace(self._now, without=(*self._now.without, *people))

    def _state(self, phrase: Phrase, *, no: bool) -> None:
        state = phrase.value
        if no:
            other = {**_NOT, **_NOT_PROTECTED}.get(state)
            if other is None:
                raise Unclear("what")
            state = other
        if self._now.state and self._verb in _LOOKING and len(self._do) > 1:
            self._now = replace(self._now, then=state)
        else:
            self._now = replace(self._now, state=state)

    def _place(self, value: str, before: str) -> None:
        kind, _, name = value.partition(":")
        if kind == "in":
            writes = self._verb in (*_TREATING, "share") or self._now.watch
            if not writes or before in {"photos", "photos_of"}:
                kind = "from"
            elif before:
                raise Unclear("place")
            else:
                kind = "into"
        if kind == "into" and self._verb == "share" and not self._do:
            raise Unclear("what")
        self._now = replace(self._now, **{"out" if kind == "into" else "folder": name})


def _limit(now: Wish, phrase: Phrase) -> Wish:
    how, _, size = phrase.value.partition(":")
    most = how in {"under", "most"}
    field = f"{'max' if most else 'min'}_{size}"
    return replace(now, **{field: phrase.count})  # type: ignore[arg-type]


_SIMPLE: Final[dict[str, Callable[[Wish, Phrase], Wish]]] = {
    "without": lambda now, phrase: replace(now, without=(*now.without, *phrase.people)),
    "when": lambda now, phrase: replace(now, when=phrase.value),
    "limit": _limit,
    "alone": lambda now, _: replace(now, alone=True),
    "together": lambda now, _: replace(now, together=True),
    "group": lambda now, _: replace(now, group=True),
    "faceless": lambda now, _: replace(now, faces="none"),
    "strength": lambda now, phrase: replace(now, strength=phrase.value),
    "format": lambda now, phrase: replace(now, format=phrase.value),
    "keep": lambda now, phrase: replace(now, keep=(*now.keep, phrase.value)),
    "instant": lambda now, _: replace(now, instant=True),
    "names": lambda now, phrase: replace(now, names=phrase.value),
    "watch": lambda now, phrase: replace(now, watch=phrase.value),
    "also": lambda now, _: replace(now, also=True),
    "this": lambda now, _: replace(now, this=True),
}
