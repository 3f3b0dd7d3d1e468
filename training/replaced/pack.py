"""From a trained generator to what ships: weights in half precision and a card."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from training.pack import TERMS, release
from training.replaced.loop import Loop

ARCHITECTURE = "FaceInpainter-96"


def write(loop: Loop, notes: dict[str, Any]) -> Path:
    """Write the averaged weights of ``loop`` and their card into its folder; the weights' path."""
    recipe = loop.recipe
    document = {
        "role": "inpainter",
        "architecture": ARCHITECTURE,
        "coded_by": loop.seen.card.sha256,
        "training_set": "; ".join(TERMS[each] for each in recipe.sets),
        "source": f"training/replaced/{recipe.name}.toml",
        "recipe": asdict(recipe),
        "run": {"steps": loop.step, "seconds": round(loop.seconds)} | notes,
    }
    return release(loop.out, recipe.name, loop.average.state_dict(), document)
