"""Copies by the years between their photo and the nearest one that the cloak could learn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.intervals import Rate
from cloakroom_engine.audit.measure import CLEAN, CLOAKED, Asked, Evidence
from cloakroom_engine.audit.standing.judged import Judged, judge, judging, together

BOUNDS = (0, 1, 3, 10)
"""Years from which on a row counts; each ends where the next begins, the last one never."""
YEAR_S = 365.25 * 86_400


@dataclass(frozen=True, slots=True)
class AtGap:
    """Copies of ``photos`` that are ``years`` or more away, and fewer than ``below`` (None: any).

    ``clean`` and ``cloaked`` have a row for every judge; ``found_clean`` and ``found_cloaked``
    are all judges together, each photo counted once for each of them.
    """

    years: int
    below: int | None
    photos: int
    found_clean: Rate
    found_cloaked: Rate
    clean: tuple[Judged, ...]
    cloaked: tuple[Judged, ...]


@dataclass(frozen=True, slots=True)
class Years:
    """The rows, and how many copies could not be placed: ``undated`` ones, or none to compare."""

    gaps: tuple[AtGap, ...]
    undated: int


def away(own_s: int | None, others_s: Sequence[int]) -> float | None:
    """Years between a photo and the nearest of the others; None where nobody knows.

    Args:
        own_s: when the photo was taken, in seconds of Unix, or None.
        others_s: when those were that have a date; the photo itself is not among them.
    """
    if own_s is None or not others_s:
        return None
    return min(abs(own_s - each) for each in others_s) / YEAR_S


def table(evidence: Sequence[Evidence], asked: Asked, years: Sequence[float | None]) -> Years:
    """What judges find at every distance that some copy has; no row without a judge.

    Args:
        evidence: (n, D) rows of the file as saved, clean and cloaked.
        asked: the question; ``probe_ids`` are the n copies' photos.
        years: (n,) ``away`` of each.
    """
    heard = judging(evidence, asked)
    rows = []
    for low, high in zip(BOUNDS, (*BOUNDS[1:], None), strict=True):
        at = [
            number
            for number, gap in enumerate(years)
            if gap is not None and gap >= low and (high is None or gap < high)
        ]
        if not at or not heard:
            continue
        part = replace(asked, probe_ids=tuple(asked.probe_ids[number] for number in at))
        told = {
            variant: tuple(
                judge(item, part, np.asarray(item.probes[AS_SAVED][variant])[at]) for item in heard
            )
            for variant in (CLEAN, CLOAKED)
        }
        rows.append(
            AtGap(
                *(low, high, len(set(part.probe_ids))),
                *(together(told[CLEAN]), together(told[CLOAKED])),
                *(told[CLEAN], told[CLOAKED]),
            )
        )
    return Years(tuple(rows), sum(gap is None for gap in years))
