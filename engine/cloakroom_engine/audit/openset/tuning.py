"""The recogniser that somebody tunes to a small album (OSFI, arXiv 2301.01922).

Class weights are imprinted from the gallery; then they and the affine parts of batch normalisation
learn under a CosFace head, with frozen running statistics. Exported networks have no batch
normalisation left: it is folded into the convolutions. With frozen statistics its affine part is
just a gain and a shift of every filter, so those are put behind the convolutions and tuned instead:
the same set of networks can be reached, though Adam's steps are of another size in it.
"""

from __future__ import annotations

import copy
import math
from collections.abc import Callable
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from cloakroom_engine.models.recogniser import Surrogate

BATCH_NORM = "batch-norm"
"""Its own affine parameters were tuned."""
GAINS = "filter-gains"
"""Folded: a gain and a shift behind every convolution were tuned."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a recogniser is tuned; the defaults are the paper's."""

    scale: float = 32.0
    margin: float = 0.4
    rate: float = 1e-3
    weight_decay: float = 1e-3
    epochs: int = 20
    batch: int = 128
    smallest_crop: float = 0.7
    seed: int = 0


@dataclass(frozen=True, eq=False)
class Tuned:
    """A tuned copy. ``weights`` (K, D) are the people's prototypes; ``what`` was tuned."""

    network: Surrogate
    weights: Tensor
    what: str
    losses: tuple[float, ...]


class Gained(nn.Module):
    """A convolution whose every filter has a gain and a shift; at first it changes nothing."""

    def __init__(self, convolution: nn.Conv2d) -> None:
        super().__init__()
        self.convolution = convolution
        self.gain = nn.Parameter(torch.ones(convolution.out_channels, 1, 1))
        self.shift = nn.Parameter(torch.zeros(convolution.out_channels, 1, 1))

    def forward(self, x: Tensor) -> Tensor:
        """The convolution, scaled and shifted."""
        return torch.addcmul(self.shift, self.convolution(x), self.gain)


def tunable(network: nn.Module) -> tuple[str, dict[str, nn.Parameter]]:
    """The affine parameters of every ``BatchNorm2d``, or gains put behind every convolution.

    A last convolution that makes the embedding itself is left alone: what follows it is the final
    normalisation, which the paper freezes too. ``network`` is changed where gains are put in.

    Raises:
        ValueError: when there is neither.
    """
    norms = [(name, m) for name, m in network.named_modules() if isinstance(m, nn.BatchNorm2d)]
    if norms:
        return BATCH_NORM, {
            f"{name}.{which}": parameter
            for name, module in norms
            for which, parameter in module.named_parameters(recurse=False)
        }
    found = [(name, m) for name, m in network.named_modules() if isinstance(m, nn.Conv2d)]
    if not any(isinstance(m, nn.Linear) for m in network.modules()) and not _has_product(network):
        found = found[:-1]
    if not found:
        raise ValueError("nothing to tune")
    parameters: dict[str, nn.Parameter] = {}
    for name, convolution in found:
        parent, _, own = name.rpartition(".")
        gained = Gained(convolution)
        network.get_submodule(parent).add_module(own, gained)
        parameters[f"{name}.gain"], parameters[f"{name}.shift"] = gained.gain, gained.shift
    return GAINS, parameters


def flipped(network: Callable[[Tensor], Tensor], chips: Tensor) -> Tensor:
    """(n, D) mean of the embeddings of a chip and its mirror image."""
    return network(chips) + network(chips.flip(3))


def imprint(network: Callable[[Tensor], Tensor], chips: Tensor, labels: Tensor) -> Tensor:
    """(K, D) class weights: the normalised sum of each person's embeddings, mirrored ones too."""
    with torch.no_grad():
        rows = flipped(network, chips)
    people = int(labels.max()) + 1
    summed = rows.new_zeros(people, rows.shape[1]).index_add_(0, labels, rows)
    return F.normalize(summed, dim=1)


def cosface(rows: Tensor, weights: Tensor, labels: Tensor, scale: float, margin: float) -> Tensor:
    """The mean CosFace loss of (n, D) rows of length one."""
    logits = rows @ F.normalize(weights, dim=1).T
    logits = logits - margin * F.one_hot(labels, len(weights))
    return F.cross_entropy(scale * logits, labels)


def tune(
    surrogate: Surrogate,
    chips: Tensor,
    labels: Tensor,
    recipe: Recipe = Recipe(),
    step: Callable[[int, int], None] = lambda _done, _total: None,
) -> Tuned:
    """Tune a copy of a recogniser to a gallery.

    Args:
        surrogate: left as it is.
        chips: (n, 3, H, W) RGB 0..255, the enrolled photos.
        labels: (n,) 0..K-1.
        recipe: how.
        step: called after every epoch.

    Raises:
        ValueError: when the network has nothing to tune.
    """
    network = copy.deepcopy(surrogate)
    what, own = tunable(network.network)
    weights = nn.Parameter(imprint(network, chips, labels))
    parameters = [weights, *own.values()]
    for parameter in parameters:
        parameter.requires_grad_(True)
    optimiser = torch.optim.Adam(parameters, recipe.rate, weight_decay=recipe.weight_decay)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, recipe.epochs)
    generator = torch.Generator().manual_seed(recipe.seed)
    losses = []
    for epoch in range(recipe.epochs):
        order = torch.randperm(len(chips), generator=generator)
        for at in range(0, len(order), recipe.batch):
            part = order[at : at + recipe.batch]
            varied = torch.cat([_varied(chips[i : i + 1], recipe, generator) for i in part])
            rows = network(varied)
            loss = cosface(rows, weights, labels[part], recipe.scale, recipe.margin)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
        losses.append(float(loss.detach()))
        schedule.step()
        step(epoch + 1, recipe.epochs)
    network.requires_grad_(False)
    return Tuned(network, F.normalize(weights.detach(), dim=1), what, tuple(losses))


def _varied(chip: Tensor, recipe: Recipe, generator: torch.Generator) -> Tensor:
    """A random crop at the chip's own size, mirrored half of the time."""
    share, ratio, across, down, mirror = torch.rand(5, generator=generator).tolist()
    area = recipe.smallest_crop + (1 - recipe.smallest_crop) * share
    stretch = math.exp((2 * ratio - 1) * math.log(4 / 3) / 2)
    sides = (min(1.0, math.sqrt(area) / stretch), min(1.0, math.sqrt(area) * stretch))
    height, width = (max(1, round(s * full)) for s, full in zip(sides, chip.shape[2:], strict=True))
    top, left = int(down * (chip.shape[2] - height + 1)), int(across * (chip.shape[3] - width + 1))
    part = chip[:, :, top : top + height, left : left + width]
    part = F.interpolate(part, chip.shape[2:], mode="bilinear", align_corners=False)
    return part.flip(3) if mirror < 0.5 else part


def _has_product(network: nn.Module) -> bool:
    """Whether an imported graph ends in a matrix product behind its convolutions."""
    steps = getattr(network, "steps", ())
    return any(step.operator in ("Gemm", "MatMul") for step in steps)
