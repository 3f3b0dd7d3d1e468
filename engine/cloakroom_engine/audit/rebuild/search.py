"""From one embedding to a picture: many starts, averaged ways, and a choice without the answer.

ALSUV (Jung et al., "Face Reconstruction Transfer Attack as Out-of-Distribution Generalization",
arXiv 2407.02403) on a small decoder of our own instead of StyleGAN2: what is moved is the code that
the decoder is given, and the latent of what an embedding does not say. Faces that only the
recogniser that was inverted likes are of no use to a thief; averaging along the way and a second
network that chooses among the best lead to faces that others take for the same person too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.cloak.descent import Adam
from cloakroom_engine.faces.redrawn import chips
from cloakroom_engine.models.nets.face_decoder import LATENT, FaceDecoder
from cloakroom_engine.models.recogniser import Surrogate

F32 = NDArray[np.float32]
SHIFT: Final = 1.0
"""Deviation of where chips are cut, in their pixels: a face that is right only to the pixel is one
that only this network likes."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard somebody tries.

    ``starts`` latents are drawn, shortened to ``truncated`` of their length, and moved ``steps``
    times by Adam at ``rate`` (a tenth of it for the second half); the last ``averaged`` share of
    the way is averaged; ``kept`` are put before the second network. ``held`` pulls the code back to
    the embedding that is known, per step and unit.
    """

    starts: int = 8
    steps: int = 20
    rate: float = 0.05
    averaged: float = 0.7
    kept: int = 5
    truncated: float = 0.8
    held: float = 0.02


@dataclass(frozen=True, eq=False)
class Candidates:
    """``pictures`` (n, 3, 96, 96) 0..255 and how like the target the inverted network finds each
    (n,), the most alike first.
    """

    pictures: Tensor
    likeness: F32


def tried(
    decoder: FaceDecoder, seen: Surrogate, target: F32, effort: Effort, seed: int
) -> Candidates:
    """Faces that ``seen`` takes for the one that ``target`` (D,), of length one, was made from."""
    drawn = torch.Generator().manual_seed(seed)
    wanted = torch.from_numpy(np.asarray(target, np.float32))[None]
    latent = effort.truncated * torch.randn(effort.starts, LATENT, generator=drawn)
    offset = torch.zeros(effort.starts, len(target))
    moves = [Adam(effort.rate), Adam(effort.rate)]
    slow = [Adam(effort.rate / 10), Adam(effort.rate / 10)]
    ways: list[list[Tensor]] = [[], []]
    for step in range(effort.steps):
        offset.requires_grad_(True)
        latent.requires_grad_(True)
        moved = SHIFT * torch.randn(effort.starts, 2, generator=drawn)
        faces = drawing(decoder, wanted, offset, latent)
        alike = _like(decoder, seen(chips(faces, seen.card, moved)), wanted)
        held = offset.square().sum() + latent.square().sum()
        loss = -alike.sum() + effort.held * held / 2
        gradients = torch.autograd.grad(loss, [offset, latent])
        taking = moves if step < effort.steps / 2 else slow
        offset = taking[0].move(offset.detach(), gradients[0])
        latent = taking[1].move(latent.detach(), gradients[1])
        ways[0].append(offset)
        ways[1].append(latent)
    last = max(1, round(effort.averaged * effort.steps))
    if effort.steps:
        offset = torch.stack(ways[0][-last:]).mean(dim=0)
        latent = torch.stack(ways[1][-last:]).mean(dim=0)
    with torch.no_grad():
        faces = drawing(decoder, wanted, offset, latent)
        likeness = _like(decoder, seen(chips(faces, seen.card)), wanted).numpy()
    order = np.argsort(-likeness)
    return Candidates(faces[torch.from_numpy(order)], likeness[order])


def drawing(decoder: FaceDecoder, wanted: Tensor, offset: Tensor, latent: Tensor) -> Tensor:
    """(n, 3, 96, 96) of 0..255; ``offset`` (n, D) in deviations of embeddings."""
    drawn: Tensor = decoder(wanted + offset * decoder.deviation, latent)
    return drawn.clamp(0, 255)


def chosen(others: F32, kept: int) -> int:
    """Which of the candidates is nearest to what the best ``kept`` have in common.

    ``others`` (n, D), of length one, are the candidates as a second network sees them; nobody knows
    what it would make of the person, so the mean of the best stands in for it (the pseudo target).
    """
    pseudo = others[:kept].mean(axis=0)
    return int(np.argmax(others[:kept] @ pseudo))


def as_u8(pictures: Tensor) -> NDArray[np.uint8]:
    """(n, 3, h, w) of 0..255 to (n, h, w, 3)."""
    return np.ascontiguousarray(pictures.clamp(0, 255).round().byte().permute(0, 2, 3, 1).numpy())


def _like(decoder: FaceDecoder, found: Tensor, wanted: Tensor) -> Tensor:
    """(n,) cosines less what all faces have in common."""
    return F.cosine_similarity(found - decoder.mean, wanted - decoder.mean, dim=1)
