"""Before the first cloak is learnt: the recognisers that would teach it beside what is there.

A cloak that several of different making taught is seen through less often than one network's
(benchmarks/results/frontier.md), and at the end of the first minute it would have to be learnt, and
every copy made, again.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, messages, theme
from cloakroom.context import Context
from cloakroom.first.offer_words import OfferWords
from cloakroom.items.settings import models
from cloakroom.items.settings.models import Model
from cloakroom.widgets.parts.base import Body, Card, PlainButton, Small


class TeacherOffer(Card):
    """One line and one button; hidden where nothing is missing. Nothing comes without a click."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = OfferWords()
        self._missing: list[Model] = []
        self._failure = ""
        self._text = Body()
        self._about = Small()
        self.download = PlainButton(icon=icons.icon("download"))
        self.download.clicked.connect(self._download)
        said = QVBoxLayout()
        said.setSpacing(theme.XS)
        said.addWidget(self._text)
        said.addWidget(self._about)
        row = QHBoxLayout()
        row.setSpacing(theme.M)
        row.addLayout(said, 1)
        row.addWidget(self.download)
        self.body.addLayout(row)
        context.fetching.progress.connect(self._progress)
        context.fetching.fetched.connect(self._fetched)
        context.fetching.failed.connect(self._failed)
        context.fetching.stopped.connect(self._stopped)
        self.hide()

    def listed(self, listing: dict[str, Any]) -> None:
        """What ``models.list`` says is there and could be had."""
        found = models.of(
            listing, self._context.library, self._context.paths.resources / "models.json"
        )
        self._missing = [each for each in models.recommended(found) if each.may_teach]
        self.setVisible(bool(self._missing))
        self._offer()

    def _offer(self) -> None:
        if not self._missing:
            return
        said = self.tr(
            "With further recognisers to learn from, others recognise the copies less often. "
            "Nothing about you or your photos is sent."
        )
        self._text.setText(self._failure or said)
        self._about.setText("\n".join(self._words.model(each) for each in self._missing))
        self.download.setText(self._words.button(self._missing, again=bool(self._failure)))
        coming = self._context.fetching.names
        self.download.setEnabled(not any(each.name in coming for each in self._missing))

    def _download(self) -> None:
        self._failure = ""
        self.download.setEnabled(False)
        for model in self._missing:
            self._context.fetching.fetch(model.name, licence_accepted=False)

    def _is(self, name: str) -> bool:
        return any(name == each.name for each in self._missing)

    def _progress(self, name: str, done: int, total: int) -> None:
        if self._is(name):
            self._about.setText(self._words.progress(name, done, total))

    def _fetched(self, result: dict[str, Any]) -> None:
        left = [each for each in self._missing if each.name not in result["models"]]
        if left == self._missing:
            return
        self._missing = left
        if left:
            self._offer()
        else:
            self._text.setText(self.tr("Ready: your copies will be made with their help."))
            self._about.setText("")
            self.download.hide()

    def _failed(self, name: str, code: str, params: dict[str, Any]) -> None:
        if self._is(name):
            self._failure = messages.sentence(code, {**params, "path": None})

    def _stopped(self, name: str) -> None:
        """The download is over, whether it failed or was stopped."""
        if self._is(name):
            self._offer()
