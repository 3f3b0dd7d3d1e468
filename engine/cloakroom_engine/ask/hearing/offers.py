"""What a word that nobody knows may have been meant to be: offers, of which none is ever taken here.

A word is compared, letter by letter and without accents, with the program's own words and with the
names that are known (Ratcliff and Obershelp's ratio, of ``difflib``). What is offered was tried in
its place: the sentence is then heard with one missing word less. A name is data: it is put in
quotation marks, or offered only where it is heard as that one name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path, PurePath
from typing import Final

from cloakroom_engine.ask.hearing.known import Known, Names
from cloakroom_engine.ask.hearing.lexicon import Lexicon, load
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
_HAN: Final = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
_NAMED: Final = {"PERSON", "PLACE", "WATCH"}


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
    name, as anything but that name."""
    end = word.start + len(offer.say)
    found, missing = tokens(cut(sentence[: word.start] + offer.say + sentence[word.end :]), names)
    if any(_meets(each, word.start, end) for each in missing):
        return None
    met = [each for each in found if _meets(each, word.start, end)]
    if offer.kind != "word" and (len(met) != 1 or met[0].kind not in _NAMED):
        return None
    return tuple((each.kind, each.value) for each in met)


def _meets(each: Token | Unknown, start: int, end: int) -> bool:
    return each.start < end and each.end > start


def _close(text: str, known: Known, lexicon: Lexicon) -> list[tuple[float, Offer]]:
    """Names and words that are written nearly so, the closest first; of two that are as close the
    name goes first."""
    word = fold(text)
    if not len(word) <= _LONGEST:
        return []
    if _HAN.fullmatch(word):
        return _close_han(word, known, lexicon)
    if len(word) < _SHORTEST:
        return []
    ranked: list[tuple[float, Offer]] = []
    matcher = SequenceMatcher(b=word, autojunk=False)
    for written, offer in _named(known):
        ranked += [(ratio, offer) for ratio in _ratio(matcher, written)]
    ours = _vocabulary(lexicon)
    if word not in ours:  # a word of ours in the wrong place is no slip of the finger
        for written, shown in ours.items():
            ranked += [(ratio, Offer(shown, shown)) for ratio in _ratio(matcher, written)]
    return sorted(ranked, key=lambda each: -each[0])


def _ratio(matcher: SequenceMatcher[str], written: str) -> Iterator[float]:
    """How alike, if that is enough; the quick bounds spare nearly all words the slow answer."""
    matcher.set_seq1(written)
    if matcher.real_quick_ratio() < _CLOSE or (letters := matcher.quick_ratio()) < _CLOSE:
        return
    swapped = letters == 1 and written[0] == matcher.b[0]
    ratio = max(matcher.ratio(), _SWAPPED if swapped else 0)
    if ratio >= _CLOSE:
        yield ratio


def _close_han(word: str, known: Known, lexicon: Lexicon) -> list[tuple[float, Offer]]:
    """Of as many characters, at least half of them the same in the same places: a wrong choice
    among those that sound alike leaves the others right."""
    ranked: list[tuple[float, Offer]] = []
    ours = ((each, Offer(each, each)) for each in _han_phrases(lexicon))
    for written, offer in (*_named(known), *ours):
        same = sum(one == other for one, other in zip(word, written, strict=False)) / len(word)
        if len(written) == len(word) and _HALF <= same:
            ranked.append((same, offer))
    return sorted(ranked, key=lambda each: -each[0])


def _named(known: Known) -> Iterator[tuple[str, Offer]]:
    """Names as they may be written (whole, or one word of them), and the offer that says them."""
    people = [(name, name) for name in known.people]
    for called, name in (*people, *known.nicknames.items()):
        offer = Offer(name, f'"{name}"', "person")
        if '"' in name:
            continue
        for written in dict.fromkeys((called, *called.split())):
            yield fold(written), offer
    for path in known.folders:
        name = PurePath(path).name
        if name and '"' not in name:
            yield fold(name), Offer(name, f'"{name}"', "folder")
            yield fold(name), Offer(name, name, "folder")


@cache
def _vocabulary(lexicon: Lexicon) -> dict[str, str]:
    """The words of all phrases, folded, and as they are written."""
    found: dict[str, str] = {}
    for phrase in lexicon.phrases:  # those with accents stand before those without
        for word in phrase:
            if len(word) >= _SHORTEST:
                found.setdefault(fold(word), word)
    return found


@cache
def _han_phrases(lexicon: Lexicon) -> tuple[str, ...]:
    joined = ("".join(phrase) for phrase in lexicon.phrases)
    return tuple(each for each in joined if len(each) > 1 and _HAN.fullmatch(each))
