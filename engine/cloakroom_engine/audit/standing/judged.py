"""What judges make of one state of the copies: rates by judge, and all of them together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit import gallery, results
from cloakroom_engine.audit.intervals import Rate, summed
from cloakroom_engine.audit.measure import Asked, Evidence, role_of, score


@dataclass(frozen=True, slots=True)
class Judged:
    """How one judge (``model``, its name) finds the person among strangers, clean gallery.

    ``found``: at rank 1 or above the loosest reported threshold. ``match``: above the threshold
    of a 1 % false accept rate; None where nobody measured one. ``similarity`` is the mean best
    cosine to the person, None where nothing could be compared.
    """

    model: str
    found: Rate
    rank1: Rate
    match: Rate | None
    similarity: float | None


def judging(evidence: Sequence[Evidence], asked: Asked) -> list[Evidence]:
    """The recognisers that had no part in the cloak, each network once."""
    seen: set[str] = set()
    found = []
    for item in evidence:
        if role_of(item.model.sha256, asked.surrogate_sha256, seen) == results.JUDGE:
            found.append(item)
        seen.add(item.model.sha256)
    return found


def judge(item: Evidence, asked: Asked, probes: NDArray[np.floating]) -> Judged:
    """``probes`` (n, D), one row per ``asked.probe_ids``; rows of NaN are in no rate."""
    found = gallery.search(
        probes,
        asked.probe_ids,
        item.person,
        asked.person_ids,
        item.strangers,
        as_real=item.as_real,
    )
    told = score(found, item.model)
    match = {each.far: each.rate for each in told.match}
    return Judged(
        model=item.model.name,
        found=told.found,
        rank1=told.rank1,
        match=match.get(max(match)) if match else None,
        similarity=told.similarity,
    )


def together(judged: Sequence[Judged]) -> Rate:
    """The found rate over all judges: every photo counts once for each of them."""
    return summed(each.found for each in judged)
