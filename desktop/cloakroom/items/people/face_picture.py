"""A face out of a photo as it is, for when there is nothing to compare it with."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QImageReader

from cloakroom.items.photos.photo_loader import RAW
from cloakroom_engine.library import Library
from cloakroom_engine.records import Face, Photo

_ROOM = 0.45
"""Around the box, as a share of its longer side."""


def face_picture(library: Library, photo: Photo, face: Face) -> QImage:
    """The face with some room around it; from the library where Qt cannot read the file."""
    reader = QImageReader(photo.path)
    reader.setAutoTransform(True)
    whole = QImage() if photo.format == RAW else reader.read()
    if whole.isNull():
        return QImage.fromData(library.faces.crop(face.id) or b"")
    left, top, right, bottom = face.box_px
    room = _ROOM * max(right - left, bottom - top)
    box = QRect(
        round(left - room),
        round(top - room),
        round(right - left + 2 * room),
        round(bottom - top + 2 * room),
    )
    return whole.copy(box.intersected(whole.rect()))
