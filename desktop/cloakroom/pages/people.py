"""The page of people: who is known, who might be, who is nobody's business."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cloakroom import icons
from cloakroom.context import Context
from cloakroom.edits.faces import DecideFaces, IgnoreFaces
from cloakroom.edits.naming import my_name, say_who
from cloakroom.items.parts import pictures
from cloakroom.items.people.people import Card
from cloakroom.naming import Naming
from cloakroom.pages.people_verbs import PeopleVerbs
from cloakroom.person_actions import PersonActions
from cloakroom.regroup import regroup_of
from cloakroom.widgets.parts.base import EmptyState, PrimaryButton
from cloakroom.widgets.parts.scrolled import in_scroll_area
from cloakroom.widgets.people.group_panel import GroupPanel
from cloakroom.widgets.people.ignored_panel import IgnoredPanel
from cloakroom.widgets.people.people_overview import PeopleOverview
from cloakroom.widgets.people.person_panel import PersonPanel
from cloakroom_engine.protocol import Changed

_GATHER_MS: Final = 60


class PeoplePage(PeopleVerbs):
    """Everybody; one person; one unknown group; the ignored: one of them at a time.

    Arrow keys walk, Enter opens, Y and N answer, I ignores, M merges, F2 renames, Escape goes back.
    """

    name = "people"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        library = context.library
        self._faces = pictures.faces(library, self)
        self._stack = QStackedWidget(self)
        self.overview = PeopleOverview(library, self._faces, self)
        self.person = PersonPanel(library, self._faces, self)
        self.group = GroupPanel(library, self._faces, self)
        self.ignored = IgnoredPanel(library, self._faces, self)
        self._scrolls = [
            in_scroll_area(each) for each in (self.overview, self.person, self.group, self.ignored)
        ]
        self._empty = self._nobody()
        for page in (*self._scrolls, self._empty):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.regroup = regroup_of(context)
        self.naming = Naming(context, self)
        self.actions_of = PersonActions(context, self._faces, self)
        self._gather = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._gather.timeout.connect(self._refresh)
        self._connect()
        self.take_keys()
        self.show_everybody()
        self._built_for: tuple[int, ...] | None = context.chosen_photos
        """Until it is shown first: the photos whose people were read while it was built. What has
        changed since was read by itself."""

    def show_for(self, argument: object) -> None:
        """Show everybody, or the person of this id."""
        built_for, self._built_for = self._built_for, None
        if isinstance(argument, int):
            self.show_person(argument)
        elif built_for == self.context.chosen_photos:
            self._go_in()
        else:
            self.show_everybody()

    def show_everybody(self) -> None:
        """Back to the overview, with the keyboard where it was."""
        self.overview.show_among(self.context.chosen_photos)
        if not self._show_overview():
            self._go_in()

    def show_person(self, person_id: int) -> None:
        """One person's faces."""
        self.person.suggested.show_faces(())
        if self._fill_person(person_id):
            self._turn_to(1)
            suggested = self.person.suggested
            first = suggested if suggested.model.rowCount() else self.person.decided
            self._give_keyboard(first.view)

    def show_group(self, group_id: int) -> None:
        """One group that nobody has named."""
        card = self._group_card(group_id)
        if card is not None:
            self._ask_about(card)

    def show_ignored(self) -> None:
        """Faces that are ignored, to stop ignoring them."""
        self.ignored.refresh()
        self._turn_to(3)
        self._give_keyboard(self.ignored.faces.view)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Paint in the colours of a new appearance."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.PaletteChange}:
            self.update()

    def _nobody(self) -> QWidget:
        add = PrimaryButton(self.tr("Add &photos"), icons.icon("add", "on_accent"))
        add.clicked.connect(partial(self.context.go.emit, "library", None))
        return EmptyState(
            "people",
            self.tr("Nobody here yet"),
            self.tr(
                "Add photos, and the faces in them appear here in groups. Say who somebody is, "
                "and Cloakroom can protect them."
            ),
            add,
        )

    def _connect(self) -> None:
        overview, person, group = self.overview, self.person, self.group
        overview.person_entered.connect(self.show_person)
        overview.review.connect(self.show_person)
        overview.group_entered.connect(self.show_group)
        overview.ignored_wanted.connect(self.show_ignored)
        overview.names_wanted.connect(self.naming.begin)
        self.naming.working.connect(overview.names.setDisabled)
        people, *unknown = overview.models
        do = self.actions_of
        people.named.connect(do.rename)
        for model in unknown:
            model.named.connect(self._name_group)
        overview.people.dropped.connect(self._dropped)
        overview.groups.dropped.connect(self._dropped_on_group)
        person.back.connect(self.show_everybody)
        person.renamed.connect(lambda name: self.with_person(do.rename, name))
        person.ruled.connect(lambda rule: self.with_person(do.set_rule, rule))
        person.answered.connect(self.answered)
        person.split.connect(lambda faces: self.with_person(do.split, faces))
        person.merge.connect(lambda: self.with_person(do.merge))
        person.protect.connect(lambda: self.with_person(do.protect))
        person.show_photos.connect(lambda: self.with_person(do.show_photos))
        person.sticker.connect(lambda: self.with_person(do.print_sticker))
        person.erase.connect(lambda: self.with_person(do.erase))
        person.opened.connect(do.open_photo)
        group.back.connect(self.show_everybody)
        group.named.connect(self.name_faces)
        group.me.connect(lambda faces: self.name_faces(faces, my_name()))
        group.ignored.connect(self.ignore)
        group.blurred.connect(lambda faces: self.ignore(faces, hidden=True))
        group.opened.connect(do.open_photo)
        self.ignored.back.connect(self.show_everybody)
        self.ignored.restored.connect(self._stop_ignoring)
        do.merged.connect(self._merged)
        do.erased.connect(self.show_everybody)
        do.given_up.connect(self._refresh)
        self._faces.ready.connect(self._face_ready)
        self.context.changed.connect(self._changed)
        self.context.photos_chosen.connect(self._chosen)
        overview.note.cleared.connect(lambda: self.context.choose_photos(()))

    def _turn_to(self, at: int) -> None:
        self._scrolls[at].verticalScrollBar().setValue(0)
        self._stack.setCurrentWidget(self._scrolls[at])

    def _give_keyboard(self, view: QWidget) -> None:
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_person(self, person_id: int) -> bool:
        library = self.context.library
        for summary in library.people.summaries():
            if summary.person.id == person_id:
                faces = library.faces.of_person(person_id)
                best_first = sorted(faces, key=lambda face: -(face.similarity or 0))
                self.person.show_person(summary, best_first)
                return True
        return False

    def _changed(self, changed: Changed) -> None:
        del changed
        if not self._gather.isActive():
            self._gather.start()

    def _refresh(self) -> None:
        shown = self.shown
        if shown == 1:
            person_id = self.person.person_id
            if person_id is None or not self._fill_person(person_id):
                self.show_everybody()
        elif shown == 3:
            self.ignored.refresh()
        elif shown != 2:
            self._show_overview()

    def _show_overview(self) -> bool:
        """The overview, or that there is nobody; whether there is nobody."""
        self.overview.refresh()
        some = any(model.rowCount() for model in self.overview.models) or self.overview.photos
        self._stack.setCurrentWidget(self._scrolls[0] if some else self._empty)
        return not some

    def _go_in(self) -> None:
        views = self.overview.views() if self.isVisible() else ()
        if views:
            views[0].go_to(max(views[0].currentIndex().row(), 0))

    def _chosen(self) -> None:
        """Other photos are chosen: the overview speaks of those, once it is looked at."""
        if self.isVisible():
            self.overview.show_among(self.context.chosen_photos)
            self._changed(Changed(""))

    def _face_ready(self, _face_id: Any) -> None:
        if self.shown == 1:
            self.person.refresh_face()

    def with_person(self, do: Callable[..., None], *more: object) -> None:
        """Do something with the person who is shown, if it is one."""
        if self.person.person_id is not None:
            do(self.person.person_id, *more)

    def _merged(self, into_id: int) -> None:
        if self.shown == 1:
            self.show_person(into_id)

    def answered(self, face_ids: list[int], yes: bool) -> None:
        """Say whether faces are the person's who is shown."""
        person_id = self.person.person_id
        if person_id is not None and face_ids:
            self.context.undo.push(DecideFaces(self.context, face_ids, person_id, yes=yes))

    def name_faces(self, face_ids: list[int], name: str) -> None:
        """Say who they are."""
        say_who(self.context, face_ids, name)
        self.show_everybody()
        # Those that come next are in the section of the unknown.
        if self.overview.groups.isVisibleTo(self.overview):
            self.overview.groups.go_to(0)

    def _name_group(self, group_id: int, name: str) -> None:
        faces = self._faces_of(group_id)
        if faces:
            say_who(self.context, faces, name)

    def _group_card(self, group_id: int) -> Card | None:
        cards = (model.card(model.index_of(group_id)) for model in self.overview.models[1:])
        return next((card for card in cards if card is not None), None)

    def _faces_of(self, group_id: int) -> tuple[int, ...]:
        card = self._group_card(group_id)
        return card.sure if card is not None else ()

    def _ask_about(self, card: Card) -> None:
        self.group.show_group(card, self.context.library)
        self._turn_to(2)
        self.group.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def ignore(self, face_ids: list[int], *, hidden: bool = False) -> None:
        """Faces are nobody's business."""
        if face_ids:
            self.context.undo.push(IgnoreFaces(self.context, face_ids, hidden=hidden))
        if self.shown == 2:
            self.show_everybody()

    def _stop_ignoring(self, face_ids: list[int]) -> None:
        self.context.undo.push(IgnoreFaces(self.context, face_ids, on=False))

    def _dropped(self, is_person: bool, card_id: int, into_id: int) -> None:
        """Something was dropped on a person."""
        if is_person:
            self.actions_of.do_merge(into_id, card_id)
        else:
            faces = self._faces_of(card_id)
            self.context.undo.push(DecideFaces(self.context, faces, into_id, yes=True))

    def _dropped_on_group(self, is_person: bool, card_id: int, group_id: int) -> None:
        """Something was dropped on an unknown group; two groups have no name to share yet."""
        if is_person:
            faces = self._faces_of(group_id)
            self.context.undo.push(DecideFaces(self.context, faces, card_id, yes=True))
            return
        one, other = self._group_card(group_id), self._group_card(card_id)
        if one is not None and other is not None:
            sure = (*one.sure, *other.sure)
            every = dict.fromkeys((*sure, *one.face_ids, *other.face_ids))
            self._ask_about(replace(one, face_ids=tuple(every), sure=sure))
