"""Who is who in a clip: tracklets that are one person, and which person that is.

The best moments of every tracklet are embedded once. Tracklets hang together by average link over
how alike they are, never two that share a frame; a group is a known person once enough of its
best moments say so, and what is decided holds for the clip. Uncertain is an answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.faces.embed import embed
from cloakroom_engine.faces.quality import Seen, qualities
from cloakroom_engine.models.chips import Recogniser
from cloakroom_engine.person.match import Answer, Likeness, answer, similarity
from cloakroom_engine.tracking.sighting import Glimpse, Tracklet, together

ASKED = 4
"""Moments of a tracklet that recognisers are asked about, the best ones."""
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
    """A tracklet with its best moments, the best one first: ``worth`` 0..1 each
    (``faces.quality``), and by recogniser (k, D) embeddings."""

    tracklet: Tracklet
    moments: tuple[Glimpse, ...]
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
        best = max(self.parts, key=lambda each: each.worth[0])
        return best.moments[0]


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
        tracklet,
        tuple(tracklet.glimpses[at] for at in best),
        tuple(worth[at] for at in best),
        tuple(embed(each.recogniser, pairs) for each in askers),
    )


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
    apart = np.zeros((len(parts), len(parts)))
    for one in range(len(parts)):
        for other in range(one):
            if together(parts[one].tracklet, parts[other].tracklet):
                apart[one, other] = APART
            else:
                apart[one, other] = -_alike(parts[one], parts[other], askers)
    return average_link(apart + apart.T, -ALIKE)


def average_link(apart: NDArray[np.float64], limit: float) -> list[list[int]]:
    """Groups of indices, joined while two are at most ``limit`` apart on average.

    Args:
        apart: (n, n), symmetric; the diagonal is not looked at.
    """
    groups = {at: [at] for at in range(len(apart))}
    left = np.array(apart)
    np.fill_diagonal(left, np.inf)
    while len(groups) > 1:
        one, other = sorted(divmod(int(left.argmin()), len(left)))
        if not left[one, other] <= limit:
            break
        sizes = len(groups[one]), len(groups[other])
        left[one] = left[:, one] = np.average(left[[one, other]], axis=0, weights=sizes)
        left[other] = left[:, other] = left[one, one] = np.inf
        groups[one] += groups.pop(other)
    return [sorted(group) for group in groups.values()]


def _alike(one: Known, other: Known, askers: Sequence[Asker]) -> float:
    """How far above a sure match two tracklets' templates are, on average over recognisers, in
    steps from likely to sure."""
    said = [
        (float(_middle(a) @ _middle(b)) - asker.sure) / (asker.sure - asker.likely)
        for a, b, asker in zip(one.embeddings, other.embeddings, askers, strict=True)
    ]
    return float(np.mean(said))


def _middle(rows: Vectors) -> Vectors:
    mean = rows.mean(axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-12), np.float32)


def _named(parts: Sequence[Known], askers: Sequence[Asker]) -> Track:
    """Whose a group is: the person whom more than half of its best moments are sure of."""
    ordered = tuple(sorted(parts, key=lambda each: each.tracklet.first))
    names = sorted({name for asker in askers for name in asker.people})
    counted = {name: _asked(ordered, name, askers) for name in names}
    moments = sum(len(each.moments) for each in ordered)
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
        for at in range(len(part.moments))
    ]
    return answers.count("yes"), answers.count("uncertain")


def _length(track: Track) -> int:
    return sum(len(part.tracklet.sightings) for part in track.parts)
