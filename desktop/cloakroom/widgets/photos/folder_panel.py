"""The folders beside the photos: a tree that stays open."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from cloakroom.items.photos.folder_tree import Branch, branches
from cloakroom_engine.library import Library

WIDTH = 216
_PATH = Qt.ItemDataRole.UserRole


class FolderPanel(QTreeWidget):
    """A row for each folder, with how many photos lie anywhere in it.

    Signals:
        chosen: a folder's path, "" for all.
    """

    chosen = Signal(str)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._told: dict[str, int] | None = None
        self._folder = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Folders"))
        self.setFixedWidth(WIDTH)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(self._turned)

    def read(self) -> None:
        """Read what lies where; what is open stays open."""
        counts = self._library.photos.folders()
        if counts == self._told:
            return
        self._told = counts
        opened = {item.data(0, _PATH) for item in self._items() if item.isExpanded()}
        first = not self.topLevelItemCount()
        self.blockSignals(True)
        self.clear()
        tree = branches(counts)
        everything = Branch("", sum(counts.values()), ())
        self.addTopLevelItems([self._item(everything, self.tr("All folders"))])
        self.addTopLevelItems([self._item(each, each.name) for each in tree])
        for item in self._items():
            item.setExpanded((first and item.parent() is None) or item.data(0, _PATH) in opened)
        self.blockSignals(False)
        self.show_folder(self._folder)

    def show_folder(self, folder: str) -> None:
        """Have this one chosen, as it is elsewhere."""
        self._folder = folder
        item = next((each for each in self._items() if each.data(0, _PATH) == folder), None)
        self.blockSignals(True)
        if item is None:
            self.clearSelection()
        else:
            self.setCurrentItem(item)
        self.blockSignals(False)
        self.viewport().update()

    def _turned(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and item.data(0, _PATH) != self._folder:
            self._folder = item.data(0, _PATH)
            self.chosen.emit(self._folder)

    def _item(self, branch: Branch, name: str) -> QTreeWidgetItem:
        count = QLocale().toString(branch.photos)
        item = QTreeWidgetItem([name, count])
        item.setData(0, _PATH, branch.path)
        item.setToolTip(0, branch.path)
        item.setData(
            0,
            Qt.ItemDataRole.AccessibleTextRole,
            f"{name}, " + self.tr("%n photo(s)", "", branch.photos),
        )
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.addChildren([self._item(each, each.name) for each in branch.inside])
        return item

    def _items(self) -> Iterable[QTreeWidgetItem]:
        waiting = [self.topLevelItem(at) for at in range(self.topLevelItemCount())]
        while waiting:
            item = waiting.pop()
            if item is not None:
                yield item
                waiting += [item.child(at) for at in range(item.childCount())]
