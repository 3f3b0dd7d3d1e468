"""The queue: what runs, how long it will take, what came of it."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from cloakroom import icons, theme
from cloakroom.bridge.auditing import ToCheck
from cloakroom.bridge.order import Item, State
from cloakroom.context import Context
from cloakroom.items.parts.spans import about
from cloakroom.items.parts.thumbs import Thumbs
from cloakroom.items.protect.coverage_words import total
from cloakroom.items.tasks.queue import QueueModel
from cloakroom.pages.page import Page
from cloakroom.widgets.parts.base import EmptyState, Heading, Muted, PlainButton, PrimaryButton
from cloakroom.widgets.parts.menu import offer_menu
from cloakroom.widgets.tasks.photo_rows import PhotoRows
from cloakroom.widgets.tasks.queue_summary import QueueSummary
from cloakroom.widgets.tasks.task_list import TaskList
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import PhotoFilter

_TICK_MS = 1_000


class QueuePage(Page):
    """The photos that are protected, and those that were."""

    name: ClassVar[str] = "queue"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.queue = context.queue
        self.model = QueueModel(self.queue, context.library, self)
        self.thumbs = Thumbs(context.library, self)
        self.rows = PhotoRows(self.thumbs, self.tr("Photos in the queue"))
        self.rows.setModel(self.model)
        self.tasks = TaskList(context.tasks, context.library)
        self.summary = QueueSummary()
        self.pause = PlainButton(self.tr("&Pause"))
        self.cancel = PlainButton(self.tr("&Cancel"), icons.icon("stop"))
        self._headline = Heading()
        self._left = Muted()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._progress = 0.0
        self._tick = QTimer(self, interval=_TICK_MS)
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()
        self._say()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addWidget(self.pause)
        buttons.addWidget(self.cancel)
        words = QVBoxLayout()
        words.setSpacing(theme.XS)
        words.addWidget(self._headline)
        words.addWidget(self._left)
        top = QHBoxLayout()
        top.addLayout(words, 1)
        top.addLayout(buttons)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(*theme.PAGE)
        column.setSpacing(theme.L)
        column.addLayout(top)
        column.addWidget(self._bar)
        column.addWidget(self.summary)
        column.addWidget(self.rows, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        # Its own, and not a layout's: they go with it while it has nothing to say.
        self.tasks.setContentsMargins(theme.XL, theme.L, theme.XL, 0)
        whole.addWidget(self.tasks)
        whole.addLayout(self._stack, 1)
        choose = PrimaryButton(self.tr("Choose photos"))
        choose.clicked.connect(lambda: self.context.go.emit("library", None))
        # Into a layout that has its widget: one without would show it as a window of its own.
        self._stack.addWidget(
            EmptyState(
                "queue",
                self.tr("Nothing to do"),
                self.tr("Photos that you protect wait here, and their copies appear here."),
                choose,
            )
        )
        self._stack.addWidget(full)

    def _connect(self) -> None:
        self.tasks.opened.connect(lambda page: self.context.go.emit(page, None))
        self.pause.clicked.connect(self._pause)
        self.cancel.clicked.connect(self._cancel)
        self.summary.check.connect(self._check)
        self.summary.reveal.connect(self._reveal_all)
        self.summary.retry.connect(self._retry)
        self.summary.replace.connect(lambda: self._once_more("replace"))
        self.summary.beside.connect(lambda: self._once_more("beside"))
        self.summary.decide.connect(
            lambda: self.context.go.emit("library", PhotoFilter(undecided=True))
        )
        self.summary.clear.connect(self.queue.clear)
        offer_menu(self.rows, lambda menu: menu.addActions(self.actions_for(self._chosen(), menu)))
        self.rows.activated.connect(self._open)
        self.queue.changed.connect(self._say)
        self.queue.item_changed.connect(self._follow)
        self.queue.progress.connect(self._progressed)
        self.context.changed.connect(self._changed)
        self._tick.timeout.connect(self._say)

    def _say(self, *_: object) -> None:
        """Say what is done, what runs and what is left."""
        items = self.queue.items
        left = self.queue.left()
        self._stack.setCurrentIndex(1 if items else 0)
        ended = len(items) - left
        if left:
            self._bar.setRange(0, 1_000 * len(items))
            self._bar.setValue(round(1_000 * (ended + self._progress)))
            text = self.tr("Protecting photo {number} of {count}")
            if self.queue.paused:
                text = self.tr("Paused at photo {number} of {count}")
            self._headline.setText(text.format(number=ended + 1, count=len(items)))
            self._left.setText(self._time_left())
            self._tick.start()
        else:
            summary = self.queue.summary()
            self._headline.setText(self.tr("Queue"))
            self._tick.stop()
            covered = total(self.model.coverage(item) for item in summary.done)
            self.summary.show_summary(summary, covered)
        self._left.setVisible(bool(left))
        self._bar.setVisible(bool(left))
        self._bar.setAccessibleName(self._headline.text())
        self.summary.setVisible(not left)
        self.cancel.setVisible(bool(left))
        self.pause.setVisible(bool(left))
        self.pause.setText(self.tr("&Go on") if self.queue.paused else self.tr("&Pause"))
        self.pause.setIcon(icons.icon("play" if self.queue.paused else "pause"))

    def _changed(self, changed: Changed) -> None:
        """What is decided about faces later changes what copies are worth."""
        if self.isVisible() and not self.queue.left() and (changed.faces or changed.protected):
            self._say()
            self.rows.viewport().update()

    def _follow(self, item_id: str) -> None:
        """Keep the photo that runs in sight, unless somebody is reading the list."""
        running = self.queue.running
        if running is not None and running.id == item_id and not self.rows.hasFocus():
            self._progress = 0.0
            self.rows.scrollTo(self.model.index_of(item_id))
        self._say()

    def _time_left(self) -> str:
        if self.queue.paused:
            return self.tr("Nothing is lost: the photo that was being made starts again.")
        seconds = self.queue.time_left_s()
        if seconds is None:
            return self.tr("The time left is known after the first photo.")
        return self.tr("Time left: {time}").format(time=about(seconds))

    def _progressed(self, progress: object) -> None:
        done, total = getattr(progress, "done", 0), getattr(progress, "total", 0)
        if getattr(progress, "stage", "") != "protect" and total:
            self._progress = min(1.0, done / total)
            self._say()

    def _pause(self) -> None:
        self._progress = 0.0
        if self.queue.paused:
            self.queue.resume()
        else:
            self.queue.pause()

    def _cancel(self) -> None:
        self.queue.cancel()  # all of them: the signal's argument would be taken for ids

    def _copies(self) -> list[str]:
        return [item.written for item in self.queue.items if item.written]

    def _check(self) -> None:
        self.context.go.emit("reports", ToCheck(tuple(self._copies())))

    def _reveal_all(self) -> None:
        copies = self._copies()
        if copies:
            self.context.reveal(copies[-1])

    def _retry(self) -> None:
        states = {State.SKIPPED, State.CANCELLED}
        self.queue.retry([item.id for item in self.queue.items if item.state in states])

    def _once_more(self, existing: str) -> None:
        taken = [item.id for item in self.queue.summary().taken]
        self.queue.retry(taken, existing=existing)

    def _chosen(self) -> list[Item]:
        indexes = self.rows.selectionModel().selectedIndexes()
        found = (self.model.item(index) for index in indexes)
        return [item for item in found if item is not None]

    def _open(self, index: QModelIndex) -> None:
        item = self.model.item(index)
        if item is None:
            return
        if item.written:
            self.context.reveal(item.written)
        elif item.photo_id is not None:
            self.context.go.emit("viewer", item.photo_id)

    def actions_for(self, items: list[Item], parent: QWidget) -> list[QAction]:
        """What can be done with these photos."""
        ids = [item.id for item in items]
        copies = [item.written for item in items if item.written]
        actions: list[QAction] = []

        def offer(text: str, do: object) -> None:
            action = QAction(text, parent)
            action.triggered.connect(do)
            actions.append(action)

        if copies:
            offer(self.tr("&Show in folder"), lambda: self.context.reveal(copies[0]))
            offer(
                self.tr("Chec&k"),
                lambda: self.context.go.emit("reports", ToCheck(tuple(copies))),
            )
        if any(item.state in {State.SKIPPED, State.CANCELLED} for item in items):
            offer(self.tr("&Try again"), lambda: self.queue.retry(ids))
        if any(not item.ended for item in items):
            offer(self.tr("Take &off the queue"), lambda: self.queue.cancel(ids))
        if len(items) == 1 and items[0].photo_id is not None:
            photo_id = items[0].photo_id
            offer(self.tr("&Open the photo"), lambda: self.context.go.emit("viewer", photo_id))
        return actions
