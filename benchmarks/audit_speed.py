"""How fast faces are found again and embedded, beside insightface's own loop on the same networks.

    python benchmarks/audit_speed.py [--photos 20] [--rounds 5]

What an audit does most: a photo of somebody has been attacked in many ways, and in every version
the face is searched, aligned and embedded. Twenty photos of shared/data/people (one of each of as
many people, seed 0) in all versions of the attack panel, made beforehand. Ours is
``pipeline.evidence.rows``; the other is ``insightface.app.FaceAnalysis.get``, with SCRFD-500M at
its usual 640 pixels, the same recognition network and as many threads. Both run on the same
network, alternately, several rounds; told are the ratios of wall and CPU time in each round. The
embeddings of both are compared, so that neither wins by seeing something else.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import onnxruntime
from insightface.app import FaceAnalysis
from numpy.typing import NDArray

from cloakroom_engine.audit.attacks.panel import ATTACKS
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline import evidence
from cloakroom_engine.pipeline.attacking import near_face
from cloakroom_engine.pipeline.evidence import Pair
from common import ROOT, SHARED
from protection import people

NETWORK = "mobilefacenet_foamliu"
DETECTORS = ("centerface", "scrfd_500m")
THREADS = 2


@dataclass(frozen=True)
class Shown:
    """One photo near its face, and that in every version."""

    pair: Pair
    versions: list[tuple[tuple[str, str], NDArray[np.uint8]]]


@dataclass(frozen=True)
class OurDesk:
    """As much of a desk as looking at photos takes."""

    registry: Registry


def main() -> None:
    """Print both loops' times and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    device = Device("cpu", threads=THREADS)
    device.prepare()
    registry = Registry([SHARED / "models"], Paths.at(ROOT / ".none").resources, device)
    card = registry.card(NETWORK)
    shown = photos(registry, asked.photos)
    count = sum(len(each.versions) for each in shown)
    print(f"{count} images of {len(shown)} photos, {card.name} {card.sha256}, {THREADS} threads")
    desk: Any = OurDesk(registry)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("scrfd_500m", NETWORK):
            shutil.copy(SHARED / "models" / f"{name}.onnx", folder)
        app = theirs(folder)
        loops: dict[str, Callable[[], list[NDArray[np.float32] | None]]] = {
            "insightface FaceAnalysis, scrfd_500m": lambda: [
                largest(app.get(np.ascontiguousarray(image[..., ::-1])))
                for each in shown
                for _, image in each.versions
            ]
        }
        for name in DETECTORS:
            detector = registry.detector(name)
            loops[f"ours, {name}"] = lambda detector=detector: [
                row
                for each in shown
                for row in evidence.rows(desk, detector, [card], each.pair, each.versions)[
                    card.name
                ].values()
            ]
        compare(loops, asked.rounds, count)


def compare(loops: dict[str, Callable[[], Any]], rounds: int, count: int) -> None:
    """Alternate the loops; print medians, and ratios within rounds."""
    first, *others = loops
    seen = {name: loop() for name, loop in loops.items()}  # not timed: caches, lazy loading
    for name in others:
        alike = [float(a @ b) for a, b in zip(seen[first], seen[name], strict=True) if both(a, b)]
        print(
            f"{name}: {sum(missing(row) for row in seen[name])} of {count} without a face "
            f"({sum(missing(row) for row in seen[first])} there); mean cosine to the other's "
            f"embeddings {statistics.mean(alike):.3f}"
        )
    spent: dict[str, list[tuple[float, float]]] = {name: [] for name in loops}
    for _ in range(rounds):
        for name, loop in loops.items():
            wall, cpu = time.perf_counter(), time.process_time()
            loop()
            spent[name].append((time.perf_counter() - wall, time.process_time() - cpu))
    for name, each in spent.items():
        wall = statistics.median(w for w, _ in each)
        ratios = [
            [theirs_[at] / own[at] for theirs_, own in zip(spent[first], each, strict=True)]
            for at in (0, 1)
        ]
        print(
            f"{name}: {count / wall:.1f} images a second; faster by wall time "
            f"{statistics.median(ratios[0]):.2f} ({min(ratios[0]):.2f} to {max(ratios[0]):.2f}), "
            f"by CPU time {statistics.median(ratios[1]):.2f}"
        )


def photos(registry: Registry, count: int) -> list[Shown]:
    """One photo each of ``count`` people, near the face, under every attack."""
    folders = people("all", 1)
    random.Random(0).shuffle(folders)
    shown: list[Shown] = []
    detector = registry.detector("centerface")
    for folder in folders:
        path = min(folder.iterdir())
        found = detect(detector, decode(path).rgb_u8)
        if found and len(shown) < count:
            face = found[0]
            whole = Pair(
                decode(path).rgb_u8, decode(path), face.box_px, face.points_px.astype(np.float64)
            )
            part = near_face(whole)
            versions = [((each.name, ""), each.apply(part.original_u8)) for each in ATTACKS]
            shown.append(Shown(part, versions))
    return shown


def theirs(folder: str) -> FaceAnalysis:
    """insightface's loop with the two networks, as its documentation sets it up."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = THREADS
    app = FaceAnalysis(
        name=folder,
        allowed_modules=["detection", "recognition"],
        providers=["CPUExecutionProvider"],
        sess_options=options,
    )
    app.prepare(ctx_id=-1, det_size=(640, 640))
    return app


def largest(faces: list[Any]) -> NDArray[np.float32] | None:
    """The embedding of the largest face."""
    if not faces:
        return None
    face = max(faces, key=lambda f: (f.bbox[2] - f.bbox[0]) * (f.bbox[3] - f.bbox[1]))
    return np.asarray(face.normed_embedding, np.float32)


def missing(row: NDArray[np.float32] | None) -> bool:
    """No face was found."""
    return row is None or bool(np.isnan(row).any())


def both(a: NDArray[np.float32] | None, b: NDArray[np.float32] | None) -> bool:
    """Both loops found a face."""
    return not missing(a) and not missing(b)


if __name__ == "__main__":
    main()
