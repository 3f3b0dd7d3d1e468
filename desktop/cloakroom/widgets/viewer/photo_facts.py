"""What is known of one photo's file, and of its protected copies."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimeZone, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.items.photos.photo_states import verdict_word
from cloakroom.items.protect.coverage_words import CoverageWords
from cloakroom.items.report.verdicts import TONE
from cloakroom.widgets.parts.base import QuietButton, Small, Subheading
from cloakroom.widgets.parts.chips import Tag
from cloakroom_engine.legible import name_of
from cloakroom_engine.records import Coverage, Photo, ProtectedFile


class PhotoFacts(QWidget):
    """Size and date; a line for each protected copy.

    Signals:
        reveal: the path of a file to show in its folder.
    """

    reveal = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.S)

    def show_photo(self, photo: Photo, copies: list[tuple[ProtectedFile, Coverage]]) -> None:
        """Show this one's, each copy with what it does for the faces."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if copies:
            self._column.addWidget(Subheading(self.tr("Copies")))
            if photo.verdict:
                tag = Tag(verdict_word(photo.verdict), TONE.get(photo.verdict, ""))
                self._column.addWidget(tag, 0, Qt.AlignmentFlag.AlignLeft)
            for copy, coverage in copies:
                self._column.addWidget(self._file(copy.path))
                if coverage.open:
                    tag = Tag(CoverageWords().open(coverage), "warn")
                    self._column.addWidget(tag, 0, Qt.AlignmentFlag.AlignLeft)
                self._column.addWidget(Small(CoverageWords().whole(coverage)))
        self._column.addWidget(Subheading(self.tr("File")))
        for line in self._lines(photo):
            self._column.addWidget(Small(line))
        self._column.addWidget(self._file(photo.path))

    def _file(self, path: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        name = Small(name_of(path))
        name.setToolTip(path)
        line.addWidget(name, 1)
        show = QuietButton("", icons.icon("folder", "accent"))
        show.setToolTip(self.tr("Show in folder"))
        show.setAccessibleName(self.tr("Show {name} in its folder").format(name=name_of(path)))
        show.clicked.connect(lambda: self.reveal.emit(path))
        line.addWidget(show)
        return row

    def _lines(self, photo: Photo) -> list[str]:
        locale = QLocale()  # of the window's language; a widget keeps the one it was made in
        lines = []
        if photo.width:
            lines.append(
                self.tr("{width} × {height} pixels").format(width=photo.width, height=photo.height)
            )
        taken = QDateTime.fromSecsSinceEpoch(photo.taken_s, QTimeZone.utc())
        lines.append(locale.toString(taken.date(), QLocale.FormatType.LongFormat))
        lines.append(locale.formattedDataSize(photo.size_bytes))
        return lines
