"""The tables of ``published_loop.py``: protection, seconds, and how many times faster."""

from __future__ import annotations

import platform
from collections.abc import Callable, Sequence
from importlib.metadata import version
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

DRAWS = 4000
FIM, MANY = "published FIM, 16 steps", "published momentum + DFANet"
WANTED = 10.0
ONE_BY_ONE = ("SLSQP, one by one", "CVXPY, one by one")
Rows = NDArray[np.float64]


def tables(document: dict[str, Any]) -> str:
    """All tables as Markdown; people are the unit of every interval (95 %, bootstrap)."""
    parts = [_setting(document)]
    for run in document["runs"]:
        parts += [
            f"### Surrogate {run['surrogate']}",
            _methods(document, run),
            _speed(document, run),
        ]
    parts.append(_hulls(document))
    return "\n\n".join(parts)


def _setting(document: dict[str, Any]) -> str:
    people = document["runs"][0]["people"]
    who = ", ".join(f"{p['person']} {p['taught']}+{p['probes']}" for p in people)
    used = [
        "torch",
        "numpy",
        "scipy",
        *["cvxpy"] * (ONE_BY_ONE[1] in people[0]["hulls"]["seconds"]),
    ]
    using = ", ".join(f"{name} {version(name)}" for name in used)
    hashes = "\n".join(f"- {name} `{digest}`" for name, digest in document["sha256"].items())
    return (
        f"People (photos learnt from + held out): {who}. Seed {document['seed']}, "
        f"{torch.get_num_threads()} thread, Python {platform.python_version()}, {using}. "
        f"Recognisers by sha256:\n\n{hashes}"
    )


def spread(people: int, figure: Callable[[NDArray[np.int_]], float]) -> tuple[float, float, float]:
    """A figure of a choice of people: on all of them, and its 95 % bootstrap interval."""
    draws = np.random.default_rng(0).integers(0, people, (DRAWS, people))
    low, high = np.percentile([figure(draw) for draw in draws], [2.5, 97.5])
    return figure(np.arange(people)), float(low), float(high)


class Figures:
    """One run's figures, one number per person."""

    def __init__(self, document: dict[str, Any], run: dict[str, Any]) -> None:
        self.people = run["people"]
        self.surrogate = run["surrogate"]
        self.judges = [name for name in document["sha256"] if name != self.surrogate]
        self._strangers = document["strangers"]

    def seconds(self, method: str) -> Rows:
        """CPU seconds of learning."""
        return np.array([p["seconds"][method][0] for p in self.people])

    @property
    def cvxpy(self) -> Rows | None:
        """Seconds more that the plain loop's problems take by CVXPY, where it was measured."""
        spent = [p["hulls"]["seconds"] for p in self.people]
        if ONE_BY_ONE[1] not in spent[0]:
            return None
        return np.array([each[ONE_BY_ONE[1]] - each[ONE_BY_ONE[0]] for each in spent])

    def cosine(self, look: str, name: str, shown: str = "saved") -> Rows:
        """Mean cosine of the held-out photos to the person's other clean photos."""
        return np.array([p["looks"][look][shown][name] for p in self.people])

    def left(self, look: str, names: Sequence[str], shown: str = "saved") -> Rows:
        """What is left of the likeness: 1 as without protection, 0 as between strangers."""
        parts = []
        for name in names:
            stranger = self._strangers[name]
            clean = self.cosine("clean", name).mean() - stranger
            parts.append((self.cosine(look, name, shown) - stranger) / clean)
        return np.mean(parts, axis=0)


def _mean(rows: Rows, digits: int = 2) -> str:
    middle, low, high = spread(len(rows), lambda draw: float(rows[draw].mean()))
    return f"{middle:.{digits}f} [{low:.{digits}f}, {high:.{digits}f}]"


def _methods(document: dict[str, Any], run: dict[str, Any]) -> str:
    figures = Figures(document, run)
    lines = [
        "| learner, placement | CPU s | cosine, white box | left, white box | "
        "left, held-out networks | the same after 0.7 x rescaling |",
        "|---|---|---|---|---|---|",
    ]
    first = run["people"][0]
    for look in first["looks"]:
        method, _, placing = look.partition(" | ")
        cpu = _mean(figures.seconds(method)) if method in first["seconds"] else "-"
        cells = [f"{method}{', placed ' + placing if placing else ''}", cpu]
        cells += [
            _mean(figures.cosine(look, figures.surrogate), 3),
            _mean(figures.left(look, [figures.surrogate])),
            _mean(figures.left(look, figures.judges)),
            _mean(figures.left(look, figures.judges, "rescaled")),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    plain = [value for p in run["people"] for value in p["ssim_unscaled"][FIM]]
    lines += [
        "",
        f"Before it was scaled, the published mask of 16 steps (L-infinity 8) left a structural "
        f"similarity of {np.mean(plain):.3f} ({min(plain):.3f} to {max(plain):.3f}).",
    ]
    return "\n".join(lines)


def _speed(document: dict[str, Any], run: dict[str, Any]) -> str:
    """For every published loop the fewest steps of ours that protect as well on average."""
    figures = Figures(document, run)
    looks = run["people"][0]["looks"]
    targets = [look for look in looks if look.startswith((FIM, MANY))]
    steps = sorted(
        int(look.split()[1]) for look in looks if look.startswith("ours, ") and "hull" not in look
    )
    lines = [
        "| protection to reach | by | fewest steps of ours | ours minus theirs (paired) | "
        "times faster (CPU) | at least 10 times |",
        "|---|---|---|---|---|---|",
    ]
    for target in targets:
        for name, networks in (
            ("white box", [figures.surrogate]),
            ("held-out networks", figures.judges),
        ):
            theirs = figures.left(target, networks)
            label = target.replace(" | ", ", placed ")
            lines.append(
                f"| {label} | {name} | {_reached(figures, target, theirs, networks, steps)} |"
            )
    return "\n".join(lines)


def _reached(
    figures: Figures, target: str, theirs: Rows, networks: list[str], steps: list[int]
) -> str:
    method = target.partition(" | ")[0]
    for count in steps:
        ours = figures.left(f"ours, {count} steps | ours", networks)
        if ours.mean() <= theirs.mean():
            middle, low, high = _faster(figures, method, count)
            verdict = "yes" if low >= WANTED else "no" if high < WANTED else "within the noise"
            faster = f"{middle:.1f} [{low:.1f}, {high:.1f}]"
            if method == FIM and (more := figures.cvxpy) is not None:
                other = _faster(figures, method, count, more)
                faster += "; with CVXPY {:.1f} [{:.1f}, {:.1f}]".format(*other)
            return f"{count} | {_mean(ours - theirs)} | {faster} | {verdict}"
    ours = figures.left(f"ours, {steps[-1]} steps | ours", networks)
    return f"not with {steps[-1]} | {_mean(ours - theirs)} | - | no"


def _faster(
    figures: Figures, method: str, steps: int, more: Rows | float = 0.0
) -> tuple[float, float, float]:
    slow, fast = figures.seconds(method) + more, figures.seconds(f"ours, {steps} steps")
    return spread(len(slow), lambda draw: float(slow[draw].sum() / fast[draw].sum()))


def _hulls(document: dict[str, Any]) -> str:
    """Seconds of the hull solvers on the problems that the published loops met."""
    every = [p["hulls"] for run in document["runs"] for p in run["people"]]
    count = sum(each["problems"] for each in every)
    lines = [
        f"### The hull solver on the loops' own {count} problems",
        "",
        "| solver | ms a problem (CPU) | worst squared distance above the best found |",
        "|---|---|---|",
    ]
    for name in every[0]["seconds"]:
        seconds = np.array([each["seconds"][name] for each in every])
        problems = np.array([each["problems"] for each in every])
        gap = max(each["gap"][name] for each in every)
        lines.append(f"| {name} | {_mean(1000 * seconds / problems)} | {gap:.0e} |")
    return "\n".join(lines)
