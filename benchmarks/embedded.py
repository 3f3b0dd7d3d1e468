"""Every person's first photos as every recogniser sees them, measured once and kept in a file.

    python benchmarks/embedded.py --out benchmarks/out/people.npz

The main face of each photo (``bed.Bed.face``: the largest near the middle), aligned by the default
detector's landmarks; the landmarks are kept, so that chips can be cut again without searching.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from protection import SHARED, SUFFIXES, people

MOST = 8
"""Photos of a person: three for a gallery and five to ask about."""


@dataclass(frozen=True, eq=False)
class Embedded:
    """n photos: ``person`` and ``path`` (n,), ``points_px`` (n, 5, 2), (n, D) by network."""

    person: NDArray[np.str_]
    path: NDArray[np.str_]
    points_px: NDArray[np.float32]
    rows: dict[str, NDArray[np.float32]]


def load(cache: Path) -> Embedded:
    """What ``main`` wrote."""
    found = dict(np.load(cache))
    return Embedded(found.pop("person"), found.pop("path"), found.pop("points_px"), found)


def main() -> None:
    """Measure and write."""
    from bed import Bed

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--most", type=int, default=MOST, help="photos of a person")
    parser.add_argument("--every", type=int, default=1, help="take every Nth person")
    asked = parser.parse_args()
    bed = Bed(SHARED, (), None, asked.out.parent / "strangers-all.npz")
    who, where, points = [], [], []
    rows: dict[str, list[NDArray[np.float32]]] = {card.name: [] for card in bed.cards}
    for at, folder in enumerate(people("all", asked.every)):
        photos = sorted(p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES)
        for path in photos[: asked.most]:
            known = bed.face(path)
            if known is None:
                continue
            who.append(folder.name)
            where.append(str(path.relative_to(SHARED)))
            points.append(known.face.points_px)
            for name, row in known.embeddings.items():
                rows[name].append(row)
        if at % 4 == 0:
            print(at, len(who), flush=True)
    np.savez(
        asked.out,
        person=np.array(who),
        path=np.array(where),
        points_px=np.stack(points),
        **{name: np.stack(each) for name, each in rows.items()},
    )


if __name__ == "__main__":
    main()
