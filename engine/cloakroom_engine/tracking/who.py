"""Who is who in a clip: tracklets that are one person, and which person that is.

The best moments of every tracklet are embedded once. Tracklets hang together by average link over
how alike they are, never two that share a frame; a group is a known person once enough of its
best moments say so, and what is decided holds for the clip. Uncertain is an answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.faces.embed import embed
from cloakroom_engine.faces.quality import Seen, qualities
from cloakroom_engine.models.chips import Recogniser
from cloakroom_engine.person.match import Answer, Likeness, answer, similarity
from cloakroom_engine.photo.shrink import at_most
from cloakroom_engine.tracking.sighting import Glimpse, Tracklet

ASKED = 4
"""Moments of a tracklet that recognisers are asked about, the best ones."""
SHOWN_PX = 160
"""The longer side of the one cut-out of a tracklet that is kept: a film has thousands."""
ALIKE = -0.5
"""From here two tracklets' templates are one person's: 0 is what 0.1 % of strangers reach, -1 what
1 % do. On the made clips one person's were at -0.1 or more, two people's below -2."""
APART = 100.0
"""A distance that no average over a clip's tracklets makes up for."""

Vectors = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Asker:
    """A recogniser with the similarities that 1 % and 0.1 % of strangers pass, and what it knows
    of people: by name (n, D) embeddings of clean photos."""

    recogniser: Recogniser
    likely: float
    sure: float
    people: Mapping[str, Vectors]


@dataclass(frozen=True, eq=False)
class Known:
    """A tracklet without its glimpses: the ``best`` one, small, and of the k best ones how good
    each is (``worth``, 0..1, ``faces.quality``) and by recogniser (k, D) embeddings."""

    tracklet: Tracklet
    best: Glimpse
    worth: tuple[float, ...]
    embeddings: tuple[Vectors, ...] = field(repr=False)


@dataclass(frozen=True, eq=False)
class Track:
    """One person of a clip.

    Attributes:
        name: who it is, or perhaps is; empty for a stranger.
        said: "yes", "uncertain" (somebody should be asked) or "no" (a stranger).
        parts: the person's tracklets in order of time.
    """

    name: str
    said: Answer
    parts: tuple[Known, ...]

    @property
    def best(self) -> Glimpse:
        """The moment that shows the person best."""
        return max(self.parts, key=lambda each: each.worth[0]).best


def known(tracklet: Tracklet, rating: Recogniser, askers: Sequence[Asker]) -> Known:
    """Choose a tracklet's best moments and embed them; ``rating`` tells which are good."""
    faces = [
        Seen(each.face.box_px, each.face.points_px, each.face.score) for each in tracklet.glimpses
    ]
    shown = [(each.rgb_u8, seen) for each, seen in zip(tracklet.glimpses, faces, strict=True)]
    worth = [each.score for each in qualities(rating, shown)]
    best = sorted(range(len(worth)), key=lambda at: -worth[at])[:ASKED]
    pairs = [(tracklet.glimpses[at].rgb_u8, tracklet.glimpses[at].face.points_px) for at in best]
    return Known(
        replace(tracklet, glimpses=()),
        _small(tracklet.glimpses[best[0]]),
        tuple(worth[at] for at in best),
        tuple(embed(each.recogniser, pairs) for each in askers),
    )


def _small(glimpse: Glimpse) -> Glimpse:
    side = max(glimpse.rgb_u8.shape[:2])
    small = at_most(glimpse.rgb_u8, SHOWN_PX).copy()
    return Glimpse(glimpse.index, small, glimpse.face.moved(min(SHOWN_PX / side, 1.0)))


def tracks(parts: Sequence[Known], askers: Sequence[Asker]) -> list[Track]:
    """The people of a clip, those named first, then by how long they are seen."""
    found = [_named([parts[at] for at in group], askers) for group in linked(parts, askers)]
    merged: dict[object, Track] = {}
    for at, each in enumerate(found):
        # Two groups that are surely one person's are one, a mirror image among them too.
        key = each.name if each.said == "yes" else at
        before = merged.get(key)
        merged[key] = _joined(before, each) if before else each
    order = ("yes", "uncertain", "no")
    return sorted(merged.values(), key=lambda each: (order.index(each.said), -_length(each)))


def _joined(one: Track, other: Track) -> Track:
    parts = sorted((*one.parts, *other.parts), key=lambda each: each.tracklet.first)
    return Track(one.name, one.said, tuple(parts))


def linked(parts: Sequence[Known], askers: Sequence[Asker]) -> list[list[int]]:
    """Groups of tracklets, as indices, that are one person each."""
    if len(parts) < 2:
        return [[at] for at in range(len(parts))]
    apart = -_alike(parts, askers)
    first, last = (
        np.array([getattr(each.tracklet, end) for each in parts]) for end in ("first", "last")
    )
    apart[(first[:, None] <= last) & (first <= last[:, None])] = APART  # they share a frame
    return average_link(apart, -ALIKE)


def average_link(apart: NDArray[np.float64], limit: float) -> list[list[int]]:
    """Groups of indices, joined while two are at most ``limit`` apart on average.

    Args:
        apart: (n, n) of one or more, symmetric; the diagonal is not looked at.
    """
    groups = {at: [at] for at in range(len(apart))}
    left = np.array(apart)
    np.fill_diagonal(left, np.inf)
    # Whom each group is nearest to: asked anew only of those whom a joining concerns.
    nearest, least = left.argmin(axis=1), left.min(axis=1)
    while len(groups) > 1:
        one = int(least.argmin())
        if not least[one] <= limit:
            break
        one, other = sorted((one, int(nearest[one])))
        sizes = len(groups[one]), len(groups[other])
        left[one] = left[:, one] = np.average(left[[one, other]], axis=0, weights=sizes)
        left[other] = left[:, other] = left[one, one] = np.inf
        groups[one] += groups.pop(other)
        least[other] = np.inf
        nearer = left[one] < least
        nearest[nearer], least[nearer] = one, left[one][nearer]
        stale = np.isin(nearest, (one, other)) & np.isfinite(least) & ~nearer
        stale[one] = True
        nearest[stale], least[stale] = left[stale].argmin(axis=1), left[stale].min(axis=1)
    return [sorted(group) for group in groups.values()]


def _alike(parts: Sequence[Known], askers: Sequence[Asker]) -> NDArray[np.float64]:
    """(n, n) how far above a sure match each two tracklets' templates are, on average over
    recognisers, in steps from likely to sure."""
    said = []
    for at, asker in enumerate(askers):
        middles = np.stack([_middle(each.embeddings[at]) for each in parts]).astype(np.float64)
        said.append((middles @ middles.T - asker.sure) / (asker.sure - asker.likely))
    return np.asarray(np.mean(said, axis=0), np.float64)


def _middle(rows: Vectors) -> Vectors:
    mean = rows.mean(axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-12), np.float32)


def _named(parts: Sequence[Known], askers: Sequence[Asker]) -> Track:
    """Whose a group is: the person whom more than half of its best moments are sure of."""
    ordered = tuple(sorted(parts, key=lambda each: each.tracklet.first))
    names = sorted({name for asker in askers for name in asker.people})
    counted = {name: _asked(ordered, name, askers) for name in names}
    moments = sum(len(each.worth) for each in ordered)
    sure = [name for name in names if 2 * counted[name][0] > moments]
    maybe = [name for name in names if sum(counted[name])]
    if len(sure) == 1:
        return Track(sure[0], "yes", ordered)
    if maybe:
        return Track(max(maybe, key=lambda name: counted[name]), "uncertain", ordered)
    return Track("", "no", ordered)


def _asked(parts: Sequence[Known], name: str, askers: Sequence[Asker]) -> tuple[int, int]:
    """How many moments are surely, and how many perhaps, the person's."""
    answers = [
        answer(
            [
                Likeness(similarity(rows[at], asker.people[name]), asker.likely, asker.sure)
                for rows, asker in zip(part.embeddings, askers, strict=True)
                if name in asker.people
            ]
        )
        for part in parts
        for at in range(len(part.worth))
    ]
    return answers.count("yes"), answers.count("uncertain")


def _length(track: Track) -> int:
    return sum(len(part.tracklet.sightings) for part in track.parts)
