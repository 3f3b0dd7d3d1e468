"""Whether neighbours that a graph finds give the groups that comparing all with all gives.

    python benchmarks/large_groups.py [FACES]

Faces of ``large_faces.py`` as ``large_library.py`` casts them, nobody decided, each in a photo of
its own cast. Agreement is of pairs of faces: those that both put together, of all that either does;
BCubed precision and recall are against who was drawn.
"""

from __future__ import annotations

import sys
import time

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.person.group import NEIGHBOURS, cluster, nearest
from cloakroom_engine.person.near import KEPT, Near
from large_faces import Drawing
from large_library import Size, cast


def labels(groups: list[list[int]], count: int) -> NDArray[np.int64]:
    """(count,) the group of each face."""
    found = np.empty(count, np.int64)
    for at, members in enumerate(groups):
        found[members] = at
    return found


def pairs(one: NDArray[np.int64], other: NDArray[np.int64]) -> float:
    """How many pairs of faces are together in both labellings."""
    _, counts = np.unique(np.stack([one, other]), axis=1, return_counts=True)
    return float((counts * (counts - 1) // 2).sum())


def bcubed(found: NDArray[np.int64], truth: NDArray[np.int64]) -> tuple[float, float]:
    """Precision and recall."""
    _, where, both = np.unique(
        np.stack([found, truth]), axis=1, return_inverse=True, return_counts=True
    )
    together = both[where.ravel()]
    sizes = [np.bincount(np.unique(each, return_inverse=True)[1]) for each in (found, truth)]
    own = [np.unique(each, return_inverse=True)[1] for each in (found, truth)]
    precision, recall = (
        float((together / size[at]).mean()) for size, at in zip(sizes, own, strict=True)
    )
    return precision, recall


def main() -> None:
    """Both ways, their times, how far they agree."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    drawing = Drawing()
    size = Size(count * 2 // 3, max(10, count // 500), count * 2 // 25)
    told = cast(size, drawing, 0)
    rows, ids = told.rows, np.arange(len(told.rows))
    least = drawing._strangers.thresholds[0.001]
    began = time.process_time()
    compared = nearest(rows)
    exact = labels(cluster(told.photo.tolist(), rows, least, compared), len(rows))
    print(f"all with all: {time.process_time() - began:.1f} s CPU, {len(rows)} faces")
    began = time.process_time()
    near = Near.none().updated(ids, rows, np.zeros(0, np.int64))
    found = near.among(ids)
    graph = labels(cluster(told.photo.tolist(), rows, least, found), len(rows))
    print(f"by a graph: {time.process_time() - began:.1f} s CPU, {len(near.packed()) / 1e6:.1f} MB")
    codes = [each[:, 0] * len(rows) + each[:, 1] for each in (compared, found)]
    print(f"pairs of the {NEIGHBOURS} nearest that are among the graph's {KEPT}: "
          f"{np.isin(codes[0], codes[1]).mean():.4f}")  # fmt: skip
    both, one, other = pairs(exact, graph), pairs(exact, exact), pairs(graph, graph)
    print(f"pairs of faces together in both, of those in either: {both / (one + other - both):.4f}")
    for name, each in (("all with all", exact), ("by a graph", graph)):
        precision, recall = bcubed(each, told.who)
        print(f"{name}: BCubed precision {precision:.4f}, recall {recall:.4f}")


if __name__ == "__main__":
    main()
