"""How long a person waits: learning, refining, and a 12-megapixel photo in a hurry.

    python benchmarks/timing.py [--threads 2] [--photos 10]

Learning is from ten photos of one person in ``data/people`` with fold A's surrogates and the
default recipe; refining is the default number of steps on each of the person's photos. The
12-megapixel photo is the public-domain astronaut among others of herself upside down, with some
sensor noise, the face about 340 pixels; it is decoded, laid with a cloak (alone, and refined as
``--instant`` does), encoded, decoded again and measured, beside decoding and encoding alone (which
checks its file by decoding it too). Best of several runs that take turns, in CPU seconds of all
threads, as the machine is shared; the others are told by the clock as well.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
import skimage.data
import torch
from PIL import Image

from bed import Bed, Known
from cloakroom_engine.cloak import field
from cloakroom_engine.cloak.pattern import MASK_SHAPE, Pattern
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.encode import encoded
from cloakroom_engine.photo.new_file import write_new
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.progress import Silent
from cloakroom_engine.protect.face import perturb
from cloakroom_engine.protect.save import make, place
from cloakroom_engine.records import CloakRecipe
from cloakroom_engine.settings import INSTANT_STEPS
from frontier import FOLDS
from protection import SHARED, people

T = TypeVar("T")
NOISE = 6.0


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--photos", type=int, default=10, help="to learn from and to refine")
    parser.add_argument("--runs", type=int, default=7, help="of each way with the large photo")
    asked = parser.parse_args()
    bed = Bed(SHARED, FOLDS["A"], (), None)
    torch.set_num_threads(asked.threads)
    print(f"{asked.threads} threads")
    with tempfile.TemporaryDirectory() as scratch:
        _large(bed, Path(scratch), asked.runs)
    _learning(bed, asked.photos)


def _learning(bed: Bed, photos: int) -> None:
    folder = next(f for f in people("even", 1) if len(list(f.iterdir())) >= 11)
    paths = sorted(folder.iterdir())[:photos]
    taught = [known for path in paths if (known := bed.face(path)) is not None]
    recipe = CloakRecipe()
    pattern, learnt = _spent(lambda: bed.learn(taught, recipe))
    print(f"learning from {len(taught)} photos of {folder.name}: {_told([learnt])}", flush=True)
    witnesses = bed.witnesses(taught)
    sizes = ", ".join(f"{known.face.size_px:.0f}" for known in taught)
    print(f"refining, faces of {sizes} px:")
    for steps in (REFINE_STEPS, INSTANT_STEPS):
        spent = [
            _spent(partial(bed.perturb, known, pattern, witnesses, recipe, steps))[1]
            for known in taught
        ]
        print(f"{steps} steps: {_told(spent)}", flush=True)


def _spent(work: Callable[[], T]) -> tuple[T, tuple[float, float]]:
    """What it gives, and CPU seconds and those of the clock."""
    wall, cpu = time.perf_counter(), time.process_time()
    found = work()
    return found, (time.process_time() - cpu, time.perf_counter() - wall)


def _told(spent: Sequence[tuple[float, float]]) -> str:
    words = [
        f"median {statistics.median(each):.2f} s, {min(each):.2f} to {max(each):.2f} s ({what})"
        for what, each in zip(("CPU", "clock"), zip(*spent, strict=True), strict=True)
    ]
    return "; ".join(words)


def _large(bed: Bed, scratch: Path, runs: int) -> None:
    path = scratch / "large.jpg"
    Image.fromarray(_photo()).save(path, quality=92)
    photo = decode(path)
    face = max(detect(bed.detector, photo.rgb_u8), key=lambda each: each.size_px)
    known = Known(photo.rgb_u8, face, bed.embedded(photo.rgb_u8, face))
    witnesses = bed.witnesses([known])
    random = torch.Generator().manual_seed(0)
    mask = 0.5 * torch.randn(MASK_SHAPE, generator=random)
    pattern = Pattern(mask, torch.randn(field.SHAPE, generator=random))
    recipe = CloakRecipe()
    target = scratch / "out.jpg"

    def plain() -> None:
        target.unlink(missing_ok=True)
        opened = decode(path)
        write_new(target, encoded(opened, opened.pixels)[0])

    def protected(steps: int) -> None:
        target.unlink(missing_ok=True)
        opened = decode(path)
        points = face.points_px
        change = perturb(
            *(opened.rgb_u8, points, pattern, witnesses, recipe),
            *(recipe.strength, steps, Silent()),
        )
        made = make(opened, [change], floor=recipe.promise.seen)
        place(made, target, original=path, before_placing=lambda _: None)

    ways = [plain, partial(protected, 0), partial(protected, INSTANT_STEPS)]
    base, alone, instant = _best(ways, runs)
    print(
        f"12 megapixels ({path.stat().st_size / 1e6:.1f} MB), CPU: decode and encode {base:.3f} s; "
        f"the cloak alone {alone:.3f} s, ratio {alone / base:.2f}; {INSTANT_STEPS} steps "
        f"{instant:.3f} s, ratio {instant / base:.2f}",
        flush=True,
    )


def _photo() -> np.ndarray:
    face = cv2.resize(skimage.data.astronaut(), (1500, 1500), interpolation=cv2.INTER_CUBIC)
    photo = np.tile(face[::-1], (2, 3, 1))[:3000, :4000].copy()
    photo[:1500, :1500] = face
    noise = np.random.default_rng(0).normal(0, NOISE, photo.shape)
    return np.clip(photo + noise, 0, 255).astype(np.uint8)


def _best(ways: Sequence[Callable[[], None]], runs: int) -> list[float]:
    """CPU seconds of the best of several runs of each."""
    spent: list[list[float]] = [[] for _ in ways]
    for _ in range(runs):
        for work, each in zip(ways, spent, strict=True):
            each.append(_spent(work)[1][0])
    return [min(each) for each in spent]


if __name__ == "__main__":
    main()
