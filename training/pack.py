"""From a trained network to a pack: safetensors, card and statistics of strangers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import torch
from safetensors.torch import save_file

from cloakroom_engine.models import cards, impostor_files, loaders
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.impostors import measure
from cloakroom_engine.models.nets.named import NAMED
from cloakroom_engine.photo.files import sha256_of
from training.cut import U8
from training.evaluation import FALSE_ACCEPTS, Told
from training.learner import MEAN, SCALE, Learner
from training.recipe import Recipe

DEFAULT_TEACHER: Final = "dlib-resnet"
"""Of cloaks: what learnt from it is of its mind."""
TERMS: Final = {
    "celeba_small": "CelebA, aligned (non-commercial research)",
    "celeba_wide": "CelebA, in the wild (non-commercial research)",
    "lfw_rest": "LFW (no licence stated for the photos)",
}


def write(
    learner: Learner,
    folder: Path,
    *,
    told: Told,
    strangers: U8,
    source: str,
    notes: dict[str, Any],
    teacher: ModelCard | None = None,
) -> Path:
    """Write the pack of ``learner`` into ``folder``; the path of its weights.

    Args:
        learner: trained; its network's weights are stored in half precision.
        told: what held-out people said.
        strangers: (n, side, side, 3) chips of n people, one each, whom it did not learn from.
        source: where the strangers are from.
        notes: about the run (steps, seconds, machine), for the card.
        teacher: whose answers it learnt from too. What learnt from dlib's network, which teaches
            every cloak, is made for teaching; what learnt from another one is kept for judging.
    """
    recipe = learner.recipe
    document = _document(recipe, told, notes) | _kin(teacher)
    path = release(folder, recipe.name, learner.network.state_dict(), document)
    # Measured as it will run: in full precision from the stored weights.
    card = cards.read(path.with_suffix(".json"))
    rows = loaders.recogniser(card, path.read_bytes(), Device("cpu", threads=1)).embed(strangers)
    statistics = measure(rows, source, sha256=card.sha256)
    impostor_files.save(statistics, folder / f"{card.name}{impostor_files.SUFFIX}")
    return path


def release(
    folder: Path, name: str, state: Mapping[str, torch.Tensor], document: Mapping[str, Any]
) -> Path:
    """Weights in half precision in ``folder`` (made when it is not there), and ``document`` with
    what tells them as their card; the weights' path.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"cloakroom-{name}.safetensors"
    save_file({key: _half(value).contiguous() for key, value in state.items()}, path)
    card = {
        "name": path.stem,
        "file": path.name,
        "sha256": sha256_of(path),
        "bytes": path.stat().st_size,
        "format": "safetensors",
        "licence": "Apache-2.0",
        **document,
    }
    path.with_suffix(".json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    return path


def _half(value: torch.Tensor) -> torch.Tensor:
    """Counters of batches stay integers."""
    return value.half() if value.is_floating_point() else value


def _kin(teacher: ModelCard | None) -> dict[str, str]:
    if teacher is None:
        return {"use": "any"}
    return {
        "use": "teach" if teacher.name == DEFAULT_TEACHER else "judge",
        "taught_by": teacher.sha256,
    }


def _document(recipe: Recipe, told: Told, notes: dict[str, Any]) -> dict[str, Any]:
    """What the card says of this network."""
    named = NAMED[recipe.architecture]
    loss = (
        f"{recipe.loss} and distillation from {recipe.teacher}" if recipe.teacher else recipe.loss
    )
    return {
        "role": "recogniser",
        "architecture": recipe.architecture,
        "embedding": named.dim,
        "training_set": "; ".join(TERMS[each] for each in recipe.sets),
        "loss": loss,
        "source": f"training/recipes/{recipe.name}.toml",
        "input": {
            "width": named.side,
            "height": named.side,
            "order": "RGB",
            "layout": "NCHW",
            "mean": MEAN,
            "scale": SCALE,
        },
        "align": {
            "template": [list(point) for point in named.template],
            "size": [named.side, named.side],
        },
        "recipe": asdict(recipe),
        "held_out": {"false_accepts": FALSE_ACCEPTS, **asdict(told)},
        "run": notes,
    }
