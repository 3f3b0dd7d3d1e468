"""Does a mask, a cloak, or both hide somebody? How each recogniser decides the four kinds of pair.

    python benchmarks/copies.py --people odd --first 16 --photos 3 --folds A B --masked
    python benchmarks/masked_cloaked.py

Pairs of one person and as many of two over the photos that ``copies.py`` protected; four folds
share nobody, as in MLFW (arXiv 2109.05804), and two people are paired in the same mask as far as
there are such. In every state (bare, masked, cloaked, masked and cloaked) the first photo of a pair
is shown in that state beside a bare one ("one"), and both in it ("both"). A recogniser is asked
only about copies that it did not help to make. Accuracy has its threshold from the other folds,
which is kind to the recogniser: whoever uses it does not know the state of what comes. So the pairs
that pass the threshold of 1 % FAR, which is fixed, are told too.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from bed import Bed, Known
from cloakroom_engine.audit.facts import model_facts
from cloakroom_engine.audit.masked import folds, pairs
from cloakroom_engine.audit.masked.designs import designs
from cloakroom_engine.audit.masked.pairs import Face, Pair, Plan
from cloakroom_engine.photo.decode import decode
from common import rate
from copies import OUT, Copy, kept
from frontier import FOLDS
from protection import SHARED

SEED = 20260103
FOUR = 4
"""Folds; more would hold too few people each."""
BARE, MASKED, CLOAKED, BOTH = "bare", "masked", "cloaked", "masked and cloaked"
STATES = (BARE, MASKED, CLOAKED, BOTH)
Rows = dict[tuple[str, str], dict[str, NDArray[np.float32]]]
"""By (photo, state): every recogniser's (D,) embedding; empty where no face was found."""


def main() -> None:
    """Embed every face once, judge, print."""
    bed = Bed(SHARED, FOLDS["A"], None, OUT.parent / "strangers-all.npz")
    print("| recogniser | state | one in it: right | both in it: right "
          "| one: accepted, mistaken at 1 % FAR | both | no face |")  # fmt: skip
    print("|---|---|---|---|---|---|---|")
    for fold, teachers in FOLDS.items():
        if not (OUT / f"{fold}.jsonl").exists():
            continue
        made = [each for each in kept(fold, "odd") if each.masked_cloaked]
        rows = {key: row for each in made for key, row in _seen(bed, each).items()}
        plan = planned(made)
        judges = [card for card in bed.cards if card.name not in teachers]
        people = {each.person for each in made}
        print(f"fold {fold}: {len(people)} people, {len(made)} photos, "
              f"{len(plan.folds)} folds of {plan.each} and {plan.each} pairs")  # fmt: skip
        for card in judges:
            facts = model_facts(card, bed.statistics(card))
            for state in STATES:
                cells = [
                    _judged(folds.verify(facts, *_shown(plan, rows, card.name, state, both)))
                    for both in (False, True)
                ]
                (one, passed, gone), (both_right, both_passed, more) = cells
                print(f"| {card.name} `{card.sha256[:12]}` | {state} | {one} | {both_right} "
                      f"| {passed} | {both_passed} | {gone + more} |")  # fmt: skip


def planned(made: Sequence[Copy]) -> Plan:
    """Bare pairs: all of one person as far as the folds have as many, those in one mask first."""
    copies = {each.clean: each for each in made}
    photos: dict[str, list[str]] = {}
    for each in made:
        photos.setdefault(each.person, []).append(each.clean)
    plan = pairs.plan(photos, each=pairs.EACH, folds=FOUR, seed=SEED)
    draws = random.Random(SEED)
    found = [pair for pair in plan.pairs if pair.set == pairs.UNMASKED and pair.same]
    for fold, group in enumerate(plan.folds):
        shown = [copies[photo] for name in group for photo in photos[name]]
        others = [(a, b) for a, b in combinations(shown, 2) if a.person != b.person]
        draws.shuffle(others)
        others.sort(key=lambda two: two[0].design != two[1].design)
        found += [
            Pair(Face(a.clean), Face(b.clean), False, pairs.UNMASKED, fold)
            for a, b in others[: plan.each]
        ]
    return Plan(tuple(found), plan.folds, plan.each)


def _seen(bed: Bed, each: Copy) -> Rows:
    path = SHARED / each.clean
    known = bed.face(path)
    assert known is not None
    assert each.masked is not None
    assert each.masked_cloaked is not None
    files = {MASKED: each.masked, CLOAKED: each.cloaked, BOTH: each.masked_cloaked}
    return {
        (each.clean, BARE): known.embeddings,
        **{(each.clean, s): _look(bed, known, file) for s, file in files.items()},
    }


def _look(bed: Bed, known: Known, file: str) -> dict[str, NDArray[np.float32]]:
    return bed.seen(decode(OUT / file).rgb_u8, known)


def _shown(
    plan: Plan, rows: Rows, model: str, state: str, both: bool
) -> tuple[Plan, dict[Face, NDArray[np.float32]]]:
    """The plan in that state; ``verify`` tells faces apart by photo and design."""
    dressed = designs()[0]  # stands for "in that state", whatever was laid on
    told = tuple(
        replace(
            pair,
            one=Face(pair.one.photo, dressed),
            other=Face(pair.other.photo, dressed if both else None),
        )
        for pair in plan.pairs
    )
    found = {
        face: each[model]
        for (photo, which), each in rows.items()
        for face, wanted in ((Face(photo, dressed), state), (Face(photo), BARE))
        if which == wanted and model in each
    }
    return replace(plan, pairs=told), found


def _judged(told: folds.Verification) -> tuple[str, str, int]:
    (only,) = told.sets
    assert only.accepted is not None
    assert only.mistaken is not None
    passed = f"{only.accepted.hits}/{only.accepted.n}, {only.mistaken.hits}/{only.mistaken.n}"
    return rate(only.right.hits, only.right.n), passed, only.no_face


if __name__ == "__main__":
    main()
