"""Made clips with known truth: people of shared/data/people moved over backgrounds.

    python benchmarks/clip_bed.py --out benchmarks/out/clips
    python benchmarks/clip_bed.py --seed 7 --out benchmarks/out/clips7

Ten clips, 640 by 360 at 15 frames a second, 217 seconds, one to five people each. A face is a photo
on a plane: moved, turned (in the picture and, in perspective, about the vertical axis, now and then
until it is edge-on), scaled, covered by something that passes, leaving the frame and coming back;
light that blinks and sways, noise of a camera, shots with cuts between them, other photos of the
same person from shot to shot. Truth for every frame: box, landmarks, who, and which share is seen.

The first person of a clip is its owner, whose cloak is learnt from the first half of their photos;
only the second half is in the clip. People are from the odd positions; seed 0. Constants of the
program were chosen on these ten; three further clips of another seed, with nobody of them, were
not looked at before.

What such clips cannot show: faces that speak or smile, true profiles, hair and hands before a face,
motion blur, rolling shutter, and what phones do to a face.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

import clip_actor
from bed import Bed
from clip_actor import Actor
from clip_file import write
from common import DATA, SHARED
from protection import halves, people

WIDTH, HEIGHT, RATE = 640, 360, 15
PLANS = ((10, 1), (12, 1), (15, 1), (10, 2), (20, 2), (30, 2), (15, 3), (25, 3), (20, 4), (60, 5))
"""Seconds and people of every clip."""
FURTHER = ((10, 2), (12, 3), (15, 2))
"""The same of another seed."""
TEACHERS = ("dlib-resnet", "mobilefacenet_casia", "mobilefacenet_anon")
BACKGROUNDS = (
    "pjreddie__kite", "pjreddie__horses", "debruine__bled-2608425_640", "erstrong__bicycle",
    "debruine__forest-5524569_640", "debruine__mountains-615428_640", "aqeelanwar__lemon",
    "debruine__tree-736885_640", "aqeelanwar__grey_petals", "debruine__sunflower-1627193_640",
)  # fmt: skip
NOISE = 2.0
LEAST_PHOTOS = 8


@dataclass(frozen=True)
class Shot:
    """Frames ``first`` to ``last`` (without it) in front of one background."""

    first: int
    last: int
    background: str


def cast(seed: int = 0) -> list[list[str]]:
    """The people of every clip, the owner first; nobody is in two clips, of two seeds neither."""
    folders = [p for p in people("odd", 1) if len(list(p.iterdir())) >= LEAST_PHOTOS]
    random.Random(0).shuffle(folders)
    names = [folder.name for folder in folders]
    plans = PLANS
    if seed:
        plans, names = FURTHER, names[sum(count for _, count in PLANS) :]
        random.Random(seed).shuffle(names)
    here = iter(names)
    return [[next(here) for _ in range(count)] for _, count in plans]


def make(bed: Bed, number: int, names: list[str], out: Path, seed: int = 0) -> None:
    """One clip and its truth, ``clip-N.mp4`` and ``clip-N.json``."""
    drawn = random.Random(1000 * seed + number)
    frames = (FURTHER if seed else PLANS)[number][0] * RATE
    shots = _shots(drawn, frames)
    faces = {}
    for name in names:
        _, testing = halves(DATA / "people" / name)
        faces[name] = [known for path in testing if (known := bed.face(path)) is not None]
    truth: dict[str, Any] = {
        "people": names,
        "rate": RATE,
        "size": [WIDTH, HEIGHT],
        "shots": [asdict(shot) for shot in shots],
        "frames": [],
    }
    acts = []
    for at, shot in enumerate(shots):
        here = names if len(shots) == 1 else _present(drawn, names, at)
        acts.append((shot, clip_actor.act(drawn, here, faces, shot.last - shot.first, RATE)))
    truth["events"] = [
        {"shot": at, "who": actor.who, **actor.events()}
        for at, (_, actors) in enumerate(acts)
        for actor in actors
    ]

    def pixels() -> Iterator[NDArray[np.uint8]]:
        noise = np.random.default_rng(1000 * seed + number)
        for shot, actors in acts:
            scene = _background(shot.background)
            for frame in range(shot.last - shot.first):
                picture, seen = _drawn(scene, actors, frame, noise)
                truth["frames"].append(seen)
                yield picture

    write(out / f"clip-{number}.mp4", pixels(), WIDTH, HEIGHT, RATE, ["-crf", "18"])
    (out / f"clip-{number}.json").write_text(json.dumps(truth))


def _shots(drawn: random.Random, frames: int) -> list[Shot]:
    """Shots of four to nine seconds with different backgrounds."""
    shots: list[Shot] = []
    first = 0
    while first < frames:
        last = first + round(drawn.uniform(4, 9) * RATE)
        last = frames if frames - last < 3 * RATE else last
        others = [each for each in BACKGROUNDS if not shots or each != shots[-1].background]
        shots.append(Shot(first, last, drawn.choice(others)))
        first = last
    return shots


def _present(drawn: random.Random, names: list[str], shot: int) -> list[str]:
    """Who is in a shot: the owner in the first and mostly, at most four at a time."""
    others = [name for name in names[1:] if drawn.random() < 0.7]
    here = others[:3]
    if shot == 0 or not here or drawn.random() < 0.75:
        here = [names[0], *here]
    drawn.shuffle(here)
    return here


def _background(name: str) -> NDArray[np.uint8]:
    """A picture a little larger than the frame, so that the camera can sway."""
    (path,) = [p for p in (DATA / "scenes" / "noface").iterdir() if p.stem == name]
    image = cv2.imread(str(path))[..., ::-1]
    scale = 1.1 * max(WIDTH / image.shape[1], HEIGHT / image.shape[0])
    grown = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    return np.ascontiguousarray(grown, np.uint8)


def _drawn(
    scene: NDArray[np.uint8], actors: list[Actor], frame: int, noise: np.random.Generator
) -> tuple[NDArray[np.uint8], list[dict[str, Any]]]:
    """One picture and what is seen in it."""
    sway = 0.5 + 0.45 * np.array([np.sin(frame / 31), np.sin(frame / 43 + 1)])
    left, top = (sway * (scene.shape[1] - WIDTH, scene.shape[0] - HEIGHT)).astype(int)
    picture = scene[top : top + HEIGHT, left : left + WIDTH].astype(np.float32)
    owner = np.zeros((HEIGHT, WIDTH), np.uint8)
    for at, actor in enumerate(actors, 1):
        actor.draw(picture, owner, at, frame)
    light = clip_actor.light(actors, frame, RATE)
    picture = picture * light + noise.normal(0, NOISE, picture.shape).astype(np.float32)
    seen = [actor.truth(owner, at, frame) for at, actor in enumerate(actors, 1)]
    return np.clip(np.rint(picture), 0, 255).astype(np.uint8), [each for each in seen if each]


def main() -> None:
    """Make what is missing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path("benchmarks/out/clips"))
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    bed = Bed(SHARED, TEACHERS, None, asked.out.parent / "strangers-all.npz")
    for number, names in enumerate(cast(asked.seed)):
        if not (asked.out / f"clip-{number}.json").exists():
            make(bed, number, names, asked.out, asked.seed)
            print(number, ", ".join(names), flush=True)


if __name__ == "__main__":
    main()
