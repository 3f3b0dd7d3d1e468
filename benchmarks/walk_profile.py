"""Where a walk's CPU time goes, by verb and by room.

    OMP_NUM_THREADS=1 PYTHONPATH=engine:benchmarks python benchmarks/walk_profile.py
        [--set people] [--photos 12] [--out now.json] [--deepest 12]
    PYTHONPATH=engine:benchmarks python benchmarks/walk_profile.py --tables before.json now.json

scan, person, learn, protect, audit, in one process and one thread, with what comes with the program
alone. ``astronaut``: photos of 12 megapixels made of scikit-image's portrait, the face about 340
pixels (four of them, unless another number is asked for); ``people``: the first of ``data/people``
of whom there are enough. A timer of CPU time (SIGPROF) asks every 2 ms which function of the
program is at work, and gives it all that was spent since it asked last: a call that does not return
to Python (a network, a codec) is given to whoever made it. Another commit is measured by its own
``engine`` in PYTHONPATH.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import tempfile
import time
from collections import Counter
from pathlib import Path
from types import CodeType, FrameType

os.environ.setdefault("OMP_NUM_THREADS", "1")

EVERY_S = 0.002
PACKAGE = "cloakroom_engine/"
NAME = "Person"
COLUMNS = (
    "imports", "photo", "faces", "embedding", "cloak", "protect", "audit", "library", "other",
)  # fmt: skip


class Sampler:
    """CPU seconds by (verb, room, function), while it is entered."""

    def __init__(self) -> None:
        self.spent: Counter[tuple[str, str, str]] = Counter()
        self.verb = ""
        self._last = 0.0

    def __enter__(self) -> Sampler:
        self._last = time.process_time()
        signal.signal(signal.SIGPROF, self._tick)
        signal.setitimer(signal.ITIMER_PROF, EVERY_S, EVERY_S)
        return self

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_PROF, 0)

    def _tick(self, _: int, frame: FrameType | None) -> None:
        now = time.process_time()
        self.spent[(self.verb, *_where(frame))] += now - self._last
        self._last = now


def _where(frame: FrameType | None) -> tuple[str, str]:
    """The room and the function of the program that is at work."""
    room, function, network, embedding = "", "", False, False
    while frame is not None:
        code = frame.f_code
        if code.co_filename == "<frozen importlib._bootstrap>":
            return "imports", "imports"
        if PACKAGE in code.co_filename:
            place = code.co_filename.rpartition(PACKAGE)[2]
            function = function or _called(place, code)
            network = network or place.startswith("models/")
            embedding = embedding or place in {"faces/embed.py", "faces/quality.py"}
            room = room or ("" if place.startswith("models/") else place.partition("/")[0])
        frame = frame.f_back
    if network and (room == "pipeline" or embedding):
        room = "embedding"
    return (room if room in COLUMNS else "other"), function or "other"


def _called(place: str, code: CodeType) -> str:
    return f"{place.removesuffix('.py')}.{getattr(code, 'co_qualname', code.co_name)}"


def photos(kind: str, count: int, scratch: Path) -> list[Path]:
    """What is walked with."""
    if kind == "people":
        shared = Path(os.environ["CLOAKROOM_SHARED"], "data", "people")
        folders = (sorted(each.iterdir()) for each in sorted(shared.iterdir()))
        return next(each[:count] for each in folders if len(each) >= count)
    import cv2
    import numpy as np
    import skimage.data
    from PIL import Image

    random = np.random.default_rng(0)
    face = cv2.resize(skimage.data.astronaut(), (1500, 1500), interpolation=cv2.INTER_CUBIC)
    ground = cv2.GaussianBlur(cv2.resize(face, (4000, 3000)), (0, 0), 200)
    found = []
    for at in range(count):
        photo = ground.copy()
        top, left = random.integers(0, 1500), random.integers(0, 2500)
        photo[top : top + 1500, left : left + 1500] = face
        noisy = photo + random.normal(0, 6, photo.shape)
        found.append(scratch / f"{at}.jpg")
        Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8)).save(found[-1], quality=92)
    return found


def walk(kind: str, count: int) -> dict[str, object]:
    """One walk: by verb the CPU seconds, by room, by function."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        paths = photos(kind, count, scratch)
        sampler = Sampler()
        with sampler:
            sampler.verb = "start"
            from cloakroom_engine.library import Vault
            from cloakroom_engine.models.device import steady_libraries
            from cloakroom_engine.paths import Paths
            from cloakroom_engine.progress import Silent

            steady_libraries()
            from cloakroom_engine.pipeline import verbs
            from cloakroom_engine.pipeline.open import open_desk

            home = Paths.at(scratch / "home")
            with open_desk(home, "cpu", Silent(), Vault(bytes(32), "memory")) as desk:
                desk.device.threads = 1
                desk.device.prepare()
                names = [str(path) for path in paths]
                shown = names[-2:]
                asked = {
                    "scan": {"paths": names},
                    "person.add": {"name": NAME, "paths": names[: max(2, count - 2)]},
                    "cloak": {"name": NAME},
                    "protect": {"name": NAME, "paths": shown, "out": str(scratch / "copies")},
                    "audit": {"name": NAME, "paths": shown},
                }
                for verb, parameters in asked.items():
                    sampler.verb = verb
                    verbs.run(desk, verb, parameters)
    rows = [[*key, round(seconds, 3)] for key, seconds in sampler.spent.most_common()]
    return {"set": kind, "photos": count, "protected": len(shown), "spent": rows}


def table(told: dict[str, object]) -> str:
    """Verbs down, rooms across, CPU seconds."""
    spent: Counter[tuple[str, str]] = Counter()
    verbs_: dict[str, None] = {}
    rows: list[tuple[str, str, str, float]] = told["spent"]  # type: ignore[assignment]
    for verb, room, _, seconds in rows:
        spent[verb, room] += seconds
    for verb in ("start", "scan", "person.add", "cloak", "protect", "audit"):
        verbs_[verb] = None
    lines = ["| | all | " + " | ".join(COLUMNS) + " |", "|---" * (len(COLUMNS) + 2) + "|"]
    for verb in (*verbs_, "all"):
        own = [
            sum(seconds for (v, r), seconds in spent.items() if r == room and verb in {v, "all"})
            for room in COLUMNS
        ]
        lines.append(f"| {verb} | {sum(own):.2f} | " + " | ".join(f"{s:.2f}" for s in own) + " |")
    return "\n".join(lines)


def main() -> None:
    """Walk and say, or say again."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--set", choices=("astronaut", "people"), default="astronaut")
    parser.add_argument("--photos", type=int, default=0)
    parser.add_argument("--deepest", type=int, default=12, help="functions that are named")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--tables", type=Path, nargs="+")
    asked = parser.parse_args()
    if asked.tables:
        for path in asked.tables:
            print(f"\n{path.stem}\n\n{table(json.loads(path.read_text()))}")
        return
    told = walk(asked.set, asked.photos or {"astronaut": 4, "people": 12}[asked.set])
    if asked.out:
        asked.out.write_text(json.dumps(told))
    print(table(told))
    for verb, room, function, seconds in told["spent"][: asked.deepest]:  # type: ignore[index]
        print(f"{seconds:7.2f}  {verb:10} {room:10} {function}")


if __name__ == "__main__":
    main()
