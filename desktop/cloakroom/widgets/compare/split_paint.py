"""How the split view is drawn: ground, pictures, divider and labels."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from cloakroom import theme
from cloakroom.widgets.compare.split_frame import Frame, Zoom

GAP = 8
_HANDLE = 15
_MARGIN = 12


class Scaled:
    """Pictures shrunk once and kept: shrinking in every paint is slow and looks rough."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, int, int], QImage] = {}

    def clear(self) -> None:
        """Forget all of them."""
        self._kept.clear()

    def draw(self, painter: QPainter, image: QImage, frame: Frame) -> None:
        """Draw where the frame says; the painter is in device pixels."""
        target = frame.target()
        if frame.scale < 1.0:
            size = target.size().toSize()
            painter.drawImage(target.topLeft(), self._shrunk(image, size))
            return
        # Pixels are what 100 % and 200 % are for; a fitted face is a picture.
        smooth = frame.zoom is Zoom.FIT
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawImage(target, image)

    def _shrunk(self, image: QImage, size: QSize) -> QImage:
        key = (image.cacheKey(), size.width(), size.height())
        if key not in self._kept:
            if len(self._kept) > 6:
                self._kept.clear()
            self._kept[key] = image.scaled(
                size,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return self._kept[key]


def ground(painter: QPainter, widget: QWidget) -> None:
    """The quiet ground around a picture, rounded; what follows is clipped to it."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(widget.rect()), theme.RADIUS, theme.RADIUS)
    painter.fillPath(path, QColor(theme.colours().hover))
    painter.setClipPath(path)


def divider(painter: QPainter, widget: QWidget, at: float, *, focused: bool) -> None:
    """A white line that is seen on every photo, with a handle that asks to be dragged."""
    height = widget.height()
    painter.setPen(QPen(QColor(0, 0, 0, 70), 4))
    painter.drawLine(QPointF(at, 0), QPointF(at, height))
    painter.setPen(QPen(Qt.GlobalColor.white, 2))
    painter.drawLine(QPointF(at, 0), QPointF(at, height))
    middle = QPointF(at, height / 2)
    painter.setPen(QPen(QColor(0, 0, 0, 60), 1))
    painter.setBrush(QColor(255, 255, 255, 245))
    painter.drawEllipse(middle, _HANDLE, _HANDLE)
    # The handle is white on every photo, so its ink is the light appearance's.
    ink = QColor(theme.LIGHT.accent if focused else theme.LIGHT.muted)
    painter.setPen(
        QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for side in (-1, 1):
        tip = middle + QPointF(side * 8, 0)
        painter.drawPolyline([tip + QPointF(-side * 4, -4), tip, tip + QPointF(-side * 4, 4)])


def labels(
    painter: QPainter, widget: QWidget, words: tuple[str, str], edges: tuple[float, float]
) -> None:
    """Small plates that say which side is which; one that has no room is left out."""
    font = widget.font()
    font.setPointSizeF(max(8.0, font.pointSizeF() * 0.9))
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    for side, word in enumerate(words):
        if not word:
            continue
        width = metrics.horizontalAdvance(word) + 18
        if side == 0:
            left, fits = float(_MARGIN), edges[0] >= width + 2 * _MARGIN
        else:
            left = widget.width() - _MARGIN - width
            fits = edges[1] <= left - _MARGIN
        if fits:
            plate = QRectF(left, _MARGIN, width, metrics.height() + 8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(16, 20, 22, 165))
            painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2)
            painter.setPen(QColor(255, 255, 255, 235))
            painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, word)


def focus_ring(painter: QPainter, widget: QWidget) -> None:
    """The ring that says where the keys go."""
    painter.setPen(QPen(QColor(theme.colours().accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = theme.RADIUS - 1
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), radius, radius)
