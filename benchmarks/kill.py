"""Kill ``protect`` at random moments and see that nothing is lost.

    python benchmarks/kill.py [--photos 50] [--kills 10] [--seed 0]

Fifty copies of the public-domain portrait (each a little different), one person, one cloak. Ten
times the command is killed with SIGKILL at a random moment; then it runs to the end. Checked:
originals byte-identical, every file under its final name opens and is the one the library wrote
down, no part file is left, all photos are done.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline.demo import portrait


def engine(home: Path, *words: str, wait: bool = True) -> Any:
    """Run the command line on a profile; the process, or its JSON result."""
    environment = {**os.environ, "CLOAKROOM_NO_KEYRING": "1"}
    command = [sys.executable, "-m", "cloakroom_engine", "--home", str(home), "--json", *words]
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    return json.loads(process.communicate()[0]) if wait else process


def originals(folder: Path, count: int, seed: int) -> dict[Path, str]:
    """``count`` JPEG copies with their sha256."""
    random = np.random.default_rng(seed)
    pixels = np.asarray(Image.open(portrait()).convert("RGB"), np.int16)
    hashes = {}
    for at in range(count):
        shift = random.integers(-6, 7, (1, 1, 3))
        path = folder / f"photo-{at:02}.jpg"
        Image.fromarray(np.clip(pixels + shift, 0, 255).astype(np.uint8)).save(path, quality=92)
        hashes[path] = sha256(path)
    return hashes


def sha256(path: Path) -> str:
    """The sha256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    """Kill, rerun, check, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--photos", type=int, default=50)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--refine", type=int, default=5)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    random = np.random.default_rng(asked.seed)
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        source, out, home = root / "in", root / "out", root / "home"
        source.mkdir()
        hashes = originals(source, asked.photos, asked.seed)
        engine(home, "person", "add", "astronaut", *map(str, list(hashes)[:3]))
        engine(home, "cloak", "astronaut")
        words = ["protect", "astronaut", str(source), "--out", str(out)]
        words += ["--refine", str(asked.refine)]
        for kill in range(asked.kills):
            process = engine(home, *words, wait=False)
            before = len(list(out.glob("*.jpg"))) if out.exists() else 0
            began = time.monotonic()
            moment = float(random.uniform(2.0, 12.0))
            try:
                process.wait(moment)
                ended = "had finished"
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                ended = "killed"
            done = list(out.glob("*.jpg")) if out.exists() else []
            for path in done:
                decode(path)  # raises if a file under its final name is not whole
            same = all(sha256(path) == digest for path, digest in hashes.items())
            print(
                f"kill {kill + 1}: {ended} after {time.monotonic() - began:.1f} s, "
                f"{len(done) - before} new copies, {len(done)} whole, originals identical: {same}",
                flush=True,
            )
            assert same
        result = engine(home, *words)
        finished = [Path(each["path"]) for each in (*result["written"], *result["already"])]
        noted = {each["path"]: each["sha256"] for each in (*result["written"], *result["already"])}
        assert len(finished) == asked.photos, result["skipped"]
        assert all(sha256(path) == noted[str(path)] for path in finished)
        assert not list(out.glob("*.part")), "a part file was left"
        assert all(sha256(path) == digest for path, digest in hashes.items())
        print(
            f"rerun: {len(result['written'])} written, {len(result['already'])} were there, "
            f"{len(result['skipped'])} skipped; no part files; originals identical"
        )


if __name__ == "__main__":
    main()
