"""InsightFace's packs through the insightface package's own model zoo: SCRFD (Guo et al., arXiv
2105.04714) finds faces, ArcFace (Deng et al., arXiv 1801.07698) embeds them.

The package is imported when the first such model is loaded: it takes a while, and an installation
without it can do everything else.
"""

from __future__ import annotations

import importlib
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.detector import Detection
from cloakroom_engine.models.onnx_session import CPU, REFUSALS, open_session

if TYPE_CHECKING:
    from cloakroom_engine.models.cards import ModelCard

BATCH = 32
SCRFD, ARCFACE = "SCRFD", "ArcFaceONNX"
"""The zoo's names of its classes."""
#: The zoo tells networks apart by their shapes, and stumbles over shapes it never met.
_STUMBLES: tuple[type[Exception], ...] = (*REFUSALS, AssertionError, IndexError, TypeError)


class Scrfd:
    """SCRFD with key points, at the 640 pixels it was trained for.

    Raises:
        EngineError: ``model.package_missing`` without the insightface package,
            ``model.output_mismatch`` for a file that is not SCRFD with key points.
    """

    threshold = 0.5
    side_px = 640

    def __init__(
        self, card: ModelCard, content: bytes, *, providers: Sequence[str] = CPU, threads: int = 2
    ) -> None:
        self.card = card
        self._network = _load(card, content, SCRFD, providers, threads)
        if not self._network.use_kps:
            raise EngineError("model.output_mismatch", model=card.name, detail="no key points")

    def raw(self, rgb_u8: NDArray[np.uint8], threshold: float) -> list[Detection]:
        """Search an (H, W, 3) RGB image once; see ``Detector.raw``."""
        height, width = rgb_u8.shape[:2]
        # The zoo stretches whatever it gets to its input: a small image must not be enlarged.
        bottom, right = max(0, self.side_px - height), max(0, self.side_px - width)
        square = np.pad(rgb_u8[..., ::-1], ((0, bottom), (0, right), (0, 0)))
        boxes, points = self._network.detect(
            square, input_size=(self.side_px, self.side_px), det_thresh=threshold
        )
        return [
            Detection(box[:4].astype(np.float32), five.astype(np.float32), float(box[4]))
            for box, five in zip(boxes, points, strict=True)
        ]


class ArcFace:
    """A recogniser of InsightFace's packs, from chips that we aligned.

    The zoo guesses mean and scale from the names of the graph's nodes, and is wrong about
    converted networks: the card's are put in their place.

    Raises:
        EngineError: as ``Scrfd``, and ``model.card_invalid`` for a mean or scale that differs
            between colours: the zoo takes one.
    """

    def __init__(
        self, card: ModelCard, content: bytes, *, providers: Sequence[str] = CPU, threads: int = 2
    ) -> None:
        self.card = card
        self._network = _load(card, content, ARCFACE, providers, threads)
        self._network.input_mean = _one_for_all(card, "mean", card.input.mean)
        self._network.input_std = _one_for_all(card, "scale", card.input.scale)
        self._swap = card.input.order == "RGB"  # the zoo takes BGR and swaps it
        batch = self._network.input_shape[0]
        self._batch = batch if isinstance(batch, int) else BATCH

    def embed(self, chips_rgb_u8: NDArray[np.uint8]) -> NDArray[np.float32]:
        """(n, H, W, 3) RGB chips to (n, D) embeddings of length one."""
        found = [np.zeros((0, self.card.embedding or 0), np.float32)]
        for at in range(0, len(chips_rgb_u8), self._batch):
            chips = chips_rgb_u8[at : at + self._batch]
            ordered = np.ascontiguousarray(chips[..., ::-1] if self._swap else chips)
            vectors = np.asarray(self._network.get_feat(list(ordered)), np.float32)
            found.append(vectors / np.linalg.norm(vectors, axis=1, keepdims=True))
        return np.concatenate(found)


def _one_for_all(card: ModelCard, field: str, values: tuple[float, float, float]) -> float:
    if len(set(values)) > 1:
        raise EngineError(
            "model.card_invalid", card=card.name, field=f"input.{field}", problem="range"
        )
    return values[0]


def _load(
    card: ModelCard, content: bytes, kind: str, providers: Sequence[str], threads: int
) -> Any:
    """The zoo's class called ``kind`` over a session of these bytes.

    Not ``get_model``: that opens a path, where another file may lie by now.
    """
    try:
        zoo = importlib.import_module("insightface.model_zoo").model_zoo
    except ImportError as absence:
        raise EngineError(
            "model.package_missing", model=card.name, package="insightface"
        ) from absence
    session = open_session(content, name=card.name, providers=providers, threads=threads)
    try:
        if kind == SCRFD:
            return zoo.SCRFD(session=session)
        # It looks at the names of the first nodes, of which onnx reads a stream as well.
        network = zoo.ArcFaceONNX(model_file=io.BytesIO(content), session=session)
    except _STUMBLES as refusal:
        raise EngineError(
            "model.output_mismatch", model=card.name, detail=str(refusal)[:200]
        ) from refusal
    if len(network.output_shape) != 2:
        raise EngineError("model.output_mismatch", model=card.name, detail="not one row a face")
    return network
