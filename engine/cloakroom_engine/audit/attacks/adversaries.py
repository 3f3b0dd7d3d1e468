"""Five adversaries and two habits of theirs, from embeddings of one person and of strangers.

They differ in what is in the gallery and in what is looked for; each is asked the same of clean
photos first, to see what is lost by protecting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit import gallery
from cloakroom_engine.audit.gallery import Calibration
from cloakroom_engine.audit.intervals import Rate, rate

CLEAN_GALLERY = "clean-gallery"
"""Holds clean photos of the person and meets a protected one."""
PROTECTED_GALLERY = "protected-gallery"
"""Scraped protected photos and meets the person in a clean one."""
PROTECTED_BOTH = "protected-both"
"""Holds one protected photo and looks for the others."""
LINEAR_PROBE = "linear-probe"
"""Trained a linear classifier on protected photos and meets the person in clean ones."""
GROWING = "growing-gallery"
"""Adds every protected photo that was recognised to a gallery that began clean (DynTracker)."""
AVERAGED = "averaged"
"""Averages all protected photos into one template and looks for it among clean galleries."""
CLEAN_TWIN = "clean-twin"
"""Has the clean original of the very photo in the gallery."""
ADVERSARIES = (
    CLEAN_GALLERY,
    PROTECTED_GALLERY,
    PROTECTED_BOTH,
    LINEAR_PROBE,
    GROWING,
    AVERAGED,
    CLEAN_TWIN,
)

RIDGE = 1e-2
NEWTON_STEPS = 12
Rows = NDArray[np.floating]


@dataclass(frozen=True, eq=False)
class Seen:
    """What one recogniser makes of a person.

    Args:
        photo_ids: (n,) originals of the protected photos.
        original: (n, D) the originals themselves.
        protected: (n, D) their copies; NaN where no face was found.
        other_ids: (m,) further clean photos; may name the same originals.
        others: (m, D) those.
        strangers: (k, D) others, one photo each.
        threshold: the cosine that passes for the same person at the rate that is reported.
        as_real: for drawn strangers, see ``gallery.search``.
    """

    photo_ids: tuple[str, ...]
    original: Rows
    protected: Rows
    other_ids: tuple[str, ...]
    others: Rows
    strangers: Rows
    threshold: float
    as_real: Calibration | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How often the person is recognised: nearer than any stranger, or above the threshold."""

    rank1: Rate
    match: Rate
    similarity: float | None


@dataclass(frozen=True, slots=True)
class Adversary:
    """One adversary's success on clean photos in place of protected ones, and on protected ones."""

    name: str
    before: Outcome
    after: Outcome


def panel(seen: Seen) -> tuple[Adversary, ...]:
    """Every adversary, the most successful first; those who had nothing to try come last."""
    rows = [
        Adversary(name, _outcome(name, seen, seen.original), _outcome(name, seen, seen.protected))
        for name in ADVERSARIES
    ]
    return tuple(sorted(rows, key=_how_bad, reverse=True))


def _outcome(name: str, seen: Seen, copies: Rows) -> Outcome:
    """``copies`` are the protected photos, or the originals in their stead."""
    learning = {LINEAR_PROBE: linear_probe, GROWING: growing, AVERAGED: averaged}
    if name in learning:
        return learning[name](seen, copies)
    own = (copies, seen.photo_ids)
    clean = (seen.others, seen.other_ids)
    twins = (seen.original, tuple(f"twin of {each}" for each in seen.photo_ids))
    probes, entries = {
        CLEAN_GALLERY: (own, clean),
        PROTECTED_GALLERY: (clean, own),
        PROTECTED_BOTH: (own, own),
        CLEAN_TWIN: (own, twins),
    }[name]
    return _searched(seen, *probes, *entries)


def linear_probe(seen: Seen, copies: Rows) -> Outcome:
    """A logistic regression on the copies against half of the strangers, tried on clean photos.

    The other half of the strangers says which score is rank 1 and which one is reached by 1 % of
    them. A clean photo is judged by a classifier that never saw a copy of it. ``similarity`` is
    the mean cosine of clean photos to the mean of the copies: the residue the probe lives on.
    """
    usable = ~gallery.missing(copies)
    rows = _unit(copies[usable])
    ids = np.asarray(seen.photo_ids, dtype=object)[usable]
    first, second = _unit(seen.strangers[::2]), _unit(seen.strangers[1::2])
    ranks, matches, similar = [], [], []
    fitted: dict[str, NDArray[np.float64]] = {}
    for own, row in zip(seen.other_ids, seen.others, strict=True):
        learnt = rows[ids != own]
        if not len(learnt) or np.isnan(row).any():
            continue
        key = own if own in seen.photo_ids else ""  # all other photos meet the same classifier
        if key not in fitted:
            fitted[key] = logistic(learnt, first)
        weights = fitted[key]
        score, others = float(_unit(row[None])[0] @ weights), second @ weights
        ranks.append(score > others.max())
        matches.append(score >= np.quantile(others, 0.99))
        similar.append(float(_unit(learnt.mean(axis=0)[None])[0] @ _unit(row[None])[0]))
    return _counted(ranks, matches, similar)


def logistic(yes: Rows, no: Rows) -> NDArray[np.float64]:
    """(D,) weights of a ridge logistic regression without intercept's use: both sides weigh the
    same, whatever their number, and scores are compared with one another only."""
    rows = np.concatenate([yes, no]).astype(np.float64)
    rows = np.concatenate([rows, np.ones((len(rows), 1))], axis=1)
    labels = np.concatenate([np.ones(len(yes)), np.zeros(len(no))])
    weigh = np.where(labels == 1, 0.5 / len(yes), 0.5 / len(no))
    weights = np.zeros(rows.shape[1])
    ridge = RIDGE * np.eye(rows.shape[1])
    for _ in range(NEWTON_STEPS):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (weigh * (chance - labels)) + ridge @ weights
        bend = (rows * (weigh * chance * (1 - chance))[:, None]).T @ rows + ridge
        weights = weights - np.linalg.solve(bend, slope)
    return np.asarray(weights[:-1], np.float64)


def growing(seen: Seen, copies: Rows) -> Outcome:
    """Whoever is recognised joins the gallery, until nobody new is.

    A copy is recognised when the nearest entry is one of the person's and passes the threshold (a
    copy never meets its own original). Both rates count what was recognised in the end; there is
    no one similarity to tell.
    """
    usable: list[int] = np.flatnonzero(~gallery.missing(copies)).tolist()
    joined: set[int] = set()
    while True:
        new = {
            int(at) for at in usable if int(at) not in joined and _joins(seen, copies, at, joined)
        }
        if not new:
            break
        joined |= new
    hits = [at in joined for at in usable]
    return _counted(hits, hits, [])


def _joins(seen: Seen, copies: Rows, at: int, joined: set[int]) -> bool:
    own = seen.photo_ids[at]
    entries = [row for other, row in zip(seen.other_ids, seen.others, strict=True) if other != own]
    entries += [copies[each] for each in joined]
    if not entries:
        return False
    ids = tuple(f"entry {index}" for index in range(len(entries)))
    found = gallery.search(
        copies[at][None], (own,), np.stack(entries), ids, seen.strangers, as_real=seen.as_real
    )
    return bool(found.rank[0] == 1 and found.similarity[0] >= seen.threshold)


def averaged(seen: Seen, copies: Rows) -> Outcome:
    """All copies but the one of the same original, averaged, looked for in each clean photo."""
    usable = ~gallery.missing(copies)
    rows, ids = _unit(copies[usable]), np.asarray(seen.photo_ids, dtype=object)[usable]
    ranks, matches, similar = [], [], []
    for own, row in zip(seen.other_ids, seen.others, strict=True):
        learnt = rows[ids != own]
        if not len(learnt) or np.isnan(row).any():
            continue
        found = gallery.search(
            learnt.mean(axis=0)[None],
            ("template",),
            row[None],
            (own,),
            seen.strangers,
            as_real=seen.as_real,
        )
        ranks.append(found.rank[0] == 1)
        matches.append(found.similarity[0] >= seen.threshold)
        similar.append(float(found.similarity[0]))
    return _counted(ranks, matches, similar)


def _searched(
    seen: Seen, probes: Rows, probe_ids: Sequence[str], person: Rows, person_ids: Sequence[str]
) -> Outcome:
    found = gallery.search(
        probes,
        probe_ids,
        person,
        person_ids,
        seen.strangers,
        fall_back=False,
        as_real=seen.as_real,
    )
    kept = found.rank > 0
    similar = found.similarity[kept]
    return _counted(
        (found.rank[kept] == 1).tolist(), (similar >= seen.threshold).tolist(), similar.tolist()
    )


def _counted(
    ranks: Sequence[bool | np.bool_], matches: Sequence[bool | np.bool_], similar: Sequence[float]
) -> Outcome:
    return Outcome(
        rank1=rate(int(sum(map(bool, ranks))), len(ranks)),
        match=rate(int(sum(map(bool, matches))), len(matches)),
        similarity=float(np.mean(similar)) if len(similar) else None,
    )


def _how_bad(row: Adversary) -> tuple[float, float]:
    share = row.after.rank1.value
    return (-1.0 if share is None else share, row.after.similarity or -2.0)


def _unit(rows: Rows) -> NDArray[np.float64]:
    wide = np.asarray(rows, np.float64)
    return np.asarray(wide / np.maximum(np.linalg.norm(wide, axis=1, keepdims=True), 1e-12))
