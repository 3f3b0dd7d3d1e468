"""Our own illustrations, in the colours of the moment."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from cloakroom import theme
from cloakroom_engine.paths import Paths


class Drawing(QWidget):
    """``resources/art/NAME.svg``, whose ``$colour`` words are names of the theme's colours."""

    def __init__(
        self, name: str, size: QSize, described: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        file = Paths.at(".").resources / "art" / f"{name}.svg"
        self._svg = Template(file.read_text(encoding="utf-8"))
        self.setFixedSize(size)
        self.setAccessibleName(described)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """As large as it fits."""
        coloured = self._svg.substitute(asdict(theme.colours()))
        renderer = QSvgRenderer(QByteArray(coloured.encode()))
        size = renderer.defaultSize().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(left, top, size.width(), size.height()))
        painter.end()
