"""The page of people: two who are one, and one who is two."""

from __future__ import annotations

from album import KEY, LEFT, Album, drop_on, page
from asking import answered
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.dialogs.choose_person import ChoosePersonDialog
from cloakroom.dialogs.confirm import ConfirmDialog
from cloakroom_engine.library import Library


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
