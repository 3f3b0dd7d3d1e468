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
            ids: (m,) of all faces that there are now, ascending.
            rows: (m, D) their embeddings, L2-normalised.
            stale: faces that are to be looked at anew, although they were there before.
        """
        kept = np.isin(self.ids, ids) & ~np.isin(self.ids, stale)
        whole = bool(kept.all())
        old = self.ids[kept]
        fresh = np.flatnonzero(~np.isin(ids, old))
        if whole and not len(fresh):
            return self
        # What left leaves its vector in the graph, where it can be read: such a graph is made anew.
        graph = _index(rows.shape[1])
        if whole and self.graph:
            graph.load(self.graph)
            graph.add(ids[fresh], rows[fresh], threads=1)
        else:
            graph.add(ids, rows, threads=1)  # in one thread: the same graph every time
        near = np.full((len(ids), KEPT), _NOBODY, np.int64)
        former = self.near[kept]
        near[np.searchsorted(ids, old)] = np.where(np.isin(former, old), former, _NOBODY)
        found = _search(graph, ids[fresh], rows[fresh])
        near[fresh] = found
        if len(old):
            _tell_back(ids, rows, near, fresh, found)
        return Near(ids, near, bytes(graph.save() or b""))

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
    matches = graph.search(rows, KEPT + 1, threads=1)
    keys = np.atleast_2d(matches.keys).astype(np.int64)
    counts = np.atleast_1d(matches.counts)
    keys[np.arange(keys.shape[1])[None, :] >= counts[:, None]] = _NOBODY
    keys[keys == ids[:, None]] = _NOBODY
    # Those that are nobody go last; the others stay in their order.
    order = np.argsort(keys == _NOBODY, axis=1, kind="stable")[:, :KEPT]
    found[:, : order.shape[1]] = np.take_along_axis(keys, order, axis=1)
    return found


def _tell_back(ids: Ids, rows: Vectors, near: Ids, fresh: NDArray[np.int64], found: Ids) -> None:
    """Let the former faces know of new ones that are more like them than what they have."""
    newcomers = np.zeros(len(ids), np.bool_)
    newcomers[fresh] = True
    coming: dict[int, list[int]] = {}
    for at, others in zip(fresh.tolist(), found, strict=True):
        for place in np.searchsorted(ids, others[others != _NOBODY]).tolist():
            if not newcomers[place]:
                coming.setdefault(place, []).append(int(ids[at]))
    for place, new in coming.items():
        mine = near[place]
        everybody = np.unique(np.concatenate([mine[mine != _NOBODY], np.array(new, np.int64)]))
        alike = rows[np.searchsorted(ids, everybody)] @ rows[place]
        best = everybody[np.argsort(-alike, kind="stable")[:KEPT]]
        near[place] = _NOBODY
        near[place, : len(best)] = best
