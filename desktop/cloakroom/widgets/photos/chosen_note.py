"""That a page speaks of the photos that are chosen in the library, and a way out of that."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cloakroom import theme
from cloakroom.widgets.parts.base import Body, QuietButton


class ChosenNote(QFrame):
    """Hidden while nothing is chosen.

    Signals:
        cleared: nothing is to be chosen any more.
    """

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar-info")
        self.words = Body()
        self.button = QuietButton(self.tr("Choose none"))
        self.button.setToolTip(self.tr("Here and in the library"))
        self.button.clicked.connect(self.cleared)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(theme.L, theme.XS, theme.S, theme.XS)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    def say_people(self, count: int) -> None:
        """People in so many photos are shown."""
        self._say(self.tr("Who is in %n photo(s) chosen in the library", "", count), count)

    def say_copies(self, count: int) -> None:
        """Copies of so many photos are shown."""
        self._say(self.tr("Copies of %n photo(s) chosen in the library", "", count), count)

    def say_reports(self, count: int) -> None:
        """Reports on so many photos are shown."""
        self._say(self.tr("Reports on %n photo(s) chosen in the library", "", count), count)

    def say_without(self, count: int) -> None:
        """So many photos are chosen, and there is no copy of any."""
        text = self.tr("%n photo(s) chosen in the library, none of which has a copy", "", count)
        self._say(text, count)

    def put_before(self, button: QWidget) -> None:
        """What can be done with them stands before the way out."""
        self._row.insertWidget(1, button)

    def _say(self, text: str, count: int) -> None:
        self.words.setText(text)
        self.setVisible(count > 0)
