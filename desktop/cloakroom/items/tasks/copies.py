"""Protected copies as an item model: what each does for the faces, and whether it is there."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, QUrl

from cloakroom.items.parts.id_model import IdModel, Index
from cloakroom.items.parts.rows import ROW, Row
from cloakroom.items.photos.photo_states import verdict_word
from cloakroom.items.protect.coverage_words import CoverageWords
from cloakroom.items.report.reports import when
from cloakroom.items.report.verdicts import TONE
from cloakroom_engine.legible import name_of
from cloakroom_engine.library import Library
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import Coverage, ProtectedFile


class Which(Enum):
    """Copies to list."""

    ALL = "all"
    OPEN = "open"
    """With a face that nobody meant to be left"""
    SEVERAL = "several"
    """Of photos that have more than one"""
    GONE = "gone"
    """Whose file is not there any more"""


_PLACES_KEPT: Final = 5_000


class CopiesModel(IdModel):
    """One row per file that was written, the newest first; what is there can be dragged out."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._copies: dict[int, ProtectedFile] = {}
        self._coverages: dict[int, Coverage] = {}
        self._verdicts: dict[int, str] = {}
        self.which = Which.ALL
        self.text = ""
        self.photos: frozenset[int] = frozenset()

    def look(self, which: Which, text: str, photos: Sequence[int] = ()) -> None:
        """List these; of ``photos`` alone, where there are some."""
        self.which, self.text, self.photos = which, text, frozenset(photos)
        self.refresh()

    def refresh(self, changed: Changed | None = None) -> None:
        """Read what is known of copies, or what changed of it."""
        if changed is None or changed.faces or changed.people or changed.protected:
            self._coverages.clear()
        self._copies = {copy.id: copy for copy in self._library.protected.files()}
        self._verdicts = self._library.audits.of_copies()
        staying = set(self._ids)
        self._follow([copy_id for copy_id in reversed(self._copies) if self._listed(copy_id)])
        self._tell(staying & set(self._ids))

    def shows(self, photo_ids: Sequence[int]) -> bool:
        """Whether there is a copy of one of these photos."""
        among = set(photo_ids)
        return any(copy.photo_id in among for copy in self._copies.values())

    def copy(self, index: Index) -> ProtectedFile | None:
        """The copy of a row."""
        return self._copies.get(self._ids[index.row()]) if index.isValid() else None

    def coverage(self, copy: ProtectedFile) -> Coverage:
        """What it does for the faces."""
        if copy.id not in self._coverages:
            if len(self._coverages) > _PLACES_KEPT:
                self._coverages.clear()
            self._coverages[copy.id] = self._library.coverage.of_file(copy)
        return self._coverages[copy.id]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The copy's name, its row, and all of it in words."""
        copy = self.copy(index)
        if copy is None:
            return None
        name = name_of(copy.path)
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == ROW:
            return self._row_of(copy, name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{copy.path}\n{CoverageWords().whole(self.coverage(copy))}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self._row_of(copy, name)
            return f"{name}: {row.tag}. {CoverageWords().whole(self.coverage(copy))} {row.text}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What is there can be dragged out."""
        flags = super().flags(index)
        copy = self.copy(index)
        there = copy is not None and Path(copy.path).exists()
        return flags | Qt.ItemFlag.ItemIsDragEnabled if there else flags

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        """Files, as other programs take them."""
        return ["text/uri-list"]

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        """A copy is copied, not moved away."""
        return Qt.DropAction.CopyAction

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        """The files of these rows."""
        found = (self.copy(index) for index in indexes)
        data = QMimeData()
        data.setUrls(
            [QUrl.fromLocalFile(copy.path) for copy in found if copy and Path(copy.path).exists()]
        )
        return data

    def _listed(self, copy_id: int) -> bool:
        copy = self._copies[copy_id]
        if self.photos and copy.photo_id not in self.photos:
            return False
        if self.text and self.text.casefold() not in copy.path.casefold():
            return False
        match self.which:
            case Which.OPEN:
                return self.coverage(copy).open > 0
            case Which.SEVERAL:
                photo = self._library.photos.get(copy.photo_id)
                return photo is not None and photo.copies > 1
            case Which.GONE:
                return not Path(copy.path).exists()
        return True

    def _row_of(self, copy: ProtectedFile, name: str) -> Row:
        """A verdict is the tag where there is one; that a face is open goes before a good one."""
        covered, verdict = self.coverage(copy), self._verdicts.get(copy.id, "")
        tag, text, tone = CoverageWords().short(covered), self._about(copy), TONE.get(verdict, "")
        if not Path(copy.path).exists():
            tag, tone = self.tr("File is gone"), "warn"
        elif covered.open and tone != "bad":
            tone = "warn"
        elif verdict:
            tag, text = verdict_word(verdict), f"{tag} · {text}"
        return Row(picture=copy.path, title=name, text=text, tag=tag, tone=tone)

    def _about(self, copy: ProtectedFile) -> str:
        photo = self._library.photos.get(copy.photo_id)
        of = name_of(photo.path) if photo else ""
        if photo is not None and photo.copies > 1:
            of = self.tr("{name}, one of %n copies", "", photo.copies).format(name=of)
        return self.tr("of {photo} · {date}").format(photo=of, date=when(copy.created))
