"""What small words say between their neighbours: "I", "my", "for me", "only", "by".

"Blur the strangers for me" blurs strangers and not me; "photos by Ben" are not those of Ben. Which
of the two it is shows beside what the word stands; where it does not show, the word is asked about.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from cloakroom_engine.ask.hearing.lexicon import Meaning
from cloakroom_engine.ask.hearing.token import FILLER, SEP, Token

SELF: Final = "SELF"
_WHO: Final = {"PERSON", "WHO"}
_JOINS: Final = {"WITH", "WITHOUT", "EXCEPT", "AND", "NOT"}
_OF_PHOTOS: Final = {
    *("FILLER", "RANK", "NUMBER", "STATE", "LAST", "FIRST", "DAY", "MONTH", "WEEKDAY", "SEASON"),
    *("YEAR", "DATE", "UNIT", "ALONE", "ALSO"),
}
"""What may stand between "my" and "photos"."""
_PHOTOS: Final = {"PHOTOS", "GROUP"}
_THINGS: Final = {*_WHO, *_PHOTOS, "THEM", "THIS", "PRONOUN"}
_TREATING: Final = {"protect", "blur", "mosaic", "box", "leave"}
_MAKING: Final = {"learn", "report"}
"""Verbs whose person follows a "for"."""
_NOBODY: Final = {"shared", "hold", "report", "when", "scan", "twins", "undo", "help", "recheck"}
"""Verbs beside which "I" says nothing."""
_ME: Final[Meaning] = ("WHO", "me")
_NOTHING: Final[Meaning] = (FILLER, "")
CONTEXT: Final = {"all", "only", "take", "by_whom", "for_whom", "who_did"}
"""Fillers that depend on what stands beside them."""


def resolved(found: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """The tokens with what those words mean, and the words that have to be asked about."""
    known: list[Token] = []
    odd: list[Token] = []
    for at, token in enumerate(found):
        rule = _RULES.get((token.kind, token.value))
        if rule is None:
            known.append(token)
            continue
        meaning = rule(_Beside(found, at))
        if meaning is None:
            odd.append(token)
        else:
            known.append(replace(token, kind=meaning[0], value=meaning[1]))
    return known, odd


class _Beside:
    """A token's clause. Fillers say nothing and are passed over."""

    def __init__(self, found: Sequence[Token], at: int) -> None:
        begin = max((i + 1 for i in range(at) if _parts(found, i)), default=0)
        end = next((i for i in range(at + 1, len(found)) if _parts(found, i)), len(found))
        self.left = [each for each in found[begin:at] if each.kind != FILLER]
        self.right = [each for each in found[at + 1 : end] if each.kind != FILLER]
        self.next = self.right[0].kind if self.right else ""
        self.before = self.left[-1].kind if self.left else ""
        self.verbs = {each.value for each in self.clause if each.kind == "VERB"}
        self.found = any(
            each.kind == "STATE" and each.value in {"found", "hidden"} for each in self.clause
        )
        self.first = begin == 0

    @property
    def clause(self) -> list[Token]:
        return [*self.left, *self.right]

    def has(self, kinds: set[str]) -> bool:
        return any(each.kind in kinds for each in self.clause)


def _parts(found: Sequence[Token], at: int) -> bool:
    """Whether a clause ends here."""
    token = found[at]
    if token.kind == "AND":
        after = next((each for each in found[at + 1 :] if each.kind != FILLER), None)
        return after is not None and after.kind == "VERB"
    return token.kind == SEP


def _subject(here: _Beside) -> Meaning | None:
    """I."""
    joined = here.before in _JOINS or here.next == "AND"
    if joined or here.before == "REL" or here.next in {"ALONE", "TOGETHER", "WITH"}:
        return _ME
    if here.has(_WHO):
        return _NOTHING if here.verbs & _NOBODY else None
    if here.found:
        return _ME
    if here.verbs & _NOBODY:
        return _ME if here.verbs & {"shared", "when"} else _NOTHING
    if here.before == "VERB" or here.next in _PHOTOS or not here.verbs & _TREATING:
        return _ME
    return None


def _possessive(here: _Beside) -> Meaning | None:
    """My: the photos after it are of me; "my Anna" is Anna; "my dog" is for nobody to guess."""
    for each in here.right:
        if each.kind in _PHOTOS or each.kind == "VERB":
            return _ME
        if each.kind in _WHO:
            return _NOTHING
        if each.kind == "AND":
            return _ME
        if each.kind not in _OF_PHOTOS:
            return None
    return _ME if not here.right else None


def _favour(here: _Beside) -> Meaning | None:
    """For me: somebody is asked for a favour, unless something is made or done again for me."""
    if here.has({"AGAIN"}) or (here.verbs & _MAKING and not here.has(_WHO)):
        return _ME
    return _NOTHING if here.has(_THINGS) or here.verbs - _TREATING else None


def _dative(here: _Beside) -> Meaning | None:
    """Me, as it stands before a verb in Spanish or after "give" in Chinese: somebody is asked for a
    favour, unless nobody else is there for it to be done to."""
    if here.before in _JOINS:
        return _ME
    if here.found and not (here.has({"PERSON"}) and not here.has({"WITH", "AND"})):
        return _ME
    if here.has(_THINGS) or (here.verbs and not here.verbs & _TREATING):
        return _NOTHING
    return _ME


def _all(here: _Beside) -> Meaning | None:
    """All: all photos, all of these; alone before a verb or a place it may be everybody."""
    alone = here.next in {"VERB", "PLACE", "ON", ""} and not here.has({*_PHOTOS, "THEM"})
    return None if alone else _NOTHING


def _only(here: _Beside) -> Meaning | None:
    """Only: "photos with only Anna" leave others out, "blur only Anna" does not."""
    alone = here.before in {"WITH", "PHOTOS", "REL"} and here.next in _WHO
    after = here.before in _WHO and here.next == "" and here.has({"WITH", "REL"})
    return None if alone or after else _NOTHING


def _take(here: _Beside) -> Meaning | None:
    """Take the newest ten: it begins what is chosen, and takes nobody away."""
    return _NOTHING if here.next in {*_OF_PHOTOS, *_PHOTOS, SELF} - {FILLER} else None


def _by_whom(here: _Beside) -> Meaning | None:
    """By Anna: who took it is not known here."""
    return None if here.next in {*_WHO, SELF} else _NOTHING


def _who_did(here: _Beside) -> Meaning | None:
    """... took it."""
    if "when" in here.verbs:
        return _NOTHING
    for each in reversed(here.left):
        if each.kind in _PHOTOS:
            return _NOTHING
        if each.kind in {*_WHO, SELF}:
            return None
    return _NOTHING


def _for_whom(here: _Beside) -> Meaning | None:
    """For Anna: whom a cloak or a report is for is plain, whom a photo is for is not known."""
    if here.next not in {*_WHO, SELF} or here.verbs & _MAKING:
        return _NOTHING
    before = any(each.kind in _THINGS for each in here.left)
    return None if before and not here.has({"AGAIN"}) else _NOTHING


_RULES: Final[Mapping[tuple[str, str], Callable[[_Beside], Meaning | None]]] = {
    (SELF, "subject"): _subject,
    (SELF, "possessive"): _possessive,
    (SELF, "favour"): _favour,
    (SELF, "dative"): _dative,
    (FILLER, "all"): _all,
    (FILLER, "only"): _only,
    (FILLER, "take"): _take,
    (FILLER, "by_whom"): _by_whom,
    (FILLER, "who_did"): _who_did,
    (FILLER, "for_whom"): _for_whom,
}
