"""Detectors that were tried beside the small network (``training/manipulated/network.py``).

``OneClass`` is after Park, Jung and Teoh's discriminative compact auto-encoder (Discriminative
Multi-level Reconstruction under Compact Latent Space, ICPR 2020) and knows clean faces alone;
``attributions`` are the maps of an explanation-based detector: which pixels of a face made a
recogniser name whom it names. Of both papers only abstracts were at hand; sizes are ours.
"""

from __future__ import annotations

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from cloakroom_engine.models.recogniser import Surrogate

U8 = NDArray[np.uint8]
SIDE = 112
LATENT = 16
CELLS = 7
WIDTHS = (16, 32, 48, 64)


def _down(before: int, after: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(before, after, 3, 2, 1), nn.GroupNorm(4, after), nn.LeakyReLU(0.1)
    )


def _up(before: int, after: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Upsample(scale_factor=2),
        nn.Conv2d(before, after, 3, 1, 1),
        nn.GroupNorm(4, after),
        nn.LeakyReLU(0.1),
    )


class OneClass(nn.Module):
    """An auto-encoder of clean faces; a face is odd when a critic sees what its copy lacks."""

    def __init__(self) -> None:
        super().__init__()
        wide = (3, *WIDTHS)
        pairs = list(zip(wide, WIDTHS, strict=False))
        self.encoder = nn.Sequential(
            *[_down(*pair) for pair in pairs], nn.Conv2d(WIDTHS[-1], LATENT, 1), nn.Tanh()
        )
        back = [(LATENT, WIDTHS[-1]), *((b, a) for a, b in reversed(pairs[1:]))]
        self.decoder = nn.Sequential(
            *[_up(*pair) for pair in back], nn.Conv2d(WIDTHS[0], 3, 3, 1, 1)
        )
        self.critic = nn.ModuleList([_down(*pair) for pair in pairs])
        self.judgement = nn.Linear(WIDTHS[-1], 1)

    def inside(self, x: Tensor) -> tuple[list[Tensor], Tensor]:
        """What the critic's layers see, and its judgement, (n,)."""
        seen = []
        for layer in self.critic:
            x = layer(x)
            seen.append(x)
        return seen, self.judgement(x.mean(dim=(2, 3)))[:, 0]

    def apart(self, x: Tensor) -> Tensor:
        """(n,) how far a face is from its reconstruction, to the critic."""
        ours, _ = self.inside(x)
        again, _ = self.inside(self.decoder(self.encoder(x)))
        return torch.stack(
            [(a - b).abs().mean(dim=(1, 2, 3)) for a, b in zip(ours, again, strict=True)]
        ).sum(dim=0)

    def score(self, chips: U8) -> NDArray[np.float32]:
        """(n, S, S, 3) to (n,)."""
        with torch.inference_mode():
            parts = [self.apart(_tensor(chips[at : at + 64])) for at in range(0, len(chips), 64)]
            return torch.cat(parts).numpy()


def one_class(clean: U8, steps: int, batch: int = 16, seed: int = 0) -> OneClass:
    """Learn from clean faces (n, S, S, 3)."""
    torch.manual_seed(seed)
    draws = np.random.default_rng(seed)
    network = OneClass()
    critics = [*network.critic.parameters(), *network.judgement.parameters()]
    makers = [*network.encoder.parameters(), *network.decoder.parameters()]
    criticising = torch.optim.Adam(critics, 4e-4, betas=(0.5, 0.9))
    making = torch.optim.Adam(makers, 1e-3, betas=(0.5, 0.9))
    for step in range(steps):
        x = _tensor(clean[draws.integers(len(clean), size=batch)])
        if draws.random() < 0.5:
            x = x.flip(3)
        z = torch.rand(batch, LATENT, CELLS, CELLS) * 2 - 1
        drawn = network.decoder(z)
        real, fake = network.inside(x)[1], network.inside(drawn.detach())[1]
        criticising.zero_grad()
        (F.relu(1 - real) + F.relu(1 + fake)).mean().backward()
        criticising.step()
        bijective = (network.encoder(drawn) - z).abs().mean()
        again = (network.decoder(network.encoder(x)) - x).abs().mean()
        fooled = -network.inside(drawn)[1].mean()
        making.zero_grad()
        (network.apart(x).mean() + 5 * again + bijective + 0.1 * fooled).backward()
        making.step()
        if (step + 1) % 100 == 0:
            print(f"one class: step {step + 1}, grey levels {127.5 * again.item():.1f}", flush=True)
    return network.eval()


def attributions(surrogate: Surrogate, chips: U8, classes: Tensor) -> U8:
    """Maps (n, SIDE, SIDE, 1): gradient times input of the likeliest of ``classes`` (k, dim).

    On a logarithmic scale, the mean of each map being 28.
    """
    found = []
    for at in range(0, len(chips), 16):
        small = [
            cv2.resize(c, (SIDE, SIDE), interpolation=cv2.INTER_AREA) for c in chips[at : at + 16]
        ]
        x = torch.from_numpy(np.stack(small)).permute(0, 3, 1, 2).float().requires_grad_(True)
        named = (surrogate(x) @ classes.T).max(dim=1).values.sum()
        (gradient,) = torch.autograd.grad(named, x)
        map_ = (gradient * (x.detach() - 127.5)).abs().sum(dim=1)
        map_ = map_ / map_.mean(dim=(1, 2), keepdim=True)
        found.append((40 * torch.log1p(map_)).clamp(0, 255).round().byte().numpy()[..., None])
    return np.concatenate(found)


def _tensor(chips: U8) -> Tensor:
    low = (chips.shape[1] - SIDE) // 2
    middle = chips[:, low : low + SIDE, low : low + SIDE].copy()
    return torch.from_numpy(middle).permute(0, 3, 1, 2).float() / 127.5 - 1
