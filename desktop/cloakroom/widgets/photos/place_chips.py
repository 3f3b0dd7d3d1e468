"""Where and when photos were taken: a tree of folders and a line of years and months."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import PurePath

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QMenu, QWidget

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
        counts = self._library.photos.folders()
        tree = _tree(counts)
        self._branch(self._menu, tree[""], tree, counts)

    def _branch(
        self, menu: QMenu, folders: list[str], tree: dict[str, list[str]], counts: dict[str, int]
    ) -> None:
        for folder in folders:
            below = sum(
                photos
                for each, photos in counts.items()
                if each == folder or each.startswith(folder.rstrip(os.sep) + os.sep)
            )
            text = f"{PurePath(folder).name or folder} ({QLocale().toString(below)})"
            if folder not in tree:
                self.add(menu, text, self._choose(folder))
                continue
            inner = menu.addMenu(text.replace("&", "&&"))
            self.add(inner, self.tr("Everything in it"), self._choose(folder))
            inner.addSeparator()
            self._branch(inner, tree[folder], tree, counts)

    def _choose(self, folder: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(folder)


def _tree(counts: dict[str, int]) -> dict[str, list[str]]:
    """For each folder with photos its nearest ones below; "" has the outermost."""
    tree: dict[str, list[str]] = {"": []}
    for folder in sorted(counts):
        around = [
            each
            for each in counts
            if each != folder and folder.startswith(each.rstrip(os.sep) + os.sep)
        ]
        tree.setdefault(max(around, key=len, default=""), []).append(folder)
    return tree


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
        text = str(begins.year) if months == 12 else _month(begins.year, begins.month)
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
                text = f"{_month(year, month)} ({QLocale().toString(photos)})"
                after = (year + month // 12, month % 12 + 1)
                self.add(inner, text, self._choose((year, month), after))

    def _choose(self, first: tuple[int, int], after: tuple[int, int]) -> Callable[[], None]:
        span = (_begins(*first), _begins(*after))
        return lambda: self.chosen.emit(span)


def _begins(year: int, month: int) -> int:
    """The first second of a month, by the time of this machine."""
    return round(datetime(year, month, 1).timestamp())


def _month(year: int, month: int) -> str:
    return f"{QLocale().standaloneMonthName(month)} {year}"
