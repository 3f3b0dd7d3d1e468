"""The tables of ``replaced.py``: who is still found, and how much of a face is still there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.models.cards import kin
from cloakroom_engine.models.registry import Registry
from held_faces import Held
from methods.made_up import passing

FAR = 0.01
DRAWN = 2000
"""Bootstrap samples, over people."""
WORDS = {
    "nothing": "nothing (control: must be found)",
    "own": "control: put back by the same path with the person's own code",
    "blur": "blur",
    "mosaic": "mosaic",
    "box": "box",
    "hole": "control: the same hole, left empty",
    "decoder": "no training: `check rebuild`'s decoder, a drawn code, Poisson",
    "first": "**replaced, first draw**",
    "checked": "replaced, checked, squares where none of 12 would do",
}
F64 = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Told:
    """What was written of n people: by key (n, treatments, ...)."""

    at: NDArray[np.int64]
    treatments: list[str]
    rows: Mapping[str, NDArray[Any]]

    def of(self, key: str, treatment: str) -> NDArray[Any]:
        """(n, ...) of one treatment."""
        found: NDArray[Any] = self.rows[key][:, self.treatments.index(treatment)]
        return found


def read(paths: Sequence[Path]) -> Told:
    """All files that ``replaced.py`` wrote."""
    parts = [np.load(path) for path in paths]
    keys = [key for key in parts[0].files if key not in ("at", "treatments")]
    rows = {key: np.stack([part[key] for part in parts]) for key in keys}
    return Told(np.array([int(part["at"]) for part in parts]), [*parts[0]["treatments"]], rows)


def tell(models: Registry, held: Held, told: Told, checks: Sequence[str]) -> None:
    """Print both tables, what checking said, and what replacing costs."""
    judges = [card.name for card in models.cards("recogniser") if card.name not in checks]
    taught = [models.card(name) for name in checks]
    kin_to = [name for name in judges if any(kin(models.card(name), each) for each in taught)]
    print(f"{len(told.at)} people; judges {', '.join(judges)}; kin to a checker: {kin_to}")
    print(
        "| treatment | same photo at 1 % | other photos at 1 % | rank-1 | by judge, other photos |"
    )
    print("|---|---|---|---|---|")
    for treatment, words in WORDS.items():
        each = [_found(held, told, name, treatment) for name in judges]
        cells = [interval(np.mean([one[k] for one in each], axis=0)) for k in range(3)]
        by_judge = ", ".join(f"{one[1].mean():.2f}" for one in each)
        print(f"| {words} | {' | '.join(cells)} | {by_judge} |")
    _faces(told)
    spent, above, empty = (told.rows[key] for key in ("seconds", "above", "empty"))
    print(f"CPU s a face, 12 draws: median {np.median(spent):.2f}, most {spent.max():.2f}")
    print("| checker | draws not taken for the bystander | an empty hole | nor for the library |")
    print("|---|---|---|---|")
    for at, name in enumerate(checks):
        below = above[:, :, at] < 0
        shares = (below[..., 0].mean(axis=1), empty[:, at, 0] < 0, below[..., 1].mean(axis=1))
        print(f"| {name} | {' | '.join(interval(each.astype(float)) for each in shares)} |")
    strict = (above < 0).all(axis=(2, 3)).any(axis=1).sum()
    lenient = sum(passing(*each).any() for each in zip(above, empty, strict=True))
    print(
        f"faces with a draw below every mark: {strict} of {len(above)}; or as an empty hole: "
        f"{lenient}"
    )


def tell_learnt(told: Told, coder: str, learnt: NDArray[np.float32]) -> None:
    """Print how like the most alike face that was learnt from people are, before and after."""
    for treatment in ("nothing", "first"):
        most = (told.of(f"seen {coder}", treatment) @ learnt.T).max(axis=1)
        print(f"nearest learnt face by {coder}, {treatment}: {interval(most.astype(float))}")


def _found(held: Held, told: Told, judge: str, treatment: str) -> tuple[F64, F64, F64]:
    """For every person: found with the same photo, the share of other photos, rank-1."""
    rows = held.rows[judge]
    strangers = rows[~held.known]
    scores = (strangers @ strangers.T)[np.triu_indices(len(strangers), 1)]
    mark = np.quantile(scores, 1 - FAR)
    seen = told.of(f"seen {judge}", treatment)
    same, other, first = [], [], []
    for at, row in zip(told.at, seen, strict=True):
        like = rows @ row
        own = held.people == held.people[at]
        own[at] = False
        same.append(float(like[at] >= mark))
        other.append(float((like[own] >= mark).mean()))
        like[at] = -1
        first.append(float(own[np.argmax(like)]))
    return np.array(same), np.array(other), np.array(first)


def _faces(told: Told) -> None:
    """Whether detectors find a face, and where they put its landmarks."""
    detectors = [key for key in told.rows if key.startswith("points ")]
    print("| treatment | face found | landmarks off, of the eyes' distance | SSIMULACRA2 |")
    print("|---|---|---|---|")
    usual = [interval(_off(told, key, _average(told, key))) for key in detectors]
    for treatment, words in WORDS.items():
        found, off = [], []
        for key in detectors:
            points = told.of(key, treatment)
            there = ~np.isnan(told.of(key, "nothing")).any(axis=(1, 2))
            found.append(f"{(~np.isnan(points).any(axis=(1, 2)))[there].mean():.2f}")
            off.append(interval(_off(told, key, points)))
        seen = np.nanmedian(told.of("visible", treatment))
        print(f"| {words} | {', '.join(found)} | {'; '.join(off)} | {seen:.0f} |")
    print(f"control, landmarks of the average face laid on: {'; '.join(usual)}; {detectors}")


def _off(told: Told, key: str, points: F64) -> F64:
    """(n,) mean distance to where the same detector saw landmarks before, in eyes' distances."""
    before = told.of(key, "nothing")
    eyes = np.linalg.norm(before[:, 0] - before[:, 1], axis=1)
    return np.asarray(np.linalg.norm(points - before, axis=2).mean(axis=1) / eyes)


def _average(told: Told, key: str) -> F64:
    """(n, 5, 2) the average of everybody's landmarks, laid on each face by its eyes' middle, size
    and turn: what a drawing that keeps no pose and no expression would come to."""
    before = told.of(key, "nothing").astype(np.float64)
    z = before[..., 0] + 1j * before[..., 1]
    middle, across = z[:, :2].mean(axis=1, keepdims=True), z[:, 1:2] - z[:, :1]
    usual = np.nanmean((z - middle) / across, axis=0)
    back = usual * across + middle
    return np.stack([back.real, back.imag], axis=2)


def interval(values: F64) -> str:
    """Mean and 95 % bootstrap interval over people; NaN are left out."""
    values = values[~np.isnan(values)]
    if not len(values):
        return "-"
    random = np.random.default_rng(0)
    means = values[random.integers(len(values), size=(DRAWN, len(values)))].mean(axis=1)
    low, high = np.quantile(means, (0.025, 0.975))
    return f"{values.mean():.3f} [{low:.3f}, {high:.3f}]"
