"""What the window's message bar says of what goes on, and the way on that it offers."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cloakroom.bridge.outcome import Outcome
from cloakroom.context import Context
from cloakroom.messages import sentence
from cloakroom.offering import Offering
from cloakroom.pages.page import Page
from cloakroom.widgets.frame.message_bar import MessageBar


class Shows(Protocol):
    """What is asked of the window."""

    bar: MessageBar

    @property
    def page_name(self) -> str:
        """The page that is open."""

    def page(self, name: str) -> Page:
        """A page."""

    def go(self, name: str, argument: object = None) -> None:
        """Open a page."""


class Telling(QObject):
    """Listens to whatever has something to say, and says it unless its own page is open."""

    def __init__(self, context: Context, window: Shows, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._window = window
        self._decision = ""
        """What the message bar offers to undo."""
        self._offered = ""
        context.notice.connect(self.say)
        context.decided.connect(self._decided)
        context.undo.indexChanged.connect(self._decision_over)
        for client in (context.engine, context.queue.client, context.player):
            client.died.connect(self._engine_died)
        self.offering = Offering(context, parent)
        self.offering.offered.connect(self._offer)

    def say(self, text: str, kind: str = "info") -> None:
        """Something that somebody wants said, in the bar of the moment."""
        self._window.bar.say(text, kind)

    def restored(self, left: int, *, paused: bool) -> None:
        """Something was still under way when the window was closed, or killed."""
        if not left:
            text = self.tr("Going on where Cloakroom was closed last time.")
        elif paused:
            text = self.tr(
                "%n photo(s) from last time wait in the queue, which is paused.", "", left
            )
        else:
            text = self.tr("Going on with %n photo(s) from last time.", "", left)
        self._lead(text, "queue")

    def finished(self, text: str, page: str) -> None:
        """Something has come to its end."""
        if self._is_elsewhere(page):
            self._lead(text, page)

    def opened(self, page: str) -> None:
        """A page was opened: what is offered there is offered no longer."""
        bar = self._window.bar
        if page == "protect" and self._offered and bar.text == self._offered:
            bar.hide()

    def _lead(self, text: str, page: str) -> None:
        show = (self.tr("Show"), lambda: self._window.go(page))
        self._window.bar.say(text, "info", show)

    def _is_elsewhere(self, page: str) -> bool:
        here = self._window.page_name
        return here != page and not self._window.page(here).immersive

    def _decided(self, text: str) -> None:
        """Say what was decided, with a way back for as long as it is the last decision."""
        self._decision = text
        undo = (self.tr("Undo"), self._context.undo.undo)
        self._window.bar.say(text, "info", undo)

    def _decision_over(self) -> None:
        if self._decision and self._window.bar.text == self._decision:
            self._window.bar.hide()
        self._decision = ""

    def _offer(self, text: str, photos: list[int]) -> None:
        """Offer to protect what came in; it stays until somebody answers, or is about to."""
        if self._is_elsewhere("protect"):
            self._offered = text
            action = (self.tr("Protect…"), lambda: self._window.go("protect", photos))
            self._window.bar.say(text, "info", action, stays=True)

    def _engine_died(self, outcome: Outcome) -> None:
        self._window.bar.say(sentence(outcome.code), "error")
