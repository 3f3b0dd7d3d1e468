"""An answer, with the photos that prove it and the page that shows more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cloakroom import theme
from cloakroom.asking.pictures import Row
from cloakroom.asking.words import STATES, WHY, AskWords, word
from cloakroom.items.parts.thumbs import Thumbs
from cloakroom.widgets.parts.base import Body, Card, Muted, PlainButton, Subheading
from cloakroom_engine.legible import legible, name_of
from cloakroom_engine.library import Library

MOST: Final = 10


class AnswerCard(Card):
    """``opened`` with a photo, ``page`` with where more of it is."""

    opened = Signal(int)
    page = Signal(str)

    def __init__(
        self,
        library: Library,
        thumbs: Thumbs,
        answer: Mapping[str, Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.body.setSpacing(theme.M)
        self._words = AskWords()
        self._library = library
        getattr(self, f"_{answer['kind']}")(answer)
        if answer["photos"] and answer["kind"] != "count":
            row = Row(library, thumbs, answer["photos"])
            row.opened.connect(self.opened)
            self.body.addWidget(row)
        scope = self._words.scope(answer.get("judges", []))
        if scope:
            self.body.addWidget(Muted(scope))
        if answer["page"] in _PAGES:
            button = PlainButton(self.tr("Show the page"))
            button.clicked.connect(lambda: self.page.emit(answer["page"]))
            self.body.addWidget(button)

    def _title(self, text: str) -> None:
        self.body.addWidget(Subheading(text))

    def _line(self, text: str) -> None:
        self.body.addWidget(Body(text))

    def _photos(self, answer: Mapping[str, Any]) -> None:
        self._title(self._words.photos(answer["count"]))

    def _count(self, answer: Mapping[str, Any]) -> None:
        self._title(self._words.photos(answer["count"]))

    def _who(self, answer: Mapping[str, Any]) -> None:
        self._title(self.tr("Of {photos}").format(photos=self._words.photos(answer["count"])))
        for each in answer["rows"][:MOST]:
            photos = self._words.photos(each["photos"])
            self._line(f"{legible(each['name'])}: {photos}")
        if not answer["rows"]:
            self._line(self.tr("Nobody else is known in these photos."))

    def _when(self, answer: Mapping[str, Any]) -> None:
        taken = answer["taken_s"]
        self._title(self.tr("There is no such photo.") if taken is None else self._words.day(taken))

    def _why(self, answer: Mapping[str, Any]) -> None:
        self._title(self.tr("What is known about it"))
        for each in answer["rows"][:MOST]:
            photo = self._library.photos.get(each["photo_id"])
            name = f"{name_of(photo.path)}: " if photo and len(answer["rows"]) > 1 else ""
            for reason in each["reasons"]:
                told = {
                    key: ", ".join(value) if isinstance(value, list) else str(value)
                    for key, value in reason.items()
                    if key != "code"
                }
                self._line(name + word(WHY, reason["code"], **told))

    def _shared(self, answer: Mapping[str, Any]) -> None:
        self._title(self._words.copies(answer["count"]))
        for state, count in answer["states"].items():
            self._line(f"{word(STATES, state)}: {count}")
        if answer["fell"]:
            self._line(
                self.tr("Found since by recognisers that were asked later: {count}").format(
                    count=answer["fell"]
                )
            )


_PAGES: Final = {"library", "people", "copies", "reports"}
"""Pages that show such things as a list; a photo is opened by its picture."""
