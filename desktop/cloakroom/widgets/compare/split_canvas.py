"""Two pictures of one face drawn in one place; ``split_view`` is what hands and keys do to them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cloakroom.widgets.compare import split_paint, split_words
from cloakroom.widgets.compare.difference import MOST_GAIN, amplified
from cloakroom.widgets.compare.look import Look
from cloakroom.widgets.compare.split_frame import Frame, Zoom


class SplitCanvas(QWidget):
    """Two pictures of one face, held together through every zoom."""

    looked = Signal()
    """The look, zoom, gain or divider changed, by whatever means."""
    spoken_as = QAccessible.Role.Graphic

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
        self._scaled = split_paint.Scaled()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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
