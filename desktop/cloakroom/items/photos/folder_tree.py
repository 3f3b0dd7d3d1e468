"""Folders that photos lie in, as they lie in one another: what a tree and a menu show."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Branch:
    """A folder with photos in it, or one in which several such folders lie.

    ``photos`` are all below it; ``inside`` are its branches, by name.
    """

    path: str
    photos: int
    inside: tuple[Branch, ...]

    @property
    def name(self) -> str:
        """Without what lies around it."""
        return os.path.basename(self.path) or self.path  # noqa: PTH119 - no Path for each of many


def branches(counts: Mapping[str, int]) -> tuple[Branch, ...]:
    """The outermost ones, of how many photos each folder holds itself; no whole disk is one."""
    inside: dict[str, set[str]] = {}
    outermost: set[str] = set()
    for folder in counts:
        at = folder
        while (around := os.path.dirname(at)) != at:  # noqa: PTH120 - as above
            known = inside.setdefault(around, set())
            if at in known:
                break
            known.add(at)
            at = around
        else:
            outermost.add(at)
    found: list[Branch] = []
    for each in sorted(outermost):
        disk = _branch(each, inside, counts)
        found += disk.inside if disk.path == each and each not in counts else [disk]
    return tuple(found)


def _branch(path: str, inside: Mapping[str, set[str]], counts: Mapping[str, int]) -> Branch:
    # A folder that holds one folder and nothing else says nothing.
    while path not in counts and len(inside[path]) == 1:
        (path,) = inside[path]
    below = [_branch(each, inside, counts) for each in sorted(inside.get(path, ()))]
    below.sort(key=lambda branch: branch.name.casefold())
    photos = counts.get(path, 0) + sum(each.photos for each in below)
    return Branch(path, photos, tuple(below))
