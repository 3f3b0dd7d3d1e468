"""What goes on in the background: one line in the sidebar, and a notice when something ends."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cloakroom.bridge.tasks import Task
from cloakroom.context import Context
from cloakroom.items.tasks.task_words import PAGES, TaskWords


class Reporting(QObject):
    """Puts tasks and the queue into one line with a bar."""

    said = Signal(str, int, int)
    """A line, how much is done, of how much (0: nobody knows)"""
    silent = Signal()
    finished = Signal(str, str)
    """What has come to its end, in a sentence, and the page that shows it"""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._steps: dict[str, tuple[int, int]] = {}
        tasks, queue = context.tasks, context.queue
        tasks.changed.connect(self.say)
        tasks.progress.connect(self._progressed)
        tasks.finished.connect(self._finished)
        for signal in (queue.changed, queue.item_changed, queue.ended):
            signal.connect(lambda *_: self.say())

    @property
    def page(self) -> str:
        """Where what the line speaks of is shown."""
        task = self._task()
        return PAGES[task.kind] if task else "queue"

    def say(self) -> None:
        """Say what goes on now."""
        task = self._task()
        if task is None:
            self._say_queue()
            return
        text = TaskWords().title(task, self._context.library)
        done, total = self._steps.get(task.id, (0, 0))
        more = len(self._context.tasks.under_way) - 1 + bool(self._context.queue.left())
        if total and task.kind == "scan":
            text = self.tr("Looking through photos: {done} of {total}").format(
                done=done, total=total
            )
        if more:
            text = self.tr("{text} (and %n more)", "", more).format(text=text)
        self.said.emit(text, done, total)

    def _task(self) -> Task | None:
        return next(iter(self._context.tasks.under_way), None)

    def _progressed(self, task_id: str, done: int, total: int) -> None:
        self._steps[task_id] = (done, total)
        self.say()

    def _finished(self, task: Task) -> None:
        self._steps.pop(task.id, None)
        text = TaskWords().finished(task, self._context.library)
        if text:
            self.finished.emit(text, PAGES[task.kind])

    def _say_queue(self) -> None:
        queue = self._context.queue
        left = queue.left()
        if not left:
            self.silent.emit()
            return
        total = len(queue.items)
        if queue.paused:
            text = self.tr("Paused; %n photo(s) left", "", left)
        else:
            text = TaskWords().queue(left)
        self.said.emit(text, total - left, total)
