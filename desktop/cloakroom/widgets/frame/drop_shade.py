"""What covers the window while files are held over it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cloakroom import icons, theme


class DropShade(QWidget):
    """A veil with a dashed frame and one sentence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = ""
        self.hide()

    def cover(self, text: str) -> None:
        """Lie over the whole window."""
        self._text = text
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The veil, the frame, an icon and the sentence."""
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.shade))
        frame = QRectF(self.rect()).adjusted(theme.XL, theme.XL, -theme.XL, -theme.XL)
        pen = QPen(QColor(colours.accent), 3, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(frame, 18, 18)
        drawn = icons.pixmap("photo", 64, "accent", self.devicePixelRatioF())
        middle = frame.center()
        painter.drawPixmap(int(middle.x()) - 32, int(middle.y()) - 64, drawn)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        below = frame.adjusted(0, frame.height() / 2 + 16, 0, 0)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, self._text)
