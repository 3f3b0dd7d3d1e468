"""What other measures of the eye say, where they are installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.photo.visibility import ssim


def measures(original: NDArray[np.uint8], image: NDArray[np.uint8]) -> dict[str, float]:
    """Of a face crop (h, w, 3) uint8 and its protected copy, by what is installed.

    SSIMULACRA2 is 100 for identical images, 90 where nobody sees a difference, 70 where most do
    not mind; Butteraugli is 0 for identical ones, about 1 where a difference is just seen.
    """
    found = {"ssim": ssim(original, image)}
    with tempfile.TemporaryDirectory() as scratch:
        paths = [str(Path(scratch) / f"{n}.png") for n in ("a", "b")]
        for path, pixels in zip(paths, (original, image), strict=True):
            cv2.imwrite(path, np.ascontiguousarray(pixels[..., ::-1]))
        if shutil.which("butteraugli_main"):
            run = subprocess.run(
                ["butteraugli_main", *paths], capture_output=True, text=True, check=True
            )
            words = run.stdout.split()
            found["butteraugli_max"] = float(words[0])
            found["butteraugli_3norm"] = float(words[-1])
        try:
            from ssimulacra2 import compute_ssimulacra2
        except ImportError:
            return found
        found["ssimulacra2"] = float(compute_ssimulacra2(*paths))
    return found
