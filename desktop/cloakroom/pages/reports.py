"""Reports: what recognisers that had no part in a cloak make of the protected copies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, ClassVar, Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from cloakroom import messages, theme
from cloakroom.bridge.auditing import ToCheck, by_person, share_of
from cloakroom.bridge.previews import picture
from cloakroom.bridge.rechecking import Recheck
from cloakroom.context import Context
from cloakroom.exporting import Exporting
from cloakroom.items.clip import verdict
from cloakroom.items.parts.thumbs import Thumbs
from cloakroom.items.report import evidence, shelf
from cloakroom.items.report.evidence import Evidence
from cloakroom.items.report.reports import ReportsModel
from cloakroom.pages.page import Page
from cloakroom.widgets.clip.clip_report import ClipReport
from cloakroom.widgets.parts.base import EmptyState, Heading, PrimaryButton
from cloakroom.widgets.photos.chosen_note import ChosenNote
from cloakroom.widgets.report.drawn_faces import Drawn
from cloakroom.widgets.report.report_list import NARROW, WIDTH, ReportList
from cloakroom.widgets.report.report_view import ReportView
from cloakroom.widgets.report.shelf_card import ShelfCard
from cloakroom.widgets.report.unreadable import Unreadable
from cloakroom.widgets.tasks.running_card import RunningCard
from cloakroom_engine.errors import EngineError
from cloakroom_engine.protocol import Changed, Progress
from cloakroom_engine.records import Person

_ROOMY: Final = 800
_TALL: Final = 640
_NOTHING, _NONE_CHOSEN = 0, 3
"""In the stack: nothing was checked; nothing of what is chosen."""
DRAWN: Final = ("face", "before", "after")
"""Pictures of a face that the engine draws, in the order in which they are shown."""


class ReportsPage(Page):
    """A list of reports, and the one that is read."""

    name: ClassVar[str] = "reports"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.model = ReportsModel(context.library, self)
        self.auditing = context.auditing
        self.rechecking = context.rechecking
        self.shelf = ShelfCard(self.rechecking)
        self.thumbs = Thumbs(context.library, self)
        self.list = ReportList()
        self.list.setModel(self.model)
        self.running = RunningCard()
        self.view = ReportView(context.library, self.thumbs)
        self.clip = ClipReport()
        self.note = ChosenNote()
        self._narrowed = True
        """Whether the list is of the photos that are chosen; one report may be asked for."""
        self._exporting = Exporting(context, self)
        self._shown: int | None = None
        self._failure = ""
        self._evidence: Evidence | None = None
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(theme.XL, theme.XL, theme.M, theme.L)
        left.setSpacing(theme.M)
        left.addWidget(Heading(self.tr("Reports")), 0, Qt.AlignmentFlag.AlignTop)
        left.addWidget(self.list, 1)
        choose = PrimaryButton(self.tr("See the copies"))
        choose.clicked.connect(lambda: self.context.go.emit("queue", None))
        right = QVBoxLayout()
        right.setContentsMargins(theme.M, theme.XL, theme.XL, theme.L)
        right.setSpacing(theme.L)
        right.addWidget(self.note)
        right.addWidget(self.running)
        right.addWidget(self.shelf)
        right.addLayout(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left)
        row.addLayout(right, 1)
        # Into a layout that has its widget: one without would show it as a window of its own.
        self._stack.addWidget(
            EmptyState(
                "reports",
                self.tr("Nothing was checked yet"),
                self.tr(
                    "After protecting photos, choose “Check them now”: recognisers that had no "
                    "part in the cloak then try to find you."
                ),
                choose,
            )
        )
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.clip)
        self._stack.addWidget(
            EmptyState(
                "reports",
                self.tr("No report on these photos"),
                self.tr("Their copies were not checked yet, or they have none."),
            )
        )

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._turn_to)
        self.note.cleared.connect(lambda: self.context.choose_photos(()))
        self.context.photos_chosen.connect(self._follow_choice)
        self.auditing.began.connect(self._began)
        self.auditing.progress.connect(self._progressed)
        # Methods, and no lambdas: a new language builds this page anew, and those would stay.
        self.auditing.done.connect(self._read_newest)
        self.auditing.judged.connect(self._read_newest)
        self.auditing.failed.connect(self._failed)
        self.clip.export.connect(lambda: self._export("html", hide=False))
        self.clip.opened.connect(lambda shown: self.context.go.emit("clip", shown))
        self.auditing.ended.connect(self._ended)
        self.shelf.looked.connect(self._read_shelf)
        self.running.retried.connect(self.auditing.retry)
        self.running.cancelled.connect(self.auditing.cancel)
        self.view.export.connect(self._export)
        self.view.again.connect(self._again)
        self.view.everything.connect(lambda: self._check_shown(whole=True))
        self.view.draw.connect(self._draw)
        self.view.get_models.connect(lambda: self.context.go.emit("models", None))
        self.context.changed.connect(self._changed)
        if self.auditing.person is not None:
            self._began(self.auditing.person)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the room to the report where there is little."""
        super().resizeEvent(event)
        # A headline that is cut says nothing: the card above it steps back first.
        self.shelf.be_short(self.height() < _TALL)
        self.list.setFixedWidth(WIDTH if self.width() > _ROOMY else NARROW)

    def show_for(self, argument: object) -> None:
        """Show an audit by id, check copies (``ToCheck``) or all that was shared (``Recheck``), or
        show what was shown before."""
        self._narrowed = argument is None
        if isinstance(argument, Recheck):
            self.rechecking.begin()
        self._read_shelf()
        if isinstance(argument, ToCheck):
            self.check(argument.files)
        self._read(argument if isinstance(argument, int) else self._shown)

    def _read_shelf(self) -> None:
        self.shelf.show_shelf(shelf.read(self.context.library))

    def check(self, files: tuple[str, ...]) -> None:
        """Have these protected copies judged."""
        self._begin(by_person(self.context.library, files), whole=False)

    def _begin(self, cases: list[tuple[Person, tuple[str, ...]]], whole: bool) -> None:
        if cases:
            self.auditing.check(cases, whole=whole)
        else:
            self.context.fail("photo.not_protected", {})

    def _read(self, audit_id: int | None) -> None:
        """Read the list anew and choose a report, the newest one for None."""
        chosen = self.context.chosen_photos if self._narrowed else ()
        self.note.say_reports(len(chosen))
        self.model.read(chosen or None)
        index = self.model.row_of(audit_id)
        if not index.isValid():
            index = self.model.row_of(None)
        if not index.isValid():
            self._shown = None
            self._stack.setCurrentIndex(_NONE_CHOSEN if chosen else _NOTHING)
        elif self._stack.currentIndex() in {_NOTHING, _NONE_CHOSEN}:
            self._stack.setCurrentWidget(self.view)
        self.list.setVisible(index.isValid())
        if index.isValid():
            self.list.setCurrentIndex(index)
            self._turn_to(index)

    def _read_newest(self, *_: object) -> None:
        self._read(None)

    def _follow_choice(self) -> None:
        self._narrowed = True
        if self.isVisible():
            self._read(self._shown)

    def _turn_to(self, index: QModelIndex) -> None:
        entry = self.model.entry(index)
        if entry is None or entry.audit is None or entry.audit.id == self._shown:
            return
        self._shown = entry.audit.id
        try:
            stored = self.context.library.audits.get(entry.audit.id)
            judged = verdict.read(self.context.library, entry.audit.id)
            self._evidence = evidence.read(stored.document) if stored and not judged else None
        except EngineError as problem:
            self._evidence = None
            why = messages.sentence(problem.code, problem.params)
            Unreadable(index.data(), why).show_in(self._stack)
            return
        if judged is not None:
            self.clip.show_judged(judged)
        elif self._evidence is not None:
            # When it was finished, as the list says; the document says when it was begun.
            self._evidence = replace(self._evidence, created=entry.audit.created)
            self.view.show_evidence(self._evidence)
        self._stack.setCurrentWidget(self.clip if judged is not None else self.view)

    def _began(self, person: Person) -> None:
        self.running.begin(
            self.tr("Checking the copies of {name}").format(name=person.name),
            self.tr("Every check there is: this takes some minutes.")
            if self.auditing.whole
            else self.tr("Recognisers that had no part in the cloak look for the person."),
        )

    def _progressed(self, _person: Person, progress: Progress) -> None:
        whole = self.auditing.whole
        if (share := share_of(progress, whole=whole)) is None:
            return
        self.running.set_progress(*share)
        if whole and progress.stage != "read" and progress.done < progress.total:
            masks = progress.stage == "mask"
            text = self.tr("Masks on photo {at} of {n}") if masks else self.tr("Photo {at} of {n}")
            self.running.say(text.format(at=progress.done + 1, n=progress.total))

    def _failed(self, person: Person, code: str, params: dict[str, Any]) -> None:
        self._failure = messages.sentence(code, {"person": person.name, **params})

    def _ended(self) -> None:
        failure, self._failure = self._failure, ""
        if failure:
            self.running.fail(failure)
        else:
            self.running.hide()

    def _again(self) -> None:
        if self._evidence is not None:
            self._check_shown(whole=self._evidence.further is not None)

    def _check_shown(self, *, whole: bool) -> None:
        """Have the copies of this report judged again, for its person alone."""
        if self._evidence is None:
            return
        entry = self.model.entry(self.list.currentIndex())
        files = tuple(photo.protected_path for photo in self._evidence.photos)
        cases = by_person(self.context.library, files)
        self._begin([case for case in cases if entry and case[0].id == entry.person_id], whole)

    def _draw(self) -> None:
        """Have the faces of this report drawn from their embeddings."""
        shown, entry = self._evidence, self.model.entry(self.list.currentIndex())
        if shown is None or entry is None:
            return
        person = self.context.library.people.get(entry.person_id)
        if person is None:
            self.view.further.show_drawn([])
            self.context.fail("person.unknown", {"person": shown.person})
            return
        paths = [photo.protected_path for photo in shown.photos]
        params = {"name": person.name, "paths": paths}
        job = self.context.engine.run("check.rebuild", params, urgent=True).of(self)
        job.finished.connect(lambda result: self._drawn(shown, result))
        job.failed.connect(lambda code, told: self._not_drawn(shown, code, told))

    def _drawn(self, shown: Evidence, result: Mapping[str, Any]) -> None:
        """Read them even where another report is open by now: they are kept nowhere."""
        found = [
            Drawn(*(picture({**each, "key": result["key"]}, which) for which in DRAWN))
            for each in result["pictures"]
        ]
        if shown is self._evidence:
            self.view.further.show_drawn(found)

    def _not_drawn(self, shown: Evidence, code: str, params: dict[str, Any]) -> None:
        if shown is self._evidence:
            self.view.further.show_drawn([])
        self.context.fail(code, params)

    def _changed(self, changed: Changed) -> None:
        if changed.people and self.isVisible():
            self._read(self._shown)

    def _export(self, kind: str, hide: bool) -> None:
        if self._shown is None:
            return
        path = self._exporting.ask(kind)
        if path:
            self.export_to(path, kind, hide_paths=hide)

    def export_to(self, path: str, kind: str, *, hide_paths: bool) -> None:
        """Write the report that is shown to a file."""
        if self._shown is not None:
            self._exporting.write(path, kind, self._shown, hide_paths=hide_paths)
