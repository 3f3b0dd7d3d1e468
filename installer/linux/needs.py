"""The system's own tools that a build on Linux takes, told before the long part begins."""

from __future__ import annotations

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
_ADMIN = ("/usr/local/sbin", "/usr/sbin", "/sbin")
"""Debian keeps icupkg among the administrator's commands, where a user's PATH does not look."""


def extend_path() -> None:
    """Let this process and its children find the administrator's commands too."""
    known = os.environ.get("PATH", os.defpath).split(os.pathsep)
    os.environ["PATH"] = os.pathsep.join([*known, *(each for each in _ADMIN if each not in known)])


def missing() -> list[str]:
    """Packages to install, each once; empty when everything is there."""
    return sorted({package for tool, package in TOOLS.items() if shutil.which(tool) is None})
