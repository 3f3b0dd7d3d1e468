"""The film beside a photo: a Live Photo is two files, and a copy of one says nothing of the other.

A folder's films are protected with its photos. Whoever names a photo alone is told of its film, by
the same name and, where both have one, by Apple's content identifier.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

from cloakroom_engine import far, kinds
from cloakroom_engine.errors import EngineError
from cloakroom_engine.opening import is_file
from cloakroom_engine.photo import files, movies
from cloakroom_engine.pipeline.desk import Desk, photo_by_id
from cloakroom_engine.pipeline.outputs import tell

LEFT: Final = "photo.film_beside"
"""What is told, once, with the first film's path."""


def film_of(photo: Path, films: Mapping[str, tuple[Path, ...]]) -> Path | None:
    """The film that a photo belongs with: one of ``films_in`` its folder that is called as it is;
    not one whose identifier says that it is another photo's."""
    for film in films.get(photo.stem.lower(), ()):
        try:
            told, asked = movies.of_movie(film), movies.of_photo(files.content(photo))
        except EngineError:
            return film  # it cannot be read, and who can will see the face
        if not told or not asked or told in asked:
            return film
    return None


def warn(desk: Desk, photo_ids: Collection[int]) -> None:
    """Say (once, as a note) which films beside photos that have copies now are as they were."""
    left: list[str] = []
    known: dict[Path, dict[str, tuple[Path, ...]]] = {}
    for photo_id in sorted(photo_ids):
        photo = photo_by_id(desk, photo_id)
        path = Path(photo.path)
        if photo.lasts_s or far.is_far(path) or not is_file(path):
            continue
        if path.parent not in known:
            known[path.parent] = films_in(path.parent)
        film = film_of(path, known[path.parent])
        if film is not None and not _is_protected(desk, film, _people(desk, photo_id)):
            left.append(str(film))
    tell(desk, LEFT, left)


def _is_protected(desk: Desk, film: Path, people: set[int]) -> bool:
    row = desk.library.photos.by_path(str(film))
    return row is not None and any(
        copy.photo_sha256 == row.sha256 and people <= {each.person_id for each in copy.cloaked}
        for copy in desk.library.protected.files_of_photo(row.id)
    )


def _people(desk: Desk, photo_id: int) -> set[int]:
    copies = desk.library.protected.files_of_photo(photo_id)
    return {each.person_id for copy in copies for each in copy.cloaked}


def films_in(folder: Path) -> dict[str, tuple[Path, ...]]:
    """The films in a folder by their names without ending, in small letters."""
    found: dict[str, tuple[Path, ...]] = {}
    for path in sorted(folder.iterdir()):
        called = path.suffix.lower() in kinds.FILM_ENDINGS
        if called and is_file(path) and kinds.of_file(path) == kinds.FILM:
            name = path.stem.lower()
            found[name] = (*found.get(name, ()), path)
    return found
