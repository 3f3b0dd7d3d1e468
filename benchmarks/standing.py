"""Where a cloak stands: faces shrunk, the cloak weaker and stronger than it was laid on.

    python benchmarks/standing.py --folds A C --packs build/packs

Of the people of whom ``seen_copies.py --standing`` looked at everything that ``check.standing``
asks. Found: at rank 1 among the strangers of shared/data/strangers, or above the threshold of a
1 % false accept rate on the best of the person's other clean photos.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

import over_people
from cloakroom_engine.audit.measure import CLEAN
from cloakroom_engine.audit.standing import resolution, strength
from frontier import FOLDS
from protection_table import share
from seen_copies import AS_SAVED, BARE, Judges, Seen, load, options

FAMILY, LIKE = "MobileFaceNets", "mobilefacenet"
"""How names of the networks of one family begin."""


def main() -> None:
    """Judge, print."""
    asked = options(__doc__).parse_args()
    judges = Judges.of(asked.packs)
    for fold in asked.folds:
        people = [one for one in load(fold) if one.photos(strength.NAMES[1.0])]
        heard = [name for name in judges.sha256 if name not in FOLDS[fold]]
        groups = {
            FAMILY: [name for name in heard if name.startswith(LIKE)],
            **{name: [name] for name in heard if not name.startswith(LIKE)},
        }
        photos = sum(len(one.photos(AS_SAVED)) for one in people)
        print(f"\nFold {fold}: {len(people)} people, {photos} copies, {judges.count} strangers; "
              f"{', '.join(FOLDS[fold])} taught.\n")  # fmt: skip
        paired = f"{FAMILY}, minus as saved, paired"
        print("| | photos | " + " | ".join([*groups, "clean, all", paired]) + " |")
        print("|---|---|" + "---|" * (len(groups) + 2))
        for label, state, clean in _states():
            cells = [_found(people, judges, names, state) for names in groups.values()]
            cells.append(_found(people, judges, heard, clean) if clean else "")
            cells.append(_paired(people, judges, groups[FAMILY], state))
            looked = sum(len(one.photos(state)) for one in people)
            print(f"| {label} | {looked} | " + " | ".join(cells) + " |")


def _states() -> list[tuple[str, str, str]]:
    """What is said of a state, the state, and the clean photo's beside it."""
    small = [
        (f"{width} pixels across", name, f"{CLEAN} {name}")
        for width, name in resolution.NAMES.items()
    ]
    shares = [(f"{each:g} times the cloak", name, "") for each, name in strength.NAMES.items()]
    return [*small, ("as saved", AS_SAVED, BARE), *shares]


def _found(people: Sequence[Seen], judges: Judges, networks: Sequence[str], state: str) -> str:
    groups: list[list[dict[str, Any]]] = [
        [
            {"found": finds(judges, one, photo, state, name)}
            for name in networks
            for photo in one.photos(AS_SAVED)
            if photo in one.photos(state)
        ]
        for one in people
    ]
    return share(groups, lambda look: (look["found"], 1))


def _paired(people: Sequence[Seen], judges: Judges, networks: Sequence[str], state: str) -> str:
    """How much oftener than as saved, each photo beside itself."""
    groups = [
        np.array(
            [
                finds(judges, one, photo, state, name) - finds(judges, one, photo, AS_SAVED, name)
                for name in networks
                for photo in one.photos(AS_SAVED)
                if photo in one.photos(state)
            ]
        )
        for one in people
    ]
    if not any(map(len, groups)):
        return "-"
    more, low, high = over_people.interval(over_people.mean, groups)
    return f"{more:+.3f} [{low:+.3f}, {high:+.3f}]"


def finds(judges: Judges, one: Seen, photo: str, state: str, network: str) -> int:
    """Whether one network finds the person by a photo in a state: 1 or 0."""
    told = judges.scored(one, photo, state, network)
    return int("rank" in told and (told["rank"] == 1 or told["match"]["0.01"][0] > 0))


if __name__ == "__main__":
    main()
