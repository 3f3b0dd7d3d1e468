"""What a protected clip costs at 720p, split into decode, follow, cloak and encode.

    python benchmarks/clip_speed.py [--seconds 10] [--out benchmarks/out/clip_speed]

The clip of ``clip_made.py`` through the program's own verbs: followed (``clip.look``), protected
with the mask alone and refined. Seconds are of CPU, this process and every ffmpeg that it started
and waited for, so that what else the machine does counts little. Each stage is what a run with it
costs above the run without: decoding, decoding and encoding, following, mask alone, refining.
"""

from __future__ import annotations

import argparse
import os
import resource
import tempfile
from collections.abc import Callable
from pathlib import Path

import clip_made
from cloakroom_engine.clip.probe import facts
from cloakroom_engine.clip.read import frames
from cloakroom_engine.clip.tool import find
from cloakroom_engine.clip.write import Wish, Writer
from cloakroom_engine.library import Vault
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.demo import portrait
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.progress import Silent

SIZE = (1280, 720)


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--codec", choices=("av1", "vp9", "h264"))
    parser.add_argument("--out", type=Path, default=Path("benchmarks/out/clip_speed"))
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    clip = asked.out / f"made-{asked.seconds:g}.mp4"
    with (
        tempfile.TemporaryDirectory() as name,
        open_desk(Paths.at(Path(name) / "home"), "cpu", Silent(), Vault.in_memory(), 1) as desk,
    ):
        if not clip.exists():
            clip_made.make(clip, asked.seconds, SIZE, desk.detector)
        told = facts(clip)
        print(
            f"{told.width}x{told.height}, {told.frames} frames, {told.bit_rate // 1000} kbit/s, "
            f"ffmpeg {find().version}, {desk.device.threads} threads, load {os.getloadavg()[0]:.0f}"
        )
        _table(_stages(desk, clip, Path(name), asked.codec), told.frames, clip_made.RATE)


def _stages(desk: Desk, clip: Path, folder: Path, codec: str | None) -> dict[str, float]:
    told = facts(clip)
    verbs.run(desk, "person.add", {"name": "Anna", "paths": [str(portrait())]})
    verbs.run(desk, "cloak", {"name": "Anna"})
    order = {"paths": [str(clip)], "codec": codec}

    def written() -> None:
        with Writer(clip, told, folder / "work", wish=Wish(codec)) as writer:
            for frame in frames(clip, told):
                writer.add(frame.pixels, frame.at)
            writer.finish(folder / "plain.mp4")
            writer.discard()

    def protected(name: str, **asked: int) -> Callable[[], object]:
        given = {**order, "out": str(folder / name), **asked}
        return lambda: verbs.run(desk, "clip.protect", given)

    decode = _cost(lambda: sum(1 for _ in frames(clip, told)))
    both = _cost(written)
    follow = _cost(lambda: verbs.run(desk, "clip.look", {"path": str(clip)})) - decode
    alone = _cost(protected("alone", refine_steps=0))
    whole = _cost(protected("whole"))
    return {
        "decode": decode,
        "encode": both - decode,
        "follow (decoding left out)": follow,
        "cloak: mask alone": alone - both,
        "cloak: refining": whole - alone,
    }


def _table(stages: dict[str, float], count: int, rate: int) -> None:
    print("\n| stage | CPU seconds | of the clip's length on two cores |\n|---|---|---|")
    for name, seconds in [*stages.items(), ("all", sum(stages.values()))]:
        print(f"| {name} | {seconds:.1f} | {seconds / 2 * rate / count:.2f} |")
    plain = stages["decode"] + stages["encode"]
    alone = plain + stages["cloak: mask alone"]
    print(f"\nmask alone against decode plus encode: {alone / plain:.2f}")
    print(f"refining's share of all: {stages['cloak: refining'] / sum(stages.values()):.2f}")


def _cost(work: Callable[[], object]) -> float:
    """CPU seconds of this process and of the children that ended meanwhile."""

    def spent() -> float:
        used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        return sum(each.ru_utime + each.ru_stime for each in used)

    before = spent()
    work()
    return spent() - before


if __name__ == "__main__":
    main()
