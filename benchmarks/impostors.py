"""Measure recognisers on strangers, and show that drawn strangers stand in for real ones.

    PYTHONPATH=engine python benchmarks/impostors.py [--model NAME]... [--people N] [--write DIR]
        [--packs FOLDER]... [--faces FOLDER]

Strangers are ``data/strangers`` and the first photo of each person of ``data/lfw_rest``; for a
network of our own only of those whom it never learnt from (``--faces``: where ``training`` cut
them).
The check fits on one half of them and takes two photos of everybody in ``data/people`` as probes:
how often they pass the thresholds, and how near the nearest of many strangers comes, against the
other half (real) and against as many drawn ones. With ``--write``, the statistics of all of them
are saved as DIR/<first 16 digits of the sha256>.json.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models import impostor_files
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.clouds import F32
from cloakroom_engine.models.impostors import RATES, measure
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.photo.decode import decode
from common import DATA, registry
from training.data import HELD_OUT

SOURCE = "strangers (one photo per person) and LFW, detector CenterFace"


def stranger_files(data: Path, people: int, faces: Path | None = None) -> list[Path]:
    """One photo for each of at most ``people`` strangers, of ``lfw_rest`` those kept out of
    training where ``faces`` says who was cut.
    """
    files = sorted((data / "strangers").iterdir())
    kept_out = _kept_out(faces) if faces else None
    seen: set[str] = set()
    for path in sorted((data / "lfw_rest").iterdir()):
        person = path.stem.rpartition("_")[0]
        if person not in seen and (kept_out is None or person in kept_out):
            seen.add(person)
            files.append(path)
    order = np.random.default_rng(0).permutation(len(files))
    return [files[at] for at in order[:people]]


def _kept_out(faces: Path) -> set[str]:
    with (faces / "faces.csv").open(encoding="utf-8", newline="") as stream:
        return {
            row["file"].rpartition("_")[0]
            for row in csv.DictReader(stream)
            if row["set"] == "lfw_rest" and int(row["person"]) % HELD_OUT == 0
        }


def probe_files(data: Path) -> list[Path]:
    """The first two photos of everybody in ``people``."""
    folders = sorted(path for path in (data / "people").iterdir() if path.is_dir())
    return [path for folder in folders for path in sorted(folder.iterdir())[:2]]


def each_photo(models: Registry, cards: list[ModelCard], files: list[Path]) -> Iterator[list[F32]]:
    """For each photo with a face, the embedding of its largest face by every model."""
    detector = models.detector()
    for done, path in enumerate(files):
        if done % 200 == 0:
            print(f"  {done} of {len(files)} photos", flush=True)
        try:
            rgb_u8 = decode(path).rgb_u8
        except EngineError as error:
            print(f"  {path.name}: {error}")
            continue
        faces = detect(detector, rgb_u8, turned=False)
        if faces:
            points_px = faces[0].points_px
            yield [
                models.recogniser(card.name).embed(chip(rgb_u8, points_px, card)[None])[0]
                for card in cards
            ]


def embeddings(models: Registry, cards: list[ModelCard], files: list[Path]) -> list[F32]:
    """(n, D) for every model."""
    rows = list(each_photo(models, cards, files))
    return [np.stack([row[at] for row in rows]) for at in range(len(cards))]


def check(card: ModelCard, strangers: F32, probes: F32) -> None:
    """Print real against drawn strangers, both unknown to the statistics' half."""
    half = len(strangers) // 2
    known, real = strangers[:half], strangers[half:]
    statistics = measure(known, SOURCE, sha256=card.sha256)
    drawn = statistics.draw(len(real), seed=1)
    rows = {
        "real strangers": probes @ real.T,
        "drawn, as_real": statistics.as_real(probes @ drawn.T),
        "drawn, plain cosine": probes @ drawn.T,
    }
    print(f"\n{card.name}: {half} measured, {len(real)} in the gallery, {len(probes)} probes")
    for name, scores in rows.items():
        rates = []
        for rate in RATES:
            if rate in statistics.thresholds:
                each = (scores >= statistics.thresholds[rate]).mean(axis=1)
                error = 1.96 * each.std() / np.sqrt(len(each))
                rates.append(f"{rate:g}: {each.mean():.5f} ± {error:.5f}")
        nearest = np.quantile(scores.max(axis=1), [0.1, 0.5, 0.9])
        said = ", ".join(f"{value:.3f}" for value in nearest)
        print(f"  {name:20} {'  '.join(rates)}  nearest 10/50/90 %: {said}")


def main() -> None:
    """Measure, check, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", action="append", default=[])
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    parser.add_argument("--faces", type=Path, help="of training: only who was kept out of it")
    arguments = parser.parse_args()
    models = registry(*arguments.packs)
    models.device.prepare()
    cards = [models.card(name) for name in arguments.model or ["dlib-resnet"]]
    files = stranger_files(DATA, arguments.people, arguments.faces)
    strangers = embeddings(models, cards, files)
    probes = embeddings(models, cards, probe_files(DATA))
    source = f"{SOURCE}; of LFW those kept out of training" if arguments.faces else SOURCE
    for card, rows, faces in zip(cards, strangers, probes, strict=True):
        check(card, rows, faces)
        if arguments.write:
            arguments.write.mkdir(parents=True, exist_ok=True)
            path = arguments.write / f"{card.sha256[:16]}.json"
            impostor_files.save(measure(rows, source, sha256=card.sha256), path)
            print(f"  wrote {path}: {len(rows)} people, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
