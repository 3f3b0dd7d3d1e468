"""The plan before anything is written: how many, who, how, where to; each part can be changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.asking.pictures import Row
from cloakroom.asking.words import HOW, STRENGTHS, AskWords, word
from cloakroom.items.parts.thumbs import Thumbs
from cloakroom.widgets.parts.base import (
    Body,
    Card,
    Muted,
    PlainButton,
    PrimaryButton,
    Small,
    Subheading,
    breakable,
)
from cloakroom.widgets.parts.choice import Choice
from cloakroom_engine.legible import legible
from cloakroom_engine.library import Library

_OF_STRANGERS: Final = ("leave", "blur", "mosaic", "box")


class PlanCard(Card):
    """``go`` after the yes; ``edited`` with what was changed."""

    go = Signal()
    given_up = Signal()
    edited = Signal(dict)
    opened = Signal(int)

    def __init__(
        self,
        library: Library,
        thumbs: Thumbs,
        plan: Mapping[str, Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.body.setSpacing(theme.M)
        self._plan = plan
        self._words = AskWords()
        photos = plan["photos"]
        self.body.addWidget(Subheading(self._words.photos(len(photos)) if photos else self._what()))
        if photos:
            row = Row(library, thumbs, photos)
            row.opened.connect(self.opened)
            self.body.addWidget(row)
        for each in plan["people"]:
            self.body.addWidget(self._person(each))
        for at, step in enumerate(plan["steps"], 1):
            text = f"{at}. {self._words.step(step, plan)}"
            self.body.addWidget(Body(breakable(text)))
        for each in plan["left_out"]:
            self.body.addWidget(
                Muted(self.tr("Left out: {what}").format(what=self._words.left_out(each)))
            )
        if any(step["verb"] == "share" for step in plan["steps"]):
            self._how()
        self.body.addWidget(Small(self._by()))
        self._answer()

    def _what(self) -> str:
        return self.tr("This is the plan")

    def _person(self, each: Mapping[str, Any]) -> Choice:
        """Somebody in these photos, and what becomes of their faces."""
        who = each["who"]
        hows = _OF_STRANGERS if who == "strangers" else tuple(HOW)
        choices = [(how, word(HOW, how)) for how in hows]
        label = self.tr("{name}, {faces}").format(
            name=self._words.who(who), faces=self._words.faces(each["faces"])
        )
        choice = Choice(label.replace("&", "&&"), choices)
        choice.show_value(each["how"])
        choice.chosen.connect(lambda how: self.edited.emit({"treat": {who: how}}))
        return choice

    def _how(self) -> None:
        strength = Choice(
            self.tr("Strength"), [(value, word(STRENGTHS, value)) for value in STRENGTHS]
        )
        strength.show_value(self._plan["strength"])
        strength.chosen.connect(lambda value: self.edited.emit({"strength": value}))
        self.body.addWidget(strength)
        line = QHBoxLayout()
        out = legible(self._plan["out"])
        text = self.tr("{folder} (will be made)") if self._plan["new"] else "{folder}"
        line.addWidget(Muted(breakable(text.format(folder=out))), 1)
        other = PlainButton(self.tr("Other &folder…"), icons.icon("folder"))
        other.clicked.connect(self._choose)
        line.addWidget(other)
        self.body.addLayout(line)
        self.body.addWidget(Muted(self._words.lasting(self._plan["seconds"])))

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Where copies go"))
        if folder:
            self.edited.emit({"out": folder})

    def _by(self) -> str:
        """Who understood the sentence."""
        match self._plan["by"]:
            case "grammar":
                return self.tr("Understood by the program's own words. Nothing was guessed.")
            case "":
                return self.tr("As you changed it.")
            case model:
                return self.tr("Understood by {model}: look closely.").format(model=legible(model))

    def _answer(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        no = PlainButton(self.tr("Do nothing"))
        no.clicked.connect(self.given_up)
        self.yes = PrimaryButton(self.tr("&Do this"), icons.icon("play", "on_accent"))
        self.yes.clicked.connect(self.go)
        row.addWidget(no)
        row.addWidget(self.yes)
        self.body.addLayout(row)
