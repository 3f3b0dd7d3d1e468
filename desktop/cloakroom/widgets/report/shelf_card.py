"""Shelf life: what was hidden when it was shared and is found now, and checking it again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, messages, theme
from cloakroom.bridge.rechecking import Rechecking
from cloakroom.items.report import verdict_words
from cloakroom.items.report.shelf import Fallen, Shelf
from cloakroom.widgets.parts.base import Body, Card, Muted, PlainButton, Small, Subheading
from cloakroom.widgets.parts.disclosure import Disclosure
from cloakroom.widgets.tasks.running_card import RunningCard
from cloakroom_engine.protocol import Progress

_MOST: Final = 4
"""Photos that are named."""


class ShelfCard(QWidget):
    """A card over the reports; hidden while nothing was shared."""

    looked = Signal()
    """Photos were checked again, or some of them."""

    def __init__(self, rechecking: Rechecking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failure = ""
        self._fallen = self._short = False
        self.running = RunningCard()
        self.text = Body()
        self.note = Muted()
        self.note.hide()
        self.again = PlainButton(self.tr("Check &shared photos again"), icons.icon("refresh"))
        self.again.clicked.connect(rechecking.begin)
        self._card = Card()
        self._title = Subheading(self.tr("Shelf life"))
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(theme.M)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self._card.body.addLayout(self._head)
        self._card.body.addWidget(self.text)
        # Folded: a long list would push the report away.
        self.which = Disclosure(self.tr("Which photos"))
        self.which.body.setSpacing(theme.XS)
        self._rows = self.which.body
        self._card.body.addWidget(self.which)
        self._card.body.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.running)
        column.addWidget(self._card)
        self._connect(rechecking)
        self.hide()

    def _connect(self, rechecking: Rechecking) -> None:
        rechecking.began.connect(self._began)
        rechecking.progress.connect(self._progressed)
        rechecking.failed.connect(self._failed)
        rechecking.done.connect(self._done)
        rechecking.ended.connect(self._ended)
        self.running.cancelled.connect(rechecking.cancel)
        self.running.retried.connect(rechecking.begin)
        if rechecking.running:
            self._began()

    def be_short(self, short: bool) -> None:
        """Leave the room to the report where there is little, unless something fell."""
        self._short = short
        self._room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """On one line where there is room: it stands above what somebody came to read."""
        super().resizeEvent(event)
        room = self.width() - 2 * theme.L - theme.M
        fits = self._title.sizeHint().width() + self.again.sizeHint().width() <= room
        way = QBoxLayout.Direction
        self._head.setDirection(way.LeftToRight if fits else way.TopToBottom)

    def _room(self) -> None:
        self.text.setVisible(self._fallen or not self._short)
        self.again.setToolTip("" if self.text.isVisibleTo(self) else self.text.text())

    def show_shelf(self, shelf: Shelf) -> None:
        """Show what fell."""
        self.setVisible(shelf.exported > 0)
        self._fallen = bool(shelf.fallen)
        if shelf.fallen:
            self.text.setText(
                self.tr(
                    "Recognisers that were asked later find somebody whom these photos hid when "
                    "you shared them. What is online already cannot be called back."
                )
            )
        else:
            self.text.setText(
                self.tr(
                    "A cloak is fixed when you share a photo; recognisers get better. Whenever you "
                    "add one under Models, have it look at everything you shared. No recogniser "
                    "that was added since has found what a report called hidden."
                )
            )
        self._room()
        self.which.setVisible(bool(shelf.fallen))
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for fallen in shelf.fallen[:_MOST]:
            self._rows.addWidget(self._row(fallen))
        more = len(shelf.fallen) - _MOST
        if more > 0:
            self._rows.addWidget(Small(self.tr("and {count} more").format(count=more)))

    def _row(self, fallen: Fallen) -> Small:
        word = verdict_words.word
        row = Small(
            self.tr("{photo} ({person}): {before} → {after}. Found by {recognisers}.").format(
                photo=fallen.name,
                person=fallen.person,
                before=word(verdict_words.PHOTO, fallen.was),
                after=word(verdict_words.PHOTO, fallen.now),
                recognisers=", ".join(fallen.by),
            )
        )
        row.setToolTip(fallen.path)
        return row

    def _began(self) -> None:
        self._failure = ""
        self.note.hide()
        self.again.setEnabled(False)
        self.running.begin(
            self.tr("Checking everything you shared"),
            self.tr("Recognisers that have not seen a photo yet look for the people in it."),
        )

    def _progressed(self, progress: Progress) -> None:
        if progress.stage == "ledger":
            self.running.set_progress(progress.done, progress.total)

    def _failed(self, code: str, params: dict[str, Any]) -> None:
        self._failure = messages.sentence(code, params)

    def _done(self, result: Mapping[str, Any]) -> None:
        parts = []
        if not result["judged"]:
            parts.append(self.tr("No recogniser is new to these photos."))
        left = len(result["gone"]) + len(result["skipped"])
        if left:
            text = self.tr("Not checked, because copy or original is no longer there: {count}.")
            parts.append(text.format(count=left))
        self.note.setText(" ".join(parts))
        self.note.setVisible(bool(parts))

    def _ended(self) -> None:
        self.again.setEnabled(True)
        if self._failure:
            self.running.fail(self._failure)
        else:
            self.running.hide()
        self.looked.emit()
