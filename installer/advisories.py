"""Whether anything that is pinned, or that the minimum versions admit, is known to have a hole.

``python -m installer.advisories`` compares ``pyproject.toml``, ``requirements.txt`` and
``installer/requirements.lock`` with the dated list beside this file; a test does the same.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from installer.inside import normal

ROOT: Final = Path(__file__).resolve().parents[1]
LIST: Final = Path(__file__).with_name("advisories.json")
_PINNED: Final = re.compile(r"^([A-Za-z0-9._-]+)==([0-9][^\s;\\+]*)", re.MULTILINE)
_WANTED: Final = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?\s*(?:[=>]=\s*([0-9][^\s;,]*))?")


def known() -> dict[str, tuple[str, str]]:
    """By package the first version without a known hole, and the holes' names."""
    listed = json.loads(LIST.read_text("utf-8"))["advisories"]
    return {each["package"]: (each["fixed"], ", ".join(each["ids"])) for each in listed}


def least(pyproject: str) -> Iterator[tuple[str, str]]:
    """The packages that the program and its extras ask for, and the oldest version they admit."""
    project = tomllib.loads(pyproject)["project"]
    extras = project.get("optional-dependencies", {}).values()
    for line in (*project["dependencies"], *(each for extra in extras for each in extra)):
        found = _WANTED.match(line)
        assert found is not None, line
        yield normal(found[1]), found[2] or "0"


def pinned(text: str) -> Iterator[tuple[str, str]]:
    """The packages of a file of pins, and their versions."""
    for name, version in _PINNED.findall(text):
        yield normal(name), version


def asked_for() -> Iterator[tuple[str, str, str]]:
    """Everything that is admitted or pinned: the file that says so, the package, its version."""
    for file, read in (
        ("pyproject.toml", least),
        ("requirements.txt", pinned),
        ("installer/requirements.lock", pinned),
    ):
        for name, version in read((ROOT / file).read_text("utf-8")):
            yield file, name, version


def holes() -> list[str]:
    """What is admitted or pinned and known to have a hole, in lines."""
    found = []
    holed = known()
    for file, name, version in asked_for():
        fixed, ids = holed.get(name, ("0", ""))
        if _parts(version) < _parts(fixed):
            found.append(f"{file}: {name} {version} has {ids}; {fixed} has not")
    return found


def _parts(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in re.findall(r"\d+", version)[:4]]
    return tuple(numbers + [0] * (4 - len(numbers)))


if __name__ == "__main__":
    print("\n".join(holes()) or "no known hole")
    sys.exit(bool(holes()))
