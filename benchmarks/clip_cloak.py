"""What judges make of the made clips, before and after, and how steady the cloak is.

    python benchmarks/clip_cloak.py --packs build/packs --out benchmarks/out/clip_cloak.jsonl

The owner of every clip is cloaked (fold A of frontier.py: dlib and two MobileFaceNets teach, three
MobileFaceNets judge), everybody else is blurred: as clips are (ours), with the mask alone, with the
mask laid frame by frame as on photos, with a random change of the same size (the audit's control),
and blurred, too. Each version is written as H.264 (CRF 20), decoded
again, and every fifth frame in which truth says that the owner is seen (half of the box, turned by
less than 62 degrees) goes to every judge: the face is searched anew around its true place, and
taken from its true landmarks where the detector misses it. Gallery: the photos that the cloak was
learnt from, none of which is in the clip, and one photo each of the strangers. A clip is a line of
the output, so a run resumes.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

import clip_versions
from bed import Bed
from clip_bed import HEIGHT, RATE, TEACHERS, WIDTH
from clip_file import read, write
from clip_seen import Perceived, perceived, taught, truth_of
from cloakroom_engine.photo.sight import seen
from cloakroom_engine.photo.visibility import crop
from cloakroom_engine.pipeline.clips.chance import ByChance
from cloakroom_engine.progress import Reporter, Silent
from cloakroom_engine.protect.change import FaceChange, changed
from cloakroom_engine.protect.clip.flicker import flicker
from cloakroom_engine.protect.clip.keys import Wearing
from cloakroom_engine.protect.clip.play import Player
from cloakroom_engine.protect.clip.steady import steadied
from cloakroom_engine.protect.face import perturb
from cloakroom_engine.records import CloakRecipe
from cloakroom_engine.tracking.fill import hidden
from cloakroom_engine.tracking.sighting import Tracklet
from common import SHARED

ORDER = (0, 3, 1, 2, 6, 4, 8, 7, 5, 9)
SHIPPED, ALONE, BLUR = "ours", "mask alone", "blur"
APIECE, CHANCE = "mask frame by frame", "random change"
H264_QUALITY = ("-crf", "20")
Pixels = NDArray[np.uint8]


def owner_truth(truth: dict[str, Any], index: int) -> dict[str, Any] | None:
    """The owner in a frame, where they count."""
    for face in truth["frames"][index]:
        if face["who"] == truth["people"][0] and face["seen"] >= 0.5 and not face["edge_on"]:
            return dict(face)
    return None


def row_of(bed: Bed, folder: Path, number: int, ways: Sequence[str]) -> dict[str, Any]:
    """A clip's line of the output."""
    truth, sighted = truth_of(folder, number), perceived(bed, folder, number)
    known = taught(bed, truth["people"][0])
    recipe = CloakRecipe()
    began = time.process_time()
    pattern = bed.learn(known, recipe)
    learnt = time.process_time() - began
    witnesses = bed.witnesses(known)
    row: dict[str, Any] = {
        "clip": number,
        "owner": truth["people"][0],
        "networks": {card.name: card.sha256 for card in bed.cards},
        "recipe": asdict(recipe),
        "taught": len(known),
        "strangers": bed.stranger_count,
        "learn_seconds": learnt,
        "wobble": wobble(truth, sighted),
        "methods": {},
    }
    source = folder / f"clip-{number}.mp4"
    versions = {"before": source}
    players: dict[str, Playing] = {
        SHIPPED: _player(sighted, Wearing(pattern, witnesses, recipe)),
        ALONE: _player(sighted, Wearing(pattern, witnesses, recipe, 0, 0)),
        APIECE: Apiece(sighted, pattern, recipe),
        CHANCE: Random(sighted, recipe),
        BLUR: _blurring(sighted),
    }
    for method, player in players.items():
        began = time.process_time()
        measured = Measured(truth, player, look=method == SHIPPED, steady=method != BLUR)
        target = folder / f"clip-{number}.{method.replace(' ', '-')}.mp4"
        write(target, measured.frames(source), WIDTH, HEIGHT, RATE, H264_QUALITY)
        versions[method] = target
        row["methods"][method] = {
            "seconds": time.process_time() - began,
            "flicker": measured.flickers,
            "seen": measured.sights,
        }
    row["judged"] = clip_versions.judged(bed, truth, known, versions, ways)
    return row


class Playing(Protocol):
    """What makes the treated frames of a clip, as ``protect.clip.play.Player`` does."""

    def play(
        self, frames: Iterable[tuple[Any, int, Pixels]], reporter: Reporter
    ) -> Iterator[tuple[Any, Pixels]]:
        """The treated frames."""

    def changes(self, index: int, base: Pixels) -> list[FaceChange]:
        """What is done to the faces of the frame that was handed out last."""


def _parts(sighted: Perceived) -> list[Tracklet]:
    """Those of the owner, also where it is not sure that it is them."""
    return [part.tracklet for t in sighted.tracks if t.said != "no" for part in t.parts]


def _boxes(sighted: Perceived) -> list[tuple[dict[int, Any], str]]:
    """All others, blurred."""
    return [
        (hidden([p.tracklet for p in t.parts], sighted.cuts, sighted.frames, RATE), "blur")
        for t in sighted.tracks
        if t.said == "no"
    ]


def _player(sighted: Perceived, wearing: Wearing) -> Player:
    return Player([(part, wearing) for part in _parts(sighted)], _boxes(sighted), RATE)


def _blurring(sighted: Perceived) -> Player:
    mine = hidden(_parts(sighted), sighted.cuts, sighted.frames, RATE)
    return Player([], [(mine, "blur"), *_boxes(sighted)], RATE)


class Apiece:
    """The mask laid on every frame for itself, as on photos, through the landmarks as tracked."""

    def __init__(self, sighted: Perceived, pattern: Any, recipe: CloakRecipe) -> None:
        self._parts, self._pattern, self._recipe = _parts(sighted), pattern, recipe
        self._others = Player([], _boxes(sighted), RATE)
        self._laid: list[FaceChange] = []

    def play(
        self, frames: Iterable[tuple[Any, int, Pixels]], reporter: Reporter
    ) -> Iterator[tuple[Any, Pixels]]:
        """Frame after frame; none waits for another."""
        numbered = (((given, at), at, pixels) for given, at, pixels in frames)
        for (given, at), pixels in self._others.play(numbered, reporter):
            sightings = [part.at(at) for part in self._parts]
            self._laid = [self._change(pixels, each.points_px) for each in sightings if each]
            yield given, changed(pixels, self._laid, 1.0) if self._laid else pixels

    def _change(self, pixels: Pixels, points_px: NDArray[np.floating]) -> FaceChange:
        recipe = self._recipe
        return perturb(pixels, points_px, self._pattern, [], recipe, recipe.strength, 0, Silent())

    def changes(self, index: int, base: Pixels) -> list[FaceChange]:
        """Those of the frame that was handed out last."""
        return self._laid


class Random:
    """A cloak that nobody learnt, as large as the strength allows: the audit's control."""

    def __init__(self, sighted: Perceived, recipe: CloakRecipe) -> None:
        parts = dict(enumerate([part] for part in _parts(sighted)))
        self._tracks, self._others = parts, Player([], _boxes(sighted), RATE)
        self._chance = ByChance(parts, recipe.strength, RATE, reporter=Silent())

    def play(
        self, frames: Iterable[tuple[Any, int, Pixels]], reporter: Reporter
    ) -> Iterator[tuple[Any, Pixels]]:
        """Frame after frame."""
        numbered = (((given, at), at, pixels) for given, at, pixels in frames)
        for (given, at), pixels in self._others.play(numbered, reporter):
            worn = pixels
            for track in self._tracks:
                worn = self._chance.of(track, at, worn)
            yield given, worn

    def changes(self, index: int, base: Pixels) -> list[FaceChange]:
        """Not told apart."""
        return []


class Measured:
    """A player's frames on their way to the file, looked at as they pass."""

    def __init__(self, truth: dict[str, Any], player: Playing, *, look: bool, steady: bool) -> None:
        self._truth, self._player, self._look, self._steady = truth, player, look, steady
        self._starts = {shot["first"] for shot in truth["shots"]}
        self.flickers: list[float] = []
        self.sights: list[float] = []

    def frames(self, source: Path) -> Iterator[Pixels]:
        """Every frame, treated."""
        given = enumerate(read(source, WIDTH, HEIGHT))
        before: tuple[Pixels, Pixels] | None = None
        last: dict[str, Any] | None = None
        told = (((i, p), i, p) for i, p in given)
        for (index, was), became in self._player.play(told, Silent()):
            face = owner_truth(self._truth, index)
            if index in self._starts:
                last = None
            if self._steady and face and last and before and min(face["seen"], last["seen"]) > 0.97:
                self.flickers.append(_flicker(before, (was, became), last, face))
            if self._look and face and index % (2 * RATE) == RATE // 2:
                self._sight(index, was)
            before, last = (was, became), face
            yield became

    def _sight(self, index: int, was: Pixels) -> None:
        """What is added, beside the moved face, by the measure of which the strength promises."""
        changes = self._player.changes(index, was)
        moved, whole = changed(was, changes, 0.0), changed(was, changes, 1.0)
        for each in changes:
            score = seen(crop(moved, each.crop_px), crop(whole, each.crop_px))
            self.sights.append(round(score, 2))


def _flicker(before: Any, after: Any, last: dict[str, Any], face: dict[str, Any]) -> float:
    box = [round(v) for v in face["box"]]
    points = np.array(last["points"]), np.array(face["points"])
    return round(flicker(before, after, *points, (box[0], box[1], box[2], box[3])), 4)


def wobble(truth: dict[str, Any], sighted: Perceived) -> dict[str, list[float]]:
    """How landmarks tremble about where they truly are, as tracked and as steadied: second
    differences of the error of their middle, in distances of the eyes, one value a tracklet."""
    found: dict[str, list[float]] = {"as tracked": [], "steadied": []}
    for part in (p.tracklet for t in sighted.tracks if t.said == "yes" for p in t.parts):
        if len(part.sightings) < RATE:
            continue
        raw = np.stack([s.points_px for s in part.sightings]).astype(float)
        for name, points in (("as tracked", raw), ("steadied", steadied(part.sightings, RATE))):
            errors = []
            for at, sighting in enumerate(part.sightings):
                face = owner_truth(truth, sighting.index)
                if face is None:
                    errors.append(np.full(2, np.nan))
                    continue
                right = np.array(face["points"])
                eyes = float(np.linalg.norm(right[1] - right[0]))
                errors.append((points[at] - right).mean(axis=0) / eyes)
            trembles = np.diff(np.array(errors), 2, axis=0)
            found[name].append(float(np.sqrt(np.nanmean(trembles**2))))
    return found


def main() -> None:
    """Run what is missing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clips", type=Path, default=Path("benchmarks/out/clips"))
    parser.add_argument("--out", type=Path, default=Path("benchmarks/out/clip_cloak.jsonl"))
    parser.add_argument("--only", type=int, nargs="+")
    parser.add_argument("--judges", nargs="+", help="all that did not teach, unless named")
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    parser.add_argument(
        "--ways", nargs="*", choices=clip_versions.WAYS, default=list(clip_versions.WAYS)
    )
    asked = parser.parse_args()
    cv2.setNumThreads(1)
    bed = Bed(SHARED, TEACHERS, asked.judges, asked.clips.parent / "strangers-all.npz", asked.packs)
    lines = asked.out.read_text().splitlines() if asked.out.exists() else []
    done = {json.loads(line)["clip"] for line in lines}
    for number in asked.only or ORDER:
        if number not in done:
            row = row_of(bed, asked.clips, number, asked.ways)
            with asked.out.open("a") as file:
                file.write(json.dumps(row) + "\n")
            print(number, row["owner"], f"{time.process_time():.0f} s", flush=True)


if __name__ == "__main__":
    main()
