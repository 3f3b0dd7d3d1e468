"""A reader of words: what begins at the next one, by its neighbours, or that nobody knows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cloakroom_engine.ask.hearing import explicit
from cloakroom_engine.ask.hearing.known import Names
from cloakroom_engine.ask.hearing.lexicon import Meaning
from cloakroom_engine.ask.hearing.places import PLACES, place
from cloakroom_engine.ask.hearing.token import FILLER, SEP, Token, Unknown
from cloakroom_engine.ask.hearing.words import NUMBER, PATH, QUOTED, STOP, WORD, Word

UNTIL: Final = "until"
"""What "to" is without a place after it: the end of a span, or nothing."""
NUMBER_KIND: Final = "NUMBER"
TIMES: Final = {
    *("MONTH", "WEEKDAY", "DATE", "YEAR", "DAY", "SEASON", "UNIT", "LAST", "THIS", "SPAN"),
}
_WRITING: Final = {"protect", "blur", "mosaic", "box"}
_FROM_WHAT: Final = {
    *TIMES,
    *(NUMBER_KIND, "SINCE", "BEFORE", "AFTER", "BETWEEN", "CMP", "PHOTOS", "THEM", "THIS", "WHO"),
    *("SELF", "RANK", "GROUP", "UNTIL", "STATE", "FIRST", "FOLDER", "FROM"),
}
"""What "from" may stand before besides a folder; "from Anna" is not known to be of her."""
_NEEDS: Final = {("INTO", "into"), ("FROM", "out")}
"""What says nothing without a folder, and yet something: "out of my photos"."""
_POLITE: Final = {"Sie", "Ihnen"}
"""Who is asked, in German, by its capital; "sie" are photos."""
_YEARS: Final = range(1900, 2101)


class Reader:
    """Goes through the words of a sentence; ``found`` and ``unknown`` grow with every step."""

    def __init__(self, words: Sequence[Word], names: Names) -> None:
        self.words = words
        self.names = names
        self.at = 0
        self.found: list[Token] = []
        self.unknown: list[Unknown] = []

    def step(self) -> None:
        """Read what begins at the next word."""
        word = self.words[self.at]
        if word.kind == STOP:
            self._take(1, [(SEP, "")])
        elif word.kind == QUOTED:
            self._quoted(word)
        elif word.kind == PATH:
            self._take(1, [("PLACE", f"from:{word.raw}")])
        elif span := explicit.span(
            self.words, self.at, self.names.lexicon.language, between=self._after("BETWEEN")
        ):
            self._take(span[0], [("SPAN", span[1])])
        elif date := explicit.date(self.words, self.at, self.names.lexicon.language):
            self._take(date[0], [("DATE", date[1])])
        else:
            self._phrase(word)

    def _quoted(self, word: Word) -> None:
        people = self.names.quoted(word)
        if len(people) == 1:
            self._take(1, [("PERSON", next(iter(people)))])
        else:
            self._miss(word, people)

    def _phrase(self, word: Word) -> None:
        ours = self.names.lexicon.match(self.words, self.at)
        named = self.names.match(self.words, self.at)
        if named and named[0] >= (ours[0] if ours else 0):
            if len(named[1]) == 1:
                self._take(named[0], [("PERSON", next(iter(named[1])))])
            else:
                self._miss(word, named[1], "several")
        elif ours:
            self._ours(word, *ours)
        elif word.kind == NUMBER and word.raw.isdecimal():
            self._number(word)
        elif folder := self.names.folder(self.words, self.at):
            self._bare(folder)
        else:
            self._miss(word, set())

    def _bare(self, folder: tuple[int, str]) -> None:
        """A known folder's name without a preposition; "Camera folder" is where photos lie."""
        after = self.names.lexicon.match(self.words, self.at + folder[0])
        if after and after[1][0][0] == "FOLDER":
            self._take(folder[0] + after[0], [("PLACE", f"from:{folder[1]}")])
        else:
            self._take(folder[0], [("PLACE", f"bare:{folder[1]}")])

    def _ours(self, word: Word, count: int, meanings: tuple[Meaning, ...]) -> None:
        clash = self.names.clash(self.words, self.at) if count == 1 else set()
        if clash:
            self._miss(word, {*clash, meanings[0][0].lower()}, "several")
        elif self._named_so(meanings[0]):
            folder = self.names.folder(self.words, self.at) or (1, "")
            self._bare(folder)
        elif meanings[0][0] in PLACES:
            self._place(word, count, meanings[0])
        elif meanings[0][0] == "CHOICE":
            verbs = self.names.lexicon.first["VERB"]
            self._miss(word, {verbs[each] for each in meanings[0][1].split()}, "choice", count)
        elif ("PRONOUN", "one") in meanings:
            self._pronoun(word, count, meanings)
        else:
            self._take(count, [self._here(count, each) for each in meanings])

    def _place(self, word: Word, count: int, meaning: Meaning) -> None:
        taken, value = place(self.words, self.at, count, meaning, self.names, puts=self._puts())
        after = self._next(self.at + count)
        named = self.names.match(self.words, self.at + count)
        if value is not None:
            person = named if meaning[1] == "to" and taken == count + (named or (0,))[0] else None
            lower = meaning[1] == "to" and self._lower(count, taken)
            if person or lower or self._goes_on(self.at + taken):
                self._take(count, [(FILLER, "")])
                name = self.words[self.at]
                self._miss(name, person[1] if person else set(), count=taken - count)
            else:
                self._take(taken, [_placed(value)])
        elif meaning[0] == "IN":
            # "Ben in photos" is not "Ben's photos": an "in" without a folder stays between them.
            self._take(taken, [("ON", "")])
        elif meaning in _NEEDS or (meaning[0] == "FROM" and not self._from(after, count)):
            self._miss(word, set(), "unknown", count)
        else:
            self._take(taken, [(FILLER, UNTIL if meaning[1] == "to" else "")])

    def _named_so(self, meaning: Meaning) -> bool:
        """Whether a verb within a sentence is a folder of that name: "blur Ben, png, Share"."""
        begins = not self.at or (
            self.words[self.at - 1].kind == STOP and self.words[self.at - 1].raw not in ",，"
        )
        verb = meaning[0] == "VERB" and not begins
        return verb and self.names.folder(self.words, self.at) is not None

    def _lower(self, count: int, taken: int) -> bool:
        """Whether a bare "to" stands before a new name without a capital: "share it to insta"."""
        if self.names.folder(self.words, self.at + taken - 1):
            return False
        name = self.words[self.at + count : self.at + taken]
        return all(each.kind == WORD and each.raw == each.raw.lower() for each in name)

    def _goes_on(self, at: int) -> bool:
        """Whether a folder's name seems to have a second word: "into Grandma Photos"."""
        if at >= len(self.words) or self.words[at].raw == self.words[at].raw.lower():
            return False
        ours = self.names.lexicon.match(self.words, at)
        return ours is not None and ours[1][0][0] in {"PHOTOS", "SEASON", "MONTH", "GROUP"}

    def _from(self, after: str, count: int) -> bool:
        """Whether "from" stands before something that photos can be from."""
        if after in _FROM_WHAT:
            return True
        named = self.names.match(self.words, self.at + count)
        return named is not None and self._next(self.at + count + named[0]) == "PHOTOS"

    def _pronoun(self, word: Word, count: int, meanings: Sequence[Meaning]) -> None:
        """ "Her" is the one person who was named, if there is just one."""
        named = {token.value for token in self.found if token.kind == "PERSON"}
        if len(named) != 1:
            self._miss(word, named, "several" if named else "unknown")
            return
        person = ("PERSON", named.pop())
        self._take(count, [person if kind == "PRONOUN" else (kind, v) for kind, v in meanings])

    def _here(self, count: int, meaning: Meaning) -> Meaning:
        """What a phrase means between its neighbours."""
        kind, value = meaning
        after = self._next(self.at + count)
        if kind == "THEM" and self.at and self.words[self.at].raw in _POLITE:
            return FILLER, ""
        if kind == "SINCE" and value == "loose" and after not in TIMES | {NUMBER_KIND}:
            return FILLER, ""
        if kind == "REL" and after == "PHOTOS":
            return FILLER, ""
        if meaning == ("VERB", "show") and count > 1 and self._after("PHOTOS"):
            return "REL", ""  # "the photos in which": no second verb
        return meaning

    def _next(self, at: int) -> str:
        """The kind of what begins there, fillers passed over."""
        while at < len(self.words):
            ours = self.names.lexicon.match(self.words, at)
            if ours is None:
                return NUMBER_KIND if self.words[at].kind == NUMBER else ""
            if ours[1][0][0] != FILLER:
                return ours[1][0][0]
            at += ours[0]
        return ""

    def _after(self, kind: str) -> bool:
        """Whether a token of a kind stands before, fillers passed over."""
        said = [token for token in self.found if token.kind != FILLER]
        return bool(said) and said[-1].kind == kind

    def _number(self, word: Word) -> None:
        after = self.words[self.at + 1] if self.at + 1 < len(self.words) else None
        size = (self.names.lexicon.match(self.words, self.at + 1) or (0, ()))[1] if after else ()
        if after and after.text == "年":
            self._take(2, [("YEAR", word.raw)])
        elif int(word.raw) in _YEARS and not any(kind == "SIZE" for kind, _ in size):
            self._take(1, [("YEAR", word.raw)])
        else:
            self._take(1, [("NUMBER", word.raw)])

    def _puts(self) -> bool:
        """Whether "in" means "into" here: after "put", or alone after a verb that writes."""
        clause = [each for each in self._clause() if each.kind != FILLER]
        if any(each.kind == "VERB" and each.value == "share" for each in clause):
            return True
        writes = any(each.kind == "VERB" and each.value in _WRITING for each in self.found)
        return writes and not clause

    def _clause(self) -> list[Token]:
        """The tokens since the last stop."""
        found: list[Token] = []
        for token in reversed(self.found):
            if token.kind == SEP:
                break
            found.append(token)
        return found

    def _take(self, count: int, meanings: Sequence[Meaning]) -> None:
        start, end = self.words[self.at].start, self.words[self.at + count - 1].end
        self.found += [Token(kind, value, start, end) for kind, value in meanings]
        self.at += count

    def _miss(self, word: Word, options: set[str], reason: str = "unknown", count: int = 1) -> None:
        last = self.words[self.at + count - 1]
        self.at += count
        if count > 1:
            text = said(self.words[self.at - count : self.at])
            self.unknown.append(Unknown(text, word.start, last.end, tuple(sorted(options)), reason))
            return
        before = self.unknown[-1] if self.unknown else None
        if before and before.end == word.start and not options and not before.options:
            # Characters that follow one another are one word, as far as anybody here can tell.
            text = before.text + word.raw
            self.unknown[-1] = Unknown(text, before.start, word.end, (), reason)
        else:
            told = tuple(sorted(options))
            self.unknown.append(Unknown(word.raw, word.start, word.end, told, reason))


def _placed(value: str) -> Meaning:
    """A watched folder is another kind of token than where photos lie or copies go."""
    kind, _, name = value.partition(":")
    return ("WATCH", name) if kind == "watch" else ("PLACE", value)


def said(words: Sequence[Word]) -> str:
    """As it was written; Chinese has no spaces."""
    text = ""
    for before, word in zip((None, *words), words, strict=False):
        text += (" " if before and before.end < word.start else "") + word.raw
    return text
