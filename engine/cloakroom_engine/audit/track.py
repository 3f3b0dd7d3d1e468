"""What one recogniser makes of one person's frames, all together: embeddings in, figures out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit import gallery
from cloakroom_engine.audit.gallery import Calibration, Crowd
from cloakroom_engine.audit.results import ModelFacts


@dataclass(frozen=True, slots=True)
class TrackLook:
    """What one recogniser makes of one person's frames in one version of a clip.

    Of ``frames`` those at the positions ``named`` name the person, ``no_face`` had no face (they
    earn no credit). ``best`` is the position of the frame that gives the person away most: the one
    most like them, of those that name them where any does; None without a face. ``similarity`` is
    the highest cosine of all frames, ``rank`` the best place among strangers, and ``best_found``
    whether any frame names the person. ``template_*`` ask the mean of all frames. ``strangers`` is
    the share of strangers that some frame would name by the same rule, None without any.
    """

    frames: int
    named: tuple[int, ...]
    no_face: int
    best: int | None
    similarity: float
    rank: int
    best_found: bool
    template_similarity: float
    template_rank: int
    template_found: bool
    strangers: float | None = None

    @property
    def found(self) -> int:
        """How many frames name the person."""
        return len(self.named)


def look(
    probes: NDArray[np.floating],
    person: NDArray[np.floating],
    strangers: NDArray[np.floating] | Crowd,
    model: ModelFacts,
    as_real: Calibration | None = None,
) -> TrackLook:
    """Search for a person by the frames of one track.

    Args:
        probes: (n, D) one embedding a frame; rows of NaN are frames without a face.
        person: (m, D) clean photos of the person, none of them a frame of the clip.
        strangers: (k, D) one embedding each.
        model: whose loosest threshold counts as being found, beside rank 1.
        as_real: as ``gallery.search`` takes it.
    """
    frames = len(probes)
    usable = probes[~gallery.missing(probes)]
    crowd = strangers if isinstance(strangers, Crowd) else Crowd.of(strangers)
    if not len(usable) or not len(person):
        return TrackLook(frames, (), frames - len(usable), None, np.nan, 0, False, np.nan, 0, False)
    middle = usable.mean(axis=0, keepdims=True)
    asked = np.concatenate([probes, middle / max(float(np.linalg.norm(middle)), 1e-12)])
    ids = [str(at) for at in range(len(asked))]
    clean = ["clean"] * len(person)
    said = gallery.search(asked, ids, person, clean, crowd, as_real=as_real)
    loosest = min((each.similarity for each in model.thresholds), default=np.inf)
    with np.errstate(invalid="ignore"):
        named = (said.rank == 1) | (said.similarity >= loosest)
    likeness, naming = said.similarity[:frames], named[:frames]
    best = int(np.nanargmax(np.where(naming, likeness, np.nan) if naming.any() else likeness))
    return TrackLook(
        frames=frames,
        named=tuple(np.flatnonzero(naming).tolist()),
        no_face=frames - len(usable),
        best=best,
        similarity=float(np.nanmax(likeness)),
        rank=int(said.rank[:frames][said.rank[:frames] > 0].min()),
        best_found=bool(naming.any()),
        template_similarity=float(said.similarity[frames]),
        template_rank=int(said.rank[frames]),
        template_found=bool(named[frames]),
        strangers=_by_chance(usable, said.similarity[:frames], crowd, loosest, as_real),
    )


def _by_chance(
    usable: NDArray[np.floating],
    person: NDArray[np.floating],
    crowd: Crowd,
    loosest: float,
    as_real: Calibration | None,
) -> float | None:
    """The control: how many strangers, each in the person's place, are named in some frame."""
    if not len(crowd.unit):
        return None
    likeness = usable @ crowd.unit.T
    if as_real is not None:
        likeness = np.asarray(as_real(likeness), np.float64)
    mine = person[~np.isnan(person)][:, None]
    first = (likeness == likeness.max(axis=1, keepdims=True)) & (likeness > mine)
    return float((first | (likeness >= loosest)).any(axis=0).mean())
