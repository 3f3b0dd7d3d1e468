"""Where and when photos were taken: a tree of folders and a line of years and months."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import PurePath

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QMenu, QWidget

from cloakroom.items.photos.dates import month_name
from cloakroom.items.photos.folder_tree import Branch, branches
from cloakroom.widgets.photos.chip import Chip
from cloakroom_engine.library import Library


class FolderChip(Chip):
    """The folders that photos lie in, as they lie in one another; ``chosen`` is a path or ""."""

    def __init__(self, library: Library, parent: QWidget) -> None:
        super().__init__("folder", "", parent)
        self._library = library
        self._name = self.tr("Folder")
        self._menu.aboutToShow.connect(self._fill)
        self.show_value("")

    def show_value(self, folder: str) -> None:
        """Say what holds now."""
        name = PurePath(folder).name or folder
        self.say(name or self.tr("All folders"), narrows=bool(folder))
        self.setToolTip(folder)

    def _fill(self) -> None:
        self._menu.clear()
        self.add(self._menu, self.tr("All folders"), lambda: self.chosen.emit(""))
        self._menu.addSeparator()
        self._offer(self._menu, branches(self._library.photos.folders()))

    def _offer(self, menu: QMenu, folders: Sequence[Branch]) -> None:
        for folder in folders:
            text = f"{folder.name} ({QLocale().toString(folder.photos)})"
            choose = self._choose(folder.path)
            if not folder.inside:
                self.add(menu, text, choose)
                continue
            inner = menu.addMenu(text.replace("&", "&&"))
            self.add(inner, self.tr("Everything in it"), choose)
            inner.addSeparator()
            self._offer(inner, folder.inside)

    def _choose(self, folder: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(folder)


class WhenChip(Chip):
    """Years, and the months in them that have photos; ``chosen`` is (since_s, until_s)."""

    def __init__(self, library: Library, parent: QWidget) -> None:
        super().__init__("clock", "", parent)
        self._library = library
        self._name = self.tr("When")
        self._menu.aboutToShow.connect(self._fill)
        self.show_value(None, None)

    def show_value(self, since_s: int | None, until_s: int | None) -> None:
        """Say what holds now; a span that is neither a year nor a month by its first day."""
        if since_s is None:
            self.say(self.tr("Any time"), narrows=until_s is not None)
            return
        begins = datetime.fromtimestamp(since_s)
        months = 0 if until_s is None else round((until_s - since_s) / 2_630_000)
        text = str(begins.year) if months == 12 else month_name(begins.year, begins.month)
        self.say(text, narrows=True)

    def _fill(self) -> None:
        self._menu.clear()
        self.add(self._menu, self.tr("Any time"), lambda: self.chosen.emit((None, None)))
        self._menu.addSeparator()
        years: dict[int, list[tuple[int, int]]] = {}
        for year, month, photos in self._library.photos.months():
            years.setdefault(year, []).append((month, photos))
        for year, months in years.items():
            count = QLocale().toString(sum(photos for _, photos in months))
            inner = self._menu.addMenu(f"{year} ({count})")
            self.add(inner, self.tr("The whole year"), self._choose((year, 1), (year + 1, 1)))
            inner.addSeparator()
            for month, photos in months:
                text = f"{month_name(year, month)} ({QLocale().toString(photos)})"
                after = (year + month // 12, month % 12 + 1)
                self.add(inner, text, self._choose((year, month), after))

    def _choose(self, first: tuple[int, int], after: tuple[int, int]) -> Callable[[], None]:
        span = (_begins(*first), _begins(*after))
        return lambda: self.chosen.emit(span)


def _begins(year: int, month: int) -> int:
    """The first second of a month, by the time of this machine."""
    return round(datetime(year, month, 1).timestamp())
