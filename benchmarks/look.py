"""Contact sheets of protected faces, for the eye, and what two other measures of the eye say.

    python benchmarks/look.py --out benchmarks/out/look

24 people of all skin tones and ages, small and large faces: the original, our default at the three
strengths, and the published loop at the balanced one, at 100 % and 200 % of the photo's pixels.
SSIMULACRA2 (PyPI ``ssimulacra2``) and Butteraugli (``butteraugli_main`` of JPEG XL's tools) are
asked about the face crop where they are installed. The sheets show people: never commit them.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import multiprocessing
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

import opom_published as opom
import rivals
from bed import Bed, Known
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.visibility import crop
from cloakroom_engine.protect import face
from cloakroom_engine.records import STRENGTHS, CloakRecipe
from frontier import FOLDS
from looks import measures
from protection import SHARED, halves

PEOPLE = (
    "Al_Sharpton",
    "Charles_Taylor",
    "Colin_Powell",
    "Condoleezza_Rice",
    "Halle_Berry",
    "James_Blake",
    "Kofi_Annan",
    "Muhammad_Ali",
    "Atal_Bihari_Vajpayee",
    "Jackie_Chan",
    "Junichiro_Koizumi",
    "Megawati_Sukarnoputri",
    "Paradorn_Srichaphan",
    "Yoriko_Kawaguchi",
    "Jennifer_Lopez",
    "Britney_Spears",
    "John_Paul_II",
    "Queen_Elizabeth_II",
    "Sophia_Loren",
    "Mel_Gibson",
    "alan_grant",
    "claire_dearing",
    "elon_musk",
    "lionel_messi",
)
COLUMNS = ("original", "0.97", "0.95", "0.90", "published, 0.95")
GAP = 6
WIDEST = 420
_bed: Any = None


def main() -> None:
    """Make what is missing, then the sheets and the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--people", nargs="+", default=PEOPLE)
    parser.add_argument("--workers", type=int, default=2)
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    todo = [(p, asked.out) for p in asked.people if not (asked.out / f"{p}.json").exists()]
    context = multiprocessing.get_context("spawn")
    with context.Pool(asked.workers, _prepare, (asked.out,)) as pool:
        for name in pool.imap_unordered(_person, todo):
            print(name, flush=True)
    for percent in (100, 200):
        for at in range(0, len(asked.people), 8):
            rows = [_row(asked.out, p, percent) for p in asked.people[at : at + 8]]
            width = max(row.shape[1] for row in rows)
            padded = [
                cv2.copyMakeBorder(
                    row, 0, GAP, 0, width - row.shape[1], cv2.BORDER_CONSTANT, value=(255,) * 3
                )
                for row in rows
            ]
            cv2.imwrite(str(asked.out / f"sheet-{percent}-{at // 8}.png"), np.vstack(padded))
    print(_table(asked.out, asked.people))


def _prepare(out: Path) -> None:
    global _bed  # noqa: PLW0603
    _bed = Bed(SHARED, FOLDS["A"], (), out.parent / "strangers-all.npz")


def _person(task: tuple[str, Path]) -> str:
    name, out = task
    learning, testing = halves(SHARED / "data" / "people" / name)
    clean = {p: k for p in (*learning, *testing) if (k := _bed.face(p)) is not None}
    taught = [clean[p] for p in learning if p in clean]
    path = max((p for p in testing if p in clean), key=lambda p: clean[p].face.size_px)
    known = clean[path]
    box = rivals.crop_of(known)
    shown = {"original": known.rgb_u8}
    mask = _bed.learn(taught, CloakRecipe())
    with tempfile.TemporaryDirectory() as scratch:
        for strength, floor in STRENGTHS.items():
            recipe = replace(CloakRecipe(), strength=strength)
            target, _ = _bed.protect(path, known, mask, taught, recipe, 30, scratch)
            shown[f"{floor:.2f}"] = decode(target).rgb_u8
            target.unlink()
    card = _bed.surrogates[1]
    crops = [opom.crop(k.rgb_u8, k.face.points_px, card) for k in taught]
    published = opom.learn(_bed.registry.surrogate(card.name), crops, opom.PLAIN, opom.slsqp)
    delta = rivals.laid_flat(known, published, 0.95)
    shown["published, 0.95"] = face.add(known.rgb_u8, [delta], 1.0)
    cut = _around(known)
    np.savez(out / f"{name}.npz", **{key: crop(image, cut) for key, image in shown.items()})
    faces = {key: crop(image, box) for key, image in shown.items()}
    original = faces.pop("original")
    found = {key: measures(original, image) for key, image in faces.items()}
    (out / f"{name}.json").write_text(
        json.dumps({"size_px": float(known.face.size_px), "measures": found})
    )
    return name


def _around(known: Known) -> tuple[float, float, float, float]:
    """The face with some of what is around it."""
    left, top, right, bottom = rivals.crop_of(known)
    margin = 0.25 * (right - left)
    return left - margin, top - margin, right + margin, bottom + margin


def _row(out: Path, name: str, percent: int) -> NDArray[np.uint8]:
    stored = np.load(out / f"{name}.npz")
    tiles = []
    for column in COLUMNS:
        image = stored[column][..., ::-1]
        half = WIDEST * 100 // percent // 2
        y, x = image.shape[0] // 2, image.shape[1] // 2
        image = image[max(y - half, 0) : y + half, max(x - half, 0) : x + half]
        scale = percent / 100
        image = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_NEAREST)
        tiles.append(cv2.copyMakeBorder(image, 0, 0, 0, GAP, cv2.BORDER_CONSTANT, value=(255,) * 3))
    return np.hstack(tiles)


def _table(out: Path, people: tuple[str, ...]) -> str:
    documents = [json.loads((out / f"{p}.json").read_text())["measures"] for p in people]
    lines = [
        "| | similarity | SSIMULACRA2 (100: identical) | Butteraugli, 3-norm | worst spot |",
        "|---|---|---|---|---|",
    ]
    for column in COLUMNS[1:]:
        cells = []
        for key in ("ssim", "ssimulacra2", "butteraugli_3norm", "butteraugli_max"):
            values = [d[column][key] for d in documents if key in d[column]]
            cells.append(f"{np.mean(values):.3g} ({np.min(values):.3g} to {np.max(values):.3g})")
        lines.append(f"| {column} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
