"""What a recogniser sees: a face beside what was drawn from its numbers and from its copy's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.widgets.parts.base import PlainButton, Small

_EDGE: Final = 180


@dataclass(frozen=True, slots=True)
class Drawn:
    """A face as it is, and what was drawn of it and of its copy; a null one: no face was found."""

    face: QImage
    before: QImage
    after: QImage


class DrawnFaces(QWidget):
    """A button that asks for the drawings, then the drawings. They are kept nowhere."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = PlainButton(self.tr("&Draw what it sees"))
        self.button.clicked.connect(self._ask)
        self._words = Small(
            self.tr(
                "Guesses from numbers alone, made here and kept nowhere. They are no photos: "
                "light, hair and background are made up."
            )
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.M)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.S, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._words)
        column.addLayout(self._rows)

    def _ask(self) -> None:
        self.button.setEnabled(False)
        self.button.setText(self.tr("Drawing…"))
        self.wanted.emit()

    def show_drawn(self, drawn: Sequence[Drawn]) -> None:
        """Show these; nothing lets somebody ask again."""
        self.button.setEnabled(True)
        self.button.setText(self.tr("&Draw what it sees"))
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for each in drawn:
            self._rows.addWidget(self._row(each))
        self.button.setVisible(not drawn)

    def _row(self, each: Drawn) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.M)
        for image, words in (
            (each.face, self.tr("The photo")),
            (each.before, self.tr("Drawn from the photo’s numbers")),
            (each.after, self.tr("Drawn from the copy’s numbers")),
        ):
            if not image.isNull():
                across.addWidget(self._pictured(image, words))
        across.addStretch()
        return row

    def _pictured(self, image: QImage, words: str) -> QWidget:
        picture, line = QLabel(), Small(words)
        ratio = self.devicePixelRatioF()
        edge = round(_EDGE * ratio)
        pixmap = QPixmap.fromImage(image).scaled(
            edge,
            edge,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap.setDevicePixelRatio(ratio)
        picture.setPixmap(pixmap)
        picture.setAccessibleName(words)
        line.setFixedWidth(_EDGE)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(picture)
        column.addWidget(line, 0, Qt.AlignmentFlag.AlignTop)
        return both
