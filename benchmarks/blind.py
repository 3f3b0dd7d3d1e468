"""A blind test with people, as one page: which of two faces was changed, and who is it?

    python benchmarks/blind_crops.py --out benchmarks/out/blind/balanced
    python benchmarks/blind.py benchmarks/out/blind/balanced --out benchmarks/out/blind.html

A folder holds one folder for each face with crops of one size: ``original``, ``copy`` (as it was
saved) and, where something was moved, ``moved`` (the original moved, nothing added); ``other`` and
``stranger``, of any size, are another photo of the same person and somebody who looks like them.
Several folders, one for each strength say, are told apart by their names. Files are PNG or any
photo the program opens.

The page asks which one was changed (two alternatives, forced choice): copy beside original enlarged
and as a thumbnail, moved beside original, copy beside moved, and every fourth face beside a plain
blur of it, which shows whether somebody looks at all. Then it asks whether copies and originals
show the same person as another photo. The order is drawn from a seed, in the page; it counts, with
Wilson's intervals, and gives the results as text with faces by number. It holds the pictures and
can send nothing: its policy allows no connection. It shows people: never commit it.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.sight import ENLARGED_PX, LARGEST_PX, THUMBNAIL_PX

PAGE = Path(__file__).parent / "blind_page"
ORIGINAL, COPY, MOVED = "original", "copy", "moved"
ALIKE = (ORIGINAL, COPY, MOVED)
"""Crops of one size."""
NEEDED = (ORIGINAL, COPY)
FURTHER = ("other", "stranger")
CONTROL_EVERY = 4
CONTROL_SIGMA = 0.02
"""Of the control's blur, as a part of the crop's longer side: everybody who looks sees it."""
Pixels = NDArray[np.uint8]


def main() -> None:
    """Write the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    shown = [
        {"group": folder.name, **face(crops(each), control=at % CONTROL_EVERY == 0)}
        for folder in asked.folders
        for at, each in enumerate(sorted(p for p in folder.iterdir() if p.is_dir()))
    ]
    asked.out.write_text(page(shown), encoding="utf-8")
    print(f"{asked.out}: {len(shown)} faces, {asked.out.stat().st_size / 1e6:.1f} MB")


def crops(folder: Path) -> dict[str, Pixels]:
    """The crops in a face's folder by their names, (h, w, 3) each.

    Raises:
        ValueError: where original or copy is missing, or sizes differ.
    """
    found = {
        path.stem: decode(path).rgb_u8
        for path in sorted(folder.iterdir())
        if path.stem in (*ALIKE, *FURTHER)
    }
    if missing := [name for name in NEEDED if name not in found]:
        raise ValueError(f"{folder}: no {' and no '.join(missing)}")
    if len({found[name].shape for name in ALIKE if name in found}) > 1:
        raise ValueError(f"{folder}: {', '.join(ALIKE)} differ in size")
    return found


def face(found: Mapping[str, Pixels], *, control: bool) -> dict[str, dict[str, str]]:
    """Every crop as the page shows it: by size, a data address of a PNG."""
    images = dict(found)
    if control:
        sigma = CONTROL_SIGMA * max(images[ORIGINAL].shape[:2])
        images["blurred"] = np.asarray(cv2.GaussianBlur(images[ORIGINAL], (0, 0), sigma), np.uint8)
    return {
        name: {
            "large": _address(_at_most(rgb_u8, LARGEST_PX)),
            **({"thumb": _address(_at_most(rgb_u8, THUMBNAIL_PX))} if name in NEEDED else {}),
        }
        for name, rgb_u8 in images.items()
    }


def page(faces: Sequence[Mapping[str, object]]) -> str:
    """The whole page; its number is of what it shows and how it asks."""
    script = (PAGE / "page.js").read_text(encoding="utf-8")
    known = hashlib.sha256((script + json.dumps(faces)).encode()).hexdigest()[:12]
    data = json.dumps({"id": known, "enlarged": ENLARGED_PX, "faces": faces})
    text = (PAGE / "page.html").read_text(encoding="utf-8")
    text = text.replace("/*STYLE*/", (PAGE / "page.css").read_text(encoding="utf-8"))
    return text.replace("/*SCRIPT*/", script.replace("/*DATA*/ null", data.replace("<", "\\u003c")))


def _at_most(rgb_u8: Pixels, longest_px: int) -> Pixels:
    scale = longest_px / max(rgb_u8.shape[:2])
    if scale >= 1:
        return rgb_u8
    size = (round(rgb_u8.shape[1] * scale), round(rgb_u8.shape[0] * scale))
    return np.asarray(cv2.resize(rgb_u8, size, interpolation=cv2.INTER_AREA), np.uint8)


def _address(rgb_u8: Pixels) -> str:
    _, png = cv2.imencode(".png", np.ascontiguousarray(rgb_u8[..., ::-1]))
    return "data:image/png;base64," + base64.b64encode(png.tobytes()).decode()


if __name__ == "__main__":
    main()
