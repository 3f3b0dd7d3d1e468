"""The training loop: steps, checkpoints, the curve."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from cloakroom_engine.models.nets.named import NAMED
from cloakroom_engine.models.recogniser import Surrogate
from training import data, evaluation
from training.checkpoint import append, keep, kept
from training.frames import Frames
from training.learner import Learner, Truth
from training.recipe import Recipe
from training.robust import PASSES
from training.schedule import progress, share
from training.spread import Alone, Spread
from training.teacher import answers
from training.views import Views

COLUMNS = ("step", "loss", "rate", "accuracy", "accepted_at_1_percent", "seconds")


class Loop:
    """One training; ``run`` goes on where a checkpoint in ``out`` stopped."""

    def __init__(
        self,
        recipe: Recipe,
        people: data.People,
        out: Path,
        *,
        teacher: Surrogate | None = None,
        answered: Path | None = None,
        spread: Spread | None = None,
        minutes: float | None = None,
    ) -> None:
        """``teacher`` as the recipe names it, and the file where its answers about faces are kept
        (in ``out`` where none is named); after ``minutes`` the recipe's end has come.
        """
        self.recipe, self.people, self.out = recipe, people, out
        self.teacher = None if teacher is None else teacher.card
        self.spread = spread or Alone()
        self._minutes = minutes
        named, device = NAMED[recipe.architecture], self.spread.device
        self.views = Views(named.side, np.asarray(named.template), recipe.views, device)
        self.frames = Frames(people.faces.frames, device)
        self._taught = None
        if teacher is not None:
            kept_at = answered or out / f"{teacher.card.name}.npy"
            self._taught = answers(teacher, self.frames, people.mixed, kept_at)
        torch.manual_seed(recipe.seed)
        numbering = torch.from_numpy(people.numbering)
        taught = None if self._taught is None else self._taught.shape[1]
        self.learner = Learner(recipe, numbering, taught).to(device)
        if recipe.start:
            self.learner.network.load_state_dict(network_of(out.parent / recipe.start))
        for weight in self.learner.network.parameters():
            if weight.ndim == 4:
                weight.data = weight.data.contiguous(memory_format=torch.channels_last)
        self._spread = self.spread.wrap(self.learner)
        self.learners = _optimisers(self.learner, recipe)
        self.step, self.seconds = 0, 0.0
        self.losses: list[float] = []
        self._resume()

    def run(self, every: int = 100, stop: int | None = None) -> None:
        """Step to the recipe's end (or to ``stop``), keeping what is there ``every`` steps."""
        began = time.monotonic() - self.seconds
        while self.step < (stop or self.recipe.steps) and self._progress() < 1:
            self.losses.append(self._step())
            self.step += 1
            # One clock for all, or one process would end while the others wait for it.
            self.seconds = self.spread.mean(torch.tensor(time.monotonic() - began))
            if self.spread.first and (self.step % every == 0 or self._progress() >= 1):
                told = self.told()
                rate = self.learners[0].param_groups[0]["lr"]
                row = (self.step, np.mean(self.losses[-every:]), rate, told.accuracy.value,
                       told.accepted.value, round(self.seconds))  # fmt: skip
                append(self.out, COLUMNS, row)
                self.keep()

    def told(self) -> evaluation.Told:
        """What the network makes of people whom it never saw."""
        at = self.people.held_out
        vectors = evaluation.embed(self.learner, self.views, self.frames, at)
        return evaluation.told(vectors, self.people.faces.people[at])

    def keep(self) -> None:
        """A checkpoint, put in place at once or not at all."""
        state = {
            "learner": self.learner.state_dict(),
            "optimisers": [each.state_dict() for each in self.learners],
            "step": self.step,
            "seconds": self.seconds,
        }
        keep(self.out, state)

    def _resume(self) -> None:
        if state := kept(self.out, self.spread.device):
            self.learner.load_state_dict(state["learner"])
            for each, its in zip(self.learners, state["optimisers"], strict=True):
                each.load_state_dict(its)
            self.step, self.seconds = state["step"], state["seconds"]

    def _progress(self) -> float:
        return progress(self.step, self.recipe.steps, self.seconds, self._minutes)

    def _step(self) -> float:
        """One batch; the mean loss over all processes."""
        recipe, spread = self.recipe, self.spread
        part = data.batch(self.people, recipe, self.step, spread.rank, spread.size)
        frames = self.frames.blended(self.people.mixed, part.rows)
        seen = self.views.drawn(frames, part.draws, self._noise(part))
        truth = Truth(
            self._on_device(part.people),
            self._on_device(part.sets),
            seen.covered,
            self._rows(),
            None if self._taught is None else self._taught[self._on_device(part.rows)],
        )
        fraction = share(self._progress(), self.step, recipe.warm)
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

        return spread.mean(PASSES[recipe.robust](descend, seen.chips, recipe))

    def _noise(self, part: data.Batch) -> Tensor:
        """Of this part's chips, drawn for the whole batch."""
        device, side = self.spread.device, self.views.side
        drawn = torch.Generator(device).manual_seed(self.recipe.seed * 1_000_003 + self.step)
        whole = torch.randn(part.whole, 3, side, side, generator=drawn, device=device)
        return whole[self._on_device(part.places)]

    def _on_device(self, numbers: data.I64) -> Tensor:
        return torch.from_numpy(numbers).to(self.spread.device)

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
    state = kept(run)
    if state is None:
        raise FileNotFoundError(run)
    front = "network."
    return {
        name[len(front) :]: value
        for name, value in state["learner"].items()
        if name.startswith(front)
    }


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
