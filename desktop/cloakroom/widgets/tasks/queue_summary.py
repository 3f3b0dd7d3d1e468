"""What became of the photos, when the queue has come to its end."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, messages, theme
from cloakroom.bridge.order import Item, Summary
from cloakroom.items.parts.spans import about
from cloakroom.items.protect.coverage_words import CoverageWords
from cloakroom.widgets.parts.base import (
    Body,
    Card,
    IconLabel,
    Muted,
    PlainButton,
    PrimaryButton,
    QuietButton,
    Subheading,
)
from cloakroom.widgets.parts.flow import Flow
from cloakroom_engine.legible import name_of
from cloakroom_engine.records import Coverage

_NAMED: Final = 4


class QueueSummary(Card):
    """How many copies there are, which photos were left out and why, and what to do now."""

    check = Signal()
    reveal = Signal()
    retry = Signal()
    replace = Signal()
    """Photos that have a copy with other choices are to get a new one in its place"""
    beside = Signal()
    """The same, and the old copies stay"""
    decide = Signal()
    """Faces that nobody decided about are to be looked at"""
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
        self._replace = PlainButton(self.tr("Re&place the old copies"))
        self._replace.setToolTip(self.tr("The old ones go to the bin"))
        self._beside = PlainButton(self.tr("Keep &both"))
        self._decide = PlainButton(self.tr("&Decide about the faces"))
        self._clear = QuietButton(self.tr("Clear the &list"))
        for button, signal in (
            (self._check, self.check),
            (self._reveal, self.reveal),
            (self._retry, self.retry),
            (self._replace, self.replace),
            (self._beside, self.beside),
            (self._decide, self.decide),
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
        holder = QWidget()
        buttons = Flow(holder, theme.S)
        for button in (
            self._check, self._reveal, self._decide, self._replace, self._beside, self._retry,
            self._clear,
        ):  # fmt: skip
            buttons.addWidget(button)
        self.body.addLayout(top)
        self.body.addSpacing(theme.S)
        self.body.addWidget(holder)

    def show_summary(self, summary: Summary, covered: Coverage) -> None:
        """Say what became of everything, and of the faces in the copies."""
        done, taken = len(summary.done), len(summary.taken)
        out = len(summary.skipped) + len(summary.cancelled) - taken
        good = bool(summary.written) and not covered.open
        self._sign.set_icon("done" if good else "warning", "good" if good else "warn")
        self._title.setText(self.headline(summary))
        faces = CoverageWords().whole(covered) if done else ""
        self._text.setText(" ".join(filter(None, (faces, self._details(summary)))))
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
        self._retry.setVisible(out > 0)
        self._decide.setVisible(covered.open > 0)
        for button in (self._replace, self._beside):
            button.setVisible(taken > 0)

    def headline(self, summary: Summary) -> str:
        """What came of it; nothing is called done that was not written."""
        made, before = len(summary.written), len(summary.done) - len(summary.written)
        if made:
            return self.tr("%n new copy(s), ready to share", "", made)
        if before:
            return self.tr("Nothing new: %n copy(s) were there already, as asked for", "", before)
        if summary.cancelled and not summary.skipped:
            return self.tr("Cancelled; no copy was made")
        return self.tr("No copy was made")

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
