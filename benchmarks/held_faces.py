"""Faces of people whom nothing was trained on, and what every recogniser makes of them, kept.

    PYTHONPATH=engine:benchmarks python benchmarks/held_faces.py --kept FOLDER [--packs FOLDER]...

Up to ``MOST`` photos of ``PEOPLE`` of ``people`` and one of ``STRANGERS`` strangers each, drawn
with a seed: the face that is largest near the middle. Written in parts, so that a run that was
broken off goes on.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from cloakroom_engine.faces.align import chip, similarity, visible_part
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.faces.redrawn import POINTS
from cloakroom_engine.models.nets.face_decoder import SIDE
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.photo.decode import decode
from common import DATA, manifest, registry

PEOPLE, MOST, STRANGERS = 120, 4, 400
"""How many people, with how many photos each at most, and how many strangers."""
SEED = 0
PART = 50
STRANGER = "stranger "
"""Before the file's name, where who it is is not known."""
F32 = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Held:
    """n faces: ``files`` and ``people`` by name, ``pictures`` (n, 96, 96, 3) uint8 cut as a decoder
    draws them, and by recogniser (n, D) embeddings of length one.
    """

    files: NDArray[np.str_]
    people: NDArray[np.str_]
    pictures: NDArray[np.uint8]
    rows: dict[str, F32]

    @property
    def known(self) -> NDArray[np.bool_]:
        """(n,) whether it is one of the people, not a stranger."""
        return ~np.char.startswith(self.people, STRANGER)


def load(kept: Path) -> Held:
    """What ``keep`` wrote."""
    parts = [np.load(path) for path in sorted(kept.glob("part_*.npz"))]
    first = ("files", "people", "pictures")
    names = [name for name in parts[0].files if name not in first]
    joined = {name: np.concatenate([part[name] for part in parts]) for name in (*first, *names)}
    return Held(*(joined[name] for name in first), {name: joined[name] for name in names})


def keep(models: Registry, kept: Path) -> None:
    """Look at every photo that ``kept`` has no part of yet."""
    kept.mkdir(parents=True, exist_ok=True)
    wanted = photos()
    for at in range(0, len(wanted), PART):
        path = kept / f"part_{at:05d}.npz"
        if not path.exists():
            found = _looked(models, wanted[at : at + PART])
            with path.with_suffix(".new").open("wb") as stream:
                np.savez(stream, **found)
            path.with_suffix(".new").replace(path)
            print(f"{at + PART} of {len(wanted)}", flush=True)


def photos() -> list[tuple[str, str]]:
    """(file, person) of all photos."""
    people: dict[str, list[str]] = {}
    for row in manifest("people/"):
        people.setdefault(row["identity"], []).append(row["file"])
    draws = random.Random(SEED)
    drawn = draws.sample(sorted(people), PEOPLE)
    known = [(file, who) for who in drawn for file in sorted(people[who])[:MOST]]
    others = draws.sample(manifest("strangers/"), STRANGERS)
    return known + [(row["file"], STRANGER + row["file"]) for row in others]


def _looked(models: Registry, wanted: Sequence[tuple[str, str]]) -> dict[str, NDArray[np.generic]]:
    cards = models.cards("recogniser")
    files, people, pictures = [], [], []
    chips: dict[str, list[NDArray[np.uint8]]] = {card.name: [] for card in cards}
    for file, who in wanted:
        rgb_u8 = decode(DATA / file).rgb_u8
        found = detect(models.detector(), rgb_u8, turned=False)
        if not found:
            continue
        middle = np.array(rgb_u8.shape[1::-1]) / 2
        away = [f.size_px - 0.3 * np.linalg.norm(f.points_px.mean(axis=0) - middle) for f in found]
        points = found[int(np.argmax(away))].points_px
        part, M = visible_part(rgb_u8, similarity(points, POINTS), (SIDE, SIDE))
        files.append(file)
        people.append(who)
        pictures.append(cv2.warpAffine(part, M, (SIDE, SIDE)))
        for card in cards:
            chips[card.name].append(chip(rgb_u8, points, card))
    rows = {name: models.recogniser(name).embed(np.stack(each)) for name, each in chips.items()}
    return {
        "files": np.array(files),
        "people": np.array(people),
        "pictures": np.stack(pictures),
        **rows,
    }


def main() -> None:
    """Look at all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kept", type=Path, required=True)
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    keep(registry(*asked.packs), asked.kept)


if __name__ == "__main__":
    main()
