"""How sure a recogniser is that a probe is one of a small gallery: plain cosine, NAC, m-OvR.

Everything is a score of a probe for each enrolled person; the highest names the person, and its
height is the confidence that decides between a name and "a stranger".
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

NEAREST = 16
"""How many neighbours share NAC's softmax (OSFI, arXiv 2301.01922)."""
SCALE = 1.0
TEMPERATURE = 32.0
"""Of the sigmoids in the m-OvR loss (arXiv 2209.11436)."""
MARGIN = 0.5

Rows = NDArray[np.floating]
Scores = NDArray[np.float64]


def unit(rows: Rows) -> Scores:
    """Rows of length one."""
    wide = np.asarray(rows, np.float64)
    norms = np.linalg.norm(wide, axis=-1, keepdims=True)
    return np.asarray(wide / np.maximum(norms, 1e-12), np.float64)


def prototypes(gallery: Rows) -> Scores:
    """(K, D) one row a person out of (K, photos, D): the normalised sum of their embeddings."""
    return unit(np.asarray(gallery, np.float64).sum(axis=1))


def cosines(probes: Rows, of: Rows) -> Scores:
    """(n, K) cosines of probes (n, D) to prototypes (K, D)."""
    return np.asarray(unit(probes) @ unit(of).T, np.float64)


def nac(
    similar: Scores, cohort: Scores | None = None, *, nearest: int = NEAREST, scale: float = SCALE
) -> Scores:
    """Neighbourhood-aware cosine: each person's share of a softmax over the nearest neighbours.

    Names people exactly as the cosine does; only the confidence changes: a probe that is about as
    near to many is near to nobody.

    Args:
        similar: (n, K) cosines to the enrolled people.
        cohort: (n, C) cosines to strangers that nobody can be named as, but who are neighbours.
            Without them the confidence of a gallery of one is always 1 and nobody is turned away.
        nearest: how many neighbours count.
        scale: of the cosines in the softmax.

    Raises:
        ValueError: when people and cohort together are not more than ``nearest``.
    """
    neighbours = similar if cohort is None else np.concatenate([similar, cohort], axis=1)
    if neighbours.shape[1] <= nearest:
        raise ValueError(f"{neighbours.shape[1]} neighbours: NAC needs more than {nearest}")
    top = np.partition(neighbours, -nearest, axis=1)[:, -nearest:]
    return np.asarray(
        np.exp(scale * similar) / np.exp(scale * top).sum(axis=1, keepdims=True), np.float64
    )


def movr(
    similar: Scores, *, temperature: float = TEMPERATURE, margin: float = MARGIN
) -> NDArray[np.float64]:
    """(n, K) minus the m-OvR loss of each probe under each label: high means known.

    The loss that the Jacobian-norm paper trains with and scores with; the margin is added to every
    angle, as in training. For networks trained otherwise its scale is not meant, only its order.
    """
    angles = np.arccos(np.clip(similar, -1, 1)) + margin
    logits = temperature * np.cos(np.minimum(angles, np.pi))
    yes = -np.logaddexp(0, -logits)  # log sigmoid
    no = -np.logaddexp(0, logits)
    return np.asarray(yes + no.sum(axis=1, keepdims=True) - no, np.float64)
