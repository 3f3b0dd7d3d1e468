"""The list of photos: lazy, and never begun anew for a change."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import library_rows as rows
import pytest
from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cloakroom.items.parts.id_model import IdModel
from cloakroom.items.photos.photo_states import (
    State,
    Tile,
    badge,
    explained,
    spoken,
    state_of,
    word,
)
from cloakroom.items.photos.photos import TILE, PhotosModel
from cloakroom_engine.library import Library, Vault
from cloakroom_engine.paths import Paths
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import Coverage, PhotoFilter


@pytest.fixture
def library(home: Path) -> Iterator[Library]:
    with Library(Paths.at(home), Vault.in_memory()) as opened:
        yield opened


def no_resets(model: QAbstractItemModel) -> list[str]:
    told: list[str] = []
    model.modelReset.connect(lambda: told.append("reset"))
    return told


def test_rows_are_read_only_when_they_are_asked_for(
    library: Library, qtmodeltester: ModelTester
) -> None:
    rows.faces(library, 500)
    model = PhotosModel(library)
    model.look(PhotoFilter(), "newest")
    assert model.rowCount() == 500
    assert model._tiles == {}
    first = model.index(0)
    assert first.data() == "photo_00499.jpg"
    assert len(model._tiles) == 1
    qtmodeltester.check(model)


def test_qt_finds_nothing_wrong_while_photos_come_and_go(
    library: Library, qtmodeltester: ModelTester
) -> None:
    photos = [rows.photo(library, at) for at in range(40)]
    model = PhotosModel(library)
    qtmodeltester.check(model)
    model.look(PhotoFilter(), "oldest")
    resets = no_resets(model)
    for gone in (photos[0], photos[7], photos[8], photos[39]):
        library.photos.remove(gone.id)
    model.refresh(Changed("", photos=tuple(each.id for each in photos)))
    for at in (100, 101, 5000):
        rows.photo(library, at)
    model.refresh(Changed(""))
    assert model.ids() == library.photos.ids(PhotoFilter(), "oldest")
    assert resets == []


def test_what_is_chosen_stays_chosen_when_others_go(library: Library, qtbot: QtBot) -> None:
    photos = [rows.photo(library, at) for at in range(10)]
    model = PhotosModel(library)
    model.look(PhotoFilter(), "oldest")
    kept = QPersistentModelIndex(model.index_of(photos[6].id))
    library.photos.remove(photos[2].id)
    model.refresh(Changed("", photos=(photos[2].id,)))
    assert kept.isValid()
    assert model.id_at(kept.row()) == photos[6].id


def test_a_change_tells_the_rows_it_is_about_and_no_others(library: Library, qtbot: QtBot) -> None:
    photos = [rows.photo(library, at) for at in range(10)]
    model = PhotosModel(library)
    model.look(PhotoFilter(), "oldest")
    told: list[int] = []
    model.dataChanged.connect(lambda first, last: told.extend(range(first.row(), last.row() + 1)))
    assert model.index(3).data(TILE).photo.missing is False
    library.photos.mark_missing([photos[3].id])
    model.refresh(Changed("", photos=(photos[3].id,)))
    assert told == [3]
    assert model.index(3).data(TILE).photo.missing is True


def test_any_list_becomes_any_other_by_removing_and_inserting(qtmodeltester: ModelTester) -> None:
    class Plain(IdModel):
        def data(self, index: object, role: int = Qt.ItemDataRole.DisplayRole) -> None:
            return None

    chance = random.Random(0)
    model = Plain()
    qtmodeltester.check(model)
    resets = no_resets(model)
    for _ in range(60):
        after = chance.sample(range(60), chance.randrange(0, 40))
        model._follow(after)
        assert model.ids() == after
        assert [model.index_of(each).row() for each in after] == list(range(len(after)))
    assert resets == []


def test_filters_and_orders_are_those_of_the_library(library: Library, qtbot: QtBot) -> None:
    anna = library.people.add("Anna")
    found = rows.faces(library, 3)
    library.faces.decide(found[1].id, anna.id, yes=True)
    model = PhotosModel(library)
    model.look(PhotoFilter(person_id=anna.id), "newest")
    assert model.ids() == [found[1].photo_id]
    model.look(PhotoFilter(text="ANNA"), "newest")
    assert model.ids() == [found[1].photo_id]
    model.look(PhotoFilter(protected=False), "oldest")
    assert model.ids() == [face.photo_id for face in found]


def test_only_protected_copies_are_dragged_out(library: Library, tmp_path: Path) -> None:
    anna = library.people.add("Anna")
    one, two = rows.photo(library, 1), rows.photo(library, 2)
    copy = tmp_path / "out" / "one.jpg"
    rows.protect(library, one, anna, copy)
    model = PhotosModel(library)
    model.look(PhotoFilter(), "oldest")
    mime = model.mimeData([model.index_of(one.id), model.index_of(two.id)])
    assert [url.toLocalFile() for url in mime.urls()] == [str(copy)]


def test_a_screen_reader_hears_the_name_who_is_in_it_and_where_it_stands(
    library: Library,
) -> None:
    anna = library.people.add("Anna")
    found = rows.faces(library, 1)[0]
    library.faces.decide(found.id, anna.id, yes=True)
    model = PhotosModel(library)
    model.look(PhotoFilter(), "newest")
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "photo_00000.jpg, Anna"
    library.photos.mark_missing([found.photo_id])
    model.refresh()
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "photo_00000.jpg, Anna, File is gone"
    assert "Put it back" in model.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_every_state_has_its_badge(library: Library) -> None:
    plain = rows.photo(library, 1)
    cases = {
        State.PLAIN: Tile(plain, 2),
        State.NO_FACE: Tile(plain, 0),
        State.UNREADABLE: Tile(replace(plain, code="photo.empty"), 0),
        State.MISSING: Tile(replace(plain, missing=True), 1),
        State.UNCHECKED: Tile(replace(plain, copies=1), 1),
        State.JUDGED: Tile(replace(plain, copies=1, verdict="hidden"), 1, (), Coverage(1)),
        State.OPEN: Tile(
            replace(plain, copies=1, verdict="hidden"), 2, (), Coverage(protected=1, undecided=1)
        ),
        State.FOUND: Tile(
            replace(plain, copies=1, verdict="still_found"), 2, (), Coverage(1, undecided=1)
        ),
    }
    for state, tile in cases.items():
        assert state_of(tile) is state
        assert (badge(tile) is None) == (state is State.PLAIN)
    assert word(cases[State.UNREADABLE]) == "Empty file"
    assert word(cases[State.FOUND]) == "Still found"
    # Green is for photos in which somebody decided about every face.
    assert badge(cases[State.JUDGED]) == ("good", "good")
    assert badge(cases[State.OPEN]) == ("warning", "warn")
    assert "1 face" in word(cases[State.OPEN])
    assert "1 of 2" in explained(cases[State.OPEN])
    assert "1 of 2" in spoken(cases[State.OPEN], "a.jpg")
    assert badge(cases[State.FOUND])[1] == "bad"
