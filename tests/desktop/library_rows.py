"""Photos, faces and pictures in a real library, without a camera."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from cloakroom_engine.library import Library
from cloakroom_engine.records import Cloaked, CloakRecipe, Face, Fate, Person, Photo, Visibility

POINTS = ((10.0, 10.0), (20.0, 10.0), (15.0, 15.0), (11.0, 20.0), (19.0, 20.0))


def jpeg(colour: str = "#447788", width: int = 64, height: int = 48) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "jpg", 90)
    return bytes(buffer.data().data())


def sha_of(at: int) -> str:
    return f"{at:064x}"[::-1]


def photo(library: Library, at: int, folder: str = "/photos", code: str = "") -> Photo:
    """A photo whose file is not there; the higher ``at``, the newer."""
    return library.photos.add(
        f"{folder}/photo_{at:05d}.jpg",
        sha256=sha_of(at),
        size_bytes=1000 + at,
        mtime_ns=(1_700_000_000 + at * 60) * 1_000_000_000,
        width=0 if code else 640,
        height=0 if code else 480,
        format="jpeg",
        code=code,
    )


def real_photo(library: Library, folder: Path, at: int) -> Photo:
    """A photo whose file is there and can be opened."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"photo_{at:05d}.jpg"
    path.write_bytes(jpeg(width=640, height=480))
    return photo(library, at, str(folder))


def face(
    library: Library, where: Photo, left: float = 100.0, size: float = 120.0, score: float = 0.9
) -> Face:
    return library.faces.add(
        where.id, (left, 60, left + size, 60 + size), POINTS, score=score, detector="centerface"
    )


def faces(library: Library, count: int, first: int = 0) -> list[Face]:
    """So many photos with a face each."""
    with library.transaction():
        return [face(library, photo(library, first + at)) for at in range(count)]


def protect(
    library: Library, where: Photo, whose: Person, path: Path, fates: Sequence[Fate] = ()
) -> None:
    """Write down a protected copy; its file is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(jpeg())
    cloak = library.cloaks.latest(whose.id) or library.cloaks.add(
        whose.id, CloakRecipe(surrogates=("a", "b")), b"mask", photos=3, seconds=2.5
    )
    seen = Visibility(0.95, 40.0, 8.0, 100.0)
    library.protected.add(
        photo_id=where.id,
        path=str(path),
        sha256=sha_of(900_000 + where.id),
        cloaked=[Cloaked(whose.id, cloak.id, "balanced", 30, seen)],
        making="{}",
        fates=fates,
    )
