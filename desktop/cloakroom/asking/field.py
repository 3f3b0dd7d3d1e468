"""A line to say something in; words that nobody knows are underlined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from cloakroom import theme

_UNDERLINE: Final = QTextCharFormat.UnderlineStyle.WaveUnderline


class AskField(QTextEdit):
    """One line, because QLineEdit cannot underline a word. Enter asks; Up takes what was asked
    before."""

    asked = Signal(str)
    earlier = Signal(int)
    """-1: what was asked before; 1: after"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPlaceholderText(self.tr("Say what you want done"))
        self.setAccessibleName(self.tr("Say what you want done, in words"))
        self.textChanged.connect(lambda: self.setExtraSelections([]))

    @property
    def text(self) -> str:
        """What stands there."""
        return self.toPlainText()

    def say(self, text: str) -> None:
        """Put something there, with the cursor at its end."""
        self.setPlainText(" ".join(text.splitlines()))
        self.moveCursor(QTextCursor.MoveOperation.End)

    def mark(self, missing: Sequence[Mapping[str, Any]]) -> None:
        """Underline words, by their ``start`` and ``end``."""
        look = QTextCharFormat()
        look.setUnderlineStyle(_UNDERLINE)
        look.setUnderlineColor(QColor(theme.colours().bad))
        marks = []
        for each in missing:
            selection = QTextEdit.ExtraSelection()
            # Python counts signs, Qt counts UTF-16.
            start, end = (_utf16(self.text[: each[name]]) for name in ("start", "end"))
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, look
            marks.append(selection)
        self.setExtraSelections(marks)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as a line with its margins."""
        frame = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        return QSize(320, self.fontMetrics().lineSpacing() + frame + 2 * theme.XS)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same: one line is one line."""
        return QSize(160, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter asks, Up and Down go through what was asked."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.text.strip():
                    self.asked.emit(self.text.strip())
            case Qt.Key.Key_Up:
                self.earlier.emit(-1)
            case Qt.Key.Key_Down:
                self.earlier.emit(1)
            case _:
                super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Pasted text becomes one line."""
        self.insertPlainText(" ".join(source.text().split()))


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
