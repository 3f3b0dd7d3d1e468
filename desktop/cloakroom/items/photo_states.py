"""What a photo's tile says about it: one state, a word for it, and the tone it is said in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloakroom import messages
from cloakroom.items import verdict_words
from cloakroom.items.counts import Counts
from cloakroom_engine.records import Photo


class State(Enum):
    """Where a photo stands; what comes first in ``state_of`` is more urgent."""

    MISSING = auto()
    UNREADABLE = auto()
    JUDGED = auto()
    UNCHECKED = auto()
    NO_FACE = auto()
    PLAIN = auto()


@dataclass(frozen=True, slots=True)
class Tile:
    """A photo as the grid needs it: its row, how many faces it has, who is known in it."""

    photo: Photo
    faces: int
    people: tuple[str, ...] = ()


_ICONS: Final = {
    State.MISSING: ("error", "bad"),
    State.UNREADABLE: ("error", "bad"),
    State.UNCHECKED: ("shield", "accent"),
    State.NO_FACE: ("face", "muted"),
}

_VERDICT_TONES: Final = {
    "held": "good",
    "hidden": "good",
    "partial": "warn",
    "partly": "warn",
    "weak": "warn",
    "no_protection": "bad",
    "still_found": "bad",
    "no_better_than_noise": "bad",
}


def state_of(tile: Tile) -> State:
    """The one state that the tile shows."""
    photo = tile.photo
    if photo.missing:
        return State.MISSING
    if photo.code:
        return State.UNREADABLE
    if photo.copies and photo.verdict:
        return State.JUDGED
    if photo.copies:
        return State.UNCHECKED
    return State.PLAIN if tile.faces else State.NO_FACE


def word(tile: Tile) -> str:
    """The state in a word or two; empty for a photo that nothing was done with yet."""
    state = state_of(tile)
    if state is State.JUDGED:
        return verdict_word(tile.photo.verdict)
    return {
        State.MISSING: QCoreApplication.translate("PhotoState", "File is gone"),
        State.UNREADABLE: _trouble(tile.photo.code),
        State.UNCHECKED: QCoreApplication.translate("PhotoState", "Not checked"),
        State.NO_FACE: QCoreApplication.translate("PhotoState", "No face found"),
    }.get(state, "")


def explained(tile: Tile) -> str:
    """The state as a sentence with a next step, where there is something to explain."""
    state = state_of(tile)
    if state is State.MISSING:
        return messages.sentence("photo.missing")
    if state is State.UNREADABLE:
        return messages.sentence(tile.photo.code)
    if state is State.NO_FACE:
        return messages.sentence("photo.no_face")
    return word(tile)


def _trouble(code: str) -> str:
    """Why a file cannot be opened, short enough for a tile."""
    return {
        "photo.empty": QCoreApplication.translate("PhotoState", "Empty file"),
        "photo.truncated": QCoreApplication.translate("PhotoState", "Cut off"),
        "photo.unsupported": QCoreApplication.translate("PhotoState", "Not a photo"),
        "photo.unreadable": QCoreApplication.translate("PhotoState", "Damaged"),
        "photo.too_large": QCoreApplication.translate("PhotoState", "Too large"),
        "photo.too_small": QCoreApplication.translate("PhotoState", "Too small"),
        "photo.animated": QCoreApplication.translate("PhotoState", "Moving picture"),
    }.get(code, QCoreApplication.translate("PhotoState", "Cannot be opened"))


def verdict_word(verdict: str) -> str:
    """A verdict of an audit or of one photo in a word or two."""
    table = verdict_words.PHOTO if verdict in verdict_words.PHOTO else verdict_words.VERDICT
    return verdict_words.word(table, verdict)


def badge(tile: Tile) -> tuple[str, str] | None:
    """The badge's icon and its tone among ``theme.Colours``; None for no badge."""
    state = state_of(tile)
    if state is State.JUDGED:
        tone = _VERDICT_TONES.get(tile.photo.verdict, "muted")
        return ("good" if tone == "good" else "shield"), tone
    return _ICONS.get(state)


def spoken(tile: Tile, name: str) -> str:
    """What a screen reader says of the tile."""
    parts = [name, *tile.people]
    if tile.faces and not tile.people:
        parts.append(Counts().faces(tile.faces))
    if word(tile):
        parts.append(word(tile))
    return ", ".join(parts)
