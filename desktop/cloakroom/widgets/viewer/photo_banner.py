"""The line above a photo that says why nothing can be done with it, or how a box is drawn."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cloakroom import messages, theme
from cloakroom.widgets.parts.base import Body, IconLabel, PlainButton


class PhotoBanner(QFrame):
    """Says why nothing can be protected in this photo; stays as long as that is so.

    Signals:
        draw: somebody wants to draw a box.
    """

    draw = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("warning", 20, "warn")
        self._text = Body()
        self._draw = PlainButton(self.tr("&Draw a box"))
        self._draw.clicked.connect(self.draw)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.L, theme.S, theme.S, theme.S)
        row.setSpacing(theme.M)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._draw)
        self.hide()

    def say(self, code: str) -> None:
        """Say this; an empty code says nothing."""
        if code:
            self._dress("warning", "warn")
            reason = messages.sentence(code)
            self._text.setText(
                self.tr(
                    "No face was found here, so nothing can be protected. If there is one, draw "
                    "a box round it."
                )
                if code == "photo.no_face"
                else self.tr("Nothing can be protected here. {reason}").format(reason=reason)
            )
        self._draw.setVisible(code == "photo.no_face")
        self.setVisible(bool(code))

    def ask_for_box(self) -> None:
        """Say how a box is drawn."""
        self._dress("info", "info")
        self._text.setText(
            self.tr(
                "Drag a box round the face. Or use the arrow keys to move it, Shift with them to "
                "resize it, and Enter to take it. Escape gives up."
            )
        )
        self._draw.hide()
        self.show()

    def _dress(self, icon: str, role: str) -> None:
        self.setProperty("role", "bar-warning" if role == "warn" else "bar-info")
        self._icon.set_icon(icon, "warn" if role == "warn" else "accent")
        self.style().unpolish(self)
        self.style().polish(self)
