"""The decoder's training loop: faces, their embeddings, what a recogniser makes of the result."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from cloakroom_engine.faces.redrawn import POINTS, chips
from cloakroom_engine.models.nets.face_decoder import LATENT, SIDE, FaceDecoder
from cloakroom_engine.models.recogniser import Surrogate
from training.checkpoint import append, keep, kept
from training.cut import SETS, Faces
from training.data import HELD_OUT
from training.frames import Frames
from training.losses import edges
from training.rebuild import space
from training.rebuild.recipe import Recipe
from training.schedule import progress, share
from training.views import Views

COLUMNS = ("step", "pixels", "likeness", "held_out_pixels", "held_out_likeness", "seconds")
SHIFT = 1.5
"""Deviation of where the recogniser's chip lies, in its pixels: another detector's landmarks."""
FITTED = 5000
"""Faces, or a few more, that the linear half is fitted to."""
BLOCK = 256
F32 = NDArray[np.float32]
I64 = NDArray[np.int64]


class Loop:
    """One training; ``run`` goes on where a checkpoint in ``out`` stopped."""

    def __init__(
        self,
        recipe: Recipe,
        faces: Faces,
        embeddings: F32,
        seen: Surrogate,
        out: Path,
        *,
        minutes: float | None = None,
    ) -> None:
        """``embeddings`` (faces, 128) of length one are what ``seen`` makes of the faces; after
        ``minutes`` the recipe's end has come.
        """
        self.recipe, self.out, self.seen, self._minutes = recipe, out, seen, minutes
        wanted = np.isin(faces.sets, [SETS.index(name) for name in recipe.sets])
        held = faces.people % HELD_OUT == 0
        self.learnt: I64 = np.flatnonzero(wanted & ~held)
        self.held_out: I64 = np.flatnonzero(wanted & held)
        self.frames = Frames(faces.frames, torch.device("cpu"))
        self.views = Views(SIDE, POINTS)
        self.embeddings = torch.from_numpy(embeddings)
        torch.manual_seed(recipe.seed)
        self.decoder = FaceDecoder()
        self.learner = torch.optim.AdamW(
            self.decoder.parameters(), recipe.rate, weight_decay=recipe.decay
        )
        self.step, self.seconds = 0, 0.0
        self._told: list[tuple[float, float]] = []
        if not self._resume():
            fitted = self.learnt[:: max(1, len(self.learnt) // FITTED)]
            coarse = [
                space.small(self._pictures(fitted[at : at + BLOCK])).numpy()
                for at in range(0, len(fitted), BLOCK)
            ]
            space.fit(self.decoder, embeddings[fitted], np.concatenate(coarse))

    def run(self, every: int = 100) -> None:
        """Step to the recipe's end, keeping what is there ``every`` steps."""
        began = time.monotonic() - self.seconds
        while self._progress() < 1:
            self._told.append(self._step())
            self.step += 1
            self.seconds = time.monotonic() - began
            if self.step % every == 0 or self._progress() >= 1:
                pixels, likeness = np.mean(self._told[-every:], axis=0)
                row = (self.step, pixels, likeness, *self.told(), round(self.seconds))
                append(self.out, COLUMNS, row)
                self.keep()

    def told(self, most: int = 128) -> tuple[float, float]:
        """Of held-out people: mean absolute error in grey levels with their own latents, and the
        centred cosine of what is rebuilt with a drawn one to what it was rebuilt from.
        """
        at = self.held_out[:: max(1, len(self.held_out) // most)]
        pictures, embedding = self._pictures(at), self.embeddings[torch.from_numpy(at)]
        drawn = torch.randn(len(at), LATENT, generator=torch.Generator().manual_seed(0))
        self.decoder.eval()
        with torch.inference_mode():
            latent = space.latents(self.decoder, embedding, space.small(pictures))
            pixels = F.l1_loss(self.decoder(embedding, latent), pictures)
            again = self.seen(chips(self.decoder(embedding, drawn).clamp(0, 255), self.seen.card))
        self.decoder.train()
        return float(pixels), float(self._like(again, embedding).mean())

    def keep(self) -> None:
        """A checkpoint, put in place at once or not at all."""
        state = {
            "decoder": self.decoder.state_dict(),
            "learner": self.learner.state_dict(),
            "step": self.step,
            "seconds": self.seconds,
        }
        keep(self.out, state)

    def _resume(self) -> bool:
        state = kept(self.out)
        if state is None:
            return False
        self.decoder.load_state_dict(state["decoder"])
        self.learner.load_state_dict(state["learner"])
        self.step, self.seconds = state["step"], state["seconds"]
        return True

    def _progress(self) -> float:
        return progress(self.step, self.recipe.steps, self.seconds, self._minutes)

    def _pictures(self, at: I64) -> Tensor:
        return self.views.plain(self.frames.take(at))

    def _like(self, found: Tensor, wanted: Tensor) -> Tensor:
        """Cosines of centred embeddings: what all faces have in common teaches nothing."""
        mean = self.decoder.mean
        return F.cosine_similarity(found - mean, wanted - mean, dim=1)

    def _step(self) -> tuple[float, float]:
        """One batch; the error in grey levels and the likeness."""
        recipe = self.recipe
        random = np.random.default_rng((recipe.seed, self.step))
        at = random.choice(self.learnt, recipe.batch, replace=False)
        pictures, embedding = self._pictures(at), self.embeddings[torch.from_numpy(at)]
        mirrored = torch.from_numpy(random.random(len(at)) < 0.5)[:, None, None, None]
        pictures = torch.where(mirrored, pictures.flip(3), pictures)
        for group in self.learner.param_groups:
            group["lr"] = recipe.rate * share(self._progress(), self.step, recipe.warm)
        few = recipe.asked
        with torch.no_grad():
            latent = space.latents(self.decoder, embedding, space.small(pictures))
            drawn = torch.from_numpy(random.standard_normal((few, LATENT), np.float32))
        with torch.autocast("cpu", torch.bfloat16, enabled=recipe.half):
            drawings = self.decoder(
                torch.cat([embedding, embedding[:few]]), torch.cat([latent, drawn])
            ).float()
        own = drawings[: len(at)]
        pixels = F.l1_loss(own, pictures)
        asked = torch.cat([own[:few], drawings[len(at) :]]).clamp(0, 255)
        moved = SHIFT * torch.from_numpy(random.standard_normal((len(asked), 2), np.float32))
        again = self.seen(chips(asked, self.seen.card, moved))
        like = self._like(again, embedding[:few].repeat(2, 1)).mean()
        loss = pixels + recipe.edges * edges.loss(own, pictures) + recipe.likeness * (1 - like)
        self.learner.zero_grad()
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(self.decoder.parameters(), 20.0)
        self.learner.step()
        return float(pixels.detach()), float(like.detach())
