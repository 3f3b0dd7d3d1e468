"""The verb ``scan``: photos, faces, small pictures and embeddings into the library; then groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cloakroom_engine.errors import EngineError
from cloakroom_engine.opening import is_gone
from cloakroom_engine.photo import files, thumbnail
from cloakroom_engine.pipeline.clips.looking import is_clip
from cloakroom_engine.pipeline.clips.looking import known as known_clip
from cloakroom_engine.pipeline.desk import Desk, clean_rows, skippable
from cloakroom_engine.pipeline.listing import listed
from cloakroom_engine.pipeline.looking import Seen, look
from cloakroom_engine.pipeline.unchanged import Unchanged
from cloakroom_engine.records import Face, Photo, Skipped


@dataclass(frozen=True)
class Scanned:
    """What ``scan`` saw.

    ``unchanged`` photos were known and not opened again, ``moved`` ones were known under another
    path, ``missing`` ones were known below a folder and are no longer there.
    """

    photos: int
    unchanged: int
    faces: int
    skipped: tuple[Skipped, ...]
    moved: int = 0
    missing: int = 0
    passed_over: tuple[str, ...] = ()
    """Files in the folders that are neither photos nor clips."""


@dataclass
class _Tally:
    unchanged: int = 0
    faces: int = 0
    moved: int = 0
    skipped: list[Skipped] = field(default_factory=list)


def scan(desk: Desk, paths: Sequence[Path], *, clips: bool = False) -> Scanned:
    """Look at every photo once, those of the library's own folders where none is named; with
    ``clips`` at every clip too.

    A photo whose size and time are unchanged is not opened again; one that moved is known by its
    content.
    """
    wanted = list(paths) or [Path(root.path) for root in desk.library.roots.all()]
    unchanged = Unchanged(desk)
    listing = listed(wanted, known=unchanged.holds)
    found = listing.openable if clips else listing.photos
    tally = _Tally(unchanged.photos, unchanged.faces)
    total = len(found) + unchanged.photos
    for at, file in enumerate(found, unchanged.photos):
        desk.reporter.step("scan", at, total, str(file))
        try:
            _one(desk, file, tally, clips=clips)
        except EngineError as problem:
            if not skippable(problem):
                raise
            tally.skipped.append(Skipped(str(file), problem.code, problem.params))
    desk.reporter.step("scan", total, total)
    gone = unchanged.missing(wanted)
    if gone:
        desk.library.photos.mark_missing(gone)
        desk.reporter.changed(photos=gone)
    desk.library.sweep()
    return Scanned(
        total - len(tally.skipped),
        tally.unchanged,
        tally.faces,
        tuple(tally.skipped),
        tally.moved,
        len(gone),
        listing.left if clips else listing.passed_over,
    )


def _one(desk: Desk, file: Path, tally: _Tally, *, clips: bool) -> None:
    try:
        state = files.status(file)
    except EngineError as problem:
        known = desk.library.photos.by_path(str(file.absolute()))
        if known is not None and problem.code == "photo.missing":
            desk.library.photos.mark_missing([known.id])
        raise
    path = str(file.absolute())
    photos = desk.library.photos
    known = photos.by_path(path)
    if known and (known.size_bytes, known.mtime_ns) != (state.st_size, state.st_mtime_ns):
        if known.sha256 == files.sha256_of(file):
            photos.touched(known.id, state.st_size, state.st_mtime_ns)
        else:
            known = None
    elif known is None:
        known = _moved(desk, file, path)
        tally.moved += known is not None
    if known and known.code and not (clips and known.code in _ONCE_REFUSED and is_clip(file)):
        raise EngineError(known.code, path=path)
    if known and known.missing:
        photos.mark_missing([known.id], missing=False)
    if known and _whole(desk, known):
        tally.unchanged += 1
        tally.faces += len(desk.library.faces.of_photo(known.id))
        return
    if clips and is_clip(file):
        clip = known_clip(desk, file)
        desk.reporter.changed(photos=(clip.photo.id,))
        return
    seen = look(desk, file)
    fill(desk, seen)
    tally.faces += len(seen.faces)
    desk.reporter.changed(photos=(seen.photo.id,), faces=tuple(face.id for face in seen.faces))


_ONCE_REFUSED = ("photo.animated", "photo.unsupported")
"""What clips were called before they could be opened."""


def fill(desk: Desk, seen: Seen) -> None:
    """Keep what lists and grouping need of a photo: thumbnail, crops, embeddings."""
    library = desk.library
    open_faces = [face for face in seen.faces if not face.forgotten]
    with library.transaction():
        clean_rows(desk, open_faces, desk.recognisers()[0], {seen.photo.id: seen.decoded.rgb_u8})
        for face in open_faces:
            if not library.faces.has_crop(face.id):
                library.faces.put_crop(face.id, thumbnail.of_face(seen.decoded, face.box_px))
        if not library.thumbnails.has(seen.photo.sha256):
            library.thumbnails.put(seen.photo.sha256, thumbnail.of_photo(seen.decoded))


def _whole(desk: Desk, photo: Photo) -> bool:
    """Whether nothing of what ``fill`` keeps is wanting."""
    if photo.lasts_s:
        return desk.library.thumbnails.has(photo.sha256)
    faces = [face for face in desk.library.faces.of_photo(photo.id) if not face.forgotten]
    measured = desk.library.faces.measured(_ids(faces), desk.recognisers()[0].sha256)
    return (
        desk.library.thumbnails.has(photo.sha256)
        and len(measured) == len(faces)
        and all(desk.library.faces.has_crop(face.id) for face in faces)
    )


def _ids(faces: Sequence[Face]) -> list[int]:
    return [face.id for face in faces]


def _moved(desk: Desk, file: Path, path: str) -> Photo | None:
    """The photo that this file was under another path, if it is no longer there."""
    for other in desk.library.photos.by_sha256(files.sha256_of(file)):
        if is_gone(Path(other.path)):
            desk.library.photos.moved(other.id, path)
            state = files.status(file)
            desk.library.photos.touched(other.id, state.st_size, state.st_mtime_ns)
            desk.reporter.changed(photos=(other.id,))
            return desk.library.photos.get(other.id)
    return None
