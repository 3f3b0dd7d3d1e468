"""Recognisers on torch: with a gradient, and those whose weights have no other runtime."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from torch import nn

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import loaders
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.chips import Recogniser
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.nets import dlib_resnet, mobilenet, onnx_torch, safe
from cloakroom_engine.models.recogniser import Surrogate, TorchRecogniser

#: Weights without a graph need an architecture that is written here: (format, architecture).
ARCHITECTURES: Final[dict[tuple[str, str], Callable[[bytes], nn.Module]]] = {
    ("dlib", "dlib-ResNet-29"): dlib_resnet.load,
    ("tfjs", "MobileNet-224"): mobilenet.load,
}
#: The largest difference between torch's and onnxruntime's embedding in any coordinate.
AGREEMENT: Final = 1e-4


def surrogate(card: ModelCard, content: bytes, device: Device) -> Surrogate:
    """A network whose gradient reaches the pixels; a graph is imported to torch and checked once.

    Raises:
        EngineError: ``model.unsupported_operator`` when it cannot be imported,
            ``model.output_mismatch`` when torch and the recogniser's own runtime disagree.
    """
    if card.runtime == "torch":
        return _torch_surrogate(card, content, device)
    imported = Surrogate(card, onnx_torch.import_onnx(loaders.onnx(card, content), card.name))
    chips = loaders.probe_chips(card)
    own = loaders.recogniser(card, content, Device("cpu", threads=device.threads)).embed(chips)
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


def recogniser(card: ModelCard, content: bytes, device: Device) -> Recogniser:
    """A network of ``ARCHITECTURES`` that embeds chips.

    Raises:
        EngineError: ``model.card_invalid`` for an unknown architecture,
            ``model.output_mismatch`` for a file that does not load.
    """
    return TorchRecogniser(_torch_surrogate(card, content, device))


def _torch_surrogate(card: ModelCard, content: bytes, device: Device) -> Surrogate:
    if card.format == "safetensors":
        found = Surrogate(card, safe.load(content, card.architecture, card.name))
        return found.to(device.torch_device())
    load = ARCHITECTURES.get((card.format, card.architecture))
    if load is None:
        raise EngineError(
            "model.card_invalid", card=card.name, field="architecture", problem="unknown"
        )
    raw = card.format == "dlib"
    return Surrogate(card, load(content), raw_input=raw).to(device.torch_device())
