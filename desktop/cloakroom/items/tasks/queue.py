"""The queue of photos as an item model: rows come, change and go without losing the selection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
)

from cloakroom import messages
from cloakroom.bridge.order import Item, State
from cloakroom.bridge.queue import ProtectQueue
from cloakroom.items.parts.rows import ROW, Row
from cloakroom.items.protect import likeness
from cloakroom.items.protect.coverage_words import CoverageWords
from cloakroom_engine import protocol
from cloakroom_engine.legible import name_of
from cloakroom_engine.library import Library
from cloakroom_engine.records import Coverage

ITEM: Final = Qt.ItemDataRole.UserRole
_TONES: Final = {State.SKIPPED: "warn"}
"""A copy that was made is not green: nobody has judged it."""

Index = QModelIndex | QPersistentModelIndex


class QueueModel(QAbstractListModel):
    """One row per photo, in the queue's order; finished copies can be dragged out."""

    def __init__(
        self, queue: ProtectQueue, library: Library, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._queue = queue
        self._library = library
        self._ids = [item.id for item in queue.items]
        self._progress = 0.0
        queue.changed.connect(self._read)
        queue.item_changed.connect(self._touch)
        queue.progress.connect(self._progressed)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        """How many photos there are."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The photo's name, its record, its state in words."""
        item = self.item(index)
        if item is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                found: Any = name_of(item.path)
            case _ if role == ITEM:
                found = item
            case _ if role == ROW:
                found = self._row(item)
            case Qt.ItemDataRole.ToolTipRole:
                found = item.written or item.path
            case Qt.ItemDataRole.AccessibleTextRole:
                covered = self.coverage(item)
                faces = f". {CoverageWords().whole(covered)}" if covered else ""
                found = f"{name_of(item.path)}: {self.words(item)}{faces}"
            case _:
                found = None
        return found

    def item(self, index: Index) -> Item | None:
        """The record of a row."""
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        return self._queue.item(self._ids[index.row()])

    def index_of(self, item_id: str) -> QModelIndex:
        """The row of a photo."""
        return self.index(self._ids.index(item_id)) if item_id in self._ids else QModelIndex()

    def _row(self, item: Item) -> Row:
        done = bool(item.written)
        covered = self.coverage(item)
        return Row(
            picture=item.path,
            title=name_of(item.path),
            text=(likeness.words(_figures(item)) if done else "") or self.words(item),
            tag=CoverageWords().short(covered) if covered else self._tag(item),
            tone="warn" if covered and covered.open else _TONES.get(item.state, ""),
            progress=self._progress if item.state is State.RUNNING else None,
        )

    def coverage(self, item: Item) -> Coverage | None:
        """What the copy does for the faces; None where there is no copy (any more)."""
        copy = self._library.protected.file_at(item.written) if item.written else None
        return self._library.coverage.of_file(copy) if copy else None

    def _tag(self, item: Item) -> str:
        match item.state:
            case State.DONE | State.ALREADY:
                return self.tr("Copy made")
            case State.SKIPPED:
                return self.tr("No copy")
            case State.CANCELLED:
                return self.tr("Cancelled")
            case _:
                return ""

    def words(self, item: Item) -> str:
        """What is to be said of a photo."""
        match item.state:
            case State.WAITING:
                return self.tr("Waiting")
            case State.RUNNING:
                return self.tr("Protecting…")
            case State.DONE:
                return self.tr("Copy made")
            case State.ALREADY:
                return self.tr("The same copy was there already")
            case State.CANCELLED:
                return self.tr("Cancelled")
            case _:
                # The name is said beside it.
                return messages.sentence(item.code, _but_path(item.params))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Finished copies can be dragged."""
        flags = super().flags(index)
        item = self.item(index)
        if item is not None and item.written:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        """Files, as file managers and mail programs take them."""
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        """The protected copies of these rows; never an original."""
        items = [self.item(index) for index in indexes]
        copies = [item.written for item in items if item is not None and item.written]
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path) for path in copies])
        return data

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        """A copy is copied, not moved away."""
        return Qt.DropAction.CopyAction

    def _read(self) -> None:
        ids = [item.id for item in self._queue.items]
        known = len(self._ids)
        if ids == self._ids:
            if ids:  # they may be in another state
                self.dataChanged.emit(self.index(0), self.index(known - 1))
            return
        if ids[:known] == self._ids:
            self.beginInsertRows(QModelIndex(), known, len(ids) - 1)
            self._ids = ids
            self.endInsertRows()
            return
        keep = set(ids)
        for row in reversed([row for row, each in enumerate(self._ids) if each not in keep]):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._ids[row]
            self.endRemoveRows()
        if self._ids != ids:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()

    def _touch(self, item_id: str) -> None:
        if item_id in self._ids:
            index = self.index(self._ids.index(item_id))
            item = self._queue.item(item_id)
            if item is not None and item.state is State.RUNNING:
                self._progress = 0.0
            self.dataChanged.emit(index, index)

    def _progressed(self, progress: protocol.Progress) -> None:
        running = self._queue.running
        if running is None or progress.stage == "protect" or not progress.total:
            return
        self._progress = progress.done / progress.total
        if running.id in self._ids:
            index = self.index(self._ids.index(running.id))
            self.dataChanged.emit(index, index, [ROW])


def _figures(item: Item) -> likeness.Figures:
    """How visible the most visible cloak in a copy is; nothing where nobody was cloaked."""
    found = [each.get("visibility", {}) for each in item.report.get("cloaked", ())]
    return min(found, key=_kept, default={})


def _kept(figures: likeness.Figures) -> tuple[float, float]:
    seen, ssim = figures.get("seen"), figures.get("ssim")
    return (100.0 if seen is None else seen), (1.0 if ssim is None else ssim)


def _but_path(params: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in params.items() if key != "path"}
