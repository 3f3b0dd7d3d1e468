"""The faces that were found, grouped: which of them is you?"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.context import Context
from cloakroom.widgets.base import Card, Display, IconLabel, Muted, PrimaryButton, Small
from cloakroom.widgets.chips import FaceChip
from cloakroom.widgets.flow import FlowArea
from cloakroom_engine.errors import EngineError

_MOST_SHOWN = 40


class Naming(QWidget):
    """Choose every picture that shows you, say a name, go on."""

    named = Signal(str, list)
    """A name and the ids of all faces in the chosen groups"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._chips: dict[FaceChip, tuple[int, ...]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XXL, 0, theme.XXL, theme.XL)
        column.setSpacing(theme.M)
        column.addWidget(Display(self.tr("Which of these is you?")))
        self._about = Muted()
        column.addWidget(self._about)
        column.addSpacing(theme.S)
        self._area = FlowArea(theme.L)
        self._flow = self._area.flow
        column.addWidget(self._area, 10)
        column.addSpacing(theme.S)
        column.addWidget(self._card())
        column.addStretch(1)

    def _card(self) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(theme.M)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Your name"))
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.setMaximumWidth(320)
        self.name.setMinimumWidth(180)
        self.name.textChanged.connect(self._weigh)
        self.name.returnPressed.connect(self._go)
        self.button = PrimaryButton(self.tr("This Is &Me"), icons.icon("person", "on_accent"))
        self.button.clicked.connect(self._go)
        row.addWidget(self.name, 1)
        row.addWidget(self.button)
        row.addStretch(1)
        card.body.addLayout(row)
        note = QHBoxLayout()
        note.addWidget(IconLabel("lock", 16, "muted"))
        note.addWidget(
            Small(
                self.tr("Faces and names are encrypted and stay on this computer."),
            ),
            1,
        )
        card.body.addLayout(note)
        return card

    def show_groups(self) -> int:
        """Read what was found from the library; how many groups of faces there are."""
        groups = self._context.library.faces.undecided_groups()
        groups = sorted(groups, key=lambda group: -len(group.face_ids))
        self._flow.clear()
        self._chips = {}
        for group in groups[:_MOST_SHOWN]:
            count = len(group.face_ids)
            text = self.tr("%n photo(s)", "", count)
            chip = FaceChip(text, self._face(group.face_ids[0]), 116)
            chip.toggled.connect(self._weigh)
            self._chips[chip] = group.face_ids
            self._flow.addWidget(chip)
        if len(self._chips) == 1:
            next(iter(self._chips)).setChecked(True)
        self._about.setText(
            self.tr("Choose every picture that shows you: the same face can appear more than once.")
            if len(groups) > 1
            else self.tr("One face was found. If it is you, say your name.")
        )
        self._area.fit()
        self._weigh()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        return len(groups)

    def _face(self, face_id: int) -> QPixmap | None:
        try:
            jpeg = self._context.library.faces.crop(face_id)
        except EngineError as problem:
            self._context.fail(problem.code, problem.params)
            return None
        picture = QPixmap()
        return picture if jpeg and picture.loadFromData(jpeg) else None

    def _chosen(self) -> list[int]:
        return [
            face_id
            for chip, face_ids in self._chips.items()
            if chip.isChecked()
            for face_id in face_ids
        ]

    def _weigh(self) -> None:
        self.button.setEnabled(bool(self._chosen()) and bool(self.name.text().strip()))

    def _go(self) -> None:
        if self.button.isEnabled():
            self.named.emit(self.name.text().strip(), self._chosen())
