"""People and albums from one machine to another: files, passphrases, questions, and what came."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from cloakroom.bridge.job import Job
from cloakroom.context import Context
from cloakroom.dialogs.parcel import ParcelDialog
from cloakroom.dialogs.passphrase import FilePassphraseDialog, NewPassphraseDialog
from cloakroom.items.parts.counts import Counts
from cloakroom_engine.legible import name_of

ENDING: Final = ".cloakroom"


class Moving(QObject):
    """Asks on behalf of a page; the engine reads and writes the file.

    Signals:
        working: whether something is under way.
    """

    working = Signal(bool)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def export(self) -> None:
        """Ask for a passphrase and a place, then write everybody and every album there."""
        dialog = NewPassphraseDialog(self._page)
        words = dialog.words.text() if dialog.exec() else ""
        dialog.deleteLater()
        if not words:
            return
        title = self.tr("Export people and albums")
        name, _ = QFileDialog.getSaveFileName(self._page, title, self._usual(), self._filter())
        if name:
            file = name if Path(name).suffix else name + ENDING
            job = self._run("library.export", {"file": file, "passphrase": words})
            job.finished.connect(self._exported)

    def bring_in(self) -> None:
        """Ask for a file, show what it holds, and take it in after a yes."""
        title = self.tr("Import people and albums")
        name, _ = QFileDialog.getOpenFileName(self._page, title, "", self._filter())
        if name:
            self._open(name, again=False)

    def _usual(self) -> str:
        return str(Path.home() / f"{self.tr('People and albums')}{ENDING}")

    def _filter(self) -> str:
        return self.tr("People and albums") + f" (*{ENDING})"

    def _open(self, file: str, *, again: bool) -> None:
        dialog = FilePassphraseDialog(name_of(file), again=again, parent=self._page)
        words = dialog.words.text() if dialog.exec() else ""
        dialog.deleteLater()
        if words:
            params = {"file": file, "passphrase": words}
            job = self._run("library.import", params)
            job.finished.connect(partial(self._soon, self._looked, params))

    def _soon(self, ask: Callable[..., None], *more: object) -> None:
        """Ask a person once the job has closed: in the middle of its end others would wait."""
        QTimer.singleShot(0, self, partial(ask, *more))

    def _looked(self, params: dict[str, Any], told: dict[str, Any]) -> None:
        library = self._context.library
        here = [each.name for each in library.people.all()]
        here += [each.name for each in library.albums.all()]
        dialog = ParcelDialog(told, here, self._page)
        if dialog.exec():
            answers = {"take": dialog.take, "albums": dialog.albums, "yes": True}
            self._run("library.import", {**params, **answers}).finished.connect(self._came)
        dialog.deleteLater()

    def _run(self, verb: str, params: dict[str, Any]) -> Job:
        # Whoever scans thousands of photos does not wait for them to hand over a few names.
        busy = self._context.intake.running
        client = self._context.queue.client if busy else self._context.engine
        job = client.run(verb, params)
        job.changed.connect(self._context.changed)
        job.failed.connect(partial(self._failed, params))
        job.closed.connect(self._rested)
        self.working.emit(True)
        return job

    def _rested(self) -> None:
        self.working.emit(False)

    def _failed(self, params: dict[str, Any], code: str, told: dict[str, Any]) -> None:
        if code == "parcel.locked":
            self._soon(partial(self._open, again=True), params["file"])
        else:
            self._context.fail(code, told)

    def _exported(self, told: dict[str, Any]) -> None:
        text = self.tr(
            "{file} is written, with {people} in it. Photos stay here: take them along as you "
            "always do."
        )
        people = Counts().people(len(told["people"]))
        self._context.notice.emit(text.format(file=name_of(told["file"]), people=people), "info")

    def _came(self, told: dict[str, Any]) -> None:
        if told["state"] != "done":  # somebody of that name was added meanwhile
            self._context.notice.emit(
                self.tr("Nothing was taken in: something here has changed. Try again."), "warning"
            )
            return
        done = told["done"]
        text = self.tr(
            "{people} came in. Add the folders with the photos: they are known again by what is in "
            "them."
        )
        said = text.format(people=Counts().people(done["people"] + done["joined"]))
        if done["left"]:
            said += " " + self.tr("%n thing(s) stayed as you said here.", "", done["left"])
        self._context.notice.emit(said, "info")
