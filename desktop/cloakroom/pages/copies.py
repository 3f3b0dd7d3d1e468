"""Every protected copy: see what it does, compare it, make it anew, or move it to the bin."""

from __future__ import annotations

from typing import ClassVar, Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedLayout, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.bridge.auditing import ToCheck
from cloakroom.context import Context
from cloakroom.dialogs.confirm import confirmed
from cloakroom.items.clip.clips import ClipCopy
from cloakroom.items.parts.counts import Counts
from cloakroom.items.parts.thumbs import Thumbs
from cloakroom.items.tasks.copies import CopiesModel, Which
from cloakroom.pages.page import Page
from cloakroom.widgets.compare.compare_pane import ComparePane
from cloakroom.widgets.parts.base import EmptyState, Muted, PlainButton, PrimaryButton
from cloakroom.widgets.parts.flow import Flow
from cloakroom.widgets.parts.inputs import ChoiceBox
from cloakroom.widgets.parts.keys import key
from cloakroom.widgets.parts.title_row import TitleRow
from cloakroom.widgets.photos.chosen_note import ChosenNote
from cloakroom.widgets.tasks.photo_rows import PhotoRows
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import ProtectedFile

_GATHER_MS: Final = 200


class CopiesPage(Page):
    """A list; one copy beside its original. Enter compares, Delete moves to the bin."""

    name: ClassVar[str] = "copies"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.model = CopiesModel(context.library, self)
        self.rows = PhotoRows(Thumbs(context.library, self), self.tr("Copies"))
        self.rows.setModel(self.model)
        self.pane = ComparePane(context.engine)
        self.which = ChoiceBox()
        self.search = QLineEdit()
        self._count = Muted()
        self._compare = PrimaryButton(self.tr("Co&mpare"), icons.icon("compare", "on_accent"))
        self._reveal = PlainButton(self.tr("Show in &folder"), icons.icon("folder"))
        self._check = PlainButton(self.tr("Chec&k"), icons.icon("check"))
        self._anew = PlainButton(self.tr("Make a&new…"), icons.icon("protect"))
        self._bin = PlainButton(self.tr("Move to the &bin…"), icons.icon("trash"))
        self._stack = QStackedLayout(self)
        self._gather = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self.note = ChosenNote(self)
        self._lay_out()
        self._connect()

    def show_for(self, argument: object) -> None:
        """Show the list; a ``Which`` narrows it, the id of a copy opens that beside its photo."""
        if isinstance(argument, Which):
            self.which.setCurrentIndex(self.which.findData(argument))
        self._read()
        if isinstance(argument, int):
            index = self.model.index_of(argument)
            self.rows.setCurrentIndex(index)
            self._open(index)
        elif self._stack.currentIndex() == 1:
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        for which, text in (
            (Which.ALL, self.tr("All copies")),
            (Which.OPEN, self.tr("With undecided faces")),
            (Which.SEVERAL, self.tr("Several of one photo")),
            (Which.GONE, self.tr("File is gone")),
        ):
            self.which.addItem(text, which)
        self.which.setAccessibleName(self.tr("Which copies"))
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search copies by their name"))
        self.search.setClearButtonEnabled(True)
        top = QHBoxLayout()
        top.setSpacing(theme.M)
        title = TitleRow(self.tr("Copies"), self._count)
        top.addWidget(title, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.search)
        top.addWidget(self.which)
        verbs = QWidget()
        flow = Flow(verbs, theme.S)
        for button in (self._compare, self._reveal, self._check, self._anew, self._bin):
            flow.addWidget(button)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(*theme.PAGE)
        column.setSpacing(theme.M)
        column.addLayout(top)
        column.addWidget(self.note)
        column.addWidget(self.rows, 1)
        column.addWidget(verbs)
        compared = QWidget()
        inside = QVBoxLayout(compared)
        inside.setContentsMargins(*theme.PAGE)
        inside.addWidget(self.pane)
        choose = PrimaryButton(self.tr("Choose photos"))
        choose.clicked.connect(lambda: self.context.go.emit("library", None))
        self._stack.addWidget(
            EmptyState(
                "copy",
                self.tr("No copies yet"),
                self.tr("Copies that you share appear here, with what they do for every face."),
                choose,
            )
        )
        self._stack.addWidget(full)
        self._stack.addWidget(compared)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._gather.start)
        self.which.currentIndexChanged.connect(self._read)
        self._gather.timeout.connect(self._read)
        self.context.changed.connect(self._changed)
        self.context.photos_chosen.connect(self._read)
        self.note.cleared.connect(lambda: self.context.choose_photos(()))
        self.rows.activated.connect(self._open)
        self.rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.rows.customContextMenuRequested.connect(self._menu)
        self.rows.selectionModel().selectionChanged.connect(self._able)
        self.pane.back.connect(self._back)
        self._compare.clicked.connect(lambda: self._open(self.rows.currentIndex()))
        self._reveal.clicked.connect(self.show_in_folder)
        self._check.clicked.connect(self.check)
        self._anew.clicked.connect(self.make_anew)
        self._bin.clicked.connect(self.discard)
        key("Delete", self.rows, self.discard)
        key(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        key("Esc", self.pane, self._back)

    def chosen(self) -> list[ProtectedFile]:
        """The copies that are chosen, as they are listed."""
        rows = sorted(index.row() for index in self.rows.selectionModel().selectedIndexes())
        found = (self.model.copy(self.model.index(row)) for row in rows)
        return [copy for copy in found if copy is not None]

    def show_in_folder(self) -> None:
        """Show the first of them in the system's file manager."""
        for copy in self.chosen()[:1]:
            self.context.reveal(copy.path)

    def check(self) -> None:
        """Have them judged."""
        paths = tuple(copy.path for copy in self.chosen())
        if paths:
            self.context.go.emit("reports", ToCheck(paths))

    def make_anew(self) -> None:
        """Choose again how their photos are protected; there the old copies can be replaced."""
        photos = list(dict.fromkeys(copy.photo_id for copy in self.chosen()))
        if photos:
            self.context.go.emit("protect", photos)

    def discard(self) -> None:
        """Move them to the bin, after asking."""
        copies = self.chosen()
        if not copies or not confirmed(
            self.tr("Move %n copy(s) to the bin?", "", len(copies)),
            self.tr("The files can be taken back from the system's bin."),
            [self.tr("What recognisers said of them is forgotten. The photos stay as they are.")],
            self.tr("&Move to the bin"),
            self,
        ):
            return
        stayed = self.context.copies.discard(copies)
        if stayed:
            text = self.tr("%n copy(s) could not be moved to the bin.", "", len(stayed))
            self.context.notice.emit(text, "warning")

    def actions_for(self, copies: list[ProtectedFile], parent: QWidget) -> list[QAction]:
        """What can be done with these copies."""
        does = [
            (self.tr("&Show in folder"), self.show_in_folder),
            (self.tr("Chec&k"), self.check),
            (self.tr("Make a&new…"), self.make_anew),
            (self.tr("Move to the &bin…"), self.discard),
        ]
        if len(copies) == 1:
            index = self.model.index_of(copies[0].id)
            does.insert(0, (self.tr("Co&mpare"), lambda: self._open(index)))
            photo = copies[0].photo_id
            does.append((self.tr("&Open the photo"), lambda: self._go_to(photo)))
        actions = []
        for text, do in does:
            action = QAction(text, parent)
            action.triggered.connect(lambda _=False, do=do: do())
            actions.append(action)
        return actions

    def _go_to(self, photo_id: int) -> None:
        self.context.go.emit("viewer", photo_id)

    def _read(self) -> None:
        chosen = self.context.chosen_photos
        self.note.say_copies(len(chosen))
        self.model.look(self.which.currentData(), self.search.text().strip(), chosen)
        everything = len(self.context.library.protected.files())
        self._count.setText(Counts().copies(self.model.rowCount()))
        if self._stack.currentIndex() != 2 or not everything:
            self._stack.setCurrentIndex(1 if everything else 0)
        if self.rows.currentIndex().row() < 0 and self.model.rowCount():
            self.rows.setCurrentIndex(self.model.index(0))
        self._able()

    def _changed(self, changed: Changed) -> None:
        # A verdict is a change of the photo; of a scan most have no copy.
        judged = self.model.shows(changed.photos)
        told = judged or changed.faces or changed.people or changed.protected
        if self.isVisible() and told:
            self.model.refresh(changed)
            self._gather.start()

    def _able(self) -> None:
        count = len(self.chosen())
        for button in (self._check, self._anew, self._bin):
            button.setEnabled(count > 0)
        self._compare.setEnabled(count == 1)
        self._reveal.setEnabled(count == 1)

    def _open(self, index: QModelIndex) -> None:
        copy = self.model.copy(index)
        photo = self.context.library.photos.get(copy.photo_id) if copy else None
        if copy is not None and photo is not None and photo.lasts_s:
            self.context.go.emit("clip", ClipCopy(photo.id, copy.id))
        elif copy is not None and photo is not None:
            self._stack.setCurrentIndex(2)
            self.pane.compare(copy, photo, self.model.coverage(copy))

    def _back(self) -> None:
        self._stack.setCurrentIndex(1)
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for action in self.actions_for(self.chosen(), menu):
            menu.addAction(action)
        menu.exec(self.rows.viewport().mapToGlobal(at))
        menu.deleteLater()
