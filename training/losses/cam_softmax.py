"""Cam-softmax after Suveges & McKenna (ICPR 2020), in our reading: only its abstract was at hand.

It says: a generalisation of activations and softmax that makes classes compact and far apart, whose
main parameter is adapted so that it gradually departs from the usual softmax, and that bears wrong
labels. Here the activation of an angle is a cam's profile, ``2 ((1 + cos) / 2)^(1 + c) - 1``: the
cosine itself for c = 0, narrower the larger c is. c grows with how surely the batch is told rightly
already. The profile is flat behind the class, so a face under a wrong label pulls less the farther
it is from that: not at all opposite it, and about as under softmax at a right angle.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor


def loss(cosine: Tensor, own: Tensor, *, scale: float = 32.0, most: float = 1.5) -> Tensor:
    """Mean over a batch.

    Args:
        cosine: (n, rows) to every row.
        own: (n,) each one's row.
        most: c when every face of the batch is told rightly beyond doubt.
    """
    told = torch.softmax(scale * cosine.detach(), dim=1).gather(1, own[:, None]).mean()
    half = ((1 + cosine) / 2).clamp_min(1e-6)
    return F.cross_entropy(scale * (2 * half ** (1 + most * told) - 1), own)
