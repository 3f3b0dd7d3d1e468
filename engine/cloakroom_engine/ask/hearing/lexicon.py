"""The program's own words in one language: phrases and what they mean, from resources/ask."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from cloakroom_engine.ask.hearing.words import STOP, Word, exact_words, folded_words

LANGUAGES: Final = ("en", "de", "es", "zh")

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

    def match(self, words: Sequence[Word], at: int) -> tuple[int, tuple[Meaning, ...]] | None:
        """How many words the longest phrase from here has, and what it means."""
        run: list[Word] = []
        for word in words[at : at + self.longest]:
            if word.kind == STOP:
                break
            run.append(word)
        for count in range(len(run), 0, -1):
            exact = tuple(word.exact for word in run[:count])
            folded = tuple(word.text for word in run[:count])
            bare = (*folded[:-1], folded[-1].removesuffix("'s"))  # "last week's"
            for each in (exact, folded, bare):
                if each in self.phrases:
                    return count, self.phrases[each]
        return None

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


@cache
def load(folder: Path, language: str) -> Lexicon:
    """The lexicon of one of ``LANGUAGES``.

    Raises:
        ValueError: a phrase has two meanings.
    """
    read = tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8"))
    phrases: dict[tuple[str, ...], tuple[Meaning, ...]] = {}
    for kind, values in read.items():
        for value, texts in values.items():
            meant = _compound(value) if kind == "compound" else ((kind, value),)
            for text in texts:
                words = exact_words(text)
                if phrases.setdefault(words, meant) != meant:
                    raise ValueError(f"{language}: {text!r} means {phrases[words]} and {meant}")
    for words, meant in list(phrases.items()):
        phrases.setdefault(folded_words(" ".join(words)), meant)
    first = {
        kind: {value: texts[0] for value, texts in values.items()} for kind, values in read.items()
    }
    return Lexicon(language, phrases, max(map(len, phrases)), first)


def _compound(text: str) -> tuple[Meaning, ...]:
    """Several tokens for one phrase: "VERB.protect WHO.me"."""
    parts = (part.partition(".") for part in text.split())
    return tuple((kind, value) for kind, _, value in parts)
