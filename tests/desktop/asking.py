"""Answering dialogs that a test makes the window show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

Dialog = TypeVar("Dialog", bound=QDialog)


@contextmanager
def answered(kind: type[Dialog], answer: Callable[[Dialog], object]) -> Iterator[list[Dialog]]:
    """Answer the dialog of that kind that comes up inside."""
    seen: list[Dialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            timer.stop()
            seen.append(dialog)
            answer(dialog)

    timer = QTimer(interval=10)
    timer.timeout.connect(look)
    timer.start()
    yield seen
    timer.stop()
    assert seen, "nothing was asked"
