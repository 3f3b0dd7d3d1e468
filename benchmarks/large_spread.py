"""How far one person's faces lie apart for the default recogniser, as aggregates.

    python benchmarks/large_spread.py --out benchmarks/large_spread.json

All photos of everybody in ``people``, the largest face near the middle of each. Kept: the pooled
covariance around each person's mean, how far single photos lie out (quantiles of their distance in
units of that covariance), and, to hold a drawn library against, quantiles of the cosines within and
between people. How people differ is in ``resources/impostors`` already.
"""

from __future__ import annotations

import argparse
import base64
import json
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from cloakroom_engine.faces.detect import detect
from cloakroom_engine.faces.embed import embed
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.photo.decode import decode
from common import DATA, registry

LEVELS = (0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1)
FEWEST = 3
"""Photos of a person: two lie around their mean by construction."""


def people_rows(known: Registry, name: str) -> list[NDArray[np.float32]]:
    """(n, D) embeddings of each person of whom there are enough photos."""
    found = []
    for folder in sorted((DATA / "people").iterdir()):
        pairs = []
        for path in sorted(folder.iterdir()):
            pixels = decode(path).rgb_u8
            middle = np.array(pixels.shape[1::-1]) / 2
            faces = detect(known.detector(), pixels)
            if faces:
                away = [
                    face.size_px - np.linalg.norm(face.points_px.mean(axis=0) - middle)
                    for face in faces
                ]
                pairs.append((pixels, faces[int(np.argmax(away))].points_px))
        if len(pairs) >= FEWEST:
            found.append(embed(known.recogniser(name), pairs))
            print(folder.name, len(pairs), flush=True)
    return found


def aggregates(rows: list[NDArray[np.float32]]) -> dict[str, object]:
    """What is kept of them."""
    around = [each - each.mean(axis=0) for each in rows]
    # The mean is of the same photos: n - 1 of n directions are free.
    grown = [each * np.sqrt(len(each) / (len(each) - 1)) for each in around]
    spread = np.concatenate(grown).astype(np.float64)
    covariance = spread.T @ spread / len(spread)
    values, vectors = np.linalg.eigh(covariance)
    kept = values > values[-1] * 1e-6
    units = (spread @ vectors[:, kept]) / np.sqrt(values[kept])
    radius = np.sqrt((units**2).mean(axis=1))
    within = np.concatenate([(each @ each.T)[np.triu_indices(len(each), 1)] for each in rows])
    firsts = np.stack([each[0] for each in rows])
    between = (firsts @ firsts.T)[np.triu_indices(len(firsts), 1)]
    lower = covariance[np.tril_indices(len(covariance))].astype("<f4").tobytes()
    return {
        "people": len(rows),
        "photos": len(spread),
        "dimensions": len(covariance),
        "levels": list(LEVELS),
        "radius": np.quantile(radius, LEVELS).round(4).tolist(),
        "within": np.quantile(within, LEVELS).round(4).tolist(),
        "between": np.quantile(between, LEVELS).round(4).tolist(),
        "covariance_lower": base64.b64encode(lower).decode(),
    }


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    known = registry()
    card = known.cards("recogniser")[0]
    told = aggregates(people_rows(known, card.name))
    kept = {"recogniser": card.name, "sha256": card.sha256, **told}
    asked.out.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
