"""Clips among the first things that are dropped: what happens with them, said at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.widgets.parts.base import (
    Body,
    Card,
    EmptyState,
    IconLabel,
    PlainButton,
    PrimaryButton,
)


class ClipsNote(Card):
    """That clips came in too, and how one goes on with them; hidden where there are none.

    Signals:
        near: the mouse is on it: a clip may be opened next.
        opened: it is.
    """

    near = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout()
        row.setSpacing(theme.M)
        row.addWidget(IconLabel("play", 20, "accent"))
        self._text = Body()
        row.addWidget(self._text, 1)
        open_ = PlainButton(self.tr("Open the &clip"))
        open_.clicked.connect(self.opened)
        row.addWidget(open_)
        self.body.addLayout(row)
        self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Tell."""
        self.near.emit()
        super().enterEvent(event)

    def say(self, clips: int) -> None:
        """So many came in."""
        self._text.setText(
            self.tr(
                "%n clip(s) are in the library too. Faces are followed through a clip when you "
                "open it; then it can be protected like a photo.",
                "",
                clips,
            )
        )
        self.setVisible(clips > 0)


class ClipsAlone(QObject):
    """The first minute of somebody who dropped nothing but clips; a class because of the plural
    forms."""

    opened = Signal()
    more = Signal()

    def page(self, clips: int) -> EmptyState:
        """What there is to see instead of faces."""
        open_ = PrimaryButton(self.tr("Open the &clip"), icons.icon("play", "on_accent"))
        open_.clicked.connect(self.opened)
        found = EmptyState(
            "play",
            self.tr("%n clip(s) came in, and no photo with a face", "", clips),
            self.tr(
                "Open a clip to find out who is in it. To protect somebody in it, Cloakroom also "
                "needs a few photos of them: a cloak is learnt from photos."
            ),
            open_,
        )
        add = PlainButton(self.tr("Add &photos of you"), icons.icon("photo"))
        add.clicked.connect(self.more)
        found.add(add)
        return found
