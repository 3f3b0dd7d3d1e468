"""The tasks that are under way or held: how far each is, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from cloakroom import icons, messages, theme
from cloakroom.bridge.tasks import Task, Tasks
from cloakroom.items.tasks.task_words import PAGES, TaskWords
from cloakroom.widgets.parts.base import Body, Card, Muted, PlainButton, QuietButton
from cloakroom_engine.library import Library


class TaskCard(Card):
    """One task."""

    opened = Signal(str)
    """The page that shows it"""

    def __init__(self, task: Task, title: str, tasks: Tasks) -> None:
        super().__init__()
        self.task_id = task.id
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        self._bar.setVisible(not task.held)
        show = QuietButton(self.tr("Show"))
        show.setAccessibleName(self.tr("Show: {title}").format(title=title))
        show.clicked.connect(lambda: self.opened.emit(PAGES[task.kind]))
        self.hold = PlainButton(self.tr("Go on") if task.held else self.tr("Pause"))
        self.hold.setIcon(icons.icon("play" if task.held else "pause"))
        self.hold.setAccessibleName(f"{self.hold.text()}: {title}")
        turn = tasks.go_on if task.held else tasks.hold
        self.hold.clicked.connect(lambda: turn(task.id))
        self.cancel = PlainButton(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel: {title}").format(title=title))
        self.cancel.clicked.connect(lambda: tasks.cancel(task.id))
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addWidget(Body(title), 1)
        for button in (show, self.hold, self.cancel):
            row.addWidget(button)
        self.body.addLayout(row)
        if task.code:
            self.body.addWidget(Muted(messages.sentence(task.code, task.params)))
        elif task.held:
            self.body.addWidget(Muted(self.tr("Paused. Nothing that was done is lost.")))
        self.body.addWidget(self._bar)

    def step(self, done: int, total: int) -> None:
        """How far it is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)


class TaskList(QWidget):
    """A card for each; nothing where there is none."""

    opened = Signal(str)
    """A page"""

    def __init__(self, tasks: Tasks, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._library = library
        self.cards: list[TaskCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.S)
        tasks.changed.connect(self._read)
        tasks.progress.connect(self._step)
        self._read()

    def _read(self) -> None:
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for task in self._tasks.all:
            card = TaskCard(task, TaskWords().title(task, self._library), self._tasks)
            card.opened.connect(self.opened)
            self._column.addWidget(card)
            self.cards.append(card)
        self.setVisible(bool(self.cards))

    def _step(self, task_id: str, done: int, total: int) -> None:
        for card in self.cards:
            if card.task_id == task_id:
                card.step(done, total)
