"""Folders that the library looks into."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cloakroom.context import Context
from cloakroom.edits.base import Edit
from cloakroom_engine.protocol import Changed


class RemoveFolder(Edit):
    """Look into a folder no more; its photos stay, on disk and in the library."""

    def __init__(self, context: Context, path: str) -> None:
        super().__init__(context, QCoreApplication.translate("Edits", "Remove a folder"))
        self._path = path

    def _do(self) -> Changed:
        for root in self._library.roots.all():
            if root.path == self._path:
                self._library.roots.remove(root.id)
        return Changed("")

    def _take_back(self) -> Changed:
        self._library.roots.add(self._path)
        return Changed("")
