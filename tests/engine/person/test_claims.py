"""What is asked again after something was said comes out as if everything had been."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from cloakroom_engine.person import claims
from cloakroom_engine.person.claims import NOBODY, Claims, claim
from cloakroom_engine.person.group import Known, Vectors
from cloakroom_engine.person.heart import Mark

PEOPLE, EACH, SURE = 9, 40, 0.9
MARK = Mark(0.93, 0.02)
Said = dict[int, tuple[list[int], list[int]]]


class Library:
    """Faces of nine people who are all a little alike, and what is said of them."""

    def __init__(self, seed: int) -> None:
        self.random = np.random.default_rng(seed)
        middles = self.random.standard_normal((PEOPLE, 16)) + 1.5
        self.who = np.repeat(np.arange(PEOPLE), EACH)
        drawn = middles[self.who] + 0.6 * self.random.standard_normal((PEOPLE * EACH, 16))
        self.rows = (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)
        self.said: Said = {who: ([], []) for who in range(1, PEOPLE + 1)}
        for who in self.said:
            self.yes(who, 3)

    def undecided(self) -> np.ndarray:
        decided = [face for own, _ in self.said.values() for face in own]
        return np.setdiff1d(np.arange(0, PEOPLE * EACH - 1), decided)

    def yes(self, who: int, count: int) -> None:
        own = np.intersect1d(self.undecided(), np.flatnonzero(self.who == who - 1))
        self.said[who][0].extend(self.random.choice(own, count, replace=False).tolist())

    def no(self, who: int, count: int) -> None:
        self.said[who][1].extend(self.random.choice(self.undecided(), count).tolist())

    def take_back(self, who: int) -> None:
        self.said[who][0].pop(0)

    def known(self) -> dict[int, Known]:
        return {
            who: Known(self.rows[own], frozenset(not_own), self.rows[not_own])
            for who, (own, not_own) in self.said.items()
        }


def same(one: Claims, other: Claims) -> None:
    assert one.guess.tolist() == other.guess.tolist()
    np.testing.assert_allclose(one.alike, other.alike, atol=1e-5)
    for mark in (MARK, Mark(0.9, 0.0), Mark(0.95, 0.05)):
        assert one.sure(mark) == other.sure(mark)


STEPS: dict[str, Callable[[Library, int], None]] = {
    "yes": lambda library, who: library.yes(who, 2),
    "no": lambda library, who: library.no(who, 3),
    "taken back": Library.take_back,
    "all taken back": lambda library, who: library.said[who][0].clear(),
    "erased": lambda library, who: library.said.pop(who) and None,
}


@pytest.mark.parametrize("few", [64, 512])
@pytest.mark.parametrize("seed", range(4))
def test_step_by_step_as_from_nothing(seed: int, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "FEW", few)
    library = Library(seed)
    ids = library.undecided()
    told = claim(ids, library.rows[ids], library.known(), SURE)
    assert (told.guess != NOBODY).sum() > 100
    names = [*STEPS] * 3
    library.random.shuffle(names)
    for name in names:
        able = [who for who, (own, _) in library.said.items() if len(own) >= 2]
        if not able:
            break
        changed = library.random.choice(able, min(2, len(able)), replace=False).tolist()
        for who in changed:
            STEPS[name](library, who)
        # A photo is edited, too.
        stale = library.random.choice(library.undecided(), 2)
        library.rows[stale] = library.rows[stale][:, ::-1]
        spoken = {who for who, said in library.said.items() if set(stale) & {*said[0], *said[1]}}
        ids = library.undecided()
        known = library.known()
        told = told.updated(ids, library.rows[ids], known, SURE, {*changed, *spoken}, stale)
        same(told, claim(ids, library.rows[ids], known, SURE))


def test_only_the_person_of_whom_something_was_said_is_asked_about(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library = Library(0)
    ids = library.undecided()
    told = claim(ids, library.rows[ids], library.known(), SURE)
    library.yes(1, 5)
    whole: list[int] = []

    def counted(faces: np.ndarray, rows: Vectors, known: dict[int, Known], sure: float) -> Claims:
        whole.append(len(faces))
        return claim(faces, rows, known, sure)

    monkeypatch.setattr(claims, "claim", counted)
    left = library.undecided()
    told.updated(left, library.rows[left], library.known(), SURE, {1}, np.zeros(0, np.int64))
    assert whole == [0]


def test_of_nobody_and_of_no_faces() -> None:
    nothing = np.zeros(0, np.int64)
    rows = np.eye(3, dtype=np.float32)
    told = Claims.none().updated(np.arange(3), rows, {}, SURE, set(), nothing)
    assert told.guesses() == {}
    assert told.sure(MARK) == set()
    told = told.updated(np.arange(3), rows, {7: Known(rows[:1])}, SURE, {7}, nothing)
    assert told.guesses() == {0: (7, 1.0)}
    assert told.updated(nothing, rows[:0], {7: Known(rows[:1])}, SURE, {7}, nothing).ids.size == 0
