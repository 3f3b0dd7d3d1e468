"""What a sentence said, settled: what goes without saying is filled in, what is missing refused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from cloakroom_engine.ask.hearing.gathered import Gathered, Unclear
from cloakroom_engine.ask.hearing.wish import DESTRUCTIVE, TREATMENTS, Wish

TREATING: Final = (*TREATMENTS[:4], "leave")
"""Treatments that are verbs."""
LOOKING: Final = {"show", "count"}
_HIDING: Final = ("blur", "mosaic", "box")
_CROWD: Final = {"strangers", "others", "everyone"}
_NO_SHOW: Final = {"shared", "count", "who", "when", "why"}
"""Verbs beside which "show" only says what is in a photo: "how many photos show Anna"."""
_ALONE: Final = {"when", "why", "who", *DESTRUCTIVE}
"""Verbs that stand for themselves: "protect Anna only when Ben is there" is no question, and
"remove the blur from Ben" deletes nothing."""


@dataclass
class _Parts:
    do: tuple[str, ...]
    of: tuple[str, ...]
    whom: dict[str, tuple[str, ...]]


def settle(said: Gathered) -> Wish:
    """The wish of what was said.

    Raises:
        Unclear: ``whom``, ``what`` or ``folder`` is missing.
    """
    now = said.now
    if said.order or said.many:
        order = said.order or "newest"
        now = replace(now, rank=f"{order}:{said.many}" if said.many else order)
    if "shared" in said.do and now.state in {"hidden", "found"}:
        said.do = ["shared", "hold"]  # "is what I shared still safe?"
        now = replace(now, state="")
    if now.this:
        now = replace(now, same=False)  # "why can they find me in this one": "they" are judges
    if "why" in said.do and now.this:
        said.of.clear()  # the answer is about everybody in that photo
    whom = {name: tuple(dict.fromkeys(people)) for name, people in said.whom.items()}
    of = tuple(dict.fromkeys((*said.of, *said.named)))
    parts = _Parts(_steps(said), of, whom)
    _share_people(parts, bare=bool(now.same or now.again or now.watch), also=now.also)
    _follow(parts, now)
    _refuse(parts, now)
    if "who" in parts.do:
        now = replace(now, together=False)
    if "shared" in parts.do:
        now = replace(now, made=now.when, when="")
    treated: dict[str, Any] = {name: people for name, people in parts.whom.items() if people}
    return replace(now, do=parts.do, of=parts.of, **treated)


def _steps(said: Gathered) -> tuple[str, ...]:
    """The verbs as steps: every treatment is one of sharing, and what is written is judged before
    it is told about."""
    steps: list[str] = []
    for verb in said.do:
        step = "share" if verb in TREATING else verb
        told = step in LOOKING and said.now.then and "share" in steps
        if told and "audit" not in steps:
            steps.append("audit")
        if not steps or steps[-1] != step:
            steps.append(step)
    if not steps and any(said.whom.values()):
        steps.append("share")
    if _NO_SHOW & set(steps):
        steps = [step for step in steps if step != "show"]
    return tuple(step for at, step in enumerate(steps) if step in LOOKING or step not in steps[:at])


def _share_people(parts: _Parts, *, bare: bool, also: bool) -> None:
    """Who is in the photos is protected, and who is protected is in the photos.

    ``bare``: the photos are said otherwise. ``also``: so are they, but for who is protected.
    """
    for name in _HIDING:
        # "blur the strangers of these photos": nobody is called so, it is whom to blur.
        if name in parts.whom and not parts.whom[name] and not set(parts.of) - _CROWD:
            parts.whom[name], parts.of = parts.of, ()
    _instead(parts)
    if "protect" in parts.whom and not parts.whom["protect"]:
        parts.whom["protect"] = parts.of
    if not (parts.of or bare):
        hidden = [who for name in _HIDING for who in parts.whom.get(name, ())]
        named = () if also or _CROWD & set(hidden) else tuple(hidden)
        parts.of = parts.whom.get("protect", ()) or named


def _instead(parts: _Parts) -> None:
    """ "Do not protect Ben, blur him": who is left by one clause is treated by the other."""
    left = parts.whom.get("leave", ())
    for name in _HIDING:
        if name in parts.whom and not parts.whom[name] and not parts.of:
            parts.whom[name] = left
    hidden = {who for name in _HIDING for who in parts.whom.get(name, ())}
    kept = tuple(who for who in left if who not in hidden)
    if kept != left:
        parts.whom["leave"] = kept


def _follow(parts: _Parts, now: Wish) -> None:
    """What goes on from the wish before has no verb of its own; what has none looks or writes."""
    if now.also:
        parts.do = ()
    elif now.again:
        protected = parts.whom.pop("protect", ())
        parts.do, parts.of = (), parts.of or protected
    elif now.watch:
        parts.do = ("watch",)
    elif not parts.do:
        parts.do = ("share",) if now.out else ("show",)


def _refuse(parts: _Parts, now: Wish) -> None:
    """Refuse what says too little to be done."""
    if any(name in _HIDING and not people for name, people in parts.whom.items()):
        raise Unclear("whom")
    named = [name for people in parts.whom.values() for name in people]
    if len(named) != len(set(named)):  # both protected and blurred
        raise Unclear("order")
    if _ALONE & set(parts.do) and (len(parts.do) > 1 or named):
        raise Unclear("what")
    if {"learn", "report", "erase"} & set(parts.do) and not parts.of:
        raise Unclear("whom")
    if parts.do == ("scan",) and not now.folder:
        raise Unclear("folder")
    if parts.do == ("watch",) and not (any(parts.whom.values()) or now.out):
        raise Unclear("what")
