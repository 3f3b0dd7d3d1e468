"""The page of people, walked through with the keyboard alone where that can be done."""

from __future__ import annotations

from pathlib import Path

import library_rows as rows
import pytest
from asking import answered
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.dialogs.choose_person import ChoosePersonDialog
from cloakroom.dialogs.confirm import ConfirmDialog
from cloakroom.items.people.faces import FacesModel
from cloakroom.items.people.people import CardsModel, group_cards, person_cards
from cloakroom.pages.people import PeoplePage
from cloakroom.widgets.parts.base import PrimaryButton
from cloakroom.widgets.people.card_view import CardView, mime_of
from cloakroom_engine.library import Library
from cloakroom_engine.records import Face, Person

LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key


@pytest.fixture
def library(app: App) -> Library:
    return app.context.library


class Album:
    """Anna: three faces and three guesses. Bert: two faces. Two groups of strangers, one single."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.anna, self.bert = library.people.add("Anna"), library.people.add("Bert")
        self.faces: list[Face] = rows.faces(library, 15)
        ids = [face.id for face in self.faces]
        self.theirs, self.guessed, self.berts = ids[:3], ids[3:6], ids[6:8]
        self.group, self.other, self.single = ids[8:11], ids[11:13], ids[13]
        library.faces.decide_all(self.theirs, self.anna.id, yes=True)
        library.faces.decide_all(self.berts, self.bert.id, yes=True)
        guesses = {face: (self.anna.id, 0.9 - 0.1 * at) for at, face in enumerate(self.guessed)}
        library.faces.put_suggestions(self.guessed, guesses, certain=set(self.guessed))
        groups = [dict.fromkeys(each, 0.7) for each in (self.group, self.other, [self.single])]
        library.faces.put_groups(groups, certain=set(ids))
        for face_id in ids:
            library.faces.put_crop(face_id, rows.jpeg(width=160, height=160))

    def of(self, person: Person, *, decided: bool = True) -> list[int]:
        found = self.library.faces.of_person(person.id)
        return [face.id for face in found if face.decided is decided]


@pytest.fixture
def album(library: Library) -> Album:
    return Album(library)


def page(app: App, qtbot: QtBot) -> PeoplePage:
    app.window.go("people")
    found = app.window.page("people")
    assert isinstance(found, PeoplePage)
    # The engine is tried elsewhere; here nobody waits for its guesses.
    found.regroup._timer.setInterval(10_000_000)
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    return found


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


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


def test_a_name_that_is_taken_offers_to_merge(
    app: App, album: Album, library: Library, qtbot: QtBot
) -> None:
    people = page(app, qtbot)
    people.show_person(album.bert.id)
    with answered(ConfirmDialog, lambda dialog: qtbot.mouseClick(dialog.go, LEFT)):
        people.person.renamed.emit("anna")
    assert [person.name for person in library.people.all()] == ["Anna"]
    assert album.of(album.anna) == sorted([*album.theirs, *album.berts])
    app.context.undo.undo()
    assert album.of(album.bert) == album.berts


def test_merging_by_key_and_by_dropping(
    app: App, album: Album, library: Library, qtbot: QtBot
) -> None:
    people = page(app, qtbot)
    view = people.overview.people
    view.selectAll()
    qtbot.keyClick(view, KEY.Key_M)
    assert [person.name for person in library.people.all()] == ["Anna"]
    app.context.undo.undo()
    qtbot.waitUntil(lambda: people.overview.models[0].rowCount() == 2)
    drop_on(view, 0, people.overview.groups, 0)
    assert album.of(album.anna) == sorted([*album.theirs, *album.group])
    app.context.undo.undo()
    drop_on(view, 1, view, 0)
    assert [person.name for person in library.people.all()] == ["Bert"]
    app.context.undo.undo()
    assert album.of(album.anna) == album.theirs


def drop_on(target: CardView, row: int, source: CardView, source_row: int) -> None:
    """As Qt delivers it when a card was dragged there."""
    card = source._cards.card(source._cards.index(source_row))
    assert card is not None
    at: QPoint = target.visualRect(target.model().index(row, 0)).center()
    action, none = Qt.DropAction.LinkAction, Qt.KeyboardModifier.NoModifier
    mime = mime_of(card)  # the event does not keep it alive
    target.dropEvent(QDropEvent(QPointF(at), action, mime, LEFT, none))


def test_doubtful_guesses_are_not_ticked_and_count_for_nothing(
    app: App, album: Album, library: Library, qtbot: QtBot
) -> None:
    guesses = {face: (album.anna.id, 0.9 - 0.1 * at) for at, face in enumerate(album.guessed)}
    library.faces.put_suggestions(album.guessed, guesses, certain={album.guessed[0]})
    people = page(app, qtbot)
    people.show_person(album.anna.id)
    suggested = people.person.suggested
    assert suggested.model.ids() == album.guessed  # the most alike first
    assert suggested.chosen() == album.guessed[:1]
    assert not isinstance(people.person._yes, PrimaryButton)
    assert "3 photos" in people.person._counts.text()
    (card,) = [card for card in person_cards(library) if card.id == album.anna.id]
    assert card.detail == "3 photos"
    qtbot.mouseClick(people.person._yes, LEFT)
    assert album.of(album.anna) == [*album.theirs, album.guessed[0]]
    qtbot.waitUntil(lambda: suggested.model.ids() == album.guessed[1:])
    assert suggested.chosen() == []
    assert not people.person._yes.isEnabled()
    assert not people.person._no.isEnabled()


def test_merging_is_searched_by_typing(
    app: App, album: Album, library: Library, qtbot: QtBot
) -> None:
    library.people.add("Bertram")
    people = page(app, qtbot)
    people.show_person(album.anna.id)

    seen: dict[str, object] = {}

    def ambiguous(dialog: ChoosePersonDialog) -> None:
        seen["focus"] = dialog.focusWidget() is dialog.field
        qtbot.keyClicks(dialog.field, "ber")
        seen["names"] = [card.name for card in dialog._model._cards.values()]
        seen["able"] = dialog._go.isEnabled()
        qtbot.keyClick(dialog.field, KEY.Key_Return)  # nobody in particular
        seen["open"] = dialog.isVisible()
        dialog.field.setText("nobody of that name")
        qtbot.keyClick(dialog.field, KEY.Key_Return)
        seen["still open"] = dialog.isVisible()
        dialog.reject()

    with answered(ChoosePersonDialog, ambiguous):
        people.person.merge.emit()
    assert seen == {
        "focus": True,
        "names": ["Bert", "Bertram"],
        "able": False,
        "open": True,
        "still open": True,
    }
    assert len(library.people.all()) == 3

    def exact(dialog: ChoosePersonDialog) -> None:
        qtbot.keyClicks(dialog.field, "bert")
        qtbot.keyClick(dialog.field, KEY.Key_Return)

    with answered(ChoosePersonDialog, exact):
        people.person.merge.emit()
    assert [person.name for person in library.people.all()] == ["Bert", "Bertram"]
    assert album.of(album.bert) == sorted([*album.theirs, *album.berts])


def test_splitting_faces_off(app: App, album: Album, library: Library, qtbot: QtBot) -> None:
    people = page(app, qtbot)
    people.show_person(album.bert.id)
    decided = people.person.decided
    decided.view.go_to(1)
    qtbot.keyClick(decided.view, KEY.Key_Space)
    assert decided.chosen() == [album.berts[1]]

    def name(dialog: ChoosePersonDialog) -> None:
        qtbot.keyClicks(dialog.field, "Dora")
        qtbot.keyClick(dialog.field, KEY.Key_Return)

    with answered(ChoosePersonDialog, name):
        qtbot.mouseClick(people.person._split, LEFT)
    assert album.of(library.people.by_name("Dora")) == [album.berts[1]]
    assert album.of(album.bert) == [album.berts[0]]


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


def test_the_largest_of_the_best_faces_stands_for_a_group(app: App) -> None:
    library = app.context.library
    found = [
        rows.face(library, rows.photo(library, at), size=size)
        for at, size in enumerate((60, 240, 90))
    ]
    likeness = {each.id: 0.9 - at / 10 for at, each in enumerate(found)}
    library.faces.put_groups([likeness], certain=likeness.keys())
    (card,) = group_cards(library)
    assert card.face_ids[0] == found[0].id
    assert card.face_id == found[1].id
    # But only one of which the card speaks.
    library.faces.put_groups([likeness], certain={found[0].id})
    (card,) = group_cards(library)
    assert (card.face_id, card.sure, len(card.face_ids)) == (found[0].id, (found[0].id,), 3)


def doubtful(album: Album) -> tuple[list[int], list[int]]:
    """The group is four faces now, two of which may be somebody else's."""
    sure, rest = album.group[:2], [album.group[2], album.faces[14].id]
    likeness = {face: 0.99 - 0.01 * at for at, face in enumerate([*sure, *rest])}
    groups = [likeness, dict.fromkeys(album.other, 0.7)]
    album.library.faces.put_groups(groups, certain={*sure, *album.other})
    return sure, rest


def test_who_may_be_somebody_else_is_not_ticked_in_a_group(
    app: App, album: Album, library: Library, qtbot: QtBot
) -> None:
    sure, rest = doubtful(album)
    people = page(app, qtbot)
    card, _ = [each for each in group_cards(library) if len(each.face_ids) > 1]
    assert card.detail == "4 faces, 2 sure"
    people.show_group(album.group[0])
    assert people.group.faces.model.ids() == [*sure, *rest]  # the most alike first
    assert people.group.faces.chosen() == sure
    qtbot.keyClicks(people.group.field, "Carla")
    qtbot.keyClick(people.group.field, KEY.Key_Return)
    assert album.of(library.people.by_name("Carla")) == sure
    app.context.undo.undo()
    qtbot.waitUntil(lambda: people._faces_of(album.group[0]) == tuple(sure))
    people.show_group(album.group[0])
    view = people.group.faces.view
    third = view.visualRect(people.group.faces.model.index(2)).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=third)
    qtbot.mouseClick(people.group._me, LEFT)
    assert album.of(library.people.by_name("Me")) == [*sure, rest[0]]


def test_what_is_said_of_a_card_is_not_said_of_doubtful_faces(
    app: App, album: Album, library: Library, qtbot: QtBot
) -> None:
    sure, rest = doubtful(album)
    people = page(app, qtbot)
    groups = people.overview.groups
    # A name that is typed where the card stands.
    people.overview.models[1].named.emit(album.group[0], "Carla")
    assert album.of(library.people.by_name("Carla")) == sure
    app.context.undo.undo()
    # Dropped on somebody who is known, and somebody dropped on it.
    qtbot.waitUntil(lambda: people.overview.models[1].rowCount() == 2)
    drop_on(people.overview.people, 0, groups, 0)
    assert album.of(album.anna) == sorted([*album.theirs, *sure])
    app.context.undo.undo()
    qtbot.waitUntil(lambda: people.overview.models[1].rowCount() == 2)
    drop_on(groups, 0, people.overview.people, 0)
    assert album.of(album.anna) == sorted([*album.theirs, *sure])
    app.context.undo.undo()
    # Ignored by its key: somebody else's face is not left without a cloak for ever.
    qtbot.waitUntil(lambda: people.overview.models[1].rowCount() == 2)
    groups.go_to(0)
    qtbot.keyClick(groups, KEY.Key_Space)
    qtbot.keyClick(groups, KEY.Key_I)
    assert library.faces.ignored() == sorted(sure, reverse=True)
    app.context.undo.undo()
    # One group dropped on the other: both kinds keep their ticks.
    qtbot.waitUntil(lambda: people.overview.models[1].rowCount() == 2)
    drop_on(groups, 0, groups, 1)
    assert people.group.faces.chosen() == [*sure, *album.other]
    assert people.group.faces.model.ids() == [*sure, *album.other, *rest]
