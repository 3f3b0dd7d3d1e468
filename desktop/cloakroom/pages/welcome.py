"""The first page: what a cloak does and does not do, and where to drop photos."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.context import Context
from cloakroom.pages.page import Page
from cloakroom.widgets.base import Display


class WelcomePage(Page):
    """A short welcome."""

    name: ClassVar[str] = "welcome"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XXL, theme.XXL, theme.XXL, theme.XXL)
        column.addWidget(
            Display(self.tr("Share photos without teaching face recognition who you are."))
        )
        column.addStretch(1)
