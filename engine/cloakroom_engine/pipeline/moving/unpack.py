"""From what is carried to a library that may know some of it: added to, never overwritten."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, JpegImagePlugin

from cloakroom_engine.budgets import PARCEL_CROP_PX
from cloakroom_engine.cloak import pattern
from cloakroom_engine.library import Library
from cloakroom_engine.person.same import ALMOST_SAME_PLACE, overlap
from cloakroom_engine.photo.metadata import BROKEN_EXIF
from cloakroom_engine.photo.thumbnail import FACE_PX, of_pixels
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.moving.contents import Contents, Said, Shelf, Shot, Somebody
from cloakroom_engine.records import Album, Face, Photo, PhotoFilter

ELSEWHERE = "elsewhere"
"""The folder in a profile in which photos lie that nobody has found here yet: it is never made."""


@dataclass
class Unpacked:
    """What was written: counts of rows. ``left`` is what was said otherwise here and stayed so."""

    people: int = 0
    joined: int = 0
    cloaks: int = 0
    photos: int = 0
    faces: int = 0
    albums: int = 0
    left: int = 0


class Unpacking:
    """One parcel on its way into a library; ``take`` and ``albums`` say under which name each is
    taken, empty for not at all. A name that is here already is put together with it.
    """

    def __init__(
        self, desk: Desk, contents: Contents, take: Mapping[str, str], albums: Mapping[str, str]
    ) -> None:
        self._desk, self._library, self._contents = desk, desk.library, contents
        self._take, self._albums = take, albums
        self._people: dict[str, int] = {}
        self._found: dict[str, int] = {}
        self.done = Unpacked()
        self.changed: dict[str, set[int]] = {"people": set(), "photos": set(), "faces": set()}

    def run(self) -> Unpacked:
        """Write all of it, or nothing.

        Raises:
            EngineError: ``library.*``, ``output.disk_full``; Cancelled.
        """
        library = self._library
        try:
            library.faces.foresee_crops(sum(len(shot.faces) for shot in self._contents.photos))
            with library.transaction():
                for somebody in self._contents.people:
                    self._person(somebody)
                photos = self._contents.photos
                for at, shot in enumerate(photos):
                    self._desk.reporter.step("unpack", at, len(photos), shot.name)
                    self._shot(shot)
                # Kept searches last: they may ask for an album.
                for shelf in sorted(
                    self._contents.albums, key=lambda each: each.search is not None
                ):
                    self._shelf(shelf)
                self._desk.reporter.step("unpack", len(photos), len(photos))
        finally:
            library.sweep()
        return self.done

    def _person(self, told: Somebody) -> None:
        name = self._take.get(told.name, told.name)
        if not name:
            return
        people = self._library.people
        known = people.find(name)
        person = known or people.add(name)
        if known is None:
            self.done.people += 1
            people.set_rule(person.id, told.rule)
        else:
            self.done.joined += 1
            self.done.left += known.rule != told.rule
        self._people[told.name] = person.id
        self.changed["people"].add(person.id)
        if told.cloak is None:
            return
        here = self._library.cloaks.of_person(person.id)
        # What was protected here was protected with the one that is here.
        if not here:
            recipe, mask = told.cloak.recipe, told.cloak.mask
            # Written anew, so that nothing is kept but numbers.
            clean = pattern.to_bytes(pattern.from_bytes(mask))
            self._library.cloaks.add(
                person.id, recipe, clean, photos=told.cloak.photos, seconds=told.cloak.seconds
            )
            self.done.cloaks += 1
        elif all(self._library.cloaks.mask(each.id) != told.cloak.mask for each in here):
            self.done.left += 1

    def _shot(self, shot: Shot) -> None:
        photo = self._photo(shot)
        here = self._library.faces.of_photo(photo.id)
        for said in shot.faces:
            face = _same(said, here)
            if face is None:
                face = self._library.faces.add(
                    photo.id, said.box_px, said.points_px, score=said.score, detector=said.detector
                )
                self.done.faces += 1
                if said.forgotten:
                    self._library.faces.forget(face.id)
            else:
                here.remove(face)
            self._decide(face, said)
            self.changed["faces"].add(face.id)
        self.changed["photos"].add(photo.id)

    def _photo(self, shot: Shot) -> Photo:
        photos = self._library.photos
        known = [each for each in photos.by_sha256(shot.sha256) if not each.code]
        if known:
            self._found[shot.sha256] = known[0].id
            return known[0]
        path = self._nowhere(shot)
        photo = photos.add(
            str(path), sha256=shot.sha256, size_bytes=shot.size_bytes, mtime_ns=0,
            width=shot.width, height=shot.height, format=shot.format, taken_s=shot.taken_s,
        )  # fmt: skip
        photos.mark_missing([photo.id])
        self._found[shot.sha256] = photo.id
        self.done.photos += 1
        return photo

    def _nowhere(self, shot: Shot) -> Path:
        """A path of its own for a photo whose file nobody has found here."""
        folder = self._desk.paths.home.absolute() / ELSEWHERE
        name = Path("/", *shot.name.replace("\\", "/").split("/")[-1:]).name or shot.sha256[:12]
        path, at = folder / name, 1
        while self._library.photos.by_path(str(path)) is not None:
            at += 1
            path = folder / f"{Path(name).stem} ({at}){Path(name).suffix}"
        return path

    def _decide(self, face: Face, said: Said) -> None:
        """Say of a face what was said elsewhere, where nobody here said anything else."""
        faces = self._library.faces
        before = faces.decisions([face.id])[face.id]
        person = self._people.get(said.person)
        mine = any(before.values()) or face.ignored or face.forgotten
        if person is not None and not said.forgotten:
            if before.get(person) is True:
                self._picture(face, said)
            elif mine or person in before:
                self.done.left += 1
            else:
                faces.decide(face.id, person, yes=True)
                self._picture(face, said)
        for name in said.denied:
            other = self._people.get(name)
            if other is not None and other not in before and other != person:
                faces.decide(face.id, other, yes=False)
        if said.ignored and person is None:
            if not mine:
                faces.ignore([face.id], hidden=said.hidden)
            elif not face.ignored or face.hidden != said.hidden:
                self.done.left += 1

    def _picture(self, face: Face, said: Said) -> None:
        faces = self._library.faces
        there = faces.every_embedding(face.id)
        for sha256, row in (said.embeddings or {}).items():
            if sha256 not in there:
                faces.put_embedding(face.id, sha256, row)
        crop = _crop(said.crop)
        if crop and not faces.has_crop(face.id):
            faces.put_crop(face.id, crop)

    def _shelf(self, shelf: Shelf) -> None:
        name = self._albums.get(shelf.name, shelf.name)
        if not name:
            return
        albums = self._library.albums
        people = [self._people[each] for each in shelf.people if each in self._people]
        here = _album(self._library, name)
        if here is not None and (here.kept or shelf.search is not None):
            self.done.left += 1
            return
        self.done.albums += here is None
        if shelf.search is not None:
            album = albums.add(name, _search(self._library, shelf.search, self._albums))
        else:
            album = here or albums.add(name)
            albums.put_photos(album.id, (self._found[each] for each in shelf.photos))
        albums.put_people(album.id, people)


def _album(library: Library, name: str) -> Album | None:
    wanted = " ".join(name.split()).casefold()
    return next((each for each in library.albums.all() if each.name.casefold() == wanted), None)


def _search(library: Library, told: Mapping[str, Any], names: Mapping[str, str]) -> PhotoFilter:
    fields = {name: value for name, value in told.items() if name != "album"}
    asked = told.get("album", "")
    album = _album(library, names.get(asked, asked)) if asked else None
    return PhotoFilter(**fields, album_id=album.id if album else None)


def _same(said: Said, here: list[Face]) -> Face | None:
    """The face that lies in the same place of the same photo."""
    best = max(here, key=lambda face: overlap(face.box_px, said.box_px), default=None)
    if best is None or overlap(best.box_px, said.box_px) <= ALMOST_SAME_PLACE:
        return None
    return best


def _crop(untrusted: bytes) -> bytes:
    """A small picture written anew, so that its pixels alone come in; empty if it is none."""
    if not untrusted:
        return b""
    try:
        image = JpegImagePlugin.JpegImageFile(io.BytesIO(untrusted))
        if max(image.size) > PARCEL_CROP_PX:
            return b""
        return of_pixels(np.asarray(image.convert("RGB"), np.uint8), FACE_PX)
    except (*BROKEN_EXIF, EOFError, RuntimeError, Image.DecompressionBombError):
        return b""
