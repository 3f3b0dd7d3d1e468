"""All faces in one file that is small enough to be carried to a GPU: smaller, and as WebP.

python -m training.archive pack FACES FILE
python -m training.archive unpack FILE FACES
"""

from __future__ import annotations

import argparse
import csv
import io
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from PIL import Image

from training.cut import FRAME, U8

SIDE: Final = 120
"""Of a stored face; networks of 64 pixels see no more."""
QUALITY: Final = 80


def pack(faces: Path, file: Path) -> int:
    """Store what ``cut`` left in ``faces``; the size of ``file`` in bytes."""
    frames = np.load(faces / "frames.npy", mmap_mode="r")
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as stored:
        stored.write(faces / "faces.csv", "faces.csv")
        for at, frame in enumerate(frames):
            small = cv2.resize(np.asarray(frame), (SIDE, SIDE), interpolation=cv2.INTER_AREA)
            found = io.BytesIO()
            Image.fromarray(small).save(found, "WEBP", quality=QUALITY)
            stored.writestr(f"{at}.webp", found.getvalue())
    return file.stat().st_size


def unpack(file: Path, faces: Path) -> None:
    """Lay a packed file out as ``cut`` would have."""
    faces.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(file) as stored:
        listed = stored.read("faces.csv")
        count = len(list(csv.DictReader(io.StringIO(listed.decode("utf-8"), newline=""))))
        read = (stored.read(f"{at}.webp") for at in range(count))
        with ThreadPoolExecutor() as pool:  # decoding gives up Python's lock
            np.save(faces / "frames.npy", np.stack([*pool.map(_large, read)]))
    # Last and whole, as ``cut`` does: where it is there, nothing is unpacked again.
    part = faces / "faces.part"
    part.write_bytes(listed)
    part.replace(faces / "faces.csv")


def _large(webp: bytes) -> U8:
    small = np.asarray(Image.open(io.BytesIO(webp)).convert("RGB"))
    return np.asarray(cv2.resize(small, (FRAME, FRAME), interpolation=cv2.INTER_CUBIC), np.uint8)


def main() -> None:
    """Pack or unpack."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("pack", "unpack"))
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    asked = parser.parse_args()
    if asked.what == "pack":
        print(f"{pack(asked.source, asked.target) / 1e6:.1f} MB")
    else:
        unpack(asked.source, asked.target)


if __name__ == "__main__":
    main()
