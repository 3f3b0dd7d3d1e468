"""From a trained decoder to what ships: weights in half precision and a card."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from training.pack import TERMS, release
from training.rebuild.loop import Loop

ARCHITECTURE = "FaceDecoder-96"


def write(loop: Loop, notes: dict[str, Any]) -> Path:
    """Write the weights of ``loop``'s decoder and their card into its folder; the weights' path."""
    recipe, card = loop.recipe, loop.seen.card
    pixels, likeness = loop.told()
    document = {
        "role": "decoder",
        "architecture": ARCHITECTURE,
        "rebuilds": card.sha256,
        "training_set": "; ".join(TERMS[each] for each in recipe.sets),
        "source": f"training/rebuild/{recipe.name}.toml",
        "recipe": asdict(recipe),
        "held_out": {"grey_levels": round(pixels, 2), "likeness_seen": round(likeness, 3)},
        "run": {"steps": loop.step, "seconds": round(loop.seconds)} | notes,
    }
    return release(loop.out, recipe.name, loop.decoder.state_dict(), document)
