"""Weights in safetensors: no graph and no code, so the architecture must be named here."""

from __future__ import annotations

from safetensors import SafetensorError
from safetensors.torch import load as loads
from torch import nn

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.nets.named import NAMED


def load(content: bytes, architecture: str, name: str) -> nn.Module:
    """The network of the pack ``name``, in evaluation mode; weights may be in half precision.

    Raises:
        EngineError: ``model.card_invalid`` for an architecture that is not named,
            ``model.output_mismatch`` when the file holds other weights.
    """
    if architecture not in NAMED:
        raise EngineError("model.card_invalid", card=name, field="architecture", problem="unknown")
    network = NAMED[architecture].make()
    try:
        stored = loads(content)
        network.load_state_dict({name: value.float() for name, value in stored.items()})
    except (SafetensorError, RuntimeError) as problem:
        detail = str(problem).partition("\n")[0]
        raise EngineError("model.output_mismatch", model=name, detail=detail) from None
    return network.eval().requires_grad_(False)
