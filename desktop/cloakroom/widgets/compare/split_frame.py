"""Where a picture lies in a view: the geometry of the split view, without a widget."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSizeF


class Zoom(Enum):
    """How large one pixel of the photo is shown; ``FIT`` is as large as the face can be whole."""

    FIT = 0.0
    ACTUAL = 1.0
    DOUBLE = 2.0


@dataclass(frozen=True, slots=True)
class Frame:
    """One look at a picture, in device pixels so that 100 % is exact on every screen.

    ``picture`` is the picture's size in its own pixels; ``centre`` is the point of it, 0..1 both
    ways, that is held in the middle of the view whatever the zoom.
    """

    picture: QSizeF
    view: QSizeF
    zoom: Zoom = Zoom.FIT
    centre: QPointF = field(default_factory=lambda: QPointF(0.5, 0.5))

    @property
    def scale(self) -> float:
        """Device pixels for each pixel of the picture."""
        if self.zoom is not Zoom.FIT:
            return float(self.zoom.value)
        if self.picture.isEmpty() or self.view.isEmpty():
            return 1.0
        return min(
            self.view.width() / self.picture.width(), self.view.height() / self.picture.height()
        )

    def target(self) -> QRectF:
        """Where the whole picture would lie, with the view's corner at (0, 0).

        A picture that is larger than the view always fills it, one that is smaller is centred.
        """
        width, height = self.picture.width() * self.scale, self.picture.height() * self.scale
        left = _place(self.view.width(), width, self.centre.x())
        top = _place(self.view.height(), height, self.centre.y())
        # Whole device pixels keep 100 % free of interpolation.
        return QRectF(round(left), round(top), width, height)

    def moved(self, by: QPointF) -> Frame:
        """The frame after dragging the picture by that many device pixels."""
        target = self.target()
        if target.isEmpty():
            return self
        middle = QPointF(self.view.width() / 2, self.view.height() / 2) - by - target.topLeft()
        return replace(
            self,
            centre=QPointF(
                _held(middle.x() / target.width(), self.view.width() / target.width()),
                _held(middle.y() / target.height(), self.view.height() / target.height()),
            ),
        )


def _place(view: float, length: float, centre: float) -> float:
    if length <= view:
        return (view - length) / 2
    return min(0.0, max(view - length, view / 2 - centre * length))


def _held(centre: float, seen: float) -> float:
    """The centre, kept where the picture still fills the view (``seen`` is the share shown)."""
    half = min(0.5, seen / 2)
    return min(1.0 - half, max(half, centre))
