"""Everybody at a glance: people with names, and faces that nobody has named yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.items.parts.pictures import Pictures
from cloakroom.items.people.people import Card, CardsModel, group_cards, person_cards
from cloakroom.widgets.parts.base import (
    Body,
    Heading,
    Muted,
    PrimaryButton,
    QuietButton,
    Subheading,
)
from cloakroom.widgets.parts.base import Card as Surface
from cloakroom.widgets.people.card_view import CardView
from cloakroom.widgets.photos.chosen_note import ChosenNote
from cloakroom_engine.library import Library

OFTEN: Final = 2
"""Groups of so many faces are shown at once; the rest is a click away."""


class PeopleOverview(QWidget):
    """Cards in sections that arrow keys walk through as one.

    Signals:
        person_entered, group_entered: the id of a card.
        review: suggestions are to be confirmed, of this person.
        ignored_wanted: show the faces that are ignored.
        names_wanted: look for names that other programs left.
    """

    person_entered = Signal(int)
    group_entered = Signal(int)
    review = Signal(int)
    ignored_wanted = Signal()
    names_wanted = Signal()

    def __init__(self, library: Library, pictures: Pictures[int], parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self.people = CardView(CardsModel(self), pictures, self)
        self.groups = CardView(CardsModel(self), pictures, self)
        self.once = CardView(CardsModel(self), pictures, self)
        self.people.setAccessibleName(self.tr("People with names"))
        self.groups.setAccessibleName(self.tr("Faces without a name"))
        self.once.setAccessibleName(self.tr("Faces that were seen once"))
        self.once.hide()
        self._review = Surface()
        self._review_text = Body()
        self.photos: tuple[int, ...] = ()
        """Who is in these is shown; nothing for everybody"""
        self.note = ChosenNote(self)
        self._titles = [
            Subheading(self.tr("People you know")),
            Subheading(self.tr("Who is this?")),
        ]
        self._hint = Muted(
            self.tr("Open a face to say who it is. Strangers can be ignored for good (I).")
        )
        self._show_once = QuietButton("")
        self._ignored = QuietButton(self.tr("I&gnored faces"), icons.icon("hide", "accent"))
        self.names = QuietButton(self.tr("Import &names…"), icons.icon("download", "accent"))
        self.names.setToolTip(self.tr("Names of faces that other programs wrote into your photos"))
        self._lay_out()
        self._connect()

    @property
    def models(self) -> tuple[CardsModel, CardsModel, CardsModel]:
        """People, groups, faces that were seen once."""
        models = [view.model() for view in (self.people, self.groups, self.once)]
        people, groups, once = (each for each in models if isinstance(each, CardsModel))
        return people, groups, once

    def views(self) -> tuple[CardView, ...]:
        """The sections that can be seen, from above."""
        return tuple(
            view for view in (self.people, self.groups, self.once) if view.isVisibleTo(self)
        )

    def focused(self) -> CardView | None:
        """The section that has the keyboard."""
        return next((view for view in self.views() if view.hasFocus()), None)

    def refresh(self) -> None:
        """Read everybody again."""
        people, groups, once = self.models
        persons, often, single = self._among()
        people.show_cards(persons)
        groups.show_cards(often)
        once.show_cards(single)
        self._titles[0].setVisible(bool(persons))
        self.people.setVisible(bool(persons))
        unknown = groups.rowCount() + len(single)
        self._titles[1].setVisible(bool(unknown))
        self._hint.setVisible(bool(unknown))
        self.groups.setVisible(groups.rowCount() > 0)
        self._show_once.setVisible(bool(single))
        self.once.setVisible(bool(single) and self._show_once.isChecked())
        self._say_once(len(single))
        to_confirm = sum(card.to_confirm for card in persons)
        self._review.setVisible(to_confirm > 0)
        self._review_text.setText(
            self.tr("%n face(s) look like people you know. Is it them?", "", to_confirm)
        )

    def show_among(self, photo_ids: Sequence[int]) -> None:
        """Show who is in these photos alone, or everybody where there are none."""
        self.photos = tuple(photo_ids)
        self.note.say_people(len(self.photos))

    def _among(self) -> tuple[list[Card], list[Card], list[Card]]:
        """People, groups and faces that were seen once, as far as they are to be shown."""
        persons = person_cards(self._library)
        groups = group_cards(self._library)
        if self.photos:
            faces = self._library.faces.in_photos(self.photos)
            ids, whose = {face.id for face in faces}, {face.person_id for face in faces}
            persons = [card for card in persons if card.id in whose]
            groups = [card for card in groups if ids.intersection(card.face_ids)]
        often = [card for card in groups if len(card.face_ids) >= OFTEN]
        return persons, often, [card for card in groups if len(card.face_ids) < OFTEN]

    def _say_once(self, count: int) -> None:
        shown = self._show_once.isChecked()
        text = (
            self.tr("Hide faces that were seen once")
            if shown
            else self.tr("Show %n face(s) that were seen once", "", count)
        )
        self._show_once.setText(text)
        self._show_once.setIcon(icons.icon("up" if shown else "down", "accent"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        heading = Heading(self.tr("People"))
        head.addWidget(heading, 1)
        head.addWidget(self.names)
        head.addWidget(self._ignored)
        look = PrimaryButton(self.tr("&Look at them"))
        look.clicked.connect(self._begin_review)
        line = QHBoxLayout()
        line.addWidget(self._review_text, 1)
        line.addWidget(look)
        self._review.body.addLayout(line)
        self._show_once.setCheckable(True)
        once = QHBoxLayout()
        once.addWidget(self._show_once)
        once.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addWidget(self._review)
        column.addWidget(self._titles[0])
        column.addWidget(self.people)
        column.addSpacing(theme.S)
        column.addWidget(self._titles[1])
        column.addWidget(self._hint)
        column.addWidget(self.groups)
        column.addLayout(once)
        column.addWidget(self.once)
        column.addStretch(1)

    def _connect(self) -> None:
        self.people.entered_row.connect(self.person_entered)
        self.groups.entered_row.connect(self.group_entered)
        self.once.entered_row.connect(self.group_entered)
        self._ignored.clicked.connect(self.ignored_wanted)
        self.names.clicked.connect(self.names_wanted)
        self._show_once.toggled.connect(lambda _: self.refresh())
        for view in (self.people, self.groups, self.once):
            view.left_down.connect(lambda view=view: self._walk(view, 1))
            view.left_up.connect(lambda view=view: self._walk(view, -1))

    def _walk(self, view: CardView, step: int) -> None:
        views = self.views()
        at = views.index(view) + step
        if 0 <= at < len(views):
            views[at].go_to(0 if step > 0 else views[at].model().rowCount() - 1)

    def _begin_review(self) -> None:
        for card in person_cards(self._library):
            if card.to_confirm:
                self.review.emit(card.id)
                return
