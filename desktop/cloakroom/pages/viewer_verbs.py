"""What can be said about the faces of the photo that is looked at."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtWidgets import QScrollArea

from cloakroom.edits.hand_face import DrawFace, remove_face
from cloakroom.edits.naming import say_who
from cloakroom.pages.face_verbs import FaceVerbs
from cloakroom.widgets.viewer.canvas import PhotoCanvas
from cloakroom.widgets.viewer.face_panel import FacePanel
from cloakroom_engine.records import Photo


class ViewerVerbs(FaceVerbs):
    """Decisions about one face, of a page that shows a photo."""

    canvas: PhotoCanvas
    panel: FacePanel
    _photo: Photo | None
    _scroll: QScrollArea

    def _drawn(self, box_px: QRectF) -> None:
        if self._photo is not None:
            self.context.undo.push(DrawFace(self.context, self._photo.id, box_px))

    def _named(self, face_id: int, name: str) -> None:
        say_who(self.context, [face_id], name)
        self.canvas.focus_face(face_id)

    def _answer_current(self, yes: bool) -> None:
        if self.panel.current is not None:
            self._answered(self.panel.current, yes)

    def _ignore_current(self) -> None:
        if self.panel.current is not None:
            self._ignored(self.panel.current)

    def _name_current(self) -> None:
        if self.panel.current is None and self._faces:
            first = next(iter(self._faces))
            self.panel.choose(first)
            self.canvas.choose(first)
        self.panel.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _removed(self, face_id: int) -> None:
        if self._photo is not None:
            remove_face(self.context, self._photo.id, face_id)

    def _chosen(self, face_id: int) -> None:
        self.panel.choose(face_id)
        self._show_field()

    def _show_field(self) -> None:
        """Bring what can be said about the face into sight, once it has its place."""
        QTimer.singleShot(
            0, self._scroll, lambda: self._scroll.ensureWidgetVisible(self.panel.field)
        )
