"""Chips: each says what narrows a list, and opens a menu of what it could say instead."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from cloakroom import icons
from cloakroom.widgets.parts.base import Pressable


class Chip(Pressable):
    """Raised while it narrows the list.

    Signals:
        chosen: the value that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, icon: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self._name = name
        self._menu = QMenu(self)
        self.setProperty("role", "chip")
        self.setIconSize(QSize(16, 16))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMenu(self._menu)

    def say(self, text: str, *, narrows: bool) -> None:
        """Show what holds now."""
        self.setText(text.replace("&", "&&"))
        self.setIcon(icons.icon(self._icon, "accent" if narrows else "muted"))
        self.setAccessibleName(f"{self._name}: {text}")
        self.setProperty("active", narrows)
        self.style().unpolish(self)
        self.style().polish(self)

    def add(
        self, menu: QMenu, text: str, do: Callable[[], object], *, on: bool | None = None
    ) -> QAction:
        """An entry of a menu; ``on`` where it can be ticked."""
        action = menu.addAction(text.replace("&", "&&"))
        if on is not None:
            action.setCheckable(True)
            action.setChecked(on)
        action.triggered.connect(lambda _=False: do())
        return action


class ChoiceChip(Chip):
    """One choice out of a few, shown by the one that holds."""

    def __init__(self, icon: str, name: str, parent: QWidget) -> None:
        super().__init__(icon, name, parent)
        self._group = QActionGroup(self._menu)
        self._options: list[tuple[str, Any]] = []

    def offer(self, options: Iterable[tuple[str, Any]], value: object) -> None:
        """Offer these (text, value), the first of which narrows nothing."""
        self._options = list(options)
        self._menu.clear()
        for text, each in self._options:
            action = self.add(self._menu, text, self._choose(each), on=False)
            action.setActionGroup(self._group)
        self.show_value(value)

    def show_value(self, value: object) -> None:
        """Say what holds now."""
        at = next((at for at, (_, each) in enumerate(self._options) if each == value), 0)
        self._menu.actions()[at].setChecked(True)
        self.say(self._options[at][0], narrows=bool(at))

    def _choose(self, value: object) -> Callable[[], None]:
        def choose() -> None:
            self.show_value(value)
            self.chosen.emit(value)

        return choose


class SeveralChip(Chip):
    """Any of some choices together; ``chosen`` is a tuple of their values."""

    def __init__(self, icon: str, name: str, nothing: str, parent: QWidget) -> None:
        super().__init__(icon, name, parent)
        self._nothing = nothing
        self._options: list[tuple[str, Any]] = []
        self._values: tuple[Any, ...] = ()

    def offer(self, options: Iterable[tuple[str, Any]], values: tuple[Any, ...]) -> None:
        """Offer these (text, value)."""
        self._options = list(options)
        self.show_values(values)

    def show_values(self, values: tuple[Any, ...]) -> None:
        """Say what holds now."""
        self._values = values
        self._menu.clear()
        self.add(self._menu, self._nothing, lambda: self._take(()), on=not values)
        self._menu.addSeparator()
        for text, each in self._options:
            self.add(self._menu, text, self._toggle(each), on=each in values)
        names = [text for text, each in self._options if each in values]
        self.say(" + ".join(names) if names else self._nothing, narrows=bool(names))

    def _toggle(self, value: object) -> Callable[[], None]:
        def toggle() -> None:
            without = tuple(each for each in self._values if each != value)
            self._take(without if value in self._values else (*self._values, value))

        return toggle

    def _take(self, values: tuple[Any, ...]) -> None:
        # Not from within one of the actions that a new menu does away with.
        self.chosen.emit(values)
