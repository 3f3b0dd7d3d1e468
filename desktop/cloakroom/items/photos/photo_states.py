"""What a photo's tile says about it: one state, a word for it, and the tone it is said in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloakroom import messages
from cloakroom.items.parts.counts import Counts
from cloakroom.items.parts.spans import clock
from cloakroom.items.protect.coverage_words import CoverageWords
from cloakroom.items.report import verdict_words
from cloakroom.items.report.verdicts import TONE
from cloakroom_engine.records import Coverage, Photo


class State(Enum):
    """Where a photo stands; what comes first in ``state_of`` is more urgent."""

    MISSING = auto()
    UNREADABLE = auto()
    FOUND = auto()
    """A recogniser finds somebody in a copy all the same."""
    OPEN = auto()
    """There is a copy, and a face in it that nobody meant to be left."""
    JUDGED = auto()
    UNCHECKED = auto()
    UNFOLLOWED = auto()
    """A clip through which nobody has followed faces yet"""
    NO_FACE = auto()
    PLAIN = auto()


@dataclass(frozen=True, slots=True)
class Tile:
    """A photo as the grid needs it: its row, how many faces it has, who is known in it."""

    photo: Photo
    faces: int
    people: tuple[str, ...] = ()
    coverage: Coverage | None = None
    """What the newest copy does for the faces; None without one."""
    followed: bool = True
    """Whether faces were looked for; in a clip that is done when it is opened."""


_ICONS: Final = {
    State.MISSING: ("error", "warn"),
    State.UNREADABLE: ("error", "warn"),
    State.OPEN: ("warning", "warn"),
    State.UNCHECKED: ("shield", "accent"),
    State.UNFOLLOWED: ("play", "muted"),
    State.NO_FACE: ("face", "muted"),
}


def state_of(tile: Tile) -> State:
    """The one state that the tile shows."""
    photo = tile.photo
    holds = {
        State.MISSING: photo.missing,
        State.UNREADABLE: bool(photo.code),
        State.FOUND: bool(photo.copies) and TONE.get(photo.verdict) == "bad",
        State.OPEN: tile.coverage is not None and tile.coverage.open > 0,
        State.JUDGED: bool(photo.copies and photo.verdict),
        State.UNCHECKED: photo.copies > 0,
        State.UNFOLLOWED: not tile.followed,
        State.NO_FACE: not tile.faces,
    }
    return next((state for state in State if holds.get(state)), State.PLAIN)


def word(tile: Tile) -> str:
    """The state in a word or two; empty for a photo that nothing was done with yet."""
    state = state_of(tile)
    if state in {State.FOUND, State.JUDGED}:
        return verdict_word(tile.photo.verdict)
    return {
        State.OPEN: CoverageWords().open(tile.coverage or Coverage()),
        State.MISSING: QCoreApplication.translate("PhotoState", "File is gone"),
        State.UNREADABLE: _trouble(tile.photo.code),
        State.UNCHECKED: QCoreApplication.translate("PhotoState", "Not checked"),
        State.UNFOLLOWED: QCoreApplication.translate("PhotoState", "Not looked through"),
        State.NO_FACE: QCoreApplication.translate("PhotoState", "No face found"),
    }.get(state, "")


def explained(tile: Tile) -> str:
    """The state as a sentence with a next step, where there is something to explain."""
    state = state_of(tile)
    if state is State.MISSING:
        return messages.sentence("photo.missing")
    if state is State.UNREADABLE:
        return messages.sentence(tile.photo.code)
    if state is State.UNFOLLOWED:
        return QCoreApplication.translate(
            "PhotoState",
            "Nobody looked for faces in this clip yet: that is done when it is opened.",
        )
    if state is State.NO_FACE:
        return messages.sentence("photo.no_face")
    if tile.coverage is None:
        return word(tile)
    return f"{word(tile)}\n{CoverageWords().whole(tile.coverage)}"


def _trouble(code: str) -> str:
    """Why a file cannot be opened, short enough for a tile."""
    return {
        "photo.empty": QCoreApplication.translate("PhotoState", "Empty file"),
        "photo.truncated": QCoreApplication.translate("PhotoState", "Cut off"),
        "photo.unsupported": QCoreApplication.translate("PhotoState", "Not a photo"),
        "photo.unreadable": QCoreApplication.translate("PhotoState", "Damaged"),
        "photo.too_large": QCoreApplication.translate("PhotoState", "Too large"),
        "photo.too_small": QCoreApplication.translate("PhotoState", "Too small"),
        "photo.no_preview": QCoreApplication.translate("PhotoState", "Raw alone"),
        "photo.animated": QCoreApplication.translate("PhotoState", "Moving picture"),
    }.get(code, QCoreApplication.translate("PhotoState", "Cannot be opened"))


def verdict_word(verdict: str) -> str:
    """A verdict of an audit or of one photo in a word or two."""
    table = verdict_words.PHOTO if verdict in verdict_words.PHOTO else verdict_words.VERDICT
    return verdict_words.word(table, verdict)


def badge(tile: Tile) -> tuple[str, str] | None:
    """The badge's icon and its tone among ``theme.Colours``; None for no badge."""
    state = state_of(tile)
    if state in {State.FOUND, State.JUDGED}:
        tone = TONE.get(tile.photo.verdict) or "muted"
        return ("good" if tone == "good" else "shield"), tone
    return _ICONS.get(state)


def spoken(tile: Tile, name: str) -> str:
    """What a screen reader says of the tile."""
    parts = [name, *tile.people]
    if tile.photo.lasts_s:
        text = QCoreApplication.translate("PhotoState", "clip of {length}")
        parts.insert(1, text.format(length=clock(tile.photo.lasts_s)))
    if tile.faces and not tile.people:
        parts.append(Counts().faces(tile.faces))
    if word(tile):
        parts.append(word(tile))
    if tile.coverage is not None:
        parts.append(CoverageWords().short(tile.coverage))
    return ", ".join(parts)
