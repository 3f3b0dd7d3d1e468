"""Any recogniser that is one plain ONNX graph, on onnxruntime."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.chips import BATCH, check_chips, normalisation
from cloakroom_engine.models.onnx_session import open_session


class OnnxRecogniser:
    """A recogniser that runs on onnxruntime with the providers it is given."""

    def __init__(
        self, card: ModelCard, content: bytes, providers: Sequence[str], threads: int = 2
    ) -> None:
        self.card = card
        self._session = open_session(content, name=card.name, providers=providers, threads=threads)
        graph_input, graph_output = self._session.get_inputs()[0], self._session.get_outputs()[0]
        self._input_name: str = graph_input.name
        # Some exports fix the batch inside and say so at one end only.
        fixed = [end.shape[0] for end in (graph_input, graph_output) if end.shape]
        self._batch = min([size for size in fixed if isinstance(size, int)], default=BATCH)

    def embed(self, chips_rgb_u8: NDArray[np.uint8]) -> NDArray[np.float32]:
        """(n, H, W, 3) RGB chips to (n, D) embeddings of length one."""
        check_chips(self.card, chips_rgb_u8)
        mean, scale = normalisation(self.card.input)
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
