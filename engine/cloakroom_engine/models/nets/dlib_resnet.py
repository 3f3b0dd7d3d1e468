"""dlib's face recognition ResNet as a differentiable torch module."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.nets import dlib_file
from cloakroom_engine.models.nets.dlib_file import SIDE, STAGES, Convolution


class DlibResNet(nn.Module):
    """The network: (n, 3, 150, 150) RGB 0..255 to (n, 128), not normalised.

    dlib compares the raw vectors by Euclidean distance (0.6); Cloakroom normalises them and
    compares cosines, as for every other network.
    """

    mean: Tensor

    def __init__(self, layers: list[Convolution], head: NDArray[np.float32]) -> None:
        super().__init__()
        self.register_buffer("mean", torch.tensor([122.782, 117.001, 104.298]).view(1, 3, 1, 1))
        self.convolutions = nn.ModuleList(_module(layer) for layer in layers)
        self.head = nn.Linear(head.shape[0], head.shape[1], bias=False)
        self.head.weight = nn.Parameter(torch.from_numpy(np.ascontiguousarray(head.T)))

    def forward(self, chips: Tensor) -> Tensor:
        """Embed (n, 3, 150, 150) chips."""
        x = (chips - self.mean) / 256
        x = F.max_pool2d(F.relu(self.convolutions[0](x)), 3, 2)
        at = 1
        for channels, blocks, halves in STAGES:
            for block in range(blocks):
                first, second = self.convolutions[at], self.convolutions[at + 1]
                at += 2
                y = second(F.relu(first(x)))
                shortcut = F.avg_pool2d(x, 2, 2) if halves and block == 0 else x
                x = F.relu(_padded_sum(y, shortcut, channels))
        embedding: Tensor = self.head(x.mean(dim=(2, 3)))
        return embedding


def _padded_sum(y: Tensor, shortcut: Tensor, channels: int) -> Tensor:
    """dlib adds tensors of unequal size by filling the smaller with zeros."""
    rows, columns = max(y.shape[2], shortcut.shape[2]), max(y.shape[3], shortcut.shape[3])

    def grown(t: Tensor) -> Tensor:
        fill = (0, columns - t.shape[3], 0, rows - t.shape[2], 0, channels - t.shape[1])
        return F.pad(t, fill) if any(fill) else t

    return grown(y) + grown(shortcut)


def _module(layer: Convolution) -> nn.Conv2d:
    filters, channels, rows, _ = layer.weight.shape
    module = nn.Conv2d(channels, filters, rows, stride=layer.stride, padding=layer.padding)
    module.weight = nn.Parameter(torch.from_numpy(layer.weight))
    module.bias = nn.Parameter(torch.from_numpy(layer.bias))
    return module


def load(untrusted_bytes: bytes) -> DlibResNet:
    """Read dlib's file.

    Raises:
        EngineError: ``model.output_mismatch`` when the file is not that network.
    """
    try:
        network = DlibResNet(*dlib_file.read(untrusted_bytes))
        network.eval().requires_grad_(False)
        network(torch.zeros(1, 3, SIDE, SIDE))  # layers that do not fit one another say so here
    except (ValueError, IndexError, RuntimeError) as problem:
        raise EngineError("model.output_mismatch", model="dlib", detail=str(problem)) from None
    return network
