"""The printable cloak (AdvHat): does a sticker over the brows hide somebody from others' networks?

    python benchmarks/printed.py --packs build/packs --fold C --first 8
    python benchmarks/printed.py --packs build/packs --fold D --first 8
    python benchmarks/printed.py --table

Nothing is printed: a sticker is laid on photos of ``data/people`` by the program's own model of
ink, bend and light, and the photo goes through JPEG (quality 90), is searched, aligned and embedded
afresh. People at odd positions, shuffled (seed 0), so that any number of them is a fair sample; a
sticker is learnt from the first half of a person's photos (8 at most) and worn in the next ones (3
at most), a little off its place and tilted otherwise than in learning, in the same way for every
sticker. The gallery is the person's clean photos (without the probe's own) and one photo each of
all strangers.

Controls, each laid in the same way: blank grey paper, clouds of random colours with the learnt
sticker's total variation, the learnt sticker upside down, and the sticker of the next person.
The last row cuts the face out by the clean photo's landmarks: what the sticker does to recognisers
alone, and not to whoever looks for eyes. Networks that taught a sticker are shown
and do not count. Intervals: bootstrap over people.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import random
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from bed import Bed, Known
from cloakroom_engine.audit.disturb import jpeg
from cloakroom_engine.cloak import scene
from cloakroom_engine.progress import Silent
from cloakroom_engine.protect.printed import bend, inks
from cloakroom_engine.protect.printed.control import scattered
from cloakroom_engine.protect.printed.learn import blank, learn, variation
from cloakroom_engine.protect.printed.wear import photographed
from common import ROOT, people_in
from frontier import FOLDS
from protection import SHARED, halves, people
from published_table import spread

OUT = ROOT / "benchmarks" / "out" / "printed"
LEARNT, WORN = 8, 3
FAR = "0.01"
QUALITY = 90
PLACED = "own, face cut out where it is"
STICKERS = ("nothing", "blank", "random colours", "another's", "own, upside down", "own", PLACED)


def main() -> None:
    """Learn and ask what is missing, or print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fold", choices=("C", "D", "A"), default="C")
    parser.add_argument("--first", type=int, default=8, help="take this many people")
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--table", action="store_true")
    asked = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    if asked.table:
        for file in sorted(OUT.glob("*.jsonl")):
            print(table([json.loads(line) for line in file.read_text().splitlines()]) + "\n")
        return
    bed = Bed(SHARED, FOLDS[asked.fold], None, OUT / f"strangers-{asked.fold}.npz", asked.packs)
    folders = people("odd", 1)
    random.Random(0).shuffle(folders)
    chosen, out = folders[: asked.first + 1], OUT / f"{asked.fold}.jsonl"
    done = people_in(out)
    for at, folder in enumerate(chosen[:-1]):
        if folder.name in done:
            continue
        stickers = {
            who: sticker(bed, where, asked.fold, asked.seed)
            for who, where in (("own", folder), ("another's", chosen[at + 1]))
        }
        row = _person(bed, folder, stickers["own"][0], stickers["another's"][0], asked.seed)
        row |= {"fold": asked.fold, "learnt": stickers["own"][1], "seed": asked.seed}
        with out.open("a") as file:
            file.write(json.dumps(row) + "\n")
        print(at + 1, folder.name, flush=True)
    print(table([json.loads(line) for line in out.read_text().splitlines()]))


def sticker(bed: Bed, folder: Path, fold: str, seed: int) -> tuple[torch.Tensor, dict[str, Any]]:
    """A person's sticker, learnt or read, and what learning was like."""
    kept = OUT / f"{fold}-{folder.name}.npz"
    if not kept.exists():
        faces = [face for path in halves(folder)[0][:LEARNT] if (face := bed.face(path))]
        scenes = [scene.build(face.rgb_u8, face.face.points_px) for face in faces]
        began = time.process_time()
        found = learn(scenes, bed.witnesses(faces), seed, Silent())
        told = {
            "cpu_s": round(time.process_time() - began, 1),
            "photos": len(faces),
            "steps": len(found.losses),
            "losses": [round(each, 3) for each in found.losses],
            "variation": float(variation(found.inks)),
        }
        levels = (found.inks * 255).round().byte().numpy()
        np.savez_compressed(kept, inks=levels, told=json.dumps(told))
    with np.load(kept) as read:
        return torch.from_numpy(read["inks"]).float() / 255, json.loads(str(read["told"]))


def _person(
    bed: Bed, folder: Path, own: torch.Tensor, other: torch.Tensor, seed: int
) -> dict[str, Any]:
    learning, testing = halves(folder)
    photos = (*learning[:LEARNT], *testing[:WORN])
    clean = {path: face for path in photos if (face := bed.face(path)) is not None}
    colours = {
        "blank": blank(),
        "random colours": scattered(own, seed),
        "another's": other,
        "own, upside down": own.flip(1, 2),
        "own": own,
        PLACED: own,
    }
    shown = {name: inks.printed(each) for name, each in colours.items()}
    placing = np.random.default_rng(seed + 1)
    looks: dict[str, list[dict[str, Any]]] = {name: [] for name in STICKERS}
    for path in [path for path in testing[:WORN] if path in clean]:
        pose = placed(bend.posed(clean[path].face.points_px), placing)
        for name in STICKERS:
            there = name == PLACED
            looks[name].append(_look(bed, path, clean, shown.get(name), pose, placed=there))
    return {
        "person": folder.name,
        "judges": {card.name: card.sha256 for card in bed.judges},
        "taught": {card.name: card.sha256 for card in bed.surrogates},
        "means": {card.name: bed.statistics(card).score_mean for card in bed.cards},
        "strangers": bed.stranger_count,
        "looks": looks,
    }


def placed(sits: bend.Pose, placing: np.random.Generator) -> bend.Pose:
    """Further off than learning draws it: hands put it on, and heads differ."""
    lean, roll, right, up, scale, rate = placing.uniform(-1, 1, 6)
    return bend.Pose(
        rate=bend.RATE * (1 + 0.2 * rate),
        lean=sits.lean + 8 * lean,
        turn=sits.turn,
        roll=3 * roll,
        right_mm=4 * right,
        up_mm=4 * up,
        scale=1 + 0.08 * scale,
    )


def _look(
    bed: Bed,
    path: Path,
    clean: dict[Path, Known],
    colours: torch.Tensor | None,
    pose: bend.Pose,
    *,
    placed: bool,
) -> dict[str, Any]:
    known = clean[path]
    picture = known.rgb_u8
    if colours is not None:
        picture = photographed(picture, known.face.points_px, colours, pose)
    saved = jpeg(picture, QUALITY)
    seen = bed.embedded(saved, known.face) if placed else bed.seen(saved, known)
    others = [each for where, each in clean.items() if where != path]
    return {card.name: bed._scores(card, seen.get(card.name), others) for card in bed.cards}


def table(rows: list[dict[str, Any]]) -> str:
    """Markdown: what every sticker leaves, judges together, then each network alone."""
    first = rows[0]
    lines = [
        f"Fold {first['fold']}: {len(rows)} people, "
        f"{sum(len(row['looks']['own']) for row in rows)} photos, {first['strangers']} strangers, "
        f"seed {first['seed']}; {np.mean([r['learnt']['steps'] for r in rows]):.0f} steps, "
        f"{np.mean([r['learnt']['cpu_s'] for r in rows]):.0f} CPU s a sticker. Taught by "
        + ", ".join(f"{name} `{sha[:8]}`" for name, sha in first["taught"].items())
        + ". Judges: "
        + ", ".join(f"{name} `{sha[:8]}`" for name, sha in first["judges"].items())
        + ".",
        "",
        "| sticker | rank-1 | match at 1 % FAR | likeness left | own minus this | not found |",
        "|---|---|---|---|---|---|",
    ]
    judges = list(first["judges"])
    for name in STICKERS:
        missing = sum("no_face" in look[judges[0]] for row in rows for look in row["looks"][name])
        cells = [
            _cell(_figures(rows, judges, name, figure)) for figure in ("rank", "match", "left")
        ]
        less = _figures(rows, judges, "own", "left") - _figures(rows, judges, name, "left")
        apart = "-" if name == "own" else _cell(less, "+")
        lines.append(f"| {name} | {' | '.join(cells)} | {apart} | {missing} |")
    lines += ["", "| network | blank | own | own minus blank | rank-1: nothing, blank, own |"]
    lines.append("|---|---|---|---|---|")
    for network in (*judges, *first["taught"]):
        bare, own = (_figures(rows, [network], name, "left") for name in ("blank", "own"))
        ranks = [
            f"{_figures(rows, [network], name, 'rank').mean():.2f}"
            for name in ("nothing", "blank", "own")
        ]
        mark = " (taught, does not count)" if network in first["taught"] else ""
        cells = [f"{bare.mean():.3f}", f"{own.mean():.3f}", _cell(own - bare, "+")]
        lines.append(f"| {network}{mark} | {' | '.join(cells)} | {', '.join(ranks)} |")
    return "\n".join(lines)


def _figures(
    rows: list[dict[str, Any]], networks: list[str], name: str, figure: str
) -> NDArray[np.float64]:
    """One number a person: the mean over photos and networks. A face that is not found is neither
    named nor matched, and says nothing about likeness."""
    return np.array(
        [
            np.nanmean(
                [
                    _figure(look[network], bare[network], row["means"][network], figure)
                    for look, bare in zip(row["looks"][name], row["looks"]["nothing"], strict=True)
                    for network in networks
                ]
            )
            for row in rows
        ]
    )


def _figure(look: dict[str, Any], bare: dict[str, Any], mean: float, figure: str) -> float:
    if figure == "left":
        if "no_face" in look or "no_face" in bare:
            return float("nan")
        return float((look["similarity"] - mean) / (bare["similarity"] - mean))
    if "no_face" in look:
        return 0.0
    if figure == "rank":
        return float(look["rank"] == 1)
    hits, of = look["match"][FAR]
    return float(hits / of)


def _cell(each: NDArray[np.float64], sign: str = "") -> str:
    mean, low, high = spread(len(each), lambda draw: float(each[draw].mean()))
    return f"{mean:{sign}.3f} [{low:{sign}.3f}, {high:{sign}.3f}]"


if __name__ == "__main__":
    main()
