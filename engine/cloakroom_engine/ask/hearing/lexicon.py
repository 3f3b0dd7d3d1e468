"""The program's own words in one language: phrases and what they mean, from resources/ask."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from cloakroom_engine.ask.hearing.words import STOP, Word, exact_words, folded_words

LANGUAGES: Final = ("en", "de", "es", "zh")

_PLAIN: Final = re.compile(r"[a-z]+(?:['-][a-z]+)*(?: [a-z]+(?:['-][a-z]+)*)*|[\u4e00-\u9fff]+")
"""Phrases that are cut into words without looking twice: most of them."""
_WITH_COMMA: Final = 3
"""Words that a phrase has at least where a comma is in it: "Leute, die ich nicht kenne"."""
Meaning = tuple[str, str]
"""A kind of token and its value, such as ("VERB", "protect")."""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """``phrases`` by their words, with accents and, where that leaves no doubt, without; the
    longest that fits counts."""

    language: str
    phrases: Mapping[tuple[str, ...], tuple[Meaning, ...]]
    longest: int
    first: Mapping[str, Mapping[str, str]]
    """By kind and value: the phrase that stands first, to say a meaning with."""
    opening: Mapping[str, frozenset[str]]
    """Words by which a sentence is seen to ask: ``first``, ``last``, and those that make an order
    of it again, ``polite``."""

    def asks(self, words: Sequence[Word]) -> bool:
        """Whether a sentence asks whether something is so, and orders nothing."""
        said = [word.exact for word in words if word.kind != STOP]
        if not said or self.opening["polite"].intersection(said):
            return False
        return said[0] in self.opening["first"] or said[-1] in self.opening["last"]

    def match(self, words: Sequence[Word], at: int) -> tuple[int, tuple[Meaning, ...]] | None:
        """How many words the longest phrase from here has, and what it means."""
        run = self._run(words, at)
        for many in range(len(run), 0, -1):
            exact = tuple(words[each].exact for each in run[:many])
            folded = tuple(words[each].text for each in run[:many])
            bare = (*folded[:-1], folded[-1].removesuffix("'s"))  # "last week's"
            for each in (exact, folded, bare):
                count = run[many - 1] + 1 - at
                if each in self.phrases and (many == count or many >= _WITH_COMMA):
                    return count, self.phrases[each]
        return None

    def _run(self, words: Sequence[Word], at: int) -> list[int]:
        """The places of the next words up to a stop other than a comma."""
        run: list[int] = []
        for place in range(at, len(words)):
            if words[place].kind == STOP and (words[place].raw not in ",，" or not run):
                break
            if words[place].kind != STOP:
                run.append(place)
            if len(run) == self.longest:
                break
        return run

    def knows(self, text: str) -> bool:
        """Whether a name is made of nothing but the program's words."""
        words = folded_words(text)
        at = 0
        while at < len(words):
            for count in range(min(self.longest, len(words) - at), 0, -1):
                if words[at : at + count] in self.phrases:
                    at += count
                    break
            else:
                return False
        return True


def preferred(languages: Sequence[str]) -> list[str]:
    """All languages, those that somebody prefers first."""
    first = [each for each in languages if each in LANGUAGES]
    return [*first, *(each for each in LANGUAGES if each not in first)]


@cache
def load(folder: Path, language: str) -> Lexicon:
    """The lexicon of one of ``LANGUAGES``.

    Raises:
        ValueError: a phrase has two meanings.
    """
    read = tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8"))
    accented: list[tuple[str, ...]] = []
    opening = read.pop("OPENING", {})
    phrases: dict[tuple[str, ...], tuple[Meaning, ...]] = {}
    for kind, values in read.items():
        for value, texts in values.items():
            meant = _compound(value) if kind == "compound" else ((kind, value),)
            for text in (each for told in texts for each in spoken(told)):
                plain = _PLAIN.fullmatch(text)
                words = _words(text) if plain else exact_words(text)
                if phrases.setdefault(words, meant) != meant:
                    raise ValueError(f"{language}: {text!r} means {phrases[words]} and {meant}")
                if not plain:
                    accented.append(words)
    for words in accented:
        phrases.setdefault(folded_words(" ".join(words)), phrases[words])
    first = {
        kind: {value: texts[0] for value, texts in values.items()} for kind, values in read.items()
    }
    asked = {name: frozenset(opening.get(name, ())) for name in ("first", "last", "polite")}
    return Lexicon(language, phrases, max(map(len, phrases)), first, asked)


def _words(plain: str) -> tuple[str, ...]:
    """The words of a phrase of letters without accents, or of Chinese characters."""
    return tuple(plain.split(" ")) if plain.isascii() else tuple(plain)


def spoken(text: str) -> list[str]:
    """The phrases of one that leaves a choice: "(can|could) you (please|)" are four."""
    head, _, rest = text.partition("(")
    if not rest:
        return [text]
    chosen, _, tail = rest.partition(")")
    return [f"{head}{each}{after}" for each in chosen.split("|") for after in spoken(tail)]


def _compound(text: str) -> tuple[Meaning, ...]:
    """Several tokens for one phrase: "VERB.protect WHO.me"."""
    parts = (part.partition(".") for part in text.split())
    return tuple((kind, value) for kind, _, value in parts)
