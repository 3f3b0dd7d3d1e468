"""The system's own tools and libraries that a build on Linux takes, told before the long part."""

from __future__ import annotations

import ctypes
import os
import shutil
from typing import Final

TOOLS: Final = {
    "dpkg-deb": "dpkg-dev",
    "dpkg-query": "dpkg-dev",
    "gcc": "gcc",
    "icupkg": "icu-devtools",
    "nm": "binutils",
    "readelf": "binutils",
    "strip": "binutils",
}
"""Command, and the Debian package that has it."""
LIBRARIES: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""What Qt's plug-ins for X11 are linked with and a bundle brings along, and its package."""
_ADMIN = ("/usr/local/sbin", "/usr/sbin", "/sbin")
"""Debian keeps icupkg among the administrator's commands, where a user's PATH does not look."""


def extend_path() -> None:
    """Let this process and its children find the administrator's commands too."""
    known = os.environ.get("PATH", os.defpath).split(os.pathsep)
    os.environ["PATH"] = os.pathsep.join([*known, *(each for each in _ADMIN if each not in known)])


def missing() -> list[str]:
    """Packages to install, each once; empty when everything is there."""
    tools = {package for tool, package in TOOLS.items() if shutil.which(tool) is None}
    return sorted(tools | {package for name, package in LIBRARIES.items() if not _loads(name)})


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
