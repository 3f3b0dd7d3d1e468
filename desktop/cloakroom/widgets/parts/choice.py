"""A labelled list of choices, each with a word for people and a value for the program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cloakroom import theme
from cloakroom.widgets.parts.inputs import ChoiceBox


class Choice(QWidget):
    """``chosen`` with the value, when a person chooses."""

    chosen = Signal(str)

    def __init__(
        self, label: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._box = ChoiceBox()
        self._box.setMinimumWidth(220)
        for value, word in choices:
            self._box.addItem(word, value)
        name = QLabel(label)
        name.setBuddy(self._box)
        self._box.setAccessibleName(label.replace("&", ""))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.L)
        row.addWidget(name, 1)
        row.addWidget(self._box)
        self._box.activated.connect(lambda _: self.chosen.emit(self._box.currentData()))

    @property
    def label(self) -> str:
        """What is chosen, in words."""
        return self._box.accessibleName()

    @property
    def word(self) -> str:
        """The choice, in words."""
        return self._box.currentText()

    def offer(self, value: str, word: str) -> None:
        """One line more, unless the value is offered already."""
        if self._box.findData(value) < 0:
            self._box.addItem(word, value)

    def show_value(self, value: str) -> None:
        """Show what is chosen, without telling anybody."""
        self._box.setCurrentIndex(max(self._box.findData(value), 0))
