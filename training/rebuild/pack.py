"""From a trained decoder to what ships: weights in half precision and a card."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from safetensors.torch import save_file

from cloakroom_engine.photo.files import sha256_of
from training.pack import TERMS
from training.rebuild.loop import Loop

ARCHITECTURE = "FaceDecoder-96"


def write(loop: Loop, notes: dict[str, Any]) -> Path:
    """Write the weights of ``loop``'s decoder and their card into its folder; the weights' path."""
    recipe, card = loop.recipe, loop.seen.card
    path = loop.out / f"cloakroom-{recipe.name}.safetensors"
    state = loop.decoder.state_dict()
    save_file({name: value.half().contiguous() for name, value in state.items()}, path)
    pixels, likeness = loop.told()
    document = {
        "name": path.stem,
        "file": path.name,
        "sha256": sha256_of(path),
        "bytes": path.stat().st_size,
        "role": "decoder",
        "format": "safetensors",
        "architecture": ARCHITECTURE,
        "rebuilds": card.sha256,
        "licence": "Apache-2.0",
        "training_set": "; ".join(TERMS[each] for each in recipe.sets),
        "source": f"training/rebuild/{recipe.name}.toml",
        "recipe": asdict(recipe),
        "held_out": {"grey_levels": round(pixels, 2), "likeness_seen": round(likeness, 3)},
        "run": {"steps": loop.step, "seconds": round(loop.seconds)} | notes,
    }
    path.with_suffix(".json").write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    return path
