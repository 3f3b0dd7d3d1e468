"""A sentence cut into words: folded, so that case and accents do not matter, with their places."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Final

_HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_CUT: Final = re.compile(
    r"(?P<quoted>\"[^\"]+\"|“[^”]+”|„[^“”]+[“”]|«[^»]+»|「[^」]+」)"
    r"|(?P<path>(?:~|\.{1,2})?/[^\s,;:?!，。；：？！]+|[A-Za-z]:\\[^\s,;?!]+)"
    r"|(?P<number>\d+(?:[./-]\d+)+|\d+)(?:st|nd|rd|th)?"
    rf"|(?P<han>[{_HAN}])"
    rf"|(?P<mark>[、&])"
    rf"|(?P<word>[^\W\d_{_HAN}]+(?:['’\-_][^\W_{_HAN}]+|\d+)*)"
    r"|(?P<stop>[,;:.?!，。；：？！…])"
)
_MOST_DIGITS: Final = 9
"""Of a number: more of them count nothing in a library, and SQLite takes no more than 18."""
WORD, NUMBER, QUOTED, PATH, STOP = "word", "number", "quoted", "path", "stop"


@dataclass(frozen=True, slots=True)
class Word:
    """``text`` is folded, ``exact`` keeps the accents, ``raw`` is as it was written from ``start``
    to ``end``; ``kind`` is one of word, number, quoted, path and stop. Each Chinese character is a
    word."""

    text: str
    exact: str
    raw: str
    kind: str
    start: int
    end: int


@cache
def fold(text: str) -> str:
    """Without case, accents and the difference between apostrophes."""
    apart = unicodedata.normalize("NFKD", exact(text))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


@cache
def exact(text: str) -> str:
    """Without case and the difference between apostrophes; "está" is not "esta"."""
    return unicodedata.normalize("NFKC", text.replace("’", "'")).casefold()


def cut(sentence: str) -> list[Word]:
    """The words of a sentence, stops among them; other signs are left out."""
    found = []
    for match in _CUT.finditer(sentence):
        kind = match.lastgroup or WORD
        raw = match[kind]
        if kind == QUOTED:
            raw = raw[1:-1].strip()
        if kind in {"han", "mark"}:
            kind = WORD
        if kind == PATH:
            raw = raw.rstrip(".")
        if kind == NUMBER and raw.isdecimal() and len(raw) > _MOST_DIGITS:
            kind = WORD
        found.append(Word(fold(raw), exact(raw), raw, kind, match.start(), match.end()))
    return found


def folded_words(phrase: str) -> tuple[str, ...]:
    """A phrase as the words it is matched by."""
    return tuple(each.text for each in cut(phrase) if each.kind != STOP)


def exact_words(phrase: str) -> tuple[str, ...]:
    """The same with its accents."""
    return tuple(each.exact for each in cut(phrase) if each.kind != STOP)
