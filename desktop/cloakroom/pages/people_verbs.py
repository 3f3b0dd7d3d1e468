"""What keys and right clicks do on the page of people, where one is."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QStackedWidget

from cloakroom.edits.naming import my_name
from cloakroom.pages.page import Page
from cloakroom.person_actions import PersonActions
from cloakroom.widgets.parts.keys import key
from cloakroom.widgets.parts.menu import entry, offer_menu
from cloakroom.widgets.people.card_view import CardView
from cloakroom.widgets.people.face_section import FaceSection
from cloakroom.widgets.people.group_panel import GroupPanel
from cloakroom.widgets.people.people_overview import PeopleOverview
from cloakroom.widgets.people.person_panel import PersonPanel


class PeopleVerbs(Page):
    """Y and N answer, I ignores, M merges, F2 renames, Escape goes back; menus say the same."""

    overview: PeopleOverview
    person: PersonPanel
    group: GroupPanel
    actions_of: PersonActions
    _stack: QStackedWidget

    @property
    def shown(self) -> int:
        """Everybody (0), one person, one unknown group, or the ignored (3)."""
        return self._stack.currentIndex()

    @abstractmethod
    def show_everybody(self) -> None:
        """Back to the overview."""

    @abstractmethod
    def show_person(self, person_id: int) -> None:
        """One person's faces."""

    @abstractmethod
    def show_group(self, group_id: int) -> None:
        """One group that nobody has named."""

    @abstractmethod
    def with_person(self, do: Callable[..., None], *more: object) -> None:
        """Do something with the person who is shown."""

    @abstractmethod
    def name_faces(self, face_ids: list[int], name: str) -> None:
        """Say who they are."""

    @abstractmethod
    def answered(self, face_ids: list[int], yes: bool) -> None:
        """Say whether faces are the person's who is shown."""

    @abstractmethod
    def ignore(self, face_ids: list[int], *, hidden: bool = False) -> None:
        """Faces are nobody's business."""

    def take_keys(self) -> None:
        """Listen, once everything is there."""
        for sequence, do in (
            ("Y", partial(self._answer_key, True)),
            ("N", partial(self._answer_key, False)),
            ("I", self._ignore_key),
            ("M", self._merge_key),
            ("F2", self._rename_key),
            ("Esc", self._escape),
        ):
            key(sequence, self, do)
        for view in (self.overview.people, self.overview.groups, self.overview.once):
            offer_menu(view, partial(self._fill_menu, view))
        for section in (self.person.suggested, self.person.decided, self.group.faces):
            offer_menu(section.view, partial(self._fill_face, section))

    def _fill_menu(self, view: CardView, menu: QMenu) -> None:
        """What can be done with a card."""
        card = view.card()
        if card is None:
            return
        if card.person_id is not None:
            rename = partial(view.edit, view.currentIndex())
            self.actions_of.fill(menu, card.id, partial(self.show_person, card.id), rename)
            return
        faces = [face for each in view.chosen() or [card] for face in each.sure]
        entry(menu, "view", self.tr("Say &who it is…"), partial(self.show_group, card.id))
        entry(menu, "person", self.tr("This is &me"), partial(self.name_faces, faces, my_name()))
        entry(menu, "hide", self.tr("&Ignore for good"), partial(self.ignore, faces), "I")
        hide = partial(self.ignore, faces, hidden=True)
        entry(menu, "blur", self.tr("&Blur in every copy"), hide)

    def _fill_face(self, section: FaceSection, menu: QMenu) -> None:
        """What can be done with a face."""
        face_id = section.view.current_id()
        if face_id is None:
            return
        faces = section.chosen() or [face_id]
        entry(
            menu, "photo", self.tr("Open the &photo"), partial(self.actions_of.open_photo, face_id)
        )
        if section is self.person.suggested:
            entry(menu, "done", self.tr("&Yes"), partial(self.answered, faces, True), "Y")
        if section is not self.group.faces:
            text = self.tr("&Not this person")
            entry(menu, "close", text, partial(self.answered, faces, False), "N")
            other = partial(self.with_person, self.actions_of.split, faces)
            entry(menu, "person", self.tr("&Somebody else…"), other)

    def _answer_key(self, yes: bool) -> None:
        if self.shown == 1:
            self.person.answer(yes=yes)
        elif self.shown == 0:
            view = self.overview.focused()
            card = view.card() if view else None
            if card is not None and card.person_id is not None and card.to_confirm:
                self.show_person(card.id)

    def _ignore_key(self) -> None:
        if self.shown == 2:
            self.group.ignore()
        elif self.shown == 0:
            view = self.overview.focused()
            cards = view.chosen() if view else []
            self.ignore([face for card in cards for face in card.sure])

    def _merge_key(self) -> None:
        if self.shown == 1:
            self.with_person(self.actions_of.merge)
        elif self.shown == 0:
            chosen = self.overview.people.chosen()
            if len(chosen) == 2:
                self.actions_of.do_merge(chosen[0].id, chosen[1].id)
            elif len(chosen) == 1:
                self.actions_of.merge(chosen[0].id)

    def _rename_key(self) -> None:
        if self.shown == 1:
            self.person.start_renaming()
        elif self.shown == 0:
            view = self.overview.focused()
            if view is not None and view.currentIndex().isValid():
                view.edit(view.currentIndex())

    def _escape(self) -> None:
        if self.shown in {1, 2, 3}:
            self.show_everybody()
