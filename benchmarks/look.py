"""Contact sheets of protected faces, for the eye.

    python benchmarks/look.py --out benchmarks/out/look
    python benchmarks/look.py --copies C --out benchmarks/out/look-kept

24 people of all skin tones and ages, small and large faces, glasses, beards, make-up, profiles:
the original and our copies at the three strengths, enlarged as a photo viewer shows them and at
100 %. The crops are kept for ``blind.py`` (original, moved, copy). With ``--copies`` the sheets
show one copy of everybody whose copies ``copies.py`` kept, beside its original. They show people:
never commit them, nor the sheets.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import multiprocessing
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

import looks
from bed import Bed
from cloakroom_engine.cloak import frame
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.visibility import crop
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.protect.change import changed
from cloakroom_engine.records import STRENGTHS, CloakRecipe
from copies import OUT, kept
from frontier import FOLDS
from protection import SHARED, halves

PEOPLE = (
    *("Al_Sharpton", "Charles_Taylor", "Colin_Powell", "Condoleezza_Rice", "Halle_Berry"),
    *("James_Blake", "Kofi_Annan", "Muhammad_Ali", "Atal_Bihari_Vajpayee", "Jackie_Chan"),
    *("Junichiro_Koizumi", "Megawati_Sukarnoputri", "Paradorn_Srichaphan", "Yoriko_Kawaguchi"),
    *("Jennifer_Lopez", "Britney_Spears", "John_Paul_II", "Queen_Elizabeth_II", "Sophia_Loren"),
    *("Mel_Gibson", "alan_grant", "claire_dearing", "elon_musk", "lionel_messi"),
)
COLUMNS = ("original", *STRENGTHS)
TILE_PX = 400
ROWS = 6
GAP = 6
_bed: Any = None


def main() -> None:
    """Make what is missing, then the sheets."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--people", nargs="+", default=PEOPLE)
    parser.add_argument("--fold", choices=FOLDS, default="C")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--copies", choices=FOLDS, help="those that are kept, nothing is made")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    if asked.copies:
        _sheets(asked.out, _kept(asked.out, asked.copies), ("original", "balanced"))
        return
    todo = [(p, asked.out) for p in asked.people if not (asked.out / f"{p}.npz").exists()]
    context = multiprocessing.get_context("spawn")
    with context.Pool(asked.workers, _prepare, (asked.out, asked.fold)) as pool:
        for line in pool.imap_unordered(_person, todo):
            print(line, flush=True)
    _sheets(asked.out, asked.people, COLUMNS)


def _sheets(out: Path, people: Sequence[str], columns: Sequence[str]) -> None:
    for at in range(0, len(people), ROWS):
        sheet = [_row(out, name, columns) for name in people[at : at + ROWS]]
        cv2.imwrite(str(out / f"sheet-{at // ROWS}.png"), np.vstack(sheet)[..., ::-1])


def _kept(out: Path, fold: str) -> list[str]:
    """Crops of everybody's first kept copy; says how visible all copies are."""
    bed = Bed(SHARED, (), (), None)
    copies = kept(fold, "odd")
    first = {each.person: each for each in reversed(copies)}
    for name, each in first.items():
        known = bed.face(SHARED / each.clean)
        assert known is not None, "it was cloaked"
        height, width = known.rgb_u8.shape[:2]
        box = _around(frame.crop_box_px(known.face.points_px, width, height))
        images = {"original": known.rgb_u8, "balanced": decode(OUT / each.cloaked).rgb_u8}
        np.savez(out / f"{name}.npz", **{what: crop(image, box) for what, image in images.items()})
    for key in ("moved", "seen", "ssim"):
        values = [each.visible[key] for each in copies]
        print(f"{key}: {np.mean(values):.4g} ({min(values):.4g} to {max(values):.4g})")
    return list(first)


def _prepare(out: Path, fold: str) -> None:
    global _bed  # noqa: PLW0603
    _bed = Bed(SHARED, FOLDS["A"], (), out.parent / "strangers-all.npz").taught_by(FOLDS[fold])


def _person(task: tuple[str, Path]) -> str:
    name, out = task
    learning, testing = halves(SHARED / "data" / "people" / name)
    clean = {p: k for p in (*learning[:10], *testing[:3]) if (k := _bed.face(p)) is not None}
    taught = [clean[p] for p in learning if p in clean]
    path = max((p for p in testing if p in clean), key=lambda p: clean[p].face.size_px)
    known, pattern = clean[path], _bed.learn(taught, CloakRecipe())
    shown: dict[str, NDArray[np.uint8]] = {}
    told = []
    for strength in STRENGTHS:
        recipe = replace(CloakRecipe(), strength=strength)
        change = _bed.perturb(known, pattern, _bed.witnesses(taught), recipe, REFINE_STEPS)
        moved, whole = (changed(known.rgb_u8, [change], gain) for gain in (0.0, 1.0))
        box = _around(change.crop_px)
        for what, image in (("original", known.rgb_u8), (f"moved-{strength}", moved)):
            shown[what] = crop(image, box)
        shown[strength] = crop(whole, box)
        measured = looks.measures(*(crop(each, change.crop_px) for each in (moved, whole)))
        told.append(
            f"{strength} moved {change.share:.3f} "
            + " ".join(f"{key} {value:.3g}" for key, value in measured.items())
        )
    np.savez(out / f"{name}.npz", **shown)
    return f"{name} {known.face.size_px:.0f} px; " + "; ".join(told)


def _around(box: Sequence[float]) -> tuple[float, float, float, float]:
    """The face with some of what is around it."""
    left, top, right, bottom = box
    margin = 0.25 * (right - left)
    return left - margin, top - margin, right + margin, bottom + margin


def _row(out: Path, name: str, columns: Sequence[str]) -> NDArray[np.uint8]:
    stored = np.load(out / f"{name}.npz")
    tiles = [_tile(stored[column]) for column in columns]
    return np.hstack(tiles)


def _tile(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Enlarged or shrunk to fit, with the face at 100 % in its corner where it is small."""
    scale = TILE_PX / max(image.shape[:2])
    how = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    tile = np.full((TILE_PX + GAP, TILE_PX + GAP, 3), 255, np.uint8)
    part = cv2.resize(image, None, fx=scale, fy=scale, interpolation=how)[:TILE_PX, :TILE_PX]
    tile[: part.shape[0], : part.shape[1]] = part
    return tile


if __name__ == "__main__":
    main()
