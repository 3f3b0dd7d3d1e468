"""What masks cost every recogniser, beside the paper's 5 to 16 points, and beside real masks.

    PYTHONPATH=engine:benchmarks python benchmarks/masked.py pairs [--people 60] [--each 15]
    PYTHONPATH=engine:benchmarks python benchmarks/masked.py real [--photos 80]
    PYTHONPATH=engine:benchmarks python benchmarks/masked.py sit [--photos 100]

``pairs``: MLFW's protocol (arXiv 2109.05804) on a sample of ``people``; every face is embedded once
per recogniser and kept in benchmarks/out/masked-*.npz. ``real``: how generated masks move
embeddings beside the real masked faces of ``masked``, whose identities nobody knows. ``sit``:
whether masks lie in the lower face that dlib's 68 landmarks see, which had no part in drawing them
(development only: its training data are not for every use). Masks and cloaks together:
``masked_cloaked.py``.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from cloakroom_engine.audit.facts import model_facts
from cloakroom_engine.audit.masked import folds, pairs, region
from cloakroom_engine.audit.masked.designs import designs
from cloakroom_engine.audit.masked.pairs import Face, Plan
from cloakroom_engine.audit.masked.wear import put_on
from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline.masked_faces import find
from cloakroom_engine.pipeline.masked_folder import main_face
from common import DATA, ROOT, manifest, rate, registry, sample

SEED = 20260103
OUT = ROOT / "benchmarks" / "out"
F32 = NDArray[np.float32]


class Looker:
    """Embeds every face once per recogniser; what it saw is kept on the disk."""

    def __init__(self, models: Registry, kept: Path) -> None:
        self.models, self.kept = models, kept
        self.cards = models.cards("recogniser")
        self.detector = models.detector()
        self.rows: dict[str, F32] = dict(np.load(kept)) if kept.exists() else {}

    def look(self, file: str, masks: Sequence[str]) -> None:
        """See a photo bare and in its ``masks`` (names of designs), as far as it was not yet."""
        wanted = [m for m in ("", *masks) if self._key(self.cards[0], file, m) not in self.rows]
        if not wanted:
            return
        try:
            pixels = decode(DATA / file).rgb_u8
            bare = main_face(detect(self.detector, pixels), *pixels.shape[1::-1]).points_px
        except EngineError:
            return
        named = {each.name: each for each in designs()}
        shown = []
        for mask in wanted:
            if not mask:
                shown.append((mask, pixels, bare))
                continue
            worn = put_on(pixels, bare, named[mask], seed_of(file))
            again = find(self.detector, worn.rgb_u8, bare)
            if again is not None:
                shown.append((mask, worn.rgb_u8, again))
        for card in self.cards if shown else ():
            cut = np.stack([chip(image, points, card) for _, image, points in shown])
            for (mask, _, _), row in zip(shown, self._embed(card, cut), strict=True):
                self.rows[self._key(card, file, mask)] = row

    def _embed(self, card: ModelCard, cut: NDArray[np.uint8]) -> F32:
        return self.models.recogniser(card.name).embed(cut)

    def row(self, card: ModelCard, file: str, mask: str) -> F32 | None:
        """The (D,) embedding, None where no face was found."""
        return self.rows.get(self._key(card, file, mask))

    def save(self) -> None:
        """Keep what was seen."""
        np.savez(self.kept, **self.rows)

    def _key(self, card: ModelCard, file: str, mask: str) -> str:
        return f"{card.sha256[:12]}|{file}|{mask}"


def seed_of(file: str) -> int:
    """How a photo's mask is worn."""
    return random.Random(file).randrange(2**32)


def main() -> None:
    """Run one part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=("pairs", "real", "sit"))
    parser.add_argument("--people", type=int, default=60)
    parser.add_argument("--photos", type=int, default=80)
    parser.add_argument("--each", type=int, default=15, help="pairs of either kind in a fold")
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    OUT.mkdir(exist_ok=True)
    {"pairs": verify, "real": real, "sit": sit}[chosen.part](chosen)


def planned(people: int, each: int) -> Plan:
    """The pairs: a sample of people, four photos of each at most."""
    by_name: dict[str, list[str]] = {}
    for row in manifest("people/"):
        by_name.setdefault(row["identity"], []).append(row["file"])
    names = random.Random(SEED).sample(sorted(by_name), min(people, len(by_name)))
    few = {name: sorted(by_name[name])[:4] for name in names}
    return pairs.plan(few, each=each, seed=SEED)


def verify(chosen: argparse.Namespace) -> None:
    """Accuracy on unmasked and masked pairs."""
    plan = planned(chosen.people, chosen.each)
    looker = Looker(registry(), OUT / "masked-pairs.npz")
    masks: dict[str, list[str]] = {}
    for face in plan.faces:
        masks.setdefault(face.photo, [])
        if face.design:
            masks[face.photo].append(face.design.name)
    for at, (file, worn) in enumerate(masks.items()):
        looker.look(file, worn)
        if at % 25 == 24:
            looker.save()
            print(f"{at + 1} of {len(masks)}", flush=True)
    looker.save()
    print(f"{len(masks)} photos, {len(plan.faces)} faces, {len(plan.folds)} folds of {plan.each}")
    for card in looker.cards:
        rows = {
            face: row
            for face in plan.faces
            if (row := looker.row(card, face.photo, _mask(face))) is not None
        }
        told = folds.verify(model_facts(card, looker.models.statistics(card)), plan, rows)
        print(f"{card.name} {card.sha256[:12]}: drop {_points(told.drop)}")
        for each in told.sets:
            print(
                f"  {each.set:<11} {rate(each.right.hits, each.right.n)} folds +-{each.spread:.3f}"
                f"  same {each.similarity_same:.3f} different {each.similarity_different:.3f}"
                f"  at 1 % FAR: accepted {_share(each.accepted)}, mistaken {_share(each.mistaken)}"
                f"  no face {each.no_face}"
            )


def _mask(face: Face) -> str:
    return face.design.name if face.design else ""


def _points(drop: float | None) -> str:
    return "-" if drop is None else f"{100 * drop:.1f} points"


def _share(found: folds.Rate | None) -> str:
    return "-" if found is None else f"{found.hits}/{found.n} [{found.low:.2f}, {found.high:.2f}]"


def real(chosen: argparse.Namespace) -> None:
    """Generated masks beside real ones: what moves, how far, and in the same direction?"""
    looker = Looker(registry(), OUT / "masked-pairs.npz")
    files = [row["file"] for row in manifest("masked/real_")]
    files = [row for row in files if "template" not in row]
    files = random.Random(SEED).sample(files, min(chosen.photos, len(files)))
    kept = Looker(looker.models, OUT / "masked-real.npz")
    for file in files:
        kept.look(file, ())
    kept.save()
    first = looker.cards[0]
    found = [file for file in files if kept.row(first, file, "") is not None]
    print(f"real masked photos with a face: {rate(len(found), len(files))}")
    by_person: dict[str, tuple[str, str]] = {}
    for key in looker.rows:
        sha256, file, mask = key.split("|")
        person = file.split("/")[1]
        if mask and first.sha256.startswith(sha256) and person not in by_person:
            by_person[person] = (file, mask)
    # Files of one number may show one person: one of each.
    groups: dict[str, str] = {}
    for file in found:
        groups.setdefault(file.rsplit("__", 1)[-1].split("_")[0].split(".")[0], file)
    print(f"{len(by_person)} generated (one a person), {len(groups)} real (one a file number)")
    for card in looker.cards:
        pick = sorted(by_person.values())
        bare = np.stack([looker.rows[f"{card.sha256[:12]}|{f}|"] for f, _ in pick])
        made = np.stack([looker.rows[f"{card.sha256[:12]}|{f}|{m}"] for f, m in pick])
        worn = np.stack([kept.rows[f"{card.sha256[:12]}|{f}|"] for f in groups.values()])
        half = len(bare) // 2
        way = made[:half].mean(axis=0) - bare[:half].mean(axis=0)
        to_real = worn.mean(axis=0) - bare.mean(axis=0)
        cosine = float(way @ to_real / np.linalg.norm(way) / np.linalg.norm(to_real))
        statistics = looker.models.statistics(card)
        limit = statistics.thresholds[0.01] if statistics else float("nan")
        print(
            f"{card.name} {card.sha256[:12]}: strangers' mean cosine, share at 1 % threshold: "
            f"bare {_strange(bare, limit)}, generated {_strange(made, limit)}, "
            f"real {_strange(worn, limit)}; direction of generated and real shift {cosine:.2f}; "
            f"told from bare along the generated direction (AUC): "
            f"generated {_auc(made[half:] @ way, bare[half:] @ way):.3f}, "
            f"real {_auc(worn @ way, bare[half:] @ way):.3f}; "
            f"masked from own bare photo {float((bare * made).sum(axis=1).mean()):.3f}"
        )


def _strange(rows: F32, limit: float) -> str:
    scores = (rows @ rows.T)[np.triu_indices(len(rows), 1)]
    return f"{scores.mean():.3f}, {(scores >= limit).mean():.3f}"


def _auc(above: F32, below: F32) -> float:
    return float((above[:, None] > below[None]).mean())


def sit(chosen: argparse.Namespace) -> None:
    """Whether masks lie in the lower face that an independent landmark model sees."""
    import dlib

    spec = importlib.util.find_spec("face_recognition_models")
    assert spec is not None
    assert spec.origin is not None
    place = Path(spec.origin).parent / "models"
    predict = dlib.shape_predictor(str(place / "shape_predictor_68_face_landmarks.dat"))
    detector = registry().detector()
    inside, own, eyes, light = [], [], [], []
    worst_by_yaw: list[tuple[float, float]] = []
    for at, row in enumerate(sample(manifest("people/"), chosen.photos, SEED)):
        pixels = decode(DATA / row["file"]).rgb_u8
        found = detect(detector, pixels)
        if not found:
            continue
        points = main_face(found, *pixels.shape[1::-1]).points_px
        middle = (points[:2].mean(axis=0) + points[3:].mean(axis=0)) / 2
        half = 1.3 * float(np.linalg.norm(points[:2].mean(axis=0) - points[3:].mean(axis=0)))
        box = [middle[0] - half, middle[1] - 0.95 * half, middle[0] + half, middle[1] + 1.05 * half]
        marks = predict(np.ascontiguousarray(pixels), dlib.rectangle(*(int(v) for v in box)))
        places = np.array([[p.x, p.y] for p in marks.parts()], np.float64)
        worn = put_on(pixels, points, designs()[at % 10], SEED + at)
        unit = worn.pose.scale
        if np.linalg.norm(places[36:42].mean(axis=0) - points[0]) > 0.2 * unit:
            continue  # the landmark model lost the face
        face = region.filled(places[[*range(1, 16), 27]], worn.patch)
        body = worn.alpha_f32 > 0.5
        inside.append(float((body & face).sum() / body.sum()))
        own.append(worn.inside)
        touched = np.zeros_like(body)
        for ring in (places[36:42], places[42:48], places[17:22], places[22:27]):
            touched |= region.filled(cv2.convexHull(ring.astype(np.float32))[:, 0], worn.patch)
        eyes.append(int((touched & (worn.alpha_f32 > 0)).sum()))
        light.append(worn.shown_l / worn.target_l - 1)
        worst_by_yaw.append((abs(float(np.degrees(worn.pose.yaw))), inside[-1]))
    turned = [share for yaw, share in worst_by_yaw if yaw > 20]
    print(f"{len(inside)} faces, {len(turned)} turned by more than 20 degrees")
    print(f"in the 68 landmarks' lower face: mean {np.mean(inside):.3f}, 5th percentile "
          f"{np.percentile(inside, 5):.3f}, least {min(inside):.3f}; "
          f"turned: mean {np.mean(turned) if turned else float('nan'):.3f}")  # fmt: skip
    print(f"faces with >= 95 % inside: {rate(sum(each >= 0.95 for each in inside), len(inside))}")
    print(f"in our own polygon: least {min(own):.3f}")
    print(f"eyes or eyebrows (68 landmarks) touched: {rate(sum(e > 0 for e in eyes), len(eyes))}")
    print(f"lightness off its target: {min(light):+.3f} to {max(light):+.3f}")


if __name__ == "__main__":
    main()
