"""The audits of the library as an item model: by person, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from cloakroom.items.report import verdict_words
from cloakroom_engine.library import Library
from cloakroom_engine.records import AuditSummary

ENTRY: Final = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: an audit, or the heading over one person's (``audit`` is then None)."""

    person_id: int
    person: str
    audit: AuditSummary | None = None


class ReportsModel(QAbstractListModel):
    """Headings with the audits of that person under them."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._rows: list[Entry] = []

    def read(self, photo_ids: Sequence[int] | None = None) -> None:
        """Read the list anew, of all or of these photos; nothing sealed is opened for it."""
        audits = self._library.audits.summaries(photo_ids=photo_ids)
        rows: list[Entry] = []
        for person in self._library.people.all():
            own = [audit for audit in audits if audit.person_id == person.id]
            if own:
                rows.append(Entry(person.id, person.name))
                rows += [Entry(person.id, person.name, audit) for audit in own]
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        """Headings and audits."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A heading's name or an audit's date; the record; all of it in words."""
        entry = self.entry(index)
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return when(entry.audit.created) if entry.audit else entry.person
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._aloud(entry)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is not chosen."""
        entry = self.entry(index)
        if entry is not None and entry.audit is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def entry(self, index: Index) -> Entry | None:
        """The record of a row."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        return self._rows[index.row()]

    def row_of(self, audit_id: int | None) -> QModelIndex:
        """The row of an audit; of the newest one for None; invalid where there is none."""
        rows = [
            (entry.audit.id, row)
            for row, entry in enumerate(self._rows)
            if entry.audit is not None and audit_id in {None, entry.audit.id}
        ]
        return self.index(max(rows)[1]) if rows else QModelIndex()

    def _aloud(self, entry: Entry) -> str:
        if entry.audit is None:
            return entry.person
        word = verdict_words.word(verdict_words.VERDICT, entry.audit.verdict)
        return f"{entry.person}, {when(entry.audit.created)}: {word}"


def when(created: str) -> str:
    """A time as the system writes it, in this place's time."""
    try:
        moment = datetime.fromisoformat(created)
    except ValueError:
        return created
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    local = QDateTime.fromMSecsSinceEpoch(int(moment.timestamp() * 1000))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)
