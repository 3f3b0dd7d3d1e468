"""How photos are protected from now on: choices that are kept, said, and can be taken back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from cloakroom.context import Context


def choose(context: Context, what: str, word: str, **choice: Any) -> None:
    """Keep one choice (a setting of the engine's or of the window's, by name).

    ``what`` and ``word`` are what a person reads beside it: the choice, and what was chosen.
    """
    ((name, value),) = choice.items()
    if context.chosen(name) != value:
        context.undo.push(_Choose(context, name, value))
        text = QCoreApplication.translate("Edits", "{what}: {word}, for every photo from now on.")
        context.decided.emit(text.format(what=what.replace("&", ""), word=word))


class _Choose(QUndoCommand):
    def __init__(self, context: Context, name: str, value: object) -> None:
        super().__init__(QCoreApplication.translate("Edits", "Change a choice"))
        self._context = context
        self._name = name
        self._value = value
        self._before = context.chosen(name)

    def redo(self) -> None:
        self._context.choose(**{self._name: self._value})

    def undo(self) -> None:
        self._context.choose(**{self._name: self._before})
