"""A line to say a name in, which offers the people who are known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

_OURS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}


class NameField(QLineEdit):
    """Enter says the name, Escape gives up.

    Signals:
        said: the name.
        given_up: nothing was said.
    """

    said = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        # Choosing from the list is saying it: no second Enter.
        completer.activated.connect(self._say)
        self.setCompleter(completer)
        self.setPlaceholderText(self.tr("Name"))
        self.setAccessibleName(self.tr("Name"))
        self.setMaxLength(120)

    def offer(self, names: Iterable[str]) -> None:
        """Offer these names."""
        self._names.setStringList(sorted(names, key=str.casefold))

    def event(self, event: QEvent) -> bool:
        """Take Enter and Escape before a shortcut of the page does."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _OURS
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter and Escape are ours; letters are never the page's shortcuts."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._say(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _say(self, name: str) -> None:
        if name.strip():
            self.said.emit(name.strip())
