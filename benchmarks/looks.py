"""Measures of sight for the benches: the one that strengths promise, and two that judge it.

SSIMULACRA2 is a promise and solves the budget. Butteraugli (``butteraugli_main`` of JPEG XL's
tools, Debian's libjxl-devtools) was looked at when strengths were chosen and is in no loop. FLIP
(PyPI ``flip-evaluator``, pinned by whoever runs this) is in no loss, no budget and no choice.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.photo.sight import ENLARGED_PX, seen
from cloakroom_engine.photo.visibility import ssim


def measures(before: NDArray[np.uint8], after: NDArray[np.uint8]) -> dict[str, float]:
    """Of a face crop (h, w, 3) uint8 and its protected copy, enlarged as a viewer would.

    Butteraugli is 0 for identical images, about 1 where a difference is just seen; FLIP is 0 to 1.
    """
    found = {"ssim": ssim(before, after), "seen": seen(before, after)}
    large = [enlarged(each) for each in (before, after)]
    if shutil.which("butteraugli_main"):
        found["butteraugli"] = butteraugli(*large)
    try:
        import flip_evaluator
    except ImportError:
        return found
    first, second = (np.asarray(each, np.float32) / 255 for each in large)
    found["flip"] = float(flip_evaluator.evaluate(first, second, "LDR")[1])
    return found


def enlarged(rgb_u8: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """At least ``ENLARGED_PX`` on its longer side."""
    scale = ENLARGED_PX / max(rgb_u8.shape[:2])
    if scale <= 1:
        return rgb_u8
    return np.asarray(cv2.resize(rgb_u8, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC))


def butteraugli(before: NDArray[np.uint8], after: NDArray[np.uint8]) -> float:
    """The 3-norm that JPEG XL's tool prints."""
    with tempfile.TemporaryDirectory() as scratch:
        paths = [str(Path(scratch) / f"{n}.png") for n in ("a", "b")]
        for path, pixels in zip(paths, (before, after), strict=True):
            cv2.imwrite(path, np.ascontiguousarray(pixels[..., ::-1]))
        run = subprocess.run(
            ["butteraugli_main", *paths], capture_output=True, text=True, check=True
        )
    return float(run.stdout.split()[-1])


def blurred(rgb_u8: NDArray[np.uint8], sigma: float) -> NDArray[np.uint8]:
    """A Gaussian blur of ``sigma`` pixels."""
    return np.asarray(cv2.GaussianBlur(rgb_u8, (0, 0), sigma), np.uint8)
