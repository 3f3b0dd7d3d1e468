"""Perception of the made clips, once: shots, tracklets, people; kept for the other clip benchmarks.

python benchmarks/clip_seen.py --clips benchmarks/out/clips
"""

from __future__ import annotations

import argparse
import json
import pickle
import time
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from bed import Bed, Known
from clip_bed import HEIGHT, RATE, TEACHERS, WIDTH
from clip_file import read
from cloakroom_engine.tracking import shots, who
from cloakroom_engine.tracking.track import tracklets
from common import DATA, SHARED
from protection import halves


@dataclass(frozen=True, eq=False)
class Perceived:
    """What was seen of a clip, and the seconds that finding faces and naming them took."""

    cuts: list[int]
    frames: int
    tracks: list[who.Track]
    following_s: float
    naming_s: float


def truth_of(folder: Path, number: int) -> dict[str, Any]:
    """The truth of a made clip."""
    found: dict[str, Any] = json.loads((folder / f"clip-{number}.json").read_text())
    return found


def taught(bed: Bed, name: str) -> list[Known]:
    """The faces of the first half of a person's photos."""
    learning, _ = halves(DATA / "people" / name)
    return [known for path in learning[:10] if (known := bed.face(path)) is not None]


def askers(bed: Bed, people: dict[str, list[Known]]) -> list[who.Asker]:
    """The teachers, who know the clip's owner by the photos that the cloak is learnt from."""
    found = []
    for card in bed.surrogates:
        limits = bed.statistics(card).thresholds
        rows = {
            name: np.stack([each.embeddings[card.name] for each in known])
            for name, known in people.items()
        }
        asked = bed.registry.recogniser(card.name)
        found.append(who.Asker(asked, limits[0.01], limits[0.001], rows))
    return found


def perceived(bed: Bed, folder: Path, number: int) -> Perceived:
    """What was seen of a clip; kept beside it."""
    kept = folder / f"clip-{number}.seen"
    if kept.exists():
        found: Perceived = pickle.loads(kept.read_bytes())
        return found
    owner = truth_of(folder, number)["people"][0]
    asked = askers(bed, {owner: taught(bed, owner)})
    cuts: list[int] = []
    count = 0

    def frames() -> Any:
        nonlocal count
        source = enumerate(read(folder / f"clip-{number}.mp4", WIDTH, HEIGHT))
        for index, pixels, begins in shots.marked(source, Fraction(RATE)):
            count += 1
            if begins:
                cuts.append(index)
            yield index, pixels, begins

    began = time.monotonic()
    found_faces = list(tracklets(frames(), bed.detector))
    following = time.monotonic() - began
    began = time.monotonic()
    known = [who.known(each, asked[0].recogniser, asked) for each in found_faces]
    people = who.tracks(known, asked)
    result = Perceived(cuts, count, people, following, time.monotonic() - began)
    kept.write_bytes(pickle.dumps(result))
    return result


def main() -> None:
    """See every clip."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clips", type=Path, default=Path("benchmarks/out/clips"))
    asked = parser.parse_args()
    cv2.setNumThreads(1)
    bed = Bed(SHARED, TEACHERS, None, asked.clips.parent / "strangers-all.npz")
    for number in range(len(list(asked.clips.glob("clip-*.json")))):
        seen = perceived(bed, asked.clips, number)
        print(number, seen.frames, f"{seen.following_s:.1f} s + {seen.naming_s:.1f} s", flush=True)


if __name__ == "__main__":
    import clip_seen  # under its own name: what is kept names the class by its module

    clip_seen.main()
