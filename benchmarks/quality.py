"""Whether the quality score orders photos: error against reject, beside rejecting at random.

    python benchmarks/quality.py --out benchmarks/out/quality.npz

Faces of shared/data/people (the largest near the middle), embedded by every network, and their
quality by dlib's network and CenterFace. An error is a pair of photos of one person that a network
takes for two people at the threshold that 0.1 % of 300,000 pairs of two people pass (seed 0). The
worst photos by the score are left out, in each half of the people by itself: the score's constants
were set on people in even positions. Random rejection: 200 draws. dlib's network helps to score and
is no judge.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from cloakroom_engine.audit.intervals import wilson
from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.faces.quality import REASONS, Seen, qualities
from cloakroom_engine.models.detector import Detection
from cloakroom_engine.photo.decode import decode
from common import DATA, registry

SCORER = "dlib-resnet"
FAR = 1e-3
SHARES = (0.1, 0.2, 0.3)
PAIRS, DRAWS = 300_000, 200
Kept = dict[str, NDArray[np.generic]]


def main() -> None:
    """Embed what is missing, then print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    if not asked.out.exists():
        np.savez(asked.out, **_looked())  # type: ignore[arg-type]
    print(tables(dict(np.load(asked.out))))


def _looked() -> Kept:
    models = registry()
    cards, detector = models.cards("recogniser"), models.detector()
    rows: dict[str, list[NDArray[np.float32]]] = {card.name: [] for card in cards}
    paths, scores, reasons = [], [], []
    for path in sorted((DATA / "people").glob("*/*")):
        try:
            pixels = decode(path).rgb_u8
        except EngineError as problem:
            print(path.name, problem.code)
            continue
        found = detect(detector, pixels)
        if not found:
            continue
        face = min(found, key=lambda each: _away(each, pixels.shape))
        seen = Seen(face.box_px, face.points_px, face.score)
        (told,) = qualities(models.recogniser(SCORER), [(pixels, seen)])
        paths.append(str(path.relative_to(DATA / "people")))
        scores.append(told.score)
        reasons.append(" ".join(told.reasons))
        for card in cards:
            # Chips that are kept between detections pin the heap: 10 MB of it for each photo.
            cut = chip(pixels, face.points_px, card)[None]
            rows[card.name].append(models.recogniser(card.name).embed(cut)[0])
    return {
        "path": np.array(paths),
        "score": np.array(scores),
        "reasons": np.array(reasons),
        **{name: np.stack(each) for name, each in rows.items()},
    }


def _away(face: Detection, shape: tuple[int, ...]) -> float:
    """Small and far from the middle is not the one who is meant."""
    x, y = (face.box_px[:2] + face.box_px[2:]) / 2
    return float(np.hypot(x / shape[1] - 0.5, y / shape[0] - 0.5) - face.size_px / max(shape[:2]))


def tables(kept: Kept) -> str:
    """Errors by share of photos left out, for both halves of the people, in Markdown."""
    people = np.array([str(path).split("/")[0] for path in kept["path"]])
    names = sorted(set(kept) - {"path", "score", "reasons", SCORER})
    order = sorted(set(people))
    told = Counter(word for each in kept["reasons"] for word in str(each).split())
    lines = [
        f"{len(people)} photos of {len(order)} people; judges {', '.join(names)}. Reasons given: "
        + ", ".join(f"{word} {told[word]}" for word in REASONS),
        "",
        "| people | left out | pairs x judges | not matched, worst left out | at random (95 %) |",
        "|---|---|---|---|---|",
    ]
    for half, which in enumerate(("even (constants set here)", "odd")):
        mine = np.isin(people, order[half::2])
        errors = _errors(kept, names, people, mine)
        lines += [f"| {which} | {row}" for row in _rows(errors, kept["score"], mine)]
    return "\n".join(lines)


def _errors(
    kept: Kept, names: list[str], people: NDArray[np.str_], mine: NDArray[np.bool_]
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.bool_]]:
    """Pairs (first, second) of one person's photos, and (judges, pairs) whether they are missed."""
    first, second = np.triu_indices(len(people), 1)
    same = (people[first] == people[second]) & mine[first]
    first, second = first[same], second[same]
    random = np.random.default_rng(0)
    one, other = random.integers(0, len(people), (2, PAIRS))
    strange = people[one] != people[other]
    missed = []
    for name in names:
        rows = np.asarray(kept[name], np.float32)
        impostors = np.einsum("ij,ij->i", rows[one[strange]], rows[other[strange]])
        genuine = np.einsum("ij,ij->i", rows[first], rows[second])
        missed.append(genuine < np.quantile(impostors, 1 - FAR))
    return first, second, np.stack(missed)


def _rows(
    errors: tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.bool_]],
    score: NDArray[np.generic],
    mine: NDArray[np.bool_],
) -> list[str]:
    first, second, missed = errors
    photos = np.flatnonzero(mine)
    ranked = photos[np.argsort(np.asarray(score, np.float64)[photos], kind="stable")]
    random = np.random.default_rng(0)

    def rate(gone: NDArray[np.intp]) -> tuple[int, int]:
        left = ~(np.isin(first, gone) | np.isin(second, gone))
        return int(missed[:, left].sum()), int(left.sum()) * len(missed)

    rows = []
    for share in (0.0, *SHARES):
        count = round(share * len(photos))
        hits, n = rate(ranked[:count])
        low, high = wilson(hits, n)
        drawn = [h / m for h, m in (rate(random.permutation(photos)[:count]) for _ in range(DRAWS))]
        by_chance = np.quantile(drawn, [0.025, 0.975])
        rows.append(
            f"{share:.0%} | {n} | {hits / n:.2%} [{low:.2%}, {high:.2%}] "
            f"| {np.mean(drawn):.2%} [{by_chance[0]:.2%}, {by_chance[1]:.2%}] |"
        )
    return rows


if __name__ == "__main__":
    main()
