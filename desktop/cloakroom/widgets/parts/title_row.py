"""A page's title, and beside it in small letters on the same line how much there is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cloakroom import theme
from cloakroom.widgets.parts.base import Heading, Muted


class TitleRow(QWidget):
    """``count`` stands on the line that the title stands on, whatever the sizes of the letters."""

    def __init__(self, title: str, count: Muted, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Heading(title)
        self.count = count
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.M)
        for label in (self.title, count):
            label.setWordWrap(False)
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Letters of another size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._align()

    def event(self, event: QEvent) -> bool:
        """The style sheet gives labels their sizes when they are first shown."""
        if event.type() == QEvent.Type.Show:
            self._align()
        return super().event(event)

    def _align(self) -> None:
        for label in (self.title, self.count):
            label.ensurePolished()
        below = self.title.fontMetrics().descent() - self.count.fontMetrics().descent()
        self.count.setContentsMargins(0, 0, 0, max(0, below))
