"""The verb ``scan``: photos and faces into the library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo.encode import SUFFIXES
from cloakroom_engine.pipeline.desk import Desk, look, skippable
from cloakroom_engine.records import Skipped

PHOTO_SUFFIXES = frozenset(
    {suffix for each in SUFFIXES.values() for suffix in each}
    | {".heic", ".heif", ".avif", ".bmp", ".gif", ".jp2", ".jpe", ".jfif"}
)


@dataclass(frozen=True)
class Scanned:
    """What ``scan`` saw. ``unchanged`` photos were known and not opened again."""

    photos: int
    unchanged: int
    faces: int
    skipped: tuple[Skipped, ...]


def photos_in(paths: Sequence[Path]) -> Iterator[Path]:
    """Files as they are named, folders as the photos anywhere below them, sorted by name.

    In folders, files are taken by their suffix; hidden ones are left out.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for file in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
            if file.suffix.lower() in PHOTO_SUFFIXES and not hidden and file.is_file():
                yield file


def scan(desk: Desk, paths: Sequence[Path]) -> Scanned:
    """Look at every photo once; a photo whose size and time are unchanged is not opened again."""
    files = list(photos_in(paths))
    faces, unchanged = 0, 0
    skipped: list[Skipped] = []
    for at, file in enumerate(files):
        desk.reporter.step("scan", at, len(files), str(file))
        try:
            known = _unchanged(desk, file)
            if known is not None:
                unchanged += 1
                faces += known
                continue
            faces += len(look(desk, file).faces)
        except EngineError as problem:
            if not skippable(problem):
                raise
            skipped.append(Skipped(str(file), problem.code, problem.params))
    desk.reporter.step("scan", len(files), len(files))
    return Scanned(len(files) - len(skipped), unchanged, faces, tuple(skipped))


def _unchanged(desk: Desk, file: Path) -> int | None:
    """The number of faces of a photo that is known as it is; None when it must be opened.

    Raises:
        EngineError: the code with which an unchanged file failed before; ``photo.missing``.
    """
    try:
        state = file.stat()
    except OSError as problem:
        raise EngineError("photo.missing", path=str(file)) from problem
    path = str(file.absolute())
    if not desk.library.photos.unchanged(path, state.st_size, state.st_mtime_ns):
        return None
    photo = desk.library.photos.by_path(path)
    if photo is None:
        return None
    if photo.code:
        raise EngineError(photo.code, path=path)
    return len(desk.library.faces.of_photo(photo.id))
