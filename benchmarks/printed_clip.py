"""The printable cloak in a clip: is somebody who wears it found in some frame, or in most?

    python benchmarks/printed_clip.py --packs build/packs --first 5
    python benchmarks/printed_clip.py --table

Nothing is printed and nobody was filmed. A photo of each person that the sticker was not learnt
from is moved as ``clip_actor`` moves a face (sway, turn by 20 degrees, nearer and farther), six
seconds at ten frames; the sticker of ``printed.py`` is laid on every frame as the head is seen to
be turned there, nodding further by up to 8 degrees, once put on a little off its place; a lamp
goes to and fro; the clip goes through H.264 (CRF 23), and every fourth frame is searched, aligned
and embedded afresh. The gallery is the person's other clean photos and one of each stranger.
Controls, laid in the same way: nothing, blank paper, clouds of random colours with the sticker's
total variation. Judges did not teach. Intervals: bootstrap over people, who are few.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import random
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

import clip_actor
import clip_file
from bed import Bed, Known
from cloakroom_engine.audit import track
from cloakroom_engine.audit.facts import model_facts
from cloakroom_engine.models.detector import Detection
from cloakroom_engine.protect.printed import bend, inks
from cloakroom_engine.protect.printed.control import scattered
from cloakroom_engine.protect.printed.learn import blank
from cloakroom_engine.protect.printed.wear import photographed
from common import people_in
from frontier import FOLDS
from printed import OUT, placed, sticker
from protection import SHARED, halves, people
from published_table import spread

FOLD = "C"
RATE, SECONDS, EVERY = 10, 6, 4
FACE_PX, TURN, NOD = 110.0, 20.0, 8.0
NOISE = 2.0
CRF = ("-crf", "23")
STICKERS = ("nothing", "blank", "random colours", "own")
FIGURES = ("frames", "best", "template", "left")
U8 = NDArray[np.uint8]


def main() -> None:
    """Learn and ask what is missing, then print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--first", type=int, default=5, help="take this many people")
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--table", action="store_true")
    asked = parser.parse_args()
    out = OUT / "clips" / "rows.jsonl"
    out.parent.mkdir(parents=True, exist_ok=True)
    if not asked.table:
        cv2.setNumThreads(1)
        bed = Bed(SHARED, FOLDS[FOLD], None, OUT / f"strangers-{FOLD}.npz", asked.packs)
        folders = people("odd", 1)
        random.Random(0).shuffle(folders)
        for folder in folders[: asked.first]:
            if folder.name not in people_in(out):
                row = _person(bed, folder, asked.seed)
                with out.open("a") as file:
                    file.write(json.dumps(row) + "\n")
                print(folder.name, row["cpu_s"], flush=True)
    print(table([json.loads(line) for line in out.read_text().splitlines()]))


def _person(bed: Bed, folder: Path, seed: int) -> dict[str, Any]:
    own, learnt = sticker(bed, folder, FOLD, seed)
    began = time.process_time()
    learning, testing = halves(folder)
    clean = {path: face for path in (*learning, *testing) if (face := bed.face(path)) is not None}
    shown = next(path for path in testing if path in clean)
    others = [face for path, face in clean.items() if path != shown]
    worn = {"blank": blank(), "random colours": scattered(own, seed), "own": own}
    colours = {name: inks.printed(each) for name, each in worn.items()}
    looks = {}
    for name in STICKERS:
        clip = frames(clean[shown], colours.get(name), seed)
        looks[name] = _looks(bed, list(clip), others)
    return {
        "person": folder.name,
        "judges": {card.name: card.sha256 for card in bed.judges},
        "taught": {card.name: card.sha256 for card in bed.surrogates},
        "means": {card.name: bed.statistics(card).score_mean for card in bed.cards},
        "strangers": bed.stranger_count,
        "steps": learnt["steps"],
        "learnt_cpu_s": learnt["cpu_s"],
        "cpu_s": round(time.process_time() - began, 1),
        "looks": looks,
    }


def frames(known: Known, colours: torch.Tensor | None, seed: int) -> Iterator[tuple[U8, Detection]]:
    """Every frame of the clip before it is encoded, and where the face is."""
    drawn = np.random.default_rng(seed)
    width, height = clip_actor.WIDTH, clip_actor.HEIGHT
    actor = clip_actor.Actor(
        "worn", known, np.array([width / 2, height * 0.52]), FACE_PX, drawn.uniform(0, 6.28, 5),
        TURN, None, None, None, (), RATE,
    )  # fmt: skip
    blots = drawn.uniform(40, 200, (6, 10, 3)).astype(np.float32)
    scene = cv2.resize(blots, (width, height), interpolation=cv2.INTER_CUBIC)
    off = placed(bend.Pose(), drawn)
    across = np.linspace(-1, 1, width, dtype=np.float32)[None, :, None]
    for at in range(RATE * SECONDS):
        picture, owner = scene.copy(), np.zeros((height, width), np.uint8)
        actor.draw(picture, owner, 1, at)
        truth = actor.truth(owner, 1, at)
        assert truth is not None  # it neither leaves nor turns away
        face = Detection(
            np.array(truth["box"], np.float32), np.array(truth["points"], np.float32), 1.0
        )
        seen = _rounded(picture)
        if colours is not None:
            sits = bend.posed(face.points_px)
            nod = NOD * np.sin(0.8 * at / RATE + actor.phase[1])
            lean = sits.lean + off.lean - bend.LEAN + float(nod)
            seen = photographed(
                seen, face.points_px, colours, replace(off, lean=lean, turn=sits.turn)
            )
        lamp = 1 + 0.25 * np.sin(1.3 * at / RATE) * across
        noise = drawn.normal(0, NOISE, seen.shape).astype(np.float32)
        yield _rounded(seen.astype(np.float32) * lamp + noise), face


def _rounded(picture: NDArray[np.float32]) -> U8:
    return np.clip(np.rint(picture), 0, 255).astype(np.uint8)


def _looks(
    bed: Bed, clip: list[tuple[U8, Detection]], others: list[Known]
) -> dict[str, dict[str, Any]]:
    """What every network makes of the encoded clip."""
    size = (clip_actor.WIDTH, clip_actor.HEIGHT)
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "worn.mp4"
        clip_file.write(file, (frame for frame, _ in clip), *size, RATE, CRF)
        decoded = list(clip_file.read(file, *size))
    assert len(decoded) == len(clip)
    rows: dict[str, list[NDArray[np.float32]]] = {card.name: [] for card in bed.cards}
    for frame, (_, face) in list(zip(decoded, clip, strict=True))[::EVERY]:
        seen = bed.seen(frame, Known(frame, face, {}))
        for name, each in rows.items():
            each.append(seen.get(name, np.full_like(others[0].embeddings[name], np.nan)))
    found = {}
    for card in bed.cards:
        probes = np.stack(rows[card.name])
        person = np.stack([each.embeddings[card.name] for each in others])
        facts = model_facts(card, bed.statistics(card))
        said = track.look(probes, person, bed.strangers[card.name], facts)
        likeness = float(np.nanmean(probes @ person.T))
        found[card.name] = {**asdict(said), "likeness": likeness}
    return found


def table(rows: list[dict[str, Any]]) -> str:
    """Markdown: what every sticker leaves, judges together, then each network alone."""
    first = rows[0]
    judges = list(first["judges"])
    count = sum(look[judges[0]]["frames"] for row in rows for look in (row["looks"]["own"],))
    lines = [
        f"{len(rows)} people, {count} frames looked at, {first['strangers']} strangers; "
        f"{np.mean([row['learnt_cpu_s'] for row in rows]):.0f} CPU s to learn a sticker, "
        f"{np.mean([row['cpu_s'] for row in rows]):.0f} to make and ask four clips. Judges: "
        + ", ".join(f"{name} `{sha[:8]}`" for name, sha in first["judges"].items())
        + ".",
        "",
        "| worn | frames that name the person | some frame does | the mean of all frames does |"
        " a stranger is named in some frame | likeness left | frames without a face |",
        "|---|---|---|---|---|---|---|",
    ]
    for name in STICKERS:
        cells = [_cell(_figures(rows, judges, name, figure)) for figure in FIGURES]
        looks = [row["looks"][name][judge] for row in rows for judge in judges]
        chance = np.mean([look["strangers"] for look in looks if look["strangers"] is not None])
        missed = sum(row["looks"][name][judges[0]]["no_face"] for row in rows)
        lines.append(f"| {name} | {' | '.join(cells[:3])} | {chance:.3f} | {cells[3]} | {missed} |")
    lines += ["", "| network | frames that name: nothing, blank, own | left: blank, own |"]
    lines.append("|---|---|---|")
    for network in (*judges, *first["taught"]):
        mark = " (taught, does not count)" if network in first["taught"] else ""
        named, left = (
            [
                f"{_figures(rows, [network], name, figure).mean():.2f}"
                for name in ("nothing", "blank", "own")
            ]
            for figure in ("frames", "left")
        )
        lines.append(f"| {network}{mark} | {', '.join(named)} | {', '.join(left[1:])} |")
    return "\n".join(lines)


def _figures(
    rows: list[dict[str, Any]], networks: list[str], name: str, figure: str
) -> NDArray[np.float64]:
    """One number a person: the mean over networks."""

    def one(row: dict[str, Any], network: str) -> float:
        look, bare = row["looks"][name][network], row["looks"]["nothing"][network]
        if figure == "left":
            mean = row["means"][network]
            return float((look["likeness"] - mean) / (bare["likeness"] - mean))
        if figure == "frames":
            return len(look["named"]) / look["frames"]
        return float(look["best_found" if figure == "best" else "template_found"])

    return np.array([np.nanmean([one(row, each) for each in networks]) for row in rows])


def _cell(each: NDArray[np.float64]) -> str:
    mean, low, high = spread(len(each), lambda draw: float(each[draw].mean()))
    return f"{mean:.3f} [{low:.3f}, {high:.3f}]"


if __name__ == "__main__":
    main()
