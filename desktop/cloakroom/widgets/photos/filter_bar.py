"""Chips that say which photos are listed; each opens a menu of what it could say instead."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from cloakroom import icons, theme
from cloakroom.items.photos.photo_states import verdict_word
from cloakroom.widgets.parts.base import Pressable, QuietButton
from cloakroom.widgets.parts.flow import Flow
from cloakroom_engine.records import Person, PhotoFilter

VERDICTS: Final = ("hidden", "partly", "still_found", "no_better_than_noise", "blind")
_NOTHING: Final = PhotoFilter()


class Chip(Pressable):
    """One choice out of a few, shown by the one that holds; raised while it narrows the list."""

    chosen = Signal(object)

    def __init__(self, icon: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self._name = name
        self._menu = QMenu(self)
        self._group = QActionGroup(self._menu)
        self._options: list[tuple[str, Any]] = []
        self.setProperty("role", "chip")
        self.setIconSize(QSize(16, 16))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMenu(self._menu)

    def offer(self, options: Iterable[tuple[str, Any]], value: object) -> None:
        """Offer these (text, value), the first of which narrows nothing."""
        self._options = list(options)
        self._menu.clear()
        for text, each in self._options:
            action = self._menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setActionGroup(self._group)
            action.triggered.connect(self._choose(each))
        self.show_value(value)

    def show_value(self, value: object) -> None:
        """Say what holds now."""
        at = next((at for at, (_, each) in enumerate(self._options) if each == value), 0)
        self._menu.actions()[at].setChecked(True)
        text = self._options[at][0]
        self.setText(text.replace("&", "&&"))
        self.setIcon(icons.icon(self._icon, "accent" if at else "muted"))
        self.setAccessibleName(f"{self._name}: {text}")
        self.setProperty("active", bool(at))
        self.style().unpolish(self)
        self.style().polish(self)

    def _choose(self, value: object) -> Callable[[], None]:
        def choose() -> None:
            self.show_value(value)
            self.chosen.emit(value)

        return choose


def _copies(
    protected: bool | None = None, unchecked: bool | None = None, undecided: bool | None = None
) -> dict[str, bool | None]:
    """What a photo's copies are to be like."""
    return {"protected": protected, "unchecked": unchecked, "undecided": undecided}


class FilterBar(QWidget):
    """All chips of the library.

    Signals:
        changed: the ``PhotoFilter`` that they make together (its text is somebody else's).
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = _NOTHING
        self._person = Chip("person", self.tr("Person"), self)
        self._protected = Chip("protect", self.tr("Protection"), self)
        self._verdict = Chip("reports", self.tr("Verdict"), self)
        self._state = Chip("filter", self.tr("Files"), self)
        self._clear = QuietButton(self.tr("Show all photos"), icons.icon("close", "accent"))
        self._clear.clicked.connect(self.clear)
        row = Flow(self, theme.S)
        for chip in (self._person, self._protected, self._verdict, self._state):
            chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            row.addWidget(chip)
        row.addWidget(self._clear)
        self._offer_fixed()
        self.offer_people(())
        self._person.chosen.connect(lambda value: self._set(person_id=value))
        self._protected.chosen.connect(lambda value: self._set(**value))
        self._verdict.chosen.connect(lambda value: self._set(verdict=value))
        self._state.chosen.connect(lambda value: self._set(**value))
        self._show()

    @property
    def filter(self) -> PhotoFilter:
        """What the chips say."""
        return self._filter

    def offer_people(self, people: Iterable[Person]) -> None:
        """Offer these people; somebody who is gone narrows nothing any more."""
        known = [(person.name, person.id) for person in people]
        if self._filter.person_id not in {None, *(person_id for _, person_id in known)}:
            self._set(person_id=None)
        options: list[tuple[str, Any]] = [(self.tr("Everybody"), None), *known]
        self._person.offer(options, self._filter.person_id)

    def set_filter(self, wanted: PhotoFilter) -> None:
        """Say this; the text is left out."""
        self._filter = replace(wanted, text="")
        self._show()
        self.changed.emit(self._filter)

    def clear(self) -> None:
        """Narrow nothing."""
        self.set_filter(_NOTHING)

    def _offer_fixed(self) -> None:
        self._protected.offer(
            [
                (self.tr("With or without a copy"), _copies()),
                (self.tr("Without a copy"), _copies(protected=False)),
                (self.tr("With a copy"), _copies(protected=True)),
                (self.tr("With undecided faces"), _copies(undecided=True)),
                (self.tr("Not checked yet"), _copies(unchecked=True)),
            ],
            _copies(),
        )
        verdicts = [(verdict_word(code), code) for code in VERDICTS]
        self._verdict.offer([(self.tr("Any verdict"), None), *verdicts], None)
        self._state.offer(
            [
                (self.tr("All files"), {"faces": None, "usable": None, "missing": None}),
                (self.tr("With faces"), {"faces": True, "usable": None, "missing": None}),
                (self.tr("No face found"), {"faces": False, "usable": True, "missing": None}),
                (self.tr("Cannot be opened"), {"faces": None, "usable": False, "missing": None}),
                (self.tr("File is gone"), {"faces": None, "usable": None, "missing": True}),
            ],
            {"faces": None, "usable": None, "missing": None},
        )

    def _set(self, **changes: Any) -> None:
        self.set_filter(replace(self._filter, **changes))

    def _show(self) -> None:
        only = self._filter
        self._person.show_value(only.person_id)
        self._protected.show_value(_copies(only.protected, only.unchecked, only.undecided))
        self._verdict.show_value(only.verdict)
        self._state.show_value(
            {"faces": only.faces, "usable": only.usable, "missing": only.missing}
        )
        self._clear.setVisible(only != _NOTHING)
