"""Templates that can be revoked, beside raw embeddings: quality, linkability, and who reads them.

    python benchmarks/codes.py --faces FACES --run RUN [--kept HELD] [--steps 400] [--seeds 3]

``FACES`` as training cuts them, with the default recogniser's answers beside them
(``training.rebuild`` leaves both); learnt and attacked with people that are learnt from, judged on
every ``HELD_OUT``-th person of them, or on the people and strangers of ``HELD``
(``benchmarks/held_faces.py``). Intervals: bootstrap over people.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file

import held_faces
from cloakroom_engine.person.group import cluster
from methods import codes, linkage
from methods.codes import F32, Codes
from training.cut import load
from training.data import HELD_OUT

MODEL = "dlib-resnet"
REDRAWN = 60
DRAWN_PAIRS = 200_000
SEED = 1
STOLEN = (11, 12)
"""Seeds of codes that somebody has, before and after they were renewed."""
READ = 3000
"""Faces of others from which an attacker learns to read codes."""
Coder = Callable[[F32, int], Codes]


@dataclass(frozen=True, eq=False)
class Faces:
    """(n, D) centred embeddings of length one, and whose they are."""

    rows: F32
    people: NDArray[np.int64]


def main() -> None:
    """Print all tables."""
    asked = options()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    learnt, judged, mean = sets(asked.faces, asked.kept)
    print(
        f"learnt from {len(learnt.rows)} faces of {len(np.unique(learnt.people))} people; judged "
        f"on {len(judged.rows)} faces of {len(np.unique(judged.people))} people; {MODEL}"
    )
    began = time.process_time()
    network = codes.learn(learnt.rows, learnt.people, SEED, asked.steps)
    print(f"learnt: {asked.steps} steps, {time.process_time() - began:.0f} CPU s, seed {SEED}")
    if asked.run:
        save_file(network.state_dict(), asked.run / "codes.safetensors")
    coders: dict[str, Coder] = {"index-of-max": codes.projected, "learnt": network.codes}
    print("\n| template | EER | accepted at 1 % | at 0.1 % | groups: precision, recall | used |")
    print("|---|---|---|---|---|---|")
    _quality("raw embedding, centred", [judged.rows], judged)
    for name, coder in coders.items():
        found = [coder(judged.rows, seed) for seed in range(asked.seeds)]
        _quality(name, [codes.as_rows(each) for each in found], judged, found)
    print("\n| template | one photo, two seeds: equal | D_sys, seeds unknown | seeds known | "
          "read out: cosine | of another seed | EER of what is read |")  # fmt: skip
    print("|---|---|---|---|---|---|---|")
    readers = {name: _revoked(name, coder, learnt, judged) for name, coder in coders.items()}
    if asked.run:
        np.savez(asked.run / "codes_read.npz", mean=mean, **readers)


def sets(faces: Path, kept: Path | None) -> tuple[Faces, Faces, F32]:
    """What is learnt from, what is judged on, and the mean that is taken off."""
    known, found = load(faces), np.load(faces / f"{MODEL}.npy")
    held = known.people % HELD_OUT == 0
    mean = found[~held].mean(axis=0)
    learnt = Faces(_centred(found[~held], mean), known.people[~held])
    if kept is None:
        return learnt, Faces(_centred(found[held], mean), known.people[held]), mean
    others = held_faces.load(kept)
    _, who = np.unique(others.people, return_inverse=True)
    return learnt, Faces(_centred(others.rows[MODEL], mean), who), mean


def _centred(rows: F32, mean: F32) -> F32:
    moved = rows - mean
    return np.asarray(moved / np.linalg.norm(moved, axis=1, keepdims=True), np.float32)


def _quality(
    name: str, templates: Sequence[F32], judged: Faces, found: Sequence[Codes] = ()
) -> None:
    """One row: means over seeds, the interval of the first."""
    told = np.array([_rates(rows @ rows.T, judged.people) for rows in templates])
    drawn = _bootstrap(templates[0] @ templates[0].T, judged.people)
    low, high = np.quantile(drawn, (0.025, 0.975), axis=0)
    cells = [
        f"{100 * value:.2f} % [{100 * a:.2f}, {100 * b:.2f}]"
        for value, a, b in zip(told.mean(axis=0), low, high, strict=True)
    ]
    grouped = np.mean([_groups(rows, judged.people) for rows in templates], axis=0)
    used = ""
    if found:
        counts = np.bincount(found[0].ravel(), minlength=codes.AMONG) / found[0].size
        used = f"{100 * counts.min():.1f} to {100 * counts.max():.1f} %"
    print(f"| {name} | {' | '.join(cells)} | {grouped[0]:.3f}, {grouped[1]:.3f} | {used} |")


def _rates(scores: F32, people: NDArray[np.int64]) -> tuple[float, float, float]:
    """Equal-error rate, and pairs of one person accepted at 1 and 0.1 % false accepts."""
    one, other = np.triu_indices(len(people), 1)
    truth = people[one] == people[other]
    same, different = scores[one, other][truth], scores[one, other][~truth]
    least = np.quantile(different, (0.99, 0.999))
    error = linkage.equal_error(same, different)
    return error, float((same > least[0]).mean()), float((same > least[1]).mean())


def _bootstrap(scores: F32, people: NDArray[np.int64]) -> NDArray[np.float64]:
    """(REDRAWN, 3) ``_rates`` of people drawn anew."""
    random = np.random.default_rng(0)
    own = [np.flatnonzero(people == who) for who in np.unique(people)]
    found = []
    for _ in range(REDRAWN):
        drawn = random.integers(len(own), size=len(own))
        same = np.concatenate([
            scores[np.ix_(own[who], own[who])][np.triu_indices(len(own[who]), 1)] for who in drawn
        ])  # fmt: skip
        at = np.concatenate([own[who] for who in drawn])
        one, other = random.integers(len(at), size=(2, DRAWN_PAIRS))
        apart = people[at[one]] != people[at[other]]
        different = scores[at[one[apart]], at[other[apart]]]
        least = np.quantile(different, (0.99, 0.999))
        error = linkage.equal_error(same, different)
        found.append((error, (same > least[0]).mean(), (same > least[1]).mean()))
    return np.array(found)


def _groups(rows: F32, people: NDArray[np.int64]) -> tuple[float, float]:
    """BCubed of the program's own grouping, held together at 0.1 % false accepts."""
    scores = rows @ rows.T
    one, other = np.triu_indices(len(people), 1)
    least = float(np.quantile(scores[one, other][people[one] != people[other]], 0.999))
    return linkage.bcubed(cluster(range(len(people)), rows, least), people)


def _revoked(name: str, coder: Coder, learnt: Faces, judged: Faces) -> F32:
    """What a new seed is worth, and what somebody reads who knows method and seed; the matrix that
    reads codes of the first seed."""
    old, new = (coder(judged.rows, seed) for seed in STOLEN)
    equal = (old == new).mean()
    blind = _linked(codes.as_rows(old), codes.as_rows(new), judged.people)
    few = np.random.default_rng(SEED).choice(len(learnt.rows), READ, replace=False)
    matrices = {seed: codes.inverted(coder(learnt.rows[few], seed), learnt.rows[few])
                for seed in STOLEN}  # fmt: skip
    first = matrices[STOLEN[0]]
    read, again = codes.read_out(old, first), codes.read_out(new, matrices[STOLEN[1]])
    wrong = codes.read_out(new, first)
    cosine = (read * judged.rows).sum(axis=1)
    known = _linked(read, again, judged.people)
    error = _rates(read @ read.T, judged.people)[0]
    print(
        f"| {name} | {100 * equal:.2f} % (chance {100 / codes.AMONG:.2f}) | {blind:.3f} | "
        f"{known:.3f} | {cosine.mean():.3f} | {(wrong * judged.rows).sum(axis=1).mean():.3f} | "
        f"{100 * error:.2f} % |"
    )
    return first


def _linked(old: F32, new: F32, people: NDArray[np.int64]) -> float:
    """D_sys between templates of two seeds: photos of one person against photos of two."""
    scores = old @ new.T
    truth = people[:, None] == people[None, :]
    np.fill_diagonal(scores, np.nan)
    kept = ~np.isnan(scores)
    return linkage.linkability(scores[truth & kept], scores[~truth & kept])


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--faces", type=Path, required=True)
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--run", type=Path, help="where the learnt network is kept")
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--seeds", type=int, default=3)
    return parser.parse_args()


if __name__ == "__main__":
    main()
