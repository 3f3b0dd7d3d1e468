"""What grouping remembers: sealed, told when it is stale, and gone with whom it tells of."""

from __future__ import annotations

from pathlib import Path

from library_samples import MODEL, face, photo

from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths

WHO = b"planted neighbours" * 50


def kept(library: Library, paths: Paths) -> Path:
    library.neighbours.write(WHO)
    return paths.home / "neighbours.sealed"


def test_it_is_sealed_and_read_again(library: Library, paths: Paths) -> None:
    assert library.neighbours.read() is None
    file = kept(library, paths)
    assert b"planted" not in file.read_bytes()
    assert library.neighbours.read() == WHO
    file.write_bytes(file.read_bytes()[:-1])
    assert library.neighbours.read() is None


def test_changed_embeddings_are_told(library: Library) -> None:
    found = face(library, photo(library))
    library.faces.put_embedding(found.id, MODEL, b"one")
    assert library.neighbours.changed() == {found.id: False}
    library.neighbours.settle([found.id])
    assert library.neighbours.changed() == {}
    library.faces.put_embedding(found.id, MODEL, b"two")
    assert library.neighbours.changed() == {found.id: True}
    library.neighbours.settle([found.id])
    library.photos.remove(found.photo_id)
    assert library.neighbours.changed() == {found.id: True}


def test_erasing_takes_it_along(library: Library, paths: Paths) -> None:
    file = kept(library, paths)
    library.erase(library.people.add("Anna").id)
    assert not file.exists()


def test_what_a_removed_photo_left_in_it_is_gone_at_the_next_start(
    library: Library, paths: Paths
) -> None:
    found = face(library, photo(library))
    library.faces.put_embedding(found.id, MODEL, b"one")
    library.neighbours.settle([found.id])
    file = kept(library, paths)
    with Library(paths, library.vault):
        assert file.exists()
    library.photos.remove(found.photo_id)
    with Library(paths, library.vault):
        assert not file.exists()


def test_whoever_began_before_another_does_not_write_over_them(library: Library) -> None:
    first = library.neighbours.begin([])
    second = library.neighbours.begin([])
    library.neighbours.keep(second, WHO)
    library.neighbours.keep(first, b"of before")
    assert library.neighbours.read() == WHO


def test_what_was_grouped_while_somebody_was_erased_is_not_kept(library: Library) -> None:
    claim = library.neighbours.begin([])
    library.erase(library.people.add("Anna").id)
    library.neighbours.keep(claim, WHO)
    assert library.neighbours.read() is None
