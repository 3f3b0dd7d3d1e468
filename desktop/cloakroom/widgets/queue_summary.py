"""What became of the photos, when the queue has come to its end."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, messages, theme
from cloakroom.bridge.order import Item, Summary
from cloakroom.items.spans import about
from cloakroom.widgets.base import (
    Body,
    Card,
    IconLabel,
    Muted,
    PlainButton,
    PrimaryButton,
    QuietButton,
    Subheading,
)
from cloakroom_engine.legible import name_of

_NAMED: Final = 4


class QueueSummary(Card):
    """How many copies there are, which photos were left out and why, and what to do now."""

    check = Signal()
    reveal = Signal()
    retry = Signal()
    clear = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = IconLabel("done", 28, "good")
        self._title = Subheading()
        self._text = Muted()
        self._skipped = QVBoxLayout()
        self._check = PrimaryButton(self.tr("&Check them now"), icons.icon("check", "on_accent"))
        self._reveal = PlainButton(self.tr("&Show in folder"), icons.icon("folder"))
        self._retry = PlainButton(self.tr("&Try the others again"))
        self._clear = QuietButton(self.tr("Clear the &list"))
        for button, signal in (
            (self._check, self.check),
            (self._reveal, self.reveal),
            (self._retry, self.retry),
            (self._clear, self.clear),
        ):
            button.clicked.connect(signal)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(theme.XS)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addLayout(self._skipped)
        top = QHBoxLayout()
        top.setSpacing(theme.M)
        top.addWidget(self._sign)
        top.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        for button in (self._check, self._reveal, self._retry):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._clear)
        self.body.addLayout(top)
        self.body.addSpacing(theme.S)
        self.body.addLayout(buttons)

    def show_summary(self, summary: Summary) -> None:
        """Say what became of everything."""
        done, out = len(summary.done), len(summary.skipped) + len(summary.cancelled)
        self._sign.set_icon("done" if done else "warning", "good" if done else "warn")
        self._title.setText(self._headline(done))
        self._text.setText(self._details(summary))
        while (item := self._skipped.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for each in summary.skipped[:_NAMED]:
            self._skipped.addWidget(Body(why(each)))
        if len(summary.skipped) > _NAMED:
            more = len(summary.skipped) - _NAMED
            self._skipped.addWidget(
                Muted(self.tr("{count} more are in the list below.").format(count=more))
            )
        for button in (self._check, self._reveal):
            button.setVisible(bool(done))
        self._retry.setVisible(bool(out))

    def _headline(self, done: int) -> str:
        if not done:
            return self.tr("No photo could be protected")
        if done == 1:
            return self.tr("One photo is protected and ready to share")
        return self.tr("{count} photos are protected and ready to share").format(count=done)

    def _details(self, summary: Summary) -> str:
        words = []
        if summary.seconds:
            words.append(self.tr("It took {time}.").format(time=about(summary.seconds)))
        if summary.skipped:
            text = self.tr("Left out: {count}.")
            words.append(text.format(count=len(summary.skipped)))
        if summary.cancelled:
            words.append(self.tr("Cancelled: {count}.").format(count=len(summary.cancelled)))
        return " ".join(words)


def why(item: Item) -> str:
    """Which photo was left out, why, and what to do about it."""
    params = {key: value for key, value in item.params.items() if key != "path"}
    return f"{name_of(item.path)}: {messages.sentence(item.code, params)}"
