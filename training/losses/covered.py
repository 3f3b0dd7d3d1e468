"""What a mask covers, told to the complementary attention of ``models/nets/masked.py``."""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor


def loss(logits: Tensor, covered: Tensor) -> Tensor:
    """Mean over cells.

    Args:
        logits: (n, 1, h, w).
        covered: (n, side, side) the mask's alpha, 0..1, in the chip.
    """
    cells = F.adaptive_avg_pool2d(covered[:, None], (logits.shape[-2], logits.shape[-1]))
    return F.binary_cross_entropy_with_logits(logits.float(), cells)
