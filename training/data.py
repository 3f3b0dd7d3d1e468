"""Batches: which faces a step sees, the same for the same seed and step however many processes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.cut import NUMBERINGS, SETS, Faces
from training.recipe import Recipe
from training.views import Views

HELD_OUT = 20
"""One person in so many is never learnt from."""


@dataclass(frozen=True, eq=False)
class Batch:
    """``chips`` (n, 3, side, side) 0..255, ``covered`` (n, side, side) by a mask, 0..1; ``people``
    and ``sets`` (n,), and ``faces`` (n,), which they are in ``Faces``.
    """

    chips: Tensor
    covered: Tensor
    people: Tensor
    sets: Tensor
    faces: NDArray[np.int64]


class People:
    """The people that a recipe learns from, numbered anew from 0, and those kept out."""

    def __init__(self, faces: Faces, recipe: Recipe) -> None:
        wanted = np.isin(faces.sets, [SETS.index(name) for name in recipe.sets])
        held = wanted & (faces.people % HELD_OUT == 0)
        at = np.flatnonzero(wanted & ~held)
        _, numbers = np.unique(faces.people[at], return_inverse=True)
        self.faces = faces
        self.held_out: NDArray[np.int64] = np.flatnonzero(held)
        self.count = int(numbers.max()) + 1
        self.numbering: NDArray[np.int64] = np.zeros(self.count, np.int64)
        self.numbering[numbers] = np.asarray(NUMBERINGS)[faces.sets[at]]
        order = np.argsort(numbers, kind="stable")
        starts = np.searchsorted(numbers[order], np.arange(1, self.count))
        self._photos = np.split(at[order], starts)
        # Who has thirty photos is not worth fifteen people with two, nor only one of them.
        weights = np.sqrt([len(photos) for photos in self._photos])
        self._chance = weights / weights.sum()

    def draw(self, recipe: Recipe, step: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """(faces, people) of a step's whole batch: two photos a person where there are two."""
        random = np.random.default_rng((recipe.seed, step))
        people = random.choice(self.count, recipe.batch // 2, replace=False, p=self._chance)
        picked = [
            random.choice(self._photos[who], 2, replace=len(self._photos[who]) < 2)
            for who in people
        ]
        return np.concatenate(picked), np.repeat(people, 2)


def batch(people: People, views: Views, recipe: Recipe, step: int, part: int, of: int) -> Batch:
    """The ``part``-th of ``of`` equal parts of the step's batch."""
    at, who = people.draw(recipe, step)
    size = len(at) // of
    mine = range(part * size, (part + 1) * size)
    seen = [
        views.drawn(people.faces.frames[at[i]], np.random.default_rng((recipe.seed, step, i)))
        for i in mine
    ]
    return Batch(
        torch.from_numpy(np.stack([view.chip for view in seen])).permute(0, 3, 1, 2).float(),
        torch.from_numpy(np.stack([view.covered for view in seen])),
        torch.from_numpy(who[mine.start : mine.stop]),
        torch.from_numpy(people.faces.sets[at[mine.start : mine.stop]]),
        at[mine.start : mine.stop],
    )
