"""Text, buttons and surfaces in the roles of the style sheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cloakroom import icons, theme


class _Text(QLabel):
    """A label that wraps, can be read by a screen reader and never swallows HTML."""

    role = "body"

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", self.role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)


def breakable(path: str) -> str:
    """A path that a label may break wherever a person would: after its separators and dots."""
    for sign in ("/", "\\", "-", "_", "."):
        path = path.replace(sign, f"{sign}\u200b")
    return path


class Display(_Text):
    """The one large sentence of a page that has little else."""

    role = "display"


class Heading(_Text):
    """A page's title."""

    role = "title"


class Subheading(_Text):
    """The title of a part of a page."""

    role = "heading"


class Lead(_Text):
    """The paragraph under a large sentence."""

    role = "lead"


class Body(_Text):
    """Running text."""


class Muted(_Text):
    """Text that explains."""

    role = "muted"


class Small(_Text):
    """The small print: a unit, a date, a path."""

    role = "small"


class Pressable(QPushButton):
    """A button that Enter presses while it has the keyboard, as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Here and not in the window: a page that is turned by Enter gives the keyboard on."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class ToolPressable(QToolButton):
    """The same of an icon's button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """As ``Pressable``; one that only has a menu opens it."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif self.popupMode() == QToolButton.ToolButtonPopupMode.InstantPopup and self.menu():
            self.showMenu()
        else:
            self.click()


class IconButton(ToolPressable):
    """An icon alone, which says in words what it does to whoever points at it or hears it."""

    def __init__(self, icon: str, text: str, parent: QWidget | None = None, size: int = 18) -> None:
        super().__init__(parent)
        self.setIcon(icons.icon(icon))
        self.setIconSize(QSize(size, size))
        self.setToolTip(text)
        self.setAccessibleName(text)


class _Button(Pressable):
    role = ""

    def __init__(
        self, text: str = "", icon: QIcon | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("role", self.role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if icon is not None:
            self.setIcon(icon)
            self.setIconSize(QSize(18, 18))


class PrimaryButton(_Button):
    """What a page is for; at most one on a page."""

    role = "primary"


class PlainButton(_Button):
    """A button like most others."""


class QuietButton(_Button):
    """A button that stands back: text in the accent colour."""

    role = "quiet"


class Card(QFrame):
    """A surface with a border; ``body`` is its column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        self.body.setSpacing(theme.S)


class ClickRow(QWidget):
    """A row that is clicked wherever it has nothing of its own to click; keys go to what is in it.

    ``clicked`` when the mouse is let go on it.
    """

    clicked = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take the click, so that letting go is told too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Only where the mouse is still on the row."""
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class Line(QFrame):
    """A thin separator."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "line")


class IconLabel(QLabel):
    """An icon of ours that follows the appearance; says nothing to a screen reader."""

    def __init__(
        self, name: str, size: int = 20, colour: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._icon = icons.icon(name, colour)
        self.setFixedSize(size, size)
        self._draw()

    def set_icon(self, name: str, colour: str = "text") -> None:
        """Show another icon."""
        self._icon = icons.icon(name, colour)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw again in the colours of a new appearance."""

        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        self.setPixmap(self._icon.pixmap(QSize(self._size, self._size), ratio))


class EmptyState(QWidget):
    """What a page shows when it has nothing: an icon, what is missing, what to do about it."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str,
        action: QPushButton | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(theme.M)
        column.addStretch(2)
        column.addWidget(IconLabel(icon, 56, "muted"), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (Subheading(title), Muted(text)):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMinimumWidth(180)
            label.setMaximumWidth(420)
            # In a row of its own: a column asks how high a text is at the column's own width.
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 100)
            row.addStretch(1)
            column.addLayout(row)
        if action is not None:
            column.addSpacing(theme.S)
            column.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def add(self, action: QPushButton) -> None:
        """One more button, under the first one."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.count() - 1, action, 0, Qt.AlignmentFlag.AlignHCenter)
