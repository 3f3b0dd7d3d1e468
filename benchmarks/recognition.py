"""Whether every recogniser is fed what it was trained on: verification accuracy on real pairs.

    PYTHONPATH=engine python benchmarks/recognition.py [--pairs 1500] [--detector centerface]
        [--packs FOLDER]... [--model NAME]... [--shown plain masked 32]

Draws pairs of the same person and pairs of different people from ``people`` (mostly LFW), finds
and aligns the largest face near the middle of each photo, and prints the share of right decisions
by ten-fold cross-validation: each tenth is judged at the threshold that is best on the other nine.
A swapped channel order, a wrong scale or a wrong template costs several percentage points against
the LFW figure of the card. ``--shown masked`` puts an MLFW-style mask on the second face of every
pair, ``--shown 32`` shrinks every photo until ArcFace's crop of the face is 32 pixels wide.
Landmarks are those of the bare face in its own size. The figures stand in benchmarks/results.
"""

from __future__ import annotations

import argparse
import random
import time
from itertools import combinations
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.masked.designs import designs
from cloakroom_engine.audit.masked.wear import put_on
from cloakroom_engine.faces.align import scale_of, similarity
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.faces.embed import embed
from cloakroom_engine.models.detector import Detection, Detector
from cloakroom_engine.models.nets.named import ARCFACE
from cloakroom_engine.photo.decode import decode
from common import DATA, manifest, rate, registry

FOLDS = 10
SHOWN = ("plain", "masked", "32")
Pair = tuple[str, str]
Face = tuple[NDArray[np.uint8], NDArray[np.float32]]
"""A photo and the five landmarks of the face in it."""


def main() -> None:
    """Print one line per recogniser."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=1500, help="of each kind")
    parser.add_argument("--detector", default="centerface")
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    parser.add_argument("--model", action="append", help="default: all")
    parser.add_argument("--shown", nargs="+", choices=SHOWN, default=["plain"])
    chosen = parser.parse_args()
    models = registry(*chosen.packs)
    models.device.prepare()
    same, different = draw(chosen.pairs, seed=0)
    files = sorted({file for pair in (*same, *different) for file in pair})
    faces = {file: _face(models.detector(chosen.detector), file) for file in files}
    usable = {file: face for file, face in faces.items() if face is not None}
    print(f"{len(files)} photos, {len(files) - len(usable)} without a face")
    pairs = [(pair, True) for pair in same] + [(pair, False) for pair in different]
    pairs = [(pair, truth) for pair, truth in pairs if usable.keys() >= set(pair)]
    random.Random(1).shuffle(pairs)
    truth = np.array([truth for _, truth in pairs])
    cards = [c for c in models.cards("recogniser") if not chosen.model or c.name in chosen.model]
    for how in chosen.shown:
        first = {file: _shrunk(face) if how == "32" else face for file, face in usable.items()}
        masked = {}
        if how == "masked":
            masked = {file: _masked(face, file) for file, face in usable.items()}
        for card in cards:
            recogniser = models.recogniser(card.name)
            began = time.process_time()
            one = dict(zip(usable, embed(recogniser, first.values()), strict=True))
            spent = (time.process_time() - began) / len(usable)
            other = dict(zip(masked, embed(recogniser, masked.values()), strict=True)) or one
            cosines = np.array([one[a] @ other[b] for (a, b), _ in pairs])
            hits = right_decisions(cosines, truth)
            scores = cosines[truth], cosines[~truth]
            print(
                f"{how:<6} {card.name:<22} {rate(hits, len(pairs))}   TAR at 1 % FAR "
                f"{accepted_at(*scores, 0.01):.1%}, at 0.1 % {accepted_at(*scores, 0.001):.1%}   "
                f"{1000 * spent:.1f} CPU ms a face, {card.bytes / 1e6:.1f} MB",
                flush=True,
            )


def draw(count: int, seed: int) -> tuple[list[Pair], list[Pair]]:
    """``count`` pairs of one person and ``count`` pairs of two people."""
    people: dict[str, list[str]] = {}
    for row in manifest("people/"):
        people.setdefault(row["identity"], []).append(row["file"])
    draws = random.Random(seed)
    same = [pair for files in people.values() for pair in combinations(files, 2)]
    names = sorted(people)
    different = set()
    while len(different) < count:
        one, other = draws.sample(names, 2)
        different.add((draws.choice(people[one]), draws.choice(people[other])))
    return draws.sample(same, count), sorted(different)


def right_decisions(similarity: NDArray[np.float64], truth: NDArray[np.bool_]) -> int:
    """Right decisions over ten folds, each at the best threshold of the others."""
    folds = np.arange(len(truth)) % FOLDS
    hits = 0
    for fold in range(FOLDS):
        rest = folds != fold
        candidates = np.unique(similarity[rest])
        same, different = np.sort(similarity[rest & truth]), np.sort(similarity[rest & ~truth])
        right = (
            len(same) - np.searchsorted(same, candidates) + np.searchsorted(different, candidates)
        )
        threshold = candidates[np.argmax(right)]
        hits += int(((similarity[~rest] >= threshold) == truth[~rest]).sum())
    return hits


def accepted_at(
    same: NDArray[np.float64], different: NDArray[np.float64], false_accepts: float
) -> float:
    """Share of ``same`` above the similarity that lets ``false_accepts`` of ``different`` in."""
    return float((same > np.quantile(different, 1 - false_accepts)).mean())


def _shrunk(face: Face) -> Face:
    """The photo so small that ArcFace's crop is 32 pixels wide; as it is if it was smaller."""
    rgb_u8, points_px = face
    scale = scale_of(similarity(points_px, np.array(ARCFACE))) * 32 / 112
    if scale >= 1:
        return face
    size = [max(1, round(scale * side)) for side in rgb_u8.shape[1::-1]]
    small = cv2.resize(rgb_u8, size, interpolation=cv2.INTER_AREA)
    ratio = np.array(size) / rgb_u8.shape[1::-1]
    return small, (ratio * (points_px + 0.5) - 0.5).astype(np.float32)


def _masked(face: Face, file: str) -> Face:
    """The same wearing a mask."""
    seed = random.Random(file).randrange(2**32)
    return put_on(*face, designs()[seed % len(designs())], seed).rgb_u8, face[1]


def _face(detector: Detector, file: str) -> Face | None:
    photo = decode(DATA / file).rgb_u8
    faces = detect(detector, photo)
    if not faces:
        return None
    middle = np.array([photo.shape[1], photo.shape[0]]) / 2

    def prominence(face: Detection) -> float:
        away = face.box_px.reshape(2, 2).mean(axis=0) - middle
        return face.size_px - 0.3 * float(np.hypot(*away))

    return photo, max(faces, key=prominence).points_px


if __name__ == "__main__":
    main()
