"""What stands in the place of a report that cannot be read."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedLayout

from cloakroom.widgets.parts.base import EmptyState


class Unreadable(EmptyState):
    """Which report it is, and why: nothing of the one that was open before stays beside that."""

    def __init__(self, title: str, sentence: str) -> None:
        super().__init__("error", title, sentence)

    def show_in(self, stack: QStackedLayout) -> None:
        """Come on top; the one of before goes."""
        before = stack.currentWidget()
        stack.setCurrentIndex(stack.addWidget(self))
        if isinstance(before, Unreadable):
            stack.removeWidget(before)
            before.deleteLater()
