"""Small round things: a face with a name, a verdict in a word."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from cloakroom import icons, theme

TONES: Final = ("", "good", "warn", "bad")


class Tag(QLabel):
    """A verdict or a state in a word or two, on a ground of its tone."""

    def __init__(self, text: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.say(text, tone)

    def say(self, text: str, tone: str = "") -> None:
        """Show another word; ``tone`` is one of ``TONES``."""
        self.setText(text)
        self.setProperty("role", f"tag-{tone}" if tone else "tag")
        self.style().unpolish(self)
        self.style().polish(self)


class FaceChip(QAbstractButton):
    """A round face with a name under it, which can be chosen."""

    opened = Signal()

    def __init__(
        self,
        name: str = "",
        pixmap: QPixmap | None = None,
        size: int = 72,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._face = pixmap
        self._size = size
        self.setText(name)
        self.setCheckable(True)
        self.setAccessibleName(name or self.tr("Unnamed face"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_face(self, name: str, pixmap: QPixmap | None) -> None:
        """Show somebody else."""
        self._face = pixmap
        self.setText(name)
        self.setAccessibleName(name or self.tr("Unnamed face"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The face, a ring around it, and a line for the name."""
        text = self.fontMetrics().height() + theme.S if self.text() else 0
        return QSize(self._size + 12, self._size + 8 + text)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that more is wanted of this face."""
        super().mouseDoubleClickEvent(event)
        self.opened.emit()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The face in a circle; a ring if chosen, one of another colour for the keyboard."""
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        circle = QRectF((self.width() - self._size) / 2, 4, self._size, self._size)
        outline = QPainterPath()
        outline.addEllipse(circle)
        painter.fillPath(outline, QColor(colours.hover))
        painter.save()
        painter.setClipPath(outline)
        if self._face is not None and not self._face.isNull():
            face = self._face
            side = min(face.width(), face.height())
            source = QRectF((face.width() - side) / 2, (face.height() - side) / 2, side, side)
            painter.drawPixmap(circle, face, source)
        else:
            drawn = icons.pixmap("person", self._size // 2, "muted", self.devicePixelRatioF())
            painter.drawPixmap(
                circle.center().toPoint() - drawn.rect().center() / drawn.devicePixelRatio(), drawn
            )
        painter.restore()
        if self.isChecked() or self.hasFocus() or self.underMouse():
            pen = painter.pen()
            pen.setWidthF(3 if self.isChecked() else 2)
            ring = colours.accent if self.isChecked() else colours.line
            pen.setColor(QColor(colours.text if self.hasFocus() else ring))
            painter.setPen(pen)
            painter.drawEllipse(circle.adjusted(-2, -2, 2, 2))
        if self.text():
            painter.setPen(QColor(colours.text))
            room = QRectF(0, self._size + 10, self.width(), self.fontMetrics().height())
            name = self.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, self.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, name)
