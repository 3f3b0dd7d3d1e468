"""A library in which two are known, for the page of people, and what a hand does on that page."""

from __future__ import annotations

import library_rows as rows
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.pages.people import PeoplePage
from cloakroom.widgets.people.card_view import CardView, mime_of
from cloakroom_engine.library import Library
from cloakroom_engine.records import Face, Person

LEFT = Qt.MouseButton.LeftButton

KEY = Qt.Key


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


def drop_on(target: CardView, row: int, source: CardView, source_row: int) -> None:
    """As Qt delivers it when a card was dragged there."""
    card = source._cards.card(source._cards.index(source_row))
    assert card is not None
    at: QPoint = target.visualRect(target.model().index(row, 0)).center()
    action, none = Qt.DropAction.LinkAction, Qt.KeyboardModifier.NoModifier
    mime = mime_of(card)  # the event does not keep it alive
    target.dropEvent(QDropEvent(QPointF(at), action, mime, LEFT, none))
