"""What is shown when something inside the window broke."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.widgets.parts.base import Muted, PlainButton, PrimaryButton, Subheading


class CrashDialog(QDialog):
    """The details, for reading and copying; nothing is sent."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self._details = details
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(Subheading(self.tr("Something went wrong inside Cloakroom")))
        column.addWidget(
            Muted(
                self.tr(
                    "The window goes on, and your photos are untouched. Nothing was sent to "
                    "anybody. If you want to report it, these are the details: read them first, "
                    "they may contain the names of files."
                )
            )
        )
        text = QPlainTextEdit(details)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Details"))
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setMinimumSize(560, 220)
        column.addWidget(text, 1)
        row = QHBoxLayout()
        copy = PlainButton(self.tr("&Copy details"), icons.icon("copy"))
        copy.clicked.connect(self.copy)
        go_on = PrimaryButton(self.tr("&Go on"))
        go_on.clicked.connect(self.accept)
        go_on.setDefault(True)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(go_on)
        column.addLayout(row)

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self._details)
