"""What stands above the photos: how many, which, in what order and how large."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.context import Context
from cloakroom.widgets.parts.base import IconButton, IconLabel, Muted
from cloakroom.widgets.parts.inputs import ChoiceBox, Slider
from cloakroom.widgets.parts.title_row import TitleRow
from cloakroom.widgets.photos.filter_bar import FilterBar
from cloakroom.widgets.photos.folders_button import FoldersButton
from cloakroom.widgets.photos.photo_grid import LARGEST, SMALLEST, USUAL
from cloakroom.widgets.photos.photo_tile import GAP

_ROOMY: Final = 720


class LibraryHeader(QWidget):
    """Two lines of controls; the page listens to them."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters = FilterBar(context.library, self)
        self.search = QLineEdit(self)
        self.folders = FoldersButton(context, self)
        self.count = Muted()
        self.order = ChoiceBox(self)
        self.size_slider = Slider(self)
        self.tree = IconButton("tree", self.tr("Folders beside the photos (F9)"), self, 20)
        """Whether the folders stand beside the photos"""
        self._name()
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a small window folders beside the photos leave no room for photos: F9 alone."""
        super().resizeEvent(event)
        self.tree.setVisible(self.width() >= _ROOMY)

    def _name(self) -> None:
        self.search.setPlaceholderText(self.tr("Search names and files"))
        self.search.setAccessibleName(self.tr("Search photos by file or person"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(120)
        self.search.setMaximumWidth(230)
        self.order.setAccessibleName(self.tr("Order"))
        for text, order in (
            (self.tr("Newest first"), "newest"),
            (self.tr("Oldest first"), "oldest"),
            (self.tr("By file"), "name"),
            (self.tr("Last added"), "added"),
        ):
            self.order.addItem(text, order)
        self.tree.setCheckable(True)
        self.size_slider.setRange(SMALLEST, LARGEST)
        self.size_slider.setValue(USUAL)
        self.size_slider.setFixedWidth(110)
        self.size_slider.setPageStep(32)
        self.size_slider.setAccessibleName(self.tr("Size of the thumbnails"))
        self.size_slider.setToolTip(self.tr("Size of the thumbnails (Ctrl+wheel)"))

    def _lay_out(self) -> None:
        # Tiles have half a gap around them: what is above them begins where their pictures do.
        inset = GAP // 2
        top = QHBoxLayout()
        top.setContentsMargins(inset, 0, 0, 0)
        top.setSpacing(theme.M)
        title = TitleRow(self.tr("Library"), self.count)
        top.addWidget(title, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.search, 2)
        top.addWidget(self.order)
        tools = QHBoxLayout()
        tools.setSpacing(theme.XS)
        tools.addWidget(self.tree)
        tools.addWidget(self.folders)
        top.addLayout(tools)
        second = QHBoxLayout()
        second.setContentsMargins(inset, 0, 0, 0)
        second.setSpacing(theme.S)
        second.addWidget(self.filters, 1)
        second.addWidget(IconLabel("photo", 14, "muted"))
        second.addWidget(self.size_slider)
        second.addWidget(IconLabel("photo", 22, "muted"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addLayout(top)
        column.addLayout(second)
