"""A photo from a file, small, with a line under it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.widgets.parts.base import Small

_EDGE = 180


class Pictured(QWidget):
    """The photo at most 180 px wide and high, as sharp as the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel()
        self._picture.setFixedSize(_EDGE, _EDGE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words = Small()
        self._words.setFixedWidth(_EDGE)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self._picture)
        column.addWidget(self._words)

    def show_file(self, path: str, words: str) -> None:
        """Show this photo; nothing where Qt cannot read the file."""
        reader = QImageReader(path)
        reader.setAutoTransform(True)
        ratio = self.devicePixelRatioF()
        edge = round(_EDGE * ratio)
        size = reader.size()
        if size.isValid():
            # Turned or not, it fits: the box is square.
            reader.setScaledSize(size.scaled(QSize(edge, edge), Qt.AspectRatioMode.KeepAspectRatio))
        pixmap = QPixmap.fromImage(reader.read())
        pixmap.setDevicePixelRatio(ratio)
        self._picture.setPixmap(pixmap)
        self._picture.setAccessibleName(words)
        self._words.setText(words)
