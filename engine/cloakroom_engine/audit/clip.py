"""A clip before recognisers: one face through many frames, of which a scraper needs only one.

Embeddings in, figures out, as for photos (``measure``); who cut faces out of which frames of which
version of the saved file is the pipeline's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit import gallery, results
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.facts import opinions
from cloakroom_engine.audit.gallery import Calibration, Crowd
from cloakroom_engine.audit.results import ModelFacts
from cloakroom_engine.audit.verdict import HELD, NO_PROTECTION, NOT_JUDGED, PARTIAL, WEAK

LOW_RATE, SMALL, GIF = "low-rate", "small", "gif"
"""What becomes of a clip on its way, beside ``AS_SAVED``."""


@dataclass(frozen=True, slots=True)
class TrackLook:
    """What one recogniser makes of one person's frames in one version of a clip.

    Of ``frames`` those at the positions ``named`` name the person, ``no_face`` had no face (they
    earn no credit). ``best`` is the position of the frame that gives the person away most: the one
    most like them, of those that name them where any does; None without a face. ``similarity`` is
    the highest cosine of all frames, ``rank`` the best place among strangers, and ``best_found``
    whether any frame names the person. ``template_*`` ask the mean of all frames.
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
    if not len(usable) or not len(person):
        return TrackLook(frames, (), frames - len(usable), None, np.nan, 0, False, np.nan, 0, False)
    middle = usable.mean(axis=0, keepdims=True)
    asked = np.concatenate([probes, middle / max(float(np.linalg.norm(middle)), 1e-12)])
    ids = [str(at) for at in range(len(asked))]
    clean = ["clean"] * len(person)
    said = gallery.search(asked, ids, person, clean, strangers, as_real=as_real)
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
    )


@dataclass(frozen=True, slots=True)
class Watched:
    """One recogniser, one track, one version of the file, before and after.

    ``times_s`` are when the frames are shown, in their order, from the clip's first frame on.
    """

    model: ModelFacts
    role: str
    track: int
    version: str
    before: TrackLook
    after: TrackLook
    times_s: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Looks:
    """Looks at frames that had a face, by all judges together, and those in which the person is
    found. Frames of one clip are too alike for an interval to mean anything."""

    found: int
    of: int


@dataclass(frozen=True, slots=True)
class ClipVerdict:
    """What an audit says of one person in a clip.

    ``code`` is one of ``verdict.VERDICTS``. ``asked`` recognisers had no part in the cloak;
    ``judges`` of them found the person before; of these ``by_frame`` still find them in at least
    one frame as saved, at ``worst_s`` most surely, and ``by_template`` by the mean of all frames of
    a track. ``before`` and ``after`` count frames as saved. ``elsewhere`` are the versions in which
    some judge finds a frame, though none does as saved. Those of the judges that learnt from one
    network are one of ``minds``.
    """

    code: str
    asked: int
    judges: int
    by_frame: int
    by_template: int
    worst_s: float | None
    before: Looks
    after: Looks
    elsewhere: tuple[str, ...]
    minds: int


@dataclass(frozen=True, slots=True)
class Scope:
    """What a verdict on a clip rests on, and so what it does not speak of.

    Of the ``frames`` that show the person ``looked`` were looked at, as saved and in ``ways``, by
    ``judges``; ``taught`` helped to make the cloak and are not counted. The person was searched for
    by ``clean_photos`` among ``strangers``, drawn ones unless ``real``. ``guesses`` of their faces
    nobody confirmed; ``small`` says that all judges are small networks (``limits.SMALL_BYTES``).
    ``span_s`` is the part that was treated, None for all; an end of None is the clip's.
    """

    frames: int
    looked: int
    ways: tuple[str, ...]
    judges: tuple[str, ...]
    taught: tuple[str, ...]
    clean_photos: int
    strangers: int
    real: bool
    guesses: int
    small: bool
    span_s: tuple[float, float | None] | None


def decide(watched: Sequence[Watched]) -> ClipVerdict:
    """The verdict; only role "judge" is looked at, and only whoever found the person before."""
    asked = [each for each in watched if each.role == results.JUDGE]
    known = _names(each for each in asked if each.before.best_found)
    seen = [each for each in asked if each.model.sha256 in known]
    saved = [each for each in seen if each.version == AS_SAVED]
    judges = _names(saved)
    by_frame = _names(each for each in saved if each.after.best_found)
    by_template = _names(each for each in saved if each.after.template_found)
    before, after = _frames(saved, "before"), _frames(saved, "after")
    elsewhere = tuple(
        version
        for version in dict.fromkeys(each.version for each in seen if each.version != AS_SAVED)
        if any(each.after.best_found for each in seen if each.version == version)
    )
    minds = opinions(each.model for each in saved)
    found = len(judges), len(by_frame), len(by_template)
    return ClipVerdict(
        code=_code(found, minds, before, after, bool(elsewhere)),
        asked=len(_names(asked)),
        judges=len(judges),
        by_frame=len(by_frame),
        by_template=len(by_template),
        worst_s=_worst(saved),
        before=before,
        after=after,
        elsewhere=() if by_frame else elsewhere,
        minds=minds,
    )


def _code(
    found: tuple[int, int, int], minds: int, before: Looks, after: Looks, elsewhere: bool
) -> str:
    """The best frame decides: nobody is half hidden in a clip that shows them once. ``found``
    counts judges, those by a frame and those by the mean; of ``minds`` fewer are one opinion."""
    judges, by_frame, by_template = found
    if not judges:
        return NOT_JUDGED
    if by_frame == judges:
        return NO_PROTECTION if 2 * after.found >= before.found else WEAK
    if 2 * by_frame >= judges or 2 * by_template >= judges:
        return WEAK
    no_face = after.of < before.of
    return PARTIAL if by_frame or by_template or elsewhere or no_face or minds < 2 else HELD


def _names(watched: Iterable[Watched]) -> set[str]:
    return {each.model.sha256 for each in watched}


def _frames(watched: Sequence[Watched], which: str) -> Looks:
    looks: list[TrackLook] = [getattr(each, which) for each in watched]
    return Looks(
        sum(each.found for each in looks), sum(each.frames - each.no_face for each in looks)
    )


def _worst(saved: Sequence[Watched]) -> float | None:
    """When the person is most surely found: the frame that is farthest above its threshold."""
    found = [each for each in saved if each.after.best_found and each.after.best is not None]
    if not found:
        return None

    def above(each: Watched) -> float:
        loosest = min((limit.similarity for limit in each.model.thresholds), default=0.0)
        return each.after.similarity - loosest

    worst = max(found, key=above)
    assert worst.after.best is not None
    return worst.times_s[worst.after.best]
