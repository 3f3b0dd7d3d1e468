"""How well a network tells people apart whom it never saw, with intervals."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray

from training.frames import Frames
from training.learner import Learner
from training.views import Views

F32 = NDArray[np.float32]
FALSE_ACCEPTS = 0.01
REDRAWN = 400
"""Bootstrap samples of the people."""


@dataclass(frozen=True)
class Share:
    """A share with its 95 % interval over people."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Told:
    """Pairs of held-out people: right decisions at the best threshold, as many pairs of one person
    as of two; and pairs of one person accepted at ``FALSE_ACCEPTS``.
    """

    accuracy: Share
    accepted: Share
    people: int


def told(vectors: F32, who: NDArray[np.int64]) -> Told:
    """From embeddings (n, dim) of length one and whose they are (n,); every person with two photos
    counts alike, however many pairs they give.
    """
    upper = np.triu_indices(len(who), 1)
    cosine, same = (vectors @ vectors.T)[upper], (who[:, None] == who[None, :])[upper]
    theirs = np.sort(cosine[~same])
    _, person = np.unique(who[upper[0]][same], return_inverse=True)
    pairs = cosine[same]
    # Not the next number: beside zero that is none where a library has denormals flushed.
    above = theirs[-1] + np.finfo(np.float32).eps
    candidates = np.append(np.quantile(theirs, np.linspace(0.5, 1, 200)), above)
    rejected = np.searchsorted(theirs, candidates) / len(theirs)
    kept = np.array([_by_person(pairs >= c, person).mean() for c in candidates])
    best = int(np.argmax(kept + rejected))
    mine = _by_person(pairs >= candidates[best], person)
    accepted = _by_person(pairs >= np.quantile(theirs, 1 - FALSE_ACCEPTS), person)
    return Told(_share((mine + rejected[best]) / 2), _share(accepted), len(mine))


def embed(learner: Learner, views: Views, frames: Frames, at: NDArray[np.int64]) -> F32:
    """(len(at), dim) of length one."""
    learner.eval()
    with torch.inference_mode():
        found = [
            F.normalize(learner.embed(views.plain(frames.take(at[start : start + 128]))), dim=1)
            for start in range(0, len(at), 128)
        ]
    learner.train()
    return torch.cat(found).cpu().numpy()


def _by_person(hits: NDArray[np.bool_], person: NDArray[np.int64]) -> NDArray[np.float64]:
    """Each person's share of hits."""
    return np.bincount(person, hits) / np.bincount(person)


def _share(each: NDArray[np.float64]) -> Share:
    """The mean over people, and the bootstrap's percentiles."""
    draws = np.random.default_rng(0).integers(len(each), size=(REDRAWN, len(each)))
    low, high = np.quantile(each[draws].mean(axis=1), (0.025, 0.975))
    return Share(float(each.mean()), float(low), float(high))
