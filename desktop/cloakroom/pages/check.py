"""Check a file that came back from a network: whose copy it is, and what it still gives away."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar, Final

from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from cloakroom import icons, messages, theme
from cloakroom.bridge.auditing import ToCheck, share_of
from cloakroom.bridge.job import Job
from cloakroom.context import Context
from cloakroom.intake import name_filters
from cloakroom.items.report import checked
from cloakroom.pages.page import Page
from cloakroom.widgets.parts.base import EmptyState, Heading, Muted, PlainButton, PrimaryButton
from cloakroom.widgets.photos.chosen_note import ChosenNote
from cloakroom.widgets.report.checked_view import CheckedView
from cloakroom.widgets.tasks.running_card import RunningCard
from cloakroom_engine.legible import name_of
from cloakroom_engine.opening import is_file
from cloakroom_engine.protocol import Progress

_NOT_OURS: Final = frozenset({"photo.too_different", "photo.not_protected"})


class CheckPage(Page):
    """Drop a file, read what came of it."""

    name: ClassVar[str] = "check"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.running = RunningCard()
        self.result = CheckedView()
        self._job: Job | None = None
        self._path = ""
        self._failure: EmptyState | None = None
        self.note = ChosenNote()
        self.copies = PlainButton(self.tr("Check these &copies"), icons.icon("check"))
        self.copies.clicked.connect(lambda: context.go.emit("reports", ToCheck(self._files())))
        self._another = PlainButton(self.tr("Check an&other file…"), icons.icon("add"))
        self._another.clicked.connect(self._choose)
        self._stack = QStackedLayout()
        self._lay_out()
        self.running.cancelled.connect(self.cancel)
        self.result.report.connect(lambda audit_id: context.go.emit("reports", audit_id))
        self.note.put_before(self.copies)
        self.note.cleared.connect(lambda: context.choose_photos(()))
        context.photos_chosen.connect(self._say_chosen)
        self._show(0)

    def _lay_out(self) -> None:
        choose = PrimaryButton(self.tr("&Choose a file…"), icons.icon("photo", "on_accent"))
        choose.clicked.connect(self._choose)
        aim = QFrame()
        aim.setProperty("role", "drop")
        inside = QVBoxLayout(aim)
        inside.addWidget(
            EmptyState(
                "check",
                self.tr("Drop a photo that you downloaded back"),
                self.tr(
                    "Networks save photos anew when you upload them. Download yours again and drop "
                    "it here: recognisers then look at the very file that others can see."
                ),
                choose,
            )
        )
        top = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(theme.XS)
        words.addWidget(Heading(self.tr("Check a file")))
        words.addWidget(Muted(self.tr("Nothing leaves this computer.")))
        top.addLayout(words, 1)
        top.addWidget(self._another)
        column = QVBoxLayout(self)
        column.setContentsMargins(*theme.PAGE)
        column.setSpacing(theme.L)
        column.addLayout(top)
        column.addWidget(self.note)
        column.addWidget(self.running)
        column.addLayout(self._stack, 1)
        # Into a layout that has its widget: one without would show it as a window of its own.
        self._stack.addWidget(aim)
        self._stack.addWidget(self.result)

    def show_for(self, argument: object) -> None:
        """Check this file (a path); None shows what was shown before."""
        if isinstance(argument, str):
            self.check(argument)
        self._say_chosen()

    def _files(self) -> tuple[str, ...]:
        """Copies of the photos that are chosen in the library."""
        chosen = set(self.context.chosen_photos)
        copies = self.context.library.protected.files() if chosen else []
        return tuple(copy.path for copy in copies if copy.photo_id in chosen)

    def _say_chosen(self) -> None:
        count, files = len(self.context.chosen_photos), self._files()
        self.copies.setVisible(bool(files))
        (self.note.say_copies if files else self.note.say_without)(count)

    def take_drop(self, paths: tuple[str, ...]) -> bool:
        """One file at a time; a folder is the library's."""
        files = [path for path in paths if is_file(Path(path))]
        if not files:
            return False
        if len(files) > 1:
            self.context.notice.emit(self.tr("One file at a time: the first is checked."), "info")
        self.check(files[0])
        return True

    def check(self, path: str) -> None:
        """Have the engine look at a file."""
        self.cancel()
        self._path = path
        self.running.begin(self.tr("Looking at {name}").format(name=name_of(path)))
        job = self.context.engine.run("check.file", {"path": path}, urgent=True).of(self)
        self._job = job
        job.progress.connect(self._progressed)
        job.finished.connect(lambda result: self._finished(job, result))
        job.failed.connect(lambda code, params: self._failed(job, code, params))
        job.closed.connect(lambda: self._closed(job))

    def cancel(self) -> None:
        """Stop looking."""
        job, self._job = self._job, None
        self.running.hide()
        if job is not None:
            job.cancel()

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Check a file"), "", name_filters())
        if path:
            self.check(path)

    def _progressed(self, progress: Progress) -> None:
        if (share := share_of(progress)) is not None:
            self.running.set_progress(*share)

    def _finished(self, job: Job, result: Mapping[str, Any]) -> None:
        if job is not self._job:
            return
        found = checked.read(self._path, result)
        copy = self.context.library.protected.file(found.protected_id)
        if copy is not None:
            self.result.show_checked(found, copy)
            self._show(1)

    def _failed(self, job: Job, code: str, params: dict[str, Any]) -> None:
        if job is not self._job:
            return
        if self._failure is not None:
            self._stack.removeWidget(self._failure)
            self._failure.deleteLater()
        self._failure = self._said(code, messages.sentence(code, params))
        self._stack.addWidget(self._failure)
        self._show(2)

    def _said(self, code: str, sentence: str) -> EmptyState:
        """An answer that is no copy of ours, or a failure that can be tried again."""
        if code in _NOT_OURS:
            return EmptyState("search", self.tr("This is no copy that Cloakroom made"), sentence)
        again = PlainButton(self.tr("Try &again"), icons.icon("refresh"))
        again.clicked.connect(lambda: self.check(self._path))
        return EmptyState("error", self.tr("The file could not be checked"), sentence, again)

    def _closed(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.running.hide()

    def _show(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self._another.setVisible(index > 0)
