"""The verb ``doctor``: what runs where, and what is missing, as data."""

from __future__ import annotations

import importlib.metadata
import platform
import re
import subprocess
import sys
from collections.abc import Iterable
from ctypes.util import find_library
from typing import Any

from cloakroom_engine import __version__
from cloakroom_engine.clip import tool
from cloakroom_engine.clip.encoders import writable
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.device import running_provider
from cloakroom_engine.models.registry import DETECTOR
from cloakroom_engine.pipeline.reading import Shelf

PACKAGES = (
    "torch", "onnxruntime", "onnxruntime-directml", "opencv-python",
    "opencv-python-headless", "insightface", "numpy",
    "pillow", "pillow-heif", "cryptography", "sqlcipher3", "keyring",
)  # fmt: skip
QT_LIBRARIES = (
    "EGL", "GL", "xkbcommon", "xkbcommon-x11", "xcb-cursor", "xcb-icccm", "xcb-image",
    "xcb-keysyms", "xcb-randr", "xcb-render-util", "xcb-shape", "dbus-1", "fontconfig",
)  # fmt: skip
"""What Qt needs on Linux and pip does not bring, by the name the linker knows."""


def doctor(desk: Shelf) -> dict[str, Any]:
    """Versions, the device that runs and why not a faster one, models, vault, Qt's libraries."""
    models = []
    for card in desk.registry.cards():
        try:
            desk.registry.path(card)
            code = ""
        except EngineError as problem:
            code = problem.code
        models.append({"name": card.name, "role": card.role, "code": code})
    detector = desk.registry.card(DETECTOR)
    # A frozen program brings them along.
    linux = platform.system() == "Linux" and not getattr(sys, "frozen", False)
    return {
        "engine": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "packages": {name: version for name in PACKAGES if (version := _version(name))},
        "device": desk.device.name,
        "threads": desk.device.threads,
        "provider": running_provider(desk.registry.path(detector), desk.device),
        "not_faster_because": [
            {"code": reason.code, **reason.params} for reason in desk.device.reasons
        ],
        "models": models,
        "ffmpeg": _ffmpeg(),
        "home": str(desk.paths.home),
        "vault": desk.library.vault.kind,
        "qt_libraries_missing": _missing(QT_LIBRARIES) if linux else [],
    }


def _missing(names: Iterable[str]) -> list[str]:
    """Libraries that the linker does not know.

    ``find_library`` asks ldconfig for each anew, and then compilers: ours asks once for all, and it
    only for what is not among the answers.
    """
    try:
        told = subprocess.run(
            ["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=False
        ).stdout
    except OSError:
        told = ""
    there = set(re.findall(r"\blib(\S+?)\.so", told))
    return [name for name in names if name not in there and find_library(name) is None]


def _ffmpeg() -> dict[str, Any]:
    """Which ffmpeg opens and writes clips, and what it can write; ``code`` where there is none."""
    try:
        found = tool.find()
    except EngineError as problem:
        return {"code": problem.code, **problem.params}
    return {
        "code": "",
        "path": str(found.path),
        "origin": found.origin,
        "version": found.version,
        "gpl": found.gpl,
        "old": found.old,
        "writes": list(writable(found)),
    }


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""
