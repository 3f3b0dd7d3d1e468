"""The two faces of a recogniser: ``Recogniser`` embeds, ``Surrogate`` also gives gradients."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from cloakroom_engine.models.cards import InputSpec, ModelCard
from cloakroom_engine.models.onnx_session import open_session

BATCH = 32


class Recogniser(Protocol):
    """Turns aligned chips into embeddings."""

    card: ModelCard

    def embed(self, chips_rgb_u8: NDArray[np.uint8]) -> NDArray[np.float32]:
        """(n, H, W, 3) RGB chips to (n, D) embeddings of length one."""


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
        self.network = network
        self._swap = card.input.order == "BGR"
        mean, scale = ((0.0,) * 3, (1.0,) * 3) if raw_input else _normalisation(card.input)
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
        _check_chips(self.card, chips_rgb_u8)
        device = next(self._surrogate.buffers()).device
        found = [np.zeros((0, self.card.embedding or 0), np.float32)]
        with torch.inference_mode():
            for at in range(0, len(chips_rgb_u8), BATCH):
                chips = torch.from_numpy(chips_rgb_u8[at : at + BATCH]).to(device)
                found.append(self._surrogate(chips.permute(0, 3, 1, 2).float()).cpu().numpy())
        return np.concatenate(found)


class OnnxRecogniser:
    """A recogniser that runs on onnxruntime with the providers it is given."""

    def __init__(
        self, card: ModelCard, path: Path, providers: Sequence[str], threads: int = 2
    ) -> None:
        self.card = card
        self._session = open_session(path, name=card.name, providers=providers, threads=threads)
        graph_input = self._session.get_inputs()[0]
        self._input_name: str = graph_input.name
        self._batch = graph_input.shape[0] if isinstance(graph_input.shape[0], int) else BATCH

    def embed(self, chips_rgb_u8: NDArray[np.uint8]) -> NDArray[np.float32]:
        """(n, H, W, 3) RGB chips to (n, D) embeddings of length one."""
        _check_chips(self.card, chips_rgb_u8)
        mean, scale = _normalisation(self.card.input)
        found = [np.zeros((0, self.card.embedding or 0), np.float32)]
        for at in range(0, len(chips_rgb_u8), self._batch):
            chips = chips_rgb_u8[at : at + self._batch]
            if self.card.input.order == "BGR":
                chips = chips[..., ::-1]
            x = (chips - np.array(mean, np.float32)) / np.array(scale, np.float32)
            blob = np.ascontiguousarray(x.transpose(0, 3, 1, 2))
            vectors = self._session.run(None, {self._input_name: blob})[0]
            vectors = vectors.reshape(len(chips), -1).astype(np.float32)
            found.append(vectors / np.linalg.norm(vectors, axis=1, keepdims=True))
        return np.concatenate(found)


def _normalisation(spec: InputSpec) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """(mean, scale) per channel in the order the network takes its channels."""
    return tuple(spec.mean), tuple(spec.scale)


def _check_chips(card: ModelCard, chips: NDArray[np.uint8]) -> None:
    expected = (card.input.height, card.input.width, 3)
    if chips.ndim != 4 or chips.shape[1:] != expected or chips.dtype != np.uint8:
        raise ValueError(f"{card.name} takes uint8 (n, {expected}), not {chips.shape}")
