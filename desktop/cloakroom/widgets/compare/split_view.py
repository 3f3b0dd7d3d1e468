"""Before and after in one place: a divider to drag, side by side, or the amplified difference."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from cloakroom.widgets.compare.look import Look
from cloakroom.widgets.compare.split_canvas import SplitCanvas
from cloakroom.widgets.compare.split_frame import Zoom

STEP = 0.02
LEAP = 0.10
GRIP_PX = 14


class SplitView(SplitCanvas):
    """Drag the divider, or move it with the arrow keys (Shift for leaps, Home and End for ends);
    drag elsewhere to move the picture; 0, 1 and 2 zoom; hold Space to see the original alone.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drag: QPointF | None = None
        self._dividing = False
        self.setMouseTracking(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take the divider where it is near, else the picture."""
        if event.button() is not Qt.MouseButton.LeftButton or not self.has_pictures:
            return
        self._drag = event.position()
        self._dividing = self._near_divider(event.position())
        self._point(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Move what was taken."""
        here = event.position()
        if self._drag is None:
            self._point(here)
        elif self._dividing:
            self.set_divider(here.x() / max(1, self.width()))
        else:
            self._frame = self._frame.moved((here - self._drag) * self.devicePixelRatioF())
            self._drag = here
            self._changed()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go."""
        self._drag = None
        self._point(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Between the whole face and its pixels."""
        if not self._near_divider(event.position()):
            self.set_zoom(Zoom.ACTUAL if self.zoom is Zoom.FIT else Zoom.FIT)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """With Ctrl, step through the zooms; the page scrolls otherwise."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        zooms = list(Zoom)
        at = zooms.index(self.zoom) + (1 if event.angleDelta().y() > 0 else -1)
        self.set_zoom(zooms[min(len(zooms) - 1, max(0, at))])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Everything that the mouse can do; see the class."""
        step = LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        does: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Left: lambda: self._step(-step),
            Qt.Key.Key_Right: lambda: self._step(step),
            Qt.Key.Key_Home: lambda: self.set_divider(0.0),
            Qt.Key.Key_End: lambda: self.set_divider(1.0),
            Qt.Key.Key_0: lambda: self.set_zoom(Zoom.FIT),
            Qt.Key.Key_1: lambda: self.set_zoom(Zoom.ACTUAL),
            Qt.Key.Key_2: lambda: self.set_zoom(Zoom.DOUBLE),
            Qt.Key.Key_Space: lambda: self._hold(held=True),
        }
        act = does.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Back from the original."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hold(held=False)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """A Space that is released elsewhere must not leave the original on show."""
        self._hold(held=False)
        super().focusOutEvent(event)

    def _step(self, by: float) -> None:
        if self._look is Look.DIFFERENCE:
            self.set_gain(self._gain + (1 if by > 0 else -1))
        else:
            self.set_divider(self._divider + by)

    def _hold(self, *, held: bool) -> None:
        self._held_original = held
        self.update()

    def _near_divider(self, here: QPointF) -> bool:
        return (
            self._look is Look.SPLIT
            and self.has_pictures
            and not self._alone
            and abs(here.x() - self.width() * self._divider) <= GRIP_PX
        )

    def _point(self, here: QPointF) -> None:
        if self._near_divider(here) or (self._drag is not None and self._dividing):
            self.setCursor(Qt.CursorShape.SplitHCursor)
        elif self.has_pictures and self.zoom is not Zoom.FIT:
            closed = self._drag is not None
            hand = Qt.CursorShape.ClosedHandCursor if closed else Qt.CursorShape.OpenHandCursor
            self.setCursor(hand)
        else:
            self.unsetCursor()
