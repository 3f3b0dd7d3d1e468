"""Which folder is watched, and where copies of its photos go."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.context import Context
from cloakroom.widgets.parts.base import PlainButton, Small


class WatchOptions(QWidget):
    """Two folders and a switch; each choice is kept as soon as it is made."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.switch = QCheckBox(self.tr("&Watch a folder while Cloakroom is open"))
        self.switch.clicked.connect(self._switch)
        self._folder, self._copies = Small(), Small()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addWidget(self.switch)
        change = PlainButton(self.tr("Change…"))
        change.setAccessibleName(self.tr("Change the folder that is watched"))
        change.clicked.connect(self._choose_folder)
        column.addLayout(self._row(self._folder, change))
        change = PlainButton(self.tr("Change…"))
        change.setAccessibleName(self.tr("Change the folder for its copies"))
        change.clicked.connect(self._choose_copies)
        column.addLayout(self._row(self._copies, change))
        self._show()
        context.settings_changed.connect(self._show)

    @staticmethod
    def _row(words: Small, button: PlainButton) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(words, 1)
        row.addWidget(button)
        return row

    def _show(self) -> None:
        chosen = self._context.preferences
        self.switch.setChecked(chosen.watching and bool(chosen.watch_folder))
        folder = chosen.watch_folder or self.tr("none yet")
        self._folder.setText(self.tr("Watched: {path}").format(path=folder))
        self._copies.setText(self.tr("Copies go to: {path}").format(path=chosen.watch_copies))

    def _switch(self, on: bool) -> None:
        if on and not self._context.preferences.watch_folder:
            self._choose_folder()
            self._show()
        else:
            self._context.choose(watching=on)

    def _choose_folder(self) -> None:
        chosen = self._context.preferences.watch_folder
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder to watch"), chosen)
        if folder:
            self._context.choose(watch_folder=folder, watching=True)

    def _choose_copies(self) -> None:
        chosen = str(self._context.preferences.watch_copies)
        folder = QFileDialog.getExistingDirectory(self, self.tr("Where its copies go"), chosen)
        if folder:
            self._context.choose(watch_out=folder)
