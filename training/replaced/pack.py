"""From a trained generator to what ships: weights in half precision and a card."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from safetensors.torch import save_file

from cloakroom_engine.photo.files import sha256_of
from training.pack import TERMS
from training.replaced.loop import Loop

ARCHITECTURE = "FaceInpainter-96"


def write(loop: Loop, notes: dict[str, Any]) -> Path:
    """Write the averaged weights of ``loop`` and their card into its folder; the weights' path."""
    recipe = loop.recipe
    path = loop.out / f"cloakroom-{recipe.name}.safetensors"
    state = loop.average.state_dict()
    save_file({name: value.half().contiguous() for name, value in state.items()}, path)
    document = {
        "name": path.stem,
        "file": path.name,
        "sha256": sha256_of(path),
        "bytes": path.stat().st_size,
        "role": "inpainter",
        "format": "safetensors",
        "architecture": ARCHITECTURE,
        "coded_by": loop.seen.card.sha256,
        "licence": "Apache-2.0",
        "training_set": "; ".join(TERMS[each] for each in recipe.sets),
        "source": f"training/replaced/{recipe.name}.toml",
        "recipe": asdict(recipe),
        "run": {"steps": loop.step, "seconds": round(loop.seconds)} | notes,
    }
    path.with_suffix(".json").write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    return path
