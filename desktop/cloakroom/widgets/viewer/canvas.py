"""A photo to look at closely: zoom, pan, turn, faces in it, and boxes drawn by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from cloakroom.items.people.face_words import FaceMark
from cloakroom.widgets.viewer.box_drawing import BoxDrawing
from cloakroom.widgets.viewer.face_marker import FaceMarker
from cloakroom.widgets.viewer.lens import MOST_FIT, Lens

_STEP: Final = 1.25
_SHARPEN_AFTER_MS: Final = 80


class PhotoCanvas(QWidget):
    """Shows a photo through a ``Lens``; its faces are child widgets.

    Ctrl+wheel zooms at the mouse, the wheel alone pans a photo that is larger than the window,
    dragging pans, a double click goes from the whole photo to its pixels and back.

    Signals:
        face_chosen: the id of the face that was clicked or chosen with the keyboard.
        box_drawn: a box around a face that the detector missed, in pixels of the photo.
        drawing_ended: the box was drawn or given up.
        zoomed: window pixels for a pixel of the photo, after each change.
    """

    face_chosen = Signal(int)
    box_drawn = Signal(QRectF)
    drawing_ended = Signal()
    zoomed = Signal(float)
    spoken_as = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 180)
        self.setAccessibleName(self.tr("Photo"))
        self.lens = Lens()
        self._pixmap = QPixmap()
        self._scaled = QPixmap()
        self._markers: list[FaceMarker] = []
        self._markers_shown = True
        self._dragged_from: QPointF | None = None
        self._drawing: BoxDrawing | None = None
        self._sharpen = QTimer(self)
        self._sharpen.setSingleShot(True)
        self._sharpen.setInterval(_SHARPEN_AFTER_MS)
        self._sharpen.timeout.connect(self._make_sharp)

    def show_photo(self, image: QImage, photo: QSizeF) -> None:
        """Show pixels of a photo of this size; the image may be a smaller one of it."""
        self._pixmap = QPixmap.fromImage(image)
        self._scaled = QPixmap()
        self.end_drawing()
        self.lens.open(photo)
        self._moved()

    def clear(self) -> None:
        """Show nothing."""
        self._pixmap, self._scaled = QPixmap(), QPixmap()
        self.end_drawing()
        self.show_faces([])
        self.update()

    def show_faces(self, marks: Sequence[FaceMark]) -> None:
        """Show these faces, in this order of Tab; a face that stays keeps its focus."""
        kept = {marker.mark.face_id: marker for marker in self._markers}
        markers = []
        for mark in marks:
            marker = kept.pop(mark.face_id, None)
            if marker is None:
                marker = FaceMarker(mark, self)
                marker.clicked.connect(self._choose)
            else:
                marker.show_mark(mark)
            markers.append(marker)
        for gone in kept.values():
            gone.hide()
            gone.deleteLater()
        self._markers = markers
        previous: QWidget = self
        for marker in markers:
            self.setTabOrder(previous, marker)
            previous = marker
        self._place_markers()

    def set_markers_shown(self, shown: bool) -> None:
        """Show the frames, or the photo alone."""
        self._markers_shown = shown
        self._place_markers()

    def choose(self, face_id: int | None) -> None:
        """Mark a face as the one that is spoken of."""
        for marker in self._markers:
            marker.setChecked(marker.mark.face_id == face_id)

    def focus_face(self, face_id: int) -> None:
        """Give the keyboard focus to a face."""
        for marker in self._markers:
            if marker.mark.face_id == face_id:
                marker.setFocus(Qt.FocusReason.OtherFocusReason)

    def zoom_in(self) -> None:
        """A step nearer."""
        self._zoom_to(self.lens.scale * _STEP)

    def zoom_out(self) -> None:
        """A step further."""
        self._zoom_to(self.lens.scale / _STEP)

    def zoom_fit(self) -> None:
        """The whole photo."""
        self.lens.fit()
        self._moved()

    def zoom_pixels(self, at: QPointF | None = None) -> None:
        """One pixel of the photo is one pixel of the screen."""
        self._zoom_to(1.0 / self.devicePixelRatioF(), at)

    def turn(self, quarters: int) -> None:
        """Turn what is seen; the file stays as it is."""
        self.lens.turn(quarters)
        self._moved()

    def begin_drawing(self) -> None:
        """Let the person draw a box: with the mouse, or with arrow keys and Enter."""
        if self._drawing is None and not self._pixmap.isNull():
            self._drawing = BoxDrawing(self, self.lens)
            self._drawing.done.connect(self._drawn)
            self._drawing.given_up.connect(self.end_drawing)
            self._place_markers()

    def end_drawing(self) -> None:
        """Stop drawing, without a box."""
        if self._drawing is not None:
            drawing, self._drawing = self._drawing, None
            drawing.hide()
            drawing.deleteLater()
            self._place_markers()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.drawing_ended.emit()

    @property
    def is_drawing(self) -> bool:
        """Whether a box is being drawn."""
        return self._drawing is not None

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The photo, sharp once it rests."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        if self._pixmap.isNull():
            return
        painter.setTransform(self.lens.transform(), combine=True)
        source = self._pixmap if self._scaled.isNull() else self._scaled
        near = self.lens.scale > MOST_FIT
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not near)
        painter.drawPixmap(self.lens.photo, source, QRectF(source.rect()))

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the photo in place."""
        self.lens.resize(QSizeF(self.size()))
        self._moved()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom with Ctrl, else pan."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            factor = 2.0 ** (event.angleDelta().y() / 480)
            self._zoom_to(self.lens.scale * factor, event.position())
        elif not self.lens.fits:
            pixels = event.pixelDelta()
            by = QPointF(event.angleDelta()) / 2 if pixels.isNull() else QPointF(pixels)
            self.lens.pan(by)
            self._moved()
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Pinching on a touchpad zooms too."""
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self._zoom_to(self.lens.scale * (1 + event.value()), event.position())
            return True
        return bool(super().event(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to pan."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged_from = event.position()
            if not self.lens.fits:
                self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pan."""
        if self._dragged_from is not None and not self.lens.fits:
            self.lens.pan(event.position() - self._dragged_from)
            self._dragged_from = event.position()
            self._moved()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Stop panning."""
        self._dragged_from = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """From the whole photo to its pixels and back."""
        if self.lens.fits:
            self.zoom_pixels(event.position())
        else:
            self.zoom_fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrow keys pan a photo that is larger than the window; else they are the page's."""
        step = {
            Qt.Key.Key_Left: QPointF(60, 0),
            Qt.Key.Key_Right: QPointF(-60, 0),
            Qt.Key.Key_Up: QPointF(0, 60),
            Qt.Key.Key_Down: QPointF(0, -60),
        }.get(Qt.Key(event.key()))
        if step is None or self.lens.fits:
            super().keyPressEvent(event)
            return
        self.lens.pan(step)
        self._moved()

    def _choose(self) -> None:
        marker = self.sender()
        if isinstance(marker, FaceMarker):
            self.choose(marker.mark.face_id)
            self.face_chosen.emit(marker.mark.face_id)

    def _drawn(self, box_px: QRectF) -> None:
        self.end_drawing()
        self.box_drawn.emit(box_px)

    def _zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        self.lens.zoom(scale, at)
        self._moved()

    def _moved(self) -> None:
        self._scaled = QPixmap()
        self._sharpen.start()
        self._place_markers()
        if self._drawing is not None:
            self._drawing.refresh()
        self.update()
        self.zoomed.emit(self.lens.scale)

    def _make_sharp(self) -> None:
        """Scale down once with a good filter: the painter's own skips pixels."""
        wanted = self.lens.photo.size() * self.lens.scale * self.devicePixelRatioF()
        if not self._pixmap.isNull() and wanted.width() < self._pixmap.width() * 0.75:
            self._scaled = self._pixmap.scaled(
                wanted.toSize(),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self.update()

    def _place_markers(self) -> None:
        transform = self.lens.transform()
        shown = self._markers_shown and self._drawing is None
        for marker in self._markers:
            marker.place(transform.mapRect(marker.mark.box_px))
            marker.setVisible(shown)
