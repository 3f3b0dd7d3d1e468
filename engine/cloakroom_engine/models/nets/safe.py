"""Weights in safetensors: no graph and no code, so the architecture must be named here."""

from __future__ import annotations

from pathlib import Path

from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import nn

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.nets.named import NAMED


def load(path: Path, architecture: str) -> nn.Module:
    """The network of a pack, in evaluation mode; weights may be stored in half precision.

    Raises:
        EngineError: ``model.card_invalid`` for an architecture that is not named,
            ``model.output_mismatch`` when the file holds other weights.
    """
    if architecture not in NAMED:
        raise EngineError(
            "model.card_invalid", card=path.name, field="architecture", problem="unknown"
        )
    network = NAMED[architecture].make()
    try:
        stored = load_file(path)
        network.load_state_dict({name: value.float() for name, value in stored.items()})
    except (SafetensorError, RuntimeError) as problem:
        detail = str(problem).partition("\n")[0]
        raise EngineError("model.output_mismatch", model=path.name, detail=detail) from None
    return network.eval().requires_grad_(False)
