"""The names that a sentence may use: people and folders. They are data and never instructions.

A name with the program's own words in it ("Will", "Anna and blur Ben") counts only in quotation
marks, so that nobody's name can change what a sentence says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Final

from cloakroom_engine.ask.hearing.lexicon import Lexicon
from cloakroom_engine.ask.hearing.words import STOP, Word, folded_words

_OF_TIME: Final = {"MONTH", "WEEKDAY", "SEASON"}
_IN_NAMES: Final = {"FILLER", "NUMBER", *_OF_TIME}
"""Words of ours that a name may have beside its own: "Ana de la Torre", "April Jones"."""
_GENITIVE: Final = ("'s", "s", "'")


@dataclass(frozen=True)
class Known:
    """``people`` by full name, ``nicknames`` to full names, ``folders`` by path."""

    people: tuple[str, ...] = ()
    nicknames: Mapping[str, str] = field(default_factory=dict)
    folders: tuple[str, ...] = ()


class Names:
    """The names of ``Known`` by their folded words, as far as a lexicon leaves room for them."""

    def __init__(self, known: Known, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._people: dict[tuple[str, ...], set[str]] = {}
        self._quoted: dict[tuple[str, ...], set[str]] = {}
        self._folders: dict[tuple[str, ...], str] = {}
        for name in known.people:
            first, *more = name.split() or [""]
            if more:
                self._call(first, name)
        for name in known.people:  # whoever is called just "Anna" is meant by it
            self._people.pop(folded_words(name), None)
        for name in known.people:
            self._call(name, name)
        for short, name in known.nicknames.items():
            self._call(short, name)
        for path in known.folders:
            words = folded_words(PurePath(path).name)
            if words:
                self._folders.setdefault(words, PurePath(path).name)
        self.longest = max(map(len, self._people), default=1)
        self._longest_folder = max(map(len, self._folders), default=1)

    def match(self, words: Sequence[Word], at: int) -> tuple[int, set[str]] | None:
        """How many words the longest name from here has, and who is called so."""
        for count in range(min(self.longest, len(words) - at), 0, -1):
            run = words[at : at + count]
            if any(word.kind == STOP for word in run):
                continue
            told = tuple(word.text for word in run)
            for key in (told, *_bare(told)):
                if key in self._people:
                    return count, self._people[key]
        return None

    def quoted(self, word: Word) -> set[str]:
        """Who is called exactly so."""
        return self._quoted.get(folded_words(word.raw), set())

    def clash(self, words: Sequence[Word], at: int) -> set[str]:
        """Who has the name of a month or a day, which is what the word means otherwise."""
        found = self.lexicon.phrases.get((words[at].text,), ())
        if any(kind in _OF_TIME for kind, _ in found):
            return self._quoted.get((words[at].text,), set())
        return set()

    def folder(self, words: Sequence[Word], at: int) -> tuple[int, str] | None:
        """A known folder's name from here, by its last part."""
        for count in range(min(self._longest_folder, len(words) - at), 0, -1):
            run = words[at : at + count]
            name = self._folders.get(tuple(word.text for word in run))
            if name is None or any(word.kind == STOP for word in run):
                continue
            # One that could also be ours has to be written exactly so, with its capitals.
            same = "".join(name.split()) == "".join(word.raw for word in run)
            if not self.lexicon.knows(name) or (same and name != name.lower()):
                return count, name
        return None

    def _call(self, text: str, name: str) -> None:
        words = folded_words(text)
        if not words:
            return
        self._quoted.setdefault(words, set()).add(name)
        if not self._is_ours(words):
            self._people.setdefault(words, set()).add(name)

    def _is_ours(self, words: tuple[str, ...]) -> bool:
        """Whether a name says something: all of it, or a word that is more than "de la"."""
        spoken = False
        at = 0
        while at < len(words):
            count, kind = self._said_at(words, at)
            if kind and kind not in _IN_NAMES:
                return True
            spoken = spoken or not kind
            at += count
        return not spoken

    def _said_at(self, words: tuple[str, ...], at: int) -> tuple[int, str]:
        for count in range(len(words) - at, 0, -1):
            found = self.lexicon.phrases.get(words[at : at + count])
            if found:
                return count, found[0][0]
        return 1, ""


def _bare(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Without the ending of a genitive: "Anna's", "Annas"."""
    last = words[-1]
    return [
        (*words[:-1], last.removesuffix(ending))
        for ending in _GENITIVE
        if last.endswith(ending) and len(last) > len(ending) + 1
    ]
