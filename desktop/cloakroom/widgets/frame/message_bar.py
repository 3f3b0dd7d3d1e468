"""The line at the top of the window that says what happened, and goes away again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.widgets.parts.base import Body, IconLabel, Pressable, ToolPressable

_COLOUR: Final = {"info": "accent", "warning": "warn", "error": "bad"}


class MessageBar(QFrame):
    """One message at a time; information fades after a while, the rest stays until closed."""

    FADE_MS = 8_000

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("info", 20)
        self._text = Body()
        self._action = Pressable()
        self._action.setProperty("role", "quiet")
        self._action.clicked.connect(self._do)
        self._act: Callable[[], object] | None = None
        self._close = ToolPressable()
        self._close.setIcon(icons.icon("close"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.L, theme.S, theme.S, theme.S)
        row.setSpacing(theme.M)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._fade = QTimer(self, singleShot=True, interval=self.FADE_MS)
        self._fade.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now, or nothing."""
        return "" if self.isHidden() else self._text.text()

    def say(
        self,
        text: str,
        kind: str = "info",
        action: tuple[str, Callable[[], object]] | None = None,
        *,
        stays: bool = False,
    ) -> None:
        """Show ``text``; ``kind`` is info, warning or error; ``action`` is a label and a slot.

        ``stays`` keeps information until it is closed.
        """
        self.setProperty("role", f"bar-{kind}")
        self.style().unpolish(self)
        self.style().polish(self)
        self._icon.set_icon(kind, _COLOUR[kind])
        self._text.setText(text)
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close"))
        self._act = action[1] if action else None
        self._action.setText(action[0] if action else "")
        self._action.setVisible(action is not None)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))
        if kind == "info" and not stays:
            self._fade.start()
        else:
            self._fade.stop()

    def _do(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
