"""Asking which photos or folders to look through, on behalf of a page."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QWidget

from cloakroom.context import Context
from cloakroom.i18n import translate
from cloakroom.intake import name_filters


def add_folder(context: Context, page: QWidget, *_: object) -> None:
    """Add a folder; extra arguments are what a button says of itself."""
    name = QFileDialog.getExistingDirectory(page, translate("Window", "Add Folder"))
    if name:
        context.intake.add([name])


def add_photos(context: Context, page: QWidget, *_: object) -> None:
    """Add some photos."""
    title = translate("Window", "Add Photos")
    names, _filter = QFileDialog.getOpenFileNames(page, title, "", name_filters())
    if names:
        context.intake.add(names)
