"""A face in words: for labels, lists and screen readers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QRectF

from cloakroom_engine.library import Library
from cloakroom_engine.records import Face


class Known(Enum):
    """How well it is known whose face it is."""

    DECIDED = auto()
    GUESSED = auto()
    UNKNOWN = auto()
    IGNORED = auto()


@dataclass(frozen=True)
class FaceMark:
    """What is to be shown of a face. ``box_px`` is in pixels of the upright photo."""

    face_id: int
    box_px: QRectF
    label: str
    spoken: str
    known: Known


def known(face: Face) -> Known:
    """How well it is known whose it is."""
    if face.ignored:
        return Known.IGNORED
    if face.person_id is None:
        return Known.UNKNOWN
    return Known.DECIDED if face.decided else Known.GUESSED


def label(face: Face, name: str) -> str:
    """What is written beside it."""
    return {
        Known.DECIDED: name,
        Known.GUESSED: QCoreApplication.translate("Faces", "{name}?").format(name=name),
        Known.UNKNOWN: QCoreApplication.translate("Faces", "Who is this?"),
        Known.IGNORED: (
            QCoreApplication.translate("Faces", "Blurred in copies")
            if face.hidden
            else QCoreApplication.translate("Faces", "Left as it is")
        ),
    }[known(face)]


def spoken(face: Face, name: str) -> str:
    """What a screen reader says of it."""
    return {
        Known.DECIDED: QCoreApplication.translate("Faces", "{name}, confirmed"),
        Known.GUESSED: QCoreApplication.translate("Faces", "Perhaps {name}"),
        Known.UNKNOWN: QCoreApplication.translate("Faces", "Unknown face"),
        Known.IGNORED: (
            QCoreApplication.translate("Faces", "Face that is blurred in copies")
            if face.hidden
            else QCoreApplication.translate("Faces", "Face that is left as it is")
        ),
    }[known(face)].format(name=name)


def name_of(library: Library, face: Face) -> str:
    """The name of whose it is; empty where nobody knows."""
    person = None if face.person_id is None else library.people.get(face.person_id)
    return person.name if person else ""


def mark(library: Library, face: Face) -> FaceMark:
    """The face for the canvas."""
    left, top, right, bottom = face.box_px
    name = name_of(library, face)
    box = QRectF(left, top, right - left, bottom - top)
    return FaceMark(face.id, box, label(face, name), spoken(face, name), known(face))
