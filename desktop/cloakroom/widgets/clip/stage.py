"""Where a clip is seen: its frame, who is in it, and beside it the same frame of a copy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetricsF,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cloakroom.bridge.clip_frames import Shown
from cloakroom.items.people.face_words import FaceMark, Known
from cloakroom.widgets.compare import split_paint

STEP: Final = 0.05
_GRIP_PX: Final = 14
_PLATE: Final = 22.0
_LIGHT: Final = QColor(255, 255, 255)
_SHADE: Final = QColor(0, 0, 0, 150)
_ACCENT: Final = QColor(45, 190, 175)


class ClipStage(QWidget):
    """A divider parts the clip, left of it, from its copy, right of it; both play together.

    Signals:
        face_chosen: the id of a face that was clicked.
        pressed: somebody clicked where no face is: to play, or to stand still.
    """

    face_chosen = Signal(int)
    pressed = Signal()
    spoken_as = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before, self._after = QImage(), QImage()
        self._boxes: tuple[tuple[int, QRectF], ...] = ()
        self._marks: Mapping[int, FaceMark] = {}
        self._current: int | None = None
        self._boxed = True
        self._compared = False
        self._divider = 0.5
        self._dividing = False
        self._waiting = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(240, 135)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Clip"))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Large: what is seen is what the page is about."""
        return QSize(720, 405)

    def show_frame(self, before: Shown | None, after: Shown | None) -> None:
        """Show this moment of the clip and, where it is compared, of the copy; what is not there
        yet leaves what was shown before."""
        if before is not None:
            self._before, self._boxes = before.image(), before.boxes
        if after is not None:
            self._after = after.image()
        self._describe()
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._before, self._after, self._boxes = QImage(), QImage(), ()
        self._describe()
        self.update()

    def show_poster(self, picture: QImage) -> None:
        """Show a small picture of the clip while its frames are not there yet."""
        self._before, self._boxes = picture, ()
        self.update()

    def show_marks(self, marks: Mapping[int, FaceMark]) -> None:
        """Who the faces are, by id."""
        self._marks = marks
        self._describe()
        self.update()

    def choose(self, face_id: int | None) -> None:
        """Stress the box of this face."""
        self._current = face_id
        self.update()

    def set_boxed(self, boxed: bool) -> None:
        """Show boxes and names, or the picture alone."""
        self._boxed = boxed
        self.update()

    def compare(self, compared: bool) -> None:
        """Show a copy beside the clip, or the clip alone."""
        self._compared = compared
        self._after = QImage()
        self._describe()
        self.update()

    def wait(self, text: str) -> None:
        """Say over the picture why it does not move; nothing for an empty text."""
        if text != self._waiting:
            self._waiting = text
            self.update()

    @property
    def divider(self) -> float:
        """Where the divider is: 0 all copy, 1 all clip."""
        return self._divider

    def set_divider(self, place: float) -> None:
        """Move the divider."""
        self._divider = min(1.0, max(0.0, place))
        self._describe()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Both pictures, the boxes, and what parts them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        split_paint.ground(painter, self)
        place = self._place()
        if not self._before.isNull():
            painter.drawImage(place, self._before)
        parted = self._compared and not self._after.isNull()
        at = self._at(place)
        if parted:
            painter.save()
            painter.setClipRect(QRectF(at, 0, self.width() - at, self.height()))
            painter.drawImage(place, self._after)
            painter.restore()
        if self._boxed:
            for face_id, box in self._boxes:
                self._paint_box(painter, face_id, _inside(place, box))
        if parted:
            split_paint.divider(painter, self, at, focused=self.hasFocus())
            words = (self.tr("Original"), self.tr("Copy"))
            split_paint.labels(painter, self, words, (at, at))
        if self._waiting:
            self._paint_plate(painter, QPointF(self.width() / 2, self.height() / 2), self._waiting)
        if self.hasFocus():
            split_paint.focus_ring(painter, self)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take the divider, choose a face, or play."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        here = event.position()
        self._dividing = self._near_divider(here)
        if self._dividing:
            return
        face_id = self._face_at(here)
        if face_id is None:
            self.pressed.emit()
        else:
            self.face_chosen.emit(face_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag the divider; say what a click would do."""
        here = event.position()
        if self._dividing:
            place = self._place()
            self.set_divider((here.x() - place.left()) / max(1.0, place.width()))
        elif self._near_divider(here):
            self.setCursor(Qt.CursorShape.SplitHCursor)
        elif self._face_at(here) is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go."""
        self._dividing = False

    def _place(self) -> QRectF:
        """Where the picture lies: all of it, in the middle."""
        size = QSizeF(self._before.size())
        if size.isEmpty():
            return QRectF(self.rect())
        room = QSizeF(self.size())
        size = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(
            (room.width() - size.width()) / 2, (room.height() - size.height()) / 2,
            size.width(), size.height(),
        )  # fmt: skip

    def _at(self, place: QRectF) -> float:
        return place.left() + place.width() * self._divider

    def _near_divider(self, here: QPointF) -> bool:
        parted = self._compared and not self._after.isNull()
        return parted and abs(here.x() - self._at(self._place())) <= _GRIP_PX

    def _face_at(self, here: QPointF) -> int | None:
        if not self._boxed:
            return None
        place = self._place()
        found = [face for face, box in self._boxes if _inside(place, box).contains(here)]
        return found[-1] if found else None

    def _paint_box(self, painter: QPainter, face_id: int, box: QRectF) -> None:
        mark = self._marks.get(face_id)
        known = mark.known if mark else Known.UNKNOWN
        width = 3.0 if face_id == self._current else 2.0
        if known is Known.IGNORED and face_id != self._current:
            painter.setOpacity(0.45)
        radius = min(box.width(), box.height()) * 0.12
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(_SHADE, width + 2))
        painter.drawRoundedRect(box, radius, radius)
        pen = QPen(_ACCENT if known is Known.DECIDED or face_id == self._current else _LIGHT, width)
        if known is Known.GUESSED:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(box, radius, radius)
        if mark is not None and (known is not Known.UNKNOWN or face_id == self._current):
            below = QPointF(box.center().x(), box.bottom() + _PLATE / 2 + 4)
            self._paint_plate(painter, below, mark.label)
        painter.setOpacity(1.0)

    def _paint_plate(self, painter: QPainter, middle: QPointF, text: str) -> None:
        metrics = QFontMetricsF(self.font())
        width = min(metrics.horizontalAdvance(text) + 20, self.width() - 8.0)
        left = min(max(middle.x() - width / 2, 4.0), self.width() - width - 4.0)
        top = min(middle.y() - _PLATE / 2, self.height() - _PLATE - 4.0)
        plate = QRectF(left, top, width, _PLATE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 180))
        painter.drawRoundedRect(plate, _PLATE / 2, _PLATE / 2)
        painter.setPen(_LIGHT)
        told = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - 12)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, told)

    def _describe(self) -> None:
        """Say in words what is seen, for those who hear the screen."""
        spoken = [self._marks[face].spoken for face, _ in self._boxes if face in self._marks]
        words = ", ".join(spoken) or self.tr("Nobody is seen.")
        if self._compared:
            share = round(100 * self._divider)
            text = self.tr("The original on the left {left} %, the copy on the right {right} %.")
            words = f"{text.format(left=share, right=100 - share)} {words}"
        self.setAccessibleDescription(words)


def _inside(place: QRectF, box: QRectF) -> QRectF:
    return QRectF(
        place.left() + box.left() * place.width(), place.top() + box.top() * place.height(),
        box.width() * place.width(), box.height() * place.height(),
    )  # fmt: skip
