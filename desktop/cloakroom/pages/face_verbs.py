"""What can be said about a face, wherever it is looked at: in a photo or in a clip."""

from __future__ import annotations

from cloakroom.edits.faces import DecideFaces, IgnoreFaces
from cloakroom.pages.page import Page
from cloakroom_engine.records import Face


class FaceVerbs(Page):
    """Each can be undone."""

    _faces: dict[int, Face]

    def _answered(self, face_id: int, yes: bool) -> None:
        face = self._faces[face_id]
        if face.person_id is not None:
            edit = DecideFaces(self.context, [face_id], face.person_id, yes=yes)
            self.context.undo.push(edit)

    def _ignored(self, face_id: int) -> None:
        face = self._faces[face_id]
        on = face.hidden or not face.ignored
        self.context.undo.push(IgnoreFaces(self.context, [face_id], on=on))

    def _blurred(self, face_id: int) -> None:
        self.context.undo.push(IgnoreFaces(self.context, [face_id], hidden=True))
