"""Do the proportions of a body link photos of a person whose face is hidden?

    PYTHONPATH=engine:benchmarks python benchmarks/body.py joints.jsonl... [--market FOLDER]

Ratios of lengths between joints (``body_joints.py``), compared as ``body_shapes.py`` says, which
learns from everybody but the person asked about. No clothes, hair, face or colour: what is asked
is whether the *shape* tells, which survives a change of clothes.

With ``--market``: the 14 joints that a machine found in Market-1501 (Zheng et al., "Scalable
Person Re-identification", ICCV 2015; layumi/market1501_body_point, MIT), people on a campus in
pictures of 128 by 64 pixels. No picture is needed, only joints and who it is; FOLDER holds the
repository's ``market1501_14point_{query,train,gallery}.mat`` and, from
zhunzhong07/person-re-ranking, ``queryID queryCam testID testCam train_label train_cam.mat``.
Only pairs from different cameras count; what varies is learnt from 751 other people. Needs h5py.

Area under the curve over pairs, intervals by bootstrap over people, 500 draws, seed 0. A control
that must fail gives every photo the name of another photo's person; one that must succeed compares
a photo with itself, mirrored and smaller.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from body_shapes import BLAZE, F64, LEAST_SHARED, MARKET, PARTS, Bodies, Shapes, lengths

DRAWS = 500
LEAST_SEEN = 0.5
FEWEST = 5
"""People, or there is nothing to draw from."""
FALSE = 0.01
DISTANCE = 100.0
"""So much more between people than within that only the distance counts."""
SEEN = (LEAST_SHARED, 5, 8)
"""Shoulders and neck; a body to the hips; all of it."""
IMPOSTORS = 200_000


class Pairs:
    """Likenesses of p pairs and the two people of each."""

    def __init__(self, likeness: F64, one: NDArray[np.int64], other: NDArray[np.int64]) -> None:
        self.likeness, self.one, self.other = likeness, one, other
        self._rank = np.unique(likeness, return_inverse=True)[1]

    def area(self, weights: F64 | None = None) -> float:
        """Area under the curve, each pair weighed by how often its people were drawn."""
        hits, misses = self._by_rank(weights)
        below = np.cumsum(misses) - misses / 2
        return float((hits * below).sum() / max(hits.sum() * misses.sum(), 1e-9))

    def accepted(self, false: float, weights: F64 | None = None) -> float:
        """Part of one person's pairs above what ``false`` of two people's pairs reach."""
        hits, misses = self._by_rank(weights)
        above = np.cumsum(misses[::-1])[::-1] <= false * misses.sum()
        return float(hits[above].sum() / max(hits.sum(), 1e-9))

    def _by_rank(self, drawn: F64 | None) -> tuple[F64, F64]:
        """Pairs of one person and of two at each likeness, the least first."""
        same = self.one == self.other
        if drawn is None:
            weights = np.ones(len(same))
        else:
            weights = drawn[self.one] * np.where(same, 1.0, drawn[self.other])
        return (
            np.bincount(self._rank, weights * same),
            np.bincount(self._rank, weights * ~same),
        )


def pairs_of(query: Bodies, gallery: Bodies, shapes: Shapes, rng: np.random.Generator) -> Pairs:
    """Every pair from two cameras in which enough is seen; of two people's, so many at most."""
    share = IMPOSTORS / max(len(query.people) * len(gallery.people), 1)
    parts: list[tuple[F64, NDArray[np.int64], NDArray[np.int64]]] = []
    for row in range(len(query.people)):
        drawn = (gallery.people == query.people[row]) | (rng.random(len(gallery.people)) < share)
        drawn &= gallery.cameras != query.cameras[row]
        likeness = shapes.likeness(query.lengths[row], gallery.lengths[drawn])
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
    drawn = [
        np.bincount(rng.choice(people, len(people)), minlength=count).astype(np.float64)
        for _ in range(DRAWS)
    ]
    areas = np.quantile([pairs.area(weights) for weights in drawn], [0.025, 0.975])
    rates = np.quantile([pairs.accepted(FALSE, weights) for weights in drawn], [0.025, 0.975])
    print(
        f"{name:34} {len(np.unique(pairs.one[same])):4} people with a pair, {same.sum():6} of one, "
        f"{(~same).sum():7} of two; AUC {pairs.area():.3f} [{areas[0]:.3f}, {areas[1]:.3f}]; "
        f"accepted at 1 % FAR {pairs.accepted(FALSE):.3f} [{rates[0]:.3f}, {rates[1]:.3f}]"
    )


def told(shapes: Shapes, twice: F64 | None = None) -> None:
    """Print how much each ratio to the trunk varies within a person and how much between people,
    and, of (2, n, 8) lengths of the same photos seen twice, within a photo."""
    torso = PARTS.index("torso")
    for part, name in enumerate(PARTS):
        if part == torso:
            continue
        inner, outer = shapes.within[torso, part] ** 0.5, shapes.between[torso, part] ** 0.5
        print(f"    {name} by torso: {inner:.0%} within a person, {outer:.0%} between", end="")
        if twice is not None:
            ratios = twice[..., part] - twice[..., torso]
            print(f", {np.nanstd(ratios[0] - ratios[1]) / 2**0.5:.0%} in one photo", end="")
        print()


def of_photos(files: list[Path], kind: str) -> tuple[Bodies, Bodies, list[str]]:
    """All photos in which a body was seen, the same mirrored and smaller, and each one's set."""
    rows = [json.loads(line) for file in files for line in file.read_text().splitlines()]
    rows = [row for row in rows if row["joints"] and row["again"]]
    names = sorted({row["person"].lower() for row in rows})
    people = np.array([names.index(row["person"].lower()) for row in rows], np.int64)
    found = []
    for of in ("joints", "again"):
        joints = np.array([row[of][kind] for row in rows], np.float64)
        seen = np.array([row[of]["seen"] for row in rows]) > LEAST_SEEN
        found.append(Bodies(lengths(joints, seen, BLAZE), people, np.arange(len(rows))))
    return found[0], found[1], [row["set"] for row in rows]


def same_photo(bodies: Bodies, again: Bodies, shapes: Shapes, rng: np.random.Generator) -> Pairs:
    """Each photo with its mirrored copy and with other people's: what must succeed."""
    own = Bodies(again.lengths, np.arange(len(again.people)), again.cameras + len(again.people))
    query = Bodies(bodies.lengths, np.arange(len(bodies.people)), bodies.cameras)
    return pairs_of(query, own, shapes, rng)


def photos(files: list[Path]) -> None:
    """Print the figures of photos of people, each set by itself."""
    for kind in ("metres", "points"):
        bodies, again, sets = of_photos(files, kind)
        for name in sorted(set(sets)):
            rng = np.random.default_rng(0)
            rows = np.array([one == name for one in sets])
            chosen = bodies.only(rows)
            known = np.isfinite(chosen.lengths).sum(axis=1)
            copies = again.only(rows)
            print(f"{name}, {kind}: {len(known)} photos with a body")
            for least in SEEN:
                shown = known >= least
                few = chosen.only(shown)
                twice = np.sum(np.bincount(few.people, minlength=1) > 1)
                print(f"  {least} lengths or more in {shown.sum()}, {twice} people twice")
                if twice < FEWEST:
                    continue
                mixed = Bodies(few.lengths, rng.permutation(few.people), few.cameras)
                for how, ratio in (("likelihood", 0.0), ("distance", DISTANCE)):
                    said(f"  {least} or more, {how}", left_out(few, bodies, ratio, rng), rng)
                    said("    control: names shuffled", left_out(mixed, bodies, ratio, rng), rng)
                    shapes = Shapes(bodies, least_ratio=ratio)
                    mirror = same_photo(few, copies.only(shown), shapes, rng)
                    said("    control: same photo, mirrored", mirror, rng)
        told(Shapes(bodies), np.stack([bodies.lengths, again.lengths]))


def left_out(chosen: Bodies, everybody: Bodies, ratio: float, rng: np.random.Generator) -> Pairs:
    """Each photo with those after it, weights learnt from all people but the first photo's."""
    learnt = {
        person: Shapes(everybody.only(everybody.people != person), least_ratio=ratio)
        for person in np.unique(chosen.people)
    }
    parts = []
    for row, person in enumerate(chosen.people):
        order = np.arange(len(chosen.people))
        query, gallery = chosen.only(order == row), chosen.only(order > row)
        parts.append(pairs_of(query, gallery, learnt[person], rng))
    return Pairs(
        *(
            np.concatenate([getattr(part, of) for part in parts])
            for of in ("likeness", "one", "other")
        )
    )


def market_parts(folder: Path) -> tuple[Bodies, Bodies, Bodies]:
    """Market-1501's people that are learnt from, its queries and its gallery."""
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
        return Bodies(lengths(joints, there, MARKET), who, where).only(real)

    return (
        part("train", "train_label.mat", "train_cam.mat"),
        part("query", "queryID.mat", "queryCam.mat"),
        part("gallery", "testID.mat", "testCam.mat"),
    )


def market(folder: Path) -> None:
    """Print the figures of Market-1501's joints."""
    rng = np.random.default_rng(0)
    learnt, query, gallery = market_parts(folder)
    mixed = Bodies(gallery.lengths, rng.permutation(gallery.people), gallery.cameras)
    for how, ratio in (("likelihood", 0.0), ("distance", DISTANCE)):
        shapes = Shapes(learnt, least_ratio=ratio)
        said(f"Market-1501, {how}", pairs_of(query, gallery, shapes, rng), rng)
        said("  control: names shuffled", pairs_of(query, mixed, shapes, rng), rng)
    told(shapes)


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
