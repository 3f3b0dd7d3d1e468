"""Albums, kept searches, and lists by several people, folder and time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
from cloakroom_engine.records import Person, Photo, PhotoFilter

POINTS = ((10.0, 10.0), (20.0, 10.0), (15.0, 15.0), (11.0, 20.0), (19.0, 20.0))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(Paths.at(tmp_path / "home")) as library:
        yield library


def photo(library: Library, path: str, when: datetime, *people: Person) -> Photo:
    added = library.photos.add(
        path,
        sha256=f"{abs(hash(path)):064x}"[:64],
        size_bytes=1,
        mtime_ns=round(when.timestamp()) * 1_000_000_000,
        width=640,
        height=480,
        format="jpeg",
    )
    for at, person in enumerate(people):
        box = (100.0 * at, 0.0, 100.0 * at + 90, 90.0)
        face = library.faces.add(added.id, box, POINTS, score=0.9, detector="centerface")
        library.faces.decide(face.id, person.id, yes=True)
    return added


@pytest.fixture
def anna(library: Library) -> Person:
    return library.people.add("Anna")


@pytest.fixture
def ben(library: Library) -> Person:
    return library.people.add("Ben")


@pytest.fixture
def photos(library: Library, anna: Person, ben: Person) -> list[Photo]:
    return [
        photo(library, "/a/2024/one.jpg", datetime(2024, 5, 1), anna),
        photo(library, "/a/2024/two.jpg", datetime(2024, 6, 1), anna, ben),
        photo(library, "/a/2024_%/three.jpg", datetime(2025, 1, 1), ben),
        photo(library, "/a/none.jpg", datetime(2025, 12, 31, 23, 59)),
    ]


def listed(library: Library, **only: object) -> list[str]:
    ids = library.photos.ids(PhotoFilter(**only), "name")  # type: ignore[arg-type]
    found = (library.photos.get(each) for each in ids)
    return [Path(each.path).stem for each in found if each]


def test_several_people_are_meant_together(
    library: Library, photos: list[Photo], anna: Person, ben: Person
) -> None:
    assert listed(library, people=(anna.id,)) == ["one", "two"]
    assert listed(library, people=(anna.id, ben.id)) == ["two"]
    assert listed(library, people=(anna.id, ben.id), protected=True) == []


def test_a_folder_is_no_pattern(library: Library, photos: list[Photo]) -> None:
    assert listed(library, folder="/a/2024") == ["one", "two"]
    assert listed(library, folder="/a/2024_%/") == ["three"]
    assert set(listed(library, folder="/a")) == {"one", "two", "three", "none"}
    assert library.photos.folders() == {"/a": 1, "/a/2024": 2, "/a/2024_%": 1}


def test_a_span_has_its_first_second_and_not_its_last(
    library: Library, photos: list[Photo]
) -> None:
    begin, end = (round(datetime(year, 1, 1).timestamp()) for year in (2025, 2026))
    assert set(listed(library, since_s=begin, until_s=end)) == {"three", "none"}
    assert listed(library, until_s=begin) == ["one", "two"]
    assert library.photos.months() == [(2025, 12, 1), (2025, 1, 1), (2024, 6, 1), (2024, 5, 1)]


def test_an_album_has_what_was_put_in_and_its_peoples_photos(
    library: Library, photos: list[Photo], ben: Person
) -> None:
    album = library.albums.add("  Summer   days ")
    assert album.name == "Summer days"
    assert not album.kept
    assert library.albums.put_photos(album.id, [photos[0].id, photos[3].id]) == [
        photos[0].id,
        photos[3].id,
    ]
    assert library.albums.put_photos(album.id, [photos[0].id]) == []
    assert set(listed(library, album_id=album.id)) == {"one", "none"}
    library.albums.put_people(album.id, [ben.id])
    assert set(listed(library, album_id=album.id)) == {"one", "two", "three", "none"}
    assert library.albums.take_photos(album.id, [photos[3].id, photos[2].id]) == [photos[3].id]
    assert set(listed(library, album_id=album.id)) == {"one", "two", "three"}
    library.photos.remove(photos[0].id)
    assert library.albums.photos(album.id) == []
    library.erase(ben.id)
    assert listed(library, album_id=album.id) == []
    assert library.albums.get(album.id) is not None


def test_a_kept_search_is_asked_anew(
    library: Library, photos: list[Photo], anna: Person, ben: Person
) -> None:
    search = PhotoFilter(people=(anna.id, ben.id), folder="/a", protected=False, text="jpg")
    kept = library.albums.add("Both of them", search)
    assert kept.kept
    assert kept.search == search
    assert library.photos.ids(kept.search) == [photos[1].id]
    again = photo(library, "/a/later.jpg", datetime(2026, 1, 1), anna, ben)
    assert set(library.photos.ids(kept.search)) == {photos[1].id, again.id}
    by_id = library.albums.add("One", PhotoFilter(person_id=anna.id))
    assert by_id.search == PhotoFilter(people=(anna.id,))


def test_names_are_free_once(library: Library) -> None:
    first = library.albums.add("Summer")
    for do in (
        lambda: library.albums.add("summer"),
        lambda: library.albums.rename(library.albums.add("Winter").id, "SUMMER"),
    ):
        with pytest.raises(EngineError) as problem:
            do()
        assert problem.value.code == "album.exists"
    with pytest.raises(EngineError) as problem:
        library.albums.add(" ")
    assert problem.value.code == "usage"
    assert library.albums.rename(first.id, "Autumn").name == "Autumn"
    library.albums.remove(first.id)
    with pytest.raises(EngineError) as problem:
        library.albums.rename(first.id, "Spring")
    assert problem.value.code == "album.unknown"


def test_people_who_become_one_stay_in_their_albums(
    library: Library, photos: list[Photo], anna: Person, ben: Person
) -> None:
    album = library.albums.add("Ben's")
    library.albums.put_people(album.id, [ben.id])
    merged = library.people.merge(anna.id, ben.id)
    assert library.albums.all() == [replace(album, people=(anna.id,))]
    library.people.unmerge(merged)
    assert library.albums.all() == [replace(album, people=(ben.id,))]
