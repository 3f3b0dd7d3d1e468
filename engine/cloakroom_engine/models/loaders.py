"""From a card and a verified file to a network that runs: the one place that knows all runtimes."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.detector import Detector
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.nets import (
    centerface,
    dlib_resnet,
    insightface_zoo,
    onnx_torch,
    safe,
    sface,
    yunet,
)
from cloakroom_engine.models.recogniser import (
    OnnxRecogniser,
    Recogniser,
    Surrogate,
    TorchRecogniser,
)

#: The largest difference between torch's and onnxruntime's embedding in any coordinate.
AGREEMENT: Final = 1e-4


def recogniser(card: ModelCard, path: Path, device: Device) -> Recogniser:
    """A network that embeds chips.

    Raises:
        EngineError: ``model.card_invalid`` for an unknown architecture or a detector's runtime,
            ``model.output_mismatch`` for a file that does not load.
    """
    if card.runtime == "torch":
        return TorchRecogniser(_torch_surrogate(card, path, device))
    if card.runtime == "opencv":
        return sface.SFace(card, path)
    if card.runtime == "insightface":
        return insightface_zoo.ArcFace(
            card, path, providers=device.providers, threads=device.threads
        )
    return OnnxRecogniser(card, path, device.providers, device.threads)


def surrogate(card: ModelCard, path: Path, device: Device) -> Surrogate:
    """A network whose gradient reaches the pixels; ONNX is imported to torch and checked once.

    Raises:
        EngineError: ``model.unsupported_operator`` when it cannot be imported,
            ``model.output_mismatch`` when torch and the recogniser's own runtime disagree.
    """
    if card.runtime == "torch":
        return _torch_surrogate(card, path, device)
    imported = Surrogate(card, onnx_torch.import_onnx(path))
    chips = probe_chips(card)
    own = recogniser(card, path, Device("cpu", threads=device.threads)).embed(chips)
    try:
        found = TorchRecogniser(imported).embed(chips)
    except (RuntimeError, ValueError, IndexError, TypeError) as problem:
        # Every operator is known, but not in the way that this graph puts them together.
        detail = str(problem).partition("\n")[0]
        raise EngineError("model.unsupported_operator", model=card.name, detail=detail) from problem
    difference = float(np.abs(found - own).max())
    if not difference <= AGREEMENT:  # also catches NaN
        raise EngineError("model.output_mismatch", model=card.name, difference=difference)
    return imported.to(device.torch_device())


def detector(card: ModelCard, path: Path, device: Device) -> Detector:
    """A network that finds faces.

    Raises:
        EngineError: ``model.card_invalid`` for an unknown architecture,
            ``model.output_mismatch`` for a file that does not load.
    """
    if card.runtime == "opencv":
        return yunet.YuNet(card, path)
    if card.runtime == "insightface":
        return insightface_zoo.Scrfd(card, path, providers=device.providers, threads=device.threads)
    if card.architecture == "CenterFace":
        return centerface.CenterFace(card, path, providers=device.providers, threads=device.threads)
    raise EngineError("model.card_invalid", card=card.name, field="architecture", problem="unknown")


def probe_chips(card: ModelCard) -> NDArray[np.uint8]:
    """Two chips (2, H, W, 3) that exercise a network: noise, and a smooth ramp in each colour."""
    height, width = card.input.height, card.input.width
    noise = np.random.default_rng(0).integers(0, 256, (height, width, 3), dtype=np.uint8)
    y, x = np.mgrid[0:height, 0:width]
    ramp = np.stack([255 * x / width, 255 * y / height, 255 - 255 * x / width], axis=-1)
    return np.stack([noise, ramp.astype(np.uint8)])


def _torch_surrogate(card: ModelCard, path: Path, device: Device) -> Surrogate:
    if card.format == "safetensors":
        surrogate = Surrogate(card, safe.load(path, card.architecture))
    elif card.architecture == "dlib-ResNet-29":
        surrogate = Surrogate(card, dlib_resnet.load(path), raw_input=True)
    else:
        raise EngineError(
            "model.card_invalid", card=card.name, field="architecture", problem="unknown"
        )
    return surrogate.to(device.torch_device())
