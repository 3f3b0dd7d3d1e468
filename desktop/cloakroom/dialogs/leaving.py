"""Closing the window while something is under way: what goes on next time, and what could stop."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.widgets.parts.base import (
    Body,
    Muted,
    PlainButton,
    PrimaryButton,
    QuietButton,
    Subheading,
)


class Leaving(Enum):
    """What somebody wants who closes the window."""

    STAY = auto()
    LATER = auto()
    """Close; go on at the next start."""
    NEVER = auto()
    """Close, and take everything off the lists."""


class LeavingDialog(QDialog):
    """Enter closes and goes on next time; Escape stays."""

    def __init__(self, under_way: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer = Leaving.STAY
        title = self.tr("Something is still under way")
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(Subheading(title))
        for text in under_way:
            column.addWidget(Muted(f"• {text}"))
        column.addWidget(
            Body(self.tr("It is kept on a list and goes on when Cloakroom is started again."))
        )
        column.addSpacing(theme.S)
        row = QHBoxLayout()
        self.never = QuietButton(self.tr("Cancel &all of it"))
        self.stay = PlainButton(self.tr("&Keep working"))
        self.later = PrimaryButton(self.tr("Close; &go on next time"))
        for button, answer in (
            (self.never, Leaving.NEVER),
            (self.stay, Leaving.STAY),
            (self.later, Leaving.LATER),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, chosen=answer: self._choose(chosen))
            row.addWidget(button)
            if button is self.never:
                row.addStretch(1)
        column.addLayout(row)
        self.later.setDefault(True)
        self.setMinimumWidth(480)
        self.setAccessibleDescription(" ".join(under_way))
        self.later.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, answer: Leaving) -> None:
        self.answer = answer
        self.accept()


def ask(under_way: Sequence[str], parent: QWidget) -> Leaving:
    """Ask; a dialog that is closed means to stay."""
    dialog = LeavingDialog(under_way, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.answer
