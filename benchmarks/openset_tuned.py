"""A recogniser tuned to each gallery, beside itself untuned; see ``openset.py``."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

import embedded
from cloakroom_engine.audit.openset import jacobian, trial, tuning
from cloakroom_engine.audit.openset.trial import COSINE, NAC, Trial
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.recogniser import Surrogate
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.photo.decode import decode
from protection import SHARED

COHORT = 32


def run(
    registry: Registry,
    photos: embedded.Embedded,
    name: str,
    galleries: int,
    people: int,
    unknown: int,
    kept: Path,
) -> None:
    """Tune to every gallery that is not in the file and judge it.

    Both networks see mirrored chips too, as in the paper.
    """
    lines = kept.read_text().splitlines() if kept.exists() else []
    done = {json.loads(line)["seed"] for line in lines}
    torch.set_num_threads(1)
    surrogate = registry.surrogate(name)
    files = sorted((SHARED / "data" / "strangers").iterdir())
    picked = np.random.default_rng(0).permutation(len(files))
    strange = _strangers(registry, surrogate, [files[at] for at in picked], COHORT + unknown)
    for seed in (seed for seed in range(galleries) if seed not in done):
        began = time.process_time()
        drawn = trial.draw(photos.person.tolist(), seed, people=people)
        gallery = _chips(photos, surrogate, drawn.enrolled.ravel())
        probes = _chips(photos, surrogate, drawn.probes)
        labels = torch.arange(people).repeat_interleave(drawn.enrolled.shape[1])
        tuned = tuning.tune(surrogate, gallery, labels)
        spent = time.process_time() - began
        networks = {
            "as it is": (surrogate, tuning.imprint(surrogate, gallery, labels)),
            "tuned": (tuned.network, tuned.weights),
        }
        row: dict[str, Any] = {
            "seed": seed,
            "people": people,
            "sha256": surrogate.card.sha256,
            "what": tuned.what,
            "losses": tuned.losses,
            "seconds": spent,
        }
        for word, (network, weights) in networks.items():
            known, others = _rows(network, probes), _rows(network, strange)
            one = Trial(weights.numpy(), known, drawn.truth, others[COHORT:], others[:COHORT])
            for kind in (COSINE, NAC):
                curve = one.curve(kind)
                row[f"{word}, {kind}"] = {
                    "dir": {str(each.far): each.dir for each in curve.named},
                    "auc": curve.auc,
                    "rank1": curve.rank1,
                    "known": curve.known,
                    "unknown": curve.unknown,
                }
        with kept.open("a") as file:
            file.write(json.dumps(row) + "\n")
        print(seed, f"{spent:.0f} CPU s", flush=True)


def table(name: str, kept: Path) -> str:
    """Markdown."""
    from openset import told

    found = [json.loads(line) for line in kept.read_text().splitlines()]
    lines = [
        f"{name} ({found[0]['sha256'][:8]}), tuned: {found[0]['what']}; {len(found)} galleries of "
        f"3 photos of {found[0]['people']} people, "
        f"{np.mean([g['seconds'] for g in found]):.0f} CPU s each.",
        "",
        "| network and score | DIR at 1 % FAR | less plain cosine as it is | at 10 % | AUC "
        "| rank-1 |",
        "|---|---|---|---|---|---|",
    ]
    for key in ("as it is, cosine", "as it is, nac", "tuned, cosine", "tuned, nac"):
        at = {far: [g[key]["dir"][far] for g in found] for far in ("0.01", "0.1")}
        plain = [g["as it is, cosine"]["dir"]["0.01"] for g in found]
        gain = [own - other for own, other in zip(at["0.01"], plain, strict=True)]
        cells = [told(at["0.01"]), told(gain), told(at["0.1"])]
        cells += [told([g[key][each] for g in found]) for each in ("auc", "rank1")]
        lines.append(f"| {key} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def jacobians(registry: Registry, photos: embedded.Embedded, name: str, images: int = 32) -> str:
    """The norm of the Jacobian (16 draws) on one photo each of known people and of strangers."""
    torch.set_num_threads(1)
    surrogate = registry.surrogate(name)
    _, first = np.unique(photos.person, return_index=True)
    files = sorted((SHARED / "data" / "strangers").iterdir())
    picked = np.random.default_rng(0).permutation(len(files))
    spec = surrogate.card.input
    noise = np.random.default_rng(0).integers(0, 256, (images, 3, spec.height, spec.width))
    shown = {
        "known people": _chips(photos, surrogate, first[:images]),
        "strangers": _strangers(registry, surrogate, [files[at] for at in picked], images),
        "noise": torch.from_numpy(noise).float(),
    }
    lines = []
    for word, chips in shown.items():
        norms = 255 * jacobian.estimate(surrogate, chips, draws=16).numpy()
        lines.append(f"{name}, {word}: mean {norms.mean():.3f}, std {norms.std():.3f}")
    return "\n".join(lines)


def _rows(network: Surrogate, chips: torch.Tensor) -> NDArray[np.float32]:
    with torch.inference_mode():
        parts = [tuning.flipped(network, part) for part in chips.split(32)]
    return torch.cat(parts).numpy()


def _chips(photos: embedded.Embedded, surrogate: Surrogate, at: NDArray[np.int64]) -> torch.Tensor:
    return _stacked(
        [
            chip(decode(SHARED / photos.path[each]).rgb_u8, photos.points_px[each], surrogate.card)
            for each in at
        ]
    )


def _strangers(
    registry: Registry, surrogate: Surrogate, files: list[Any], count: int
) -> torch.Tensor:
    chips = []
    for path in files:
        pixels = decode(path).rgb_u8
        faces = detect(registry.detector(), pixels)
        if faces:
            chips.append(chip(pixels, faces[0].points_px, surrogate.card))
        if len(chips) == count:
            break
    return _stacked(chips)


def _stacked(chips: list[NDArray[np.uint8]]) -> torch.Tensor:
    return torch.from_numpy(np.stack(chips)).permute(0, 3, 1, 2).float()
