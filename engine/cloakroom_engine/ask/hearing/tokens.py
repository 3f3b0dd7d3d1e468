"""From words to tokens: what the grammar is written in, each with its place in the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cloakroom_engine.ask.hearing.beside import CONTEXT, resolved
from cloakroom_engine.ask.hearing.known import Names
from cloakroom_engine.ask.hearing.reader import TIMES, UNTIL, Reader, said
from cloakroom_engine.ask.hearing.token import FILLER, SEP, Token, Unknown
from cloakroom_engine.ask.hearing.wish import QUESTIONS
from cloakroom_engine.ask.hearing.words import Word

_FREE: Final = {"", "words", "aux", UNTIL, *CONTEXT}
"""Fillers that say nothing anywhere; the others are called after the verb that they go with."""
_WHO: Final = {"PERSON", "WHO"}
_BETWEEN: Final = 8
"""Tokens that a span of days between two others has at most."""


def tokens(words: Sequence[Word], names: Names) -> tuple[list[Token], list[Unknown]]:
    """What the words mean, fillers left out, and the words that nobody knows."""
    reader = Reader(words, names)
    while reader.at < len(words):
        reader.step()
    found, odd = resolved(reader.found)
    asked = [Unknown(_raw(words, token), token.start, token.end) for token in odd]
    return _separated(found), [*reader.unknown, *asked, *_out_of_place(found, words)]


def _out_of_place(found: Sequence[Token], words: Sequence[Word]) -> list[Unknown]:
    """Words that say nothing beside one verb ("who is most often with Anna") but something beside
    another ("protect Anna in most photos"): they have to be asked about there."""
    deeds = verbs = {token.value for token in found if token.kind == "VERB"}
    if not verbs or verbs & set(QUESTIONS):
        verbs = {*verbs, "question"}
    return [
        Unknown(_raw(words, token), token.start, token.end)
        for token in found
        if token.kind == FILLER
        and (token.value not in {*_FREE, *verbs} or (token.value == "aux" and not deeds))
    ]


def _raw(words: Sequence[Word], token: Token) -> str:
    return said([word for word in words if token.start <= word.start < token.end])


def _separated(found: list[Token]) -> list[Token]:
    """Without fillers. An "and" that joins neither people nor the two ends of a span separates
    clauses, and so does one before an auxiliary verb; a "but" after everybody leaves somebody out.
    """
    done: list[Token] = []
    rest = [token for token in found if token.kind != FILLER or token.value in {"aux", UNTIL}]
    for at, token in enumerate(rest):
        before = done[-1] if done else None
        after = rest[at + 1] if at + 1 < len(rest) else None
        people = bool(before and after and before.kind in _WHO and after.kind in _WHO)
        if token.kind == "AND":
            between = any(each.kind == "BETWEEN" for each in done[-_BETWEEN:])
            kind = "AND" if people or between else SEP
            done.append(replace(token, kind=kind))
        elif token.value == UNTIL and token.kind == FILLER:
            if before and after and before.kind in TIMES and after.kind in TIMES:
                done.append(replace(token, kind="UNTIL"))
        elif token.value == "but" and people and before and before.value == "everyone":
            done.append(replace(token, kind="EXCEPT"))
        elif token.kind != FILLER:
            done.append(token)
    return done
