"""Can protected photos of one person be linked, and what does an averaging attacker recover?

    python benchmarks/unlinkable.py --out benchmarks/out/unlinkable.jsonl

People from odd positions with at least four test photos (shuffled, seed 0). Each is protected with
a cloak of one pattern and with an unlinkable one, in the default way (balanced, refined):
rank-1 and match against the clean gallery; every protected photo as a probe for the others
(rank-1 among strangers, match at 1 % FAR); how well average-link clustering at the 1 % threshold
puts the person's protected photos together (share of their pairs in one cluster, strangers mixed
in). The averaging attacker lines protected faces up in the canonical frame and averages what he
thinks is the mask, with the originals (clean twins) or with the photo blurred in their stead, and,
with the originals, what optical flow (Farneback 2003) says was moved; his recovery is the cosine of
that average with the mask or the field itself. A person here has 4 to 7 photos to attack; for 20
and 100 the pattern alone is laid on strangers.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import multiprocessing
import random
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage

from bed import Bed, Known
from cloakroom_engine.cloak import apart, field, frame, scene
from cloakroom_engine.cloak.pattern import Pattern
from cloakroom_engine.cloak.share_out import of_photo
from cloakroom_engine.photo.files import sha256_of
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.progress import Silent
from cloakroom_engine.protect.change import changed
from cloakroom_engine.protect.face import perturb
from cloakroom_engine.records import UNLINKABLE_MASKS, CloakRecipe
from common import people_in
from frontier import FOLDS
from protection import SHARED, halves, people
from protection_table import share

LEAST = 4
AVERAGED = (5, 20, 100)
STRANGERS = 200
BLUR = 9
ONE, SEVERAL = "one pattern", "unlinkable"
_work: Any = None


def main() -> None:
    """Run what is missing, then print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--first", type=int, default=12, help="take this many people")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--fold", choices=FOLDS, default="F")
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    done = people_in(asked.out)
    folders = [f for f in people("odd", 1) if len(halves(f)[1]) >= LEAST]
    random.Random(0).shuffle(folders)
    todo = [folder for folder in folders[: asked.first] if folder.name not in done]
    context = multiprocessing.get_context("spawn")
    with (
        context.Pool(asked.workers, _prepare, (asked.fold, asked.packs, asked.out.parent)) as pool,
        asked.out.open("a") as file,
    ):
        for row in pool.imap_unordered(_person, todo):
            file.write(json.dumps(row) + "\n")
            file.flush()
            print(row["person"], flush=True)
    print(_tables([json.loads(line) for line in asked.out.read_text().splitlines()]))


def _prepare(fold: str, packs: list[Path], out: Path) -> None:
    global _work  # noqa: PLW0603
    _work = Bed(SHARED, FOLDS[fold], None, out / "strangers-packs.npz", packs)


def _person(folder: Path) -> dict[str, Any]:
    bed: Bed = _work
    learning, testing = halves(folder)
    clean = {p: k for p in (*learning, *testing) if (k := bed.face(p)) is not None}
    taught = [clean[p] for p in learning if p in clean]
    probes = [p for p in testing if p in clean]
    found: dict[str, Any] = {"person": folder.name, "photos": len(probes)}
    for name, count in ((ONE, 1), (SEVERAL, UNLINKABLE_MASKS)):
        recipe = replace(CloakRecipe(), masks=count)
        scenes = [scene.build(k.rgb_u8, k.face.points_px) for k in taught]
        witnesses = bed.witnesses(taught)
        began = time.process_time()
        patterns = apart.learn(scenes, witnesses, recipe, Silent())
        seconds = time.process_time() - began
        shown, worn = {}, {}
        for path in probes:
            known, sha256 = clean[path], sha256_of(path)
            pattern = patterns[of_photo(sha256, count)]
            change = perturb(
                *(known.rgb_u8, known.face.points_px, pattern, witnesses, recipe),
                *(recipe.strength, REFINE_STEPS, Silent()),
            )
            shown[path], worn[path] = changed(known.rgb_u8, [change], 1.0), pattern
        found[name] = {
            "learn_seconds": seconds,
            **_judged(bed, clean, shown),
            "recovered": _recovered(bed, clean, shown, worn, patterns),
        }
    return found


def _judged(
    bed: Bed, clean: dict[Path, Known], shown: dict[Path, NDArray[np.uint8]]
) -> dict[str, Any]:
    embedded = {path: bed.seen(image, clean[path]) for path, image in shown.items()}
    looks = [bed.scores(path, clean, rows) for path, rows in embedded.items()]
    linked = []
    for card in bed.judges:
        rows = np.stack([e[card.name] for e in embedded.values() if e])
        strangers = bed.strangers[card.name]
        threshold = bed.statistics(card).thresholds[0.01]
        cosines = rows @ rows.T
        nearest = (strangers @ rows.T).max(axis=0)
        others = ~np.eye(len(rows), dtype=bool)
        ranks = [int(cosines[i, j] > nearest[i]) for i, j in np.argwhere(others)]
        upper = np.triu_indices(len(rows), 1)
        linked.append(
            {
                "judge": card.name,
                "rank1": [sum(ranks), len(ranks)],
                "match": [int((cosines[upper] >= threshold).sum()), len(upper[0])],
                "together": _together(rows, strangers[:STRANGERS], threshold),
            }
        )
    return {"looks": looks, "linked": linked}


def _together(
    rows: NDArray[np.float32], strangers: NDArray[np.float32], threshold: float
) -> list[int]:
    """Pairs of the person's protected photos that clustering puts together, of all pairs."""
    everyone = np.vstack([rows, strangers])
    groups = fcluster(linkage(everyone, "average", "cosine"), 1 - threshold, "distance")
    own = groups[: len(rows)]
    upper = np.triu_indices(len(rows), 1)
    return [int((own[upper[0]] == own[upper[1]]).sum()), len(upper[0])]


def _recovered(
    bed: Bed,
    clean: dict[Path, Known],
    shown: dict[Path, NDArray[np.uint8]],
    worn: dict[Path, Pattern],
    patterns: list[Pattern],
) -> dict[str, float]:
    """Cosine of the averaged estimates with the pattern that most photos wear (or should)."""
    truth = patterns[0]
    own = [p for p in shown if worn[p] is truth] or list(shown)
    found = {}
    for twins in (True, False):
        word = "with twins" if twins else "without twins"
        for which, paths in (("all photos", list(shown)), ("those of one pattern", own)):
            estimates = [_estimate(clean[p], shown[p], twins=twins) for p in paths]
            found[f"mask: refined, {which}, {word}"] = _cosine(estimates, truth.mask)
    for which, paths in (("all photos", list(shown)), ("those of one pattern", own)):
        flows = [_flow(clean[p], shown[p]) for p in paths]
        found[f"field: refined, {which}, with twins"] = _cosine(flows, _dense(truth))
    strangers = sorted((SHARED / "data" / "strangers").iterdir())[: max(AVERAGED)]
    draws = np.random.default_rng(0).integers(0, len(patterns), len(strangers))
    laid: dict[bool, list[torch.Tensor]] = {True: [], False: []}
    flows = []
    for path, at in zip(strangers, draws, strict=True):
        known = _stranger(bed, path)
        if known is None:
            continue
        recipe = CloakRecipe()
        change = perturb(
            *(known.rgb_u8, known.face.points_px, patterns[int(at)], []),
            *(recipe, recipe.strength, 0, Silent()),
        )
        image = changed(known.rgb_u8, [change], 1.0)
        flows.append(_flow(known, image))
        for twins, estimates in laid.items():
            estimates.append(_estimate(known, image, twins=twins))
    for count in AVERAGED:
        for twins, estimates in laid.items():
            word = "with twins" if twins else "without twins"
            found[f"mask: alone, {count} photos, {word}"] = _cosine(estimates[:count], truth.mask)
        found[f"field: alone, {count} photos, with twins"] = _cosine(flows[:count], _dense(truth))
    return found


_seen: dict[Path, Known | None] = {}


def _stranger(bed: Bed, path: Path) -> Known | None:
    if path not in _seen:
        _seen[path] = bed.face(path)
    return _seen[path]


def _estimate(known: Known, image: NDArray[np.uint8], *, twins: bool) -> torch.Tensor:
    """What one photo says of the mask, (3, 160, 160), in units of what its pixels hide."""
    place = scene.build(known.rgb_u8, known.face.points_px)
    left, top, right, bottom = place.box_px
    part = scene.tensor(image[top:bottom, left:right])[None]
    part = F.interpolate(part, place.clean.shape[1:], mode="area")[0]
    if twins:
        before = place.clean
    else:
        size = BLUR
        padded = F.pad(part[None], (size // 2,) * 4, mode="replicate")
        before = F.avg_pool2d(padded, size, stride=1)[0]
    change = (part - before) / place.hide.clamp_min(1)
    to_patch = frame.compose(
        place.to_patch, frame.inverse(frame.photo_to_frame(known.face.points_px))
    )
    grid = frame.sampling_grid(to_patch, (frame.SIDE, frame.SIDE), tuple(change.shape[1:]))
    laid = F.grid_sample(change[None], grid, align_corners=True)
    return F.interpolate(laid, (frame.SIDE, frame.SIDE), mode="area")[0]


def _flow(known: Known, image: NDArray[np.uint8]) -> torch.Tensor:
    """What one photo and its original say of the field, (2, 160, 160) frame pixels."""
    to_frame = frame.photo_to_frame(known.face.points_px)
    size = (frame.SIDE, frame.SIDE)
    after, before = (
        cv2.cvtColor(cv2.warpAffine(each, to_frame, size), cv2.COLOR_RGB2GRAY)
        for each in (image, known.rgb_u8)
    )
    flow = cv2.calcOpticalFlowFarneback(after, before, None, 0.5, 3, 15, 3, 5, 1.2, 0)
    return torch.from_numpy(np.ascontiguousarray(flow.transpose(2, 0, 1)))


def _dense(pattern: Pattern) -> torch.Tensor:
    return field.dense(pattern.points, CloakRecipe().promise.move)


def _cosine(estimates: list[torch.Tensor], truth: torch.Tensor) -> float:
    """Within the window, where a cloak acts."""
    inside = F.interpolate(frame.window()[None], truth.shape[1:], mode="area")[0]
    a = (torch.stack(estimates).mean(dim=0) * inside).flatten()
    b = (truth * inside).flatten()
    return float(F.cosine_similarity(a, b, dim=0))


def _tables(rows: list[dict[str, Any]]) -> str:
    lines = [
        f"{len(rows)} people, {sum(row['photos'] for row in rows)} protected photos; judges "
        + ", ".join(sorted({each["judge"] for each in rows[0][ONE]["linked"]}))
        + ".",
        "",
        "| cloak | rank-1, clean gallery | match at 1 % FAR, clean gallery "
        "| protected finds protected: rank-1 | match at 1 % FAR | pairs clustered together "
        "| CPU s to learn |",
        "|---|---|---|---|---|---|---|",
    ]
    for name in (ONE, SEVERAL):
        looks = [[e for look in row[name]["looks"] for e in look.values()] for row in rows]
        linked = [row[name]["linked"] for row in rows]
        cells = [
            share(looks, lambda look: (int(look.get("rank", 10**9) <= 1), 1)),
            share(looks, lambda look: tuple(look["match"]["0.01"]) if "match" in look else (0, 1)),
            *(
                share(linked, lambda each, key=key: tuple(each[key]))
                for key in ("rank1", "match", "together")
            ),
            f"{np.mean([row[name]['learn_seconds'] for row in rows]):.0f}",
        ]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    lines += ["", f"| averaging attacker | {ONE} | {SEVERAL} |", "|---|---|---|"]
    for key in rows[0][ONE]["recovered"]:
        cells = []
        for name in (ONE, SEVERAL):
            values = [row[name]["recovered"][key] for row in rows]
            cells.append(f"{np.mean(values):.2f} ({np.min(values):.2f} to {np.max(values):.2f})")
        lines.append(f"| {key} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
