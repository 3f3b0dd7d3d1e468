"""A sentence is heard in every language that the window speaks; the preferred one goes first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cloakroom_engine.ask.hearing.bind import bind
from cloakroom_engine.ask.hearing.gathered import Unclear
from cloakroom_engine.ask.hearing.known import Known, Names
from cloakroom_engine.ask.hearing.lexicon import LANGUAGES, load
from cloakroom_engine.ask.hearing.phrases import UnexpectedInput, VisitError, clauses, grammar
from cloakroom_engine.ask.hearing.settle import TREATING
from cloakroom_engine.ask.hearing.token import Token, Unknown
from cloakroom_engine.ask.hearing.tokens import tokens
from cloakroom_engine.ask.hearing.wish import Wish
from cloakroom_engine.ask.hearing.words import WORD, cut


@dataclass(frozen=True, slots=True)
class Heard:
    """A wish, or what has to be asked first; never both.

    ``missing`` are words that nobody knows, with their places. ``unclear`` is a code where all
    words are known: ``whom``, ``what``, ``many``, ``place``, ``not``, ``folder``, or ``order``
    with the place ``at`` from which they make no sentence. ``by`` says who understood it.
    """

    language: str
    wish: Wish | None = None
    missing: tuple[Unknown, ...] = ()
    unclear: str = ""
    at: int = 0
    by: str = "grammar"


def hear(
    sentence: str,
    known: Known,
    today: date,
    folder: Path,
    languages: Sequence[str] = LANGUAGES,
) -> Heard:
    """What a sentence asks for.

    Args:
        sentence: as somebody typed it.
        known: the names that may occur in it.
        today: what "yesterday" counts from.
        folder: resources/ask.
        languages: of ``LANGUAGES``, the preferred one first.
    """
    failed = []
    for language in languages:
        heard = _in(sentence, known, today, folder, language)
        if heard.wish is not None:
            return heard
        failed.append(heard)
    return min(failed, key=lambda heard: sum(map(_weight, heard.missing)))


def _weight(missing: Unknown) -> int:
    """A word is one; of Chinese each character is, which to English is one word however long."""
    return sum(word.kind == WORD for word in cut(missing.text)) or 1


def ready(folder: Path, language: str) -> None:
    """Read what hearing takes, so that the first sentence does not wait for it."""
    load(folder, language)
    grammar(folder)


def _in(sentence: str, known: Known, today: date, folder: Path, language: str) -> Heard:
    names = Names(known, load(folder, language))
    words = cut(sentence)
    found, missing = tokens(words, names)
    if missing:
        return Heard(language, missing=tuple(missing))
    if not found:
        return Heard(language, unclear="what")
    treats = any(token.kind == "VERB" and token.value in TREATING for token in found)
    if treats and names.lexicon.asks(words):
        return Heard(language, unclear="what")  # "Have I blurred Ben?" orders nothing
    return _bound(found, today, folder, language, len(sentence))


def _bound(found: Sequence[Token], today: date, folder: Path, language: str, length: int) -> Heard:
    try:
        return Heard(language, bind(clauses(folder, found, today)))
    except VisitError:  # a day that is none, or a span that ends before it begins
        return Heard(language, unclear="order")
    except UnexpectedInput as stop:
        return Heard(language, unclear="order", at=_where(stop, found, length))
    except Unclear as stop:
        return Heard(language, unclear=stop.reason)


def _where(stop: UnexpectedInput, found: Sequence[Token], end: int) -> int:
    """The place in the sentence of the token that did not fit."""
    token = getattr(stop, "token", None)
    at = getattr(token, "start_pos", None)
    return end if at is None or not found else int(at)
