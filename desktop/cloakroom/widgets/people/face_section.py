"""A heading, faces to choose from, and the buttons that say something about the chosen ones."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.items.parts.pictures import Pictures
from cloakroom.items.people.faces import FacesModel
from cloakroom.widgets.parts.base import Muted, QuietButton, Subheading
from cloakroom.widgets.people.round_tiles import FACE_SIZE, FaceTile
from cloakroom.widgets.people.round_view import RoundView
from cloakroom_engine.library import Library


class FaceSection(QWidget):
    """Faces of one kind: to confirm, confirmed, or of a group.

    Signals:
        chosen_changed: which faces are chosen.
        opened: a face's id; its photo is wanted.
    """

    chosen_changed = Signal()
    opened = Signal(int)

    def __init__(
        self, library: Library, pictures: Pictures[int], *, all_chosen: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._all_chosen = all_chosen
        self.model = FacesModel(library, self)
        self.view = RoundView(self.model, FaceTile(pictures), FACE_SIZE, pictures, self)
        if all_chosen:
            # A click takes one face out or puts it back; the rest stays chosen.
            self.view.setSelectionMode(RoundView.SelectionMode.MultiSelection)
        self.title = Subheading()
        self.hint = Muted()
        self.hint.hide()
        self._all = QuietButton(self.tr("Choose &all"))
        self._all.clicked.connect(self._toggle_all)
        self.view.selectionModel().selectionChanged.connect(self._say)
        self.view.entered_row.connect(self.opened)
        above = QHBoxLayout()
        above.addWidget(self.title, 1)
        above.addWidget(self._all)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.S)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addLayout(above)
        column.addWidget(self.hint)
        column.addWidget(self.view)
        column.addLayout(self._buttons)

    def entitle(self, text: str) -> None:
        """Say what these faces are, above them and to a screen reader."""
        self.title.setText(text)
        self.view.setAccessibleName(text)

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Put these below the faces."""
        for button in buttons:
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)

    def show_faces(self, face_ids: Iterable[int], chosen: AbstractSet[int] | None = None) -> None:
        """Show these; where they are chosen to begin with, so are new ones, or those in ``chosen``
        alone."""
        before = set(self.model.ids())
        self.model.show_faces(face_ids)
        if self._all_chosen:
            flag = QItemSelectionModel.SelectionFlag.Select
            for face_id in self.model.ids():
                if face_id not in before and (chosen is None or face_id in chosen):
                    self.view.selectionModel().select(self.model.index_of(face_id), flag)
        self.setVisible(self.model.rowCount() > 0)
        self._say()

    def chosen(self) -> list[int]:
        """The chosen faces; where none is, the one that has the keyboard."""
        chosen = self.view.chosen_ids()
        current = self.view.current_id()
        if not chosen and current is not None and not self._all_chosen:
            return [current]
        return chosen

    def _say(self) -> None:
        everything = len(self.view.chosen_ids()) == self.model.rowCount()
        self._all.setText(self.tr("Choose &none") if everything else self.tr("Choose &all"))
        self._all.setVisible(self.model.rowCount() > 1)
        self.chosen_changed.emit()

    def _toggle_all(self) -> None:
        if len(self.view.chosen_ids()) == self.model.rowCount():
            self.view.clearSelection()
        else:
            self.view.selectAll()
