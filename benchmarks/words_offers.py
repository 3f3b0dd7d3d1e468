"""What is offered for words that nobody knows, in halves d to h: is the right phrase among the
first three: by letters, with phrases that hold the word, by meaning (word vectors of wordllama, not
a part of the program: tried here and left out), with both, with the same three always, by chance.

    python benchmarks/words_offers.py [--vectors FOLDER]    # pip install --target FOLDER wordllama
    python benchmarks/words_offers.py --slips 16            # slips in sentences that are known

What each word was meant as was written down before any offer was made
(tests/ask/sentences/offers.tsv); a word that is not there has no right phrase, as far as one who
read the sentences could tell, and whatever is offered for it is wrong. A sentence is whole when
every one of its missing words has a right offer.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import string
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from common import ROOT

sys.path.insert(0, str(ROOT / "tests" / "ask"))

from said import KNOWN, RESOURCES, Sentence, heard, sentences

from cloakroom_engine.ask.hearing.hear import Heard
from cloakroom_engine.ask.hearing.known import Names
from cloakroom_engine.ask.hearing.lexicon import LANGUAGES, load
from cloakroom_engine.ask.hearing.offers import MOST, Offer, heard_as, offers
from cloakroom_engine.ask.hearing.token import Unknown
from cloakroom_engine.ask.hearing.words import fold
from cloakroom_engine.audit.intervals import wilson

_SAYS_NOTHING = {"FILLER", "compound", "CHOICE", "SELF", "AND", "SEP", "REL", "PRONOUN"}
_DRAWS = 200
_LETTERS = re.compile(r"[^\W\d_]{4,}")
_NEAR = 0.55
"""A cosine that was chosen for the vectors on these very words: kind to them."""
Meaning = tuple[str, str]
Offering = Callable[[Sentence, Heard, Unknown], Sequence[Offer]]


@dataclass(frozen=True)
class Missing:
    """A word that is asked about, and what it was meant as: nothing where no phrase is right."""

    sentence: Sentence
    heard: Heard
    word: Unknown
    right: frozenset[Meaning]


def asked_about(halves: str) -> list[Missing]:
    """Every missing word without options of its own."""
    told = (ROOT / "tests/ask/sentences/offers.tsv").read_text("utf-8").splitlines()
    meant = {tuple(line.split("\t")[:2]): line.split("\t")[2] for line in told}
    found = []
    for half in halves:
        for each in sentences(half):
            answer = heard(each.text, each.language)
            for word in answer.missing:
                if word.reason == "unknown" and not word.options:
                    right = meant.get((each.language, word.text), "")
                    pairs = (part.partition(".") for part in right.split("|") if part)
                    values = frozenset((kind, value) for kind, _, value in pairs)
                    found.append(Missing(each, answer, word, values))
    return found


def by_program(each: Sentence, answer: Heard, word: Unknown) -> Sequence[Offer]:
    """What the program offers: what is written nearly so, and phrases that hold the word."""
    at = answer.missing.index(word)
    return offers(each.text, answer.missing, KNOWN, RESOURCES, answer.language)[at]


def by_letters(each: Sentence, answer: Heard, word: Unknown) -> Sequence[Offer]:
    """Of these, what is written nearly so."""
    own = fold(word.text)
    some = by_program(each, answer, word)
    return [offer for offer in some if own not in fold(offer.text)]


def _phrases(language: str) -> dict[Meaning, list[str]]:
    """Phrases of one meaning that says something, by it."""
    found: dict[Meaning, list[str]] = {}
    for phrase, meanings in load(RESOURCES, language).phrases.items():
        if len(meanings) == 1 and meanings[0][0] not in _SAYS_NOTHING:
            said = ("" if language == "zh" else " ").join(phrase)
            found.setdefault(meanings[0], []).append(said)
    return found


class Vectors:
    """Phrases by the nearness of their vectors to a word's, one phrase a meaning."""

    def __init__(self, folder: Path, closest: float = -1.0) -> None:
        self.closest = closest
        sys.path.append(str(folder))
        import wordllama

        # By itself it looks for its tokenizer in a folder that its wheel calls otherwise, and then
        # downloads it; its own folder as the cache has it, and nothing is fetched.
        own = Path(wordllama.__file__).parent
        self.model = wordllama.WordLlama.load(cache_dir=own, disable_download=True)
        self.phrases = {language: _phrases(language) for language in LANGUAGES}
        self.embedded = {
            language: self.model.embed(
                [each for some in found.values() for each in some], norm=True
            )
            for language, found in self.phrases.items()
        }

    def offer(self, each: Sentence, answer: Heard, word: Unknown) -> Sequence[Offer]:
        """The nearest that are heard in the word's place."""
        names = Names(KNOWN, load(RESOURCES, answer.language))
        found = self.phrases[answer.language]
        owners = [(meaning, said) for meaning, some in found.items() for said in some]
        near = self.embedded[answer.language] @ self.model.embed([word.text], norm=True)[0]
        told: dict[Meaning, Offer] = {}
        for at in (-near).argsort():
            meaning, phrase = owners[at]
            offer = Offer(phrase, phrase)
            if near[at] < self.closest:
                break
            if meaning not in told and heard_as(each.text, word, offer, names) is not None:
                told[meaning] = offer
            if len(told) == MOST:
                break
        return list(told.values())


def by_chance(random_: random.Random) -> Offering:
    """Phrases of three meanings drawn without looking at the word."""
    phrases = {language: _phrases(language) for language in LANGUAGES}

    def offer(_: Sentence, answer: Heard, word: Unknown) -> Sequence[Offer]:
        drawn = random_.sample(list(phrases[answer.language].values()), MOST)
        return [Offer(some[0], some[0]) for some in drawn]

    return offer


def always(_: Sentence, answer: Heard, word: Unknown) -> Sequence[Offer]:
    """The same three of the commonest meanings in halves a to c, whatever the word."""
    first = load(RESOURCES, answer.language).first
    photos = first["PHOTOS"].get("photos", next(iter(first["PHOTOS"].values())))
    said = (photos, first["VERB"]["protect"], first["VERB"]["share"])
    return [Offer(each, each) for each in said]


def both(one: Offering, other: Offering) -> Offering:
    """The first's offers, filled up with the second's."""
    return lambda *told: list(dict.fromkeys((*one(*told), *other(*told))))[:MOST]


def means(each: Missing, offer: Offer) -> frozenset[Meaning]:
    """What an offer is heard as in the word's place."""
    lexicon = load(RESOURCES, each.heard.language)
    told = heard_as(each.sentence.text, each.word, offer, Names(KNOWN, lexicon))
    return frozenset(told or ())  # type: ignore[call-overload,no-any-return]


def right(each: Missing, offered: Sequence[Offer]) -> bool:
    """Whether one of the offers is what was meant."""
    return any(means(each, offer) & each.right for offer in offered)


def whole(words: Sequence[Missing], offered: Sequence[Sequence[Offer]]) -> int:
    """Sentences of which every missing word has a right offer."""
    told: dict[str, bool] = {}
    for each, some in zip(words, offered, strict=True):
        told[each.sentence.text] = told.get(each.sentence.text, True) and right(each, some)
    return sum(told.values())


def slip(word: str, random_: random.Random) -> str:
    """The word with one slip of the finger after its first letter: two letters swapped, one left
    out, one twice, one another."""
    at = random_.randrange(1, len(word) - 1)
    kind = random_.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    other = word[at] * 2 if kind == 2 else random_.choice(string.ascii_lowercase)
    return word[:at] + other + word[at + 1 :]


def slips(seed: int) -> Counter[str]:
    """Every sentence that is understood, with one slip in one word of four letters or more: was
    the slip noticed, and does an offer bring back the very wish?"""
    random_, told = random.Random(seed), Counter[str]()
    for each in sentences():
        wish = heard(each.text, each.language).wish
        some = list(_LETTERS.finditer(each.text))
        if wish is None or not some or each.language == "zh":
            continue
        match = random_.choice(some)
        spoilt = slip(match[0], random_)
        if spoilt == match[0]:
            continue
        text = each.text[: match.start()] + spoilt + each.text[match.end() :]
        answer = heard(text, each.language)
        told["in all"] += 1
        if answer.wish is not None:
            told[
                "not noticed, same wish" if answer.wish == wish else "not noticed, other wish"
            ] += 1
            continue
        told["asked about"] += 1
        offered = zip(
            answer.missing,
            offers(text, answer.missing, KNOWN, RESOURCES, answer.language),
            strict=True,
        )
        back = (
            heard(text[: word.start] + offer.say + text[word.end :], each.language).wish
            for word, some in offered
            for offer in some
        )
        told["brought back by an offer"] += any(found == wish for found in back)
    return told


def rate(count: int, of: int) -> str:
    """A count with its 95 % Wilson interval."""
    low, high = wilson(count, of)
    return f"{count} of {of} ({low:.0%} to {high:.0%})"


def row(name: str, halves: str, words: Sequence[Missing], offering: Offering) -> None:
    """One line of the table."""
    began = time.process_time()
    offered = [offering(each.sentence, each.heard, each.word) for each in words]
    spent = (time.process_time() - began) / len(words) * 1000
    hits = sum(right(each, some) for each, some in zip(words, offered, strict=True) if each.right)
    some_right = sum(1 for each in words if each.right)
    false = sum(bool(some) for each, some in zip(words, offered, strict=True) if not each.right)
    sentences_ = len({each.sentence.text for each in words})
    print(
        f"| {halves}: {name} | {rate(hits, some_right)} | {false} of {len(words) - some_right} | "
        f"{rate(whole(words, offered), sentences_)} | {spent:.1f} ms |",
        flush=True,
    )


def main() -> None:
    """Print the table, and with ``--show`` every offer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vectors", type=Path)
    parser.add_argument("--halves", default="defgh")
    parser.add_argument("--slips", type=int, metavar="SEED", help="slips in understood sentences")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    if options.slips is not None:
        told = slips(options.slips)
        for name, count in told.items():
            whole_ = told["asked about" if name.startswith("brought") else "in all"]
            print(f"{name}: {rate(count, whole_)}")
        return
    words = asked_about(options.halves)
    ways: dict[str, Offering] = {"letters alone": by_letters, "the program": by_program}
    if options.vectors:
        vectors = Vectors(options.vectors)
        ways["vectors alone"] = vectors.offer
        ways["the program, then vectors"] = both(by_program, vectors.offer)
        near = Vectors(options.vectors, closest=_NEAR)
        ways[f"the program, then vectors from {_NEAR}"] = both(by_program, near.offer)
    ways["the same three"] = always
    if options.show:
        for each in words:
            told = {
                name: [offer.text for offer in way(each.sentence, each.heard, each.word)]
                for name, way in ways.items()
            }
            print(each.sentence.language, each.word.text, sorted(each.right), told)
    print("| half: offers by | right among three | where none is right | sentences whole | time |")
    print("|---|---|---|---|---|")
    for name, way in ways.items():
        row(name, options.halves, words, way)
    drawn = [
        sum(right(each, way(each.sentence, each.heard, each.word)) for each in words if each.right)
        for way in (by_chance(random.Random(seed)) for seed in range(_DRAWS))
    ]
    print(f"by chance: {statistics.mean(drawn):.1f} right on average of {_DRAWS} draws")


if __name__ == "__main__":
    main()
