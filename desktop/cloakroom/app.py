"""The application: one profile, one window, and what happens when something breaks."""

from __future__ import annotations

import logging

from PySide6.QtWidgets import QApplication

from cloakroom import single, spoken
from cloakroom.context import Context
from cloakroom.handed import Handed
from cloakroom.i18n import Language, translate
from cloakroom.theme import Theme
from cloakroom.unlocking import open_library
from cloakroom.widgets.parts import in_sight
from cloakroom.window import Window
from cloakroom_engine.paths import Paths

log = logging.getLogger(__name__)


class App:
    """Holds together what lives as long as the program."""

    def __init__(self, qt: QApplication, paths: Paths) -> None:
        self.qt = qt
        spoken.install()
        in_sight.follow(qt)
        self.language = Language(qt, paths.resources)
        self.theme = Theme(qt, paths.resources)
        self.context = Context(paths, open_library(paths, self._speak))
        self.single = single.Single(paths)
        self._language_code = self.context.preferences.language
        self.language.choose(self._language_code)
        self.theme.choose(self.context.preferences.appearance)
        self.window = Window(self.context)
        self.handed = Handed(qt)
        qt.installEventFilter(self.handed)
        self.single.handed.connect(self.handed.add)
        self.handed.came.connect(self.window.take_paths)
        self.context.settings_changed.connect(self._settings_changed)

    def _speak(self) -> None:
        """Ask in the system's language and look: what the person chose is not open yet."""
        self.language.choose("")
        self.theme.choose("system")

    def _settings_changed(self) -> None:
        preferences = self.context.preferences
        if preferences.appearance != self.theme.appearance:
            self.theme.choose(preferences.appearance)
        if preferences.language != self._language_code:
            self._language_code = preferences.language
            self.language.choose(self._language_code)
            self.window.tell_anew()

    def begin(self, paths: list[str], *, protect: bool = False) -> None:
        """Show the window, with files to add, and go on with what was queued last time."""
        self.window.show()
        if paths:
            self.handed.add(paths, protect)
        if self.context.settings_trouble:
            text = translate("Window", "Some settings could not be read and are as at first.")
            self.context.notice.emit(text, "warning")
        queue = self.context.queue
        if queue.left() or self.context.tasks.under_way:
            self.window.telling.restored(queue.left(), paused=queue.paused)
        queue.start()
        self.context.tasks.resume_all()
        self.context.watching.follow()

    def close(self) -> None:
        """End the workers, listen no more, let go of the library."""
        self.single.close()
        self.context.close()
        for part in (self.window, self.theme, self.language, self.handed):
            part.deleteLater()
