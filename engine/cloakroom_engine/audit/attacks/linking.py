"""Do protected photos of one person lead to one another?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit import gallery
from cloakroom_engine.audit.attacks.adversaries import Adversary
from cloakroom_engine.audit.intervals import Rate, rate, summed


@dataclass(frozen=True, slots=True)
class Linked:
    """Pairs of photos above the threshold, their mean cosine, and groups of indices.

    A group is whatever hangs together over such pairs; photos without a face are in none.
    """

    pairs: Rate
    similarity: float | None
    groups: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class ByJudge:
    """What one judge makes of an adversary's question."""

    model: str
    asked: Adversary


@dataclass(frozen=True, slots=True)
class Pooled:
    """An adversary over all judges; the parts are by judge."""

    name: str
    before: Rate
    after: Rate
    match_after: Rate
    similarity_after: float | None
    judges: tuple[ByJudge, ...]


def link(rows: NDArray[np.floating], threshold: float) -> Linked:
    """What pairs of ``rows`` (n, D; NaN for no face) tell somebody with that threshold."""
    seen = np.flatnonzero(~gallery.missing(rows))
    wide = np.asarray(rows[seen], np.float64)
    unit = wide / np.maximum(np.linalg.norm(wide, axis=1, keepdims=True), 1e-12)
    cosines = unit @ unit.T
    upper = np.triu_indices(len(seen), 1)
    near = cosines >= threshold
    left = list(range(len(seen)))
    groups = []
    while left:
        group, edge = {left[0]}, [left[0]]
        while edge:
            found = set(np.flatnonzero(near[edge.pop()]).tolist()) - group
            group |= found
            edge += sorted(found)
        groups.append(tuple(int(seen[at]) for at in sorted(group)))
        left = [at for at in left if at not in group]
    pairs = cosines[upper]
    return Linked(
        rate(int(near[upper].sum()), len(pairs)),
        float(pairs.mean()) if len(pairs) else None,
        tuple(sorted(groups, key=len, reverse=True)),
    )


def pooled(by_judge: Mapping[str, Sequence[Adversary]]) -> tuple[Pooled, ...]:
    """The adversaries over all judges, the most successful first."""
    rows: dict[str, list[tuple[str, Adversary]]] = {}
    for judge, found in by_judge.items():
        for each in found:
            rows.setdefault(each.name, []).append((judge, each))
    together = [_together(name, each) for name, each in rows.items()]
    return tuple(sorted(together, key=_how_bad, reverse=True))


def _together(name: str, each: Sequence[tuple[str, Adversary]]) -> Pooled:
    after = [row.after for _, row in each]
    known = [one.similarity for one in after if one.similarity is not None]
    return Pooled(
        name=name,
        before=summed(row.before.rank1 for _, row in each),
        after=summed(one.rank1 for one in after),
        match_after=summed(one.match for one in after),
        similarity_after=float(np.mean(known)) if known else None,
        judges=tuple(ByJudge(judge, row) for judge, row in each),
    )


def _how_bad(row: Pooled) -> tuple[float, float]:
    share = row.after.value
    return (-1.0 if share is None else share, row.similarity_after or -2.0)
