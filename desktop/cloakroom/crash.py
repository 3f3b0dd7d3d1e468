"""When something of ours breaks: it is logged, shown, and nothing leaves the machine."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication, QMessageBox

from cloakroom import messages
from cloakroom_engine import __version__
from cloakroom_engine.errors import EngineError

log = logging.getLogger(__name__)


def watch(qt: QApplication) -> None:
    """Show errors that nothing else caught; the window lives on."""
    showing = False

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal showing
        text = "".join(traceback.format_exception(kind, error, trace))
        log.critical("not caught:\n%s", text)
        if showing or not issubclass(kind, Exception):
            return  # one dialog is enough, and Ctrl-C in a terminal is no error
        showing = True
        try:
            from cloakroom.dialogs.crash import CrashDialog

            CrashDialog(details(text), qt.activeWindow()).exec()
        finally:
            showing = False

    sys.excepthook = hook


def details(trace: str) -> str:
    """What a report needs: versions and where it broke. Shown before anybody sends it."""
    head = (
        f"Cloakroom {__version__}, Python {platform.python_version()}, Qt {qVersion()}\n"
        f"{platform.platform()}\n"
    )
    return f"{head}\n{trace}"


def cannot_open(problem: EngineError) -> int:
    """Say why the profile cannot be opened; the exit code."""
    log.error("the profile cannot be opened: %s", problem)
    where = str(problem.params.get("path", ""))
    QMessageBox.critical(None, "Cloakroom", f"{messages.sentence(problem.code)}\n\n{where}")
    return 1
