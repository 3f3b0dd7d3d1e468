"""The line above a photo: back, what it is, and how it is looked at."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cloakroom import icons, theme
from cloakroom.widgets.parts.base import IconButton, Muted, PrimaryButton, Subheading

_ROOMY: Final = 760


class ViewerBar(QWidget):
    """Signals are what was asked for."""

    back = Signal()
    previous = Signal()
    next = Signal()
    zoom_in = Signal()
    zoom_out = Signal()
    zoom_fit = Signal()
    turn = Signal()
    faces_shown = Signal(bool)
    protect = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Subheading()
        self._title.setWordWrap(False)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._place = Muted()
        self._place.setWordWrap(False)
        self._zoom = Muted("100 %")
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._zoom.setMinimumWidth(52)
        self.protect_button = PrimaryButton(
            self.tr("&Protect…"), icons.icon("protect", "on_accent")
        )
        self.protect_button.clicked.connect(self.protect)
        self._faces = IconButton("face", self.tr("Show faces (F)"))
        self._faces.setCheckable(True)
        self._faces.setChecked(True)
        self._faces.toggled.connect(self.faces_shown)
        self._previous = IconButton("back", self.tr("Previous photo (Left)"))
        self._next = IconButton("forward", self.tr("Next photo (Right)"))
        back = IconButton("close", self.tr("Back to the library (Esc)"))
        zoom_out = IconButton("zoom-out", self.tr("Smaller (-)"))
        zoom_in = IconButton("zoom-in", self.tr("Larger (+)"))
        fit = IconButton("view", self.tr("Whole photo (0)"))
        turn = IconButton("refresh", self.tr("Turn the view (R)"))
        for button, signal in (
            (back, self.back),
            (self._previous, self.previous),
            (self._next, self.next),
            (zoom_out, self.zoom_out),
            (zoom_in, self.zoom_in),
            (fit, self.zoom_fit),
            (turn, self.turn),
        ):
            button.clicked.connect(signal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.XS)
        row.addWidget(back)
        row.addSpacing(theme.S)
        row.addWidget(self._title, 1)
        row.addStretch(1)
        row.addWidget(self._place)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        row.addSpacing(theme.M)
        row.addWidget(zoom_out)
        row.addWidget(self._zoom)
        row.addWidget(zoom_in)
        for widget in (fit, turn, self._faces):
            row.addWidget(widget)
        row.addSpacing(theme.S)
        row.addWidget(self.protect_button)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is no room for a name, the facts below say it."""
        super().resizeEvent(event)
        self._title.setVisible(self.width() > _ROOMY)

    def say(self, title: str, at: int, total: int) -> None:
        """Show a file's name and which photo of how many it is."""
        self._title.setText(title)
        self._title.setToolTip(title)
        self._place.setText(self.tr("{at} of {total}").format(at=at + 1, total=total))
        self._place.setVisible(total > 1)
        self._previous.setEnabled(at > 0)
        self._next.setEnabled(at + 1 < total)

    def say_zoom(self, scale: float) -> None:
        """Show screen pixels for a pixel of the photo."""
        self._zoom.setText(self.tr("{percent} %").format(percent=round(scale * 100)))

    def toggle_faces(self) -> None:
        """Show or hide the frames."""
        self._faces.toggle()
