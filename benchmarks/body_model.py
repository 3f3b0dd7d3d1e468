"""Does a body model's shape link photos better than the lengths it is fitted to?

    pip download --no-deps anny==0.6.2 roma==1.8.0 trimesh==5.2.0, unpacked into SITE
    PYTHONPATH=engine:benchmarks:SITE python benchmarks/body_model.py joints.jsonl [--market FOLDER]

Anny (Bregier et al., "Human Mesh Modeling for Anny Body", ECCV 2026; Apache-2.0, assets CC0) is
fitted to the joints of ``body_joints.py`` and of Market-1501 (see ``body.py``, whose comparison,
intervals and controls these are): sex, age, muscle, weight, height and proportions, as the model
calls them, of one photo and of several of a person. It runs on the torch that is here; nothing
else of it is needed. Its keypoints are linear in its vertices, and those in its blend shapes, so
the model is a small table once it is loaded (40 CPU seconds the first time, then it is cached).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from body import (
    DISTANCE,
    SEEN,
    Bodies,
    left_out,
    market_parts,
    of_photos,
    pairs_of,
    said,
    same_photo,
)
from body_shapes import F64, PARTS, Shapes, lengths
from methods.body_fit import Model, fit

COCO = {
    "shoulders": [((5,), (6,))],
    "torso": [((5, 6), (11, 12))],
    "hips": [((11,), (12,))],
    "upper arms": [((5,), (7,)), ((6,), (8,))],
    "forearms": [((7,), (9,)), ((8,), (10,))],
    "thighs": [((11,), (13,)), ((12,), (14,))],
    "shanks": [((13,), (15,)), ((14,), (16,))],
    "neck": [((3, 4), (5, 6))],
}
SEVERAL = 3
"""Photos of one person that share a shape."""
KEPT = 2
"""Pictures of everybody in each part of Market-1501."""


def anny() -> tuple[Model, int]:
    """The model's log lengths as a function of its parameters, and how many these are."""
    # Only this benchmark needs it.
    from anny import Anny, KeypointsRegressor  # type: ignore[import-not-found]

    body = Anny()
    points = KeypointsRegressor.coco(body)
    with torch.no_grad():
        middle = points({"vertices": body.template_vertices[None]})[0]
        moved = points({"vertices": body.template_vertices + body.blendshapes}) - middle

    def found(shapes: F64) -> F64:
        named = dict(zip(body.phenotype_labels, torch.from_numpy(shapes.T), strict=True))
        with torch.no_grad():
            weights = body.get_phenotype_blendshape_coefficients(**named)
            joints = (middle + torch.einsum("nk,kjc->njc", weights, moved)).numpy()
        return lengths(joints, np.ones(joints.shape[:2], np.bool_), COCO)

    return found, len(body.phenotype_labels)


def gathered(
    bodies: Bodies, several: int, rng: np.random.Generator
) -> tuple[F64, NDArray[np.int64]]:
    """(g, several, 8) lengths of photos of one person each, no photo twice, and whose."""
    groups, whose = [], []
    for person in np.unique(bodies.people):
        rows = rng.permutation(np.flatnonzero(bodies.people == person))
        for at in range(0, len(rows) - several + 1, several):
            groups.append(bodies.lengths[rows[at : at + several]])
            whose.append(person)
    return np.stack(groups), np.array(whose, np.int64)


def as_bodies(shapes: F64, people: NDArray[np.int64], cameras: NDArray[np.int64]) -> Bodies:
    """Parameters where lengths stand: beside a zero their differences are they themselves."""
    empty = np.zeros((len(shapes), len(PARTS) - shapes.shape[1]))
    return Bodies(np.hstack([shapes, empty]), people, cameras)


def averaged(photos: F64, mean: F64) -> F64:
    """(g, 8) of (g, m, 8): each photo brought to the size of the mean body, then their mean."""
    near = np.nanmean(photos - mean, axis=2, keepdims=True)
    count = np.isfinite(photos).sum(axis=1)
    total = np.nansum(photos - near, axis=1)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def photos(file: Path, model: Model, parameters: int) -> None:
    """Print the figures of photos of people: lengths and shapes of the same groups."""
    everybody, again, _ = of_photos([file], "metres")
    mean = Shapes(everybody).mean.mean(axis=1)
    for several in (1, SEVERAL):
        rng = np.random.default_rng(0)
        groups, people = gathered(everybody, several, rng)
        each, plain = np.arange(len(people)), averaged(groups, mean)
        kinds = {
            "lengths": Bodies(plain, people, each),
            "shape": as_bodies(fit(model, groups, mean, parameters), people, each),
        }
        for least in SEEN[:2]:
            shown = np.isfinite(plain).sum(axis=1) >= least
            for kind, bodies in kinds.items():
                few = bodies.only(shown)
                mixed = Bodies(few.lengths, rng.permutation(few.people), few.cameras)
                label = f"{least} or more of {several} photos, {kind}"
                said(label, left_out(few, bodies, 0.0, rng), rng)
                said("    control: names shuffled", left_out(mixed, bodies, 0.0, rng), rng)
    twice = [
        as_bodies(fit(model, of.lengths[:, None], mean, parameters), of.people, of.cameras)
        for of in (everybody, again)
    ]
    shown = np.isfinite(everybody.lengths).sum(axis=1) >= SEEN[1]
    weights = Shapes(twice[0], least_ratio=DISTANCE)
    pairs = same_photo(twice[0].only(shown), twice[1].only(shown), weights, rng)
    said(f"{SEEN[1]} or more, control: the same photo, mirrored", pairs, rng)


def market(folder: Path, model: Model, parameters: int) -> None:
    """Print the figures of Market-1501's joints."""
    rng = np.random.default_rng(0)
    learnt, query, gallery = (_few(part, rng) for part in market_parts(folder))
    mean = Shapes(learnt).mean.mean(axis=1)
    plain = {"train": learnt, "query": query, "gallery": gallery}
    fitted = {
        name: as_bodies(
            fit(model, part.lengths[:, None], mean, parameters), part.people, part.cameras
        )
        for name, part in plain.items()
    }
    for kind, parts in (("lengths", plain), ("shape", fitted)):
        shapes = Shapes(parts["train"])
        asked, shown = parts["query"], parts["gallery"]
        said(f"Market-1501, {kind}", pairs_of(asked, shown, shapes, rng), rng)
        mixed = Bodies(shown.lengths, rng.permutation(shown.people), shown.cameras)
        said("    control: names shuffled", pairs_of(asked, mixed, shapes, rng), rng)


def _few(bodies: Bodies, rng: np.random.Generator) -> Bodies:
    """So many pictures of everybody at most."""
    chosen = np.zeros(len(bodies.people), np.bool_)
    for person in np.unique(bodies.people):
        rows = rng.permutation(np.flatnonzero(bodies.people == person))
        chosen[rows[:KEPT]] = True
    return bodies.only(chosen)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("joints", type=Path, nargs="?", help="what body_joints.py wrote")
    parser.add_argument("--market", type=Path, help="a folder with Market-1501's joints")
    chosen = parser.parse_args()
    model, parameters = anny()
    if chosen.joints:
        photos(chosen.joints, model, parameters)
    if chosen.market:
        market(chosen.market, model, parameters)


if __name__ == "__main__":
    main()
