"""Erasing a person, proved on every byte of the home that whoever has the key can read."""

from __future__ import annotations

from pathlib import Path

import pytest
from library_samples import MODEL, face, key_of, opened, photo, protected_copy

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library
from cloakroom_engine.library.migrate import back_up
from cloakroom_engine.paths import Paths
from cloakroom_engine.records import CloakRecipe, Erasure, Face, Person
from decrypted import opened_by_key

NAME = "Planted Name Of Nobody"
EMBEDDING = b"planted embedding" * 120  # about 512 floats
MASK = b"planted mask" * 20_000  # spans many pages
AUDIT = '{"planted": "audit"}'
CROP = b"planted crop" * 400
THUMBNAIL = b"planted thumbnail" * 900


def sealed_records(paths: Paths) -> dict[str, bytes]:
    """Every ciphertext in the library, by table."""
    with opened(paths) as connection:
        return {
            table: connection.execute(f"SELECT sealed FROM {table} ORDER BY rowid").fetchone()[0]
            for table in ("embedding", "cloak_mask", "audit_document")
        }


def files(paths: Paths) -> dict[str, bytes]:
    return {Path(name).name: content for name, content in opened_by_key(paths.home).items()}


def holding(paths: Paths, content: bytes) -> set[str]:
    """The files of the home that hold any 32 bytes of the content (one sample of each 500).

    Not the content in one piece: SQLite cuts a long record into pages.
    """
    samples = [content[start : start + 32] for start in range(0, max(1, len(content) - 32), 500)]
    return {name for name, raw in files(paths).items() if any(sample in raw for sample in samples)}


def plant(library: Library) -> tuple[Person, Face]:
    person = library.people.add(NAME)
    where = photo(library)
    found = face(library, where)
    library.faces.decide(found.id, person.id, yes=True)
    library.faces.put_embedding(found.id, MODEL, EMBEDDING)
    library.faces.put_crop(found.id, CROP)
    library.thumbnails.put(where.sha256, THUMBNAIL)
    library.cloaks.add(person.id, CloakRecipe(), MASK, photos=1, seconds=1.0)
    library.audits.add(person.id, AUDIT)
    protected_copy(library, where, person)
    return person, found


def test_not_a_byte_is_left(paths: Paths) -> None:
    with Library(paths) as library:
        person, _ = plant(library)
        pictures = {path.name: path.read_bytes() for path in paths.home.rglob("*.sealed")}
        assert len(pictures) == 2
        planted = {"name": NAME.encode(), **sealed_records(paths)}
        # As a migration would have left it; and the file and its log now both hold the records.
        back_up(paths.library, key_of(paths), 1)
        with opened(paths) as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        everywhere = {"library.sqlite", "library.sqlite-wal", "library.v1.backup.sqlite"}
        for what, content in planted.items():
            assert holding(paths, content) == everywhere, what
        for name, content in pictures.items():
            assert holding(paths, content) == {name}
        planted |= pictures
        for plain in (EMBEDDING, MASK, AUDIT.encode(), CROP, THUMBNAIL):
            assert holding(paths, plain) == set()

        erasure = library.erase(person.id)

        assert erasure.backups == 1
        for what, content in planted.items():
            assert holding(paths, content) == set(), what
        assert "library.v1.backup.sqlite" not in files(paths)
    for what, content in planted.items():
        assert holding(paths, content) == set(), what
    assert not list(paths.home.rglob("*.sealed"))


def test_faces_that_may_be_theirs_go_with_them(paths: Paths) -> None:
    """Every face that is scanned has an embedding, also where nobody said whose it is."""
    with Library(paths) as library:
        person, said = plant(library)
        bert = library.people.add("Bert")
        crowd = photo(library, "/photos/crowd.jpg", "2" * 64)
        guessed, grouped, alike, denied, berts, other = (face(library, crowd) for _ in range(6))
        everybody = [said, guessed, grouped, alike, denied, berts, other]
        for one in everybody:
            library.faces.put_embedding(one.id, MODEL, EMBEDDING)
            library.faces.put_crop(one.id, CROP)
        library.thumbnails.put(crowd.sha256, THUMBNAIL)
        library.faces.suggest(guessed.id, person.id, 0.9)
        library.faces.put_groups([{said.id: 0.9, grouped.id: 0.9, berts.id: 0.9}, {other.id: 1.0}])
        library.faces.decide(denied.id, person.id, yes=False)
        library.faces.decide(berts.id, bert.id, yes=True)
        with opened(paths) as connection:
            sealed = dict(map(tuple, connection.execute("SELECT face_id, sealed FROM embedding")))
        crops = {one.id: raw_crop(paths, one) for one in everybody}

        erasure = library.erase(person.id, also=[alike.id, denied.id, berts.id])

        gone = {said.id, guessed.id, grouped.id, alike.id}
        assert erasure.embeddings == len(gone)
        for face_id, content in sealed.items():
            kept = set() if face_id in gone else {f"{face_id}.sealed"}
            assert holding(paths, crops[face_id]) == kept
            assert bool(holding(paths, content)) is (face_id not in gone)
        assert library.thumbnails.get(crowd.sha256) is None
        assert {one.id for one in library.faces.of_photo(crowd.id) if one.forgotten} == gone - {
            said.id
        }
        assert library.faces.open_faces() == [denied.id, other.id]


def raw_crop(paths: Paths, of: Face) -> bytes:
    (path,) = paths.face_crops.rglob(f"{of.id}.sealed")
    return path.read_bytes()


def test_a_copy_that_others_are_cloaked_in_stays(library: Library) -> None:
    anna, bert = library.people.add("Anna"), library.people.add("Bert")
    where = photo(library)
    protected_copy(library, where, anna, bert)
    own = protected_copy(library, where, anna, path="/out/anna.cloaked.jpg")
    assert library.erase(anna.id).protected == 2
    (left,) = library.protected.files()
    assert [each.person_id for each in left.cloaked] == [bert.id]
    assert library.protected.file(own.id) is None
    (seen,) = library.photos.page()
    assert seen.copies == 1


def test_plain_content_would_have_been_seen(paths: Paths) -> None:
    """The search itself works: without sealing, every page of the mask is found."""
    with Library(paths) as library:
        library.photos.add(
            EMBEDDING.decode(),
            sha256="",
            format="",
            code=MASK.decode(),
            **dict.fromkeys(("size_bytes", "mtime_ns", "width", "height"), 0),
        )
        assert "library.sqlite-wal" in holding(paths, EMBEDDING) & holding(paths, MASK)


def test_report_says_what_went_and_what_stays(library: Library, tmp_path: Path) -> None:
    person, found = plant(library)
    guessed = face(library, photo(library, f"/photos/{NAME.upper()}/two.jpg", "2" * 64))
    library.faces.put_embedding(guessed.id, MODEL, EMBEDDING)
    library.faces.suggest(guessed.id, person.id, 0.9)
    output = tmp_path / "two.cloaked.jpg"
    output.write_bytes(b"")
    protected_copy(library, photo(library), person, path=str(output))

    erasure = library.erase(person.id)

    assert erasure == Erasure(
        person_id=person.id,
        faces=2,
        embeddings=2,
        cloaks=1,
        audits=1,
        protected=2,
        backups=0,
        outputs_left=(str(output),),
        photos_left=2,
        paths_naming=(f"/photos/{NAME.upper()}/two.jpg",),
    )
    assert output.exists()
    assert library.people.all() == []
    assert [seen.person_id for seen in library.faces.of_photo(found.photo_id)] == [None]
    assert library.faces.embedding(found.id, MODEL) is None
    assert library.cloaks.of_person(person.id) == []
    assert library.audits.of_person(person.id) == []
    assert library.protected.of_person(person.id) == []


def test_what_is_others_stays(library: Library) -> None:
    person, found = plant(library)
    bert = library.people.add("Bert")
    group = photo(library, "/photos/group.jpg", "2" * 64)
    theirs, berts, denied, nobodys = (face(library, group) for _ in range(4))
    for one in (theirs, berts, denied, nobodys):
        library.faces.put_embedding(one.id, MODEL, EMBEDDING)
    library.faces.decide(theirs.id, person.id, yes=True)
    library.faces.decide(berts.id, bert.id, yes=True)
    # The machine took Bert for them, and a person said that a third face is not theirs.
    library.faces.suggest(berts.id, person.id, 0.9)
    library.faces.decide(denied.id, person.id, yes=False)
    library.faces.suggest(denied.id, person.id, 0.9)
    copy = protected_copy(library, group, bert, path="/out/group.cloaked.jpg")

    library.erase(person.id)

    kept = library.faces.embeddings([found.id, theirs.id, berts.id, denied.id, nobodys.id], MODEL)
    assert set(kept) == {berts.id, denied.id, nobodys.id}
    assert [one.person_id for one in library.faces.of_photo(group.id)] == [
        None,
        bert.id,
        None,
        None,
    ]
    assert library.protected.files_of_photo(group.id) == [copy]
    assert library.cloaks.mask(copy.cloaked[0].cloak_id) == b"mask"


def test_an_id_is_never_used_again(library: Library) -> None:
    person, _ = plant(library)
    library.erase(person.id)
    assert library.people.add(NAME).id > person.id


def test_nobody_to_erase(library: Library) -> None:
    with pytest.raises(EngineError, match=r"person\.unknown"):
        library.erase(1)
