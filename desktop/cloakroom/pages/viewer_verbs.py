"""What can be said about the faces of the photo that is looked at."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from cloakroom.edits.faces import DecideFaces, IgnoreFaces
from cloakroom.edits.hand_face import DrawFace, remove_face
from cloakroom.edits.naming import say_who
from cloakroom.pages.page import Page
from cloakroom.widgets.viewer.canvas import PhotoCanvas
from cloakroom.widgets.viewer.face_panel import FacePanel
from cloakroom_engine.records import Face, Photo


class ViewerVerbs(Page):
    """Decisions about one face, of a page that shows a photo."""

    canvas: PhotoCanvas
    panel: FacePanel
    _photo: Photo | None
    _faces: dict[int, Face]

    def _drawn(self, box_px: QRectF) -> None:
        if self._photo is not None:
            self.context.undo.push(DrawFace(self.context, self._photo.id, box_px))

    def _named(self, face_id: int, name: str) -> None:
        say_who(self.context, [face_id], name)
        self.canvas.focus_face(face_id)

    def _answered(self, face_id: int, yes: bool) -> None:
        face = self._faces[face_id]
        if face.person_id is not None:
            edit = DecideFaces(self.context, [face_id], face.person_id, yes=yes)
            self.context.undo.push(edit)

    def _answer_current(self, yes: bool) -> None:
        if self.panel.current is not None:
            self._answered(self.panel.current, yes)

    def _ignored(self, face_id: int) -> None:
        face = self._faces[face_id]
        on = face.hidden or not face.ignored
        self.context.undo.push(IgnoreFaces(self.context, [face_id], on=on))

    def _blurred(self, face_id: int) -> None:
        self.context.undo.push(IgnoreFaces(self.context, [face_id], hidden=True))

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
