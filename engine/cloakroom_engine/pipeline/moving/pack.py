"""From a library to what is carried: people, what was said of faces, cloaks and albums."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from cloakroom_engine.errors import EngineError
from cloakroom_engine.legible import name_of
from cloakroom_engine.library import Library
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.moving.contents import (
    Carried,
    Contents,
    Said,
    Shelf,
    Shot,
    Somebody,
)
from cloakroom_engine.records import Album, Face, Person, Photo, PhotoFilter


def pack(desk: Desk, names: Sequence[str]) -> Contents:
    """Everybody and every album, or the people of these names alone.

    Pictures and embeddings are those of faces that were said to be theirs; of others in the same
    photos only where they are, so that nobody in them is overlooked. Clips, copies and audits stay.

    Raises:
        EngineError: ``person.unknown``.
    """
    library = desk.library
    people = [library.people.by_name(name) for name in names] or library.people.all()
    albums = [] if names else library.albums.all()
    photos = _photos(library, people, albums, everything=not names)
    among = {person.id: person.name for person in people}
    shots = []
    for at, photo in enumerate(photos):
        desk.reporter.step("pack", at, len(photos), photo.path)
        shots.append(_shot(library, photo, among))
    desk.reporter.step("pack", len(photos), len(photos))
    return Contents(
        tuple(_somebody(library, person) for person in people),
        tuple(shots),
        tuple(_shelf(library, album, among, albums) for album in albums),
    )


def _photos(
    library: Library, people: Iterable[Person], albums: Iterable[Album], *, everything: bool
) -> list[Photo]:
    """The photos that something was said of, each content once."""
    faces: set[int] = set(library.faces.ignored()) if everything else set()
    for person in people:
        faces |= {face.id for face in library.faces.of_person(person.id, decided_only=True)}
        faces |= set(library.faces.denied_to(person.id))
    ids = {face.photo_id for face in library.faces.by_ids(faces)}
    for album in albums:
        ids |= set(library.albums.photos(album.id))
    said: dict[str, tuple[int, Photo]] = {}
    for photo_id in sorted(ids):
        photo = library.photos.get(photo_id)
        if photo is None or photo.code or photo.lasts_s:
            continue
        weight = sum(face.decided for face in library.faces.of_photo(photo_id))
        if photo.sha256 not in said or said[photo.sha256][0] < weight:
            said[photo.sha256] = weight, photo
    return [photo for _, photo in said.values()]


def _somebody(library: Library, person: Person) -> Somebody:
    cloak = library.cloaks.latest(person.id)
    mask = library.cloaks.mask(cloak.id) if cloak else None
    carried = Carried(cloak.recipe, mask, cloak.photos, cloak.seconds) if cloak and mask else None
    return Somebody(person.name, person.rule, carried)


def _shot(library: Library, photo: Photo, among: dict[int, str]) -> Shot:
    faces = library.faces.of_photo(photo.id)
    decisions = library.faces.decisions([face.id for face in faces])
    return Shot(
        photo.sha256, name_of(photo.path), photo.width, photo.height, photo.format,
        photo.size_bytes, photo.taken_s,
        tuple(_said(library, face, decisions[face.id], among) for face in faces),
    )  # fmt: skip


def _said(library: Library, face: Face, decided: dict[int, bool], among: dict[int, str]) -> Said:
    mine = [among[each] for each, yes in decided.items() if yes and each in among]
    carried = bool(mine) and not face.forgotten
    return Said(
        face.box_px,
        face.points_px,
        face.score,
        face.detector,
        person=mine[0] if mine else "",
        denied=tuple(among[each] for each, yes in decided.items() if not yes and each in among),
        ignored=face.ignored,
        hidden=face.hidden,
        forgotten=face.forgotten,
        crop=(library.faces.crop(face.id) or b"") if carried else b"",
        embeddings=library.faces.every_embedding(face.id) if carried else {},
    )


def _shelf(library: Library, album: Album, among: dict[int, str], albums: Iterable[Album]) -> Shelf:
    people = tuple(among[each] for each in album.people if each in among)
    if not album.kept:
        photos = filter(None, map(library.photos.get, library.albums.photos(album.id)))
        hashes = dict.fromkeys(each.sha256 for each in photos if not each.code and not each.lasts_s)
        return Shelf(album.name, people, tuple(hashes), None)
    usual = asdict(PhotoFilter())
    search = {
        name: value
        for name, value in asdict(album.search).items()
        if value != usual[name] and name not in {"people", "person_id", "album_id"}
    }
    if album.search.album_id is not None:
        of = {each.id: each.name for each in albums}
        search["album"] = of.get(album.search.album_id, "")
    return Shelf(album.name, people, (), search)


def refuse_nothing(contents: Contents) -> None:
    """There is somebody, or an album, to carry.

    Raises:
        EngineError: ``person.unknown`` otherwise.
    """
    if not contents.people and not contents.albums:
        raise EngineError("person.unknown", name="")
