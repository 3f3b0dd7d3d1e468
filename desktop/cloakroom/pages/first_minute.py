"""From the first drop to the first protected copies: look, name, make, share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cloakroom import messages, theme
from cloakroom.bridge.auditing import by_person
from cloakroom.bridge.order import Summary
from cloakroom.context import Context
from cloakroom.edits.faces import DecideFaces, IgnoreFaces
from cloakroom.edits.naming import say_who
from cloakroom.first.asking import Asking
from cloakroom.first.looking import Looking
from cloakroom.first.no_face import NoFace
from cloakroom.first.question import BLUR, Answer
from cloakroom.first.ready import Ready
from cloakroom.items.clip import verdict
from cloakroom.items.parts.spans import about
from cloakroom.items.report import evidence
from cloakroom.items.report.evidence import Evidence
from cloakroom.items.report.verdicts import rank
from cloakroom.pages.first_clips import FirstClips
from cloakroom.widgets.frame.steps import Steps
from cloakroom.widgets.parts.base import QuietButton
from cloakroom.widgets.parts.working import Working
from cloakroom_engine.records import Person


class FirstMinutePage(FirstClips):
    """One thing at a time, and always a way out."""

    name: ClassVar[str] = "first_minute"
    immersive: ClassVar[bool] = True

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._paths: tuple[str, ...] = ()
        self._people: list[Person] = []
        self._items: frozenset[str] = frozenset()
        self._checked: dict[int, Evidence] = {}
        self._unchecked: dict[str, str] = {}
        """By person's name, why their copies could not be judged."""
        self._before: QWidget | None = None
        """The step from which copies are made, and to which a stop leads back."""
        self.steps = Steps(
            (self.tr("Photos"), self.tr("People"), self.tr("Protect"), self.tr("Share"))
        )
        self.looking = Looking(context)
        self.asking = Asking(context)
        self.making = Working("")
        self.ready = Ready(context)
        self._stack = QStackedWidget()
        for step in (self.looking, self.asking, self.making, self.ready):
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
        self._learning = context.learning
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
        self.asking.answered.connect(self._answered)
        self.making.stopped.connect(self._stop)
        self._learning.progress.connect(self._learns)
        self._learning.done.connect(self._queued)
        self._learning.stopped.connect(self._not_made)
        self._learning.failed.connect(self._learning_failed)
        queue.item_changed.connect(self._protects)
        queue.progress.connect(self._protects)
        queue.ended.connect(self._made)
        self.ready.report_wanted.connect(self._report)
        self.ready.offer.models_wanted.connect(lambda: self.context.go.emit("models", None))
        self.ready.offer.check_wanted.connect(self._check)
        self.ready.offer.learn_wanted.connect(self._again)
        auditing = self.context.auditing
        auditing.done.connect(self._judged)
        auditing.judged.connect(self._clip_judged)
        auditing.failed.connect(self._not_judged)
        auditing.ended.connect(self._all_judged)
        self.ready.asking_wanted.connect(self._ask)
        self.ready.clips.near.connect(self.context.player.prepare)
        self.ready.clips.opened.connect(self._open_clip)
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
        if self._ask():
            # While somebody answers, the engine that will make the copies gets ready.
            job = self.context.queue.client.run("models.list", {})
            job.finished.connect(self.asking.teacher.listed)
        else:
            self._nobody()

    def _ask(self) -> bool:
        """Ask about every face that nobody decided about; whether there is one."""
        there = self.asking.show_groups() > 0
        if there:
            self._show(self.asking, 1)
        return there

    def _nobody(self) -> None:
        empty = self._clips_alone() or NoFace(self.context)
        self._stack.addWidget(empty)
        self._show(empty, 0)

    def _answered(self, answers: list[Answer]) -> None:
        self.context.undo.beginMacro(self.tr("Say who is in the photos"))
        for answer in answers:
            if answer.name:
                say_who(self.context, answer.face_ids, answer.name)
            else:
                hidden = answer.what == BLUR
                self._deny(answer.face_ids)
                self.context.undo.push(IgnoreFaces(self.context, answer.face_ids, hidden=hidden))
        self.context.undo.endMacro()
        library = self.context.library
        names = dict.fromkeys(answer.name for answer in answers if answer.name)
        self._people = [person for name in names if (person := library.people.find(name))]
        self._make()
        order = replace(self.context.order(), existing="replace")
        strength = self.context.settings.strength
        self._learning.learn(self._people, strength, self._photos(answers), order)

    def _again(self, people: list[Person]) -> None:
        """Learn the cloaks of these anew, with recognisers that came, and make the same copies."""
        done = self.ready.summary.done
        self._make()
        order = replace(done[0].order, existing="replace")
        photos = [(item.photo_id, item.path) for item in done]
        self._learning.learn(people, order.strength, photos, order, again=True)

    def _make(self) -> None:
        self._before = self._stack.currentWidget()
        self._items = frozenset()
        self.making.ready()
        self.making.say(self.tr("Making copies…"), self.tr("Starting the engine"))
        self._show(self.making, 2)

    def _deny(self, face_ids: Iterable[int]) -> None:
        """Whoever was named before a stop and is left alone now is not that person."""
        for face in self.context.library.faces.by_ids(face_ids):
            if face.decided and face.person_id is not None:
                edit = DecideFaces(self.context, [face.id], face.person_id, yes=False)
                self.context.undo.push(edit)

    def _photos(self, answers: list[Answer]) -> list[tuple[int | None, str]]:
        """Every photo in which somebody is to be protected or hidden."""
        library = self.context.library
        hidden = [
            face_id for answer in answers if answer.what == BLUR for face_id in answer.face_ids
        ]
        faces = [
            *library.faces.by_ids(hidden),
            *(face for person in self._people for face in library.faces.of_person(person.id)),
        ]
        found = (library.photos.get(each) for each in dict.fromkeys(f.photo_id for f in faces))
        return [(photo.id, photo.path) for photo in found if photo is not None]

    def _learns(self, person: Person, done: int, total: int, left_s: float | None) -> None:
        if self._stack.currentWidget() is not self.making:
            return
        title = self.tr("Getting ready to protect {name}…").format(name=person.name)
        text = self.tr("Done once for each person, and used for every photo")
        if left_s is not None:
            text = self.tr("{time} left, then your photos").format(time=about(left_s))
        self.making.say(title, text, done, total)

    def _queued(self, ids: tuple[str, ...]) -> None:
        if self._stack.currentWidget() is self.making:
            self._items = frozenset(ids)
            self.making.say(self.tr("Protecting your photos…"), "", 0, len(ids))

    def _not_made(self) -> None:
        """It was stopped, or failed: the questions come back as they were answered, or the copies
        that were to be made again."""
        if self._stack.currentWidget() is not self.making:
            return
        if self._before is self.ready:
            self._show(self.ready, 4)
        else:
            self._show(self.asking, 1)

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
        if self._stack.currentWidget() is not self.making or not self._items:
            return  # other photos of the queue, while these wait for their cloaks
        summary = whole.of(self._items)
        if self._before is self.ready:
            summary = summary.after(self.ready.summary)
        self.ready.show_summary(summary)
        self.ready.clips.say(len(self._clips()))
        self._show(self.ready, 4)
        self.ready.no_report()
        self.ready.offer.show_for([person for person, _ in self._check()])

    def _check(self) -> list[tuple[Person, tuple[str, ...]]]:
        """Have the copies judged, person by person."""
        written = [item.written for item in self.ready.summary.done]
        cases = by_person(self.context.library, written)
        self._checked, self._unchecked = {}, {}
        if cases:
            self.ready.checking(self.tr("Reading the saved copies back, as a recogniser would…"))
            self.context.auditing.check(cases)
        return cases

    def _judged(self, person: Person) -> None:
        """An audit of one of the people is in the library."""
        if self._stack.currentWidget() is not self.ready:
            return
        newest = self.context.library.audits.summaries(person.id)
        for each in newest:
            stored = self.context.library.audits.get(each.id)
            if stored is not None and not verdict.is_clip(stored.document):
                self._checked[stored.id] = evidence.read(stored.document)
                break

    def _all_judged(self) -> None:
        there = self._checked or self._unchecked
        if self._stack.currentWidget() is self.ready and there:
            library = self.context.library
            copies = {
                person.name: len(library.protected.of_person(person.id))
                for person in library.people.all()
            }
            self.ready.show_verdicts(list(self._checked.values()), copies, self._unchecked)

    def _not_judged(self, person: Person, code: str, params: dict[str, Any]) -> None:
        if self._stack.currentWidget() is self.ready:
            self._unchecked[person.name] = messages.sentence(code, params)

    def _report(self) -> None:
        worst = sorted(self._checked, key=lambda each: rank(self._checked[each].code))
        self.context.go.emit("reports", next(iter(worst), None))

    def _stop(self) -> None:
        if self._learning.running:
            self._learning.cancel()
        else:
            self.context.queue.cancel(self._items)

    def _learning_failed(self, _: Person, code: str, params: dict[str, Any]) -> None:
        self.context.fail(code, params)
        self._not_made()

    def _show(self, step: QWidget, at: int) -> None:
        self._leave.setVisible(step is not self.ready)  # which has a button for that
        self._stack.setCurrentWidget(step)
        self.steps.show_step(at)
