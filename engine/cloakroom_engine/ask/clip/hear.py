"""From a sentence to a question about a clip, over the words and names that wishes are heard by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cloakroom_engine.ask.hearing.known import Known, Names
from cloakroom_engine.ask.hearing.lexicon import LANGUAGES, load
from cloakroom_engine.ask.hearing.token import SEP, Token, Unknown
from cloakroom_engine.ask.hearing.tokens import tokens
from cloakroom_engine.ask.hearing.words import cut

FOLDER = Path("clip")
"""Of the lexicon, in resources/ask."""
RECOGNISABLE = "recognisable"
"""The ``state`` that recognisers are asked about, not eyes."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: ``ask`` one of who, when, howlong, howmany, howoften, why, whichshots, is.

    ``people`` in the order named; ``thing`` what is counted or measured ("" is people); ``state``,
    ``position`` and ``relation`` as the lexicon names them, ``negated`` where the person is said
    not to be seen (or not to be ``state``); ``shot`` a number from 1 (or -1), ``within`` seconds.
    """

    ask: str
    people: tuple[str, ...] = ()
    thing: str = ""
    state: str = ""
    position: str = ""
    relation: str = ""
    negated: bool = False
    shot: int | None = None
    within: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """A question, or the words that nobody knows; ``unclear`` where known words ask for nothing."""

    question: Question | None = None
    missing: tuple[Unknown, ...] = ()
    unclear: bool = False


def hear(
    sentence: str, known: Known, resources: Path, languages: Sequence[str] = LANGUAGES
) -> Heard:
    """What a sentence asks, in the first of the languages in which it is a question.

    Args:
        sentence: as somebody typed it.
        known: names of people that may occur in it; they are data, whatever they say.
        resources: resources/ask.
        languages: of ``LANGUAGES``, the preferred one first.
    """
    failed = []
    for language in languages:
        heard = _in(sentence, known, resources, language)
        if heard.question is not None:
            return heard
        failed.append(heard)
    return min(failed, key=lambda heard: len(heard.missing))


def _in(sentence: str, known: Known, resources: Path, language: str) -> Heard:
    names = Names(known, load(resources / FOLDER, language))
    found, missing = tokens(cut(sentence), names)
    if missing:
        return Heard(missing=tuple(missing))
    question = _question([each for each in found if each.kind != SEP])
    return Heard(question) if question else Heard(unclear=True)


def _question(found: Sequence[Token]) -> Question | None:
    by: dict[str, list[str]] = {}
    for token in found:
        by.setdefault(token.kind, []).append(token.value)
    # One question, one verb: of two the sentence asks more than is answered here.
    asks = by.get("ASK", ["when" if "best" in by.get("POSITION", ()) else "is"])
    relations = list(dict.fromkeys(by.get("RELATION", [])))
    within, bound = _within([token for token in found if token.kind in {"NUMBER", "RELATION"}])
    if bound:
        relations = [each for each in relations if each not in {"before", "after", "between"}]
    if len(asks) > 1 or len(relations) > 1 or len(by.get("STATE", [])) > 1:
        return None
    if "NUMBER" in by and within is None:
        return None
    people = tuple(dict.fromkeys(by.get("PERSON", [])))
    thing = next(iter(by.get("THING", [])), "")
    question = Question(
        ask=asks[0],
        people=people,
        thing=thing,
        state=next(iter(by.get("STATE", [])), ""),
        position=next(iter(by.get("POSITION", [])), ""),
        relation=next(iter(relations), ""),
        negated="NOT" in by,
        shot=int(by["ORDER"][0]) if "ORDER" in by else None,
        within=within,
    )
    return question if _asks_something(question) else None


def _within(found: Sequence[Token]) -> tuple[tuple[float, float] | None, bool]:
    """Seconds that a sentence names ("between 3 and 8 seconds", "after 10 seconds")."""
    numbers = [float(token.value) for token in found if token.kind == "NUMBER"]
    relation = next((token.value for token in found if token.kind == "RELATION"), "")
    if len(numbers) == 2 and relation in {"between", ""}:
        return (min(numbers), max(numbers)), True
    if len(numbers) == 1 and relation in {"before", "after"}:
        return ((0.0, numbers[0]) if relation == "before" else (numbers[0], float("inf"))), True
    if len(numbers) == 1 and not relation:
        return (numbers[0], numbers[0]), True
    return None, False


def _asks_something(question: Question) -> bool:
    """Whether there is enough to answer: who is meant, or what is counted."""
    if question.ask in {"who", "howmany"}:
        return True
    if question.ask == "howlong" and question.thing in {"clip", "shots"}:
        return True
    if question.ask == "when" and question.thing == "shots":
        return True
    return bool(question.people)
