"""The program's own files for the bundle: resources, templates, migrations, default models."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from installer.contents import RESOURCES, resource_wanted

ROOT: Final = Path(__file__).resolve().parents[1]
ENGINE: Final = ROOT / "engine" / "cloakroom_engine"
PACKS: Final = ROOT / "build" / "packs"
"""Model packs that a build with network fetched (``installer/models.py``), each with its card."""

Placed = tuple[str, str]
"""A file of this machine, and the folder in the bundle that it goes into."""


def default_models() -> list[tuple[Path, str]]:
    """The default models, their bytes checked against their cards, with the names they get.

    Raises:
        EngineError: ``model.missing`` or ``model.hash_mismatch``: no bundle without them.
    """
    registry = Registry([], ROOT / "resources", Device("cpu"))
    return [(registry.path(card), card.file) for card in registry.defaults()]


def resources() -> list[Placed]:
    """Everything below ``resources/`` that the program reads."""
    found = []
    for path in sorted((ROOT / "resources").rglob("*")):
        inside = path.relative_to(ROOT / "resources")
        if path.is_file() and resource_wanted(inside.as_posix()):
            found.append((str(path), (Path(RESOURCES) / inside.parent).as_posix()))
    return found


def beside_modules() -> list[Placed]:
    """SQL steps and report templates, which are looked for beside the modules."""
    found = []
    for ending in ("*.sql", "*.html", "*.css"):
        for path in sorted(ENGINE.rglob(ending)):
            inside = Path("cloakroom_engine") / path.parent.relative_to(ENGINE)
            found.append((str(path), inside.as_posix()))
    return found


def packs() -> list[Placed]:
    """Model packs that were fetched for this build; none without network."""
    if not PACKS.is_dir():
        return []
    return [(str(path), f"{RESOURCES}/models") for path in sorted(PACKS.iterdir())]


def skimage_files() -> list[Placed]:
    """The portrait of ``demo`` (public domain), which scikit-image's wheel brings."""
    from cloakroom_engine.pipeline.demo import portrait

    return [(str(portrait()), "skimage/data")]
