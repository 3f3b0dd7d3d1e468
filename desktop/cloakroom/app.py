"""The application: one profile, one window, and what happens when something breaks."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from cloakroom import crash, single
from cloakroom.context import Context
from cloakroom.handed import Handed
from cloakroom.i18n import Language, translate
from cloakroom.options import options_parser
from cloakroom.theme import Theme
from cloakroom.window import Window
from cloakroom_engine import __version__
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.profile import profile
from cloakroom_engine.paths import Paths

log = logging.getLogger(__name__)


class App:
    """Holds together what lives as long as the program."""

    def __init__(self, qt: QApplication, paths: Paths) -> None:
        self.qt = qt
        self.language = Language(qt, paths.resources)
        self.theme = Theme(qt, paths.resources)
        self.context = Context(paths)
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
            self.window.say_restored(queue.left(), paused=queue.paused)
        queue.start()
        self.context.tasks.resume_all()
        self.context.watching.follow()

    def close(self) -> None:
        """End the workers, listen no more, let go of the library."""
        self.single.close()
        self.context.close()
        for part in (self.window, self.theme, self.language, self.handed):
            part.deleteLater()


def run(arguments: Sequence[str]) -> int:
    """Start the window, or hand the files over to the one that is open; the exit code."""
    options = options_parser().parse_args(arguments)
    logging.basicConfig(level=logging.DEBUG if options.verbose else logging.WARNING)
    if options.smoke_test:
        from cloakroom import smoke

        return smoke.run(_application(), Path(options.out))
    try:
        paths = profile(options.home)
    except EngineError as problem:
        _application()
        return crash.cannot_open(problem)
    first = single.claim(paths)
    if first is None:
        # Another start was faster: its window may still be opening.
        handed = single.hand_over(paths, options.paths, protect=options.protect, patience_s=30.0)
        return 0 if handed else 1
    if single.hand_over(paths, options.paths, protect=options.protect):
        return 0
    qt = _application()
    crash.watch(qt)
    try:
        app = App(qt, paths)
    except EngineError as problem:
        return crash.cannot_open(problem)
    app.begin(options.paths, protect=options.protect)
    code = qt.exec()
    app.close()
    first.unlock()
    return code


def _application() -> QApplication:
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("Cloakroom")
    qt.setApplicationVersion(__version__)
    qt.setDesktopFileName("cloakroom")
    return qt
