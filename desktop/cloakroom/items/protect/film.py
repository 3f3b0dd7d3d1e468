"""The photos that were chosen to be protected, as a strip: their plans, and whether they can be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cloakroom import messages
from cloakroom.items.protect.plan import PhotoPlan, plan
from cloakroom_engine.legible import name_of
from cloakroom_engine.library import Library

PLAN: Final = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class FilmModel(QAbstractListModel):
    """One row per chosen photo; a plan is made when it is first asked for."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._ids: list[int] = []
        self._plans: dict[int, PhotoPlan | None] = {}
        self.bystanders = "leave"

    @property
    def ids(self) -> tuple[int, ...]:
        """The photos, in order."""
        return tuple(self._ids)

    def show(self, photo_ids: Sequence[int], bystanders: str) -> None:
        """Show these photos."""
        self.beginResetModel()
        self.bystanders = bystanders
        self._plans.clear()
        known = (
            photo_id for photo_id in dict.fromkeys(photo_ids) if self._library.photos.get(photo_id)
        )
        self._ids = list(known)
        self.endResetModel()

    def remove(self, photo_id: int) -> None:
        """Take a photo out of the strip; nothing happens to it."""
        if photo_id in self._ids:
            row = self._ids.index(photo_id)
            self.beginRemoveRows(QModelIndex(), row, row)
            self._ids.remove(photo_id)
            self._plans.pop(photo_id, None)
            self.endRemoveRows()

    def plan_again(self, photo_ids: Iterable[int] | None = None, bystanders: str = "") -> None:
        """Make plans anew: people, rules or faces are others now."""
        self.bystanders = bystanders or self.bystanders
        for photo_id in list(self._plans) if photo_ids is None else photo_ids:
            self._plans.pop(photo_id, None)
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def plan_of(self, photo_id: int) -> PhotoPlan | None:
        """What will happen to a photo."""
        if photo_id not in self._plans:
            self._plans[photo_id] = plan(self._library, photo_id, self.bystanders)
        return self._plans[photo_id]

    def plans(self) -> list[PhotoPlan]:
        """What will happen to all of them."""
        found = (self.plan_of(photo_id) for photo_id in self._ids)
        return [each for each in found if each is not None]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        """How many photos there are."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The photo's name, its plan, and what stands in its way in words."""
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        shown = self.plan_of(self._ids[index.row()])
        if shown is None:
            return None
        name = name_of(shown.photo.path)
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == PLAN:
            return shown
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{name}: {messages.sentence(shown.blocked)}" if shown.blocked else name
        return None

    def row_of(self, photo_id: int) -> QModelIndex:
        """The row of a photo."""
        return self.index(self._ids.index(photo_id)) if photo_id in self._ids else QModelIndex()
