"""Answers about a clip in English, each with the times to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from cloakroom_engine.ask.clip.answer import CANNOT, Answer
from cloakroom_engine.ask.clip.scene import COVERED, CUT, LEFT, TURNED, Span

_REASONS: Final = {
    LEFT: "they were last seen, and seen again, at the side of the picture: they left it and came "
    "back",
    TURNED: "the face was turning before and after: it turned away",
    COVERED: "the face was in the picture and facing it before and after: something seems to "
    "have covered it",
    CUT: "another shot begins in which they are not seen",
}
_CANNOT: Final = {
    "unknown": "I cannot tell: these words are not about what was seen in a clip.",
    "nobody": "I cannot tell: by that name nobody is known from a photo.",
    "absent": "I cannot tell: they were not seen in that part of the clip.",
    "unasked": "I cannot tell: no recogniser was asked about it; 'clip audit' asks them.",
    "unseen": "I cannot tell: what was seen does not say.",
    "beyond": "I cannot tell: the clip has no such part.",
}


def sentence(answer: Answer) -> str:
    """The answer in words."""
    if answer.kind == CANNOT:
        return _CANNOT[answer.why]
    doubt = " (not sure that it is them)" if answer.unsure else ""
    return f"{_SAID[answer.kind](answer)}{doubt}{_evidence(answer)}"


def _evidence(answer: Answer) -> str:
    if not answer.evidence or answer.kind == "times":
        return ""
    return f" [{_times(answer.evidence)}]"


def _people(answer: Answer) -> str:
    counted = Counter(answer.people)
    strangers = counted.pop("", 0)
    names = list(counted)
    if strangers:
        names.append("one stranger" if strangers == 1 else f"{strangers} strangers")
    return ", ".join(names) or "Nobody"


def _number(answer: Answer) -> str:
    return f"{answer.number:g}"


def _times(times: Sequence[Span]) -> str:
    return ", ".join(
        clock(begin) if begin == end else f"{clock(begin)} to {clock(end)}" for begin, end in times
    )


def clock(seconds: float) -> str:
    """Minutes and seconds, to the tenth."""
    tenths = round(seconds * 10)
    return f"{tenths // 600}:{tenths % 600 / 10:04.1f}"


_SAID: Final[Mapping[str, Callable[[Answer], str]]] = {
    "people": _people,
    "yes_no": lambda answer: "Yes" if answer.yes else "No",
    "times": lambda answer: _times(answer.times) or "Never",
    "number": _number,
    "seconds": lambda answer: f"{answer.number:.1f} seconds",
    "reasons": lambda answer: "; ".join(_REASONS[each] for each in answer.reasons),
}
