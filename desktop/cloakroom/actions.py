"""The window's menus and shortcuts: native, standard, and the same on every page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMenu, QMenuBar

from cloakroom.i18n import translate
from cloakroom.pages import registry

Shortcut = QKeySequence.StandardKey | str | None


class Acts(Protocol):
    """What the menus can ask of a window."""

    @property
    def undo_stack(self) -> QUndoStack:
        """What was decided, to be taken back."""

    def menuBar(self) -> QMenuBar: ...  # noqa: N802, D102 - Qt's
    def close(self) -> bool: ...  # noqa: D102 - Qt's

    def go(self, name: str, argument: object = None) -> None:
        """Open a page."""

    def ask(self, text: str = "") -> None:
        """Say something in words."""

    def back(self) -> None:
        """Open the page that was open before."""

    def choose_photos(self) -> None:
        """Ask which photos to add."""

    def choose_folder(self) -> None:
        """Ask which folder to add."""

    def reveal_copies(self) -> None:
        """Show the folder with the protected copies."""

    def toggle_full_screen(self) -> None:
        """Fill the screen, or not any more."""

    def about(self) -> None:
        """Say what this is."""


def fill(window: Acts) -> None:
    """Make the menu bar anew, in the language of the moment."""
    bar = window.menuBar()
    bar.clear()
    _file(bar.addMenu(translate("Menu", "&File")), window)
    _edit(bar.addMenu(translate("Menu", "&Edit")), window)
    _view(bar.addMenu(translate("Menu", "&View")), window)
    _help(bar.addMenu(translate("Menu", "&Help")), window)


def _file(menu: QMenu, window: Acts) -> None:
    keys = QKeySequence.StandardKey
    _add(menu, translate("Menu", "Add &Photos…"), window.choose_photos, keys.Open)
    _add(menu, translate("Menu", "Add &Folder…"), window.choose_folder, "Ctrl+Shift+O")
    menu.addSeparator()
    _add(menu, translate("Menu", "Show Co&pies"), window.reveal_copies, "Ctrl+Shift+P")
    menu.addSeparator()
    _add(menu, translate("Menu", "&Close Window"), window.close, keys.Close)
    leave = _add(menu, translate("Menu", "&Quit"), window.close, keys.Quit)
    leave.setMenuRole(QAction.MenuRole.QuitRole)


def _edit(menu: QMenu, window: Acts) -> None:
    stack = window.undo_stack
    for action, key in (
        (stack.createUndoAction(menu, translate("Menu", "&Undo")), QKeySequence.StandardKey.Undo),
        (stack.createRedoAction(menu, translate("Menu", "&Redo")), QKeySequence.StandardKey.Redo),
    ):
        action.setShortcuts(key)
        menu.addAction(action)
    menu.addSeparator()
    settings = _add(menu, translate("Menu", "&Settings"), lambda: window.go("settings"), "Ctrl+,")
    settings.setMenuRole(QAction.MenuRole.PreferencesRole)


def _view(menu: QMenu, window: Acts) -> None:
    keys = QKeySequence.StandardKey
    for entry in registry.entries():
        if entry.place and entry.name != "settings":
            _add(menu, entry.title, partial(window.go, entry.name), entry.shortcut)
    _add(menu, translate("Menu", "In &Words"), window.ask, "Ctrl+K")
    menu.addSeparator()
    _add(menu, translate("Menu", "&Back"), window.back, keys.Back)
    full = _add(menu, translate("Menu", "&Full Screen"), window.toggle_full_screen, None)
    full.setShortcuts([*QKeySequence.keyBindings(keys.FullScreen), QKeySequence("F11")])


def _help(menu: QMenu, window: Acts) -> None:
    _add(
        menu,
        translate("Menu", "What a &Cloak Does"),
        lambda: window.go("welcome"),
        QKeySequence.StandardKey.HelpContents,
    )
    about = _add(menu, translate("Menu", "&About Cloakroom"), window.about, None)
    about.setMenuRole(QAction.MenuRole.AboutRole)


def _add(menu: QMenu, text: str, do: Callable[[], object], key: Shortcut) -> QAction:
    action = QAction(text, menu)
    if isinstance(key, str):
        action.setShortcut(QKeySequence(key))
    elif key is not None:
        action.setShortcuts(key)
    action.triggered.connect(lambda _=False: do())
    menu.addAction(action)
    return action
