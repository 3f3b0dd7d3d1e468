"""Drawing a box around a face that the detector missed: with the mouse or with the keyboard."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from cloakroom.widgets.viewer.lens import Lens

LEAST_PX: Final = 12.0
"""A box smaller than this, in pixels of the window, was a slip of the mouse."""

_STEP: Final = 8.0
_FINE: Final = 1.0
_ARROWS: Final = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class BoxDrawing(QWidget):
    """Lies over the whole canvas while a box is drawn.

    Dragging draws. Arrow keys move a box that starts in the middle, with Shift they change its
    size, with Ctrl by single pixels; Enter takes it, Escape gives up.

    Signals:
        done: the box in pixels of the upright photo.
        given_up: nothing is to be drawn.
    """

    done = Signal(QRectF)
    given_up = Signal()
    spoken_as = QAccessible.Role.Graphic

    def __init__(self, canvas: QWidget, lens: Lens) -> None:
        super().__init__(canvas)
        self._lens = lens
        self._from: QPointF | None = None
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Draw a box around the face"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move the box, with Shift they resize it. Enter takes it.")
        )
        self.setGeometry(canvas.rect())
        edge = min(self.width(), self.height()) / 4
        self._box = QRectF(0, 0, edge, edge)
        self._box.moveCenter(QRectF(self.rect()).center())
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def box(self) -> QRectF:
        """The box as it stands, in pixels of the window."""
        return QRectF(self._box)

    def refresh(self) -> None:
        """The canvas was resized or moved."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a box."""
        self._from = event.position()
        self._box = QRectF(self._from, self._from)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it."""
        if self._from is not None:
            self._box = QRectF(self._from, event.position()).normalized()
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take it, unless it was a slip."""
        self._from = None
        self._take()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move, resize, take or give up."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            fine = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            by = _ARROWS[key] * (_FINE if fine else _STEP)
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                size = self._box.bottomRight() + by
                self._box.setRight(max(size.x(), self._box.left() + LEAST_PX))
                self._box.setBottom(max(size.y(), self._box.top() + LEAST_PX))
            else:
                self._box.translate(by)
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        elif key == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """All but the box a little darker."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outside = QPainterPath()
        outside.addRect(QRectF(self.rect()))
        inside = QPainterPath()
        inside.addRoundedRect(self._box, 6, 6)
        painter.fillPath(outside.subtracted(inside), QColor(0, 0, 0, 110))
        painter.setPen(QPen(QColor(255, 255, 255), 2))
        painter.drawPath(inside)

    def _take(self) -> None:
        if min(self._box.width(), self._box.height()) < LEAST_PX:
            self.update()
            return
        inverse = self._lens.transform().inverted()[0]
        box_px = inverse.mapRect(self._box).intersected(self._lens.photo)
        if not box_px.isEmpty():
            self.done.emit(box_px)
