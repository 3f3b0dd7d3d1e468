"""A protected copy as a small picture that can be dragged out of the program."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImageReader,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QWidget

from cloakroom import icons, theme
from cloakroom.items.protect.coverage_words import CoverageWords
from cloakroom_engine.legible import name_of
from cloakroom_engine.records import Coverage

_SIDE = 164


class CopyTile(QWidget):
    """Double-click or Enter opens its folder; dragging hands the file to another program."""

    dragged = Signal(str)
    opened = Signal()
    spoken_as = QAccessible.Role.Button

    def __init__(
        self,
        file: str,
        original: str,
        coverage: Coverage,
        poster: bytes | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``poster`` stands for a clip, of which nobody can read a picture here."""
        super().__init__(parent)
        self._coverage = coverage
        self.file = file
        self._original = original
        self._found = False
        self._poster = poster
        self._picture: QPixmap | None = None
        self._pressed = QPoint()
        self._words = CoverageWords().short(coverage)
        self.setFixedSize(_SIDE, _SIDE + 2 * self.fontMetrics().lineSpacing() + theme.XS)
        self.setToolTip(f"{name_of(file)}\n{CoverageWords().whole(coverage)}")
        self._say()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def judged(self, *, found: bool) -> None:
        """Whether a recogniser that judged still finds somebody in the copy."""
        self._found = found
        self._say()
        self.update()

    def _say(self) -> None:
        text = (
            self.tr("Copy of {name}: {faces}; a recogniser still finds somebody in it")
            if self._found
            else self.tr("Copy of {name}: {faces}")
        )
        self.setAccessibleName(text.format(name=name_of(self._original), faces=self._words))

    @property
    def warns(self) -> bool:
        """Whether the sign is amber: a face is open, or somebody is still found."""
        return self._found or self._coverage.open > 0

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The picture with a sign, and how many faces are cloaked or hidden."""
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(0, 0, _SIDE, _SIDE).adjusted(3, 3, -3, -3)
        outline = QPainterPath()
        outline.addRoundedRect(room, theme.RADIUS, theme.RADIUS)
        painter.fillPath(outline, QColor(colours.hover))
        painter.setClipPath(outline)
        picture = self._thumbnail()
        if picture is not None:
            painter.drawPixmap(room.toRect(), picture)
        badge = QRectF(room.right() - 32, room.bottom() - 32, 26, 26)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.warn_soft if self.warns else colours.accent))
        painter.drawEllipse(badge)
        name, tone = ("warning", "warn") if self.warns else ("protect", "on_accent")
        sign = icons.pixmap(name, 18, tone, self.devicePixelRatioF())
        painter.drawPixmap(int(badge.left()) + 4, int(badge.top()) + 4, sign)
        painter.setClipping(False)
        painter.setPen(QColor(colours.warn if self._coverage.open else colours.muted))
        line = QRectF(3, _SIDE, _SIDE - 6, self.height() - _SIDE)
        painter.drawText(line, int(Qt.TextFlag.TextWordWrap), self._words)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(room.adjusted(-2, -2, 2, 2), theme.RADIUS, theme.RADIUS)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Perhaps the start of a drag."""
        self._pressed = event.position().toPoint()
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Far enough, and it is one."""
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        if event.buttons() & Qt.MouseButton.LeftButton and way >= QApplication.startDragDistance():
            self.dragged.emit(self.file)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open where it is."""
        del event
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """By keyboard too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _thumbnail(self) -> QPixmap | None:
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            side = round(_SIDE * ratio)
            poster = QBuffer()
            poster.setData(self._poster or b"")
            reader = QImageReader(poster) if self._poster else QImageReader(self.file)
            reader.setAutoTransform(True)
            size = reader.size()
            if size.isValid():
                wanted = QSize(side, side)
                reader.setScaledSize(
                    size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
                )
            image = reader.read()
            if image.isNull():
                return None
            left, top = (image.width() - side) // 2, (image.height() - side) // 2
            self._picture = QPixmap.fromImage(image.copy(left, top, side, side))
        return self._picture
