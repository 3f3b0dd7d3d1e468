"""Which photos paths mean, and what lies among them and is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cloakroom_engine import kinds
from cloakroom_engine.library import Library
from cloakroom_engine.opening import is_folder
from cloakroom_engine.photo.files import sha256_of
from cloakroom_engine.walking import walk


@dataclass
class Listing:
    """What was found below folders and named by itself.

    ``photos`` are to be opened: by what they are, whatever they are called, and files that are
    called photos, so that whoever opens them says what is wrong with them. ``films`` lay in folders
    (one that is named by itself is among ``photos``). ``others`` were passed over. ``copies`` are
    protected copies of ours that lay in the folders.
    """

    photos: list[Path] = field(default_factory=list)
    films: list[Path] = field(default_factory=list)
    others: list[Path] = field(default_factory=list)
    copies: list[Path] = field(default_factory=list)

    @property
    def openable(self) -> list[Path]:
        """Photos and films, for whoever treats both."""
        return [*self.photos, *self.films]

    @property
    def passed_over(self) -> tuple[str, ...]:
        """Files in folders that are no photos."""
        return tuple(map(str, sorted([*self.films, *self.others])))

    @property
    def left(self) -> tuple[str, ...]:
        """Files in folders that are neither photos nor films."""
        return tuple(map(str, sorted(self.others)))


def listed(
    paths: Sequence[Path],
    library: Library | None = None,
    known: Callable[[Path], bool] | None = None,
) -> Listing:
    """Files as they are named, folders as what lies anywhere below them, sorted by name.

    Hidden files are left out. A folder that cannot be entered is among the photos: whoever opens it
    is told so. With a ``library``, what it knows to be a protected copy is apart, so that copies
    may lie in the folder whose photos are protected. Files in folders that are ``known`` to be as
    they were are left out unopened.
    """
    found = Listing()
    for path in paths:
        if not is_folder(path):
            found.photos.append(path)
            continue
        for each in walk(path):
            if each.closed:
                found.photos.append(each.path)
                continue
            if known is not None and known(each.path):
                continue
            kind = kinds.of_file(each.path)
            if kind == kinds.OTHER:
                found.others.append(each.path)
            elif library is not None and _is_copy(library, each.path):
                found.copies.append(each.path)
            elif kind == kinds.FILM:
                found.films.append(each.path)
            else:
                found.photos.append(each.path)
    return found


def photos_in(paths: Sequence[Path]) -> list[Path]:
    """The photos alone, for whoever has no use for the rest."""
    return listed(paths).photos


def _is_copy(library: Library, path: Path) -> bool:
    """By its path first: nothing has to be read of a folder without copies."""
    known = library.protected.file_at(str(path.absolute()))
    return known is not None and sha256_of(path) == known.sha256
