"""Do the proportions of a body link photos of a person whose face is hidden?

    PYTHONPATH=engine:benchmarks python benchmarks/body.py joints.jsonl... [--market FOLDER]

Lengths between joints (``body_joints.py``), as logarithms, so that how near somebody stood drops
out when two photos are compared: the mean difference of the lengths that both show is taken off,
what is left is squared, each length weighed by how much it varies within a person, learnt from
everybody but the two who are compared. No clothes, hair, face or colour: what is asked is whether
the *shape* tells, which survives a change of clothes.

With ``--market``: the 14 joints that a machine found in Market-1501 (Zheng et al., "Scalable
Person Re-identification", ICCV 2015; layumi/market1501_body_point, MIT), people on a campus in
pictures of 128 by 64 pixels. No picture is needed, only joints and who it is; FOLDER holds the
repository's ``market1501_14point_{query,train,gallery}.mat`` and, from
zhunzhong07/person-re-ranking, ``queryID queryCam testID testCam train_label train_cam.mat``.
Only pairs from different cameras count; what varies is learnt from 751 other people. Needs h5py.

Area under the curve over pairs, intervals by bootstrap over people, 500 draws, seed 0. The control
gives every photo the name of another photo's person. The *share between people* is how much of a
length's variance lies between people and not between photos of one person.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

DRAWS = 500
LEAST_SEEN = 0.5
LEAST_SHARED = 3
"""Two lengths have one ratio, which a turn to the side changes as much as another body does."""
IMPOSTORS = 200_000
PARTS = ("shoulders", "torso", "hips", "upper arms", "forearms", "thighs", "shanks", "neck")
BLAZE = {
    "shoulders": [((11,), (12,))],
    "torso": [((11, 12), (23, 24))],
    "hips": [((23,), (24,))],
    "upper arms": [((11,), (13,)), ((12,), (14,))],
    "forearms": [((13,), (15,)), ((14,), (16,))],
    "thighs": [((23,), (25,)), ((24,), (26,))],
    "shanks": [((25,), (27,)), ((26,), (28,))],
    "neck": [((7, 8), (11, 12))],
}
MARKET = {
    "shoulders": [((2,), (5,))],
    "torso": [((2, 5), (8, 11))],
    "hips": [((8,), (11,))],
    "upper arms": [((2,), (3,)), ((5,), (6,))],
    "forearms": [((3,), (4,)), ((6,), (7,))],
    "thighs": [((8,), (9,)), ((11,), (12,))],
    "shanks": [((9,), (10,)), ((12,), (13,))],
    "neck": [((0,), (2, 5))],
}
Ends = dict[str, list[tuple[tuple[int, ...], tuple[int, ...]]]]
F64 = NDArray[np.float64]


def lengths(joints: F64, seen: NDArray[np.bool_], ends: Ends) -> F64:
    """(n, 8) logarithms of ``PARTS`` from (n, J, 2 or 3) joints; NaN where an end is not seen.
    Of a left and a right one, the mean of those that are seen."""
    rows = []
    for part in PARTS:
        sides = []
        for one, other in ends[part]:
            gap = joints[:, list(one)].mean(axis=1) - joints[:, list(other)].mean(axis=1)
            long = np.linalg.norm(gap, axis=1)
            there = seen[:, list(one + other)].all(axis=1) & (long > 0)
            sides.append(np.where(there, long, np.nan))
        known = np.isfinite(sides).sum(axis=0)
        total = np.nansum(sides, axis=0)
        rows.append(np.log(np.where(known > 0, total / np.maximum(known, 1), np.nan)))
    return np.stack(rows, axis=1)


@dataclass(frozen=True, eq=False)
class Bodies:
    """What is known of n photos: (n, 8) lengths, whose, and which camera (or all different)."""

    lengths: F64
    people: NDArray[np.int64]
    cameras: NDArray[np.int64]


def spread(bodies: Bodies) -> tuple[F64, F64]:
    """Variance within people and between them, of each length less the photo's mean, (8,) each."""
    centred = bodies.lengths - np.nanmean(bodies.lengths, axis=1, keepdims=True)
    within, between = np.zeros(len(PARTS)), np.zeros(len(PARTS))
    for part in range(len(PARTS)):
        known = np.isfinite(centred[:, part])
        values, _, whose = np.unique(bodies.people[known], return_index=True, return_inverse=True)
        count = np.bincount(whose, minlength=len(values))
        mean = np.bincount(whose, centred[known, part]) / np.maximum(count, 1)
        squares = ((centred[known, part] - mean[whose]) ** 2).sum()
        within[part] = squares / max(known.sum() - len(values), 1)
        between[part] = max(mean.var() - within[part] * (1 / np.maximum(count, 1)).mean(), 0.0)
    return within, between


def compared(one: F64, others: F64, within: F64) -> F64:
    """(m,) likenesses of (8,) lengths with (m, 8); NaN where too little is seen in both."""
    gap = one - others
    weight = np.where(np.isfinite(gap), 1 / np.maximum(within, 1e-6), 0.0)
    gap = np.nan_to_num(gap)
    shared = (weight > 0).sum(axis=1)
    total = np.maximum(weight.sum(axis=1, keepdims=True), 1e-9)
    off = gap - (weight * gap).sum(axis=1, keepdims=True) / total
    likeness = -(weight * off**2).sum(axis=1) / np.maximum(shared - 1, 1)
    return np.where(shared >= LEAST_SHARED, likeness, np.nan)


@dataclass(frozen=True, eq=False)
class Pairs:
    """Likenesses of p pairs and the two people of each, least alike first."""

    likeness: F64
    one: NDArray[np.int64]
    other: NDArray[np.int64]

    def __post_init__(self) -> None:
        order = np.argsort(self.likeness, kind="stable")
        for name in ("likeness", "one", "other"):
            object.__setattr__(self, name, getattr(self, name)[order])

    def area(self, weights: F64 | None = None) -> float:
        """Area under the curve, each pair weighed by how often its people were drawn."""
        weigh = np.ones(len(self.one)) if weights is None else self._weights(weights)
        same = self.one == self.other
        hits, misses = (np.where(which, weigh, 0.0) for which in (same, ~same))
        below = np.cumsum(misses) - misses / 2
        return float((hits * below).sum() / max(hits.sum() * misses.sum(), 1e-9))

    def _weights(self, drawn: F64) -> F64:
        twice = drawn[self.one] * drawn[self.other]
        return np.where(self.one == self.other, drawn[self.one], twice)

    def accepted(self, false: float) -> float:
        """Part of one person's pairs above what ``false`` of two people's pairs reach."""
        same = self.one == self.other
        limit = np.quantile(self.likeness[~same], 1 - false)
        return float((self.likeness[same] > limit).mean())


def pairs_of(query: Bodies, gallery: Bodies, within: F64, rng: np.random.Generator) -> Pairs:
    """Every pair from two cameras in which enough is seen; of two people's, so many at most."""
    share = IMPOSTORS / max(len(query.people) * len(gallery.people), 1)
    parts: list[tuple[F64, NDArray[np.int64], NDArray[np.int64]]] = []
    for row in range(len(query.people)):
        drawn = (gallery.people == query.people[row]) | (rng.random(len(gallery.people)) < share)
        drawn &= gallery.cameras != query.cameras[row]
        likeness = compared(query.lengths[row], gallery.lengths[drawn], within)
        fits = np.isfinite(likeness)
        whose = np.full(int(fits.sum()), query.people[row])
        parts.append((likeness[fits], whose, gallery.people[drawn][fits]))
    likeness, one, other = (np.concatenate(part) for part in zip(*parts, strict=True))
    return Pairs(likeness, one, other)


def said(name: str, pairs: Pairs, rng: np.random.Generator) -> None:
    """Print the figures of one bed."""
    same = pairs.one == pairs.other
    people = np.unique(np.concatenate([pairs.one, pairs.other]))
    count = int(people.max()) + 1
    areas = []
    for _ in range(DRAWS):
        drawn = np.bincount(rng.choice(people, len(people)), minlength=count).astype(np.float64)
        areas.append(pairs.area(drawn))
    low, high = np.quantile(areas, [0.025, 0.975])
    print(
        f"{name:32} {len(np.unique(pairs.one[same])):4} people with a pair, {same.sum():6} of one, "
        f"{(~same).sum():8} of two; AUC {pairs.area():.3f} [{low:.3f}, {high:.3f}]; "
        f"accepted at 1 % FAR {pairs.accepted(0.01):.3f}, at 0.1 % {pairs.accepted(0.001):.4f}"
    )


def shared_out(bodies: Bodies) -> None:
    """Print how much of each length's variance lies between people."""
    within, between = spread(bodies)
    for part, inner, outer in zip(PARTS, within, between, strict=True):
        share = outer / max(inner + outer, 1e-9)
        print(f"    {part:11} varies by {np.sqrt(inner):.1%} within a person, share {share:.2f}")


def of_photos(files: list[Path], kind: str) -> tuple[Bodies, list[str]]:
    """All photos in which a body was seen, and each one's set."""
    rows = [json.loads(line) for file in files for line in file.read_text().splitlines()]
    rows = [row for row in rows if row["joints"]]
    joints = np.array([row["joints"][kind] for row in rows], np.float64)
    seen = np.array([row["joints"]["seen"] for row in rows]) > LEAST_SEEN
    names = sorted({row["person"].lower() for row in rows})
    people = np.array([names.index(row["person"].lower()) for row in rows], np.int64)
    return Bodies(lengths(joints, seen, BLAZE), people, np.arange(len(rows))), [
        row["set"] for row in rows
    ]


def photos(files: list[Path]) -> None:
    """Print the figures of photos of people, each set by itself."""
    for kind in ("metres", "points"):
        bodies, sets = of_photos(files, kind)
        for name in sorted(set(sets)):
            rng = np.random.default_rng(0)
            rows = np.array([one == name for one in sets])
            chosen = Bodies(bodies.lengths[rows], bodies.people[rows], bodies.cameras[rows])
            known = np.isfinite(chosen.lengths)
            enough = known.sum(axis=1) >= LEAST_SHARED
            counts = np.bincount(chosen.people[enough])
            print(
                f"{name}, {kind}: {len(known)} photos with a body, shoulders in "
                f"{known[:, 0].sum()}, hips in {known[:, 2].sum()}, shanks in {known[:, 6].sum()}; "
                f"{enough.sum()} with {LEAST_SHARED} lengths, {np.sum(counts > 1)} people twice"
            )
            if np.sum(counts > 1) < 2:
                continue
            said(f"{name}, {kind}", left_out(chosen, bodies, rng), rng)
            mixed = Bodies(chosen.lengths, rng.permutation(chosen.people), chosen.cameras)
            said("  control: names shuffled", left_out(mixed, bodies, rng), rng)
        shared_out(bodies)


def left_out(chosen: Bodies, everybody: Bodies, rng: np.random.Generator) -> Pairs:
    """Each photo with those after it, weights learnt from all people but the query's."""
    parts = []
    for person in np.unique(chosen.people):
        rest = everybody.people != person
        learnt = Bodies(everybody.lengths[rest], everybody.people[rest], everybody.cameras[rest])
        mine = chosen.people == person
        query = Bodies(chosen.lengths[mine], chosen.people[mine], chosen.cameras[mine])
        later = chosen.people >= person
        gallery = Bodies(chosen.lengths[later], chosen.people[later], chosen.cameras[later])
        parts.append(pairs_of(query, gallery, spread(learnt)[0], rng))
    return Pairs(
        *(
            np.concatenate([getattr(part, of) for part in parts])
            for of in ("likeness", "one", "other")
        )
    )


def market(folder: Path) -> None:
    """Print the figures of Market-1501's joints."""
    from h5py import File
    from scipy.io import loadmat

    def column(name: str) -> NDArray[np.int64]:
        values = [value for key, value in loadmat(folder / name).items() if key[0] != "_"]
        return np.asarray(values[0], np.int64).ravel()

    def part(name: str, people: str, cameras: str) -> Bodies:
        with File(folder / f"market1501_14point_{name}.mat") as file:
            joints = np.asarray(file["pp"], np.float64).reshape(-1, 2, 14).transpose(0, 2, 1)
        there = np.ones(joints.shape[:2], np.bool_)
        who, where = column(people), column(cameras)
        real = who > 0
        return Bodies(lengths(joints, there, MARKET)[real], who[real], where[real])

    rng = np.random.default_rng(0)
    learnt = part("train", "train_label.mat", "train_cam.mat")
    query = part("query", "queryID.mat", "queryCam.mat")
    gallery = part("gallery", "testID.mat", "testCam.mat")
    within = spread(learnt)[0]
    said("Market-1501", pairs_of(query, gallery, within, rng), rng)
    mixed = Bodies(gallery.lengths, rng.permutation(gallery.people), gallery.cameras)
    said("  control: names shuffled", pairs_of(query, mixed, within, rng), rng)
    shared_out(learnt)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("joints", type=Path, nargs="*", help="what body_joints.py wrote")
    parser.add_argument("--market", type=Path, help="a folder with Market-1501's joints")
    chosen = parser.parse_args()
    if chosen.joints:
        photos(chosen.joints)
    if chosen.market:
        market(chosen.market)


if __name__ == "__main__":
    main()
