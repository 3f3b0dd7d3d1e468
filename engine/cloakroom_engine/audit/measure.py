"""Embeddings in, results out: what every recogniser makes of clean, cloaked and noisy photos."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit import gallery, results
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.intervals import rate
from cloakroom_engine.audit.results import (
    Comparison,
    Control,
    Look,
    Match,
    ModelFacts,
    ModelResult,
    PhotoLook,
    Score,
)

CLEAN = "clean"
CLOAKED = "cloaked"

FLAT_NOISE = "flat-noise"
MATCHED_NOISE = "matched-noise"

Embeddings = NDArray[np.floating]
"""(n, D) L2-normalised; a row of NaN says that no face was found in that photo."""


@dataclass(frozen=True, eq=False)
class Evidence:
    """What one recogniser saw.

    Args:
        model: the recogniser.
        strangers: (k, D) embeddings of other people, one each.
        person: (m, D) the person's clean photos as they are.
        probes: per disturbance name and variant (``CLEAN``, ``CLOAKED`` or a control's name),
            (n, D) embeddings of the audited photos. ``AS_SAVED`` must have all variants, a
            further disturbance at least ``CLEAN`` and ``CLOAKED``.
        as_real: for drawn strangers, what turns cosines to them into those to real ones.
    """

    model: ModelFacts
    strangers: Embeddings
    person: Embeddings
    probes: Mapping[str, Mapping[str, Embeddings]]
    as_real: gallery.Calibration | None = None


@dataclass(frozen=True)
class Asked:
    """The question that is the same for every recogniser.

    ``probe_ids`` and ``person_ids`` name original photos (their sha256): the same id in both
    means the same photo; the same id twice in ``probe_ids`` a person who is in it twice. A
    recogniser with a hash in ``surrogate_sha256`` helped to make the cloak. ``controls`` names the
    noises; the first one decides.
    """

    probe_ids: tuple[str, ...]
    person_ids: tuple[str, ...]
    surrogate_sha256: frozenset[str]
    controls: tuple[str, ...] = (FLAT_NOISE, MATCHED_NOISE)

    def __post_init__(self) -> None:
        if not self.controls:
            raise ValueError("an audit without a control proves nothing")


def measure(evidence: Sequence[Evidence], asked: Asked) -> tuple[ModelResult, ...]:
    """Results of every recogniser, in the order given, each with its role.

    The same weights under a second name are measured but marked as a duplicate.
    """
    measured: list[ModelResult] = []
    seen: set[str] = set()
    for item in evidence:
        role = role_of(item.model.sha256, asked.surrogate_sha256, seen)
        seen.add(item.model.sha256)
        measured.append(_one(item, asked, role))
    return tuple(measured)


def role_of(sha256: str, surrogates: Collection[str], seen: Collection[str]) -> str:
    """``judge``, ``surrogate`` (never counted) or ``duplicate`` (of one in ``seen``)."""
    if sha256 in surrogates:
        return results.SURROGATE
    return results.DUPLICATE if sha256 in seen else results.JUDGE


def score(found: gallery.Search, model: ModelFacts) -> Score:
    """Counts, means and intervals of a search, over the probes that could be compared."""
    kept = found.rank > 0
    total = int(kept.sum())
    similarity, rank = found.similarity[kept], found.rank[kept]
    return Score(
        similarity=_mean(similarity),
        centre=_mean(found.centre[kept]),
        impostors=_mean(found.impostors[kept]),
        rank1=rate(int((rank <= 1).sum()), total),
        rank5=rate(int((rank <= 5).sum()), total),
        match=tuple(
            Match(item.far, rate(int((similarity >= item.similarity).sum()), total))
            for item in model.thresholds
        ),
        found=rate(int(_found(found, model)[kept].sum()), total),
        no_face=int(found.no_face.sum()),
        same_photo=int(found.same_photo.sum()),
    )


def _one(item: Evidence, asked: Asked, role: str) -> ModelResult:
    comparisons: list[Comparison] = []
    looks: list[PhotoLook] = []
    crowd = gallery.Crowd.of(item.strangers)
    for disturbance, variants in item.probes.items():
        controls = [name for name in asked.controls if name in variants]
        if disturbance == AS_SAVED and len(controls) < len(asked.controls):
            raise ValueError(f"{item.model.name}: a control is missing")
        for direction in results.DIRECTIONS:
            searches = {
                name: _search(item, crowd, asked, direction, variants[CLEAN], variants[name])
                for name in (CLEAN, CLOAKED, *controls)
            }
            scores = {name: score(search, item.model) for name, search in searches.items()}
            if not scores[CLOAKED].rank1.n and not scores[CLOAKED].no_face:
                continue
            comparisons.append(
                Comparison(
                    direction=direction,
                    disturbance=disturbance,
                    before=scores[CLEAN],
                    after=scores[CLOAKED],
                    controls=tuple(Control(name, scores[name]) for name in controls),
                )
            )
            if direction == results.FORWARD:
                looks += _looks(item.model, asked, disturbance, searches)
    return ModelResult(item.model, role, tuple(comparisons), tuple(looks))


def _search(
    item: Evidence,
    crowd: gallery.Crowd,
    asked: Asked,
    direction: str,
    clean: Embeddings,
    variant: Embeddings,
) -> gallery.Search:
    """One direction: who is the probe, and what does the adversary's gallery hold?"""
    look = partial(gallery.search, as_real=item.as_real)
    if direction == results.FORWARD:
        return look(variant, asked.probe_ids, item.person, asked.person_ids, crowd)
    if direction == results.LINKED:
        return look(variant, asked.probe_ids, variant, asked.probe_ids, crowd, fall_back=False)
    # Reverse: a person's other photos meet the scraped copies. Only where the copy's own
    # original is all there is does it have to stand in.
    probes, ids = (item.person, asked.person_ids) if len(item.person) else (clean, asked.probe_ids)
    strict = look(probes, ids, variant, asked.probe_ids, crowd, fall_back=False)
    if (strict.rank > 0).any():
        return strict
    return look(probes, ids, variant, asked.probe_ids, crowd)


def _looks(
    model: ModelFacts, asked: Asked, disturbance: str, searches: Mapping[str, gallery.Search]
) -> list[PhotoLook]:
    """One for each photo: of a person who is in it more than once, at the face that tells most."""
    deciding = asked.controls[0]
    unseen = Look(similarity=None, rank=0, found=None)
    looks = [
        PhotoLook(
            photo=photo,
            disturbance=disturbance,
            before=_look(searches[CLEAN], model, index),
            after=_look(searches[CLOAKED], model, index),
            control=_look(searches[deciding], model, index) if deciding in searches else unseen,
            same_photo=bool(searches[CLOAKED].same_photo[index]),
        )
        for index, photo in enumerate(asked.probe_ids)
    ]
    by_photo: dict[str, PhotoLook] = {}
    for look in looks:
        known = by_photo.get(look.photo)
        if known is None or _tells(look) > _tells(known):
            by_photo[look.photo] = look
    return list(by_photo.values())


def _tells(look: PhotoLook) -> tuple[bool, bool, bool, float]:
    """How much a face gives away: whoever is found in one of their faces is found."""
    known, found = bool(look.before.found), look.after.found
    similarity = -2.0 if look.after.similarity is None else look.after.similarity
    return known, known and bool(found), known and found is None, similarity


def _look(found: gallery.Search, model: ModelFacts, index: int) -> Look:
    rank = int(found.rank[index])
    if not rank:
        return Look(similarity=None, rank=0, found=None)
    return Look(float(found.similarity[index]), rank, bool(_found(found, model)[index]))


def _found(found: gallery.Search, model: ModelFacts) -> NDArray[np.bool_]:
    """Rank 1, or a similarity that the loosest threshold lets pass: either is being found."""
    by_rank: NDArray[np.bool_] = found.rank == 1
    if not model.thresholds:
        return by_rank
    loosest = min(item.similarity for item in model.thresholds)
    with np.errstate(invalid="ignore"):
        return np.asarray(by_rank | (found.similarity >= loosest), dtype=np.bool_)


def _mean(values: NDArray[np.float64]) -> float | None:
    known = values[~np.isnan(values)]
    return float(known.mean()) if len(known) else None
