"""What all edits share: one transaction each way, telling the pages, and failing in a sentence."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from cloakroom.context import Context
from cloakroom_engine.errors import EngineError
from cloakroom_engine.protocol import Changed


class Edit(QUndoCommand):
    """A decision. ``undo`` makes the inverse library calls of ``redo``.

    What cannot be done (any more) is said in the message bar and falls off the stack.
    """

    def __init__(self, context: Context, text: str) -> None:
        super().__init__(text)
        self._context = context
        self._library = context.library

    def redo(self) -> None:
        """Do it, for the first time or again."""
        self._run(self._do)

    def undo(self) -> None:
        """Take it back."""
        self._run(self._take_back)

    @abstractmethod
    def _do(self) -> Changed:
        """Write the decision; EngineError leaves everything as it was."""

    @abstractmethod
    def _take_back(self) -> Changed:
        """Write what was there before."""

    def _run(self, step: Callable[[], Changed]) -> None:
        try:
            with self._library.transaction():
                changed = step()
        except EngineError as problem:
            self.setObsolete(True)
            self._context.fail(problem.code, problem.params)
            return
        self._context.changed.emit(changed)


def joined(*changes: Changed) -> Changed:
    """The ids of several changes as one."""
    return Changed(
        "",
        *(
            tuple(dict.fromkeys(id_ for change in changes for id_ in getattr(change, name)))
            for name in ("people", "photos", "faces", "cloaks", "protected")
        ),
    )
