"""Whose each face may be, and what of that is asked again when something is said of somebody.

All faces held against all known ones is most of what grouping costs: 127,000 against 22,000 took
nine of fourteen seconds. So it is remembered what came out, with the few people who are nearest to
each face, and a decision about one person asks again only about that person: everybody else's
answer stands.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.person.group import Known, Vectors, best_few, most_alike
from cloakroom_engine.person.heart import Mark

RIVALS: Final = 4
"""People that are remembered of each face: two would do, and each decision may cost one."""
FEW: Final = 512
"""Faces that are held against all known ones at once."""
NOBODY: Final = -1
_NONE: Final = np.float32(-2.0)
"""Less than any cosine."""
_NOISE: Final = 1e-6
"""Cosines that were summed up in another order differ by less."""
Ids = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Claims:
    """Of n faces, ``ids`` (n,) ascending: who of the known people they may be.

    ``guess`` (n,) is a person's id or ``NOBODY``, ``alike`` (n,) the cosine to that person.
    ``rivals`` (n, RIVALS) are people by their most alike face, ``near`` (n, RIVALS) its cosine,
    falling; nobody else's is more than ``floor`` (n,).
    """

    ids: Ids
    guess: Ids
    alike: Vectors
    rivals: Ids
    near: Vectors
    floor: Vectors

    @staticmethod
    def none() -> Claims:
        """Of no faces."""
        return _blank(np.zeros(0, np.int64))

    def guesses(self) -> dict[int, tuple[int, float]]:
        """Face id -> (person id, cosine) of faces that are surely enough a known person's."""
        there = np.flatnonzero(self.guess != NOBODY)
        pairs = zip(self.guess[there].tolist(), self.alike[there].tolist(), strict=True)
        return dict(zip(self.ids[there].tolist(), pairs, strict=True))

    def sure(self, mark: Mark) -> set[int]:
        """The faces that are surely the person's whose they are guessed to be: certainly alike, and
        clearly more so than to the most alike face of anybody else who is known."""
        at = np.flatnonzero((self.guess != NOBODY) & (self.alike >= mark.certain))
        other = (self.rivals[at] != NOBODY) & (self.rivals[at] != self.guess[at, None])
        # As if a face could not be less than opposite to whom nobody is beside.
        out = np.where(other, self.near[at], np.float32(-1.0)).max(axis=1, initial=-1.0)
        clear = self.alike[at].astype(np.float64) - out >= mark.clear
        return set(self.ids[at[clear]].tolist())

    def updated(
        self,
        ids: Ids,
        embeddings: Vectors,
        known: Mapping[int, Known],
        sure: float,
        changed: Collection[int],
        stale: Ids,
    ) -> Claims:
        """The same of other faces, or after something was said.

        Args:
            ids: (m,) of the faces that are asked about, ascending.
            embeddings: (m, D), L2-normalised.
            known: everybody who is known now.
            sure: as in ``claim``, and as it was.
            changed: people whose faces, or what was said of them, are others now; or who are gone.
            stale: faces with another embedding.
        """
        stays = np.isin(ids, self.ids) & ~np.isin(ids, stale)
        own = np.searchsorted(self.ids, ids[stays])
        found = _blank(ids)
        for each in fields(found)[1:]:
            getattr(found, each.name)[stays] = getattr(self, each.name)[own]
        again = ~stays
        if changed and stays.any():
            _hear_again(found, embeddings, known, sure, sorted(changed), again)
        rows = np.flatnonzero(again)
        told = claim(ids[rows], embeddings[rows], known, sure)
        for each in fields(found)[1:]:
            getattr(found, each.name)[rows] = getattr(told, each.name)
        return found


def claim(ids: Ids, embeddings: Vectors, known: Mapping[int, Known], sure: float) -> Claims:
    """Hold each face against everybody.

    A face goes to the person it is most like; a mirror or a collage shows a person more than once.
    What somebody denied is never guessed again, nor is a face that is more like a denied one than
    like the person.

    Args:
        ids: (n,) of the undecided faces, ascending.
        embeddings: (n, D), L2-normalised.
        known: by person id.
        sure: the cosine to the best few of a person's faces that counts.
    """
    found = _blank(ids)
    people = {each: person for each, person in sorted(known.items()) if len(person.embeddings)}
    if not people or not len(ids):
        return found
    everybody = np.concatenate([person.embeddings for person in people.values()])
    begins = np.cumsum([0, *(len(person.embeddings) for person in people.values())])
    names = np.array(list(people), np.int64)
    for start in range(0, len(ids), FEW):
        part = slice(start, start + FEW)
        cosines = embeddings[part] @ everybody.T
        near = np.maximum.reduceat(cosines, begins[:-1], axis=1)
        _keep_nearest(found, part, np.broadcast_to(names, near.shape), near)
        # The mean of the best few is no more than the best: most people are out by that.
        for nth in np.flatnonzero((near >= sure).any(axis=0)).tolist():
            name, rows = int(names[nth]), np.flatnonzero(near[:, nth] >= sure)
            own = cosines[rows, begins[nth] : begins[nth + 1]]
            _let_claim(found, start + rows, embeddings, (name, people[name]), own, sure)
    return found


def _hear_again(
    found: Claims,
    embeddings: Vectors,
    known: Mapping[int, Known],
    sure: float,
    changed: list[int],
    again: NDArray[np.bool_],
) -> None:
    """Ask about the ``changed`` people alone, and say by ``again`` where that is not enough."""
    asked = np.array(changed, np.int64)
    there = {each: known[each] for each in changed if each in known}
    there = {each: person for each, person in there.items() if len(person.embeddings)}
    for start in range(0, len(found.ids), FEW):
        part = slice(start, start + FEW)
        former, cosine = found.guess[part].copy(), found.alike[part].copy()
        theirs = np.isin(former, asked)
        found.guess[part][theirs] = NOBODY
        found.alike[part][theirs] = _NONE
        gone = np.isin(found.rivals[part], asked)
        found.near[part][gone] = _NONE
        names, near = [found.rivals[part]], [found.near[part]]
        for person_id, person in there.items():
            cosines = embeddings[part] @ person.embeddings.T
            nearest = cosines.max(axis=1)
            names.append(np.full((len(cosines), 1), person_id))
            near.append(nearest[:, None])
            rows = np.flatnonzero(nearest >= sure)
            _let_claim(found, start + rows, embeddings, (person_id, person), cosines[rows], sure)
        _keep_nearest(found, part, np.hstack(names), np.hstack(near))
        # Whoever lost a face to nobody more alike may lose it to somebody who was not asked.
        again[part] |= theirs & (found.alike[part] < cosine - _NOISE)
        # So may be the second who is near, where the list has become too short.
        short = (found.rivals[part] != NOBODY).sum(axis=1) < 2
        again[part] |= short & (found.floor[part] > _NONE)


def _keep_nearest(found: Claims, part: slice, names: Ids, near: Vectors) -> None:
    """Keep the nearest of these people, as far down as nobody else can be between them."""
    if near.shape[1] > RIVALS:
        first = np.argpartition(-near, RIVALS, axis=1)[:, : RIVALS + 1]
        near, names = np.take_along_axis(near, first, 1), np.take_along_axis(names, first, 1)
    order = np.argsort(-near, axis=1, kind="stable")
    near, names = np.take_along_axis(near, order, 1), np.take_along_axis(names, order, 1)
    if near.shape[1] > RIVALS:
        found.floor[part] = np.maximum(found.floor[part], near[:, RIVALS])
        near, names = near[:, :RIVALS], names[:, :RIVALS]
    doubtful = (near <= _NONE) | (near < found.floor[part][:, None])
    width = near.shape[1]
    found.near[part], found.rivals[part] = _NONE, NOBODY
    found.near[part, :width] = np.where(doubtful, _NONE, near)
    found.rivals[part, :width] = np.where(doubtful, NOBODY, names)


def _let_claim(
    found: Claims,
    rows: Ids,
    embeddings: Vectors,
    claimant: tuple[int, Known],
    cosines: Vectors,
    sure: float,
) -> None:
    """Let a person have the faces in these ``rows`` that are more like them than whoever has them;
    of two who are as like, the one who came last."""
    person_id, person = claimant
    alike = best_few(cosines)
    counts = (alike >= sure) & (alike > most_alike(embeddings[rows], person.others))
    if person.denied:
        asked = found.ids[rows].tolist()
        counts &= np.array([face not in person.denied for face in asked], np.bool_)
    guess, best = found.guess[rows], found.alike[rows]
    wins = counts & ((alike > best) | ((alike == best) & (person_id > guess)))
    found.guess[rows[wins]] = person_id
    found.alike[rows[wins]] = alike[wins]


def _blank(ids: Ids) -> Claims:
    count = len(ids)
    return Claims(
        ids,
        np.full(count, NOBODY, np.int64),
        np.full(count, _NONE, np.float32),
        np.full((count, RIVALS), NOBODY, np.int64),
        np.full((count, RIVALS), _NONE, np.float32),
        np.full(count, _NONE, np.float32),
    )
