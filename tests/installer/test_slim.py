"""OpenCV computes the same, and opens pictures, with the stand-ins that a bundle gives it."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from installer.linux import slim

from installer import elf

TRY = """
import importlib.util, io, sys
import numpy as np
from PIL import Image
spec = importlib.util.spec_from_file_location("cv2", sys.argv[1])
cv2 = importlib.util.module_from_spec(spec)
spec.loader.exec_module(cv2)
rng = np.random.default_rng(0)
for kind, near in ((np.float32, 2e-3), (np.float64, 1e-9)):
    a, b = rng.standard_normal((150, 150)).astype(kind), rng.standard_normal((150, 7)).astype(kind)
    sure = a @ a.T + 150 * np.eye(150, dtype=kind)
    tall, right = rng.standard_normal((300, 120)).astype(kind), b.repeat(2, axis=0)
    least = np.linalg.lstsq(tall.astype(float), right.astype(float), rcond=None)[0]
    for found, truth in (
        (cv2.solve(a, b, flags=cv2.DECOMP_LU)[1], np.linalg.solve(a.astype(float), b)),
        (cv2.solve(sure, b, flags=cv2.DECOMP_CHOLESKY)[1], np.linalg.solve(sure.astype(float), b)),
        (cv2.solve(tall, right, flags=cv2.DECOMP_QR)[1], least),
        (cv2.solve(tall, right, flags=cv2.DECOMP_SVD)[1], least),
        (cv2.SVDecomp(tall)[0].ravel(), np.linalg.svd(tall, compute_uv=False)),
        (cv2.gemm(a, a, 1.5, sure, 0.5), 1.5 * a.astype(float) @ a + 0.5 * sure),
    ):
        np.testing.assert_allclose(found, truth, rtol=near, atol=near * np.abs(truth).max())
turns = np.linalg.eigvals(a).real
np.testing.assert_allclose(np.sort(cv2.eigenNonSymmetric(a)[0].ravel()), np.sort(turns), atol=1e-6)
photo = rng.integers(0, 255, (64, 48, 3), np.uint8)
assert (cv2.imdecode(cv2.imencode(".png", photo)[1], 1) == photo).all()
out = io.BytesIO()
Image.fromarray(photo).save(out, "AVIF")
assert cv2.imdecode(np.frombuffer(out.getvalue(), np.uint8), 1) is None
print("as before")
"""


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """OpenCV and NumPy's BLAS as PyInstaller lays them."""
    found = importlib.util.find_spec("cv2")
    if sys.platform != "linux" or shutil.which("gcc") is None or found is None:
        pytest.skip("no OpenCV, or no gcc on Linux, here")
    assert found.origin is not None
    (extension,) = Path(found.origin).parent.glob("cv2*.so")
    packages = extension.parents[1]
    own = list(packages.glob("opencv_python_headless.libs"))
    if not own or not list(packages.glob("numpy.libs/libscipy_openblas64_*")):
        pytest.skip("wheels of this system keep their libraries elsewhere")
    if any(name.startswith("libavdevice") for name in elf.needed_by(extension)):
        pytest.skip("another OpenCV, with a window, was installed over the one that is asked for")
    inside = tmp_path / "_internal"
    for folder in (own[0], packages / "numpy.libs"):
        shutil.copytree(folder, inside / folder.name, copy_function=os.symlink)
    # Links would lead a stand-in into the environment itself.
    for stood_in in (
        *inside.glob("opencv_python*.libs/*"),
        *inside.glob("numpy.libs/libgfortran*"),
    ):
        original = stood_in.resolve()
        stood_in.unlink()
        shutil.copy(original, stood_in)
    (inside / "cv2").mkdir()
    shutil.copy(extension, inside / "cv2")
    return tmp_path


def test_opencv_computes_and_opens_as_before(bundle: Path) -> None:
    libraries = {path: path.stat().st_size for path in bundle.glob("_internal/opencv*.libs/*")}
    slim.replace_video(bundle)
    slim.replace_avif(bundle)
    slim.share_blas(bundle)
    smaller = {
        path.name.split("-")[0] for path, size in libraries.items() if path.stat().st_size < size
    }
    assert {"libopenblasp", "libavif", "libavcodec"} <= smaller
    (extension,) = bundle.glob("_internal/cv2/cv2*.so")
    done = subprocess.run(
        [sys.executable, "-c", TRY, str(extension)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout == "as before\n", done.stderr


def test_what_the_page_lacks_ends_a_build(
    bundle: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shutil.copy(slim._FILES / "blas.c", tmp_path)
    page = (tmp_path / "blas.c").read_text("ascii").replace("REAL(s, float)\n", "")
    (tmp_path / "blas.c").write_text(page, encoding="ascii")
    monkeypatch.setattr(slim, "_FILES", tmp_path)
    with pytest.raises(SystemExit, match="sgesv_"):
        slim.share_blas(bundle)


@pytest.fixture
def numpys(tmp_path: Path) -> Path:
    """The libraries of NumPy's wheel as PyInstaller lays them, as copies."""
    origin = importlib.util.find_spec("numpy")
    assert origin is not None
    assert origin.origin is not None
    libraries = Path(origin.origin).parents[1] / "numpy.libs"
    if sys.platform != "linux" or shutil.which("gcc") is None or not libraries.is_dir():
        pytest.skip("no wheel of NumPy, or no gcc on Linux, here")
    shutil.copytree(libraries, tmp_path / "_internal" / "numpy.libs")
    return tmp_path


COMPUTED = """
import ctypes, random, sys
one, other = (ctypes.CDLL(path) for path in sys.argv[1:])
rng = random.Random(0)
for name, real, sizes in (("r8", ctypes.c_double, 300), ("r4", ctypes.c_float, 40)):
    powers = [getattr(each, f"_gfortran_pow_{name}_i8") for each in (one, other)]
    for power in powers:
        power.argtypes, power.restype = [real, ctypes.c_int64], real
    for exponent in (*range(-sizes, sizes), -(2**63), 2**63 - 1):
        base = rng.choice((2.0, -0.5, rng.uniform(-3, 3), 0.0, 1.0))
        found = [power(base, exponent) for power in powers]
        assert repr(found[0]) == repr(found[1]), (base, exponent, found)
for size in range(12):
    for first in (b"", b"abc", b"abcdefgh"):
        for second in (b"", b"xy", b"uvwxyzuv"):
            told = []
            for each in (one, other):
                room = ctypes.create_string_buffer(b"#" * 12, 12)
                each._gfortran_concat_string(
                    ctypes.c_size_t(size), room, ctypes.c_size_t(len(first)), first,
                    ctypes.c_size_t(len(second)), second,
                )
                told.append(room.raw)
            assert told[0] == told[1], (size, first, second, told)
print("as before")
"""


def test_powers_and_texts_are_fortrans(numpys: Path, tmp_path: Path) -> None:
    (library,) = numpys.glob("_internal/numpy.libs/libgfortran*")
    before = shutil.copy(library, tmp_path / "before.so")
    slim.replace_small(numpys)
    assert library.stat().st_size < 30_000
    # The wheel's own leads to its libquadmath, which lies beside it there.
    paths = os.pathsep.join([str(library.parent), os.environ.get("LD_LIBRARY_PATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", COMPUTED, str(before), str(library)],
        capture_output=True, text=True, check=False, env={**os.environ, "LD_LIBRARY_PATH": paths},
    )  # fmt: skip
    assert done.stdout == "as before\n", done.stderr


def test_more_than_a_small_page_has_ends_a_build(
    numpys: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = (slim._FILES / "gfortran.c").read_text("ascii").replace("POWER(_gfortran_pow_r4", "//")
    (tmp_path / "gfortran.c").write_text(page, encoding="ascii")
    monkeypatch.setattr(slim, "_FILES", tmp_path)
    with pytest.raises(SystemExit, match="_gfortran_pow_r4_i8"):
        slim.replace_small(numpys)
