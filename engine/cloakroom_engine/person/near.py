"""The most alike faces of every face, kept up as faces come and go.

Comparing every face with every other grows with the square: 6 s of a processor for 20,000 faces,
six minutes for 150,000. A graph that leads from any face to those that are like it (hierarchical
navigable small worlds: Malkov and Yashunin, 2018, as usearch has it) grows hardly faster than the
faces do. It may miss a neighbour; how often is in benchmarks/results/scale.md.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from usearch.index import Index

KEPT: Final = 32
"""Neighbours that are kept of each face: more than are looked at (``group.NEIGHBOURS``), because
those that somebody has decided about are not."""
_BREADTH: Final = 64
"""Faces that are held in view on the way through the graph."""
_BLOCK: Final = 4096
_NOBODY: Final = -1
Ids = NDArray[np.int64]
Vectors = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Near:
    """``ids`` (n,) of faces, ascending; ``near`` (n, KEPT) ids of the most alike of each, -1 for
    none; ``graph`` as usearch serialises it, its vectors among it."""

    ids: Ids
    near: Ids
    graph: bytes

    @staticmethod
    def none() -> Near:
        """Of no faces."""
        return Near(np.zeros(0, np.int64), np.zeros((0, KEPT), np.int64), b"")

    def updated(self, ids: Ids, rows: Vectors, stale: Ids) -> Near:
        """The same of other faces.

        Args:
            ids: (m,) of the faces that are asked about, ascending; others that were known stay.
            rows: (m, D) their embeddings, L2-normalised.
            stale: faces that are gone or whose embedding is another one.
        """
        kept = ~np.isin(self.ids, stale)
        graph = _index(rows.shape[1])
        if self.graph and kept.all():
            fresh = np.flatnonzero(~np.isin(ids, self.ids))
            if not len(fresh):
                return self
            graph.load(self.graph)
            graph.add(ids[fresh], rows[fresh], threads=1)
            everybody = np.union1d(self.ids, ids)
        else:
            # What is gone leaves its vector in a graph: such a one is made anew, in one thread, so
            # that it is the same every time.
            kept &= np.isin(self.ids, ids)
            fresh = np.flatnonzero(~np.isin(ids, self.ids[kept]))
            graph.add(ids, rows, threads=1)
            everybody = ids
        near = np.full((len(everybody), KEPT), _NOBODY, np.int64)
        former = self.near[kept]
        near[np.searchsorted(everybody, self.ids[kept])] = np.where(
            np.isin(former, everybody), former, _NOBODY
        )
        found = _search(graph, ids[fresh], rows[fresh])
        near[np.searchsorted(everybody, ids[fresh])] = found
        if kept.any():
            _tell_back(ids, rows, everybody, near, fresh, found)
        return Near(everybody, near, bytes(graph.save() or b""))

    def among(self, ids: Ids) -> NDArray[np.int64]:
        """(k, 2) positions in ``ids`` (ascending) of pairs of near faces, both in it; once each."""
        own = np.searchsorted(self.ids, ids)
        near = self.near[own]
        place = np.searchsorted(ids, near)
        there = (near != _NOBODY) & (ids[np.minimum(place, len(ids) - 1)] == near)
        one = np.broadcast_to(np.arange(len(ids))[:, None], near.shape)[there]
        other = place[there]
        low, high = np.minimum(one, other), np.maximum(one, other)
        single = np.unique(low * len(ids) + high)
        return np.stack(np.divmod(single, len(ids)), axis=1)

    def packed(self) -> bytes:
        """As bytes."""
        kept = io.BytesIO()
        graph = np.frombuffer(self.graph, np.uint8)
        np.savez(kept, ids=self.ids, near=self.near.astype(np.int32), graph=graph)
        return kept.getvalue()

    @staticmethod
    def unpacked(content: bytes) -> Near:
        """What ``packed`` gave.

        Raises:
            ValueError, KeyError, OSError: it is nothing that it gave.
        """
        with np.load(io.BytesIO(content), allow_pickle=False) as kept:
            return Near(
                kept["ids"].astype(np.int64), kept["near"].astype(np.int64), kept["graph"].tobytes()
            )


def _index(size: int) -> Index:
    # Only a library of many faces pays for loading it.
    from usearch.index import Index

    return Index(
        ndim=size, metric="ip", dtype="f16", expansion_add=_BREADTH, expansion_search=_BREADTH
    )


def _search(graph: Index, ids: Ids, rows: Vectors) -> Ids:
    """(n, KEPT) neighbours of each row, its own face left out."""
    found = np.full((len(ids), KEPT), _NOBODY, np.int64)
    if not len(ids):
        return found
    # One row alone would be answered in another shape.
    matches = graph.search(np.concatenate([rows, rows[:1]]), KEPT + 1, threads=1)
    keys = matches.keys[:-1].astype(np.int64)
    counts = matches.counts[:-1]
    keys[np.arange(keys.shape[1])[None, :] >= counts[:, None]] = _NOBODY
    keys[keys == ids[:, None]] = _NOBODY
    # Those that are nobody go last; the others stay in their order.
    order = np.argsort(keys == _NOBODY, axis=1, kind="stable")[:, :KEPT]
    found[:, : order.shape[1]] = np.take_along_axis(keys, order, axis=1)
    return found


def _tell_back(ids: Ids, rows: Vectors, everybody: Ids, near: Ids, fresh: Ids, found: Ids) -> None:
    """Let the former faces know of new ones that are more like them than what they have."""
    newcomers = set(ids[fresh].tolist())
    coming: dict[int, list[int]] = {}
    for face, others in zip(ids[fresh].tolist(), found.tolist(), strict=True):
        for other in others:
            if other != _NOBODY and other not in newcomers:
                coming.setdefault(other, []).append(face)
    place = {face: at for at, face in enumerate(ids.tolist())}
    for face, new in coming.items():
        if face not in place:
            continue  # nobody asks about it any more
        mine = near[np.searchsorted(everybody, face)]
        known = [each for each in dict.fromkeys([*mine.tolist(), *new]) if each in place]
        alike = rows[[place[each] for each in known]] @ rows[place[face]]
        best = np.array(known)[np.argsort(-alike, kind="stable")[:KEPT]]
        mine[:] = _NOBODY
        mine[: len(best)] = best
