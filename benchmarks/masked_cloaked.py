"""Does a mask, a cloak, or both hide somebody? How each recogniser decides the four kinds of pair.

    python benchmarks/copies.py --people odd --first 16 --photos 3 --folds A B --masked
    python benchmarks/masked_cloaked.py

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

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

import judging
from bed import Bed
from cloakroom_engine.audit.masked import folds, pairs
from cloakroom_engine.photo.decode import decode
from common import rate
from copies import OUT, Copy, kept
from frontier import FOLDS
from protection import SHARED
from protection_table import share

SEED = 20260103
FOUR = 4
BARE, MASKED, CLOAKED, BOTH = "bare", "masked", "cloaked", "masked and cloaked"
STATES = (BARE, MASKED, CLOAKED, BOTH)
Rows = dict[tuple[str, str], dict[str, NDArray[np.float32]]]
"""By (photo, state): every recogniser's (D,) embedding; empty where no face was found."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two photos; ``owner`` is whose the first is."""

    one: str
    other: str
    owner: str
    same: bool
    fold: int


def main() -> None:
    """Embed every face once, judge, print."""
    bed = Bed(SHARED, FOLDS["A"], None, OUT.parent / "strangers-all.npz")
    for fold, teachers in FOLDS.items():
        if not (OUT / f"{fold}.jsonl").exists():
            continue
        made = [each for each in kept(fold, "odd") if each.masked_cloaked]
        clean = judging.gallery(bed, made)
        rows: Rows = {
            (str(path.relative_to(SHARED)), BARE): known.embeddings
            for photos in clean.values()
            for path, known in photos.items()
        }
        for each in made:
            known = clean[each.person][SHARED / each.clean]
            files = {MASKED: each.masked, CLOAKED: each.cloaked, BOTH: each.masked_cloaked}
            for state, file in files.items():
                assert file is not None
                rows[each.clean, state] = bed.seen(decode(OUT / file).rgb_u8, known)
        photos = {
            name: [str(path.relative_to(SHARED)) for path in own] for name, own in clean.items()
        }
        one, both = planned(made, photos)
        print(f"fold {fold}: {len(clean)} people, {len(made)} copies, {len(one)} pairs with one in "
              f"the state, {len(both)} with both; half of them of one person")  # fmt: skip
        print("| recogniser | state | one: right | passes at 1 % FAR, one person | two people "
              "| both: right | one person | two people |")  # fmt: skip
        print("|---|---|---|---|---|---|---|---|")
        for card in (card for card in bed.cards if card.name not in teachers):
            limit = bed.statistics(card).thresholds[0.01]
            for state in STATES:
                cells = [
                    *_judged(one, rows, card.name, (state, BARE), limit),
                    *_judged(both, rows, card.name, (state, state), limit),
                ]
                label = f"{card.name} `{card.sha256[:12]}`"
                print(f"| {label} | {state} | " + " | ".join(cells) + " |")


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


def _judged(
    planned_pairs: Sequence[Pair], rows: Rows, model: str, states: tuple[str, str], limit: float
) -> tuple[str, str, str]:
    """Right decisions; pairs of one person and of two that pass the threshold."""
    scores = []
    for pair in planned_pairs:
        first = rows[pair.one, states[0]].get(model)
        second = rows[pair.other, states[1]].get(model)
        if first is None or second is None:
            scores.append(-1.0)
        else:
            scores.append(float(first @ second))
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
