"""From the first drop to the first protected copies: look, name, make, share."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.bridge.learning import Learning
from cloakroom.bridge.order import Summary
from cloakroom.context import Context
from cloakroom.edits.faces import NamePerson
from cloakroom.first.looking import Looking
from cloakroom.first.naming import Naming
from cloakroom.first.ready import Ready
from cloakroom.items.spans import about
from cloakroom.pages.page import Page
from cloakroom.widgets.base import EmptyState, PlainButton, QuietButton
from cloakroom.widgets.steps import Steps
from cloakroom.widgets.working import Working
from cloakroom_engine.records import Person

_MOST_CHECKED = 6
"""Copies in the report of the first minute; the rest can be checked under Reports."""


class FirstMinutePage(Page):
    """One thing at a time, and always a way out."""

    name: ClassVar[str] = "first_minute"
    immersive: ClassVar[bool] = True

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._paths: tuple[str, ...] = ()
        self._person: Person | None = None
        self._items: frozenset[str] = frozenset()
        self._audit_id: int | None = None
        self.steps = Steps(
            (self.tr("Photos"), self.tr("You"), self.tr("Protect"), self.tr("Share"))
        )
        self.looking = Looking(context)
        self.naming = Naming(context)
        self.making = Working("")
        self.ready = Ready(context)
        self._stack = QStackedWidget()
        for step in (self.looking, self.naming, self.making, self.ready):
            self._stack.addWidget(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.L, 0, 0)
        column.setSpacing(theme.XL)
        head = QHBoxLayout()
        head.setContentsMargins(theme.XXL, 0, theme.L, 0)
        head.addWidget(self.steps)
        head.addStretch(1)
        self._leave = leave = QuietButton(self.tr("Go to the &Library"))
        leave.clicked.connect(lambda: context.go.emit("library", None))
        head.addWidget(leave)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self._learning = Learning(context.queue.client, self)
        self._connect()

    def show_for(self, argument: object) -> None:
        """Look through the photos and folders of a drop, once: coming back finds it as it was."""
        if isinstance(argument, tuple) and argument and argument != self._paths:
            self._begin(tuple(str(path) for path in argument))

    def take_drop(self, paths: tuple[str, ...]) -> bool:
        """More photos: look through those too, unless work is under way."""
        if self._stack.currentWidget() is self.making:
            return False
        self._begin(paths)
        return True

    def _connect(self) -> None:
        intake, queue = self.context.intake, self.context.queue
        intake.progress.connect(self.looking.look)
        intake.ended.connect(self._looked)
        intake.stopped.connect(self._looked)
        self.looking.stopped.connect(intake.cancel)
        self.naming.named.connect(self._named)
        self.making.stopped.connect(self._stop)
        self._learning.progress.connect(self._learns)
        self._learning.changed.connect(self.context.changed)
        self._learning.done.connect(self._protect)
        self._learning.stopped.connect(lambda: self._show(self.naming, 1))
        self._learning.failed.connect(self._learning_failed)
        queue.item_changed.connect(self._protects)
        queue.progress.connect(self._protects)
        queue.ended.connect(self._made)
        self.ready.report_wanted.connect(lambda: self.context.go.emit("reports", self._audit_id))
        self.ready.models_wanted.connect(lambda: self.context.go.emit("models", None))
        self.ready.library_wanted.connect(lambda: self.context.go.emit("library", None))

    def _begin(self, paths: tuple[str, ...]) -> None:
        self._paths = paths
        self.context.choose(welcomed=True)
        self.looking.begin()
        self._show(self.looking, 0)
        self.context.intake.add(paths)

    def _looked(self, _: dict[str, Any] | None = None) -> None:
        if self._stack.currentWidget() is not self.looking:
            return
        if self.naming.show_groups():
            self._show(self.naming, 1)
            # While somebody types a name, the engine that will make the cloak gets ready.
            self.context.queue.client.run("models.list", {})
        else:
            self._nobody()

    def _nobody(self) -> None:
        again = PlainButton(self.tr("Choose Other &Photos…"), icons.icon("photo"))
        again.clicked.connect(lambda: self.context.go.emit("choose", "photos"))
        empty = EmptyState(
            "face",
            self.tr("No face was found in these photos"),
            self.tr(
                "If there is one, open the photo in the library and draw a box round the face: "
                "then it can be protected too."
            ),
            again,
        )
        self._stack.addWidget(empty)
        self._show(empty, 0)

    def _named(self, name: str, face_ids: list[int]) -> None:
        known = self.context.library.people.find(name)
        if known is not None:
            self.context.fail("person.exists", {"name": name})
            return
        edit = NamePerson(self.context, name, face_ids)
        self.context.undo.push(edit)
        self._person = edit.person
        if self._person is None:
            return  # the edit said why
        self.making.ready()
        self.making.say(self.tr("Making your cloak…"), self.tr("Starting the engine"))
        self._show(self.making, 2)
        self._learning.learn([self._person], self.context.settings.strength)

    def _learns(self, _: Person, done: int, total: int, left_s: float | None) -> None:
        text = self.tr("A pattern fitted to your face, made once and used for every photo")
        if left_s is not None:
            text = self.tr("{time} left, then your photos").format(time=about(left_s))
        self.making.say(self.tr("Making your cloak…"), text, done, total)

    def _protect(self) -> None:
        assert self._person is not None
        library = self.context.library
        photos = dict.fromkeys(face.photo_id for face in library.faces.of_person(self._person.id))
        found = [photo for each in photos if (photo := library.photos.get(each)) is not None]
        order = self.context.order()
        ids = self.context.queue.add([(photo.id, photo.path) for photo in found], order)
        self._items = frozenset(ids)
        self.making.say(self.tr("Protecting your photos…"), "", 0, len(ids))

    def _protects(self, _: object = None) -> None:
        items = [each for each in self.context.queue.items if each.id in self._items]
        if self._stack.currentWidget() is not self.making or not items:
            return
        done = sum(item.ended for item in items)
        words = [self.tr("{done} of {total} photos").format(done=done, total=len(items))]
        left = self.context.queue.time_left_s()
        if left is not None:
            words.append(self.tr("{time} left").format(time=about(left)))
        self.making.say(None, " · ".join(words), done, len(items))

    def _made(self, whole: Summary) -> None:
        if self._stack.currentWidget() is not self.making:
            return
        done, skipped, cancelled = (
            tuple(item for item in part if item.id in self._items)
            for part in (whole.done, whole.skipped, whole.cancelled)
        )
        summary = Summary(done, skipped, cancelled, whole.seconds)
        self.ready.show_summary(summary)
        self._show(self.ready, 4)
        if summary.done:
            self._check([item.written for item in summary.done[:_MOST_CHECKED]])

    def _check(self, files: list[str]) -> None:
        assert self._person is not None
        self.ready.checking(self.tr("Reading the saved copies back, as a recogniser would…"))
        job = self.context.engine.run("audit", {"name": self._person.name, "paths": files})
        job.finished.connect(self._checked)
        job.failed.connect(self._not_checked)

    def _checked(self, result: dict[str, Any]) -> None:
        from cloakroom.items import evidence, verdict_words, verdicts

        self._audit_id = result["audit"].get("id") or self._newest()
        found = evidence.of(result["audit"])
        word = verdict_words.word(verdict_words.VERDICT, found.code)
        headline = verdicts.headline(found)
        if found.code == "not_judged":
            headline += " " + verdict_words.word(verdict_words.REASON, found.reason)
        tone = verdicts.TONE.get(found.code, "")
        self.ready.show_verdict(word, tone, headline, no_judge=found.reason == "no_judge")

    def _not_checked(self, code: str, params: dict[str, Any]) -> None:
        from cloakroom import messages

        self.ready.checking(messages.sentence(code, params))

    def _newest(self) -> int | None:
        assert self._person is not None
        newest = self.context.library.audits.summaries(self._person.id)
        return max((each.id for each in newest), default=None)

    def _stop(self) -> None:
        if self._learning.running:
            self._learning.cancel()
        else:
            self.context.queue.cancel(self._items)

    def _learning_failed(self, _: Person, code: str, params: dict[str, Any]) -> None:
        self.context.fail(code, params)
        self._show(self.naming, 1)

    def _show(self, step: QWidget, at: int) -> None:
        self._leave.setVisible(step is not self.ready)  # which has a button for that
        self._stack.setCurrentWidget(step)
        self.steps.show_step(at)
