"""Whether the window may close: what that would interrupt, and what somebody wants of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cloakroom.context import Context
from cloakroom.items.tasks.task_words import TaskWords


def may_leave(context: Context, parent: QWidget) -> bool:
    """Ask where something is under way; it goes on at the next start unless it is cancelled."""
    found = _under_way(context)
    if not found:
        return True
    from cloakroom.dialogs.leaving import Leaving, ask

    answer = ask(found, parent)
    if answer is Leaving.NEVER:
        for task in context.tasks.under_way:
            context.tasks.cancel(task.id)
        context.queue.cancel()
    return answer is not Leaving.STAY


def _under_way(context: Context) -> list[str]:
    words = TaskWords()
    found = [words.title(task, context.library) for task in context.tasks.under_way]
    left = 0 if context.queue.paused else context.queue.left()
    return [*found, words.queue(left)] if left else found
