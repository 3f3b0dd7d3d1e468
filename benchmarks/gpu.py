"""Learn, refine, embed and audit on a GPU and on the CPU beside it: times, and how far they agree.

    CLOAKROOM_SHARED=../shared python benchmarks/gpu.py [--device cuda] [--photos 10] [--quick]

The first person of ``people`` with enough photos; all but two teach, two are protected and audited.
Everything runs on the CPU first and then, where there is one, on the GPU, with the same recipe and
seed. Tolerances: cosines between an embedding by the one and by the other 0.9999 or more, the same
verdict on every photo. Without a GPU it ends with what is missing. DirectML and CoreML run judges
through onnxruntime's providers, which have no gradient of a graph that was exported for inference;
gradients need torch, and the torch that ships has them on CUDA, on Apple's MPS and on the CPU.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.align import chip
from cloakroom_engine.library import Vault
from cloakroom_engine.models.chips import Recogniser
from cloakroom_engine.models.device import Device, Wanted
from cloakroom_engine.paths import Paths
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk, points
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.progress import Silent
from common import DATA

NAME = "Person"
STEPS = 20
TARGETS = {"learn_s": 2.0, "refine_s": 0.15, "faces_a_second": 1000}
BATCHES = (1, 8, 32)
LEAST_COSINE = 0.9999


def wall(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds, and what came of it."""
    began = time.perf_counter()
    found = work()
    return time.perf_counter() - began, found


def chosen(count: int) -> list[Path]:
    """Photos of the first person of whom there are enough."""
    for folder in sorted((DATA / "people").iterdir()):
        photos = sorted(folder.iterdir())
        if len(photos) >= count:
            return photos[:count]
    raise SystemExit(f"Nobody in {DATA / 'people'} has {count} photos.")


def embedding(desk: Desk, photos: list[Path], times: int) -> tuple[dict[str, Any], Any]:
    """Faces a second by recogniser and batch, and what the first recogniser makes of the faces."""
    speed: dict[str, Any] = {}
    first = None
    for card in desk.recognisers():
        try:
            network = desk.registry.recogniser(card.name)
        except EngineError as problem:
            speed[card.name] = problem.code
            continue
        chips = []
        for path in photos:
            known = desk.library.photos.by_path(str(path.absolute()))
            pixels = decode(path).rgb_u8
            faces = desk.library.faces.of_photo(known.id) if known else []
            chips += [chip(pixels, points(face), card) for face in faces[:1]]
        block = np.stack(chips)
        first = network.embed(block) if first is None else first
        many = np.concatenate([block] * (32 // len(block) + 1))[:32]
        for batch in BATCHES:
            part = many[:batch]
            network.embed(part)
            took, _ = wall(partial(_again, network, part, times))
            speed[f"{card.name}, {batch} at once"] = round(batch * times / took, 1)
    return speed, first


def _again(network: Recogniser, chips: NDArray[np.uint8], times: int) -> None:
    for _ in range(times):
        network.embed(chips)


def walk(device: Wanted, photos: list[Path], *, quick: bool) -> dict[str, Any]:
    """The whole walk on one device."""
    with tempfile.TemporaryDirectory() as scratch:
        paths = Paths.at(Path(scratch) / "home")
        with open_desk(paths, device, Silent(), Vault(bytes(32), "memory")) as desk:
            names = [str(path) for path in photos]
            teach, shown = names[:-2], names[-1:] if quick else names[-2:]
            verbs.run(desk, "scan", {"paths": names})
            verbs.run(desk, "person.add", {"name": NAME, "paths": teach})
            if not quick:
                verbs.run(desk, "cloak", {"name": NAME})  # networks are loaded and warm after it
            learn_s, _ = wall(lambda: verbs.run(desk, "cloak", {"name": NAME}))
            asked = {"name": NAME, "paths": shown, "out": str(Path(scratch) / "instant")}
            instant_s, _ = wall(lambda: verbs.run(desk, "protect", {**asked, "refine_steps": 0}))
            asked["out"] = str(Path(scratch) / "refined")
            refined_s, _ = wall(
                lambda: verbs.run(desk, "protect", {**asked, "refine_steps": STEPS})
            )
            audit_s, audit = wall(lambda: verbs.run(desk, "audit", {"name": NAME, "paths": shown}))
            speed, rows = embedding(desk, photos, 2 if quick else 5)
    return {
        "learn_s": round(learn_s, 2),
        "refine_s": round(max(refined_s - instant_s, 0) / len(shown), 2),
        "audit_s": round(audit_s, 2),
        "faces_a_second": speed,
        "verdicts": [each["code"] for each in audit["audit"]["verdict"]["per_photo"]],
        "rows": rows,
    }


def main() -> None:
    """Measure, compare, say what is missing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--device", choices=("cuda", "mps"), default="cuda")
    parser.add_argument("--photos", type=int, default=10)
    parser.add_argument("--quick", action="store_true", help="once, one photo: does it run?")
    asked = parser.parse_args()
    photos = chosen(asked.photos + 2)
    found = {"cpu": walk("cpu", photos, quick=asked.quick)}
    reason = ""
    try:
        Device(asked.device)
    except EngineError as problem:
        reason = str(problem.params.get("reason", problem.code))
    if not reason:
        found[asked.device] = walk(asked.device, photos, quick=asked.quick)
    rows = {name: each.pop("rows") for name, each in found.items()}
    print(json.dumps({"targets": TARGETS, **found}, indent=1))
    if reason:
        print(
            f"No {asked.device} here ({reason}). Missing: learning, refining, embedding and audits "
            f"on it, its agreement with the CPU, and whether half precision changes a verdict."
        )
        return
    least = float((rows["cpu"] * rows[asked.device]).sum(axis=1).min())
    same = found["cpu"]["verdicts"] == found[asked.device]["verdicts"]
    print(f"least cosine {least:.6f} (wanted {LEAST_COSINE}), verdicts the same: {same}")
    raise SystemExit(0 if least >= LEAST_COSINE and same else 1)


if __name__ == "__main__":
    main()
