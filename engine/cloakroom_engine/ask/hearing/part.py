"""Where in a sentence one stands: what its clause, with one verb at most, has said so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from cloakroom_engine.ask.hearing.gathered import Unclear
from cloakroom_engine.ask.hearing.phrases import Phrase
from cloakroom_engine.ask.hearing.settle import TREATING
from cloakroom_engine.ask.hearing.wish import QUESTIONS

VERBS: Final = {"verb", "not_verb"}
PHOTOS: Final = {"photos", "photos_of", "group"}
_BESIDE_PHOTOS: Final = {"state", "not_state", "number", "when", "rank"}
"""What may stand between "the last" and "photo"."""


@dataclass
class Part:
    """``verb`` is the last that was said, in this part or before, and ``negated`` says "not" of it;
    ``no`` is a "not" that nothing took up yet. ``earlier``: a verb was said in an earlier part;
    ``goes_on``: none is in this one, so that it is about that. ``related``: after "where" or "auf
    denen", from where on people are in the photos. ``photos``: they were named. ``judged``: whether
    somebody can be recognised is told, so that "they" are judges."""

    verb: str = ""
    negated: bool = False
    no: bool = False
    earlier: bool = False
    goes_on: bool = False
    related: bool = False
    photos: bool = False
    judged: bool = False
    lone: bool = False
    """It is one phrase."""

    @property
    def treats(self) -> bool:
        """Whether its verb says what becomes of faces."""
        return self.verb in TREATING


def parts(clause: Sequence[Phrase]) -> list[Sequence[Phrase]]:
    """The clause cut so that each part has one verb at most.

    Raises:
        Unclear: ``what``, ``many``.
    """
    _refuse_question(clause)
    _refuse_lonely_rank(clause)
    verbs = [at for at, each in enumerate(clause) if each.kind in VERBS]
    if len(verbs) < 2:
        return [clause]
    last = verbs[-1] == len(clause) - 1 and verbs[0] > 0
    cuts = [at + 1 for at in verbs[:-1]] if last else verbs[1:]
    return [clause[a:b] for a, b in zip([0, *cuts], [*cuts, len(clause)], strict=True)]


def _refuse_question(clause: Sequence[Phrase]) -> None:
    """ "What have I put there", "share this with Ben", "which photos have blurred strangers": no
    order to write, and no question that is known.

    Raises:
        Unclear: ``what``.
    """
    verbs = {each.value for each in clause if each.kind in VERBS}
    if verbs & set(TREATING) and verbs & {*QUESTIONS, "audit"}:
        raise Unclear("what")
    for before, each in pairwise(clause):
        if before.kind == "not_people" and each.kind in VERBS and each.value not in TREATING:
            raise Unclear("not")  # "que no me encuentre": who shall not do what?
    where = any(each.kind == "place" for each in clause)
    asks = "show" in verbs or any(each.kind == "with" for each in clause)
    if asks and "share" in verbs and not where and not verbs & set(TREATING):
        raise Unclear("what")


def _refuse_lonely_rank(clause: Sequence[Phrase]) -> None:
    """ "First protect Anna": a "first" or "last" of nothing is no choice of photos.

    Raises:
        Unclear: ``many``.
    """
    if any(each.kind in VERBS and each.value == "when" for each in clause):
        return  # "when was Anna last seen"
    for at, each in enumerate(clause):
        beside = _photos_beside(clause[at + 1 :]) or _photos_beside(clause[:at][::-1])
        if each.kind == "rank" and each.count == 1 and not beside:
            raise Unclear("many")


def _photos_beside(phrases: Sequence[Phrase]) -> bool:
    for each in phrases:
        if each.kind in PHOTOS:
            return True
        if each.kind not in _BESIDE_PHOTOS:
            return False
    return False
