"""Chips that say which photos are listed; each opens a menu of what it could say instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cloakroom import icons, theme
from cloakroom.items.photos.photo_states import verdict_word
from cloakroom.widgets.parts.base import QuietButton
from cloakroom.widgets.parts.flow import Flow
from cloakroom.widgets.photos.album_chip import AlbumChip
from cloakroom.widgets.photos.chip import ChoiceChip, SeveralChip
from cloakroom.widgets.photos.place_chips import FolderChip, WhenChip
from cloakroom_engine.library import Library
from cloakroom_engine.records import Person, PhotoFilter

VERDICTS: Final = ("hidden", "partly", "still_found", "no_better_than_noise", "blind")
_NOTHING: Final = PhotoFilter()


def _copies(
    protected: bool | None = None, unchecked: bool | None = None, undecided: bool | None = None
) -> dict[str, bool | None]:
    """What a photo's copies are to be like."""
    return {"protected": protected, "unchecked": unchecked, "undecided": undecided}


def _files(
    faces: bool | None = None,
    usable: bool | None = None,
    missing: bool | None = None,
    clips: bool | None = None,
) -> dict[str, bool | None]:
    """What a photo's own file is to be like."""
    return {"faces": faces, "usable": usable, "missing": missing, "clips": clips}


class FilterBar(QWidget):
    """All chips of the library.

    Signals:
        changed: the ``PhotoFilter`` that they make together (its text is somebody else's).
    """

    changed = Signal(object)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = _NOTHING
        self._person = SeveralChip("person", self.tr("Person"), self.tr("Everybody"), self)
        self.album = AlbumChip(library, self)
        self._folder = FolderChip(library, self)
        self._when = WhenChip(library, self)
        self._protected = ChoiceChip("protect", self.tr("Protection"), self)
        self._verdict = ChoiceChip("reports", self.tr("Verdict"), self)
        self._state = ChoiceChip("filter", self.tr("Files"), self)
        self._clear = QuietButton(self.tr("Show all photos"), icons.icon("close", "accent"))
        # As high as the chips: it stands in their row.
        self._clear.setProperty("among", "chips")
        self._clear.clicked.connect(self.clear)
        row = Flow(self, theme.S)
        for chip in (
            self.album, self._person, self._when, self._folder,
            self._protected, self._verdict, self._state, self._clear,
        ):  # fmt: skip
            row.addWidget(chip)
        self._offer_fixed()
        self.offer_people(())
        self._person.chosen.connect(lambda values: self.narrow(people=values))
        self.album.chosen.connect(self.set_filter)
        self._folder.chosen.connect(lambda folder: self.narrow(folder=folder))
        self._when.chosen.connect(lambda span: self.narrow(since_s=span[0], until_s=span[1]))
        self._protected.chosen.connect(lambda value: self.narrow(**value))
        self._verdict.chosen.connect(lambda value: self.narrow(verdict=value))
        self._state.chosen.connect(lambda value: self.narrow(**value))
        self._show()

    @property
    def filter(self) -> PhotoFilter:
        """What the chips say."""
        return self._filter

    def offer_people(self, people: Iterable[Person]) -> None:
        """Offer these people; somebody who is gone narrows nothing any more."""
        known = [(person.name, person.id) for person in people]
        there = tuple(each for each in self._filter.people if each in {id_ for _, id_ in known})
        if there != self._filter.people:
            self.narrow(people=there)
        self._person.offer(known, self._filter.people)

    def set_filter(self, wanted: PhotoFilter) -> None:
        """Say this; the text is left out. One person is several of whom there is one."""
        people = wanted.people or tuple(filter(None, (wanted.person_id,)))
        self._filter = replace(wanted, text="", person_id=None, people=people)
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
                (self.tr("All files"), _files()),
                (self.tr("Clips"), _files(clips=True)),
                (self.tr("Photos that stand still"), _files(clips=False)),
                (self.tr("With faces"), _files(faces=True)),
                (self.tr("No face found"), _files(faces=False, usable=True)),
                (self.tr("Cannot be opened"), _files(usable=False)),
                (self.tr("File is gone"), _files(missing=True)),
            ],
            _files(),
        )

    def narrow(self, **changes: Any) -> None:
        """Change parts of what the chips say."""
        self.set_filter(replace(self._filter, **changes))

    def _show(self) -> None:
        only = self._filter
        self._person.show_values(only.people)
        self._folder.show_value(only.folder)
        self._when.show_value(only.since_s, only.until_s)
        self.album.show_filter(only)
        self._protected.show_value(_copies(only.protected, only.unchecked, only.undecided))
        self._verdict.show_value(only.verdict)
        self._state.show_value(_files(only.faces, only.usable, only.missing, only.clips))
        self._clear.setVisible(only != _NOTHING)
