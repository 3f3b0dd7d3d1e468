"""A clip before recognisers: one face through many frames, of which a scraper needs only one.

Looks in (``track``), a verdict out; who cut faces out of which frames of which version of the saved
file is the pipeline's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cloakroom_engine.audit import results
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.facts import opinions
from cloakroom_engine.audit.results import ModelFacts
from cloakroom_engine.audit.track import TrackLook
from cloakroom_engine.audit.verdict import HELD, NO_PROTECTION, NOT_JUDGED, PARTIAL, WEAK

LOW_RATE, P360, SMALL, GIF = "low-rate", "360p", "small", "gif"
"""What becomes of a clip on its way, beside ``AS_SAVED``: saved again at a low bit rate, shrunk to
360 lines (to half its size where it has no more), 256 colours a frame."""
CHANCE = "by-chance"
"""No version of the copy but the control: the clip as it was, under a random change that moves as
far and is as visible as the copy's. It is compared with the copy as saved, frame by frame."""


@dataclass(frozen=True, slots=True)
class Watched:
    """One recogniser, one track, one version of the file: ``before`` of the clip as it was, in
    ``version`` too, ``after`` of the copy.

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
class Way:
    """What becomes of a clip on its way, and what judges make of it then.

    ``clean`` of them find the person in some frame of the clip as it was, saved in the same way
    (the control: where they do not, the way hides and not the cloak); ``found`` of these find them
    in the copy. ``before`` and ``after`` count their looks.
    """

    version: str
    clean: int
    found: int
    before: Looks
    after: Looks


@dataclass(frozen=True, slots=True)
class ClipVerdict:
    """What an audit says of one person in a clip.

    ``code`` is one of ``verdict.VERDICTS``. ``asked`` recognisers had no part in the cloak;
    ``judges`` of them found the person before; of these ``by_frame`` still find them in at least
    one frame as saved, at ``worst_s`` most surely, and ``by_template`` by the mean of all frames of
    a track. ``before`` and ``after`` count frames as saved. ``elsewhere`` are the versions in which
    some judge finds a frame, though none does as saved. Those of the judges that learnt from one
    network are one of ``minds``. ``ways`` are the versions that were tried; ``strangers`` is the
    largest share of strangers that one judge finds by the same rule in one part of the copy.
    ``chance`` is the control: a random change of the same size, in the frames of ``after``.
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
    ways: tuple[Way, ...] = ()
    strangers: float | None = None
    chance: Way | None = None

    @property
    def no_better_than_chance(self) -> bool:
        """Whether a random change of the same size hides as many looks."""
        return self.chance is not None and self.after.found >= self.chance.after.found


@dataclass(frozen=True, slots=True)
class Scope:
    """What a verdict on a clip rests on, and so what it does not speak of.

    Of the ``frames`` that show the person ``looked`` were looked at as saved, and at least
    ``fewest`` in each of ``ways``, by ``judges``; ``taught`` helped to make the cloak and are not
    counted. The person was searched for by ``clean_photos`` among ``strangers``, drawn ones unless
    ``real``. ``guesses`` of their faces nobody confirmed; ``small`` says that all judges are small
    networks (``limits.SMALL_BYTES``). ``span_s`` is the part that was treated, None for all; an end
    of None is the clip's.
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
    fewest: int = 0


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
    versions = dict.fromkeys(
        each.version for each in seen if each.version not in (AS_SAVED, CHANCE)
    )
    drawn = _way(CHANCE, seen) if any(each.version == CHANCE for each in seen) else None
    elsewhere = tuple(
        version
        for version in versions
        if any(each.after.best_found for each in seen if each.version == version)
    )
    chances = [each.after.strangers for each in saved if each.after.strangers is not None]
    minds = opinions(each.model for each in saved)
    found = len(judges), len(by_frame), len(by_template)
    verdict = ClipVerdict(
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
        ways=tuple(_way(version, seen) for version in versions),
        strangers=max(chances, default=None),
        chance=drawn,
    )
    if judges and verdict.no_better_than_chance:
        return replace(verdict, code=NO_PROTECTION)
    return verdict


def _way(version: str, seen: Sequence[Watched]) -> Way:
    mine = [each for each in seen if each.version == version]
    clean = _names(each for each in mine if each.before.best_found)
    known = [each for each in mine if each.model.sha256 in clean]
    found = _names(each for each in known if each.after.best_found)
    return Way(version, len(clean), len(found), _frames(known, "before"), _frames(known, "after"))


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
