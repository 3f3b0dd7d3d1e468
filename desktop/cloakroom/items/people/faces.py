"""Faces as an item model: those of a person, of a group, or the ignored ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from PySide6.QtCore import QObject, Qt

from cloakroom.items.parts.id_model import IdModel, Index
from cloakroom.items.people import face_words
from cloakroom_engine.library import Library
from cloakroom_engine.records import Face

FACE: Final = Qt.ItemDataRole.UserRole + 3
"""The row's ``Face``."""


class FacesModel(IdModel):
    """Faces by id, read when a view asks for them."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._faces: dict[int, Face | None] = {}

    def show_faces(self, face_ids: Iterable[int]) -> None:
        """Show these in this order, as they are now."""
        wanted = list(dict.fromkeys(face_ids))
        self._faces = {}
        staying = set(wanted) & set(self._ids)
        self._follow(wanted)
        self._tell(staying)

    def face(self, index: Index) -> Face | None:
        """The face of a row; None for one that was removed a moment ago."""
        if not index.isValid():
            return None
        face_id = self._ids[index.row()]
        if face_id not in self._faces:
            self._faces[face_id] = self._library.faces.get(face_id)
        return self._faces[face_id]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The face, and words for it."""
        if role not in {FACE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        face = self.face(index)
        if face is None or role == FACE:
            return face
        name = face_words.name_of(self._library, face)
        if role == Qt.ItemDataRole.DisplayRole:
            return face_words.label(face, name)
        return face_words.spoken(face, name)
