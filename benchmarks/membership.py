"""Was it trained on you? Membership inference against recognisers whose training sets are known.

    python benchmarks/membership.py

Our own two judges tell the truth about themselves: they learnt from CelebA, but for every 20th
person (``training/data.py``). For people with two photos at least, half of them learnt from, half
held out, three things are measured: how alike a recogniser finds a person's photos (``tight``), how
little an embedding moves when the photo is mirrored, shifted and blurred (``steady``), and how much
more alike than a recogniser that never saw CelebA finds them (``beyond``, dlib's network as the
reference). The adversary (Shokri et al., arXiv 1610.05820) learns from a shadow: a logistic
regression on one judge's people, asked about other people and the other judge. Then the question
of the program: people of ``data/people``, whom neither network ever saw, at the threshold that lets
1 % of held-out people of CelebA pass as learnt from. Intervals: bootstrap over people, 1,000 draws,
seed 0. The control has its labels shuffled.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import csv
import io
import time
import zipfile
from collections.abc import Iterator
from functools import cache

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from scipy.optimize import minimize

from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.photo.decode import decode
from common import ROOT, registry
from over_people import auc
from protection import SHARED, people
from training.data import HELD_OUT

OUT = ROOT / "benchmarks" / "out" / "membership"
TARGETS = ("cloakroom-judge", "cloakroom-masked")
REFERENCE = "dlib-resnet"
FEATURES = ("tight", "steady", "beyond")
PHOTOS = 3
"""Of a person, at most."""
DRAWS = 1000
SHUFFLES = 200
FALSE_ALARMS = 0.01
F64 = NDArray[np.float64]
U8 = NDArray[np.uint8]


def celeba(count: int, seed: int) -> Iterator[tuple[str, bool, list[tuple[U8, F64]]]]:
    """(name, learnt from, photos with landmarks) of ``count`` people of either kind."""
    with (SHARED / "train" / "faces.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    rows.sort(key=lambda row: row["archive"])  # as training/cut.py numbers people
    numbers: dict[str, int] = {}
    photos: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        numbers.setdefault(row["identity"], len(numbers))
        photos.setdefault(row["identity"], []).append(row)
    draws = np.random.default_rng(seed)
    several = [who for who in numbers if len(photos[who]) > 1]
    for learnt in (True, False):
        kind = [who for who in several if (numbers[who] % HELD_OUT != 0) is learnt]
        for who in draws.permutation(kind)[:count]:
            picked = draws.permutation(len(photos[who]))[:PHOTOS]
            yield who, learnt, [_picture(photos[who][at]) for at in picked]


def _picture(row: dict[str, str]) -> tuple[U8, F64]:
    with zipfile.ZipFile(SHARED / "train" / row["archive"]) as stored:
        picture = Image.open(io.BytesIO(stored.read(row["file"]))).convert("RGB")
    points = np.array(list(row.values())[3:], np.float64).reshape(5, 2)
    return np.asarray(picture), points


def nobodys(count: int) -> Iterator[tuple[str, bool, list[tuple[U8, F64]]]]:
    """People whom no network of ours learnt from."""
    detector = known().detector()
    for folder in people("odd", 1)[:count]:
        photos = []
        for path in sorted(folder.iterdir())[:PHOTOS]:
            pixels = decode(path).rgb_u8
            found = detect(detector, pixels)
            if found:
                photos.append((pixels, max(found, key=lambda f: f.size_px).points_px.astype(float)))
        if len(photos) > 1:
            yield folder.name, False, photos


def variants(chips: U8) -> list[U8]:
    """The same chips mirrored, shifted by two pixels, blurred."""
    blurred = np.stack([cv2.GaussianBlur(each, (0, 0), 0.8) for each in chips])
    return [chips[:, :, ::-1].copy(), np.roll(chips, (2, 2), axis=(1, 2)), blurred]


def measured(name: str, photos: list[tuple[U8, F64]]) -> tuple[float, float]:
    """``tight`` and ``steady`` of one person to one recogniser."""
    card = known().card(name)
    chips = np.stack([chip(rgb_u8, points, card) for rgb_u8, points in photos])
    sees = known().recogniser(name).embed
    rows = sees(chips)
    alike = rows @ rows.T
    tight = alike[np.triu_indices(len(rows), 1)].mean()
    if name == REFERENCE:
        return float(tight), 0.0
    steady = np.mean([(sees(each) * rows).sum(axis=1).mean() for each in variants(chips)])
    return float(tight), float(steady)


@cache
def known() -> Registry:
    """One for the run."""
    return registry()


def table_of(name: str, seed: int, count: int, others: int) -> dict[str, NDArray[np.generic]]:
    """One row a person: set, learnt, and by network tight and steady; kept on the disk."""
    path = OUT / f"{name}.npz"
    if path.exists():
        return dict(np.load(path))
    found = nobodys(others) if name == "nobody" else celeba(count, seed)
    names, learnt, rows = [], [], []
    for who, known, photos in found:
        names.append(who)
        learnt.append(known)
        rows.append([v for net in (*TARGETS, REFERENCE) for v in measured(net, photos)])
    kept = {"names": np.array(names), "learnt": np.array(learnt), "rows": np.array(rows)}
    np.savez(path, **kept)
    return dict(np.load(path))


def features(rows: F64, target: int, line: F64) -> F64:
    """(n, 3) ``FEATURES``; ``line`` foretells tight from the reference's."""
    tight, steady = rows[:, 2 * target], rows[:, 2 * target + 1]
    reference = rows[:, 2 * len(TARGETS)]
    return np.stack([tight, steady, tight - np.polyval(line, reference)], axis=1)


def line_of(rows: F64, target: int) -> F64:
    """How tight the target finds people whom it did not learn from, by the reference."""
    return np.polyfit(rows[:, 2 * len(TARGETS)], rows[:, 2 * target], 1)


def regression(x: F64, y: NDArray[np.bool_]) -> F64:
    """Weights and bias of a logistic regression with a little decay; x is standardised."""
    design = np.column_stack([x, np.ones(len(x))])
    sign = np.where(y, 1.0, -1.0)

    def loss(w: F64) -> float:
        return float(np.logaddexp(0, -sign * (design @ w)).mean() + 1e-2 * (w[:-1] ** 2).sum())

    return np.asarray(minimize(loss, np.zeros(design.shape[1])).x)


def cells(yes: F64, no: F64) -> str:
    """AUC, and the share of ``yes`` above all but 1 % of ``no``, with intervals."""
    draws = np.random.default_rng(0)
    limit = np.quantile(no, 1 - FALSE_ALARMS)
    drawn = []
    for _ in range(DRAWS):
        a, b = draws.choice(yes, len(yes)), draws.choice(no, len(no))
        drawn.append((auc(a, b), float((a > np.quantile(b, 1 - FALSE_ALARMS)).mean())))
    low, high = np.quantile(drawn, (0.025, 0.975), axis=0)
    told = (auc(yes, no), float((yes > limit).mean()))
    return " | ".join(
        f"{v:.3f} [{a:.3f}, {b:.3f}]" for v, a, b in zip(told, low, high, strict=True)
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=int, default=120, help="of either kind, shadow and asked")
    parser.add_argument("--others", type=int, default=60, help="of data/people")
    asked = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    began = time.process_time()
    both = table_of("celeba", 0, 2 * asked.people, asked.others)
    nobody = table_of("nobody", 0, asked.people, asked.others)["rows"].astype(float)
    print(f"{time.process_time() - began:.0f} CPU s")
    print(", ".join(f"{name} `{known().card(name).sha256[:12]}`" for name in (*TARGETS, REFERENCE)))
    rows, learnt = both["rows"].astype(float), both["learnt"].astype(bool)
    shadow = np.zeros(len(learnt), bool)
    for kind in (True, False):  # people were drawn at random: every second one is the shadow's
        shadow[np.flatnonzero(learnt == kind)[::2]] = True
    print("| asked | learnt from | held out | adversary | AUC | told at 1 % false alarms |")
    print("|---|---|---|---|---|---|")
    ends = [_target(rows, learnt, shadow, target, nobody) for target in range(len(TARGETS))]
    print("\n" + "\n".join(ends))


def _target(
    rows: F64, learnt: NDArray[np.bool_], shadow: NDArray[np.bool_], target: int, nobody: F64
) -> str:
    """One network's rows of the table; what it makes of people whom nobody learnt from."""
    line = line_of(rows[shadow & ~learnt], target)
    x = features(rows, target, line)
    own = x[shadow & ~learnt]
    z = (x - own.mean(axis=0)) / own.std(axis=0)
    yes, no = ~shadow & learnt, ~shadow & ~learnt
    said = f"{TARGETS[target]} | {yes.sum()} | {no.sum()}"
    for at, feature in enumerate(FEATURES):
        print(f"| {said} | {feature} | {cells(x[yes, at], x[no, at])} |")
    other = features(rows, 1 - target, line_of(rows[shadow & ~learnt], 1 - target))
    theirs = other[shadow & ~learnt]
    other = (other - theirs.mean(axis=0)) / theirs.std(axis=0)
    itself = regression(z[shadow], learnt[shadow])
    for words, weights in (
        ("shadow: the same network", itself),
        ("shadow: the other network", regression(other[shadow], learnt[shadow])),
    ):
        score = z @ weights[:-1]
        print(f"| {said} | {words} | {cells(score[yes], score[no])} |")
    print(f"| {said} | control: dlib's network, which saw none of them | "
          f"{cells(rows[yes, 2 * len(TARGETS)], rows[no, 2 * len(TARGETS)])} |")  # fmt: skip
    draws = np.random.default_rng(0)
    lost = [regression(z[shadow], draws.permutation(learnt[shadow])) for _ in range(SHUFFLES)]
    found = [auc((z @ w[:-1])[yes], (z @ w[:-1])[no]) for w in lost]
    low, high = np.quantile(found, (0.025, 0.975))
    print(f"| {said} | control: labels shuffled, {SHUFFLES} times | {np.mean(found):.3f} "
          f"(95 of 100 from {low:.3f} to {high:.3f}) | |")  # fmt: skip
    score = z @ itself[:-1]
    strange = (features(nobody, target, line) - own.mean(axis=0)) / own.std(axis=0) @ itself[:-1]
    wrong = int((strange > np.quantile(score[~learnt], 1 - FALSE_ALARMS)).sum())
    return (
        f"{TARGETS[target]}: {wrong} of {len(strange)} people of data/people taken for learnt from "
        f"at that threshold; AUC of those learnt from against them {auc(score[yes], strange):.3f}"
    )


if __name__ == "__main__":
    main()
