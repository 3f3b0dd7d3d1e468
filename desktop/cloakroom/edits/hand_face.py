"""A box drawn by hand around a face that no detector found, and taking it away again."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QUndoCommand

from cloakroom.bridge.job import Job
from cloakroom.context import Context
from cloakroom_engine.protocol import Changed


class DrawFace(QUndoCommand):
    """The engine adds the face (it looks for eyes and mouth in the box) and removes it again.

    The face has another id each time it is added: what was said about an earlier one is not said
    about the new one.
    """

    def __init__(self, context: Context, photo_id: int, box_px: QRectF) -> None:
        super().__init__(QCoreApplication.translate("Edits", "Draw a box round a face"))
        self._context = context
        self._photo_id = photo_id
        self._box_px = [box_px.left(), box_px.top(), box_px.right(), box_px.bottom()]
        self._face_id: int | None = None
        self._job: Job | None = None

    def redo(self) -> None:
        """Add the face."""
        job = self._job = self._context.engine.run(
            "face.add", {"photo_id": self._photo_id, "box_px": self._box_px}, urgent=True
        )
        job.finished.connect(partial(self._added, job))
        job.failed.connect(self._context.fail)

    def undo(self) -> None:
        """Remove it, or let go of the engine that still looks at the box."""
        job, self._job = self._job, None
        if self._face_id is not None:
            remove_face(self._context, self._photo_id, self._face_id)
            self._face_id = None
        elif job is not None:
            job.cancel()

    def _added(self, job: Job, result: dict[str, Any]) -> None:
        face_id = int(result["face"]["id"])
        if job is not self._job:  # it was taken back, and the engine was faster than that
            remove_face(self._context, self._photo_id, face_id)
            return
        self._face_id = face_id
        self._context.changed.emit(Changed("", photos=(self._photo_id,), faces=(face_id,)))


def remove_face(context: Context, photo_id: int, face_id: int) -> None:
    """Take a box away that was drawn by hand."""
    job = context.engine.run("face.remove", {"face_id": face_id}, urgent=True)
    job.finished.connect(
        lambda _: context.changed.emit(Changed("", photos=(photo_id,), faces=(face_id,)))
    )
    job.failed.connect(context.fail)
