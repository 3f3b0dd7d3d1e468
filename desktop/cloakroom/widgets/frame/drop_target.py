"""A large place to drop photos on, with buttons for those who would rather choose."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.widgets.parts.base import IconLabel, Muted, PlainButton, PrimaryButton, Subheading


class DropTarget(QFrame):
    """The window takes the drop; this says where to aim, and asks with its two buttons."""

    photos_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "drop")
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.XL)
        column.setSpacing(theme.S)
        column.addStretch(1)
        column.addWidget(IconLabel("photo", 40, "accent"), 0, centre)
        for label in (Subheading(title), Muted(text)):
            label.setAlignment(centre)
            column.addWidget(label)
        column.addSpacing(theme.S)
        row = QHBoxLayout()
        row.setSpacing(theme.M)
        photos = PrimaryButton(self.tr("Choose &Photos…"), icons.icon("photo", "on_accent"))
        photos.clicked.connect(self.photos_wanted)
        folder = PlainButton(self.tr("Choose a &Folder…"), icons.icon("folder"))
        folder.clicked.connect(self.folder_wanted)
        row.addStretch(1)
        row.addWidget(photos)
        row.addWidget(folder)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.first = photos
