"""A clip's way in and out: how fast, how much memory, and what ten kills leave of it.

    python benchmarks/clips_io.py CLIP

Nothing is treated: these are the costs beneath every protected clip. The kills are SIGKILL to the
writing process at moments drawn from the time that a whole run takes (seed 0).
"""

from __future__ import annotations

import argparse
import hashlib
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cloakroom_engine.clip.probe import facts
from cloakroom_engine.clip.read import frames
from cloakroom_engine.clip.tool import find
from cloakroom_engine.clip.write import Wish, Writer
from cloakroom_engine.records import CODECS

KILLS = 10


def write(clip: Path, work: Path, out: Path, codec: str | None) -> None:
    """The whole clip anew, from the last whole segment in ``work`` on."""
    told = facts(clip)
    with Writer(clip, told, work, wish=Wish(codec)) as writer:
        for frame in frames(clip, told):
            if frame.index >= writer.done:
                writer.add(frame.pixels, frame.at)
        writer.finish(out)
        writer.discard()


def sha256(path: Path) -> str:
    """Of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def killed(clip: Path, folder: Path, seconds: float) -> tuple[int, bool, bool]:
    """Kills that hit a running process; whether a file was there too early; whether it is the same
    in the end as one that was never stopped."""
    drawn, whole, out = random.Random(0), folder / "whole.mp4", folder / "killed.mp4"
    write(clip, folder / "work-whole", whole, None)
    hits, early = 0, False
    for _ in range(KILLS):
        child = subprocess.Popen(
            [sys.executable, __file__, str(clip), "--only", str(folder / "work"), str(out)]
        )
        try:
            child.wait(drawn.uniform(0.2, 0.8) * seconds)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
            hits += 1
            early = early or out.exists()
            continue
        out.unlink()
    write(clip, folder / "work", out, None)
    return hits, early, sha256(out) == sha256(whole)


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("clip", type=Path)
    parser.add_argument("--only", nargs=2, type=Path, metavar=("WORK", "OUT"))
    asked = parser.parse_args()
    if asked.only:
        write(asked.clip, *asked.only, None)
        return
    told, before = facts(asked.clip), sha256(asked.clip)
    print(f"{asked.clip.name}: {told.codec} {told.width}x{told.height}, {told.frames} frames")
    print(f"sha256 {before[:16]}, ffmpeg {find().version}, {told.bit_rate // 1000} kbit/s")
    began = time.monotonic()
    count = sum(1 for _ in frames(asked.clip, told))
    print(f"decode to RGB: {count / (time.monotonic() - began):.0f} frames/s")
    print(f"memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10} MiB")
    seconds = 0.0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for codec in CODECS:
            began = time.monotonic()
            write(asked.clip, folder / "work", folder / "out.mp4", codec)
            took = time.monotonic() - began
            seconds = seconds or took
            rate = facts(folder / "out.mp4").bit_rate // 1000
            print(f"decode and {codec}: {count / took:.0f} frames/s, {rate} kbit/s")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
        print(f"memory of this process: {peak} MiB")
        hits, early, same = killed(asked.clip, folder, seconds)
        print(f"{hits} kills of {KILLS} hit; a file too early: {early}; same file: {same}")
    print(f"original unchanged: {sha256(asked.clip) == before}")


if __name__ == "__main__":
    main()
