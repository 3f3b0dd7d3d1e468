"""Words that open something, and words that are to close it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.widgets.parts.base import Body, Muted, PlainButton, PrimaryButton, Subheading
from cloakroom_engine.library.parcel import LEAST_LETTERS


class _Words(QDialog):
    """A title, a sentence, lines for words, and two buttons."""

    def __init__(self, title: str, text: str, verb: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(420)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        self._column.setSpacing(theme.M)
        self._column.addWidget(Subheading(title))
        self._column.addWidget(Body(text))
        self.words = self._line(self.tr("Passphrase"))
        self.open_button = PrimaryButton(verb)
        self.open_button.clicked.connect(self.accept)
        self.open_button.setDefault(True)
        self.open_button.setEnabled(False)

    def _line(self, name: str) -> QLineEdit:
        words = QLineEdit()
        words.setEchoMode(QLineEdit.EchoMode.Password)
        words.setPlaceholderText(name)
        words.setAccessibleName(name)
        words.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._column.addWidget(words)
        return words

    def _end(self, close: str) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        leave = PlainButton(close)
        leave.clicked.connect(self.reject)
        row.addWidget(leave)
        row.addWidget(self.open_button)
        self._column.addLayout(row)


class PassphraseDialog(_Words):
    """Asks for the library's passphrase; ``again`` where the one before did not fit."""

    def __init__(self, *, again: bool, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Your passphrase, please"),
            self.tr("It opens what Cloakroom keeps about faces and photos."),
            self.tr("&Open"),
            parent,
        )
        self.setWindowTitle(self.tr("Open your library"))
        if again:
            self._column.addWidget(Muted(self.tr("These words do not fit. Nothing was changed.")))
        self.words.textChanged.connect(lambda text: self.open_button.setEnabled(bool(text)))
        self._end(self.tr("&Close"))


class FilePassphraseDialog(_Words):
    """Asks for the passphrase of a file; ``again`` where the one before did not fit."""

    def __init__(self, name: str, *, again: bool, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("The file's passphrase, please"),
            self.tr("It is the one that {name} was made with.").format(name=name),
            self.tr("&Open"),
            parent,
        )
        self.setWindowTitle(self.tr("Open the file"))
        if again:
            self._column.addWidget(Muted(self.tr("These words do not fit. Nothing was taken in.")))
        self.words.textChanged.connect(lambda text: self.open_button.setEnabled(bool(text)))
        self._end(self.tr("C&ancel"))


class NewPassphraseDialog(_Words):
    """Asks twice for words that are to close a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("A passphrase for the file"),
            self.tr(
                "Without it nobody opens the file, you neither. Several words that only you would "
                "put together are better than one."
            ),
            self.tr("&Export…"),
            parent,
        )
        self.setWindowTitle(self.tr("Export people and albums"))
        self.again = self._line(self.tr("The same again"))
        self._trouble = Muted()
        self._column.addWidget(self._trouble)
        for words in (self.words, self.again):
            words.textChanged.connect(self._look)
        self._look()
        self._end(self.tr("C&ancel"))

    def _look(self) -> None:
        words, again = self.words.text(), self.again.text()
        short = len(words.strip()) < LEAST_LETTERS
        if short:
            # Said from the beginning, so that nobody has to guess.
            text = self.tr("At least %n letter(s).", "", LEAST_LETTERS)
        else:
            text = "" if words == again else self.tr("The two are not the same yet.")
        self._trouble.setText(text)
        self.open_button.setEnabled(not short and words == again)
