"""Taking the names that other programs left in photos: read, shown, and taken after a yes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from cloakroom.context import Context
from cloakroom.dialogs.names import NamesDialog
from cloakroom.edits.naming import say_who
from cloakroom.items.parts.counts import Counts


class Naming(QObject):
    """On behalf of a page; what is taken can be undone in one step.

    Signals:
        working: whether photos are being read.
    """

    working = Signal(bool)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def begin(self) -> None:
        """Read the library's photos for names."""
        job = self._context.engine.run("people.names", {})
        job.finished.connect(self._read)
        job.failed.connect(self._context.fail)
        job.closed.connect(self._rested)
        self.working.emit(True)

    def _rested(self) -> None:
        self.working.emit(False)

    def _read(self, told: dict[str, Any]) -> None:
        if not told["people"]:
            text = self.tr("There are no names in your photos that are not here already.")
            self._context.notice.emit(text, "info")
        else:
            # Once the job has closed: in the middle of its end others would wait for an answer.
            QTimer.singleShot(0, self, lambda: self._ask(told))

    def _ask(self, told: dict[str, Any]) -> None:
        dialog = NamesDialog(told, self._page)
        taken = dialog.taken if dialog.exec() else {}
        dialog.deleteLater()
        if taken:
            self._take(taken)

    def _take(self, taken: dict[str, list[int]]) -> None:
        text = self.tr("Import names")
        self._context.undo.beginMacro(text)
        for name, face_ids in taken.items():
            say_who(self._context, face_ids, name)
        self._context.undo.endMacro()
        said = self.tr("{people} named in {faces}.").format(
            people=Counts().people(len(taken)),
            faces=Counts().faces(sum(map(len, taken.values()))),
        )
        self._context.decided.emit(said)
