"""Where in a window a photo is seen: zoom, place and quarter turns, as arithmetic alone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

MOST_FIT: Final = 4.0
"""A small photo is not blown up beyond this to fill the window."""

MOST_ZOOM: Final = 16.0


class Lens:
    """From pixels of the upright photo to those of the window.

    ``turns`` are quarter turns clockwise of what is seen; the photo itself stays as it is.
    """

    def __init__(self) -> None:
        self._photo = QSizeF(1, 1)
        self._port = QSizeF(1, 1)
        self._zoom: float | None = None
        self._centre = QPointF(0.5, 0.5)
        self.turns = 0

    def open(self, photo: QSizeF) -> None:
        """Look at a photo of this size, whole and upright."""
        self._photo = QSizeF(max(1.0, photo.width()), max(1.0, photo.height()))
        self.turns = 0
        self.fit()

    def resize(self, port: QSizeF) -> None:
        """The window has another size."""
        self._port = QSizeF(max(1.0, port.width()), max(1.0, port.height()))
        self._hold()

    def fit(self) -> None:
        """Show the whole photo, whatever size the window will have."""
        self._zoom = None
        self._hold()

    @property
    def fits(self) -> bool:
        """Whether the whole photo is shown."""
        return self._zoom is None

    @property
    def scale(self) -> float:
        """Window pixels for a pixel of the photo."""
        return self._fitting() if self._zoom is None else self._zoom

    @property
    def photo(self) -> QRectF:
        """The photo's own rectangle."""
        return QRectF(QPointF(0, 0), self._photo)

    def turn(self, quarters: int) -> None:
        """Turn what is seen clockwise (anticlockwise if negative)."""
        self.turns = (self.turns + quarters) % 4
        self._hold()

    def zoom(self, scale: float, at: QPointF | None = None) -> None:
        """Zoom so that what is at a point of the window stays there (None is the middle)."""
        at = at or QPointF(self._port.width() / 2, self._port.height() / 2)
        held = self.to_photo(at)
        least = min(self._fitting(), 1.0)
        self._zoom = min(max(scale, least), MOST_ZOOM)
        if scale <= least < 1.0:
            self._zoom = None
        moved = self.to_photo(at)
        self._centre += held - moved
        self._hold()

    def pan(self, by: QPointF) -> None:
        """Move the photo by so many window pixels."""
        inverse = self.transform().inverted()[0]
        self._centre -= inverse.map(by) - inverse.map(QPointF(0, 0))
        self._hold()

    def show(self, area: QRectF) -> None:
        """Look closely at a part of the photo: it takes about a third of the window."""
        across, along = self._across(area.size())
        wanted = min(self._port.width() / across, self._port.height() / along) / 3
        self._zoom = min(max(wanted, self._fitting()), MOST_ZOOM)
        self._centre = area.center()
        self._hold()

    def transform(self) -> QTransform:
        """Photo pixels to window pixels."""
        transform = QTransform()
        transform.translate(self._port.width() / 2, self._port.height() / 2)
        transform.rotate(90.0 * self.turns)
        transform.scale(self.scale, self.scale)
        transform.translate(-self._centre.x(), -self._centre.y())
        return transform

    def to_photo(self, at: QPointF) -> QPointF:
        """A point of the window in pixels of the photo."""
        return self.transform().inverted()[0].map(at)

    def seen(self) -> QRectF:
        """The part of the photo that is in the window."""
        port = QRectF(QPointF(0, 0), self._port)
        return self.transform().inverted()[0].mapRect(port).intersected(self.photo)

    def _across(self, size: QSizeF) -> tuple[float, float]:
        """Width and height as they lie in the window."""
        sides = (max(1.0, size.width()), max(1.0, size.height()))
        return (sides[1], sides[0]) if self.turns % 2 else sides

    def _fitting(self) -> float:
        across, along = self._across(self._photo)
        return min(self._port.width() / across, self._port.height() / along, MOST_FIT)

    def _hold(self) -> None:
        """No empty border where there is photo enough to fill the window."""
        across, along = self._across(QSizeF(self._port.width(), self._port.height()))
        half_x, half_y = across / 2 / self.scale, along / 2 / self.scale
        self._centre = QPointF(
            _between(self._centre.x(), half_x, self._photo.width() - half_x),
            _between(self._centre.y(), half_y, self._photo.height() - half_y),
        )


def _between(value: float, low: float, high: float) -> float:
    return (low + high) / 2 if low > high else min(max(value, low), high)
