"""The decoder that ships: weights and card in ``resources/rebuild``."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Final

from safetensors.torch import load as loads

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.nets.face_decoder import FaceDecoder

CARD: Final = "cloakroom-decoder.json"


@cache
def load(folder: Path) -> tuple[FaceDecoder, str]:
    """The trained decoder, and the sha256 of the recogniser whose embeddings it rebuilds.

    Raises:
        EngineError: ``model.missing`` or ``model.hash_mismatch``: the program is not whole.
    """
    try:
        card = json.loads((folder / CARD).read_text(encoding="utf-8"))
        content = (folder / card["file"]).read_bytes()
    except OSError as problem:
        raise EngineError("model.missing", model=CARD, file=str(folder)) from problem
    found = hashlib.sha256(content).hexdigest()
    if found != card["sha256"]:
        raise EngineError(
            "model.hash_mismatch",
            model=card["name"],
            file=card["file"],
            expected=card["sha256"],
            found=found,
            bytes=len(content),
        )
    network = FaceDecoder()
    network.load_state_dict({name: value.float() for name, value in loads(content).items()})
    return network.eval().requires_grad_(False), card["rebuilds"]
