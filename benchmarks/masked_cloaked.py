"""Does a mask, a cloak, or both hide somebody? How each recogniser decides the four kinds of pair.

    python benchmarks/copies.py --people odd --first 8 --photos 3 --folds A C --masked
    python benchmarks/seen_copies.py --folds A C --packs build/packs
    python benchmarks/masked_cloaked.py --folds A C --packs build/packs

Over the photos that ``copies.py`` protected, in four states (bare, masked, cloaked, masked and
cloaked), as MLFW pairs faces (arXiv 2109.05804): "one" shows a photo in its state beside every
other bare photo of the person, and beside as many of others; "both" shows two photos in the same
state, two people in the same mask as far as there are such. Four folds share nobody. A recogniser
is asked only about copies that it did not help to make. Accuracy has its threshold from the other
folds, which is kind to the recogniser: whoever uses it does not know the state of what comes. So
the pairs that pass the threshold of 1 % FAR, which is fixed, are told too. A pair without a face
does not pass and counts as two people.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.masked import folds, pairs
from common import rate
from copies import Copy, kept
from frontier import FOLDS
from protection_table import share
from seen_copies import AS_SAVED, BARE, BOTH, MASKED, Judges, load, options

SEED = 20260103
FOUR = 4
STATES = (BARE, MASKED, AS_SAVED, BOTH)
Rows = dict[tuple[str, str], NDArray[np.float32]]
"""By (photo, state): one recogniser's (D,) embedding; NaN where no face was found."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two photos; ``owner`` is whose the first is."""

    one: str
    other: str
    owner: str
    same: bool
    fold: int


def main() -> None:
    """Judge, print."""
    asked = options(__doc__).parse_args()
    judges = Judges.of(asked.packs)
    for fold in asked.folds:
        seen = {one.person: one for one in load(fold) if one.photos(BOTH)}
        made = [
            each
            for each in kept(fold, "odd")
            if each.person in seen and each.clean in seen[each.person].photos(BOTH)
        ]
        one, both = planned(made, {name: own.photos(BARE) for name, own in seen.items()})
        print(f"fold {fold}: {len(seen)} people, {len(made)} copies, {len(one)} pairs with one in "
              f"the state, {len(both)} with both; half of them of one person")  # fmt: skip
        print("| recogniser | state | one: right | passes at 1 % FAR, one person | two people "
              "| both: right | one person | two people |")  # fmt: skip
        print("|---|---|---|---|---|---|---|---|")
        for name in (name for name in judges.sha256 if name not in FOLDS[fold]):
            rows = {
                (str(photo), str(state)): row
                for own in seen.values()
                for photo, state, row in zip(own.where, own.state, own.rows[name], strict=True)
            }
            limit = judges.statistics[name].thresholds[0.01]
            for state in STATES:
                cells = [
                    *judged(one, rows, (state, BARE), limit),
                    *judged(both, rows, (state, state), limit),
                ]
                label = f"{name} `{judges.sha256[name][:12]}`"
                shown = "cloaked" if state == AS_SAVED else state
                print(f"| {label} | {shown} | " + " | ".join(cells) + " |")


def planned(made: Sequence[Copy], photos: dict[str, list[str]]) -> tuple[list[Pair], list[Pair]]:
    """The pairs with one photo in the state, and with both; ``photos`` are all clean ones."""
    copies = {each.clean: each for each in made}
    shown: dict[str, list[str]] = {}
    for each in made:
        shown.setdefault(each.person, []).append(each.clean)
    groups = pairs.plan(shown, folds=FOUR, seed=SEED).folds
    draws = random.Random(SEED)
    one, both = [], []
    for fold, group in enumerate(groups):
        for name in group:
            strange = [(n, p) for n in group if n != name for p in photos[n]]
            for photo in shown[name]:
                mates = [other for other in photos[name] if other != photo]
                others = draws.sample(strange, min(len(mates), len(strange)))
                one += [Pair(photo, other, name, True, fold) for other in mates]
                one += [Pair(photo, other, name, False, fold) for _, other in others]
        own = [(n, two) for n in group for two in combinations(shown[n], 2)]
        both += [Pair(a, b, name, True, fold) for name, (a, b) in own]
        several = [copies[photo] for name in group for photo in shown[name]]
        strangers = [(a, b) for a, b in combinations(several, 2) if a.person != b.person]
        draws.shuffle(strangers)
        strangers.sort(key=lambda two: two[0].design != two[1].design)
        both += [Pair(a.clean, b.clean, a.person, False, fold) for a, b in strangers[: len(own)]]
    return one, both


def judged(
    planned_pairs: Sequence[Pair], rows: Rows, states: tuple[str, str], limit: float
) -> tuple[str, str, str]:
    """Right decisions; pairs of one person and of two that pass the threshold."""
    scores = [
        float(np.nan_to_num(rows[pair.one, states[0]] @ rows[pair.other, states[1]], nan=-1.0))
        for pair in planned_pairs
    ]
    values = np.array(scores)
    truth = np.array([pair.same for pair in planned_pairs])
    right, _ = folds.decide(values, truth, np.array([pair.fold for pair in planned_pairs]))
    passed: dict[bool, dict[str, list[dict[str, Any]]]] = {True: {}, False: {}}
    for pair, score in zip(planned_pairs, scores, strict=True):
        passed[pair.same].setdefault(pair.owner, []).append({"passes": score >= limit})
    same, different = (
        share(list(passed[each].values()), lambda one: (int(one["passes"]), 1))
        for each in (True, False)
    )
    return rate(int(right.sum()), len(right)), same, different


if __name__ == "__main__":
    main()
