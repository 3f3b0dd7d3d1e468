"""Would a detector call a copy manipulated? Four detectors, asked about people they never saw.

    python benchmarks/detectable_copies.py --learnt 30 --asked 24
    python benchmarks/detectable_chips.py
    python benchmarks/detectable.py

Each learns from copies of people of ``lfw_rest`` (the one-class one from clean faces alone); its
threshold lets 1 % of clean faces of people at even positions pass as manipulated; it is asked about
people at odd positions. Figures: area under the curve against clean faces of the asked people, and
the share flagged at that threshold and the share that scores above its own clean photo (which a
detector never has), with 95 % intervals by bootstrap over people (1,000 draws,
seed 0). What must not be flagged: clean faces, ordinary edits. What tells why one is flagged: the
face moved and nothing added, moved by chance, with flat noise. A network that learnt from shuffled
labels must find nothing.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import time
from collections.abc import Callable, Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from cloakroom_engine.records import STRENGTHS
from common import registry
from detectable_chips import EDITS, JPEG_75, Row, load
from detectable_copies import CHANCE, CLEAN, MOVED, NOISE, OUT
from methods import detectors
from over_people import auc, interval, mean
from training.manipulated.recipe import read
from training.manipulated.train import Faces, train

ATTRIBUTED = "mobilefacenet_y1"
"""It taught no cloak here."""
FALSE_ALARMS = 0.01
F32 = NDArray[np.float32]
Chips = NDArray[np.uint8]


def main() -> None:
    """Train and score what is asked for, then print the table of everything that was scored."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("detector", nargs="*", help=f"of {', '.join(DETECTORS)}; default: all")
    parser.add_argument("--table", action="store_true", help="print what was scored, no more")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    rows, chips = load()
    for name in () if asked.table else asked.detector or DETECTORS:
        began = time.process_time()
        scores = DETECTORS[name](rows, chips)
        seconds = time.process_time() - began
        np.savez(OUT / f"scores-{name}.npz", scores=scores, seconds=seconds)
    for name in DETECTORS:
        if (OUT / f"scores-{name}.npz").exists():
            with np.load(OUT / f"scores-{name}.npz") as kept:
                print(table(name, rows, kept["scores"], float(kept["seconds"])), flush=True)


def _at(rows: Sequence[Row], want: Callable[[Row], bool]) -> NDArray[np.int_]:
    return np.flatnonzero([want(row) for row in rows])


def faces(rows: Sequence[Row], chips: Chips) -> Faces:
    """What a detector learns from."""
    return Faces(
        chips[_at(rows, lambda r: r.set == "learnt" and r.kind in STRENGTHS)],
        chips[_at(rows, lambda r: r.set in ("learnt", "pool") and r.kind == CLEAN)],
        chips[_at(rows, lambda r: r.set == "pool" and r.kind in EDITS)],
    )


def _said(name: str) -> Callable[[int, float], None]:
    return lambda step, loss: print(f"{name}: step {step}, loss {loss:.3f}", flush=True)


def plain(rows: Sequence[Row], chips: Chips) -> F32:
    """The small network; its weights are kept."""
    telling = train(read("plain"), faces(rows, chips), told=_said("plain"))
    torch.save(telling.state_dict(), OUT / "plain.pt")
    return telling.score(chips)


def margin(rows: Sequence[Row], chips: Chips) -> F32:
    """The same with a face recogniser's loss."""
    return train(read("margin"), faces(rows, chips), told=_said("margin")).score(chips)


def shuffled(rows: Sequence[Row], chips: Chips) -> F32:
    """The control: the same network, and which chip is a copy drawn by lot."""
    known = faces(rows, chips)
    every = np.concatenate([known.copies, known.clean, known.edited])
    every = every[np.random.default_rng(0).permutation(len(every))]
    ends = np.cumsum([len(known.copies), len(known.clean)])
    drawn = Faces(*np.split(every, ends))
    return train(read("plain"), drawn, told=_said("shuffled")).score(chips)


def one_class(rows: Sequence[Row], chips: Chips) -> F32:
    """Knows clean faces alone."""
    return detectors.one_class(faces(rows, chips).clean, steps=500).score(chips)


def explained(rows: Sequence[Row], chips: Chips) -> F32:
    """The small network on attribution maps; maps are dear, so edits of odd people have none."""
    dear = _at(rows, lambda r: r.set != "odd" or r.kind == CLEAN)
    found = np.full(len(rows), np.nan, np.float32)
    rows, chips = [rows[at] for at in dear], chips[dear]
    surrogate = registry().surrogate(ATTRIBUTED)
    pool = _at(rows, lambda r: r.set == "pool" and r.kind == CLEAN)[:200]
    with torch.no_grad():
        low = (chips.shape[1] - detectors.SIDE) // 2
        middle = chips[pool, low:-low, low:-low].copy()
        classes = surrogate(torch.from_numpy(middle).permute(0, 3, 1, 2).float())
    maps = detectors.attributions(surrogate, chips, classes)
    telling = train(read("map"), faces(rows, maps), inputs=1, told=_said("explained"))
    found[dear] = telling.score(maps)
    return found


DETECTORS: dict[str, Callable[[Sequence[Row], Chips], F32]] = {
    "plain": plain,
    "margin": margin,
    "explained": explained,
    "one-class": one_class,
    "shuffled": shuffled,
}


def table(
    name: str,
    rows: Sequence[Row],
    scores: F32,
    seconds: float,
    further: Mapping[str, tuple[str, str]] | None = None,
) -> str:
    """Markdown: one row for what was done to the file; ``further`` are label, set and kind."""
    learnt = {row.person for row in rows if row.set == "learnt"}
    even = scores[
        _at(rows, lambda r: r.set == "even" and r.kind == CLEAN and r.person not in learnt)
    ]
    limit = float(np.quantile(even, 1 - FALSE_ALARMS))
    clean = _by_person(rows, scores, lambda r: r.set == "odd" and r.kind == CLEAN)
    kinds = {strength: ("asked", strength) for strength in STRENGTHS}
    for fold, words in (("C", "taught by dlib alone"), ("A", "taught by three")):
        kinds[f"balanced, {words}"] = ("asked", f"balanced {fold}")
    kinds |= {f"balanced, {JPEG_75}": ("asked", f"balanced {JPEG_75}")}
    for strength in ("balanced", "strong"):
        for what in (MOVED, CHANCE, NOISE):
            kinds[f"{strength}: {what}"] = ("asked", f"{strength} {what}")
    kinds |= {"clean, of the same photos": ("asked", CLEAN), "clean": ("odd", CLEAN)}
    kinds |= {f"clean, {edit}": ("odd", edit) for edit in [*EDITS, JPEG_75]} | dict(further or {})
    lines = [
        f"**{name}** ({seconds:.0f} CPU s to train and score; threshold from {len(even)} faces)",
        "",
        "| file | faces | people | AUC | flagged at 1 % | above its own clean photo |",
        "|---|---|---|---|---|---|",
    ]
    clean_of = {
        row.photo: score
        for row, score in zip(rows, scores, strict=True)
        if row.set == "asked" and row.kind == CLEAN
    }
    for label, (which, kind) in kinds.items():
        groups = _by_person(rows, scores, lambda r, w=which, k=kind: r.set == w and _is(r, k))
        if groups:
            people, n = len(groups), sum(map(len, groups))
            own = "" if which == "odd" or kind == CLEAN else _above(rows, scores, kind, clean_of)
            lines.append(f"| {label} | {n} | {people} | {_cells(groups, clean, limit)} | {own} |")
    return "\n".join(lines) + "\n"


def _above(rows: Sequence[Row], scores: F32, kind: str, clean_of: dict[str, float]) -> str:
    """How often a file scores higher than the clean photo that it was made of."""
    higher: dict[str, list[float]] = {}
    for row, score in zip(rows, scores, strict=True):
        if row.set == "asked" and _is(row, kind):
            higher.setdefault(row.person, []).append(float(score > clean_of[row.photo]))
    value, low, high = interval(mean, [np.array(each) for each in higher.values()])
    return f"{value:.2f} [{low:.2f}, {high:.2f}]"


def _is(row: Row, kind: str) -> bool:
    return kind in (row.kind, f"{row.kind} {row.fold}")


def _by_person(rows: Sequence[Row], scores: F32, want: Callable[[Row], bool]) -> list[F32]:
    groups: dict[str, list[float]] = {}
    for row, score in zip(rows, scores, strict=True):
        if want(row) and not np.isnan(score):
            groups.setdefault(row.person, []).append(float(score))
    return [np.array(each, np.float32) for each in groups.values()]


def _cells(groups: list[F32], clean: list[F32], limit: float) -> str:
    found, low, high = interval(lambda ours, theirs: _figures(ours, theirs, limit), groups, clean)
    return " | ".join(
        f"{value:.3f} [{a:.3f}, {b:.3f}]" for value, a, b in zip(found, low, high, strict=True)
    )


def _figures(groups: list[F32], clean: list[F32], limit: float) -> tuple[float, float]:
    flagged = np.concatenate(groups)
    return auc(flagged, np.concatenate(clean)), float((flagged > limit).mean())


if __name__ == "__main__":
    main()
