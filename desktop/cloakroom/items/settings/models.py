"""Models as the page shows them: what is installed, what could be, and what each is used for."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import QLocale

from cloakroom_engine.library import Library


@dataclass(frozen=True, slots=True)
class Model:
    """One card of the page; ``roles`` are detector, recogniser and quality."""

    name: str
    roles: tuple[str, ...]
    licence: str
    licence_url: str
    size: int | None
    sha256: str
    installed: bool
    starter: bool = False
    needs_acceptance: bool = False
    measured: bool = True
    host: str = ""
    architecture: str = ""
    teaches: tuple[str, ...] = ()
    """Names of people whose newest cloak it helped to make: it cannot judge those."""
    left_out: tuple[str, ...] = ()
    """Names of people whose newest cloak it had no part in, though it would have in a new one."""
    teacher: bool = False
    """Whether a cloak that is learnt now is made against it."""
    only_judges: bool = False
    only_teaches: bool = False
    may_teach: bool = False
    """Whether it would teach cloaks, were it here: not kept for judging."""
    kin: tuple[str, ...] = ()
    """What is installed and of one mind with it."""


def size_words(size: int) -> str:
    """A number of bytes as people read it."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def recommended(found: Sequence[Model]) -> list[Model]:
    """Recognisers to offer to somebody new: free for every use, not there yet; smallest first."""
    offered = (
        each
        for each in found
        if each.starter
        and each.measured
        and "recogniser" in each.roles
        and not each.installed
        and not each.needs_acceptance
    )
    return sorted(offered, key=lambda each: each.size or 0)


def of(listing: Mapping[str, Any], library: Library, catalogue: Path) -> list[Model]:
    """From what ``models.list`` says, the newest cloaks, and the catalogue that ships."""
    teaches, cloaked = _teachers(library)
    entries = _entries(catalogue)
    installed = [
        Model(
            name=each["name"],
            roles=(each["role"],),
            licence=each["licence"],
            licence_url="",
            size=each["bytes"],
            sha256=each["sha256"],
            installed=True,
            measured=each["measured"],
            architecture=each["architecture"],
            teaches=tuple(teaches.get(each["sha256"], ())),
            left_out=tuple(
                name
                for name in cloaked
                if each["teaches"] and name not in teaches.get(each["sha256"], ())
            ),
            teacher=each["teaches"],
            only_judges=each["use"] == "judge",
            only_teaches=each["use"] == "teach",
        )
        for each in listing["installed"]
    ]
    available = []
    for each in listing["available"]:
        entry = entries.get(each["name"], {})
        available.append(
            Model(
                name=each["name"],
                roles=tuple(each["roles"]),
                licence=each["licence"],
                licence_url=each["licence_url"],
                size=each["bytes"],
                sha256=str(entry.get("sha256", "")),
                installed=False,
                starter=each["starter"],
                measured=each["measured"],
                needs_acceptance=each["needs_acceptance"],
                host=urlsplit(next(iter(entry.get("urls", [])), "")).hostname or "",
                kin=tuple(each["kin"]),
                only_teaches=each["only_teaches"],
                may_teach=each["may_teach"],
            )
        )
    return [*installed, *sorted(available, key=lambda model: (not model.starter, model.name))]


def _teachers(library: Library) -> tuple[dict[str, list[str]], list[str]]:
    """By sha256 of a recogniser whose newest cloak it helped to make, and who has one at all."""
    found: dict[str, list[str]] = {}
    cloaked = []
    for person in library.people.all():
        cloak = library.cloaks.latest(person.id)
        if cloak is None:
            continue
        cloaked.append(person.name)
        for sha256 in cloak.recipe.surrogate_sha256:
            found.setdefault(sha256, []).append(person.name)
    return found, cloaked


def _entries(catalogue: Path) -> dict[str, dict[str, Any]]:
    document = json.loads(catalogue.read_text(encoding="utf-8"))
    return {entry["name"]: entry for entry in document["models"]}
