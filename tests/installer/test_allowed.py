"""No library under the GPL alone gets into a bundle, and HEIC is read without the one that was."""

from __future__ import annotations

import importlib.util
import io
import shutil
import subprocess
import sys
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from installer import allowed, stand_in


def test_every_library_of_our_wheels_has_a_licence_on_the_list(tmp_path: Path) -> None:
    """But x265, which the build replaces, and what is for developers alone."""
    found = importlib.util.find_spec("pillow_heif")
    assert found is not None
    assert found.origin is not None
    packages = Path(found.origin).parents[1]
    named = [
        path
        for part in ("numpy", "scipy", "pillow", "pillow_heif", "opencv_python_headless")
        for path in packages.glob(f"{part}.libs/lib*")
    ]
    if not named:
        pytest.skip("wheels of this system keep their libraries elsewhere")
    refused = {path.name[:7] for path in named if allowed.licence_of(path) not in allowed.ALLOWED}
    assert refused == {"libx265"}


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("pillow_heif.libs/libx265-4883ecb5.so.217", "under GPL-2.0-or-later"),
        ("cv2/.dylibs/libx264.164.dylib", "under GPL-2.0-or-later"),
        ("libx265-217-276e7d75772a32bd086b54d54e01fd11.dll", "under GPL-2.0-or-later"),
        ("libreadline.so.8", "under GPL-3.0-or-later"),
        ("some.libs/libunheardof-01234567.so.1", "no licence is known"),
        ("pillow.libs/libjpeg-6dc8d115.so.62.4.0", ""),
        ("scipy.libs/libgfortran-040039e1-0352e75f.so.5.0.0", ""),
    ],
)
def test_what_ends_a_build(tmp_path: Path, name: str, fault: str) -> None:
    path = tmp_path / "_internal" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(b"machine code")
    found = allowed.faults(tmp_path)
    assert len(found) == bool(fault)
    assert all(fault in line for line in found)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("libx265-4883ecb5.so.217", "217"), ("libx265.217.dylib", "217"),
        ("libx265-217-276e7d75772a32bd086b54d54e01fd11.dll", "217"),
    ],
)  # fmt: skip
def test_the_encoders_number_is_read_from_its_name(name: str, number: str) -> None:
    assert stand_in.build_number(name) == number


TRY = """
import io, sys
import numpy as np, pillow_heif
from cloakroom_engine.audit.attacks.encoding import can_heic
from cloakroom_engine.photo.heif import HeifFile
read = HeifFile(sys.stdin.buffer.read()).read()
print(pillow_heif.__file__, read.raster.pixels.shape, can_heic())
"""


def test_heic_is_read_with_the_stand_in_and_no_encoder_is_claimed(tmp_path: Path) -> None:
    if shutil.which("gcc") is None and shutil.which("clang") is None:
        pytest.skip("no compiler here")
    if "x265" not in pillow_heif.libheif_info()["HEIF"]:
        pytest.skip("this libheif has no encoder to begin with")
    out = io.BytesIO()
    pillow_heif.from_pillow(Image.new("RGB", (64, 48), "red")).save(out)
    assert pillow_heif.__file__ is not None
    packages = Path(pillow_heif.__file__).parents[1]
    for part in packages.glob("*pillow_heif*"):
        copy = shutil.copytree if part.is_dir() else shutil.copy
        copy(part, tmp_path / part.name)
    (name,) = stand_in.make(tmp_path)
    assert name.startswith("libx265")
    assert allowed.faults(tmp_path) == []
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n{TRY}"],
        input=out.getvalue(),
        capture_output=True,
        check=False,
    )
    said = done.stdout.decode()
    assert str(tmp_path) in said, done.stderr.decode()
    assert said.split(maxsplit=1)[1].strip() == "(48, 64, 3) False"
