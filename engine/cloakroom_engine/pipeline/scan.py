"""The verb ``scan``: photos, faces, small pictures and embeddings into the library; then groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cloakroom_engine import kinds
from cloakroom_engine.errors import EngineError
from cloakroom_engine.opening import is_gone
from cloakroom_engine.photo import files
from cloakroom_engine.pipeline.clips.looking import is_clip
from cloakroom_engine.pipeline.clips.looking import known as known_clip
from cloakroom_engine.pipeline.desk import Desk, skippable
from cloakroom_engine.pipeline.glancing import Ask, Glance, glance
from cloakroom_engine.pipeline.keeping import asking_for_wanting, is_whole, keep
from cloakroom_engine.pipeline.listing import listed
from cloakroom_engine.pipeline.looking import note
from cloakroom_engine.pipeline.unchanged import Unchanged
from cloakroom_engine.records import Photo, Skipped


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
    sizes: frozenset[int] = frozenset()
    """Of the files that are known: no other can be one of them that was moved, and is not read to
    find out."""


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
    tally = _Tally(unchanged.photos, unchanged.faces, sizes=desk.library.photos.sizes())
    total = len(found) + unchanged.photos
    looked = desk.crew.each(desk.tools, glance, _begun(desk, found, tally, clips=clips))
    for (file, ask), outcome in looked:
        if ask is None:
            continue
        try:
            _done(desk, ask, outcome.get(), tally)
        except EngineError as problem:
            _skip(tally, file, problem)
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


def _begun(
    desk: Desk, files: Sequence[Path], tally: _Tally, *, clips: bool
) -> Iterator[tuple[tuple[Path, Ask | None], Ask | None]]:
    """What is to be found out of each photo; nothing of those that are known."""
    before = tally.unchanged
    for at, file in enumerate(files, before):
        desk.reporter.step("scan", at, before + len(files), str(file))
        ask = None
        try:
            ask = _known(desk, file, tally, clips=clips)
        except EngineError as problem:
            _skip(tally, file, problem)
        yield (file, ask), ask


def _skip(tally: _Tally, file: Path, problem: EngineError) -> None:
    if not skippable(problem):
        raise problem
    tally.skipped.append(Skipped(str(file), problem.code, problem.params))


def _known(desk: Desk, file: Path, tally: _Tally, *, clips: bool) -> Ask | None:
    """What is to be found out of a photo; None where all of it is known (or it is a clip, which is
    looked at here)."""
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
        known = _moved(desk, file, path) if state.st_size in tally.sizes else None
        tally.moved += known is not None
    if known and known.code and not _opened_since(file, known.code, clips=clips):
        raise EngineError(known.code, path=path)
    if known and known.missing:
        photos.mark_missing([known.id], missing=False)
    if known and not known.code and is_whole(desk, known):
        tally.unchanged += 1
        tally.faces += len(desk.library.faces.of_photo(known.id))
        return None
    if clips and is_clip(file):
        clip = known_clip(desk, file)
        desk.reporter.changed(photos=(clip.photo.id,))
        return None
    return asking_for_wanting(desk, file)


def _done(desk: Desk, ask: Ask, told: Glance, tally: _Tally) -> None:
    noted = note(desk, ask, told)
    keep(desk, noted)
    tally.faces += len(noted.faces)
    desk.reporter.changed(photos=(noted.photo.id,), faces=tuple(face.id for face in noted.faces))


def _opened_since(file: Path, code: str, *, clips: bool) -> bool:
    """Whether a file that was refused may be one of a kind that is opened by now."""
    if clips and code in {"photo.animated", "photo.unsupported"} and is_clip(file):
        return True
    return code == "photo.unsupported" and kinds.of_file(file) == kinds.PHOTO


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
