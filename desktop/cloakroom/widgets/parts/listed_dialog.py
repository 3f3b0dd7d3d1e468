"""A dialog with a list that may be long: what it is about, the list, and a yes or a no."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.widgets.parts.base import Muted, PlainButton, PrimaryButton, Subheading


class ListedDialog(QDialog):
    """``rows`` is the list's column, ``go`` the button that says yes."""

    def __init__(
        self, title: str, about: str, yes: str, size: QSize, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._size = size
        inside = QWidget()
        self.rows = QVBoxLayout(inside)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(theme.S)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(title)
        scroll.setWidget(inside)
        leave = PlainButton(self.tr("C&ancel"))
        leave.clicked.connect(self.reject)
        self.go = PrimaryButton(yes)
        self.go.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(Subheading(title))
        column.addWidget(Muted(about))
        column.addWidget(scroll, 1)
        column.addLayout(row)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for some rows."""
        return self._size
