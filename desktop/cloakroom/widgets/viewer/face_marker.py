"""A face in a photo: a frame that can be reached with Tab, with a name under it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from cloakroom.items.people.face_words import FaceMark, Known

_GAP: Final = 6.0
_LABEL_HEIGHT: Final = 24.0
_LEAST_LABEL: Final = 72.0
# Over a photo, light on dark can be read whatever the photo and the theme.
_LIGHT: Final = QColor(255, 255, 255)
_SHADE: Final = QColor(0, 0, 0, 150)
_ACCENT: Final = QColor(45, 190, 175)


class FaceMarker(QAbstractButton):
    """The frame of one face; clicking it or reaching it with Tab chooses it.

    A child of the canvas and not a painted rectangle, so that Tab and screen readers know it.
    """

    def __init__(self, mark: FaceMark, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._frame = QRectF()
        self._mark = mark
        self.show_mark(mark)

    @property
    def mark(self) -> FaceMark:
        """The face."""
        return self._mark

    def show_mark(self, mark: FaceMark) -> None:
        """Show another state of the face."""
        self._mark = mark
        self.setText(mark.label)
        self.setAccessibleName(mark.spoken)
        self.setToolTip(mark.spoken)
        self.update()

    def place(self, frame: QRectF) -> None:
        """Lie around this rectangle of the canvas, with the label below it."""
        width = max(frame.width(), _LEAST_LABEL, self._label_width()) + 2 * _GAP
        area = QRectF(
            frame.center().x() - width / 2,
            frame.top() - _GAP,
            width,
            frame.height() + 3 * _GAP + _LABEL_HEIGHT,
        ).toAlignedRect()
        self._frame = frame.translated(-area.left(), -area.top())
        self.setGeometry(area)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As large as it was placed."""
        return self.size()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Lie above its neighbours while it has the focus; Tab alone chooses it."""
        self.raise_()
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.click()
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Frame and label."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.isChecked() or self.hasFocus() or self.underMouse()
        if self._mark.known is Known.IGNORED and not strong:
            painter.setOpacity(0.45)
        radius = min(self._frame.width(), self._frame.height()) * 0.12
        width = 3.0 if strong else 2.0
        painter.setPen(QPen(_SHADE, width + 2))
        painter.drawRoundedRect(self._frame, radius, radius)
        painter.setPen(self._pen(width))
        painter.drawRoundedRect(self._frame, radius, radius)
        if self.hasFocus():
            ring = self._frame.adjusted(-4, -4, 4, 4)
            painter.setPen(QPen(_LIGHT, 1.5, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(ring, radius + 4, radius + 4)
        if strong or self._mark.known in {Known.DECIDED, Known.GUESSED}:
            self._paint_label(painter, strong)

    def _pen(self, width: float) -> QPen:
        if self._mark.known is Known.DECIDED or self.isChecked():
            return QPen(_ACCENT, width)
        style = Qt.PenStyle.DashLine if self._mark.known is Known.GUESSED else Qt.PenStyle.SolidLine
        pen = QPen(_LIGHT, width, style)
        pen.setDashPattern([4, 3]) if style is Qt.PenStyle.DashLine else None
        return pen

    def _paint_label(self, painter: QPainter, strong: bool) -> None:
        width = min(self._label_width(), float(self.width()))
        label = QRectF(
            (self.width() - width) / 2, self._frame.bottom() + _GAP + 2, width, _LABEL_HEIGHT
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_ACCENT.darker(190) if strong else QColor(0, 0, 0, 180))
        painter.drawRoundedRect(label, _LABEL_HEIGHT / 2, _LABEL_HEIGHT / 2)
        painter.setPen(_LIGHT)
        text = QFontMetricsF(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, width - 16
        )
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)

    def _label_width(self) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(self.text()) + 22
