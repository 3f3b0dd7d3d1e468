"""Showing a file in the system's own file manager, and handing files to other programs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDrag, QPixmap
from PySide6.QtWidgets import QWidget

from cloakroom_engine.opening import is_file, is_folder


def reveal(path: str | Path) -> bool:
    """Open the folder of a file, with the file chosen where the system can do that."""
    target = Path(path)
    if sys.platform == "win32" and is_file(target):
        subprocess.Popen(["explorer", f"/select,{target}"])  # noqa: S603, S607 - a path we wrote
        return True
    if sys.platform == "darwin" and is_file(target):
        subprocess.Popen(["open", "-R", str(target)])  # noqa: S603, S607 - a path we wrote
        return True
    if is_file(target) and _by_file_manager(target):
        return True
    folder = target if is_folder(target) else target.parent
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def drag_out(source: QWidget, files: Iterable[str], picture: QPixmap | None = None) -> None:
    """Let files be dragged from ``source`` into any other program; they are only ever copied."""
    drag = QDrag(source)
    drag.setMimeData(file_data(files))
    if picture is not None and not picture.isNull():
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(picture.width() // 2, picture.height() // 2))
    drag.exec(Qt.DropAction.CopyAction)


def file_data(files: Iterable[str]) -> QMimeData:
    """Files as other programs take them, by drop or from the clipboard."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(file) for file in files])
    return data


def _by_file_manager(target: Path) -> bool:
    """Ask a Linux file manager by its standard D-Bus name."""
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and the path is one argument
            [  # noqa: S607
                "dbus-send", "--session", "--print-reply", "--reply-timeout=1500",
                "--dest=org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                "org.freedesktop.FileManager1.ShowItems",
                f"array:string:{target.as_uri()}", "string:",
            ],
            capture_output=True,
            timeout=3,
            check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
