"""SFace (Zhong et al., arXiv 2205.12010): how far an embedding is pulled to its class and pushed
off the others follows two sigmoids of the angle, so that neither goes on for ever.
"""

from __future__ import annotations

import torch
from torch import Tensor

SAFE = 1e-4


def loss(
    cosine: Tensor,
    own: Tensor,
    *,
    scale: float = 64.0,
    steep: float = 80.0,
    near: float = 0.80,
    far: float = 1.23,
) -> Tensor:
    """Mean over a batch.

    Args:
        cosine: (n, rows) to every row.
        own: (n,) each one's row.
        near: radians at which the pull on the own class is half.
        far: radians at which the push off another class is half.
    """
    angle = torch.acos(cosine.detach().clamp(-1 + SAFE, 1 - SAFE))
    pull = torch.sigmoid(steep * (angle - near)).gather(1, own[:, None])
    push = torch.sigmoid(steep * (far - angle)).scatter(1, own[:, None], 0.0)
    mine = cosine.gather(1, own[:, None])
    return scale * ((push * cosine).sum(dim=1) - (pull * mine)[:, 0]).mean()
