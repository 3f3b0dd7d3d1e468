"""The photos of one audit as an item model: what recognisers make of each."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cloakroom.items.parts.rows import ROW, Row
from cloakroom.items.protect import likeness
from cloakroom.items.protect.coverage_words import CoverageWords
from cloakroom.items.report import expected, verdict_words, verdicts
from cloakroom.items.report.evidence import Evidence, PhotoFinding
from cloakroom_engine.legible import name_of
from cloakroom_engine.library import Library
from cloakroom_engine.records import Coverage

Index = QModelIndex | QPersistentModelIndex


class FindingsModel(QAbstractListModel):
    """One row per cloaked photo."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._evidence: Evidence | None = None

    def show(self, evidence: Evidence | None) -> None:
        """Show the photos of this audit."""
        self.beginResetModel()
        self._evidence = evidence
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        """How many photos there are."""
        return 0 if parent.isValid() or self._evidence is None else len(self._evidence.photos)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A photo's name, its row, and all of it in words."""
        finding = self.finding(index)
        if finding is None or self._evidence is None:
            return None
        name = name_of(finding.path)
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        sentence = verdicts.photo(finding, self._evidence)
        known = self._evidence.expected
        copy = self._library.protected.file_at(finding.protected_path)
        covered = self._library.coverage.of_file(copy) if copy else Coverage()
        others_open = CoverageWords().open(covered)
        if role == ROW:
            tone = verdicts.TONE.get(finding.code, "")
            word = verdict_words.word(verdict_words.PHOTO, finding.code)
            return Row(
                picture=finding.path,
                title=name,
                text=_joined(sentence, expected.short(known, finding.id)),
                tag=f"{word} · {others_open}" if others_open else word,
                tone="warn" if others_open and tone == "good" else tone,
            )
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            others = expected.of_photo(known, finding.id, self._evidence.person)
            return _joined(f"{name}: {sentence}", others, CoverageWords().whole(covered))
        return None

    def finding(self, index: Index) -> PhotoFinding | None:
        """The record of a row."""
        photos = self._evidence.photos if self._evidence else ()
        if not index.isValid() or not 0 <= index.row() < len(photos):
            return None
        return photos[index.row()]

    def details(self, index: Index) -> str:
        """Who still finds the person in a photo and who does not, and how visible the cloak is."""
        finding = self.finding(index)
        if finding is None or self._evidence is None:
            return ""
        lines = []
        for names, text in (
            (finding.found_by, self.tr("Still found by {names}.")),
            (finding.hidden_from, self.tr("No longer found by {names}.")),
            (finding.faceless_to, self.tr("No face found for {names}.")),
        ):
            if names:
                lines.append(text.format(names=", ".join(names)))
        if finding.same_photo:
            lines.append(
                self.tr("Compared with its own original, the hardest test there is for a cloak.")
            )
        known, person = self._evidence.expected, self._evidence.person
        lines.append(expected.of_photo(known, finding.id, person))
        lines.append(likeness.words(finding.figures))
        return _joined(*lines)


def _joined(*sentences: str) -> str:
    return " ".join(each for each in sentences if each)
