"""Libraries as the Linux linker sees them: which file is one, and what it asks for."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_MAGIC: Final = b"\x7fELF"
#: Offset, virtual address and alignment of a segment that is mapped.
_LOAD: Final = re.compile(r"^\s*LOAD\s+(0x\w+)\s+(0x\w+)\s.*\s(0x\w+)$", re.MULTILINE)
_GLIBC: Final = re.compile(r"GLIBC_(2\.\d+(?:\.\d+)?)")
_NEEDED: Final = re.compile(r"\(NEEDED\).*\[(.+)\]")


def is_elf(path: Path) -> bool:
    """Whether a regular file is a program or a library."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(4) == _MAGIC


def elves(folder: Path) -> list[Path]:
    """All programs and libraries below ``folder``, links left out, in a stable order."""
    return [path for path in sorted(folder.rglob("*")) if is_elf(path)]


def _readelf(option: str, path: Path) -> str:
    done = subprocess.run(
        ["readelf", option, str(path)],
        capture_output=True,
        text=True,
        check=True,
        env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"},
    )
    return str(done.stdout)


def loadable(path: Path) -> bool:
    """Whether every segment lies in the file as the linker maps it.

    Raises:
        subprocess.CalledProcessError: when ``readelf`` cannot read it.
    """
    segments = [
        [int(part, 16) for part in match.groups()]
        for match in _LOAD.finditer(_readelf("-lW", path))
    ]
    return bool(segments) and all(
        offset % align == address % align for offset, address, align in segments if align > 1
    )


def needed_by(path: Path) -> set[str]:
    """The names of the libraries that ``path`` is linked with.

    Raises:
        subprocess.CalledProcessError: when ``readelf`` cannot read it.
    """
    return set(_NEEDED.findall(_readelf("-dW", path)))


def glibc(path: Path) -> str:
    """The newest version of the C library that ``path`` asks for, as ``2.36``."""
    found = set(_GLIBC.findall(_readelf("-VW", path))) or {"2.0"}
    return str(max(found, key=lambda version: [int(part) for part in version.split(".")]))


def orphans(names: Iterable[str], needs: dict[str, set[str]]) -> set[str]:
    """Those of ``names`` that nothing asks for, also after the others among them are gone.

    Args:
        names: libraries that are only there because another was linked with them.
        needs: for every library and program by name, what it is linked with.
    """
    candidates, gone = set(names), set[str]()
    while True:
        asked = set[str]().union(*(needs[name] for name in needs if name not in gone))
        fresh = candidates - asked - gone
        if not fresh:
            return gone
        gone |= fresh
