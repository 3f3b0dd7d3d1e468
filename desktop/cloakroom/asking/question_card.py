"""What the engine asks back, with buttons that answer it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cloakroom import theme
from cloakroom.asking.words import ASKED, UNCLEAR, AskWords, word
from cloakroom.widgets.parts.base import Body, Card, PlainButton, Subheading
from cloakroom.widgets.parts.flow import Flow
from cloakroom_engine.legible import legible

_PAGES: Final = {"erase": "people", "delete": "copies", "no_photos": "people", "audit": "copies"}
MOST: Final = 12


class QuestionCard(Card):
    """Nothing was done: what is not understood, and what it may mean."""

    meant = Signal(int, int, str)
    """Where a word of the sentence begins and ends, and what is to stand for it"""
    called = Signal(str, str)
    """A nickname (empty: "me"), and whom it means"""
    go = Signal(str)
    """A page that can do it"""

    def __init__(
        self, told: Mapping[str, Any], people: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.body.setSpacing(theme.M)
        self.body.addWidget(Subheading(self.tr("Nothing was done yet")))
        self._words = AskWords()
        self._nobody_told = False
        for each in told.get("missing", ()):
            self._word(each, people)
        if told.get("unclear"):
            self.body.addWidget(Body(word(UNCLEAR, told["unclear"])))
        if told.get("code"):
            self._question(told)

    def _word(self, each: Mapping[str, Any], people: Sequence[str]) -> None:
        """A word that nobody knows: who is it?"""
        text, options = each["text"], each["options"]
        if options:
            self.body.addWidget(Body(self._words.several(text)))
            names = [name for name in options if name in people]
            self._buttons(names, lambda name: self._mean(each, f'"{name}"'))
            if each["reason"] == "choice":
                self._buttons(options, lambda said: self._mean(each, said))
            return
        self.body.addWidget(Body(self._words.unknown(text)))
        self._offers(each)
        if people:
            self.body.addWidget(Body(self.tr("If it is somebody, say who:")))
            self._buttons(people, lambda name: self.called.emit(text, name))
        elif not self._nobody_told:
            self._nobody_told = True
            self.body.addWidget(
                Body(self.tr("Nobody has a name yet: names are given under People."))
            )
            self._to("people")

    def _offers(self, each: Mapping[str, Any]) -> None:
        """What may have been meant; a button puts it into the sentence and asks again."""
        if not each["offers"]:
            return
        self.body.addWidget(Body(self.tr("Did you mean:")))
        row = ButtonRow()
        for offer in each["offers"]:
            button = row.add(
                self._words.offer(offer), lambda _=False, say=offer["say"]: self._mean(each, say)
            )
            button.setAccessibleName(self._words.instead(offer["text"], each["text"]))
        self.body.addWidget(row)

    def _mean(self, each: Mapping[str, Any], said: str) -> None:
        self.meant.emit(each["start"], each["end"], said)

    def _question(self, told: Mapping[str, Any]) -> None:
        code, name = told["code"], told["name"]
        self.body.addWidget(Body(word(ASKED, code, name=name)))
        if code == "me":
            self._buttons(told["options"], lambda chosen: self.called.emit("", chosen))
        page = _PAGES.get(name if code == "refused" else code)
        if page:
            self._to(page)

    def _to(self, page: str) -> None:
        button = PlainButton(self.tr("Go there"))
        button.clicked.connect(lambda: self.go.emit(page))
        self.body.addWidget(button)

    def _buttons(self, names: Sequence[str], do: Callable[[str], None]) -> None:
        row = ButtonRow()
        for name in names[:MOST]:
            row.add(legible(name), lambda _=False, name=name: do(name))
        self.body.addWidget(row)


class ButtonRow(QWidget):
    """Answers beside one another."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow(self, theme.S)

    def add(self, text: str, do: Callable[..., None]) -> PlainButton:
        """A button that does it; ``do`` gets what a button says when it is clicked."""
        button = PlainButton(text.replace("&", "&&"))
        button.clicked.connect(do)
        self._flow.addWidget(button)
        return button
