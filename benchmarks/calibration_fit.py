"""From what networks made of the same copies to the chance that one which was not asked finds it.

    python benchmarks/calibration_fit.py benchmarks/out/calibration.jsonl --made DATE --packs DIR \
        --write resources/chance.json --diagram benchmarks/results/calibration.svg

A logistic regression on judges' margins (``audit/chance.py``), judges and the network that is told
of always of different families: whoever asks has networks of families that are known here, and the
question is about one that is not. Families are what the cards call the architecture, and what
learnt from a network's answers is of its family. Each family in turn is left out whole, as judges
and as what is learnt from; what the others say of its networks is compared with what they did.
Where no two networks are left to learn from, the family left out goes on judging what is learnt
from, and the table says so. How far networks of a further family lie is ``calibration_spread.py``:
two families make it wide. Judges of a copy are drawn in smaller numbers too, since most people have
few; networks that taught a copy's cloak are never asked.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit, logit

from calibration_cases import Cases, Copy, cases, read
from calibration_diagram import drawn
from calibration_spread import half_width, shift
from cloakroom_engine.audit.chance import Fit
from cloakroom_engine.models.cards import ModelCard
from common import registry

RIDGE = 0.5
"""A normal prior of one logit on every coefficient: a lone judge has one margin, mean and most."""
BINS = 10
Array = NDArray[np.float64]


@dataclass(frozen=True)
class LeftOut:
    """What was said about one network when its family was unknown, and what it did.

    ``learnt`` tells whose answers were learnt from; ``shift`` by how many logits the network lies
    off, ``between_people`` the standard deviation of people about that.
    """

    network: str
    learnt: str
    chance: Array
    asked: Cases
    shift: float
    between_people: float

    @property
    def y(self) -> Array:
        """(n,) whether it found the person."""
        return self.asked.y


def main() -> None:
    """Print the tables; write the fit and the diagram where asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", type=Path)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--diagram", type=Path)
    parser.add_argument("--made", default="", help="date that goes into the fit")
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    asked = parser.parse_args()
    rows = [json.loads(line) for line in asked.rows.read_text().splitlines()]
    models = registry(*asked.packs)
    cards = {card.name: card for card in models.cards("recogniser")}
    known = {name: models.statistics(card) for name, card in cards.items()}
    names = sorted(rows[0]["networks"])
    families = {name: family(cards[name], cards.values()) for name in names}
    copies = read(rows, {name: dict(each.thresholds) for name, each in known.items() if each})
    print(f"{len(rows)} people, {len(copies)} copies, networks:")
    for name in names:
        print(f"  {name} {rows[0]['networks'][name]}, family {families[name]}")
    coefficients, spread, left = fitted(copies, families)
    told(left, spread)
    fit = Fit(
        intercept=round(float(coefficients[0]), 4),
        mean=round(float(coefficients[1]), 4),
        most=round(float(coefficients[2]), 4),
        spread=round(spread, 4),
        error=round(error_of(left, families), 4),
        people=len(rows),
        networks=tuple(rows[0]["networks"][name] for name in names),
        strangers=rows[0]["strangers"],
        made=asked.made,
    )
    print(fit)
    if asked.write:
        asked.write.write_text(json.dumps(asdict(fit), indent=2) + "\n")
    if asked.diagram:
        asked.diagram.write_text(drawn([(e.network, points(e.chance, e.y)) for e in left]))


def family(card: ModelCard, known: Iterable[ModelCard]) -> str:
    """The architecture, or that of the network whose answers it learnt."""
    teachers = [each for each in known if each.sha256 == card.taught_by]
    return teachers[0].architecture if teachers else card.architecture


def fitted(
    copies: Sequence[Copy], families: Mapping[str, str]
) -> tuple[Array, float, list[LeftOut]]:
    """The coefficients learnt from everybody, the half width, and each network left out.

    Raises:
        ValueError: with networks of one family alone, or where no copy was seen by two families.
    """
    if len(set(families.values())) < 2:
        raise ValueError("one family tells nothing of another")
    left = [each for family in sorted(set(families.values()))
            for each in leave_out(copies, families, family)]  # fmt: skip
    shifts: dict[str, list[float]] = {}
    for each in left:
        shifts.setdefault(families[each.network], []).append(each.shift)
    if len(shifts) < 2:
        raise ValueError("no copy was seen by networks of two families")
    people = float(np.sqrt(np.mean([each.between_people**2 for each in left])))
    everybody = cases(copies, list(families), list(families), families)
    return learnt(everybody, families), half_width(shifts, people), left


def leave_out(copies: Sequence[Copy], families: Mapping[str, str], family: str) -> list[LeftOut]:
    """Learn without a family, then say what each of its networks does."""
    others = [name for name, own in families.items() if own != family]
    apart = len({families[name] for name in others}) > 1
    known = cases(copies, others, others, families, apart=apart)
    word = ", ".join(others)
    if not len(known.y):
        known = cases(copies, others, list(families), families)
        word += f", judged by {family}"
    if not len(known.y):
        return []
    coefficients = learnt(known, families)
    found = []
    for name in (name for name, own in families.items() if own == family):
        asked = cases(copies, [name], others, families)
        if len(asked.y):
            z = asked.x @ coefficients
            off, people = shift(z, asked.y, asked.person)
            found.append(LeftOut(name, word, expit(z), asked, off, people))
    return found


def learnt(known: Cases, families: Mapping[str, str]) -> Array:
    """Logistic regression with a little ridge; families weigh alike, and networks in them."""
    networks = set(known.network)
    in_family = {n: sum(families[n] == families[other] for other in networks) for n in networks}
    counts = {name: known.network.count(name) * in_family[name] for name in networks}
    weight = np.array([1 / counts[name] for name in known.network])
    weight *= len(weight) / weight.sum()

    def loss(b: Array) -> tuple[float, Array]:
        z = known.x @ b
        value = (weight * (np.logaddexp(0, z) - known.y * z)).sum() + RIDGE * (b @ b)
        return float(value), known.x.T @ (weight * (expit(z) - known.y)) + 2 * RIDGE * b

    return np.asarray(minimize(loss, np.zeros(known.x.shape[1]), jac=True).x)


def told(left: Sequence[LeftOut], spread: float) -> None:
    """Print a line for each network left out, and how often the interval held a person's share."""
    print(
        "| left out | learnt from | copies | said, mean | found | mean absolute error over bins "
        "| Brier score | logits off | people, standard deviation | people within the interval |"
    )
    print("|" + "---|" * 10)
    for each in left:
        brier = float(((each.chance - each.y) ** 2).mean())
        held, people = within(each, spread)
        print(
            f"| {each.network} | {each.learnt} | {len(each.y)} | {each.chance.mean():.3f} "
            f"| {each.y.mean():.3f} | {reliability(each.chance, each.y):.3f} | {brier:.3f} "
            f"| {each.shift:+.2f} | {each.between_people:.2f} | {held} of {people} |"
        )


def within(left: LeftOut, spread: float) -> tuple[int, int]:
    """Of how many people the share found lies between the mean bounds, to half a copy."""
    person = np.array(left.asked.person)
    held, names = 0, sorted(set(left.asked.person))
    for name in names:
        own = np.flatnonzero(person == name)
        z = logit(np.clip(left.chance[own], 1e-12, 1 - 1e-12))
        low, high = expit(z - spread).mean(), expit(z + spread).mean()
        held += bool(low - 0.5 / len(own) <= left.y[own].mean() <= high + 0.5 / len(own))
    return held, len(names)


def error_of(left: Sequence[LeftOut], families: Mapping[str, str]) -> float:
    """Mean absolute error of the chances for what was left out: families weigh alike."""
    errors: dict[str, list[float]] = {}
    for each in left:
        errors.setdefault(families[each.network], []).append(reliability(each.chance, each.y))
    return float(np.mean([np.mean(each) for each in errors.values()]))


def points(chance: Array, y: Array) -> list[tuple[float, float, int]]:
    """Of ``BINS`` bins of chance: mean chance, share found, how many."""
    where = np.minimum((chance * BINS).astype(int), BINS - 1)
    kept = [np.flatnonzero(where == at) for at in range(BINS)]
    return [(float(chance[a].mean()), float(y[a].mean()), len(a)) for a in kept if len(a)]


def reliability(chance: Array, y: Array) -> float:
    """Mean absolute error of the chances, over bins weighted by what is in them."""
    return sum(n * abs(said - found) for said, found, n in points(chance, y)) / len(y)


if __name__ == "__main__":
    main()
