"""The folders that the library looks into, in a menu: add, look again, show, take off."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from cloakroom import icons
from cloakroom.context import Context
from cloakroom.widgets.parts.base import ToolPressable
from cloakroom_engine.legible import name_of
from cloakroom_engine.opening import is_folder


class FoldersButton(ToolPressable):
    """A button with a menu, made anew whenever it opens.

    Signals:
        add_folder, add_photos: ask which.
        rescan: look through every folder again.
        show_folder, remove_folder: the path of one.
    """

    add_folder = Signal()
    add_photos = Signal()
    rescan = Signal()
    show_folder = Signal(str)
    remove_folder = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setIcon(icons.icon("folder"))
        self.setIconSize(QSize(20, 20))
        self.setToolTip(self.tr("Folders"))
        self.setAccessibleName(self.tr("Folders"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        menu.addAction(icons.icon("add"), self.tr("Add a &folder…"), self.add_folder.emit)
        menu.addAction(icons.icon("photo"), self.tr("Add &photos…"), self.add_photos.emit)
        roots = self._context.library.roots.all()
        again = menu.addAction(
            icons.icon("refresh"), self.tr("&Look through all again\tF5"), self.rescan.emit
        )
        again.setEnabled(bool(roots) and not self._context.intake.running)
        if roots:
            menu.addSection(self.tr("Photos stay in these folders"))
        for root in roots:
            self._add_root(menu, root.path)

    def _add_root(self, menu: QMenu, path: str) -> None:
        name = name_of(path) or path
        missing = not is_folder(Path(path))
        text = self.tr("{name} (not found)").format(name=name) if missing else name
        folder = menu.addMenu(
            icons.icon("warning" if missing else "folder"), text.replace("&", "&&")
        )
        folder.setToolTip(path)
        note = folder.addAction(path.replace("&", "&&"))
        note.setEnabled(False)
        folder.addSeparator()
        show = folder.addAction(self.tr("&Show in file manager"))
        show.triggered.connect(lambda _=False: self.show_folder.emit(path))
        remove = folder.addAction(self.tr("Look into it &no more"))
        remove.triggered.connect(lambda _=False: self.remove_folder.emit(path))
