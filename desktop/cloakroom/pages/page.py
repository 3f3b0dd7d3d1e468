"""What every page is."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from cloakroom.context import Context


class Page(QWidget):
    """One page of the window.

    A page is built when it is first shown, from ``context`` alone, and built anew when the
    language changes: texts need no retelling, but what must outlive that belongs in the context.
    Titles, icons and shortcuts are in ``registry``, so that the sidebar needs no page loaded.
    """

    name: ClassVar[str]
    immersive: ClassVar[bool] = False
    """Whether the sidebar would only be in the way."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def show_for(self, argument: object) -> None:
        """Be shown, for what ``context.go`` was given (None from the sidebar)."""

    def chosen_photos(self) -> tuple[int, ...]:
        """The photos that "this one" means to somebody who looks at this page."""
        return ()

    def take_drop(self, paths: tuple[str, ...]) -> bool:
        """Take photos and folders dropped anywhere on the window; False leaves them to it."""
        del paths
        return False
