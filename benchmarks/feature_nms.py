"""Whether what a face looks like tells two faces from one face found twice (FeatureNMS).

    PYTHONPATH=engine:benchmarks python benchmarks/feature_nms.py [--scenes N]

Salscheider, "FeatureNMS: Non-Maximum Suppression by Learning Feature Embeddings" (ICPR 2020, arXiv
2002.07662): of two finds that overlap by no more than ``low`` both stay, of two that overlap by
``HIGH`` or more the better one; in between their embeddings say whether they are one object. The
paper trains an embedding within the detector; here it is the face recogniser's, so a find is cut
by its landmarks and embedded as any face. Scenes: ``crowds.py``. ``low`` and the cosine are chosen
on half of the people (most hits for finds and faces, F1) and judged on the other half; the control
gives every find a random embedding instead.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from unittest import mock

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.faces import detect as search
from cloakroom_engine.faces.embed import embed
from cloakroom_engine.models.chips import Recogniser
from cloakroom_engine.models.detector import Detection, Detector, keep_best, overlap
from cloakroom_engine.models.nets import centerface
from common import rate, registry
from crowds import KINDS, OVERLAPS, counted, scenes

LOOSE = 0.8
"""What thinning leaves for the rules to decide: finds that overlap by more than this are one face
under every rule here, and embedding each of them would only cost time."""
HIGH = 0.9
LOWS = (0.1, 0.4)
"""The paper's, and where the program's own rule stops."""
COSINES = (0.5, 0.7, 0.8, 0.85, 0.9, 0.95)


Chosen = Callable[["Candidates"], list[Detection]]


@dataclass
class Candidates:
    """Every find of a scene before any rule thinned them; ``seen_px`` as in ``detect``."""

    faces: list[Detection]
    seen_px: list[float]
    embeddings: NDArray[np.float32]

    @property
    def boxes_px(self) -> NDArray[np.float32]:
        """(n, 4)."""
        return np.stack([face.box_px for face in self.faces])

    @property
    def nearness(self) -> NDArray[np.float64]:
        """How near to the best size each was seen; of one pass, the surest first."""
        sizes = np.log(np.maximum(self.seen_px, 1.0) / search.BEST_SIZE_PX)
        return -np.round(np.abs(sizes), 1) + 0.01 * np.array([face.score for face in self.faces])


def plain(most: float) -> Chosen:
    """Non-maximum suppression by overlap alone."""

    def choose(found: Candidates) -> list[Detection]:
        kept = keep_best(found.boxes_px, found.nearness.astype(np.float32), most)
        return [found.faces[index] for index in kept]

    return choose


def by_features(least_cosine: float, low: float) -> Chosen:
    """FeatureNMS: between ``low`` and ``HIGH``, alike enough is one face."""

    def choose(found: Candidates) -> list[Detection]:
        boxes_px = found.boxes_px
        kept: list[int] = []
        for index in np.argsort(-found.nearness, kind="stable"):
            shared = overlap(boxes_px[index], boxes_px[kept]) if kept else np.zeros(0)
            alike = found.embeddings[kept] @ found.embeddings[index]
            if not np.any((shared >= HIGH) | ((shared > low) & (alike > least_cosine))):
                kept.append(int(index))
        return [found.faces[index] for index in kept]

    return choose


def candidates(detector: Detector, recogniser: Recogniser, rgb_u8: NDArray[np.uint8]) -> Candidates:
    """All finds of all passes, embedded."""
    with mock.patch.object(centerface, "keep_best", _loosely):
        finds = [
            find
            for scale in search._scales(*rgb_u8.shape[:2])
            for find in search._search(detector, rgb_u8, scale, detector.threshold)
        ]
    faces = [find.face for find in finds]
    embeddings = embed(recogniser, ((rgb_u8, face.points_px) for face in faces))
    return Candidates(faces, [find.seen_px for find in finds], embeddings)


def _loosely(boxes: NDArray[np.float32], scores: NDArray[np.float32]) -> NDArray[np.intp]:
    return keep_best(boxes, scores, LOOSE)


def rules(found: Candidates, random: Candidates) -> dict[str, list[Detection]]:
    """What each rule leaves."""
    chosen = {f"plain {most}": plain(most)(found) for most in (0.3, 0.4, 0.5, 0.6, 0.7)}
    for low in LOWS:
        for cosine in COSINES:
            rule = by_features(cosine, low)
            chosen[f"features {low} {cosine}"] = rule(found)
            chosen[f"random {low} {cosine}"] = rule(random)
    return chosen


def f1(counts: Counter[str]) -> float:
    """Of hits among finds and faces."""
    return 2 * counts["hits"] / max(counts["finds"] + counts["faces"], 1)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scenes", type=int, default=40, help="of each kind and half")
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    models = registry()
    detector, recogniser = models.detector("centerface"), models.recogniser("dlib-resnet")
    rng = np.random.default_rng(chosen.seed)
    sums: dict[tuple[int, str, str], Counter[str]] = {}
    seconds: Counter[str] = Counter()
    for half in (0, 1):
        for scene in scenes(detector, chosen.scenes, half, chosen.seed):
            began = time.process_time()
            kept = {"shipped": search.detect(detector, scene.rgb_u8, turned=False)}
            middle = time.process_time()
            found = candidates(detector, recogniser, scene.rgb_u8)
            seconds[f"{scene.kind} shipped"] += middle - began
            seconds[f"{scene.kind} features"] += time.process_time() - middle
            noise = rng.standard_normal(found.embeddings.shape).astype(np.float32)
            noise /= np.linalg.norm(noise, axis=1, keepdims=True)
            kept |= rules(found, Candidates(found.faces, found.seen_px, noise))
            for name, faces in kept.items():
                key = (half, scene.kind, name)
                sums[key] = sums.get(key, Counter()) + counted(scene, faces)
    names = list(dict.fromkeys(name for _, _, name in sums))
    best = max(
        (name for name in names if name.startswith("features")),
        key=lambda name: f1(sums[0, "crowd", name]),
    )
    print(f"chosen on the first half: {best}")
    for kind in KINDS:
        for name in names:
            counts = sums[1, kind, name]
            print(
                f"{kind:6} {name:18} recall {rate(counts['hits'], counts['faces'])}  "
                f"precision {rate(counts['hits'], counts['finds'])}  "
                f"twice {counts['double']}  nothing {counts['nothing']}"
            )
        both = 2 * chosen.scenes
        print(f"{kind:6} {seconds[f'{kind} shipped'] / both:.2f} s as shipped,", end=" ")
        print(f"{seconds[f'{kind} features'] / both:.2f} s with embeddings")
    for wanted in OVERLAPS:
        counts = sums[0, "crowd", "shipped"] + sums[1, "crowd", "shipped"]
        hits = [counts[f"hit {role} {wanted}"] for role in ("before", "behind")]
        print(f"overlap {wanted}: {hits[0]} in front, {hits[1]} behind, of {2 * chosen.scenes}")


if __name__ == "__main__":
    main()
