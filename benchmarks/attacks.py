"""What scrapers get out of the shipped cloak: every attack and every adversary, worst first.

    python benchmarks/attacks.py --out benchmarks/out/attacks.jsonl

People from odd positions with at least three test photos (shuffled, seed 0). The first half of a
person's photos teaches the default cloak (three surrogates of fold A), up to three of the others
are protected in the default way (balanced, refined), written and read again. Every
attack and every network's preset is tried on the protected file and on the clean photo; the face is
searched afresh, and each face is embedded once by each network. Judges are the three networks that
taught nothing. The gallery holds the person's clean photos, without the probe's own original, and
one photo of each of all strangers. The embeddings are kept beside the output, so that adversaries
can be asked again.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import random
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bed import Bed, Known
from cloakroom_engine.audit import results
from cloakroom_engine.audit.attacks import adversaries, panel, presets, purifier
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.facts import model_facts
from cloakroom_engine.audit.measure import CLEAN, CLOAKED, FLAT_NOISE, Asked, Evidence, measure
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline.evidence import Pair
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.records import CloakRecipe
from common import ROOT, people_in, registry
from frontier import FOLDS
from protection import SHARED, halves, people
from protection_table import share

LEAST = 3
RESOURCES = ROOT / "resources"
PRESETS = RESOURCES / "presets.json"
Row = NDArray[np.float32]


def main() -> None:
    """Run what is missing, then print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--first", type=int, default=4, help="take this many people")
    parser.add_argument("--photos", type=int, default=2, help="protected photos of a person")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--table", action="store_true", help="only print what there is")
    asked = parser.parse_args()
    done = people_in(asked.out)
    folders = [f for f in people("odd", 1) if len(halves(f)[1]) >= LEAST]
    random.Random(0).shuffle(folders)
    todo = [f for f in folders[: asked.first] if f.name not in done]
    if todo and not asked.table:
        bed = Bed(SHARED, FOLDS["A"], None, asked.out.parent / "strangers-all.npz")
        for folder in todo:
            row = _person(bed, folder, asked.photos, asked.out.parent)
            with asked.out.open("a") as file:
                file.write(json.dumps(row) + "\n")
            print(folder.name, f"{row['cpu_seconds']:.0f} CPU s", flush=True)
    rows = [json.loads(line) for line in asked.out.read_text().splitlines()]
    models = registry()
    for row in rows:
        row["adversaries"] = _adversaries(row, asked.out.parent, models)
    print(tables(rows))


def _person(bed: Bed, folder: Path, photos: int, out: Path) -> dict[str, Any]:
    began = time.process_time()
    learning, testing = halves(folder)
    clean = {p: k for p in (*learning, *testing) if (k := bed.face(p)) is not None}
    taught = [clean[p] for p in learning if p in clean]
    probes = [p for p in testing if p in clean][:photos]
    pattern = bed.learn(taught, CloakRecipe())
    learnt = time.process_time() - began
    shown: dict[Path, dict[tuple[str, str], dict[str, Row]]] = {}
    visible = []
    for path in probes:
        with tempfile.TemporaryDirectory() as scratch:
            target, written = bed.protect(
                path, clean[path], pattern, taught, CloakRecipe(), REFINE_STEPS, scratch
            )
            shown[path] = _embedded(bed, clean[path], target)
            visible.append(asdict(written.faces[0]))
    protected = {
        card.name: np.stack([_row(shown[p][AS_SAVED, CLOAKED], card.name) for p in probes])
        for card in bed.cards
    }
    np.savez(
        out / f"attacks-{folder.name}.npz",
        path=np.array([str(p.relative_to(SHARED)) for p in probes]),
        clean_path=np.array([str(p.relative_to(SHARED)) for p in clean]),
        **{f"protected {name}": rows for name, rows in protected.items()},
        **{
            f"clean {card.name}": np.stack([k.embeddings[card.name] for k in clean.values()])
            for card in bed.cards
        },
    )
    return {
        "person": folder.name,
        "recipe": CloakRecipe().as_dict(),
        "refine": REFINE_STEPS,
        "surrogates": {card.name: card.sha256 for card in bed.surrogates},
        "judges": {card.name: card.sha256 for card in bed.judges},
        "strangers": bed.stranger_count,
        "taught": len(taught),
        "photos": [p.name for p in probes],
        "visible": visible,
        "results": [asdict(each) for each in _judged(bed, clean, probes, shown)],
        "learn_cpu_seconds": learnt,
        "cpu_seconds": time.process_time() - began,
    }


def _embedded(bed: Bed, known: Known, copy: Path) -> dict[tuple[str, str], dict[str, Row]]:
    """What every network sees of both photos under every attack; each image is made once."""
    points = known.face.points_px.astype(np.float64)
    pair = Pair(known.rgb_u8, decode(copy), known.face.box_px, points)
    plain = {CLEAN: known.rgb_u8, CLOAKED: pair.protected.rgb_u8}
    found = {(AS_SAVED, CLEAN): known.embeddings}
    found[AS_SAVED, CLOAKED] = bed.seen(plain[CLOAKED], known)
    found[AS_SAVED, FLAT_NOISE] = bed.seen(pair.controls()[FLAT_NOISE], known)
    networks = presets.disturbances(presets.loads(PRESETS.read_text(encoding="utf-8")))
    learnt = purifier.load(RESOURCES / "attacks" / purifier.FILE)
    for attack in (*panel.ATTACKS, learnt, *networks):
        for variant, image in plain.items():
            found[attack.name, variant] = bed.seen(attack.apply(image), known)
    return found


def _row(rows: dict[str, Row], name: str) -> Row:
    return rows[name] if rows else np.full(128, np.nan, np.float32)


def _judged(
    bed: Bed,
    clean: dict[Path, Known],
    probes: list[Path],
    shown: dict[Path, dict[tuple[str, str], dict[str, Row]]],
) -> tuple[results.ModelResult, ...]:
    heard = []
    for card in bed.judges:
        table: dict[str, dict[str, Row]] = {}
        for attack, variant in shown[probes[0]]:
            rows = [_row(shown[p][attack, variant], card.name) for p in probes]
            table.setdefault(attack, {})[variant] = np.stack(rows)
        person = np.stack([k.embeddings[card.name] for k in clean.values()])
        facts = model_facts(card, bed.statistics(card))
        heard.append(Evidence(facts, bed.strangers[card.name], person, table))
    ids = [str(p) for p in probes]
    taught = frozenset(card.sha256 for card in bed.surrogates)
    return measure(heard, Asked(tuple(ids), tuple(map(str, clean)), taught, (FLAT_NOISE,)))


def _adversaries(
    row: dict[str, Any], out: Path, models: Registry
) -> dict[str, list[dict[str, Any]]]:
    """What every adversary makes of the embeddings that were kept."""
    kept = np.load(out / f"attacks-{row['person']}.npz")
    strangers = np.load(out / "strangers-all.npz")
    found = {}
    for name in row["judges"]:
        statistics = models.statistics(models.card(name))
        assert statistics is not None
        where, own = kept["clean_path"].tolist(), kept["path"].tolist()
        clean = kept[f"clean {name}"]
        seen = adversaries.Seen(
            photo_ids=tuple(own),
            original=clean[[where.index(each) for each in own]],
            protected=kept[f"protected {name}"],
            other_ids=tuple(where),
            others=clean,
            strangers=strangers[name],
            threshold=statistics.thresholds[0.01],
        )
        found[name] = [asdict(each) for each in adversaries.panel(seen)]
    return found


def tables(rows: list[dict[str, Any]]) -> str:
    """Attacks and adversaries, worst first, in Markdown."""
    judges = sorted(rows[0]["judges"])
    photos = sum(len(row["photos"]) for row in rows)
    lines = [
        f"{len(rows)} people, {photos} protected photos, judges {', '.join(judges)}; "
        f"{sum(row['cpu_seconds'] for row in rows):.0f} CPU seconds.",
        "",
        "| attack | rank-1, protected | 1 % FAR, protected | cosine | rank-1, clean | no face "
        "| rank-1 of each judge |",
        "|---|---|---|---|---|---|---|",
    ]
    names = [each["disturbance"] for each in _forward(rows[0]["results"][0])]
    told = [_attack(rows, name, judges) for name in names]
    lines += [line for _, line in sorted(told, reverse=True)]
    lines += [
        "",
        "| adversary | rank-1, protected | 1 % FAR, protected | cosine | rank-1, clean |",
        "|---|---|---|---|---|",
    ]
    told = [_adversary(rows, name) for name in adversaries.ADVERSARIES]
    lines += [line for _, line in sorted(told, reverse=True)]
    return "\n".join(lines)


def _forward(result: dict[str, Any]) -> list[dict[str, Any]]:
    return [c for c in result["comparisons"] if c["direction"] == results.FORWARD]


def _attack(rows: list[dict[str, Any]], name: str, judges: list[str]) -> tuple[Any, str]:
    groups: list[list[tuple[str, dict[str, Any]]]] = [
        [
            (result["model"]["name"], c)
            for result in row["results"]
            if result["role"] == results.JUDGE
            for c in _forward(result)
            if c["disturbance"] == name
        ]
        for row in rows
    ]
    flat = [each for group in groups for each in group]
    cosines = [c["after"]["similarity"] for _, c in flat if c["after"]["similarity"] is not None]
    per_judge = ", ".join(
        _plain([c["after"]["rank1"] for model, c in flat if model == judge]) for judge in judges
    )
    cells = [
        share(groups, lambda each: _counts(each[1]["after"]["rank1"])),
        share(groups, lambda each: _counts(each[1]["after"]["match"][0]["rate"])),
        f"{np.mean(cosines):.3f}",
        share(groups, lambda each: _counts(each[1]["before"]["rank1"])),
        str(sum(c["after"]["no_face"] for _, c in flat) // len(judges)),
        per_judge,
    ]
    hits = sum(c["after"]["rank1"]["hits"] for _, c in flat)
    return (hits, float(np.mean(cosines))), f"| {name} | " + " | ".join(cells) + " |"


def _adversary(rows: list[dict[str, Any]], name: str) -> tuple[Any, str]:
    groups = [
        [each for found in row["adversaries"].values() for each in found if each["name"] == name]
        for row in rows
    ]
    flat = [each for group in groups for each in group]
    cosines = [e["after"]["similarity"] for e in flat if e["after"]["similarity"] is not None]
    cells = [
        share(groups, lambda each: _counts(each["after"]["rank1"])),
        share(groups, lambda each: _counts(each["after"]["match"])),
        f"{np.mean(cosines):.3f}" if cosines else "-",
        share(groups, lambda each: _counts(each["before"]["rank1"])),
    ]
    hits = sum(e["after"]["rank1"]["hits"] for e in flat)
    total = max(1, sum(e["after"]["rank1"]["n"] for e in flat))
    return hits / total, f"| {name} | " + " | ".join(cells) + " |"


def _counts(rate: dict[str, Any]) -> tuple[int, int]:
    return rate["hits"], rate["n"]


def _plain(rates: list[dict[str, Any]]) -> str:
    return f"{sum(r['hits'] for r in rates)}/{sum(r['n'] for r in rates)}"


if __name__ == "__main__":
    main()
