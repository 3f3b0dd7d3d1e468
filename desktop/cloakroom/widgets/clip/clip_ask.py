"""A line to ask the clip something in, the answer, and the moments that show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.items.clip.answers import AnswerWords, examples, times_of
from cloakroom.items.parts.spans import clock
from cloakroom.widgets.parts.base import Body, Muted, PlainButton, QuietButton, Small
from cloakroom.widgets.parts.flow import Flow
from cloakroom_engine.legible import legible

_MOST: Final = 12
"""Moments that are offered."""


class ClipAsk(QWidget):
    """``asked`` with a question, ``sought`` with a moment of the answer."""

    asked = Signal(str)
    sought = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = AnswerWords()
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("When is she seen? How many shots?"))
        self.field.setAccessibleName(self.tr("Ask this clip"))
        self._go = PlainButton("", icons.icon("search"))
        self._go.setAccessibleName(self.tr("Ask"))
        self._go.setToolTip(self.tr("Ask (Enter)"))
        self._note = Muted()
        self.answer = Body()
        self._scope = Small()
        holder, tries = QWidget(), QWidget()
        self._times, self._tries = Flow(holder, theme.XS), Flow(tries, theme.XS)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addWidget(self.field, 1)
        row.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addLayout(row)
        column.addWidget(self._note)
        column.addWidget(tries)
        column.addWidget(self.answer)
        column.addWidget(holder)
        column.addWidget(self._scope)
        for text in examples():
            button = QuietButton(text)
            button.clicked.connect(lambda _=False, text=text: self._try(text))
            self._tries.addWidget(button)
        self.field.returnPressed.connect(self._ask)
        self._go.clicked.connect(self._ask)
        self.forget()

    def say_language(self, *, spoken: bool) -> None:
        """Whether questions in the window's language are understood."""
        self._note.setText(
            "" if spoken else self.tr("Questions are understood in English for now.")
        )
        self._note.setVisible(not spoken)

    def forget(self) -> None:
        """Another clip."""
        self.field.clear()
        self._tell("", [], "")

    def wait(self) -> None:
        """The engine thinks about it."""
        self._tell(self.tr("Looking at what was seen…"), [], "")

    def fail(self, sentence: str) -> None:
        """It could not be answered."""
        self._tell(sentence, [], "")

    def show_answer(self, result: Mapping[str, Any]) -> None:
        """What ``ask.clip`` came back with."""
        if result["state"] == "asked":
            missing = ", ".join(legible(str(each["text"])) for each in result["missing"])
            text = (
                self.tr("These words are not understood here: {words}.").format(words=missing)
                if missing
                else self.tr("The words are known, but not together. Ask it another way.")
            )
            self._tell(text, [], "")
            return
        answer = result["answer"]
        scope = ""
        if result["judges"]:
            text = self.tr("By the recognisers that were asked: {judges}. Nobody else was asked.")
            scope = text.format(judges=legible(", ".join(result["judges"])))
        self._tell(self._words.said(answer), times_of(answer), scope)

    def _tell(self, text: str, times: Sequence[tuple[float, float]], scope: str) -> None:
        self.answer.setText(text)
        self.answer.setVisible(bool(text))
        self._scope.setText(scope)
        self._scope.setVisible(bool(scope))
        self._times.clear()
        for begin, end in times[:_MOST]:
            told = clock(begin, tenths=True)
            if end - begin >= 0.1:
                told = f"{told} – {clock(end, tenths=True)}"
            button = QuietButton(told, icons.icon("play", "accent"))
            button.setAccessibleName(self.tr("Go to {time}").format(time=told))
            button.clicked.connect(lambda _=False, at=begin: self.sought.emit(at))
            self._times.addWidget(button)
        self.updateGeometry()

    def _try(self, text: str) -> None:
        self.field.setText(text)
        self._ask()

    def _ask(self) -> None:
        if self.field.text().strip():
            self.asked.emit(self.field.text().strip())
