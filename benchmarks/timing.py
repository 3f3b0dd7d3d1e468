"""How long a person waits: learning, refining, and a 12-megapixel photo with the cloak alone.

    python benchmarks/timing.py [--threads 2]

Learning is from ten photos of one person in ``data/people`` with fold A's surrogates and the
default recipe; refining is the default number of steps on each of the person's photos. The
12-megapixel photo is the public-domain astronaut among others of herself upside down, with some
sensor noise, the face about 340 pixels; it is decoded, laid with a cloak, encoded, decoded again
and measured, beside decoding and encoding alone (which checks its file by decoding it too). Best of
several runs, as the machine is shared.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import skimage.data
import torch
from PIL import Image

from bed import Bed
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
from frontier import FOLDS
from protection import SHARED, people

RUNS = 7
NOISE = 6.0


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--threads", type=int, default=2)
    asked = parser.parse_args()
    bed = Bed(SHARED, FOLDS["A"], (), Path(__file__).parent / "out" / "strangers-all.npz")
    torch.set_num_threads(asked.threads)
    print(f"{asked.threads} threads")
    with tempfile.TemporaryDirectory() as scratch:
        _large(bed, Path(scratch))
    _learning(bed)


def _learning(bed: Bed) -> None:
    folder = next(f for f in people("even", 1) if len(list(f.iterdir())) >= 11)
    paths = sorted(folder.iterdir())[:10]
    taught = [known for path in paths if (known := bed.face(path)) is not None]
    began = time.perf_counter()
    recipe = CloakRecipe()
    pattern = bed.learn(taught, recipe)
    print(
        f"learning from {len(taught)} photos of {folder.name}: {time.perf_counter() - began:.1f} s"
    )
    witnesses = bed.witnesses(taught)
    spent = []
    for known in taught:
        began = time.perf_counter()
        points = known.face.points_px
        perturb(
            *(known.rgb_u8, points, pattern, witnesses, recipe),
            *(recipe.strength, REFINE_STEPS, Silent()),
        )
        spent.append(time.perf_counter() - began)
    sizes = ", ".join(f"{known.face.size_px:.0f}" for known in taught)
    print(
        f"refining, {REFINE_STEPS} steps: median {statistics.median(spent):.1f} s a face, "
        f"longest {max(spent):.1f} s (faces of {sizes} px)"
    )


def _large(bed: Bed, scratch: Path) -> None:
    path = scratch / "large.jpg"
    Image.fromarray(_photo()).save(path, quality=92)
    photo = decode(path)
    faces = detect(bed.detector, photo.rgb_u8)
    points = max(faces, key=lambda each: each.size_px).points_px
    random = torch.Generator().manual_seed(0)
    mask = 0.5 * torch.randn(MASK_SHAPE, generator=random)
    pattern = Pattern(mask, torch.randn(field.SHAPE, generator=random))
    recipe = CloakRecipe()
    target = scratch / "out.jpg"

    def plain() -> None:
        target.unlink(missing_ok=True)
        opened = decode(path)
        write_new(target, encoded(opened, opened.pixels)[0])

    def protected() -> None:
        target.unlink(missing_ok=True)
        opened = decode(path)
        change = perturb(
            *(opened.rgb_u8, points, pattern, [], recipe, recipe.strength, 0, Silent())
        )
        floor = recipe.promise.seen
        made = make(opened, [change], floor=floor)
        place(made, target, original=path, before_placing=lambda _: None)

    base, whole = _best(plain), _best(protected)
    print(
        f"12 megapixels ({path.stat().st_size / 1e6:.1f} MB): decode and encode {base:.3f} s, "
        f"protected {whole:.3f} s, ratio {whole / base:.2f}"
    )


def _photo() -> np.ndarray:
    face = cv2.resize(skimage.data.astronaut(), (1500, 1500), interpolation=cv2.INTER_CUBIC)
    photo = np.tile(face[::-1], (2, 3, 1))[:3000, :4000].copy()
    photo[:1500, :1500] = face
    noise = np.random.default_rng(0).normal(0, NOISE, photo.shape)
    return np.clip(photo + noise, 0, 255).astype(np.uint8)


def _best(work: Callable[[], None]) -> float:
    """CPU seconds of the best of several runs."""
    spent = []
    for _ in range(RUNS):
        began = time.process_time()
        work()
        spent.append(time.process_time() - began)
    return min(spent)


if __name__ == "__main__":
    main()
