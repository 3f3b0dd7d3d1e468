"""When recognisers find somebody in a copy of a clip: sealed, of this content, theirs alone."""

from __future__ import annotations

from library_samples import opened, photo, protected_copy

from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
from cloakroom_engine.records import Heard

SAID = Heard(("one", "other"), ((0.0, 2.5), (4.0, 4.1)), ())


def test_it_is_of_the_copy_as_it_is_now(library: Library) -> None:
    anna, where = library.people.add("Anna"), photo(library)
    copy = protected_copy(library, where, anna)
    assert library.clips.heard(copy.id) == {}
    library.clips.put_heard(copy.id, anna.id, copy.sha256, SAID)
    assert library.clips.heard(copy.id) == {anna.id: SAID}
    library.clips.put_heard(copy.id, anna.id, "0" * 64, SAID)
    assert library.clips.heard(copy.id) == {}


def test_it_is_sealed_in_the_library_too(paths: Paths) -> None:
    with Library(paths) as library:
        anna = library.people.add("Anna")
        copy = protected_copy(library, photo(library), anna)
        library.clips.put_heard(copy.id, anna.id, copy.sha256, SAID)
    with opened(paths) as connection:
        ((sealed,),) = connection.execute("SELECT sealed FROM clip_heard").fetchall()
    assert b"judges" not in sealed


def test_it_goes_with_whom_it_is_about_and_moves_with_a_merge(library: Library) -> None:
    anna, twin, ben = (library.people.add(name) for name in ("Anna", "Anna too", "Ben"))
    copy = protected_copy(library, photo(library), twin, ben)
    for who in (twin, ben):
        library.clips.put_heard(copy.id, who.id, copy.sha256, SAID)
    merged = library.people.merge(anna.id, twin.id)
    assert set(library.clips.heard(copy.id)) == {anna.id, ben.id}
    library.people.unmerge(merged)
    assert library.clips.heard(copy.id) == {twin.id: SAID, ben.id: SAID}
    library.erase(twin.id)
    assert set(library.clips.heard(copy.id)) == {ben.id}
