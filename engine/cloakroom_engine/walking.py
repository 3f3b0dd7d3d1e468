"""Everything that lies below a folder, links followed, nothing twice. Standard library only,
but for objects in a store (``far``)."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from cloakroom_engine import far


class Found(NamedTuple):
    """Something below a folder: a file of any kind, or a folder that cannot be entered."""

    path: Path
    closed: bool = False
    """Whether it is a folder that the system does not let us into."""


def walk(folder: Path, leave_out: Collection[Path] = ()) -> list[Found]:
    """All that lies below ``folder``, sorted by path; hidden files and folders are left out.

    A folder that is a link is entered like any other, after all that are none: what can be reached
    on two ways is found on the straight one. One that leads back to where we were is not entered
    again.

    Args:
        folder: where to begin; it is in the answer itself where it cannot be entered.
        leave_out: folders that are not entered, whatever they are called.
    """
    if far.is_far(folder):
        return _objects(folder)
    seen = {identity for each in leave_out if (identity := _identity(each))}
    found: list[Found] = []
    straight: list[Path] = [folder]
    linked: list[Path] = []
    while straight or linked:
        here = (straight or linked).pop()
        identity = _identity(here)
        if identity is not None:
            if identity in seen:
                continue
            seen.add(identity)
        try:
            for entry in _entries(here):
                if not _is_folder(entry):
                    found.append(Found(here / entry.name))
                else:
                    (linked if entry.is_symlink() else straight).append(here / entry.name)
        except OSError:
            found.append(Found(here, closed=True))
    # As paths themselves are sorted, and a quarter of the time for 100,000 of them.
    return sorted(found, key=lambda each: (each.path.parts, each.closed))


def files_in(folder: Path) -> list[Path]:
    """What lies in a folder itself, sorted by path.

    Raises:
        OSError: as the system says it.
    """
    if far.is_far(folder):
        return [each for each in far.below(folder) if each.parent == folder]
    return sorted(folder.iterdir())


def _objects(folder: Path) -> list[Found]:
    try:
        return [Found(each) for each in far.below(folder)]
    except OSError:
        return [Found(folder, closed=True)]


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        yield from (entry for entry in entries if not entry.name.startswith("."))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # a link to itself: whoever opens it is told so


def _identity(folder: Path) -> tuple[int, int] | None:
    """The same for a folder and all links to it; None where nobody can know."""
    try:
        state = folder.stat()
    except (OSError, ValueError):
        return None
    return state.st_dev, state.st_ino
