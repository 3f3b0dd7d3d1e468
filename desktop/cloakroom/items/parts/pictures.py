"""Small pictures for grids: decoded beside the GUI thread, kept while there is room for them.

Reading, unsealing, decoding, cropping and rounding happen in a thread pool, so that neither a slow
disk nor a large picture holds up the window. What was asked for last is decoded first: a fast
scroll never waits for what went by.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QRect,
    QRunnable,
    QSize,
    Qt,
    QThreadPool,
    Signal,
)
from PySide6.QtGui import QBrush, QImage, QImageReader, QPainter, QPixmap

from cloakroom_engine.library import Library, moving

BUDGET_BYTES: Final = 48 * 1024 * 1024
"""Of decoded pictures; about 500 tiles of 160 px, or 120 of them on a screen of double density."""

_WAITING: Final = 400
"""More than a screenful; what was asked for before these has been scrolled away."""

_DECODERS: Final = 2

Key = TypeVar("Key", bound=Hashable)


class Pictures(QObject, Generic[Key]):
    """Square pictures by key, with rounded corners (``radius`` as a part of the edge).

    ``read`` is called in other threads: it must not touch the library's connection. Sealed
    pictures are files of their own and can be read so.

    Signals:
        ready: a picture can now be had from ``get``; its key.
    """

    ready = Signal(object)

    def __init__(
        self,
        read: Callable[[Key], bytes | None],
        *,
        radius: float,
        budget_bytes: int = BUDGET_BYTES,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._radius = radius
        self._budget_bytes = budget_bytes
        self._kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._kept_bytes = 0
        self._absent: set[Key] = set()
        self._waiting: OrderedDict[Key, int] = OrderedDict()
        self._busy: dict[Key, int] = {}
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_DECODERS)
        # Runnables speak through this: it lives as long as the last of them, we may not.
        self._bell = _Bell()
        self._bell.decoded.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def get(self, key: Key, edge_px: int) -> QPixmap | None:
        """The picture at about this edge in device pixels, or None; it will then be ``ready``.

        A picture of another size stands in until the right one is decoded.
        """
        pixmap = self._kept.get(key)
        if pixmap is not None:
            self._kept.move_to_end(key)
            if pixmap.width() == edge_px:
                return pixmap
        if key not in self._absent and self._busy.get(key) != edge_px:
            self._waiting[key] = edge_px
            self._waiting.move_to_end(key)
            if len(self._waiting) > _WAITING:
                self._waiting.popitem(last=False)
            self._start()
        return pixmap

    def is_absent(self, key: Key) -> bool:
        """Whether it was asked for and there is no picture of it."""
        return key in self._absent

    def forget(self, keys: Iterable[Key]) -> None:
        """Read these anew when they are next asked for."""
        for key in keys:
            self._absent.discard(key)
            self._drop(key)

    def close(self) -> None:
        """Start nothing any more and wait for what is being decoded (milliseconds)."""
        self._waiting.clear()
        self._pool.clear()
        self._pool.waitForDone()

    def _start(self) -> None:
        while self._waiting and len(self._busy) < _DECODERS:
            key, edge_px = self._waiting.popitem(last=True)
            self._busy[key] = edge_px
            self._pool.start(_Decode(self._bell, self._read, key, edge_px, self._radius))

    def _keep(self, key: Key, image: QImage) -> None:
        self._busy.pop(key, None)
        if image.isNull():
            self._absent.add(key)
        else:
            self._drop(key)
            self._kept[key] = QPixmap.fromImage(image)
            self._kept_bytes += image.sizeInBytes()
            while self._kept_bytes > self._budget_bytes and len(self._kept) > 1:
                self._drop(next(iter(self._kept)))
        self._start()
        self.ready.emit(key)

    def _drop(self, key: Key) -> None:
        pixmap = self._kept.pop(key, None)
        if pixmap is not None:
            self._kept_bytes -= pixmap.width() * pixmap.height() * 4


def thumbnails(library: Library, radius: float, parent: QObject | None = None) -> Pictures[str]:
    """The thumbnails of photos, by the sha256 of their content."""
    return Pictures(library.thumbnails.get, radius=radius, parent=parent)


def moments(
    library: Library, radius: float, parent: QObject | None = None
) -> Pictures[tuple[str, int]]:
    """How clips go on: by the content's sha256 and which of ``moving.MOMENTS``."""
    sealed = library.thumbnails

    def read(key: tuple[str, int]) -> bytes | None:
        content = sealed.get(moving.name_of(key[0]))
        return moving.nth(content, key[1]) if content else None

    return Pictures(read, radius=radius, budget_bytes=BUDGET_BYTES // 4, parent=parent)


def faces(library: Library, parent: QObject | None = None) -> Pictures[int]:
    """Round pictures of faces, by the face's id."""
    return Pictures(library.faces.crop, radius=0.5, parent=parent)


class _Bell(QObject):
    decoded = Signal(object, QImage)


class _Decode(QRunnable):
    def __init__(
        self,
        bell: _Bell,
        read: Callable[[Any], bytes | None],
        key: Hashable,
        edge_px: int,
        radius: float,
    ) -> None:
        super().__init__()
        self._bell = bell
        self._read = read
        self._key = key
        self._edge_px = edge_px
        self._radius = radius

    def run(self) -> None:
        """Read, decode and ring, with a null picture where there is none."""
        content = self._read(self._key)
        image = square(content, self._edge_px, self._radius) if content else QImage()
        self._bell.decoded.emit(self._key, image)


def square(content: bytes, edge_px: int, radius: float) -> QImage:
    """The middle of an encoded picture as a square with rounded corners; null if unreadable.

    Of an upright picture a little more is taken from above the middle, where faces are.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # A reader, because unlike QImage.fromData it lets other Python threads run meanwhile.
    reader = QImageReader(buffer)
    size = reader.size()
    if not size.isValid():
        return QImage()
    covering = size.scaled(QSize(edge_px, edge_px), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    reader.setScaledSize(covering)
    image = reader.read()
    if image.isNull():
        return image
    left = (covering.width() - edge_px) // 2
    top = (covering.height() - edge_px) * 2 // 5
    image = image.copy(QRect(left, top, edge_px, edge_px))
    return _rounded(image, radius * edge_px) if radius else image


def _rounded(image: QImage, radius_px: float) -> QImage:
    result = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    # A brush, because the raster engine clips without smoothing.
    painter.setBrush(QBrush(image))
    painter.drawRoundedRect(result.rect(), radius_px, radius_px)
    painter.end()
    return result
