"""Rank-1 among drawn strangers beside rank-1 among real ones, for easy and hard probes.

    PYTHONPATH=engine:benchmarks python benchmarks/rank1.py [--model NAME]... [--people N]

Half of N strangers give the statistics, the other half are the real gallery; as many are drawn. Of
everybody in ``data/people`` one photo is enrolled and another is the probe: as it is, and shrunk
to a few pixels and back, so that rank-1 falls far enough for a difference to show.
"""

from __future__ import annotations

import argparse

import cv2
import numpy as np

from cloakroom_engine.audit.gallery import search
from cloakroom_engine.audit.intervals import wilson
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.clouds import F32
from cloakroom_engine.models.impostors import measure
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.photo.decode import decode
from common import DATA, registry
from impostors import SOURCE, embeddings, probe_files, stranger_files

SEED = 1
SHRUNK = (1.0, 0.2, 0.14, 0.1)


def probes(models: Registry, card: ModelCard, shrink: float) -> tuple[F32, F32, list[str]]:
    """(n, D) enrolled photos, (n, D) probes shrunk to ``shrink`` and back, and who they are."""
    enrolled, shown, names = [], [], []
    files = probe_files(DATA)
    for first, second in zip(files[::2], files[1::2], strict=True):
        rows = []
        for path, factor in ((first, 1.0), (second, shrink)):
            rgb_u8 = decode(path).rgb_u8
            faces = detect(models.detector(), rgb_u8, turned=False)
            if not faces or first.parent != second.parent:
                break
            if factor < 1:
                size = rgb_u8.shape[1::-1]
                small = cv2.resize(rgb_u8, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
                rgb_u8 = np.asarray(cv2.resize(small, size, interpolation=cv2.INTER_LINEAR))
            cut = chip(rgb_u8, faces[0].points_px, card)
            rows.append(models.recogniser(card.name).embed(cut[None])[0])
        if len(rows) == 2:
            enrolled.append(rows[0])
            shown.append(rows[1])
            names.append(first.parent.name)
    return np.stack(enrolled), np.stack(shown), names


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", action="append", default=[])
    parser.add_argument("--people", type=int, default=1200)
    arguments = parser.parse_args()
    models = registry()
    models.device.prepare()
    print(f"seed {SEED}; {arguments.people // 2} measured, as many in each gallery")
    print("| network | probe at | rank-1 among real strangers | among drawn ones |")
    print("|---|---|---|---|")
    for name in arguments.model or ["dlib-resnet"]:
        card = models.card(name)
        (strangers,) = embeddings(models, [card], stranger_files(DATA, arguments.people))
        half = len(strangers) // 2
        statistics = measure(strangers[:half], SOURCE, sha256=card.sha256)
        real, drawn = strangers[half:], statistics.draw(len(strangers) - half, seed=SEED)
        for shrink in SHRUNK:
            enrolled, shown, names = probes(models, card, shrink)
            cells = []
            for rows, as_real in ((real, None), (drawn, statistics.as_real)):
                hits = sum(
                    int(search(p[None], ["p"], e[None], [n], rows, as_real=as_real).rank[0] == 1)
                    for p, e, n in zip(shown, enrolled, names, strict=True)
                )
                low, high = wilson(hits, len(names))
                cells.append(f"{hits / len(names):.3f} [{low:.3f}, {high:.3f}]")
            print(f"| {name} `{card.sha256[:12]}` | {shrink:g} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
