"""Buttons that take people and albums to another computer, and in from one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cloakroom import icons
from cloakroom.widgets.parts.base import PlainButton


class MovingOptions(QWidget):
    """Out and in.

    Signals:
        out, bring: the button that was pressed.
    """

    out = Signal()
    bring = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        export = PlainButton(self.tr("&Export…"), icons.icon("export"))
        export.setAccessibleName(self.tr("Export people and albums"))
        export.clicked.connect(self.out)
        bring = PlainButton(self.tr("I&mport…"), icons.icon("download"))
        bring.setAccessibleName(self.tr("Import people and albums"))
        bring.clicked.connect(self.bring)
        self.buttons = (export, bring)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)

    def hold(self, working: bool) -> None:
        """While one of them is under way neither can be pressed."""
        for button in self.buttons:
            button.setEnabled(not working)
