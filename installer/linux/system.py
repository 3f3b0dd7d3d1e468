"""What a Linux system gives the program: libraries by name, and the Debian packages with them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

#: Every library outside the bundle that something in it is linked with, and its package.
SYSTEM_LIBRARIES: Final = {
    "ld-linux-x86-64.so.2": "libc6",
    "libc.so.6": "libc6",
    "libdl.so.2": "libc6",
    "libm.so.6": "libc6",
    "libmvec.so.1": "libc6",
    "libpthread.so.0": "libc6",
    "librt.so.1": "libc6",
    "libutil.so.1": "libc6",
    "libresolv.so.2": "libc6",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxcb.so.1": "libxcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}

#: What libraries of the bundle read: keyboard layouts, where fonts are (and at least one font).
DATA_PACKAGES: Final = ("xkb-data", "fontconfig-config")


def packages(libraries: Iterable[str], glibc: str) -> list[str]:
    """The packages to depend on for these libraries, the C library at least as new as ``glibc``.

    Raises:
        KeyError: for a library that nobody wrote down here.
    """
    found = {SYSTEM_LIBRARIES[name] for name in libraries} | set(DATA_PACKAGES)
    return sorted(f"libc6 (>= {glibc})" if name == "libc6" else name for name in found)
