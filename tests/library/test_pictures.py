"""Thumbnails and face crops: sealed, and gone with what they show."""

from __future__ import annotations

import os
import stat

from library_samples import POINTS, face, photo

from cloakroom_engine.library import Library, Vault
from cloakroom_engine.paths import Paths

JPEG = b"\xff\xd8 not really a picture"


def sealed(paths: Paths) -> list[str]:
    return sorted(path.name for path in paths.home.rglob("*.sealed"))


def test_pictures_come_back_and_are_sealed(library: Library, paths: Paths) -> None:
    where = photo(library)
    found = face(library, where)
    assert library.thumbnails.get(where.sha256) is library.faces.crop(found.id) is None
    library.thumbnails.put(where.sha256, JPEG)
    library.faces.put_crop(found.id, JPEG + b" of a face")
    assert library.thumbnails.get(where.sha256) == JPEG
    assert library.faces.crop(found.id) == JPEG + b" of a face"
    assert library.faces.has_crop(found.id)
    for path in paths.home.rglob("*.sealed"):
        assert JPEG not in path.read_bytes()
        if os.name == "posix":
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
            assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_picture_is_only_its_own(library: Library, paths: Paths) -> None:
    one, two = (face(library, photo(library)) for _ in range(2))
    library.faces.put_crop(one.id, JPEG)
    library.faces.put_crop(two.id, JPEG)
    (first,) = paths.home.rglob(f"{one.id}.sealed")
    (second,) = paths.home.rglob(f"{two.id}.sealed")
    first.write_bytes(second.read_bytes())
    assert library.faces.crop(one.id) is None
    second.write_bytes(b"torn")
    assert library.faces.crop(two.id) is None


def test_a_thumbnails_name_does_not_tell_the_photo(library: Library, paths: Paths) -> None:
    where = photo(library, sha256="0123456789abcdef" * 4)
    library.thumbnails.put(where.sha256, JPEG)
    (name,) = sealed(paths)
    # Not even to somebody who has the photo: its hash is part of no name.
    assert not any(where.sha256[at : at + 6] in name for at in range(59))
    with Library(Paths.at(paths.home.with_name("other")), Vault.in_memory()) as other:
        other.thumbnails.put(where.sha256, JPEG)
    assert sealed(Paths.at(paths.home.with_name("other"))) != [name]


def test_pictures_go_with_their_rows(library: Library, paths: Paths) -> None:
    one, two = photo(library), photo(library, "/photos/two.jpg", "2" * 64)
    faces = [face(library, one), face(library, one), face(library, two)]
    for each in faces:
        library.faces.put_crop(each.id, JPEG)
    for each in (one, two):
        library.thumbnails.put(each.sha256, JPEG)
    library.faces.remove(faces[0].id)
    library.photos.remove(two.id)
    library.sweep()
    assert len(sealed(paths)) == 2
    assert library.thumbnails.get(one.sha256) == library.faces.crop(faces[1].id) == JPEG


def test_what_a_dead_process_left_is_swept_by_the_next(paths: Paths) -> None:
    with Library(paths) as library:
        where = photo(library)
        library.faces.put_crop(face(library, where).id, JPEG)
        library.thumbnails.put(where.sha256, JPEG)
        library.photos.remove(where.id)
        assert len(sealed(paths)) == 2
    with Library(paths):
        assert sealed(paths) == []


def test_a_thumbnail_stays_while_a_photo_has_that_content(library: Library, paths: Paths) -> None:
    one, copy = photo(library), photo(library, "/photos/copy.jpg")
    library.thumbnails.put(one.sha256, JPEG)
    photo(library, copy.path, "2" * 64)
    library.sweep()
    assert library.thumbnails.get(one.sha256) == JPEG
    library.photos.remove(one.id)
    library.sweep()
    assert sealed(paths) == []


def test_a_moved_face_keeps_what_was_decided_and_loses_what_was_seen(library: Library) -> None:
    anna, found = library.people.add("Anna"), face(library, photo(library))
    library.faces.decide(found.id, anna.id, yes=True)
    library.faces.put_crop(found.id, JPEG)
    library.faces.put_embedding(found.id, "a" * 64, b"e")
    moved = library.faces.move(found.id, (0, 0, 5, 5), POINTS, score=0.5, detector="centerface")
    library.sweep()
    assert (moved.id, moved.person_id, moved.decided) == (found.id, anna.id, True)
    assert moved.box_px == (0.0, 0.0, 5.0, 5.0)
    assert library.faces.crop(found.id) is library.faces.embedding(found.id, "a" * 64) is None
    library.faces.put_crop(found.id, JPEG)
    library.sweep()
    assert library.faces.crop(found.id) == JPEG
