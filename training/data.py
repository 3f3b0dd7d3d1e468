"""Batches: which faces a step sees, the same for the same seed and step however many processes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.cut import NUMBERINGS, SETS, Faces
from training.draws import Draws, draw
from training.recipe import Recipe

HELD_OUT = 20
"""One person in so many is never learnt from."""
POOL = 65_536
"""Morphs that there are; a teacher is asked once for each."""
LEAST = 0.2
"""A morph holds at least this share of either face."""
I64 = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Batch:
    """The part of a step's batch that one process sees: n faces of people, then k morphs.

    ``people`` and ``sets`` are (n,); ``rows`` (n + k,) numbers of ``Mixed``. ``draws`` are their
    views' and ``places`` (n + k,) their places in the whole batch of ``whole`` views.
    """

    people: I64
    sets: I64
    rows: I64
    draws: Draws
    places: I64
    whole: int


@dataclass(frozen=True, eq=False)
class Mixed:
    """All faces, then all morphs: ``first`` less ``share`` of it, and that much of ``second``; each
    (rows,), the faces by their number in ``Faces``.
    """

    first: I64
    second: I64
    share: NDArray[np.float32]


class People:
    """The people that a recipe learns from, numbered anew from 0, and those kept out."""

    def __init__(self, faces: Faces, recipe: Recipe) -> None:
        wanted = np.isin(faces.sets, [SETS.index(name) for name in recipe.sets])
        held = wanted & (faces.people % HELD_OUT == 0)
        at = np.flatnonzero(wanted & ~held)
        _, numbers = np.unique(faces.people[at], return_inverse=True)
        self.faces = faces
        self.held_out: I64 = np.flatnonzero(held)
        self.count = int(numbers.max()) + 1
        self.numbering: I64 = np.zeros(self.count, np.int64)
        self.numbering[numbers] = np.asarray(NUMBERINGS)[faces.sets[at]]
        self.photos: I64 = at[np.argsort(numbers, kind="stable")]
        self._counts = np.bincount(numbers)
        self._starts = np.cumsum(self._counts) - self._counts
        self.mixed = self._mixed(recipe)
        # Who has thirty photos is not worth fifteen people with two, nor only one of them.
        self._chance = np.sqrt(self._counts) / np.sqrt(self._counts).sum()

    def _mixed(self, recipe: Recipe) -> Mixed:
        random = np.random.default_rng(recipe.seed)
        every = np.arange(len(self.faces.people))
        pool = random.choice(self.photos, (2, POOL if recipe.morphs else 0))
        share = np.append(np.zeros(len(every)), random.uniform(LEAST, 1 - LEAST, pool.shape[1]))
        return Mixed(np.append(every, pool[0]), np.append(every, pool[1]), share.astype(np.float32))

    def draw(self, recipe: Recipe, step: int) -> tuple[I64, I64]:
        """(faces, people) of a step's whole batch: two photos a person where there are two."""
        random = np.random.default_rng((recipe.seed, step))
        people = random.choice(self.count, recipe.batch // 2, replace=False, p=self._chance)
        counts = self._counts[people]
        one = random.integers(counts)
        other = (one + 1 + random.integers(np.maximum(counts - 1, 1))) % counts
        picked = self._starts[people][:, None] + np.stack([one, other], axis=1)
        return self.photos[picked.ravel()], np.repeat(people, 2)


def batch(people: People, recipe: Recipe, step: int, part: int = 0, of: int = 1) -> Batch:
    """The ``part``-th of ``of`` equal parts of the step's batch."""
    faces, who = people.draw(recipe, step)
    random = np.random.default_rng((recipe.seed, step, 2))  # (…, 0) is the seed of ``draw``
    morphs = len(people.faces.people) + random.integers(POOL, size=round(recipe.morphs * len(who)))
    rows = np.concatenate([faces, morphs])
    mine = _part(len(faces), part, of)
    at = np.concatenate([mine, len(faces) + _part(len(morphs), part, of)])
    return Batch(
        who[mine],
        people.faces.sets[faces[mine]],
        rows[at],
        draw(random, len(rows), recipe.views).take(at),
        at,
        len(rows),
    )


def _part(count: int, part: int, of: int) -> I64:
    size = count // of
    return np.arange(part * size, (part + 1) * size)
