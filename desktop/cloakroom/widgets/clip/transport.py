"""Under the picture: play, where it stands, boxes, and what it is compared with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from cloakroom import icons, theme
from cloakroom.items.parts.spans import clock
from cloakroom.widgets.parts.base import Body, Small, ToolPressable
from cloakroom.widgets.parts.inputs import ChoiceBox


class Transport(QWidget):
    """Signals are what was asked for; ``compared`` with the id of a copy, 0 for none."""

    toggled = Signal()
    stepped = Signal(int)
    boxed = Signal(bool)
    compared = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.play = self._button("play", self.tr("Play (Space)"))
        self._back = self._button("back", self.tr("One frame back (,)"))
        self._on = self._button("forward", self.tr("One frame on (.)"))
        self._faces = self._button("face", self.tr("Show faces (F)"))
        self._faces.setCheckable(True)
        self._faces.setChecked(True)
        self._time = Body("0:00.0")
        self._time.setWordWrap(False)
        self._sound = Small()
        self._sound.setWordWrap(False)
        self.copies = ChoiceBox()
        self.copies.setAccessibleName(self.tr("Compare with a copy"))
        self.copies.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.copies.setMinimumContentsLength(10)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.XS)
        for widget in (self.play, self._back, self._on):
            row.addWidget(widget)
        row.addSpacing(theme.S)
        row.addWidget(self._time)
        row.addSpacing(theme.S)
        row.addWidget(self._sound)
        row.addStretch(1)
        row.addWidget(self._faces)
        row.addWidget(self.copies)
        self.play.clicked.connect(self.toggled)
        self._back.clicked.connect(lambda: self.stepped.emit(-1))
        self._on.clicked.connect(lambda: self.stepped.emit(1))
        self._faces.toggled.connect(self.boxed)
        self.copies.activated.connect(lambda _: self.compared.emit(self.copies.currentData()))
        self.offer([], 0)

    def say_playing(self, playing: bool) -> None:
        """What the first button does now."""
        text = self.tr("Pause (Space)") if playing else self.tr("Play (Space)")
        self.play.setIcon(icons.icon("pause" if playing else "play"))
        self.play.setToolTip(text)
        self.play.setAccessibleName(text)

    def say_time(self, at_s: float, lasts_s: float) -> None:
        """Where it stands."""
        text = self.tr("{at} of {length}")
        self._time.setText(text.format(at=clock(at_s, tenths=True), length=clock(lasts_s)))

    def say_sound(self, *, sound: bool) -> None:
        """This player is silent: say so where there would be something to hear."""
        self._sound.setText(self.tr("no sound here") if sound else "")
        self._sound.setToolTip(
            self.tr("Clips are played without sound here. Copies keep it, untouched.")
        )

    def offer(self, copies: Sequence[tuple[int, str]], chosen: int) -> None:
        """Offer these copies, by id and name."""
        self.copies.blockSignals(True)
        self.copies.clear()
        self.copies.addItem(self.tr("Clip alone"), 0)
        for copy_id, name in copies:
            self.copies.addItem(name, copy_id)
        self.copies.setCurrentIndex(max(0, self.copies.findData(chosen)))
        self.copies.blockSignals(False)
        self.copies.setEnabled(bool(copies))

    def toggle_faces(self) -> None:
        """Show or hide boxes and names."""
        self._faces.toggle()

    def _button(self, icon: str, text: str) -> QToolButton:
        button = ToolPressable(self)
        button.setIcon(icons.icon(icon))
        button.setIconSize(QSize(18, 18))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button
