"""The verb ``check.twins``: clean pictures beside the protected copies that were made of them.

A clean twin in the folder that is shared undoes the cloak: it teaches who the face is, and beside
its copy it shows the mask. Looked at are the files, the pictures inside them, and films of Live
Photos. What is not found: crops and mirror images of an original, other shots of the moment, and
faces in a film that has neither the photo's name nor its identifier.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine import kinds
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.looked import Glance
from cloakroom_engine.opening import is_file
from cloakroom_engine.photo import movies
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.embedded import embedded
from cloakroom_engine.photo.files import content, sha256_of, status
from cloakroom_engine.photo.looks import differing_bits, looks
from cloakroom_engine.photo.twins import CLEAN_BELOW, difference, framed, share_of_change
from cloakroom_engine.pipeline.check import MOST_BITS, MOST_LEVELS
from cloakroom_engine.pipeline.desk import Desk, photo_by_id, skippable
from cloakroom_engine.pipeline.listing import listed
from cloakroom_engine.records import Photo, ProtectedFile, Skipped
from cloakroom_engine.walking import files_in

ORIGINAL, PICTURE, INSIDE, FILM = "original", "picture", "inside", "film"
KINDS = (ORIGINAL, PICTURE, INSIDE, FILM)
"""The original file itself; the same picture in another file; a picture inside a file; the film of
a Live Photo, by its name or identifier."""
CANDIDATES = 8
KEPT = 6
"""Photos in memory at once: a folder is read in the order of its names, bursts together."""


@dataclass(frozen=True, slots=True)
class Twin:
    """A clean picture of ``photo`` (the original's path), of which ``copy`` is protected.

    ``share`` is how much of the copy's change is in it (0 clean, 1 the copy); None for an original
    or a film, and where original or copy are gone, so that nobody can tell. ``width`` and
    ``height`` in pixels, 0 for a film.
    """

    path: str
    kind: str
    photo: str
    copy: str
    width: int = 0
    height: int = 0
    share: float | None = None


class Watch:
    """The protected copies to compare with, the newest of each photo."""

    def __init__(self, desk: Desk, photo_ids: Collection[int] | None = None) -> None:
        """``photo_ids``: of these photos only."""
        self._desk = desk
        newest = {each.photo_id: each for each in desk.library.protected.files()}
        self._known = [
            (copy, photo_by_id(desk, copy.photo_id))
            for copy in newest.values()
            if photo_ids is None or copy.photo_id in photo_ids
        ]
        self._pixels: dict[str, NDArray[np.uint8] | None] = {}

    def twins_in(self, path: Path) -> list[Twin]:
        """The clean pictures that a photo's file is or holds.

        Raises:
            EngineError: ``photo.*``.
        """
        state, where = status(path), str(path.absolute())
        before = self._desk.library.looked.get(where, state)
        sha256 = before.sha256 if before else sha256_of(path)
        ours = self._desk.library.protected.file_with(sha256) is not None
        for copy, photo in () if ours else self._known:
            if copy.photo_sha256 == sha256:
                size = (photo.width, photo.height)
                return [Twin(str(path), ORIGINAL, photo.path, copy.path, *size)]
        if before and self._like_none(before, ours=ours):
            return []
        seen = Glance(state.st_size, state.st_mtime_ns, sha256, "", ctime_ns=state.st_ctime_ns)
        if not ours:
            shown_u8 = decode(path).rgb_u8
            seen = replace(seen, looks=looks(shown_u8))
            found = self._match(path, PICTURE, shown_u8)
            if found is not None:
                return [found]
        inside = []
        for each in embedded(content(path)):
            seen = replace(seen, inside=(*seen.inside, self._in_shapes(each.rgb_u8)))
            inside.append(self._match(path, INSIDE, each.rgb_u8))
        self._desk.library.looked.put(where, seen)
        return [each for each in inside if each is not None]

    def _like_none(self, seen: Glance, *, ours: bool) -> bool:
        """Whether a file that was looked at before is like no copy, as far as looks tell."""
        for copy, photo in self._known:
            shape = str(_ratio(photo))
            likely = [] if ours else [seen.looks]
            if any(shape not in each for each in seen.inside):
                return False  # a shape that was not asked for then
            likely += [each[shape] for each in seen.inside]
            if copy.looks and any(
                not each or differing_bits(each, copy.looks) <= MOST_BITS for each in likely
            ):
                return False
        return True

    def _in_shapes(self, shown_u8: NDArray[np.uint8]) -> dict[str, str]:
        """What a picture inside a file looks like in the shape of each photo."""
        photos = {_ratio(photo): photo for _, photo in self._known}
        return {
            str(ratio): looks(framed(shown_u8, photo.width, photo.height))
            for ratio, photo in photos.items()
        }

    def film_of(self, path: Path) -> Twin | None:
        """The photo that a film belongs to, by its name or its identifier.

        Raises:
            EngineError: ``photo.unreadable``.
        """
        identifier = movies.of_movie(path)
        for copy, photo in self._known:
            named = Path(photo.path).stem.lower() == path.stem.lower()
            if named or (identifier and identifier in _identifiers(Path(photo.path))):
                return Twin(str(path), FILM, photo.path, copy.path)
        return None

    def _match(self, path: Path, kind: str, shown_u8: NDArray[np.uint8]) -> Twin | None:
        """The photo that a picture shows without its cloak; none for what comes of any copy."""
        height, width = shown_u8.shape[:2]
        nearest: tuple[float, Twin] | None = None
        for copy, photo, view in self._candidates(kind, shown_u8):
            before = self._read(photo.path)
            levels = np.inf if before is None else difference(view, before)
            if before is None or levels > MOST_LEVELS:
                continue
            share = self._share(view, before, copy)
            if share is not None and share >= CLEAN_BELOW:
                return None
            if nearest is None or levels < nearest[0]:
                twin = Twin(str(path), kind, photo.path, copy.path, width, height, share)
                nearest = levels, twin
        return nearest[1] if nearest else None

    def _share(
        self, view: NDArray[np.uint8], before: NDArray[np.uint8], copy: ProtectedFile
    ) -> float | None:
        """How much of the copy's change is in a picture; None where the copy is gone."""
        after = self._read(copy.path)
        if after is None or after.shape != before.shape:
            return None
        boxes = [each.box_px for each in copy.fates if each.fate != "leave"]
        whole = [(0.0, 0.0, float(before.shape[1]), float(before.shape[0]))]  # of older libraries
        return share_of_change(view, before, after, boxes or whole)

    def _candidates(
        self, kind: str, shown_u8: NDArray[np.uint8]
    ) -> list[tuple[ProtectedFile, Photo, NDArray[np.uint8]]]:
        """Copies that look like a picture (which a cloak does not change), the likest first, and
        the picture in their shape."""
        views: dict[float, tuple[NDArray[np.uint8], str]] = {}
        found = []
        for copy, photo in self._known:
            ratio = _ratio(photo) if kind == INSIDE else 0.0
            if ratio not in views:
                view = framed(shown_u8, photo.width, photo.height) if ratio else shown_u8
                views[ratio] = view, looks(view)
            bits = differing_bits(views[ratio][1], copy.looks) if copy.looks else MOST_BITS + 1
            if bits <= MOST_BITS:
                found.append((bits, copy.id, copy, photo, views[ratio][0]))
        found.sort(key=lambda each: each[:2])
        return [each[2:] for each in found[:CANDIDATES]]

    def _read(self, path: str) -> NDArray[np.uint8] | None:
        """The pixels of an original or a copy, None where it is gone; a few are kept."""
        if path not in self._pixels:
            while len(self._pixels) >= KEPT:
                self._pixels.pop(next(iter(self._pixels)))
            try:
                self._pixels[path] = decode(Path(path)).rgb_u8
            except EngineError:
                self._pixels[path] = None
        return self._pixels[path]


def check(desk: Desk, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Look through folders (and files) for clean twins of anything that has a protected copy.

    Raises:
        EngineError: ``usage`` without a path.
    """
    paths = [Path(path) for path in parameters["paths"]]
    if not paths:
        raise EngineError("usage", missing="paths")
    watch = Watch(desk)
    listing = listed(paths)
    files = [*listing.photos, *listing.films]
    found: list[Twin] = []
    skipped: list[Skipped] = []
    for at, file in enumerate(files):
        desk.reporter.step("twins", at, len(files), str(file))
        try:
            found += _twins(watch, file)
        except EngineError as problem:
            if not skippable(problem):
                raise
            skipped.append(Skipped(str(file), problem.code, problem.params))
    desk.reporter.step("twins", len(files), len(files))
    desk.library.looked.save()
    return {
        "files": len(files),
        "twins": [asdict(each) for each in found],
        "skipped": [asdict(each) for each in skipped],
        "passed_over": tuple(map(str, listing.others)),
    }


def warn(desk: Desk, folder: Path, photo_ids: Collection[int]) -> None:
    """Say (once, as a note) if a folder that copies were just written to holds clean twins of
    these photos; files that are copies of ours by their path are not opened."""
    if not photo_ids:
        return
    watch = Watch(desk, photo_ids)
    found: list[Twin] = []
    for file in files_in(folder):
        if kinds.of_file(file) == kinds.OTHER or desk.library.protected.file_at(
            str(file.absolute())
        ):
            continue
        try:
            found += _twins(watch, file)
        except EngineError as problem:
            if not skippable(problem):
                raise
    desk.library.looked.save()
    if found:
        desk.reporter.note("photo.clean_twin", path=found[0].path, count=len(found))


def _twins(watch: Watch, file: Path) -> list[Twin]:
    if kinds.of_file(file) != kinds.FILM:
        return watch.twins_in(file)
    film = watch.film_of(file)
    return [] if film is None else [film]


def _ratio(photo: Photo) -> float:
    """A photo's shape, near enough for the pictures inside others."""
    return round(photo.width / max(photo.height, 1), 2)


def _identifiers(path: Path) -> frozenset[str]:
    return movies.of_photo(content(path)) if is_file(path) else frozenset()
