"""Peak memory of protecting a 48-megapixel JPEG, and of 200 photos in a row.

    python benchmarks/memory.py [--photos 200]

Each part runs in a process of its own; the peak is the kernel's (ru_maxrss). For growth the
resident size is read after every photo.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from PIL import Image

from cloakroom_engine.library import Vault
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.demo import portrait
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.progress import Silent


class Sizes(Silent):
    """Notes the resident size whenever a photo begins."""

    def __init__(self) -> None:
        self.resident_mb: list[float] = []

    def step(self, stage: str, done: int, total: int, photo: str | None = None) -> None:
        """Read the resident size between photos."""
        if stage == "protect":
            self.resident_mb.append(psutil.Process().memory_info().rss / 1e6)


def megapixels(folder: Path) -> list[Path]:
    """The portrait in a 8000 x 6000 photo: once a large face, once a small one."""
    face = Image.open(portrait()).convert("RGB")
    noise = np.random.default_rng(0).integers(90, 160, (1500, 2000, 3), dtype=np.uint8)
    paths = []
    for name, side in (("large", 5000), ("small", 600)):
        photo = Image.fromarray(noise).resize((8000, 6000), Image.Resampling.BICUBIC)
        photo.paste(face.resize((side, side), Image.Resampling.BICUBIC), (700, 600))
        paths.append(folder / f"{name}.jpg")
        photo.save(paths[-1], quality=90)
    return paths


def copies(folder: Path, count: int) -> list[Path]:
    """``count`` portraits of different sizes."""
    face = Image.open(portrait()).convert("RGB")
    random = np.random.default_rng(0)
    paths = []
    for at in range(count):
        side = int(random.integers(300, 1400))
        paths.append(folder / f"photo-{at:03}.jpg")
        face.resize((side, side), Image.Resampling.BICUBIC).save(paths[-1], quality=90)
    return paths


def protect(paths: list[Path], refine: int, results: Any) -> None:
    """Protect ``paths`` in this process and send what it took."""
    sizes = Sizes()
    with (
        tempfile.TemporaryDirectory() as home,
        tempfile.TemporaryDirectory() as out,
        open_desk(Paths.at(home), "cpu", sizes, Vault.in_memory()) as desk,
    ):
        verbs.run(desk, "person.add", {"name": "astronaut", "paths": [str(portrait())]})
        verbs.run(desk, "cloak", {"name": "astronaut"})
        began = time.monotonic()
        made = verbs.run(
            desk,
            "protect",
            {"name": "astronaut", "paths": [*map(str, paths)], "out": out, "refine_steps": refine},
        )
        seconds = time.monotonic() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    skipped = [(Path(each["path"]).name, each["code"]) for each in made["skipped"]]
    results.put((len(made["written"]), skipped, seconds, peak, sizes.resident_mb))


def apart(paths: list[Path], refine: int) -> tuple[int, list[Any], float, float, list[float]]:
    """``protect`` in a fresh process."""
    context = multiprocessing.get_context("spawn")
    results = context.Queue()
    process = context.Process(target=protect, args=(paths, refine, results))
    process.start()
    found: tuple[int, list[Any], float, float, list[float]] = results.get()
    process.join()
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--photos", type=int, default=200)
    parser.add_argument("--refine", type=int, default=REFINE_STEPS)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for path in megapixels(Path(scratch)):
            written, skipped, seconds, peak, _ = apart([path], asked.refine)
            print(
                f"48 megapixels, {path.stem} face: {written} written {skipped or ''}, "
                f"{seconds:.1f} s, peak {peak:.0f} MB",
                flush=True,
            )
        many = copies(Path(scratch), asked.photos)
        written, skipped, seconds, peak, sizes = apart(many, min(asked.refine, 2))
        quarters = ", ".join(f"{part.mean():.0f}" for part in np.array_split(sizes, 4))
        print(
            f"{written} photos in a row ({len(skipped)} skipped), {seconds:.0f} s: peak "
            f"{peak:.0f} MB; resident between photos, mean of each quarter: {quarters} MB"
        )


if __name__ == "__main__":
    main()
