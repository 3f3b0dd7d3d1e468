"""What each strength leaves of children, how old they look by it, and sheets to look at.

    python benchmarks/children.py --packs build/packs --packs FOLDER/models
        --out benchmarks/out/children

The thirteen largest faces of two group photos of children (``scenes/group``, Linzaer 9 and 3), each
with a cloak learnt from that one photo at *balanced* (fold F, seed 0) and laid at every strength.
Left is how alike the copy's face and the original's are, in spreads above strangers; years are what
the age head of FaceRes says of the copy beside the original (``ages.py``), off by some years on any
single photo. Sheets: the face as it is, then by strength, enlarged. They show children: never
commit them.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ages import MODEL, Ages
from bed import Bed, Known
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.detector import Detection
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.protect.change import changed
from cloakroom_engine.records import STRENGTHS, CloakRecipe
from frontier import FOLDS
from protection import SHARED
from teaching import CLEAN, kinds, left
from years import normalisation

PHOTOS = (("Linzaer__9.jpg", 8), ("Linzaer__3.jpg", 5))
TILE_PX = 360
U8 = NDArray[np.uint8]


def main() -> None:
    """Look at every child, keep sheets and a line for each, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    bed = Bed(SHARED, FOLDS["F"], None, None, asked.packs)
    card = bed.registry.card(MODEL)
    ages = Ages(bed.registry.path(card))
    rows = []
    for at, known in enumerate(children(bed)):
        shown = copies(bed, known)
        tiles = [enlarged(pixels, known.face) for pixels in shown.values()]
        cv2.imwrite(str(asked.out / f"{at:02}.png"), np.hstack(tiles)[..., ::-1])
        rows.append(
            {
                name: {
                    "left": left(bed, [known], bed.embedded(pixels, known.face)),
                    "years": years(ages, card, pixels, known.face),
                }
                for name, pixels in shown.items()
            }
        )
    (asked.out / "rows.json").write_text(json.dumps(rows))
    print(table(rows))


def children(bed: Bed) -> Iterator[Known]:
    """Every child, as the main face of its photo."""
    for name, most in PHOTOS:
        pixels = decode(SHARED / "data" / "scenes" / "group" / name).rgb_u8
        faces = sorted(detect(bed.detector, pixels), key=lambda each: -each.size_px)
        for face in faces[:most]:
            yield Known(pixels, face, bed.embedded(pixels, face))


def copies(bed: Bed, known: Known) -> dict[str, U8]:
    """The photo as it is, and by strength."""
    recipe = CloakRecipe()
    pattern, witnesses = bed.learn([known], recipe), bed.witnesses([known])
    shown = {CLEAN: known.rgb_u8}
    for strength in STRENGTHS:
        its = replace(recipe, strength=strength)
        change = bed.perturb(known, pattern, witnesses, its, REFINE_STEPS)
        shown[strength] = np.asarray(changed(known.rgb_u8, [change], 1.0), np.uint8)
    return shown


def enlarged(pixels: U8, face: Detection) -> U8:
    """The face and what is around it, at the size of a tile."""
    (x, y), reach = face.points_px.mean(0), face.size_px
    left, top = max(0, int(x - reach)), max(0, int(y - reach))
    part = pixels[top : int(y + reach), left : int(x + reach)]
    return np.asarray(cv2.resize(part, (TILE_PX, TILE_PX), interpolation=cv2.INTER_CUBIC), np.uint8)


def years(ages: Ages, card: ModelCard, pixels: U8, face: Detection) -> float:
    """How old the age head of FaceRes takes a face for."""
    mean, scale = (np.reshape(each, (1, 3, 1, 1)) for each in normalisation(card.input))
    bgr = chip(pixels, face.points_px, card)[None, ..., ::-1].transpose(0, 3, 1, 2)
    return float(ages.of(((bgr.astype(np.float32) - mean) / scale).astype(np.float32))[0])


def table(rows: Sequence[Mapping[str, Any]]) -> str:
    """Means over the children; what taught is in it too."""
    families = kinds(rows[0][CLEAN]["left"])
    lines = [
        f"{len(rows)} children",
        "| | " + " | ".join(families) + " | years more: mean, largest |",
        "|---" * (2 + len(families)) + "|",
    ]
    for label in STRENGTHS:
        cells = [
            f"{np.mean([row[label]['left'][name] for row in rows for name in names]):.2f}"
            for names in families.values()
        ]
        more = [row[label]["years"] - row[CLEAN]["years"] for row in rows]
        cells.append(f"{np.mean(more):.1f}, {max(more):.0f}")
        lines.append(f"| {label} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
