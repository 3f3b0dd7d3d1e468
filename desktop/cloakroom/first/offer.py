"""The end of the first minute offers recognisers, and then to use those that came."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, messages, theme
from cloakroom.context import Context
from cloakroom.first.offer_words import OfferWords
from cloakroom.items.settings import models
from cloakroom.items.settings.models import Model
from cloakroom.widgets.parts.base import Body, Card, PlainButton, QuietButton, Small
from cloakroom.widgets.tasks.running_card import RunningCard
from cloakroom_engine.records import Person


class RecogniserOffer(QWidget):
    """Nothing is downloaded but by its button; downloads are tasks, as on the page of models."""

    models_wanted = Signal()
    check_wanted = Signal()
    """The copies are to be shown to what came"""
    learn_wanted = Signal(list)
    """People whose cloaks are to be learnt again, and their copies made again"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = OfferWords()
        self._people: list[Person] = []
        self._missing: list[Model] = []
        self._teachers: list[Model] = []
        self._came: list[str] = []
        self._failure = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        self.running = RunningCard()
        self.running.cancelled.connect(context.fetching.cancel)
        column.addWidget(self.running)
        column.addWidget(self._news_card())
        column.addWidget(self._offer_card())
        fetching = context.fetching
        fetching.progress.connect(self._progress)
        fetching.fetched.connect(self._fetched)
        fetching.failed.connect(self._failed)
        fetching.stopped.connect(self._ended)
        self.hide()

    def show_for(self, people: Sequence[Person]) -> None:
        """Offer what is missing to those whose copies were just made; nobody: nothing."""
        self._people = list(people)
        self._came = []
        self._failure = ""
        self.setVisible(bool(people))
        self._show()
        if people:
            self._read()

    def _news_card(self) -> Card:
        self._news = Card()
        row = QHBoxLayout()
        row.setSpacing(theme.M)
        self._news_text = Body()
        row.addWidget(self._news_text, 1)
        self.use = PlainButton()
        self.use.clicked.connect(self._use)
        row.addWidget(self.use)
        self._news.body.addLayout(row)
        return self._news

    def _offer_card(self) -> Card:
        self._offer = Card()
        row = QHBoxLayout()
        row.setSpacing(theme.M)
        said = QVBoxLayout()
        said.setSpacing(theme.XS)
        self._text = Body()
        self._list = Small()
        said.addWidget(self._text)
        said.addWidget(self._list)
        row.addLayout(said, 1)
        single = QuietButton(self.tr("One by One"))
        single.clicked.connect(self.models_wanted)
        row.addWidget(single)
        self.download = PlainButton(icon=icons.icon("download"))
        self.download.clicked.connect(self._download)
        row.addWidget(self.download)
        self._offer.body.addLayout(row)
        return self._offer

    def _read(self) -> None:
        """Ask the engine that made the copies: it has nothing to do now."""
        job = self._context.queue.client.run("models.list", {}, urgent=True)
        job.finished.connect(self._listed)

    def _listed(self, listing: dict[str, Any]) -> None:
        catalogue = self._context.paths.resources / "models.json"
        found = models.of(listing, self._context.library, catalogue)
        self._missing = models.recommended(found)
        self._teachers = [each for each in found if each.teacher]
        self._show()

    def _download(self) -> None:
        self._failure = ""
        for model in self._missing:
            self._context.fetching.fetch(model.name, licence_accepted=False)
        self.running.begin(self.tr("Downloading recognisers…"))
        self._show()

    def _progress(self, name: str, done: int, total: int) -> None:
        if not self.running.isVisibleTo(self):
            self.running.begin(self.tr("Downloading recognisers…"))
            self._show()
        self.running.say(self._words.progress(name, done, total))
        self.running.set_progress(done, total)

    def _fetched(self, result: dict[str, Any]) -> None:
        self._came += result["models"]
        self._ended()

    def _failed(self, _name: str, code: str, params: dict[str, Any]) -> None:
        self._failure = messages.sentence(code, {**params, "path": None})

    def _ended(self, _name: str = "") -> None:
        """A download is over, however it ended."""
        if not self._context.fetching.names:
            self.running.hide()
        if self._people:
            self._show()
            self._read()

    def _show(self) -> None:
        rests = not self._context.fetching.names
        self._news.setVisible(rests and bool(self._came))
        self._offer.setVisible(rests and bool(self._missing))
        self._text.setText(self._failure or self._words.offer())
        self._list.setText("\n".join(self._words.model(each) for each in self._missing))
        self.download.setText(self._words.button(self._missing, again=bool(self._failure)))
        again = self._to_learn()
        self._news_text.setText(self._words.news(self._came, self._teachers if again else ()))
        self.use.setText(self._words.use(again=bool(again)))

    def _to_learn(self) -> list[Person]:
        """Those whose cloaks would be made against other recognisers now."""
        teachers = {each.sha256 for each in self._teachers}
        cloaks = self._context.library.cloaks
        latest = ((person, cloaks.latest(person.id)) for person in self._people)
        return [
            person
            for person, cloak in latest
            if teachers and cloak and set(cloak.recipe.surrogate_sha256) != teachers
        ]

    def _use(self) -> None:
        again = self._to_learn()
        if again:
            self.learn_wanted.emit(again)  # which can be stopped: then it is still to do
            return
        self._came = []
        self._show()
        self.check_wanted.emit()
