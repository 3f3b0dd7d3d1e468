"""The learners that ``published_loop.py`` compares, and one person's figures by all of them."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

import opom_published as opom
from cloakroom_engine.cloak import frame, optimise, scene, subspace
from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.faces.align import chip
from cloakroom_engine.models.recogniser import Surrogate
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.progress import Silent
from cloakroom_engine.records import CloakRecipe
from published_judge import Face, Judge, StillRecipe

TOGETHER = CloakRecipe().batch


Learn = Callable[[list[Face]], Tensor]


def learners(
    surrogate: Surrogate, asked: argparse.Namespace, problems: list[Any]
) -> dict[str, Learn]:
    """Every learner under its name in the tables; ``problems`` gathers what hulls were asked."""

    def recorded(clean: opom.F64, protected: opom.F64) -> opom.F64:
        problems.append((clean, protected))
        return opom.slsqp(clean, protected)

    def published(loop: opom.Loop, solve: opom.Solver) -> Learn:
        loop = replace(loop, seed=asked.seed)

        def learn(faces: list[Face]) -> Tensor:
            crops = [opom.crop(f.pixels, f.points_px, surrogate.card) for f in faces]
            return opom.learn(surrogate, crops, loop, solve)

        return learn

    def ours(steps: int, method: str) -> Learn:
        recipe = StillRecipe(method=method, steps=steps, seed=asked.seed)
        return lambda faces: _ours(surrogate, faces, recipe)

    plain, short = opom.PLAIN, replace(opom.PLAIN, steps=4)
    found = {
        "published FIM, 4 steps": published(short, opom.slsqp),
        "published FIM, 16 steps": published(plain, recorded),
        f"published momentum + DFANet, {asked.dfanet} steps": published(
            replace(opom.DFANET, steps=asked.dfanet), opom.slsqp
        ),
    }
    for steps in asked.sweep:
        found[f"ours, {steps} steps"] = ours(steps, CloakRecipe().method)
    return found


def _ours(surrogate: Surrogate, faces: list[Face], recipe: CloakRecipe) -> Tensor:
    """The mask of the engine's learner, which moves nothing, from decoded photos on."""
    scenes = [scene.build(f.pixels, f.points_px) for f in faces]
    chips = np.stack([chip(f.pixels, f.points_px, surrogate.card) for f in faces])
    with torch.no_grad():
        clean = surrogate(torch.from_numpy(chips).permute(0, 3, 1, 2).float())
    # With one surrogate the strangers' mean and spread only scale the gradient: it is normalised.
    pattern = optimise.learn(scenes, [Witness(surrogate, clean, 0.0, 1.0)], recipe, Silent())
    return pattern.mask


def one_person(
    models: Registry,
    surrogate: Surrogate,
    name: str,
    faces: list[Face],
    asked: argparse.Namespace,
    turn: int,
) -> dict[str, Any]:
    """All methods on one person: seconds, and similarities by every recogniser."""
    middle = (len(faces) + 1) // 2
    taught, probes = faces[:middle], faces[middle:][: asked.probes]
    problems: list[tuple[opom.F64, opom.F64]] = []
    methods = list(learners(surrogate, asked, problems).items())
    shift = turn * 3 % len(methods)
    masks: dict[str, Tensor] = {}
    seconds: dict[str, list[float]] = {}
    for label, learn in methods[shift:] + methods[:shift]:
        wall, cpu = time.perf_counter(), time.process_time()
        masks[label] = learn(taught)
        seconds[label] = [time.process_time() - cpu, time.perf_counter() - wall]
    judge = Judge(models, faces, probes)
    looks = {"clean": judge.look([s.clean for s in judge.probes])}
    visible: dict[str, list[float]] = {}
    noise = torch.from_numpy(np.random.default_rng(asked.seed).choice([-1.0, 1.0], (3, 160, 160)))
    looks["random signs | ours"] = judge.look(judge.laid(noise.float()))
    for label in dict(methods):
        mask = masks[label]
        if label.startswith("ours"):
            looks[f"{label} | ours"] = judge.look(judge.laid(mask))
        else:
            padded = F.pad(mask, (frame.MARGIN,) * 4)
            looks[f"{label} | flat"] = judge.look(judge.flat(padded))
            looks[f"{label} | ours"] = judge.look(judge.laid(padded / opom.PLAIN.eps))
            visible[label] = [
                float(s.ssim((s.clean + s.lay(padded)).clamp(0, 255).round())) for s in judge.probes
            ]
    return {
        "surrogate": surrogate.card.name,
        "person": name,
        "taught": len(taught),
        "probes": len(probes),
        "seconds": seconds,
        "looks": looks,
        "ssim_unscaled": visible,
        "hulls": _hulls(problems),
    }


def _hulls(problems: list[tuple[opom.F64, opom.F64]]) -> dict[str, Any]:
    """The loop's own quadratic problems again: by ours, together, and by others one by one.

    Returns:
        ``problems``; for each solver ``seconds`` of CPU and ``gap``, its squared distance above
        the smallest that any solver found, at worst.
    """
    clean = problems[0][0]
    targets = np.stack([protected for _, protected in problems])
    ways: dict[str, Callable[[], opom.F64]] = {
        "SLSQP, one by one": lambda: np.stack([opom.slsqp(clean, p) for p in targets]),
        f"ours, {TOGETHER} together": lambda: _ours_hulls(clean, targets, TOGETHER),
        "ours, all of a person together": lambda: _ours_hulls(clean, targets, len(targets)),
    }
    if cvxpy := opom.by_cvxpy():
        ways["CVXPY, one by one"] = lambda: np.stack([cvxpy(clean, p) for p in targets])
    weights, seconds = {}, {}
    for name, way in ways.items():
        began = time.process_time()
        weights[name] = way()
        seconds[name] = time.process_time() - began
    distances = {k: ((w @ clean - targets) ** 2).sum(axis=1) for k, w in weights.items()}
    best = np.minimum.reduce(list(distances.values()))
    gaps = {k: float((d - best).max()) for k, d in distances.items()}
    return {"problems": len(targets), "seconds": seconds, "gap": gaps}


def _ours_hulls(clean: opom.F64, targets: opom.F64, together: int) -> opom.F64:
    rows = torch.from_numpy(targets).split(together)
    found = [subspace.hull_weights(torch.from_numpy(clean), part, 0.0, 1.0) for part in rows]
    return torch.cat(found).numpy()
