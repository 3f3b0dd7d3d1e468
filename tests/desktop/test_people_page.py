"""The page of people, walked through with the keyboard alone where that can be done."""

from __future__ import annotations

from pathlib import Path

import library_rows as rows
from album import KEY, LEFT, Album, focus, page
from asking import answered
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.dialogs.confirm import ConfirmDialog
from cloakroom.items.people.faces import FacesModel
from cloakroom.items.people.people import CardsModel, group_cards, person_cards
from cloakroom_engine.library import Library


def test_qt_finds_nothing_wrong_with_cards_and_faces(
    app: App, library: Library, album: Album, qtmodeltester: ModelTester
) -> None:
    cards, faces = CardsModel(), FacesModel(library)
    for model in (cards, faces):
        qtmodeltester.check(model)
    resets: list[str] = []
    cards.modelReset.connect(lambda: resets.append("cards"))
    faces.modelReset.connect(lambda: resets.append("faces"))
    cards.show_cards(person_cards(library))
    cards.show_cards(group_cards(library))
    cards.show_cards(())
    faces.show_faces(album.guessed)
    faces.show_faces([album.guessed[2], *album.theirs])
    faces.show_faces(())
    assert resets == []
    faces.show_faces([album.theirs[0], album.guessed[0]])
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert [faces.index(row).data(spoken) for row in (0, 1)] == ["Anna, confirmed", "Perhaps Anna"]


def test_somebody_with_no_photos_is_told_what_to_do(app: App, qtbot: QtBot) -> None:
    people = page(app, qtbot)
    assert people._stack.currentWidget() is people._empty


def test_everybody_is_on_cards(app: App, album: Album, qtbot: QtBot) -> None:
    people = page(app, qtbot)
    named, groups, once = people.overview.models
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert named.index(0).data(spoken).startswith("Anna, 3 photo")
    assert "3 face" in named.index(0).data(spoken)
    assert named.index(1).data() == "Bert"
    assert [groups.id_at(row) for row in range(2)] == [album.group[0], album.other[0]]
    assert once.rowCount() == 1
    assert not people.overview.once.isVisible()


def test_a_walk_with_the_keyboard(app: App, album: Album, library: Library, qtbot: QtBot) -> None:
    people = page(app, qtbot)
    assert focus() is people.overview.people
    # Anna, her suggestions: take the tick off the last one, then yes.
    qtbot.keyClick(focus(), KEY.Key_Return)
    suggested = people.person.suggested
    assert focus() is suggested.view
    assert suggested.chosen() == album.guessed
    qtbot.keyClick(focus(), KEY.Key_End)
    qtbot.keyClick(focus(), KEY.Key_Space)
    assert suggested.chosen() == album.guessed[:2]
    qtbot.keyClick(focus(), KEY.Key_Y)
    assert album.of(album.anna) == [*album.theirs, *album.guessed[:2]]
    # The one that is left is not her.
    qtbot.waitUntil(lambda: suggested.model.ids() == album.guessed[2:])
    qtbot.keyClick(focus(), KEY.Key_Space)
    qtbot.keyClick(focus(), KEY.Key_N)
    assert album.of(album.anna, decided=False) == []
    assert library.faces.decisions(album.guessed[2:]) == {album.guessed[2]: {album.anna.id: False}}
    # Back, to the strangers below.
    qtbot.waitUntil(people.person.decided.view.hasFocus)
    qtbot.keyClick(focus(), KEY.Key_Escape)
    assert focus() is people.overview.people
    qtbot.keyClick(focus(), KEY.Key_Down)
    assert focus() is people.overview.groups
    # The first group gets a name on its card.
    qtbot.keyClick(focus(), KEY.Key_F2)
    editor = people.overview.groups.findChild(QLineEdit)
    qtbot.keyClicks(editor, "Carla")
    qtbot.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: library.people.find("Carla") is not None)
    carla = library.people.by_name("Carla")
    assert album.of(carla) == album.group
    # The second is ignored for good.
    qtbot.waitUntil(lambda: people.overview.models[1].ids() == [album.other[0]])
    people.overview.groups.go_to(0)
    qtbot.keyClick(focus(), KEY.Key_Space)
    qtbot.keyClick(focus(), KEY.Key_I)
    assert library.faces.ignored() == sorted(album.other, reverse=True)
    # Everything can be taken back.
    while app.context.undo.canUndo():
        app.context.undo.undo()
    assert album.of(album.anna) == album.theirs
    assert album.of(album.anna, decided=False) == album.guessed
    assert library.faces.ignored() == []
    assert [person.name for person in library.people.all()] == ["Anna", "Bert"]


def test_a_group_is_said_to_be_me(app: App, album: Album, library: Library, qtbot: QtBot) -> None:
    people = page(app, qtbot)
    people.show_group(album.group[0])
    assert people.group.field.hasFocus()
    view = people.group.faces.view
    last = view.visualRect(people.group.faces.model.index(2)).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=last)
    qtbot.mouseClick(people.group._me, LEFT)
    me = library.people.by_name("Me")
    assert album.of(me) == album.group[:2]


def test_a_name_that_is_known_adds_to_that_person(app: App, album: Album, qtbot: QtBot) -> None:
    people = page(app, qtbot)
    people.show_group(album.group[0])
    qtbot.keyClicks(people.group.field, "bert")
    qtbot.keyClick(people.group.field, KEY.Key_Return)
    assert album.of(album.bert) == [*album.berts, *album.group]
    assert people.shown == 0


def test_renaming_where_the_name_stands(
    app: App, album: Album, library: Library, qtbot: QtBot
) -> None:
    people = page(app, qtbot)
    people.show_person(album.bert.id)
    qtbot.keyClick(focus(), KEY.Key_F2)
    assert people.person.name.hasFocus()
    qtbot.keyClicks(people.person.name, "Berta")
    qtbot.keyClick(people.person.name, KEY.Key_Return)
    assert library.people.get(album.bert.id) == library.people.find("Berta")
    qtbot.waitUntil(lambda: people.person._known_name() == "Berta")
    qtbot.keyClick(focus(), KEY.Key_F2)
    qtbot.keyClicks(people.person.name, "nobody")
    qtbot.keyClick(people.person.name, KEY.Key_Escape)
    assert people.person.name.text() == "Berta"
    assert app.context.undo.count() == 1
    app.context.undo.undo()
    qtbot.waitUntil(lambda: people.person.name.text() == "Bert")


def test_a_rule_is_kept_and_undone(app: App, album: Album, library: Library, qtbot: QtBot) -> None:
    people = page(app, qtbot)
    people.show_person(album.anna.id)
    people.person.rule.setFocus()
    qtbot.keyClick(people.person.rule, KEY.Key_Down)
    person = library.people.get(album.anna.id)
    assert person is not None
    assert person.rule == "blur"
    app.context.undo.undo()
    qtbot.waitUntil(lambda: people.person.rule.currentData() == "protect")


def test_ignored_faces_can_be_asked_about_again(
    app: App, album: Album, library: Library, qtbot: QtBot
) -> None:
    library.faces.ignore(album.group)
    people = page(app, qtbot)
    people.show_ignored()
    people.ignored.faces.view.selectAll()
    qtbot.mouseClick(people.ignored._restore, LEFT)
    assert library.faces.ignored() == []
    qtbot.waitUntil(lambda: people.ignored.faces.model.rowCount() == 0)


def test_erasing_says_exactly_what_goes_and_no_is_the_default(
    app: App, album: Album, library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    where = library.photos.get(album.faces[0].photo_id)
    assert where is not None
    rows.protect(library, where, album.anna, tmp_path / "out.jpg")
    people = page(app, qtbot)
    people.show_person(album.anna.id)
    said: list[str] = []

    def leave(dialog: ConfirmDialog) -> None:
        said.append(dialog.accessibleDescription())
        qtbot.keyClick(dialog, KEY.Key_Return)

    with answered(ConfirmDialog, leave):
        people.person.erase.emit()
    for words in ("“Anna”", "6 face", "1 cloak", "1 copy", "6 photo"):
        assert words in said[0]
    assert "report" not in said[0]
    assert library.people.get(album.anna.id) == album.anna


def test_scrolling_follows_the_keyboard(app: App, library: Library, qtbot: QtBot) -> None:
    found = rows.faces(library, 400)
    for at in range(200):
        pair = found[2 * at], found[2 * at + 1]
        library.faces.decide_all(
            [face.id for face in pair], library.people.add(f"P{at}").id, yes=True
        )
    people = page(app, qtbot)
    view = people.overview.people
    qtbot.keyClick(view, KEY.Key_End)
    scroll = people._scrolls[0]
    cell = view.visualRect(view.currentIndex()).center()
    place = view.viewport().mapTo(scroll.viewport(), cell)
    assert scroll.viewport().rect().contains(place)
