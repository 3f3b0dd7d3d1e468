"""Whether every native library that wheels brought into a bundle has a licence from a list.

A library that is not in ``LIBRARIES``, or whose licence is not in ``ALLOWED``, ends the build: the
bundle as a whole is to stay under Apache-2.0, with the LGPL's as separate files. Stand-ins that the
build puts in a library's place are ours. Libraries of the Debian system that built are told apart
by ``inside.py``; of those the known ones under the GPL are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_LGPL, _GCC = "LGPL-2.1-or-later", "GPL-3.0-or-later WITH GCC-exception-3.1"
ALLOWED: Final = frozenset(
    {
        "Apache-2.0", "MIT", "X11", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Zlib", "0BSD", "IJG",
        "libpng-2.0", "libtiff", "FTL", "OpenSSL", "Unicode-3.0", "MPL-2.0", "LGPL-3.0-only",
        _LGPL, _GCC,
    }
)  # fmt: skip
#: The licence of each library by how its file is called behind "lib", without numbers; the longest
#: name that fits counts.
LIBRARIES: Final = {
    "heif": "LGPL-3.0-only", "de265": "LGPL-3.0-only", "x265": "GPL-2.0-or-later",
    "x264": "GPL-2.0-or-later", "rubberband": "GPL-2.0-or-later", "vidstab": "GPL-2.0-or-later",
    "postproc": "GPL-2.0-or-later", "readline": "GPL-3.0-or-later",
    "avcodec": _LGPL, "avformat": _LGPL, "avutil": _LGPL, "avdevice": _LGPL, "avfilter": _LGPL,
    "swscale": _LGPL, "swresample": _LGPL, "gfortran": _GCC, "quadmath": _LGPL, "gomp": _GCC,
    "gcc": _GCC, "stdc": _GCC, "winpthread": "MIT",
    "scipy_openblas": "BSD-3-Clause", "openblas": "BSD-3-Clause", "openblasp": "BSD-3-Clause",
    "avif": "BSD-2-Clause", "aom": "BSD-2-Clause", "dav1d": "BSD-2-Clause", "vpx": "BSD-3-Clause",
    "brotli": "MIT", "freetype": "FTL", "harfbuzz": "MIT", "jpeg": "IJG", "turbojpeg": "IJG",
    "lcms": "MIT", "lzma": "0BSD", "openjp": "BSD-2-Clause", "png": "libpng-2.0",
    "sharpyuv": "BSD-3-Clause", "tiff": "libtiff", "webp": "BSD-3-Clause", "zstd": "BSD-3-Clause",
    "Xau": "X11", "xcb": "X11", "Xdmcp": "X11", "drm": "MIT", "yuv": "BSD-3-Clause",
    "crypto": "OpenSSL", "ssl": "OpenSSL", "z": "Zlib", "omp": "Apache-2.0",
}  # fmt: skip
_OURS: Final = b"Cloakroom's installer leaves"
"""What every stand-in says before it ends the process."""
_VENDORED: Final = re.compile(r"-[0-9a-f]{8,32}[.-]|-[0-9a-f]{32}\.dll$")
_FOLDERS: Final = (".libs", ".dylibs")


def vendored(bundle: Path) -> Iterator[Path]:
    """The libraries of others that wheels carry."""
    for path in sorted(bundle.rglob("lib*")):
        inside = any(part.endswith(_FOLDERS) for part in path.relative_to(bundle).parts[:-1])
        if path.is_file() and not path.is_symlink() and (inside or _VENDORED.search(path.name)):
            yield path


def licence_of(path: Path) -> str:
    """A library's licence; empty where nobody looked it up."""
    if _OURS in path.read_bytes():
        return "Apache-2.0"
    name = path.name.removeprefix("lib")
    fitting = [known for known in LIBRARIES if re.match(rf"{re.escape(known)}(?![A-Za-z])", name)]
    fitting = fitting or [known for known in LIBRARIES if name.startswith(known) and len(known) > 2]
    return LIBRARIES[max(fitting, key=len)] if fitting else ""


def faults(bundle: Path) -> list[str]:
    """What must not be in a bundle, in lines."""
    found = []
    system = [path for path in (bundle / "_internal").glob("libreadline*") if path.is_file()]
    for path in (*vendored(bundle), *system):
        licence = licence_of(path)
        if not licence:
            found.append(f"no licence is known of {path.name}: look it up for installer/allowed.py")
        elif licence not in ALLOWED:
            found.append(f"{path.name} is under {licence}")
    return found
