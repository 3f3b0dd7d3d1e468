"""Before and after in one place: a divider to drag, side by side, or the amplified difference."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cloakroom.widgets.compare import split_paint, split_words
from cloakroom.widgets.compare.difference import MOST_GAIN, amplified
from cloakroom.widgets.compare.look import Look
from cloakroom.widgets.compare.split_frame import Frame, Zoom

STEP = 0.02
LEAP = 0.10
GRIP_PX = 14


class SplitView(QWidget):
    """Two pictures of one face, held together through every zoom.

    Drag the divider, or move it with the arrow keys (Shift for leaps, Home and End for the ends);
    drag elsewhere to move the picture; 0, 1 and 2 zoom; hold Space to see the original alone.
    """

    looked = Signal()
    spoken_as = QAccessible.Role.Graphic
    """The look, zoom, gain or divider changed, by whatever means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = QImage()
        self._after = QImage()
        self._difference: tuple[int, QImage] | None = None
        self._look = Look.SPLIT
        self._alone = False
        """Whether there is only the original to look at."""
        self._frame = Frame(QSizeF(), QSizeF())
        self._divider = 0.5
        self._gain = 5
        self._held_original = False
        self._drag: QPointF | None = None
        self._dividing = False
        self._scaled = split_paint.Scaled()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(200, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._describe()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Large: the face is what the page is about."""
        return QSize(640, 560)

    def show_pair(self, before: QImage, after: QImage) -> None:
        """Show these; the zoom and its place stay where the picture has the same shape."""
        self._alone = False
        self._put(before, after)

    def show_alone(self, original: QImage) -> None:
        """Show the original with nothing to compare it with, and call it no more than that."""
        self._alone = True
        self._put(original, original)

    def _put(self, before: QImage, after: QImage) -> None:
        same = before.size() == self._before.size()
        self._before, self._after, self._difference = before, after, None
        centre = self._frame.centre if same else QPointF(0.5, 0.5)
        self._frame = replace(self._frame, picture=QSizeF(before.size()), centre=centre)
        self._scaled.clear()
        self._resized()
        self._changed()

    def clear(self) -> None:
        """Show nothing."""
        self.show_pair(QImage(), QImage())

    @property
    def has_pictures(self) -> bool:
        """Whether there is anything to look at."""
        return not self._before.isNull()

    @property
    def look(self) -> Look:
        """What is shown."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Show the pair this way."""
        self._look = look
        self._resized()
        self._changed()

    @property
    def zoom(self) -> Zoom:
        """How large it is shown."""
        return self._frame.zoom

    def set_zoom(self, zoom: Zoom) -> None:
        """Zoom, holding on the same place of the face."""
        self._frame = replace(self._frame, zoom=zoom)
        self._changed()

    @property
    def frame(self) -> Frame:
        """Where the picture lies, in device pixels."""
        return self._frame

    @property
    def divider(self) -> float:
        """Where the divider is, 0 (all protected) to 1 (all original)."""
        return self._divider

    def set_divider(self, place: float) -> None:
        """Move the divider."""
        self._divider = min(1.0, max(0.0, place))
        self._changed()

    @property
    def gain(self) -> int:
        """By how much the difference is multiplied."""
        return self._gain

    def set_gain(self, gain: int) -> None:
        """Multiply the difference by 1..10."""
        self._gain = min(MOST_GAIN, max(1, gain))
        self._changed()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw in device pixels, then the words and the divider on top."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        split_paint.ground(painter, self)
        if not self.has_pictures:
            return
        after = self._before if self._held_original else self._after
        whole = QRectF(self.rect())
        if self._alone:
            self._draw(painter, self._before, whole)
        elif self._look is Look.DIFFERENCE and not self._held_original:
            self._draw(painter, self._amplified(), whole)
        elif self._look is Look.SIDES:
            left, right = self._halves()
            self._draw(painter, self._before, left)
            self._draw(painter, after, right)
        else:
            at = self.width() * self._divider
            self._draw(painter, after, whole)
            self._draw(painter, self._before, whole, QRectF(0, 0, at, self.height()))
            split_paint.divider(painter, self, at, focused=self.hasFocus())
        words = split_words.plates(
            self._look, self._gain, original=self._held_original, alone=self._alone
        )
        split_paint.labels(painter, self, words, self._edges())
        if self.hasFocus():
            split_paint.focus_ring(painter, self)

    def _draw(
        self, painter: QPainter, image: QImage, into: QRectF, clip: QRectF | None = None
    ) -> None:
        ratio = self.devicePixelRatioF()
        painter.save()
        painter.setClipRect((clip or into).intersected(into))
        painter.translate(into.topLeft())
        painter.scale(1 / ratio, 1 / ratio)
        self._scaled.draw(painter, image, self._frame)
        painter.restore()

    def _amplified(self) -> QImage:
        if self._difference is None or self._difference[0] != self._gain:
            self._difference = (self._gain, amplified(self._before, self._after, self._gain))
        return self._difference[1]

    def _halves(self) -> tuple[QRectF, QRectF]:
        half = (self.width() - split_paint.GAP) / 2
        left = QRectF(0, 0, half, self.height())
        return left, left.translated(half + split_paint.GAP, 0)

    def _edges(self) -> tuple[float, float]:
        """From where to where each label has room: up to this, and from this on."""
        if self._look is Look.SPLIT and not self._alone:
            at = self.width() * self._divider
            return at, at
        if self._look is Look.SIDES and not self._alone:
            left, right = self._halves()
            return left.right(), right.left()
        return self.width(), self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit anew; the centre stays."""
        super().resizeEvent(event)
        self._resized()

    def _resized(self) -> None:
        size = QSizeF(self.size())
        if self._look is Look.SIDES and not self._alone:
            size = self._halves()[0].size()
        self._frame = replace(self._frame, view=size * self.devicePixelRatioF())

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

    def _changed(self) -> None:
        self._describe()
        self.update()
        self.looked.emit()

    def _describe(self) -> None:
        """Say in words what is drawn, for those who hear the screen."""
        self.setAccessibleName(self.tr("Before and after"))
        words = self.tr("No face is shown yet.")
        if self.has_pictures:
            words = split_words.described(self._look, self._gain, self._divider, alone=self._alone)
        self.setAccessibleDescription(words)
