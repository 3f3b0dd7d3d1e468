"""Menus of what can be done with what was clicked, or has the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu

from cloakroom import icons


def offer_menu(view: QAbstractItemView, fill: Callable[[QMenu], None]) -> None:
    """Open what ``fill`` puts into a menu on a right click or the menu key; nothing for nothing."""

    def open_at(at: QPoint) -> None:
        menu = filled(view, fill)
        if menu.actions():
            menu.exec(view.viewport().mapToGlobal(at))
        menu.deleteLater()

    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.customContextMenuRequested.connect(open_at)


def filled(view: QAbstractItemView, fill: Callable[[QMenu], None]) -> QMenu:
    """The menu as it would open now."""
    menu = QMenu(view)
    fill(menu)
    return menu


def entry(
    menu: QMenu, icon: str, text: str, do: Callable[[], object], keys: str = "", tone: str = "text"
) -> None:
    """One line of a menu, and the keys that do the same without it."""
    action = menu.addAction(icons.icon(icon, tone), f"{text}\t{keys}" if keys else text)
    action.triggered.connect(lambda _=False: do())
