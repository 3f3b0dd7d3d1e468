"""Is a bystander whose face was replaced still found, and is a face still there?

    python benchmarks/replaced.py --kept HELD --packs FOLDER --run RUN --out FOLDER
        [--faces FACES] [--people 36] [--sheet FILE]

``HELD`` is what ``benchmarks/held_faces.py`` keeps of people whom nothing was trained on, ``RUN``
and ``FACES`` belong to ``python -m training.replaced``. One photo of each person is treated in
every way and written to ``--out`` as one file a person, so that a run that was broken off goes on;
then the tables are printed. Recognisers that check a drawn face are those that come with the
program, the other people of ``HELD`` are their library; judges are all others. ``--sheet`` draws
the pictures for whoever runs this: never publish it.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

import held_faces
import replaced_table
from cloakroom_engine.audit.rebuild import decoder as rebuilding
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.detector import Detector, overlap
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.sight import seen
from cloakroom_engine.protect.hide import HIDINGS, hide
from cloakroom_engine.records import Box
from common import DATA, ROOT, registry
from held_faces import Held
from methods import decoder_face
from methods.made_up import (
    Checker,
    Identities,
    checked,
    drawn,
    identities,
    laid,
    load,
    passing,
    place,
    traits,
)
from training.replaced.network import EXPRESSION, SIDE, FaceInpainter

CODER = "dlib-resnet"
CHECKERS = (CODER, "cloakroom-judge", "cloakroom-masked")
"""Recognisers that every installation has."""
DETECTORS = ("centerface", "yunet_2023mar", "scrfd_500m")
"""The first one placed the landmarks that the generator was given."""
DRAWS = 12
"""Faces that are drawn; the first one that no checker takes for anybody would be laid in."""
LOOKED_AT = 12
"""People whose copies are measured for what is seen of them."""
SEED = 0
LEAST = 0.3
"""Overlap of a find with the box of the face that was there."""
GREY = 120.0
TILE = 160
U8 = NDArray[np.uint8]
F32 = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Bench:
    """What all faces are treated with."""

    models: Registry
    held: Held
    drawer: FaceInpainter


@dataclass(frozen=True, eq=False)
class Face:
    """One photo: ``at`` its row in ``held``, its face's landmarks (5, 2) and box."""

    at: int
    rgb_u8: U8
    points_px: F32
    box_px: Box

    @property
    def around(self) -> tuple[slice, slice]:
        """Rows and columns of the face with its surroundings."""
        left, top, right, bottom = self.box_px
        wide, high = 0.4 * (right - left), 0.4 * (bottom - top)
        rows = slice(max(0, round(top - high)), round(bottom + high))
        return rows, slice(max(0, round(left - wide)), round(right + wide))


def treated(bench: Bench, face: Face) -> tuple[dict[str, U8], dict[str, Any]]:
    """The photo in every way, and what checking said of every draw."""
    rgb_u8, points, at, drawer = face.rgb_u8, face.points_px, face.at, bench.drawer
    made = {"nothing": rgb_u8} | {how: hide(rgb_u8, [(face.box_px, how)]) for how in HIDINGS}
    where, own = place(rgb_u8, points), bench.held.rows[CODER][at]
    made["hole"] = laid(rgb_u8, where, np.full((SIDE, SIDE, 3), GREY, np.float32))
    said = traits(drawer, where, own)
    themselves = Identities(own[None], said[None, EXPRESSION:])
    made["own"] = laid(rgb_u8, where, drawn(drawer, where, said[:EXPRESSION], at, themselves)[0])
    began = time.process_time()
    anybody = identities(drawer, at, DRAWS)
    faces = drawn(drawer, where, said[:EXPRESSION], at, anybody)
    tried = [laid(rgb_u8, where, each) for each in faces]
    asked = checkers(bench, at)
    found = checked(tried, rgb_u8, points, asked)
    empty = checked([made["hole"]], rgb_u8, points, asked)[0]
    told = {"seconds": time.process_time() - began, "above": found, "empty": empty}
    able = np.flatnonzero(passing(found, empty))
    made["first"] = tried[0]
    made["checked"] = tried[able[0]] if len(able) else made["mosaic"]
    rebuild, _ = rebuilding.load(ROOT / "resources" / "rebuild")
    made["decoder"] = decoder_face.replaced(rebuild, rgb_u8, points, own, anybody.codes[0])
    return made, told


def checkers(bench: Bench, at: int) -> list[Checker]:
    """Those who check know everybody but the one in the photo."""
    held, found = bench.held, []
    others = held.known & (held.people != held.people[at])
    people = len(np.unique(held.people[others]))
    for name in CHECKERS:
        statistics = bench.models.statistics(bench.models.card(name))
        assert statistics is not None
        known = held.rows[name][others]
        found.append(Checker.of(bench.models.recogniser(name), statistics, known, people))
    return found


def measured(bench: Bench, face: Face, made: Mapping[str, U8], *, look: bool) -> dict[str, Any]:
    """Of every treatment: embeddings by recogniser, landmarks by detector (NaN where it finds no
    face there), and how much is seen of it."""
    told: dict[str, Any] = {}
    for card in bench.models.cards("recogniser"):
        chips = np.stack([chip(each, face.points_px, card) for each in made.values()])
        told[f"seen {card.name}"] = bench.models.recogniser(card.name).embed(chips)
    for name in DETECTORS:
        detector = bench.models.detector(name)
        told[f"points {name}"] = np.stack([found(detector, face, each) for each in made.values()])
    before = face.rgb_u8[face.around]
    scores = [seen(before, each[face.around]) if look else np.nan for each in made.values()]
    return told | {"visible": np.array(scores)}


def found(detector: Detector, face: Face, rgb_u8: U8) -> F32:
    """(5, 2) landmarks of the face that a detector finds where one was."""
    where = np.array(face.box_px, np.float32)[None]
    for each in detect(detector, rgb_u8, turned=False):
        if overlap(each.box_px, where)[0] > LEAST:
            return each.points_px
    return np.full((5, 2), np.nan, np.float32)


def faces(bench: Bench, most: int) -> Iterator[Face]:
    """One photo of each of ``most`` people who have others."""
    held = bench.held
    known = [who for who in np.unique(held.people[held.known]) if (held.people == who).sum() > 1]
    for number in np.random.default_rng(SEED).permutation(len(known))[:most]:
        at = int(np.flatnonzero(held.people == known[number])[0])
        rgb_u8 = decode(DATA / held.files[at]).rgb_u8
        middle = np.array(rgb_u8.shape[1::-1]) / 2
        there = detect(bench.models.detector(), rgb_u8, turned=False)
        away = [f.size_px - 0.3 * np.linalg.norm(f.points_px.mean(axis=0) - middle) for f in there]
        main = there[int(np.argmax(away))]
        left, top, right, bottom = map(float, main.box_px)
        yield Face(at, rgb_u8, main.points_px, (left, top, right, bottom))


def main() -> None:
    """Treat, measure, tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kept", type=Path, required=True)
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--faces", type=Path, help="what the training learnt from")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--people", type=int, default=36)
    parser.add_argument("--sheet", type=Path)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    asked.out.mkdir(parents=True, exist_ok=True)
    bench = Bench(registry(*asked.packs), held_faces.load(asked.kept), load(asked.run))
    rows = []
    for number, face in enumerate(faces(bench, asked.people)):
        path = asked.out / f"{face.at:05d}.npz"
        if path.exists() and not asked.sheet:
            continue
        made, told = treated(bench, face)
        rows.append([_tile(each[face.around]) for each in made.values()])
        if not path.exists():
            told |= measured(bench, face, made, look=number < LOOKED_AT)
            part = path.with_suffix(".part.npz")
            np.savez(part, treatments=[*made], at=face.at, **told)
            part.replace(path)
            print(path.name, flush=True)
    if asked.sheet:
        Image.fromarray(np.vstack([np.hstack(row) for row in rows])).save(asked.sheet)
    told = replaced_table.read(sorted(asked.out.glob("?????.npz")))
    replaced_table.tell(bench.models, bench.held, told, CHECKERS)
    if asked.faces:
        learnt = np.load(asked.faces / f"{CODER}.npy")
        replaced_table.tell_learnt(told, CODER, learnt)


def _tile(rgb_u8: U8) -> U8:
    return np.asarray(cv2.resize(rgb_u8, (TILE, TILE), interpolation=cv2.INTER_CUBIC), np.uint8)


if __name__ == "__main__":
    main()
