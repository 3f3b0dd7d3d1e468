"""The generator's training loop: faces put back from their own codes, and others drawn."""

from __future__ import annotations

import copy
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from cloakroom_engine.faces.align import similarity
from cloakroom_engine.faces.redrawn import chips
from cloakroom_engine.models.recogniser import Surrogate
from training.checkpoint import append, keep, kept
from training.cut import POINTS as FRAME_POINTS
from training.cut import SETS, Faces
from training.data import HELD_OUT
from training.frames import Frames
from training.losses import edges
from training.replaced import linear
from training.replaced.critic import Critic
from training.replaced.network import (
    COARSE,
    DETAILS,
    EMBEDDING,
    EXPRESSION,
    NOISE,
    POINTS,
    SIDE,
    FaceInpainter,
)
from training.replaced.recipe import Recipe
from training.schedule import progress, share
from training.views import Views

COLUMNS = ("step", "pixels", "likeness", "swapped", "kept", "critic", "seconds")
PLACED = 0.7
"""Deviation of landmarks, in pixels: the program's detector is another one."""
SHIFT = 1.5
"""Deviation of where the recogniser's chip lies, in its pixels."""
BLOCK = 256
F32 = NDArray[np.float32]
I64 = NDArray[np.int64]


class Loop:
    """One training; ``run`` goes on where a checkpoint in ``out`` stopped."""

    def __init__(
        self,
        recipe: Recipe,
        faces: Faces,
        points: F32,
        embeddings: F32,
        seen: Surrogate,
        out: Path,
        *,
        minutes: float | None = None,
    ) -> None:
        """``points`` (faces, 5, 2) are landmarks in the frame, ``embeddings`` (faces, 128) of
        length one what ``seen`` makes of the faces.
        """
        self.recipe, self.out, self.seen, self._minutes = recipe, out, seen, minutes
        wanted = np.isin(faces.sets, [SETS.index(name) for name in recipe.sets])
        held = faces.people % HELD_OUT == 0
        self.learnt: I64 = np.flatnonzero(wanted & ~held)
        self.held_out: I64 = np.flatnonzero(wanted & held)
        counts = np.bincount(faces.sets[self.learnt], minlength=len(SETS))
        shares = dict(zip(recipe.sets, recipe.shares, strict=True))
        chance = np.array([shares.get(name, 0.0) for name in SETS]) / np.maximum(counts, 1)
        self.chance = chance[faces.sets[self.learnt]]
        self.frames = Frames(faces.frames, torch.device("cpu"))
        self.views = Views(SIDE, POINTS)
        M = similarity(FRAME_POINTS, POINTS)
        self.points = torch.from_numpy((points @ M[:, :2].T + M[:, 2]).astype(np.float32))
        self.embeddings = torch.from_numpy(embeddings)
        torch.manual_seed(recipe.seed)
        self.drawer, self.critic = FaceInpainter(), Critic()
        self._fit_codes()
        self.average = copy.deepcopy(self.drawer).requires_grad_(False)
        rate, betas = recipe.rate, (0.5, 0.99)
        self.learner = torch.optim.Adam(self.drawer.parameters(), rate, betas=betas)
        self.critics = torch.optim.Adam(self.critic.parameters(), rate, betas=betas)
        self.step, self.seconds = 0, 0.0
        if not self._resume():
            linear.fit(self.drawer, self._blocks())
            self.average.load_state_dict(self.drawer.state_dict())

    def run(self, every: int = 100) -> None:
        """Step to the recipe's end, keeping what is there ``every`` steps."""
        began, told = time.monotonic() - self.seconds, []
        while self._progress() < 1:
            told.append(self._step())
            self.step += 1
            self.seconds = time.monotonic() - began
            if self.step % every == 0 or self._progress() >= 1:
                row = [round(float(each), 4) for each in np.mean(told[-every:], axis=0)]
                append(self.out, COLUMNS, (self.step, *row, round(self.seconds)))
                self.keep()

    def keep(self) -> None:
        """A checkpoint, put in place at once or not at all."""
        state = {name: getattr(self, name).state_dict() for name in self._parts}
        keep(self.out, state | {"step": self.step, "seconds": self.seconds})

    _parts = ("drawer", "average", "critic", "learner", "critics")

    def _resume(self) -> bool:
        state = kept(self.out)
        if state is None:
            return False
        for name in self._parts:
            getattr(self, name).load_state_dict(state[name])
        self.step, self.seconds = state["step"], state["seconds"]
        return True

    def _fit_codes(self) -> None:
        """Mean and spread of the embeddings, one to draw others from."""
        rows = self.embeddings[torch.from_numpy(self.learnt)]
        mean = rows.mean(dim=0)
        apart = (rows - mean).double()
        self.drawer.mean.copy_(mean)
        covariance = apart.T @ apart / len(apart)
        self.drawer.factor.copy_(torch.linalg.cholesky(covariance + 1e-9 * torch.eye(EMBEDDING)))

    def _blocks(self) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
        """Pictures, landmarks and codes of all faces that are learnt from, and mirrored."""
        for at in range(0, len(self.learnt), BLOCK):
            rows = self.learnt[at : at + BLOCK]
            where = torch.from_numpy(rows)
            pictures, points, codes = (
                self.pictures(rows),
                self.points[where],
                self.embeddings[where],
            )
            yield pictures, points, codes
            yield pictures.flip(3), mirrored(points), codes

    def _progress(self) -> float:
        return progress(self.step, self.recipe.steps, self.seconds, self._minutes)

    def pictures(self, at: I64) -> Tensor:
        """(n, 3, SIDE, SIDE) faces as the generator is given them."""
        return self.views.plain(self.frames.take(at))

    def like(self, found: Tensor, wanted: Tensor) -> Tensor:
        """Cosines of centred embeddings: what all faces have in common teaches nothing."""
        mean = self.drawer.mean
        return F.cosine_similarity(found - mean, wanted - mean, dim=1)

    def _batch(self, random: np.random.Generator) -> tuple[Tensor, Tensor, Tensor]:
        """Pictures, landmarks and codes of a step, half of them mirrored."""
        at = random.choice(self.learnt, self.recipe.batch, p=self.chance)
        where = torch.from_numpy(at)
        pictures, points = self.pictures(at), self.points[where]
        turned = torch.from_numpy(random.random(len(at)) < 0.5)[:, None, None]
        pictures = torch.where(turned[..., None], pictures.flip(3), pictures)
        points = torch.where(turned, mirrored(points), points)
        return pictures, points + PLACED * _normal(random, len(at), 5, 2), self.embeddings[where]

    def _step(self) -> tuple[float, ...]:
        """One batch for the critic and the generator; what the curve tells."""
        recipe = self.recipe
        random = np.random.default_rng((recipe.seed, self.step))
        pictures, points, codes = self._batch(random)
        few = recipe.swapped
        drawn = self.drawer.draw(_normal(random, few, EMBEDDING))
        for learner in (self.learner, self.critics):
            for group in learner.param_groups:
                group["lr"] = recipe.rate * share(self._progress(), self.step, recipe.warm)
        twice = torch.cat([pictures, pictures[:few]])
        places = torch.cat([points, points[:few]])
        with torch.autocast("cpu", torch.bfloat16, enabled=recipe.half):
            traits = self.drawer.told(pictures, points, codes)
            told, own = traits[:, :EXPRESSION], traits[:, EXPRESSION:]
            told = told + NOISE * _normal(random, len(told), EXPRESSION)
            details = torch.cat([own, _normal(random, few, DETAILS)])
            told = torch.cat([told, told[:few]])
            made = self.drawer(twice, places, told, torch.cat([codes, drawn]), details)
        score = self._criticise(pictures, points, made.detach(), places)
        loss, found = self._loss(random, pictures, points, made, places, codes, drawn)
        self.learner.zero_grad()
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(self.drawer.parameters(), 10.0)
        self.learner.step()
        with torch.no_grad():
            stays = min(recipe.average, (self.step + 1) / (self.step + 10))
            pairs = zip(self.average.parameters(), self.drawer.parameters(), strict=True)
            for mine, new in pairs:
                mine.lerp_(new, 1 - stays)
        return *found, score

    def _criticise(self, photos: Tensor, points: Tensor, made: Tensor, places: Tensor) -> float:
        """One step of the critic (hinge loss)."""
        with torch.autocast("cpu", torch.bfloat16, enabled=self.recipe.half):
            high, _ = self.critic(photos, points)
            low, _ = self.critic(made, places)
        loss = F.relu(1 - high).mean() + F.relu(1 + low).mean()
        self.critics.zero_grad()
        torch.autograd.backward(loss)
        self.critics.step()
        return float(loss.detach())

    def _loss(
        self,
        random: np.random.Generator,
        pictures: Tensor,
        points: Tensor,
        made: Tensor,
        places: Tensor,
        codes: Tensor,
        drawn: Tensor,
    ) -> tuple[Tensor, tuple[float, ...]]:
        """Of the generator, and what the curve tells: grey levels, likeness to own and drawn codes,
        likeness of what was drawn to who was there.
        """
        recipe, count = self.recipe, len(pictures)
        own, share_of = made[:count], self.drawer.hole.mean()
        pixels = F.l1_loss(own, pictures) / share_of
        self.critic.requires_grad_(False)
        with torch.autocast("cpu", torch.bfloat16, enabled=recipe.half):
            with torch.no_grad():
                _, real = self.critic(pictures, points)
            scores, seen = self.critic(made, places)
        self.critic.requires_grad_(True)
        features = sum(
            (F.l1_loss(a[:count].float(), b.float()) for a, b in zip(seen, real, strict=True)),
            torch.zeros(()),
        )
        size = (COARSE, COARSE)
        colours = F.l1_loss(
            F.interpolate(made[count:], size=size, mode="area"),
            F.interpolate(pictures[: recipe.swapped], size=size, mode="area"),
        )
        asked = torch.cat([made[: recipe.asked], made[count:]]).clamp(0, 255)
        moved = SHIFT * _normal(random, len(asked), 2)
        shown = chips(asked, self.seen.card, moved, POINTS)
        with torch.autocast("cpu", torch.bfloat16, enabled=recipe.half):
            found = self.seen(shown).float()
        own_like = self.like(found[: recipe.asked], codes[: recipe.asked]).mean()
        new_like = self.like(found[recipe.asked :], drawn).mean()
        kept = self.like(found[recipe.asked :], codes[: recipe.swapped])
        loss = (
            (recipe.pixels * pixels + recipe.edges * edges.loss(own, pictures) / share_of) / 64
            + recipe.colours * colours / share_of / 64
            + recipe.features * features
            - recipe.critic * min(1.0, self.step / 200) * scores.mean()
            + recipe.likeness * (2 - own_like - new_like)
            + recipe.away * F.relu(kept).mean()
        )
        told = (pixels, own_like, new_like, kept.mean())
        return loss, tuple(float(each.detach()) for each in told)


def mirrored(points: Tensor) -> Tensor:
    """(n, 5, 2) landmarks of the picture that is mirrored."""
    return points[:, [1, 0, 2, 4, 3]] * torch.tensor([-1.0, 1.0]) + torch.tensor([SIDE - 1.0, 0.0])


def _normal(random: np.random.Generator, *shape: int) -> Tensor:
    return torch.from_numpy(random.standard_normal(shape, np.float32))
