"""A start of the program: open the window, hand files over to the one that is, or test it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from cloakroom import crash, single, smoke
from cloakroom.app import App
from cloakroom.options import options_parser
from cloakroom_engine import __version__
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.profile import profile
from cloakroom_engine.private import leave_no_core


def run(arguments: Sequence[str]) -> int:
    """Start the window, or hand the files over to the one that is open; the exit code."""
    options = options_parser().parse_args(arguments)
    leave_no_core()
    logging.basicConfig(level=logging.DEBUG if options.verbose else logging.WARNING)
    if options.smoke_test:
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
