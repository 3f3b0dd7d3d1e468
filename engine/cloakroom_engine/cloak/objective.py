"""What a cloak minimises: how much of the person each surrogate still sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from cloakroom_engine.cloak import subspace
from cloakroom_engine.cloak.scene import Scene
from cloakroom_engine.cloak.views import Views
from cloakroom_engine.models.recogniser import Surrogate

Patch = tuple[Scene, Tensor, int]
"""A scene, its protected (3, h, w) pixels, and which clean photo it is (-1: none of them)."""


@dataclass(frozen=True, eq=False)
class Witness:
    """A surrogate and what it knows of the person.

    Attributes:
        surrogate: the network.
        clean: (n, D) its embeddings of the person's clean photos, length one.
        stranger_mean, stranger_spread: mean and standard deviation of its cosines between
            strangers. Networks use very different bands (dlib's strangers sit at 0.83, others at
            0.01); in units of the spread they can be added.
    """

    surrogate: Surrogate
    clean: Tensor
    stranger_mean: float
    stranger_spread: float

    def residual(self, protected: Tensor, own: Tensor, method: str) -> Tensor:
        """(m,) how far protected embeddings lie towards their anchors.

        Args:
            protected: (m, D) embeddings, length one.
            own: (m, D) clean embeddings of the same photos (for ``feature-away``).
            method: one of ``records.METHODS``.

        Returns:
            Cosines in spreads above what strangers have: 0 means as unlike as a stranger.
        """
        anchor = subspace.anchors(method, self.clean, protected, own)
        cosine: Tensor = (protected * anchor).sum(dim=1) / _lengths(anchor)
        return (cosine - self.stranger_mean) / self.stranger_spread


def _lengths(rows: Tensor) -> Tensor:
    lengths: Tensor = torch.linalg.vector_norm(rows, dim=1)
    return lengths.clamp_min(1e-6)


def combine(residuals: Sequence[Tensor]) -> Tensor:
    """One number to minimise from each witness's (m,) residuals.

    The witness that still sees the person best weighs most (softmax, constant for the step), or
    the easiest network would take the whole budget.
    """
    means = torch.stack([residual.mean() for residual in residuals])
    weights = torch.softmax(means.detach() / 4, dim=0)
    return (weights * means).sum()


def seen(
    witnesses: Sequence[Witness],
    patches: Sequence[Patch],
    views: Views,
    method: str,
) -> Tensor:
    """The objective on one draw of transformations.

    Args:
        witnesses: the surrogates.
        patches: for each protected patch its scene, its (3, h, w) pixels, and which of the
            person's clean photos it is (an index into ``Witness.clean``; -1 if none of them).
        views: draws the transformations.
        method: one of ``records.METHODS``.
    """
    index = [at for _, _, at in patches]
    return combine(
        [
            witness.residual(protected, witness.clean[index], method)
            for witness, protected in zip(witnesses, rows(witnesses, patches, views), strict=True)
        ]
    )


def rows(
    witnesses: Sequence[Witness],
    patches: Sequence[Patch],
    views: Views,
) -> Iterator[Tensor]:
    """(m, D) embeddings of the patches by each witness, under one draw of transformations."""
    shown = [(scene, views.photo(scene, patch)) for scene, patch, _ in patches]
    for witness in witnesses:
        card = witness.surrogate.card
        yield witness.surrogate(
            torch.cat([views.chip(scene, patch, card) for scene, patch in shown])
        )
