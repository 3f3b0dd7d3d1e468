"""Our own line icons, drawn in the colours of the moment."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cloakroom import theme
from cloakroom_engine.paths import Paths


@cache
def icon(name: str, colour: str = "text") -> QIcon:
    """The icon ``resources/icons/NAME.svg`` in a colour of the theme by its name.

    It follows changes of appearance by itself, and is drawn as sharp as the screen can show.
    Kept for good: an engine that dies with a window that Python's collector takes apart is
    deleted by Qt when half of it is gone already, and that is the end of the program.
    """
    return QIcon(_Tinted(name, colour))


def pixmap(name: str, size: int, colour: str = "text", ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of ``size`` by ``size`` device-independent pixels."""
    return _drawn(name, getattr(theme.colours(), colour), size, ratio)


class _Tinted(QIconEngine):
    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(
        self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State, /
    ) -> None:
        ratio = painter.device().devicePixelRatioF()
        size = min(rect.width(), rect.height())
        drawn = self._in(mode, state, size, ratio)
        left = rect.left() + (rect.width() - size) // 2
        painter.drawPixmap(left, rect.top() + (rect.height() - size) // 2, drawn)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, /) -> QPixmap:
        return self._in(mode, state, min(size.width(), size.height()), 1.0)

    def scaledPixmap(  # noqa: N802 - Qt's name
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float, /
    ) -> QPixmap:
        return self._in(mode, state, min(size.width(), size.height()), scale)

    def clone(self) -> QIconEngine:
        return _Tinted(self._name, self._colour)

    def _in(self, mode: QIcon.Mode, state: QIcon.State, size: int, ratio: float) -> QPixmap:
        colour = "muted" if mode == QIcon.Mode.Disabled else self._colour
        if state == QIcon.State.On and self._colour == "text":
            colour = "accent"
        return _drawn(self._name, getattr(theme.colours(), colour), size, ratio)


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    svg = (Paths.at(".").resources / "icons" / f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(svg.replace(b"currentColor", colour.encode())))
    side = max(round(size * ratio), 1)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
