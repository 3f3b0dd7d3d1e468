"""Faces that nobody wants to be asked about, for whoever changes their mind."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.items.parts.pictures import Pictures
from cloakroom.widgets.parts.base import Heading, Muted, PlainButton, QuietButton
from cloakroom.widgets.people.face_section import FaceSection
from cloakroom_engine.library import Library


class IgnoredPanel(QWidget):
    """All ignored faces.

    Signals:
        back: to everybody.
        restored: ask about these faces again.
    """

    back = Signal()
    restored = Signal(list)

    def __init__(self, library: Library, pictures: Pictures[int], parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self.faces = FaceSection(library, pictures, all_chosen=False, parent=self)
        self._restore = PlainButton(self.tr("&Stop ignoring"), icons.icon("undo"))
        self._restore.clicked.connect(lambda: self.restored.emit(self.faces.chosen()))
        self.faces.add_buttons(self._restore)
        self._hint = Muted()
        back = QuietButton(self.tr("&People"), icons.icon("back", "accent"))
        back.clicked.connect(self.back)
        head = QHBoxLayout()
        head.addWidget(back)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addLayout(head)
        column.addWidget(Heading(self.tr("Ignored faces")))
        column.addWidget(self._hint)
        column.addWidget(self.faces)
        column.addStretch(1)
        self.faces.chosen_changed.connect(self._able)

    def refresh(self) -> None:
        """Read again which are ignored."""
        ids = self._library.faces.ignored()
        self.faces.entitle(self.tr("%n face(s)", "", len(ids)))
        self.faces.show_faces(ids)
        self._hint.setText(
            self.tr("Nobody will ask you about these. Choose some to be asked again.")
            if ids
            else self.tr("No face is ignored.")
        )
        self._able()

    def _able(self) -> None:
        self._restore.setEnabled(bool(self.faces.chosen()))
