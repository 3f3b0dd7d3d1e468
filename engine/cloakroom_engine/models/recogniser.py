"""A recogniser on torch: ``Surrogate`` gives gradients, ``TorchRecogniser`` embeds with it."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.utils import convert_conv2d_weight_memory_format

from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.chips import BATCH, check_chips, normalisation


class Surrogate(nn.Module):
    """A recogniser that a cloak may be learnt against: frozen, in evaluation mode.

    Input (n, 3, H, W) RGB 0..255 float; output (n, D) of length one. Gradients reach the input.
    """

    _mean: Tensor
    _scale: Tensor

    def __init__(self, card: ModelCard, network: nn.Module, *, raw_input: bool = False) -> None:
        """``raw_input``: the network subtracts its own mean (dlib), only colour order is ours."""
        super().__init__()
        self.card = card
        # Convolutions whose weights lie otherwise copy them at every call: a fifth of a face's
        # embedding, and of its gradient, by dlib's network on a CPU.
        self.network = convert_conv2d_weight_memory_format(network, torch.channels_last)
        self._swap = card.input.order == "BGR"
        mean, scale = ((0.0,) * 3, (1.0,) * 3) if raw_input else normalisation(card.input)
        self.register_buffer("_mean", torch.tensor(mean).view(1, 3, 1, 1))
        self.register_buffer("_scale", torch.tensor(scale).view(1, 3, 1, 1))
        self.eval().requires_grad_(False)

    def forward(self, chips: Tensor) -> Tensor:
        """Embed a batch of chips."""
        x = chips.flip(1) if self._swap else chips
        x = ((x - self._mean) / self._scale).contiguous(memory_format=torch.channels_last)
        return F.normalize(self.network(x), dim=1)


class TorchRecogniser:
    """A recogniser that runs on torch (dlib's ResNet)."""

    def __init__(self, surrogate: Surrogate) -> None:
        self.card = surrogate.card
        self._surrogate = surrogate

    def embed(self, chips_rgb_u8: NDArray[np.uint8]) -> NDArray[np.float32]:
        """(n, H, W, 3) RGB chips to (n, D) embeddings of length one."""
        check_chips(self.card, chips_rgb_u8)
        device = next(self._surrogate.buffers()).device
        found = [np.zeros((0, self.card.embedding or 0), np.float32)]
        with torch.inference_mode():
            for at in range(0, len(chips_rgb_u8), BATCH):
                chips = torch.from_numpy(chips_rgb_u8[at : at + BATCH]).to(device)
                found.append(self._surrogate(chips.permute(0, 3, 1, 2).float()).cpu().numpy())
        return np.concatenate(found)
