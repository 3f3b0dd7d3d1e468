"""Copies of dlib's network that were trained on a little: surrogates without another file's mind.

    python benchmarks/methods/tuned.py labels --faces FOLDER --out build/tuned/labels
    python benchmarks/methods/tuned.py robust --push 1 --faces FOLDER --out build/tuned/robust-1

``labels``: CosFace on the training faces at a constant rate, a copy every 15 steps (the vicinity
that LGV samples, arXiv 2207.13129; diverse parameters as in DPA, arXiv 2411.15555). ``robust``:
dlib's own answers kept under the worst push of some grey levels, one step each (after Springer et
al., arXiv 2106.02105); the last copy counts. FOLDER holds the faces that ``python -m training``
cuts. Tried, not kept: results/frontier.md.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import copy
import math
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from torch import Tensor

from bed import Bed, Known
from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.faces.align import chip, template_of
from cloakroom_engine.models.recogniser import Surrogate
from protection import SHARED
from training import cut
from training.asked import models
from training.frames import Frames
from training.views import Views

DLIB, BATCH, SCALE, MARGIN = "dlib-resnet", 16, 64.0, 0.05
"""dlib's cosines lie in a narrow band: a large scale, a small margin."""
RATES = {"labels": 5e-4, "robust": 1e-4}
FROM, EVERY = 30, 15
STRANGERS = 64


def main() -> None:
    """Train, keep copies."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("way", choices=tuple(RATES))
    parser.add_argument("--faces", type=Path, required=True)
    parser.add_argument("--push", type=float, default=1.0, help="grey levels, for robust")
    parser.add_argument("--steps", type=int, default=240)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    asked.out.mkdir(parents=True, exist_ok=True)
    tuning = _Tuning(asked.faces)
    (tuning.labels if asked.way == "labels" else tuning.robust)(asked)


class _Tuning:
    """dlib's network, a second one that stays as it is, and the faces."""

    def __init__(self, folder: Path) -> None:
        self.faces = cut.load(folder)
        self.own = models().surrogate(DLIB)
        self.tuned = copy.deepcopy(self.own)
        for weight in self.tuned.network.parameters():
            weight.requires_grad_(True)
        self.frames = Frames(self.faces.frames, torch.device("cpu"))
        self.views = Views(150, template_of(self.own.card))
        self.random = np.random.default_rng(0)

    def labels(self, asked: argparse.Namespace) -> None:
        """CosFace over the people with three photos and more; the head begins at their means."""
        _, numbers, counts = np.unique(self.faces.people, return_inverse=True, return_counts=True)
        people = np.flatnonzero(counts >= 3)
        rows = np.flatnonzero(np.isin(numbers, people))
        place = {person: at for at, person in enumerate(people)}
        truth = torch.tensor([place.get(each, -1) for each in numbers])
        embedded = self._answers(rows)
        means = [embedded[truth[rows] == at].mean(dim=0) for at in range(len(people))]
        head = torch.nn.Parameter(torch.stack(means))
        weights = [*self.tuned.network.parameters(), head]
        optimiser = torch.optim.SGD(weights, RATES["labels"], momentum=0.9)
        for step in range(1, asked.steps + 1):
            at = self.random.choice(rows, BATCH, replace=False)
            cosines = self.tuned(self._chips(at)) @ F.normalize(head, dim=1).T
            targets = truth[at]
            cosines = cosines - MARGIN * F.one_hot(targets, len(people))
            loss = F.cross_entropy(SCALE * cosines, targets)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            if step >= FROM and step % EVERY == 0:
                self._keep(asked.out, step)

    def robust(self, asked: argparse.Namespace) -> None:
        """dlib's answers, centred, on faces that one signed step pushed away from them."""
        sample = self.random.choice(len(self.frames), 2048, replace=False)
        middle = self._answers(np.sort(sample)).mean(dim=0)
        optimiser = torch.optim.Adam(self.tuned.network.parameters(), RATES["robust"])

        def likeness(chips: Tensor, answers: Tensor) -> Tensor:
            return (F.normalize(self.tuned(chips.clamp(0, 255)) - middle, dim=1) * answers).sum(1)

        for step in range(1, asked.steps + 1):
            rate = RATES["robust"] * min(1, step / 20)
            for group in optimiser.param_groups:
                group["lr"] = rate * (0.52 + 0.5 * math.cos(math.pi * step / asked.steps))
            chips = self._chips(np.sort(self.random.choice(len(self.frames), BATCH, False)))
            with torch.no_grad():
                answers = F.normalize(self.own(chips) - middle, dim=1)
            push = ((2 * torch.rand_like(chips) - 1) * asked.push).requires_grad_()
            (uphill,) = torch.autograd.grad(likeness(chips + push, answers).sum(), push)
            push = (push.detach() - 1.25 * asked.push * uphill.sign()).clamp(
                -asked.push, asked.push
            )
            loss = 1 - likeness(chips + push, answers).mean()
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(self.tuned.network.parameters(), 1.0)
            optimiser.step()
        self._keep(asked.out, asked.steps)

    def _chips(self, at: np.ndarray) -> Tensor:
        """Plain chips, half of them mirrored."""
        chips = self.views.plain(self.frames.take(at))
        mirrored = torch.from_numpy(self.random.random(len(at)) < 0.5)
        chips[mirrored] = chips[mirrored].flip(3)
        return chips

    def _answers(self, rows: np.ndarray) -> Tensor:
        """dlib's embeddings of faces, (n, 128)."""
        with torch.no_grad():
            parts = [
                self.own(self.views.plain(self.frames.take(rows[at : at + BATCH])))
                for at in range(0, len(rows), BATCH)
            ]
        return torch.cat(parts)

    def _keep(self, folder: Path, step: int) -> None:
        state = {name: each.detach() for name, each in self.tuned.network.named_parameters()}
        save_file(state, folder / f"{step:04d}.safetensors")


class Copies:
    """The copies in a folder as witnesses: each has its own idea of the person and of strangers."""

    def __init__(self, folder: Path, bed: Bed) -> None:
        (self.card,) = bed.surrogates
        files = sorted(folder.glob("*.safetensors"))
        self.networks = [self._network(file, bed) for file in files]
        paths = sorted((SHARED / "data" / "lfw_rest").rglob("*.jpg"))
        random.Random(5).shuffle(paths)
        known = (bed.face(path) for path in paths)
        faces = [each for each, _ in zip(filter(None, known), range(STRANGERS), strict=False)]
        self.strangers = [self._spread(network, self._cut(faces)) for network in self.networks]

    def witnesses(self, taught: Sequence[Known]) -> list[Witness]:
        """One for each copy."""
        chips = self._cut(taught)
        with torch.no_grad():
            return [
                Witness(network, network(chips), *spread)
                for network, spread in zip(self.networks, self.strangers, strict=True)
            ]

    def _network(self, file: Path, bed: Bed) -> Surrogate:
        network = copy.deepcopy(bed.registry.surrogate(self.card.name))
        network.network.load_state_dict(load_file(file), strict=False)
        return network

    def _cut(self, faces: Sequence[Known]) -> Tensor:
        chips = [chip(each.rgb_u8, each.face.points_px, self.card) for each in faces]
        return torch.from_numpy(np.stack(chips)).permute(0, 3, 1, 2).float()

    @staticmethod
    def _spread(network: Surrogate, chips: Tensor) -> tuple[float, float]:
        with torch.no_grad():
            rows = network(chips)
        cosines = (rows @ rows.T)[~torch.eye(len(rows), dtype=torch.bool)]
        return float(cosines.mean()), float(cosines.std())


if __name__ == "__main__":
    main()
