"""The line above a clip: back, what it is, and the one before or after it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cloakroom import theme
from cloakroom.widgets.parts.base import IconButton, Muted, Subheading

_ROOMY: Final = 680
_LEAST: Final = 80


class ClipBar(QWidget):
    """Signals are what was asked for."""

    back = Signal()
    previous = Signal()
    next = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._title = Subheading()
        self._title.setWordWrap(False)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._facts = Muted()
        self._facts.setWordWrap(False)
        self._place = Muted()
        self._place.setWordWrap(False)
        back = IconButton("close", self.tr("Back to the library (Esc)"))
        self._previous = IconButton("back", self.tr("Previous in the list (PgUp)"))
        self._next = IconButton("forward", self.tr("Next in the list (PgDown)"))
        for button, signal in (
            (back, self.back), (self._previous, self.previous), (self._next, self.next),
        ):  # fmt: skip
            button.clicked.connect(signal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.XS)
        row.addWidget(back)
        row.addSpacing(theme.S)
        row.addWidget(self._title, 1)
        row.addWidget(self._facts)
        row.addSpacing(theme.M)
        row.addWidget(self._place)
        row.addWidget(self._previous)
        row.addWidget(self._next)

    def say(self, title: str, facts: str, at: int, total: int) -> None:
        """A file's name, what kind of clip it is, and which of how many."""
        self._name = title
        self._facts.setText(facts)
        self._place.setText(self.tr("{at} of {total}").format(at=at + 1, total=total))
        for widget in (self._place, self._previous, self._next):
            widget.setVisible(total > 1)
        self._previous.setEnabled(at > 0)
        self._next.setEnabled(at + 1 < total)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little room, the name is shortened and what kind of clip it is left out:
        its tip says the whole of both."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._facts.setVisible(self.width() > _ROOMY)
        beside = [
            each.sizeHint().width() + theme.S
            for each in self.findChildren(
                QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
            if each is not self._title and not each.isHidden()
        ]
        room = max(self.width() - sum(beside) - theme.XXL, _LEAST)
        metrics = self._title.fontMetrics()
        self._title.setText(metrics.elidedText(self._name, Qt.TextElideMode.ElideMiddle, room))
        self._title.setToolTip("\n".join(filter(None, (self._name, self._facts.text()))))
