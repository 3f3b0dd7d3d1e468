"""Do albums of clean photos that name people and refuse strangers name protected copies?

    python benchmarks/openset_copies.py --folds A C --packs build/packs

Everybody whose copies ``seen_copies.py`` looked at is enrolled with three clean photos, drawn anew
in each of 40 albums (seeds 0, 1, ...) from those whose copies are not asked about; asked about are
the originals and the copies of up to three others. Unknown probes are the strangers of
``shared/data/strangers``, but for 64 that are NAC's cohort. Thresholds are exact quantiles of what
strangers reach in that very album. A face that is not found is not named. Intervals draw people
anew, not albums.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

import over_people
from cloakroom_engine.audit.openset import rates, scores
from cloakroom_engine.audit.openset.trial import Trial
from frontier import FOLDS
from openset import COHORT, GALLERIES, WAYS, split
from seen_copies import AS_SAVED, BARE, Judges, Rows, Seen, load, options

ENROLLED = 3
FARS = (0.01, 0.1)
SCORES = {way: WAYS[way] for way in ("plain cosine", "NAC, drawn cohort", "NAC, real cohort")}
"""NAC without a cohort wants more than 16 people, and m-OvR is for networks trained with it."""
ASKED = {BARE: "originals", AS_SAVED: "copies"}
Named = NDArray[np.bool_]
Found = dict[tuple[str, str, float], list[list[Named]]]
"""By score, state and false accept rate: for each person and album (photos,), named rightly."""


def main() -> None:
    """Name, count, print."""
    asked = options(__doc__).parse_args()
    judges = Judges.of(asked.packs)
    for fold in asked.folds:
        people = [one for one in load(fold) if len(_others(one)) >= ENROLLED]
        photos = sum(len(one.photos(AS_SAVED)) for one in people)
        print(
            f"\nFold {fold}: {len(people)} people enrolled, {photos} photos asked about as they "
            f"were and as copies, {judges.count - COHORT} strangers, {GALLERIES} albums; "
            f"{', '.join(FOLDS[fold])} taught.\n"
        )
        heads = [f"{word} at {far:.0%} FAR" for far in FARS for word in ASKED.values()]
        print("| network | score | " + " | ".join(heads) + " |\n|---|---|" + "---|" * len(heads))
        for name in (name for name in judges.sha256 if name not in FOLDS[fold]):
            found = named(people, judges, name)
            for way in SCORES:
                cells = [_share(found[way, state, far]) for far in FARS for state in ASKED]
                label = f"{name} `{judges.sha256[name][:8]}`"
                print(f"| {label} | {way} | " + " | ".join(cells) + " |", flush=True)


def named(people: Sequence[Seen], judges: Judges, network: str) -> Found:
    """Which photos of whom get their right name from one network."""
    found: Found = {}
    for seed in range(GALLERIES):
        album = _album(people, network, seed)
        cohort, unknown = split(judges.strangers[network], seed)
        drawn = judges.statistics[network].draw(COHORT, seed)
        cohorts = {"none": cohort[:0], "real": cohort, "drawn": drawn}
        for way, (kind, which) in SCORES.items():
            one = Trial(album, album, np.arange(len(album)), unknown, cohorts[which])
            strange = one.scores(kind, unknown).max(axis=1)
            limits = {far: rates.threshold(strange, far) for far in FARS}
            for label, person in enumerate(people):
                for state in ASKED:
                    rows = _asked(person, state, network)
                    told = one.scores(kind, np.nan_to_num(rows))
                    right = (told.argmax(axis=1) == label) & ~np.isnan(rows).any(axis=1)
                    for far, limit in limits.items():
                        named_rightly = right & (told.max(axis=1) > limit)
                        albums = found.setdefault((way, state, far), [[] for _ in people])
                        albums[label].append(named_rightly)
    return found


def _album(people: Sequence[Seen], network: str, seed: int) -> Rows:
    generator = np.random.default_rng(seed)
    photos = []
    for one in people:
        chosen = generator.permutation(_others(one))[:ENROLLED]
        photos.append([one.row(photo, BARE, network) for photo in chosen])
    return np.asarray(scores.prototypes(np.array(photos)), np.float32)


def _others(one: Seen) -> list[str]:
    """Clean photos that nobody asks about."""
    asked = one.photos(AS_SAVED)
    return [photo for photo in one.photos(BARE) if photo not in asked]


def _asked(one: Seen, state: str, network: str) -> Rows:
    """(n, D)"""
    return np.stack([one.row(photo, state, network) for photo in one.photos(AS_SAVED)])


def _share(people: list[list[Named]]) -> str:
    groups = [np.concatenate(albums) for albums in people]
    share, low, high = over_people.interval(over_people.mean, groups)
    return f"{share:.3f} [{low:.3f}, {high:.3f}]"


if __name__ == "__main__":
    main()
