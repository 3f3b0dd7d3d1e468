"""Three hundred odd files from other projects' tests: a photo that can be written, or a code."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest
from PIL import Image

from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo.decode import decode
from written import encode

EXPECTED = {
    "derived__bomb_30000x30000_1bit.png": "photo.too_large",
    "derived__empty.jpg": "photo.empty",
    "derived__face_animated.gif": "photo.animated",
    "derived__face_animated.webp": "photo.animated",
    "derived__face_apng.png": "photo.animated",
    "derived__face_truncated60.jpg": "photo.truncated",
    "derived__face_truncated_header.jpg": "photo.truncated",
    "derived__text_named.jpg": "photo.unsupported",
    "derived__png_named.jpg": "png",
    "derived__face_16bit_rgb.png": "png",
    "derived__face_16bit_rgb.tif": "tiff",
    "derived__face.avif": "avif",
    "heif__heif_special__xiaomi.heic": "heic",
}


def outcome(path: Path, out: Path) -> str:
    """The photo's format after a round trip, or the code that says why there is none."""
    try:
        photo = decode(path)
        encode(photo, photo.pixels, out)
    except EngineError as error:
        return error.code
    with Image.open(out) as image:
        image.load()
        assert image.size == (photo.width, photo.height)
    out.unlink()
    return photo.format


def test_no_file_crashes_hangs_or_ends_half(shared: Path, tmp_path: Path) -> None:
    folder = shared / "data" / "odd"
    if not folder.is_dir():
        pytest.skip(f"no odd files in {folder}")
    outcomes, slowest = {}, 0.0
    for path in sorted(folder.iterdir()):
        began = time.monotonic()
        outcomes[path.name] = outcome(path, tmp_path / "out")
        slowest = max(slowest, time.monotonic() - began)
    assert slowest < 20
    codes = {word for word in outcomes.values() if "." in word}
    assert all(code.startswith("photo.") for code in codes), codes
    assert list(tmp_path.iterdir()) == []
    assert {name: outcomes[name] for name in EXPECTED} == EXPECTED


def test_what_pillow_reads_is_not_refused_as_damaged(shared: Path) -> None:
    folder = shared / "data" / "odd"
    with (shared / "data" / "manifest.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["file"].startswith("odd/derived")]
    fine = [row for row in rows if "frames=1" in row["note"] and row["note"].endswith("load=OK")]
    for row in fine[:20]:
        photo = decode(folder.parent / row["file"])
        assert (photo.width, photo.height) == (int(row["width"]), int(row["height"]))
