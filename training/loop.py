"""The training loop: steps, checkpoints, the curve."""

from __future__ import annotations

import csv
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from training import data, evaluation
from training.ahead import Ahead
from training.learner import Learner, Truth
from training.recipe import Recipe
from training.robust import PASSES
from training.schedule import share
from training.spread import Alone, Spread
from training.views import Views

COLUMNS = ("step", "loss", "rate", "accuracy", "accepted_at_1_percent", "seconds")


class Loop:
    """One training; ``run`` goes on where a checkpoint in ``out`` stopped."""

    def __init__(
        self,
        recipe: Recipe,
        people: data.People,
        views: Views,
        out: Path,
        *,
        taught: NDArray[np.float32] | None = None,
        spread: Spread | None = None,
        workers: int = 0,
    ) -> None:
        """``workers`` threads make batches ahead."""
        self.recipe, self.people, self.views, self.out = recipe, people, views, out
        self.spread = spread or Alone()
        self._taught = None if taught is None else torch.from_numpy(taught)
        torch.manual_seed(recipe.seed)
        numbering = torch.from_numpy(people.numbering)
        self.learner = Learner(recipe, numbering).to(self.spread.device)
        if recipe.start:
            self.learner.network.load_state_dict(network_of(out.parent / recipe.start))
        for weight in self.learner.network.parameters():
            if weight.ndim == 4:
                weight.data = weight.data.contiguous(memory_format=torch.channels_last)
        self._spread = self.spread.wrap(self.learner)
        self.learners = _optimisers(self.learner, recipe)
        self.step, self.seconds = 0, 0.0
        self.losses: list[float] = []
        self._ahead = Ahead(self._batch, workers)
        self._resume()

    def run(self, every: int = 100, stop: int | None = None) -> None:
        """Step to the recipe's end (or to ``stop``), keeping what is there ``every`` steps."""
        out = self.out / "curve.csv"
        began = time.monotonic() - self.seconds
        while self.step < (stop or self.recipe.steps):
            self.losses.append(self._step())
            self.step += 1
            if self.step % every == 0 or self.step == self.recipe.steps:
                self.seconds = time.monotonic() - began
                if self.spread.first:
                    told = evaluation.held_out(self.learner, self.people, self.views)
                    rate = self.learners[0].param_groups[0]["lr"]
                    row = (self.step, np.mean(self.losses[-every:]), rate, told.accuracy.value,
                           told.accepted.value, round(self.seconds))  # fmt: skip
                    _append(out, row)
                    self.keep()

    def keep(self) -> None:
        """A checkpoint, put in place at once or not at all."""
        state = {
            "learner": self.learner.state_dict(),
            "optimisers": [each.state_dict() for each in self.learners],
            "step": self.step,
            "seconds": self.seconds,
        }
        part = self.out / "checkpoint.part"
        torch.save(state, part)
        part.replace(self.out / "checkpoint.pt")

    def _resume(self) -> None:
        kept = self.out / "checkpoint.pt"
        if kept.exists():
            state: dict[str, Any] = torch.load(kept, map_location=self.spread.device)
            self.learner.load_state_dict(state["learner"])
            for each, its in zip(self.learners, state["optimisers"], strict=True):
                each.load_state_dict(its)
            self.step, self.seconds = state["step"], state["seconds"]

    def _step(self) -> float:
        """One batch; the mean loss over all processes."""
        recipe, spread = self.recipe, self.spread
        part = self._ahead.take(self.step, recipe.steps)
        truth = Truth(
            part.people.to(spread.device),
            part.sets.to(spread.device),
            part.covered.to(spread.device),
            self._rows(),
            None if self._taught is None else self._taught[part.faces].to(spread.device),
        )
        fraction = share(self.step, recipe.steps, recipe.warm)
        for each in self.learners:
            for group in each.param_groups:
                group["lr"] = recipe.rate * fraction
        # Whatever draws in the network draws the same after a kill.
        torch.manual_seed(recipe.seed * 1_000_003 + self.step)

        def descend(chips: Tensor, pushed: Tensor | None = None, *, update: bool = True) -> Tensor:
            loss: Tensor = self._spread(chips, truth, pushed)
            for each in self.learners:
                each.zero_grad()
            torch.autograd.backward(loss)
            if not update:
                return loss.detach()
            nn.utils.clip_grad_norm_(self.learner.network.parameters(), 5.0)
            for each in self.learners:
                each.step()
            return loss.detach()

        return spread.mean(PASSES[recipe.robust](descend, part.chips.to(spread.device), recipe))

    def _batch(self, step: int) -> data.Batch:
        """This process's part."""
        spread = self.spread
        return data.batch(self.people, self.views, self.recipe, step, spread.rank, spread.size)

    def _rows(self) -> Tensor | None:
        """The rows that take part in this step: the whole batch's and drawn ones, or all."""
        if not self.recipe.rows:
            return None
        _, people = self.people.draw(self.recipe, self.step)
        random = np.random.default_rng((self.recipe.seed, self.step, 1))
        rest = np.setdiff1d(np.arange(self.people.count), people)
        more = max(0, min(self.recipe.rows - len(np.unique(people)), len(rest)))
        rows = np.union1d(people, random.choice(rest, more, replace=False))
        return torch.from_numpy(rows).to(self.spread.device)


def network_of(run: Path) -> dict[str, Tensor]:
    """The network's weights in the checkpoint of a run.

    Raises:
        FileNotFoundError: nothing was kept there.
    """
    kept = torch.load(run / "checkpoint.pt", map_location="cpu")["learner"]
    front = "network."
    return {name[len(front) :]: value for name, value in kept.items() if name.startswith(front)}


def _optimisers(learner: Learner, recipe: Recipe) -> list[torch.optim.Optimizer]:
    """AdamW for the dense part, Adam of touched rows alone where the head is sparse."""
    rows = list(learner.rows.parameters())
    dense = [p for name, p in learner.named_parameters() if not name.startswith("rows.")]
    if recipe.rows:
        return [
            torch.optim.AdamW(dense, recipe.rate, weight_decay=recipe.decay),
            torch.optim.SparseAdam(rows, recipe.rate),
        ]
    return [torch.optim.AdamW(dense + rows, recipe.rate, weight_decay=recipe.decay)]


def _append(path: Path, row: tuple[Any, ...]) -> None:
    new = not path.exists()
    with path.open("a", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        if new:
            writer.writerow(COLUMNS)
        writer.writerow(row)
