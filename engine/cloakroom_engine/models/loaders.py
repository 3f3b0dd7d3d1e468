"""From a card and verified bytes to a network that runs: the one place that knows all runtimes.

Loads no torch, unless a network runs on it: see ``surrogates``.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.chips import Recogniser
from cloakroom_engine.models.detector import Detector
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.graphs import parsed
from cloakroom_engine.models.nets import (
    centerface,
    dlib_graph,
    facenet,
    insightface_zoo,
    mobileface,
    plain_onnx,
    sface,
    yunet,
)

_WRITTEN: Final = {
    "mxnet": {mobileface.ARCHITECTURE: mobileface.graph},
    "tensorflow": {facenet.ARCHITECTURE: facenet.graph},
}
"""By format and architecture, who writes a file of weights as an ONNX graph."""


def recogniser(card: ModelCard, content: bytes, device: Device) -> Recogniser:
    """A network that embeds chips.

    Raises:
        EngineError: ``model.card_invalid`` for an unknown architecture or a detector's runtime,
            ``model.output_mismatch`` and ``model.unsupported_operator`` for a file that does not
            load, or that ``graphs.parsed`` refuses: packs come into their folder in other ways too.
    """
    _look_through(card, content)
    if card.format == "dlib" and device.name == "cpu":
        graph = dlib_graph.graph(content)
        return plain_onnx.OnnxRecogniser(card, graph, device.providers, device.threads)
    if card.runtime == "torch":
        device.prepare()
        from cloakroom_engine.models import surrogates

        return surrogates.recogniser(card, content, device)
    if card.runtime == "opencv":
        return sface.SFace(card, content)
    if card.runtime == "insightface":
        return insightface_zoo.ArcFace(
            card, content, providers=device.providers, threads=device.threads
        )
    return plain_onnx.OnnxRecogniser(card, onnx(card, content), device.providers, device.threads)


def onnx(card: ModelCard, content: bytes) -> bytes:
    """The file as an ONNX graph, which one of another framework's weights becomes here.

    Raises:
        EngineError: ``model.card_invalid`` for an unknown architecture,
            ``model.output_mismatch`` for a file that is not what its card says.
    """
    if card.format not in _WRITTEN:
        return content
    graph = _WRITTEN[card.format].get(card.architecture)
    if graph is None:
        raise EngineError(
            "model.card_invalid", card=card.name, field="architecture", problem="unknown"
        )
    return graph(content)


def detector(card: ModelCard, content: bytes, device: Device) -> Detector:
    """A network that finds faces.

    Raises:
        EngineError: ``model.card_invalid`` for an unknown architecture,
            ``model.output_mismatch`` and ``model.unsupported_operator`` as for a recogniser.
    """
    _look_through(card, content)
    if card.runtime == "opencv":
        return yunet.YuNet(card, content)
    if card.runtime == "insightface":
        return insightface_zoo.Scrfd(
            card, content, providers=device.providers, threads=device.threads
        )
    if card.architecture == "CenterFace":
        return centerface.CenterFace(
            card, content, providers=device.providers, threads=device.threads
        )
    raise EngineError("model.card_invalid", card=card.name, field="architecture", problem="unknown")


def _look_through(card: ModelCard, content: bytes) -> None:
    if card.format == "onnx":
        parsed(content, card.name)


def probe_chips(card: ModelCard) -> NDArray[np.uint8]:
    """Two chips (2, H, W, 3) that exercise a network: noise, and a smooth ramp in each colour."""
    height, width = card.input.height, card.input.width
    noise = np.random.default_rng(0).integers(0, 256, (height, width, 3), dtype=np.uint8)
    y, x = np.mgrid[0:height, 0:width]
    ramp = np.stack([255 * x / width, 255 * y / height, 255 - 255 * x / width], axis=-1)
    return np.stack([noise, ramp.astype(np.uint8)])
