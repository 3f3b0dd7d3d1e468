"""Answers from what was seen, each with times to look at; "cannot tell" where it says nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cloakroom_engine.ask.clip.hear import RECOGNISABLE, Question
from cloakroom_engine.ask.clip.scene import Gap, Scene, Somebody, Span, cut_to, shared

CANNOT: Final = "cannot_tell"
KINDS: Final = ("people", "yes_no", "times", "number", "seconds", "reasons", CANNOT)


@dataclass(frozen=True, slots=True)
class Answer:
    """``kind`` is one of ``KINDS``, and the field of its name holds the answer: ``people`` by name
    ("" is a stranger), ``yes``, ``times``, ``number`` (of things or of seconds), ``reasons``.

    ``evidence`` are times to look at. ``why`` says why nobody can tell: "unknown" (words that are
    not known), "absent" (who is asked about was not seen), "nobody" (a name that is not known),
    "unasked" (nothing was measured), "unseen" (what was seen does not say), "beyond" (the clip has
    no such shot or time). ``unsure``: somebody's identity is not certain, and it matters.
    """

    kind: str
    people: tuple[str, ...] = ()
    yes: bool = False
    times: tuple[Span, ...] = ()
    number: float = 0.0
    reasons: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
    why: str = ""
    unsure: bool = False


def cannot(why: str) -> Answer:
    """Nobody can tell."""
    return Answer(CANNOT, why=why)


def answer(question: Question, scene: Scene) -> Answer:
    """What a question comes to."""
    if any(name not in scene.known for name in question.people):
        return cannot("nobody")
    within = _within(question, scene)
    if within is None:
        return cannot("beyond")
    found = [_cut(each, within) for each in scene.people]
    asked = [each for name in question.people for each in found if each.name == name]
    seen = [each for each in found if each.spans]
    said = _ASKED[question.ask](question, scene, seen, asked)
    concerned = asked or (found if said.kind in {"people", "number"} else [])
    unsure = any(each.unsure and each.spans for each in concerned)
    return said if not unsure or said.kind == CANNOT else _unsure(said)


def _unsure(said: Answer) -> Answer:
    return Answer(
        said.kind, said.people, said.yes, said.times, said.number, said.reasons, said.evidence,
        said.why, unsure=True,
    )  # fmt: skip


def _within(question: Question, scene: Scene) -> Span | None:
    """The part of the clip that is asked about; None where the clip has none."""
    if question.shot is not None:
        return scene.shot(question.shot)
    if question.within is None:
        return 0.0, scene.duration_s
    begin, end = question.within
    if begin >= scene.duration_s:
        return None
    # A moment is a little while.
    return begin, min(max(end, begin + 0.04), scene.duration_s)


def _cut(each: Somebody, within: Span) -> Somebody:
    gaps = tuple(gap for gap in each.gaps if gap.span[0] < within[1] and within[0] < gap.span[1])
    known = None if each.recognisable is None else cut_to(each.recognisable, within)
    return Somebody(
        each.name, cut_to(each.spans, within), each.best_s, gaps, cut_to(each.turned, within),
        cut_to(each.frontal, within), known, each.unsure,
    )  # fmt: skip


Found = Sequence[Somebody]


def _states(question: Question, each: Somebody) -> tuple[Span, ...] | None:
    """When somebody is what is asked about; None where nothing was measured."""
    if question.state == RECOGNISABLE:
        return each.recognisable
    if question.state in {"turned", "frontal"}:
        return each.turned if question.state == "turned" else each.frontal
    return each.spans


def _who(question: Question, _: Scene, found: Found, asked: Found) -> Answer:
    if question.people and not any(each.spans for each in asked):
        return cannot("absent")
    if question.state == "unsure":
        chosen = [each for each in found if each.unsure]
    elif question.state:
        if any(_states(question, each) is None for each in found):
            return cannot("unasked")
        chosen = [each for each in found if bool(_states(question, each)) != question.negated]
    else:
        chosen = list(found)
    others = [each for each in chosen if each.name not in question.people or not each.name]
    if question.relation in {"before", "after"} and asked:
        begins, before = asked[0].spans[0][0], question.relation == "before"
        chosen = [
            each
            for each in others
            if each.spans[0][0] != begins and (each.spans[0][0] < begins) == before
        ]
    elif question.relation == "with" and asked:
        chosen = [each for each in others if shared(each.spans, asked[0].spans)]
    elif question.relation or question.people or (question.negated and not question.state):
        return cannot("unseen")
    if question.position in {"first", "last"} and chosen:
        edge = min if question.position == "first" else max
        at = 0 if question.position == "first" else -1
        moment = edge(each.spans[at][at] for each in chosen)
        chosen = [each for each in chosen if abs(each.spans[at][at] - moment) < 0.1]
    evidence = tuple(each.spans[0] for each in chosen)
    return Answer("people", people=tuple(each.name for each in chosen), evidence=evidence)


def _when(question: Question, scene: Scene, found: Found, asked: Found) -> Answer:
    if question.thing == "shots" and not question.people:
        return Answer("times", times=tuple((at, at) for at in scene.shots_s), evidence=())
    if not all(each.spans for each in asked) or len(asked) < len(question.people):
        return cannot("absent")
    if len(asked) > 1:
        times = shared(asked[0].spans, asked[1].spans)
    elif question.relation == "alone":
        times = _alone(asked[0], found)
    elif question.negated and not question.state:
        times = tuple(gap.span for gap in asked[0].gaps)
    else:
        states = _states(question, asked[0])
        if states is None or question.relation or question.negated:
            return cannot("unasked" if states is None else "unseen")
        times = states
    if question.position == "best":
        times = ((asked[0].best_s, asked[0].best_s),)
    elif question.position == "first":
        times = times[:1] and ((times[0][0], times[0][0]),)
    elif question.position == "last":
        times = times[-1:] and ((times[-1][1], times[-1][1]),)
    return Answer("times", times=times, evidence=times)


def _alone(one: Somebody, found: Found) -> tuple[Span, ...]:
    """When nobody else is seen."""
    left = one.spans
    for other in found:
        if other is one:
            continue
        for begin, end in other.spans:
            left = cut_to(left, (0.0, begin)) + cut_to(left, (end, float("inf")))
    return tuple(sorted(left))


def _howlong(question: Question, scene: Scene, found: Found, asked: Found) -> Answer:
    if not question.people:
        whole = _within(question, scene) if question.shot else (0.0, scene.duration_s)
        assert whole is not None
        return Answer("seconds", number=whole[1] - whole[0], evidence=(whole,))
    said = _when(question, scene, found, asked)
    if said.kind == CANNOT:
        return said
    return Answer("seconds", number=sum(b - a for a, b in said.times), evidence=said.times)


def _howmany(question: Question, scene: Scene, found: Found, asked: Found) -> Answer:
    if question.thing == "shots":
        shots = tuple((at, at) for at in scene.shots_s)
        if question.people:
            return _whichshots(question, scene, found, asked)
        return Answer("number", number=len(shots), evidence=shots)
    if question.thing in {"clip", ""}:
        return cannot("unseen")
    said = _who(question, scene, found, asked)
    if said.kind == CANNOT:
        return said
    counted = tuple(
        span
        for name, span in zip(said.people, said.evidence, strict=True)
        if question.thing == "people" or not name
    )
    return Answer("number", number=len(counted), evidence=counted)


def _howoften(question: Question, scene: Scene, found: Found, asked: Found) -> Answer:
    said = _when(question, scene, found, asked)
    if said.kind == CANNOT:
        return said
    return Answer("number", number=len(said.times), evidence=said.times)


def _whichshots(question: Question, scene: Scene, found: Found, asked: Found) -> Answer:
    said = _when(Question("when", question.people, state=question.state), scene, found, asked)
    if said.kind == CANNOT:
        return said
    shots = [scene.shot(number) for number in range(1, len(scene.shots_s) + 1)]
    times = tuple(shot for shot in shots if shot and cut_to(said.times, shot))
    kind = "number" if question.ask == "howmany" else "times"
    return Answer(kind, times=times, number=len(times), evidence=times)


def _is(question: Question, _: Scene, found: Found, asked: Found) -> Answer:
    present = [each for each in asked if each.spans]
    if question.relation in {"before", "after"} and len(question.people) == 2:
        if len(present) < 2:
            return cannot("absent")
        one, other = (each.spans[0][0] for each in present)
        yes = one < other if question.relation == "before" else one > other
        return Answer("yes_no", yes=yes, evidence=tuple(each.spans[0] for each in present))
    if question.state == RECOGNISABLE and any(each.recognisable is None for each in present):
        return cannot("unasked")
    if question.state and not present:
        return cannot("absent")
    if len(question.people) > 1:
        times = shared(present[0].spans, present[1].spans) if len(present) > 1 else ()
    elif question.relation:
        times = _alone(present[0], found) if question.relation == "alone" and present else ()
    else:
        times = (_states(question, present[0]) or ()) if present else ()
    return Answer("yes_no", yes=bool(times) != question.negated, evidence=times)


def _why(question: Question, _: Scene, __: Found, asked: Found) -> Answer:
    """Why somebody is not seen for a while: what happened at the gap's edges says it, or nobody."""
    if not question.negated or question.state or question.relation or len(question.people) != 1:
        return cannot("unseen")
    gaps: list[Gap] = [gap for each in asked for gap in each.gaps]
    told = [gap for gap in gaps if gap.why]
    if not told:
        return cannot("unseen" if gaps else "absent")
    reasons = tuple(dict.fromkeys(gap.why for gap in told))
    return Answer("reasons", reasons=reasons, evidence=tuple(gap.span for gap in told))


_ASKED: Final[Mapping[str, Callable[..., Answer]]] = {
    "who": _who,
    "when": _when,
    "howlong": _howlong,
    "howmany": _howmany,
    "howoften": _howoften,
    "whichshots": _whichshots,
    "why": _why,
    "is": _is,
}
