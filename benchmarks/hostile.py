"""Does any damaged or malicious photo crash, hang or fill the memory?

Makes files of every family that is read, mutates them (bits, bytes, lengths, pieces cut out,
doubled, swapped between files) and opens each as ``decode`` and ``embedded`` do, with ``--clips``
clips as whoever protects them does, in a process that is ended after ``--seconds`` of its own time
and its children's. Told are the codes, the slowest file and the most memory, and every file that
crashed, hung, raised anything but a code or took more than ``--mib``; those are kept in ``--keep``
under the number by which they can be made again.

    python benchmarks/hostile.py --files 10000 --seed 20261127
    python benchmarks/hostile.py --files 2000 --seed 20261127 --clips
"""

from __future__ import annotations

import argparse
import base64
import io
import json
import multiprocessing
import os
import random
import resource
import struct
import tempfile
from collections import Counter
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

import numpy as np
from PIL import Image, features

import hostile_clips
from cloakroom_engine.kinds import sniff

SIZES = ((48, 36), (160, 120), (301, 199))
MOST_BYTES = 1 << 20
INTERESTING = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)


def seeds(generator: np.random.Generator) -> dict[str, list[bytes]]:
    """A few sound files of each family."""
    made: dict[str, list[bytes]] = {}
    for width, height in SIZES:
        noise = generator.integers(0, 256, (height, width, 4), dtype=np.uint8)
        colour, grey = Image.fromarray(noise[..., :3]), Image.fromarray(noise[..., 0])
        clear, deep = Image.fromarray(noise), Image.fromarray(noise[..., 0].astype(np.uint16) * 257)
        exif = Image.Exif()
        exif[0x0110], exif[0x0112] = "camera", 6
        thumbnail = _saved(colour, "JPEG")
        text = b'GImg:image="' + base64.b64encode(thumbnail)[:60_000] + b'"'
        variants = {
            "jpeg": [
                _saved(colour, "JPEG", exif=exif, comment=text),
                _saved(colour, "JPEG", progressive=True) + thumbnail,
                _saved(colour.convert("CMYK"), "JPEG"), _saved(grey, "JPEG"),
                _saved(colour, "MPO", save_all=True, append_images=[colour]),
            ],
            "png": [
                _saved(colour, "PNG", exif=exif), _saved(clear, "PNG"), _saved(deep, "PNG"),
                _saved(colour.convert("P"), "PNG"), _saved(grey.convert("1"), "PNG"),
            ],
            "webp": [_saved(clear, "WEBP"), _saved(colour, "WEBP", lossless=True, exif=exif)],
            "tiff": [
                _saved(colour, "TIFF", compression=each)
                for each in (None, "tiff_lzw", "tiff_deflate", "jpeg", "packbits")
            ] + [_saved(deep, "TIFF"), _saved(colour.convert("LAB"), "TIFF")],
            "gif": [_saved(colour, "GIF")], "bmp": [_saved(colour, "BMP"), _saved(grey, "BMP")],
            "pnm": [_saved(colour, "PPM"), _saved(grey, "PPM")],
            "jpeg2000": [_saved(colour, "JPEG2000"), _saved(clear, "JPEG2000", irreversible=True)],
        }  # fmt: skip
        if features.check("avif"):
            variants["avif"] = [_saved(colour, "AVIF", exif=exif), _saved(clear, "AVIF")]
        for family, files in variants.items():
            made.setdefault(family, []).extend(files)
    return made


def mutated(number: int, seed: int, families: dict[str, list[bytes]]) -> tuple[str, bytes]:
    """File ``number`` of a run: the same for the same seed."""
    chance = random.Random(f"{seed}/{number}")
    family = sorted(families)[number % len(families)]
    data = bytearray(chance.choice(families[family]))
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randrange(len(data)) if data else 0
        if chance.random() < 0.5:
            at = min(at, chance.randrange(1, 257))  # headers are where the damage is
        match chance.randrange(7):
            case 0:
                data[at : at + 1] = bytes([data[at] ^ 1 << chance.randrange(8)]) if data else b""
            case 1:
                data[at : at + 4] = struct.pack(
                    chance.choice("<>") + "I", chance.choice(INTERESTING)
                )
            case 2:
                data[at : at + 2] = struct.pack(">H", chance.choice(INTERESTING) & 0xFFFF)
            case 3:
                del data[at : at + chance.randrange(1, 64)]
            case 4:
                piece = bytes(data[at : at + chance.randrange(1, 4096)])
                data[at:at] = piece * chance.choice((1, 2, 50))
            case 5:
                other = chance.choice(families[chance.choice(sorted(families))])
                start = chance.randrange(len(other))
                data[at : at + 256] = other[start : start + 512]
            case _:
                del data[chance.randrange(1, max(2, len(data))) :]
    return family, bytes(data)


def _saved(image: Image.Image, format_: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, format_, **options)  # type: ignore[arg-type]
    return out.getvalue()


def child(pipe: Connection, folder: str) -> None:
    """Open one file after another; tell what came of it, its seconds and its most memory."""
    from cloakroom_engine.errors import EngineError
    from cloakroom_engine.photo.decode import decode
    from cloakroom_engine.photo.embedded import embedded

    path = Path(folder) / "photo"
    while True:
        try:
            family, data = pipe.recv()
        except EOFError:
            return
        path.write_bytes(data)
        _forget_peak()
        began, code = _spent(), "opened"
        try:
            if family.startswith("clip-"):
                hostile_clips.opened(path)
            else:
                for _ in embedded(data):
                    continue
                decode(path)
        except EngineError as problem:
            code = problem.code
        except Exception as problem:  # noqa: BLE001 - what is looked for
            code = f"raised {type(problem).__name__}: {problem}"[:120]
        pipe.send((code, _spent() - began, _peak()))


def _spent() -> float:
    """Seconds of processor time, of children that have ended too."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _forget_peak() -> None:
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        return  # the most of all files so far is then told


def _peak() -> int:
    """Of this process since it was asked to forget, or of the largest child so far."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss << 10
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return max(children, int(line.split()[1]) << 10)
    return max(children, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10)


class Opener:
    """A process that opens files, and a new one after each that ended it."""

    def __init__(self, folder: str) -> None:
        self._context = multiprocessing.get_context("spawn")
        self._folder = folder
        self._process: BaseProcess | None = None

    def opened(self, family: str, data: bytes, seconds: float) -> tuple[str, float, int]:
        """What came of a file, the seconds of processor time it took and the most memory."""
        if self._process is None:
            self._pipe, end = self._context.Pipe()
            self._process = self._context.Process(
                target=child, args=(end, self._folder), daemon=True
            )
            self._process.start()
            end.close()
        self._pipe.send((family, data))
        # Ten times as long on the clock: whatever else this machine does is not its fault.
        try:
            answer = self._pipe.recv() if self._pipe.poll(10 * seconds) else None
        except EOFError:
            answer = None
        if answer is not None:
            return answer
        code = "hung" if self._process.is_alive() else "crashed"
        self._process.kill()
        self._process = None
        return code, 0.0, 0


def options() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first file")
    parser.add_argument("--seed", type=int, default=20261127)
    parser.add_argument(
        "--seconds", type=float, default=20.0, help="of processor time for one file"
    )
    parser.add_argument(
        "--more", type=Path, help="sound files to mutate too: HEIC has no free writer"
    )
    parser.add_argument("--clips", action="store_true", help="damage clips instead of photos")
    parser.add_argument("--mib", type=int, default=2048)
    parser.add_argument("--keep", type=Path, default=Path("build/hostile"))
    return parser.parse_args()


def sound(asked: argparse.Namespace) -> dict[str, list[bytes]]:
    """The files of each family that are mutated: our own, and those of ``--more``."""
    if asked.clips:
        return hostile_clips.seeds()
    families = seeds(np.random.default_rng(asked.seed))
    for path in sorted(asked.more.rglob("*")) if asked.more else ():
        kind = sniff(path.read_bytes()[:64]) if path.is_file() else None
        if kind and path.stat().st_size < MOST_BYTES:
            families.setdefault(kind, []).append(path.read_bytes())
    return families


def main() -> None:
    """Make the files, open them, print what happened."""
    asked = options()
    families = sound(asked)
    made = {family: len(files) for family, files in families.items()}
    print(json.dumps({"seed": asked.seed, "files": asked.files, "families": made}), flush=True)
    codes: Counter[str] = Counter()
    worst_s, worst_bytes, bad = (0.0, 0), (0, 0), 0
    with tempfile.TemporaryDirectory() as folder:
        opener = Opener(folder)
        for number in range(asked.first, asked.first + asked.files):
            family, data = mutated(number, asked.seed, families)
            code, seconds, most = opener.opened(family, data, asked.seconds)
            if seconds > asked.seconds or most > asked.mib << 20:
                code = f"over: {seconds:.1f} s, {most >> 20} MiB"
            codes[code] += 1
            worst_s = max(worst_s, (seconds, number))
            worst_bytes = max(worst_bytes, (most, number))
            if code.startswith(("raised", "crashed", "hung", "over")):
                bad += 1
                asked.keep.mkdir(parents=True, exist_ok=True)
                (asked.keep / f"{number}.{family}").write_bytes(data)
                print(json.dumps({"number": number, "family": family, "what": code}), flush=True)
    print(
        json.dumps(
            {
                "codes": dict(codes.most_common()),
                "slowest_s": round(worst_s[0], 2), "slowest": worst_s[1],
                "most_mib": worst_bytes[0] >> 20, "largest": worst_bytes[1], "bad": bad,
            },
            indent=1,
        )
    )  # fmt: skip


if __name__ == "__main__":
    main()
