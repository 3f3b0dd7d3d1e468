"""Noise inside a network that learns its own strength (Tan et al., "Adaptive Noise Injection for
Training Stochastic Student Networks from Deterministic Teachers", ICPR 2020).

The student starts as the teacher. Every convolution and linear layer's output is disturbed while it
learns; the term ``wanted`` makes the noise as strong as the task bears.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

START = -3.0
"""Logarithm of the noise's share of the output's spread, at first."""


class Noise(nn.Module):
    """Disturbs ``network`` in training mode; in evaluation the mean network answers."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        layers = [m for m in network.modules() if isinstance(m, (nn.Conv2d, nn.Linear))]
        self.strengths = nn.Parameter(torch.full((len(layers),), START))
        for at, layer in enumerate(layers):
            layer.register_forward_hook(self._disturb(at))

    def wanted(self) -> Tensor:
        """The smaller, the stronger the noise."""
        return -self.strengths.mean()

    def _disturb(self, at: int) -> Any:
        def hook(module: nn.Module, inputs: tuple[Tensor, ...], output: Tensor) -> Tensor:  # noqa: ARG001
            if not module.training:
                return output
            spread = output.detach().float().std()
            strong = (self.strengths[at].exp() * spread).to(output.dtype)
            return output + strong * torch.randn_like(output)

        return hook
