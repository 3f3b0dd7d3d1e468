"""A report as a file: where to, written by the engine, shown in its folder."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDate, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from cloakroom.context import Context
from cloakroom.i18n import translate
from cloakroom_engine.opening import is_folder


class Exporting(QObject):
    """On behalf of a page that shows reports."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def ask(self, kind: str) -> str:
        """Where a report of this kind ("html", "pdf", …) is to go; "" for nowhere."""
        today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        name = self.tr("Cloakroom report {date}").format(date=today) + f".{kind}"
        folder = self._context.preferences.out
        start = (folder if is_folder(folder) else Path.home()) / name
        path, _ = QFileDialog.getSaveFileName(self._page, self.tr("Export the report"), str(start))
        return path

    def write(self, path: str, kind: str, audit_id: int, **more: Any) -> None:
        """Write the report on an audit to a file."""
        params = {"audit_id": audit_id, kind: path, **more}
        job = self._context.engine.run("report.export", params, urgent=True)
        job.failed.connect(self._context.fail)
        job.finished.connect(partial(_written, self._context, path))


def _written(context: Context, path: str, _result: dict[str, Any]) -> None:
    """Said also where the page that asked for it is gone: a new language builds every page anew."""
    text = translate("Exporting", "The report is written: {path}").format(path=path)
    context.notice.emit(text, "info")
    context.reveal(path)
