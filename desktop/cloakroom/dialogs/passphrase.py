"""The words that open a library whose key is behind a passphrase."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.widgets.parts.base import Body, Muted, PlainButton, PrimaryButton, Subheading


class PassphraseDialog(QDialog):
    """Asks for the passphrase; ``again`` where the one before did not fit."""

    def __init__(self, *, again: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open your library"))
        self.setMinimumWidth(420)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(Subheading(self.tr("Your passphrase, please")))
        column.addWidget(Body(self.tr("It opens what Cloakroom keeps about faces and photos.")))
        self.words = QLineEdit()
        self.words.setEchoMode(QLineEdit.EchoMode.Password)
        self.words.setAccessibleName(self.tr("Passphrase"))
        self.words.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        column.addWidget(self.words)
        if again:
            column.addWidget(Muted(self.tr("These words do not fit. Nothing was changed.")))
        row = QHBoxLayout()
        row.addStretch(1)
        close = PlainButton(self.tr("&Close"))
        close.clicked.connect(self.reject)
        self.open_button = PrimaryButton(self.tr("&Open"))
        self.open_button.clicked.connect(self.accept)
        self.open_button.setDefault(True)
        self.open_button.setEnabled(False)
        self.words.textChanged.connect(lambda text: self.open_button.setEnabled(bool(text)))
        row.addWidget(close)
        row.addWidget(self.open_button)
        column.addLayout(row)
