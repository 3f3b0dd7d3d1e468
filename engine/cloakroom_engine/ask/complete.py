"""What may come next while somebody types: people, folders, words, and what was said before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Any, Final

from cloakroom_engine.ask.hearing.lexicon import load
from cloakroom_engine.ask.hearing.words import fold
from cloakroom_engine.ask.shelf import Shelf

MOST: Final = 8
_OFFERED: Final = (
    *("VERB", "WHO", "PHOTOS", "STATE", "DAY", "MONTH", "SEASON", "STRENGTH", "EXCEPT"),
    *("INTO", "WITH", "WITHOUT", "RANK", "FORMAT", "AGAIN", "ALSO"),
)
"""Kinds of words that are offered, in this order where two fit."""


def completions(text: str, shelf: Shelf, folder: Path, language: str) -> list[dict[str, Any]]:
    """What the last words may become: ``text`` (the whole sentence then) and ``kind``.

    Names go before words, and what was said before goes last; nothing is offered twice.
    """
    found: dict[str, str] = {}
    head, begun = _last(text)
    if begun:
        for name, kind in (*_names(shelf), *_words(folder, language)):
            if fold(name).startswith(fold(begun)) and fold(name) != fold(begun):
                found.setdefault(head + name, kind)
    for said in reversed(shelf.memory.said):
        if said.sentence and fold(said.sentence).startswith(fold(text)) and said.sentence != text:
            found.setdefault(said.sentence, "past")
    return [{"text": each, "kind": kind} for each, kind in list(found.items())[:MOST]]


def _last(text: str) -> tuple[str, str]:
    """The sentence without the word that is being typed, and that word."""
    cut = max(text.rfind(sign) for sign in " ,;:，。；：、") + 1
    return text[:cut], text[cut:]


def _names(shelf: Shelf) -> Iterator[tuple[str, str]]:
    known = shelf.known()
    yield from ((name, "person") for name in (*known.people, *known.nicknames))
    seen = dict.fromkeys(PurePath(path).name for path in known.folders)
    yield from ((name, "folder") for name in seen if name)


def _words(folder: Path, language: str) -> Iterator[tuple[str, str]]:
    first = load(folder, language).first
    for kind in _OFFERED:
        yield from ((phrase, "word") for phrase in first.get(kind, {}).values())
