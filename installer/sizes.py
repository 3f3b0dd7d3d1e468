"""What of the bundle is how large: a table by component, before and after trimming.

``python -m installer.sizes build/bundle/cloakroom`` prints the table of a bundle.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

#: The first folder or file below ``_internal`` (or a prefix of it) and what it belongs to; the
#: first line that fits counts.
COMPONENTS: Final = (
    ("cloakroom_engine/resources/models/", "default models"),
    ("cloakroom_engine/", "our resources"),
    ("torch", "torch"),
    ("PySide6/Qt/lib/libicu", "Qt: ICU"),
    ("PySide6/", "Qt"),
    ("shiboken6/", "Qt"),
    ("cv2/", "OpenCV"),
    ("opencv_python", "OpenCV: BLAS, image and video formats"),
    ("scipy", "SciPy"),
    ("numpy", "NumPy"),
    ("onnxruntime", "onnxruntime"),
    ("onnx", "onnx"),
    ("pillow_heif", "HEIC"),
    ("_pillow_heif", "HEIC"),
    ("pillow", "Pillow"),
    ("PIL/", "Pillow"),
    ("cryptography", "cryptography"),
    ("skimage/", "scikit-image"),
    ("lib", "system libraries and Python"),
    ("python3", "system libraries and Python"),
    ("base_library", "system libraries and Python"),
)
REST: Final = "everything else"
PROGRAMS: Final = "our modules and all Python libraries (two programs)"


def component(name: str) -> str:
    """What a file belongs to; ``name`` is its place in the bundle, with ``/``."""
    if not name.startswith("_internal/"):
        return PROGRAMS
    inside = name.removeprefix("_internal/")
    return next((word for start, word in COMPONENTS if inside.startswith(start)), REST)


def measure(bundle: Path) -> dict[str, int]:
    """Bytes by component; links count nothing."""
    sums: dict[str, int] = {}
    for path in bundle.rglob("*"):
        if path.is_file() and not path.is_symlink():
            word = component(path.relative_to(bundle).as_posix())
            sums[word] = sums.get(word, 0) + path.stat().st_size
    return sums


def table(before: Mapping[str, int], after: Mapping[str, int]) -> str:
    """Both as a Markdown table in megabytes (10^6 bytes), the largest first."""
    names = sorted(set(before) | set(after), key=lambda name: (-after.get(name, 0), name))
    lines = ["| component | before, MB | after, MB |", "|---|---|---|"]
    lines += [
        f"| {name} | {before.get(name, 0) / 1e6:.1f} | {after.get(name, 0) / 1e6:.1f} |"
        for name in names
    ]
    totals = sum(before.values()) / 1e6, sum(after.values()) / 1e6
    lines.append(f"| **all** | **{totals[0]:.1f}** | **{totals[1]:.1f}** |")
    return "\n".join(lines)


if __name__ == "__main__":
    found = [measure(Path(folder)) for folder in sys.argv[1:]]
    print(table(found[0], found[-1]))
