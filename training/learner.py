"""The network with what teaches it: the classifier's rows and the further terms, as one module, so
that torch's DistributedDataParallel sees all of it.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from cloakroom_engine.models.nets.masked import Masked
from cloakroom_engine.models.nets.named import NAMED
from training import sinkhorn
from training.cut import NUMBERINGS
from training.losses import covered, dail, distil
from training.noise import Noise
from training.recipe import Recipe

MEAN, SCALE = 127.5, 64.0
"""Chips reach a network as ``(x - MEAN) / SCALE``."""


@dataclass(frozen=True, eq=False)
class Truth:
    """What is known of a batch of n faces.

    ``people`` and ``sets`` are (m,) numbers: of n faces the last n - m are nobody's;
    ``covered`` (n, side, side) what a mask hides, 0..1; ``rows`` (k,) the sorted numbers of the
    people whose rows take part, or None for all; ``taught`` (n, dim) what the teacher makes of the
    same faces.
    """

    people: Tensor
    sets: Tensor
    covered: Tensor
    rows: Tensor | None
    taught: Tensor | None


class Learner(nn.Module):
    """A network, one row for every person, and the loss of a batch."""

    rows_numbering: Tensor
    numberings: Tensor

    def __init__(self, recipe: Recipe, rows_numbering: Tensor, taught: int | None = None) -> None:
        """``rows_numbering`` (people,): whose numbering of people each row belongs to; ``taught``:
        how many numbers a teacher answers with.

        Raises:
            ValueError: a loss that cannot leave rows out, and sets that are learnt apart.
        """
        if recipe.sets_apart and recipe.loss == "gccs":
            raise ValueError("gccs fits all scores: none can be left out for sets_apart")
        super().__init__()
        named = NAMED[recipe.architecture]
        self.network = named.make()
        self.rows = nn.Embedding(len(rows_numbering), named.dim, sparse=recipe.rows > 0)
        nn.init.normal_(self.rows.weight, std=0.05)
        self.to_teacher = nn.Linear(named.dim, taught, bias=False) if taught else None
        self.apart = dail.SetsApart(named.dim, len(NUMBERINGS)) if recipe.sets_apart else None
        self.noise = Noise(self.network) if recipe.robust == "noise" else None
        self.register_buffer("rows_numbering", rows_numbering, persistent=False)
        self.register_buffer("numberings", torch.tensor(NUMBERINGS), persistent=False)
        self.recipe = recipe
        self._loss = importlib.import_module(f"training.losses.{recipe.loss}").loss

    def embed(self, chips: Tensor) -> Tensor:
        """(n, 3, side, side) of 0..255 to (n, dim), not normalised."""
        return self._run(self.network, chips)[0]

    def _run(self, network: Callable[..., Any], chips: Tensor) -> tuple[Tensor, Tensor | None]:
        """Embeddings, and where the network tells it, the logits of what a mask covers."""
        x = ((chips - MEAN) / SCALE).contiguous(memory_format=torch.channels_last)
        with torch.autocast(x.device.type, torch.bfloat16, enabled=self.recipe.half):
            found = network(x)
        if isinstance(found, Tensor):
            return found.float(), None
        return found[0].float(), found[1]

    def forward(self, chips: Tensor, truth: Truth, pushed: Tensor | None = None) -> Tensor:
        """The loss of (n, 3, side, side) chips 0..255, and the distance that ``pushed`` brings."""
        network: Callable[..., Any] = self.network
        if isinstance(self.network, Masked):
            network = self.network.with_covered
        embedding, covering = self._run(network, chips)
        named = embedding[: len(truth.people)]
        total = self._told(named, truth)
        if covering is not None:
            total = total + covered.loss(covering, truth.covered)
        if self.to_teacher is not None and truth.taught is not None:
            taught = distil.loss(self.to_teacher(embedding), truth.taught)
            total = total + self.recipe.distil * taught
        if self.apart is not None:
            total = total + self.recipe.sets_apart * self.apart(named, truth.sets)
        if self.noise is not None:
            total = total + self.recipe.against * self.noise.wanted()
        if pushed is not None:
            moved = F.normalize(self.embed(pushed), dim=1)
            far = sinkhorn.divergence(F.normalize(embedding, dim=1), moved)
            total = total + self.recipe.against * far
        return total

    def _told(self, embedding: Tensor, truth: Truth) -> Tensor:
        """The classifier's loss."""
        if truth.rows is None:
            weight, own, numbering = self.rows.weight, truth.people, self.rows_numbering
        else:
            weight, own = self.rows(truth.rows), torch.searchsorted(truth.rows, truth.people)
            numbering = self.rows_numbering[truth.rows]
        cosine = F.normalize(embedding, dim=1) @ F.normalize(weight, dim=1).T
        if self.apart is not None:
            cosine = dail.without_others(cosine, self.numberings[truth.sets], numbering)
        return cast(Tensor, self._loss(cosine, own, **self.recipe.options))
