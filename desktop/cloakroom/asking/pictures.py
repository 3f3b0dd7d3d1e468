"""A few photos in a row: what a plan or an answer is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.items.parts.thumbs import Thumbs
from cloakroom.widgets.parts.base import Muted, Pressable
from cloakroom.widgets.parts.flow import Flow
from cloakroom_engine.legible import name_of
from cloakroom_engine.library import Library

EDGE: Final = 72
MOST: Final = 12


class Row(QWidget):
    """Up to ``MOST`` small photos that can be opened, and how many more there are."""

    opened = Signal(int)
    """A photo's id"""

    def __init__(
        self, library: Library, thumbs: Thumbs, ids: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._thumbs = thumbs
        self._tiles: list[tuple[str, Pressable]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        holder = QWidget()
        flow = Flow(holder, theme.S)
        for photo_id in ids[:MOST]:
            photo = library.photos.get(photo_id)
            if photo is not None:
                flow.addWidget(self._tile(photo.id, photo.path))
        column.addWidget(holder)
        if len(ids) > MOST:
            more = Muted(self.tr("and %n more", "", len(ids) - MOST))
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        thumbs.ready.connect(self._draw)
        self._draw()

    def _tile(self, photo_id: int, path: str) -> Pressable:
        tile = Pressable()
        tile.setProperty("role", "quiet")
        tile.setFixedSize(EDGE + theme.S, EDGE + theme.S)
        tile.setIconSize(QSize(EDGE, EDGE))
        tile.setAccessibleName(name_of(path))
        tile.setToolTip(name_of(path))
        tile.clicked.connect(lambda: self.opened.emit(photo_id))
        self._tiles.append((path, tile))
        return tile

    def _draw(self) -> None:
        edge = round(EDGE * self.devicePixelRatioF())
        for path, tile in self._tiles:
            picture = self._thumbs.get(path, edge)
            if picture is not None and tile.icon().isNull():
                tile.setIcon(picture)
