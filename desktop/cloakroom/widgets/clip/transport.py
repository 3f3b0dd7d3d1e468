"""Under the picture: play, where it stands, boxes, and what it is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.items.parts.spans import clock
from cloakroom.widgets.parts.base import Body, IconButton, Small
from cloakroom.widgets.parts.flow import Flow
from cloakroom.widgets.parts.inputs import ChoiceBox

_NAME_PX: Final = 180
"""Of a copy's name: the middle of a longer one is left out."""


class Transport(QWidget):
    """Signals are what was asked for; ``compared`` with the id of a copy, 0 for none."""

    toggled = Signal()
    stepped = Signal(int)
    boxed = Signal(bool)
    compared = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.play = IconButton("play", self.tr("Play (Space)"))
        self._back = IconButton("back", self.tr("One frame back (,)"))
        self._on = IconButton("forward", self.tr("One frame on (.)"))
        self._faces = IconButton("face", self.tr("Show faces (F)"))
        self._faces.setCheckable(True)
        self._faces.setChecked(True)
        self._time = Body("0:00.0")
        self._time.setWordWrap(False)
        self._sound = Small()
        self._sound.setWordWrap(False)
        self._sound.hide()
        self.copies = ChoiceBox()
        self.copies.setAccessibleName(self.tr("Compare with a copy"))
        self.copies.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        # Where there is little room, what it is compared with stands under the rest.
        whole = Flow(self, theme.S)
        for widgets in (
            (self.play, self._back, self._on, self._time, self._sound),
            (self._faces, self.copies),
        ):
            part = QWidget()
            row = QHBoxLayout(part)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.S)
            for widget in widgets:
                row.addWidget(widget)
            whole.addWidget(part)
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
        self._sound.setVisible(sound)
        self._sound.setToolTip(
            self.tr("Clips are played without sound here. Copies keep it, untouched.")
        )

    def offer(self, copies: Sequence[tuple[int, str]], chosen: int) -> None:
        """Offer these copies, by id and name."""
        self.copies.blockSignals(True)
        self.copies.clear()
        self.copies.addItem(self.tr("Clip alone"), 0)
        for copy_id, name in copies:
            short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _NAME_PX)
            self.copies.addItem(short, copy_id)
            self.copies.setItemData(self.copies.count() - 1, name, Qt.ItemDataRole.ToolTipRole)
        self.copies.setCurrentIndex(max(0, self.copies.findData(chosen)))
        self.copies.blockSignals(False)
        self.copies.setEnabled(bool(copies))

    def toggle_faces(self) -> None:
        """Show or hide boxes and names."""
        self._faces.toggle()
