"""What a word that nobody knows may have been meant to be: offers, none of them ever taken here.

A word is compared, letter by letter and without accents, with the program's own words and with the
names that are known (Ratcliff and Obershelp's ratio, of ``difflib``). One that is a word of ours,
but says nothing where it stands, is offered in the phrases that hold it: "number", "number of".
What is offered was tried in its place: the sentence is then heard with one missing word less. A
name is data: it is put in quotation marks, or offered only where it is heard as that one name.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path, PurePath
from typing import Final

from cloakroom_engine.ask.hearing.known import Known, Names
from cloakroom_engine.ask.hearing.lexicon import Lexicon, Meaning, load
from cloakroom_engine.ask.hearing.token import Token, Unknown
from cloakroom_engine.ask.hearing.tokens import tokens
from cloakroom_engine.ask.hearing.words import cut, fold

MOST: Final = 3
"""Offers for a word."""
_WORDS: Final = 8
"""Words of a sentence that get offers: one with more of them is no slip of the finger."""
_TRIED: Final = 12
_SHORTEST, _LONGEST = 3, 40
_CLOSE: Final = 0.75
"""One letter of four may be another, or two of eight."""
_SWAPPED: Final = 0.85
"""The same letters after the same first one, in another order: how close that is."""
_NEARLY_SAME: Final = 0.85
"""How close a word has to be that says nothing: whoever takes it leaves their own word out."""
_HALF: Final = 0.5
_MEANINGS: Final = 6
"""A word in phrases of more meanings than this, such as "from", says too little to offer any."""
_LONG: Final = 5
"""Words of a phrase that is offered, at most."""
_NEVER: Final = {("VERB", "erase"), ("VERB", "delete"), ("VERB", "undo")}
"""Not offered to whoever said but a word of such a phrase: "away" is far from "throw away"."""
_HAN: Final = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
_NAMED: Final = {"person": {"PERSON"}, "folder": {"PLACE", "WATCH"}}
Phrase = tuple[tuple[str, ...], tuple[Meaning, ...]]
"""Its words and what they mean."""


@dataclass(frozen=True, slots=True)
class Offer:
    """``text`` is shown, ``say`` takes the word's place; ``kind`` is word, person or folder."""

    text: str
    say: str
    kind: str = "word"


def offers(
    sentence: str, missing: Sequence[Unknown], known: Known, folder: Path, language: str
) -> list[tuple[Offer, ...]]:
    """Up to three offers for each missing word, the closest first.

    Args:
        sentence: as it was heard.
        missing: its words that nobody knows; those that have options of their own get no offers.
        known: the names that may be meant.
        folder: resources/ask.
        language: in which the words are missing, one of ``LANGUAGES``.
    """
    names = Names(known, load(folder, language))
    told: list[tuple[Offer, ...]] = []
    for at, each in enumerate(missing):
        asked = at < _WORDS and each.reason == "unknown" and not each.options
        told.append(tuple(_fitting(sentence, each, known, names)) if asked else ())
    return told


def _fitting(sentence: str, word: Unknown, known: Known, names: Names) -> list[Offer]:
    """The closest that fit into the sentence, each with another meaning."""
    found: dict[object, Offer] = {}
    for ratio, offer in _close(word.text, known, names.lexicon)[:_TRIED]:
        meaning = heard_as(sentence, word, offer, names)
        if meaning or (meaning is not None and ratio >= _NEARLY_SAME):
            found.setdefault(meaning, offer)
        if len(found) == MOST:
            break
    return list(found.values())


def heard_as(sentence: str, word: Unknown, offer: Offer, names: Names) -> object:
    """What an offer means in the word's place; None where it is not understood there, or, being a
    name, as anything but one name."""
    end = word.start + len(offer.say)
    found, missing = tokens(cut(sentence[: word.start] + offer.say + sentence[word.end :]), names)
    if any(_meets(each, word.start, end) for each in missing):
        return None
    met = [each for each in found if _meets(each, word.start, end)]
    if offer.kind != "word" and (len(met) != 1 or met[0].kind not in _NAMED[offer.kind]):
        return None
    return tuple((each.kind, each.value) for each in met)


def _meets(each: Token | Unknown, start: int, end: int) -> bool:
    return each.start < end and each.end > start


def _close(text: str, known: Known, lexicon: Lexicon) -> list[tuple[float, Offer]]:
    """Names and words that are written nearly so, with how nearly, the closest first; of two that
    are as close the name goes first. Phrases that hold the word come last, at 0."""
    word = fold(text)
    if len(word) > _LONGEST:
        return []
    if _HAN.fullmatch(word):
        return _close_han(word, known, lexicon)
    ranked: list[tuple[float, Offer]] = []
    matcher = SequenceMatcher(b=word, autojunk=False)
    ours = _holding(lexicon)
    if len(word) >= _SHORTEST:
        for written, offer in _named(known, ours):
            ranked += [(ratio, offer) for ratio in _ratio(matcher, word, written)]
        if word not in ours:  # a word of ours in the wrong place is no slip of the finger
            for written, (shown, _) in ours.items():
                ranked += [(ratio, Offer(shown, shown)) for ratio in _ratio(matcher, word, written)]
    _, phrases = ours.get(word, ("", ()))
    return [*sorted(ranked, key=lambda each: -each[0]), *_said(phrases, " ")]


def _said(phrases: Sequence[Phrase], between: str) -> list[tuple[float, Offer]]:
    """One phrase a meaning, the shortest; nothing where there are too many meanings."""
    found: dict[tuple[Meaning, ...], tuple[str, ...]] = {}
    for words, meant in sorted(phrases, key=lambda each: len(each[0])):
        if not _NEVER.intersection(meant):
            found.setdefault(meant, words)
    if len(found) > _MEANINGS:
        return []
    short = (between.join(words) for words in found.values() if not between or len(words) <= _LONG)
    return [(0.0, Offer(each, each)) for each in short]


def _ratio(matcher: SequenceMatcher[str], word: str, written: str) -> Iterator[float]:
    """How alike, if that is enough; the quick bounds spare nearly all words the slow answer."""
    matcher.set_seq1(written)
    if matcher.real_quick_ratio() < _CLOSE or (letters := matcher.quick_ratio()) < _CLOSE:
        return
    swapped = letters == 1 and written[0] == word[0]
    ratio = max(matcher.ratio(), _SWAPPED if swapped else 0)
    if ratio >= _CLOSE:
        yield ratio


def _close_han(word: str, known: Known, lexicon: Lexicon) -> list[tuple[float, Offer]]:
    """Of as many characters, at least half of them the same in the same places: a wrong choice
    among those that sound alike leaves the others right. Then the phrases that hold them."""
    if len(word) == 1:
        return []
    phrases = _han_phrases(lexicon)
    ranked: list[tuple[float, Offer]] = []
    ours = ((each, Offer(each, each)) for each in phrases)
    for written, offer in (*_named(known, ()), *ours):
        same = sum(one == other for one, other in zip(word, written, strict=False)) / len(word)
        if len(written) == len(word) and same >= _HALF:
            ranked.append((same, offer))
    held = [(tuple(each), meant) for each, meant in phrases.items() if word in each]
    return [*sorted(ranked, key=lambda each: -each[0]), *_said(held, "")]


def _named(known: Known, ours: Container[str]) -> Iterator[tuple[str, Offer]]:
    """Names as they may be written (whole, or by one word that is not ours), and what says them."""
    people = [(name, name) for name in known.people]
    for called, name in (*people, *known.nicknames.items()):
        offer = Offer(name, f'"{name}"', "person")
        if '"' in name:
            continue
        whole, *parts = dict.fromkeys(fold(each) for each in (called, *called.split()))
        yield whole, offer
        yield from ((part, offer) for part in parts if part not in ours)
    for path in known.folders:
        name = PurePath(path).name
        if name and '"' not in name:
            yield fold(name), Offer(name, f'"{name}"', "folder")
            yield fold(name), Offer(name, name, "folder")


@cache
def _holding(lexicon: Lexicon) -> dict[str, tuple[str, list[Phrase]]]:
    """Every word of the phrases, folded: how it is written, and the phrases that hold it."""
    found: dict[str, tuple[str, list[Phrase]]] = {}
    for words, meant in lexicon.phrases.items():  # those with accents stand before those without
        for word in dict.fromkeys(words):
            found.setdefault(fold(word), (word, []))[1].append((words, meant))
    return found


@cache
def _han_phrases(lexicon: Lexicon) -> dict[str, tuple[Meaning, ...]]:
    joined = (("".join(words), meant) for words, meant in lexicon.phrases.items())
    return {each: meant for each, meant in joined if len(each) > 1 and _HAN.fullmatch(each)}
