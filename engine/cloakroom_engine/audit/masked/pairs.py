"""Pairs as MLFW has them, over any folder of people (arXiv 2109.05804).

Three kinds: one person in two different masks, two people in the same mask, and one of the two in a
mask. Beside them the same photos without any, so that a drop can be told. The folds share nobody.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from cloakroom_engine.audit.masked.designs import Design, assign, designs

UNMASKED = "unmasked"
MASKED = "masked"
ONE_MASKED = "one-masked"
SETS = (UNMASKED, MASKED, ONE_MASKED)
"""``MASKED`` holds the first two kinds: one person's masks differ, two people's are the same."""

FOLDS = 10
EACH = 300
"""Pairs of one person, and as many of two, in each fold: CALFW's and MLFW's size."""

People = Mapping[str, Sequence[str]]
"""The photos of every person; a photo is named by anything unique, its sha256 for instance."""


@dataclass(frozen=True, slots=True)
class Face:
    """A photo, and the mask that is laid on it, if any."""

    photo: str
    design: Design | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two faces, whether they are one person's, and where they are counted."""

    one: Face
    other: Face
    same: bool
    set: str
    fold: int


@dataclass(frozen=True)
class Plan:
    """All pairs, and which people are in which fold."""

    pairs: tuple[Pair, ...]
    folds: tuple[tuple[str, ...], ...]
    each: int

    @property
    def faces(self) -> tuple[Face, ...]:
        """Every face that has to be embedded, once."""
        return tuple(dict.fromkeys(face for pair in self.pairs for face in (pair.one, pair.other)))


def plan(people: People, *, each: int = EACH, folds: int = FOLDS, seed: int = 0) -> Plan:
    """Pairs over ``people``: in every fold and set exactly ``Plan.each`` of both kinds.

    ``each`` and ``folds`` are what is wanted at most; small folders allow less. Every photo gets a
    design of its own, and two people are paired where their designs are the same already, so that
    most photos are needed in one mask only.

    Raises:
        ValueError: for fewer than four people of whom two have two photos, or a photo of two.
    """
    known = {name: list(dict.fromkeys(photos)) for name, photos in people.items() if photos}
    named = [photo for photos in known.values() for photo in photos]
    if len(named) != len(set(named)):
        raise ValueError("a photo of two people")
    draws = random.Random(seed)  # noqa: S311 - pairs, no secrets
    several = sum(len(photos) > 1 for photos in known.values())
    folds = min(folds, len(known) // 2, several)
    if folds < 2:
        raise ValueError(f"{len(known)} people, {several} with two photos")
    groups = _deal(known, folds, draws)
    each = min(each, *(_most(known, group) for group in groups))
    home = _homes(known, draws)
    pairs: list[Pair] = []
    for fold, group in enumerate(groups):
        for photos in _same(known, group, each, draws):
            pairs += _dressed(photos, home, same=True, fold=fold)
        for photos in _different(known, group, home, each, draws):
            pairs += _dressed(photos, home, same=False, fold=fold)
    return Plan(tuple(pairs), tuple(tuple(group) for group in groups), each)


def _dressed(
    photos: tuple[str, str], home: Mapping[str, Design], *, same: bool, fold: int
) -> Iterable[Pair]:
    """The pair in all three sets."""
    one, other = photos
    mask = home[one]
    second = home[other]
    if not same:
        second = mask
    elif second == mask:
        every = sorted(set(home.values()) | set(designs()), key=lambda each: each.name)
        second = every[(every.index(mask) + 1) % len(every)]
    yield Pair(Face(one), Face(other), same, UNMASKED, fold)
    yield Pair(Face(one, mask), Face(other, second), same, MASKED, fold)
    yield Pair(Face(one, mask), Face(other), same, ONE_MASKED, fold)


def _deal(people: People, folds: int, draws: random.Random) -> list[list[str]]:
    """People into folds, those with many photos first, to and fro: every fold gets its share."""
    names = sorted(people)
    draws.shuffle(names)
    names.sort(key=lambda name: -len(people[name]))
    groups: list[list[str]] = [[] for _ in range(folds)]
    for at, name in enumerate(names):
        turn, place = divmod(at, folds)
        groups[place if turn % 2 == 0 else folds - 1 - place].append(name)
    return groups


def _most(people: People, group: Sequence[str]) -> int:
    counts = [len(people[name]) for name in group]
    alike = sum(count * (count - 1) // 2 for count in counts)
    others = (sum(counts) ** 2 - sum(count**2 for count in counts)) // 2
    return min(alike, others)


def _homes(people: People, draws: random.Random) -> dict[str, Design]:
    """A design for every photo; those of one person take turns, so that they differ."""
    among = designs()
    found: dict[str, Design] = {}
    for name in sorted(people):
        photos = people[name]
        worn = assign(len(photos), among, draws.randrange(len(among)))
        found.update(zip(photos, worn, strict=True))
    return found


def _same(
    people: People, group: Sequence[str], each: int, draws: random.Random
) -> list[tuple[str, str]]:
    every = [pair for name in group for pair in combinations(people[name], 2)]
    return draws.sample(every, each)


def _different(
    people: People,
    group: Sequence[str],
    home: Mapping[str, Design],
    each: int,
    draws: random.Random,
) -> list[tuple[str, str]]:
    """Pairs of two people, of one design as far as there are such."""
    owner = {photo: name for name in group for photo in people[name]}
    photos = sorted(owner)
    found: dict[frozenset[str], tuple[str, str]] = {}
    for wanted in (True, False):
        for _ in range(40 * each):
            if len(found) == each:
                break
            one, other = draws.sample(photos, 2)
            if owner[one] != owner[other] and (home[one] == home[other] or not wanted):
                found.setdefault(frozenset((one, other)), (one, other))
    rest = (
        pair
        for pair in combinations(photos, 2)
        if owner[pair[0]] != owner[pair[1]] and frozenset(pair) not in found
    )
    return [*found.values(), *islice(rest, each - len(found))]
