"""From what networks made of the same copies to the chance that one which was not asked finds it.

    python benchmarks/calibration_fit.py benchmarks/out/calibration.jsonl \
        --write resources/chance.json --diagram benchmarks/calibration.svg

Each network in turn is left out, as a judge and as what is learnt from; a logistic regression on
the margins of the other judges (``audit/chance.py``) then says for every copy how likely the one
left out finds the person, which is compared with what it did. The judges of a copy are also drawn
in smaller numbers, since most people have few. Networks that taught a copy's cloak are never asked.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit
from scipy.stats import t

from calibration_diagram import drawn
from cloakroom_engine.audit.chance import MOST_MARGIN, Fit, margin
from common import registry

RIDGE = 1e-3
BINS = 10
FOUND_FAR = 0.01
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Copy:
    """One protected copy: by network the margin, and whether it found the person."""

    condition: str
    margins: dict[str, float]
    found: dict[str, bool]


@dataclass(frozen=True)
class Cases:
    """Rows to learn or to be asked: (n, 3) features, (n,) outcomes, and where they come from."""

    x: Array
    y: Array
    network: list[str]
    condition: list[str]


@dataclass(frozen=True)
class LeftOut:
    """What was said about one network by the others, and what it did."""

    network: str
    chance: Array
    y: Array
    condition: list[str]


def main() -> None:
    """Print the tables; write the fit and the diagram where asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", type=Path)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--diagram", type=Path)
    parser.add_argument("--made", default="", help="date that goes into the fit")
    asked = parser.parse_args()
    rows = [json.loads(line) for line in asked.rows.read_text().splitlines()]
    copies, networks = read(rows)
    print(f"{len(rows)} people, {len(copies)} copies, networks:")
    for name in networks:
        print(f"  {name} {rows[0]['networks'][name]}")
    left = [leave_out(copies, networks, name) for name in networks]
    errors = [told(each) for each in left]
    together = reliability(
        np.concatenate([e.chance for e in left]), np.concatenate([e.y for e in left])
    )
    print(f"mean absolute error, by network {np.mean(errors):.3f}, all together {together:.3f}")
    coefficients = learnt(cases(copies, networks, networks))
    spread = spread_of(copies, networks, coefficients)
    fit = Fit(
        intercept=round(float(coefficients[0]), 4),
        mean=round(float(coefficients[1]), 4),
        most=round(float(coefficients[2]), 4),
        spread=round(spread, 4),
        error=round(float(np.mean(errors)), 4),
        people=len(rows),
        networks=tuple(rows[0]["networks"][name] for name in networks),
        strangers=rows[0]["strangers"],
        made=asked.made,
    )
    print(fit)
    if asked.write:
        asked.write.write_text(json.dumps(asdict(fit), indent=2) + "\n")
    if asked.diagram:
        asked.diagram.write_text(drawn([(e.network, points(e.chance, e.y)) for e in left]))


def read(rows: Sequence[dict[str, Any]]) -> tuple[list[Copy], list[str]]:
    """The copies, and the networks by name; a network that misses the clean photo is not asked."""
    known = registry()
    thresholds = {}
    for card in known.cards("recogniser"):
        statistics = known.statistics(card)
        if statistics is not None:
            thresholds[card.name] = dict(statistics.thresholds)
    copies = []
    for row in rows:
        for photo in row["photos"]:
            before = {n: _found(v, thresholds[n]) for n, v in photo["before"].items()}
            for condition, looks in photo["after"].items():
                kept = {n: v for n, v in looks.items() if before[n]}
                margins = {n: _margin(v, thresholds[n]) for n, v in kept.items()}
                found = {n: _found(v, thresholds[n]) for n, v in kept.items()}
                copies.append(Copy(f"{row['fold']} {condition}", margins, found))
    return copies, sorted(rows[0]["networks"])


def cases(copies: Sequence[Copy], judges: Sequence[str], targets: Sequence[str]) -> Cases:
    """Every copy and target once, judged by a random number of the other judges (seed 0)."""
    draw = random.Random(0)
    x, y, network, condition = [], [], [], []
    for copy in copies:
        for target in targets:
            others = [n for n in copy.margins if n in judges and n != target]
            if target not in copy.margins or not others:
                continue
            some = draw.sample(others, draw.randint(1, len(others)))
            x.append(features([copy.margins[n] for n in some]))
            y.append(float(copy.found[target]))
            network.append(target)
            condition.append(copy.condition)
    return Cases(np.array(x), np.array(y), network, condition)


def features(margins: Sequence[float]) -> list[float]:
    """As ``Fit.logit`` weighs them."""
    kept = np.clip(margins, -MOST_MARGIN, MOST_MARGIN)
    return [1.0, float(kept.mean()), float(kept.max())]


def learnt(known: Cases) -> Array:
    """Logistic regression with a touch of ridge, every network with the same weight."""
    counts = {name: known.network.count(name) for name in set(known.network)}
    weight = np.array([1 / counts[name] for name in known.network])
    weight *= len(weight) / weight.sum()

    def loss(b: Array) -> tuple[float, Array]:
        z = known.x @ b
        value = (weight * (np.logaddexp(0, z) - known.y * z)).sum() + RIDGE * (b @ b)
        return float(value), known.x.T @ (weight * (expit(z) - known.y)) + 2 * RIDGE * b

    return np.asarray(minimize(loss, np.zeros(known.x.shape[1]), jac=True).x)


def leave_out(copies: Sequence[Copy], networks: Sequence[str], name: str) -> LeftOut:
    """Learn without a network, then say what it does."""
    others = [each for each in networks if each != name]
    coefficients = learnt(cases(copies, others, others))
    asked = cases(copies, others, [name])
    return LeftOut(name, expit(asked.x @ coefficients), asked.y, asked.condition)


def told(left: LeftOut) -> float:
    """Print one network's line; its mean absolute error over bins of equal chance."""
    error = reliability(left.chance, left.y)
    rates = [
        abs(float(left.chance[at].mean() - left.y[at].mean()))
        for each in sorted(set(left.condition))
        if len(at := np.flatnonzero(np.array(left.condition) == each))
    ]
    brier = float(((left.chance - left.y) ** 2).mean())
    print(
        f"  {left.network}: {len(left.y)} copies, said {left.chance.mean():.3f}, "
        f"found {left.y.mean():.3f}; mean absolute error over bins {error:.3f}, over "
        f"{len(rates)} kinds of copies {np.mean(rates):.3f}; Brier score {brier:.3f}"
    )
    return error


def points(chance: Array, y: Array) -> list[tuple[float, float, int]]:
    """Of ``BINS`` bins of chance: mean chance, share found, how many."""
    where = np.minimum((chance * BINS).astype(int), BINS - 1)
    kept = [np.flatnonzero(where == at) for at in range(BINS)]
    return [(float(chance[a].mean()), float(y[a].mean()), len(a)) for a in kept if len(a)]


def reliability(chance: Array, y: Array) -> float:
    """Mean absolute error of the chances, over bins weighted by what is in them."""
    return sum(n * abs(said - found) for said, found, n in points(chance, y)) / len(y)


def spread_of(copies: Sequence[Copy], networks: Sequence[str], coefficients: Array) -> float:
    """Half the width, in logits, within which 95 % of networks are expected.

    By each network's own intercept at the shared slopes, as of a normal sample of networks.
    """
    shifts = []
    for name in networks:
        own = cases(copies, networks, [name])
        z = own.x @ coefficients

        def loss(shift: Array, z: Array = z, y: Array = own.y) -> float:
            return float((np.logaddexp(0, z + shift[0]) - y * (z + shift[0])).sum())

        shifts.append(float(minimize(loss, np.zeros(1)).x[0]))
    print("intercepts by network:", dict(zip(networks, np.round(shifts, 2).tolist(), strict=True)))
    n = len(shifts)
    return float(t.ppf(0.975, n - 1) * np.std(shifts, ddof=1) * np.sqrt(1 + 1 / n))


def _margin(look: dict[str, Any], thresholds: dict[float, float]) -> float:
    value = margin(look["similarity"], thresholds)
    assert value is not None
    return value


def _found(look: dict[str, Any], thresholds: dict[float, float]) -> bool:
    return bool(look["rank"] <= 1 or look["similarity"] >= thresholds[FOUND_FAR])


if __name__ == "__main__":
    main()
