"""What can be done with the photos that are chosen; shown while some are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.widgets.parts.base import Body, PlainButton, PrimaryButton, QuietButton


class SelectionBar(QFrame):
    """A count and the verbs."""

    protect = Signal()
    reveal = Signal()
    remove = Signal()
    clear = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar-info")
        self._count = Body()
        self._protect = PrimaryButton(self.tr("&Protect…"), icons.icon("protect", "on_accent"))
        self._protect.clicked.connect(self.protect)
        self._reveal = PlainButton(self.tr("Show in &folder"), icons.icon("folder"))
        self._reveal.clicked.connect(self.reveal)
        self._remove = PlainButton(self.tr("Re&move…"), icons.icon("remove"))
        self._remove.setToolTip(self.tr("Remove from the library; the files stay on disk"))
        self._remove.clicked.connect(self.remove)
        clear = QuietButton(self.tr("Choose &none"))
        clear.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.L, theme.S, theme.S, theme.S)
        row.setSpacing(theme.S)
        row.addWidget(self._count, 1)
        for button in (clear, self._remove, self._reveal, self._protect):
            row.addWidget(button)

    def say(self, count: int) -> None:
        """Show how many are chosen, or hide."""
        self._count.setText(self.tr("%n photo(s) chosen", "", count))
        self._reveal.setEnabled(count == 1)
        self.setVisible(count > 0)
