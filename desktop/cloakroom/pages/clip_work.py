"""What is done with the clip that is looked at: its copy, the judges' answers, questions."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, Qt

from cloakroom import messages
from cloakroom.bridge.auditing import by_person, share_of
from cloakroom.bridge.job import Job
from cloakroom.bridge.order import Item, State
from cloakroom.edits.naming import my_name, say_who
from cloakroom.exporting import Exporting
from cloakroom.items.protect import plan as plans
from cloakroom.items.protect.coverage_words import CoverageWords
from cloakroom.pages.face_verbs import FaceVerbs
from cloakroom.widgets.clip.clip_panel import ClipPanel
from cloakroom.widgets.clip.clip_view import ClipView
from cloakroom_engine.protocol import Progress
from cloakroom_engine.records import Face, Person, Photo, ProtectedFile


class ClipWork(FaceVerbs):
    """Everything but looking; the page looks."""

    panel: ClipPanel
    view: ClipView
    _photo: Photo | None
    _faces: dict[int, Face]
    _copy: ProtectedFile | None
    _asking: Job | None

    @abstractmethod
    def _follows(self) -> bool:
        """Whether faces are followed through the clip now."""

    def _connect_work(self) -> None:
        self._exporting = Exporting(self.context, self)
        people, foot, checks, ask = (
            self.panel.people, self.panel.foot, self.panel.checks, self.panel.ask,
        )  # fmt: skip
        people.named.connect(lambda face, name: say_who(self.context, [face], name))
        people.me.connect(lambda face: say_who(self.context, [face], my_name()))
        people.answered.connect(self._answered)
        people.ignored.connect(self._ignored)
        people.blurred.connect(self._blurred)
        foot.protect.connect(self.protect)
        foot.cancel.connect(self._cancel)
        checks.check.connect(self.check)
        checks.cancel.connect(self._stop_check)
        checks.reveal.connect(self._reveal)
        checks.report.connect(self._report)
        ask.asked.connect(self.ask)
        ask.say_language(spoken=self._is_spoken())
        queue, learning, auditing = (
            self.context.queue, self.context.learning, self.context.auditing,
        )  # fmt: skip
        queue.changed.connect(self._say_work)
        queue.item_changed.connect(self._say_work)
        queue.progress.connect(self._written)
        learning.progress.connect(self._learning)
        for signal in (learning.done, learning.stopped, learning.failed):
            signal.connect(self._say_work)
        auditing.progress.connect(self._judging)
        auditing.failed.connect(self._not_judged)
        auditing.began.connect(self._say_check)
        auditing.ended.connect(self._say_check)

    def protect(self) -> None:
        """Send the clip to the queue; cloaks that are missing are learnt before."""
        photo, film = self._photo, self.view.film
        if photo is None or film is None or not self.panel.foot.button.isEnabled():
            return
        order = replace(
            self.context.order(),
            existing=self.panel.foot.existing,
            clip=self.panel.options.words(film.start_s),
        )
        found = plans.plan(self.context.library, photo.id, order.bystanders)
        mine = [(photo.id, photo.path)]
        if found is not None and found.to_learn:
            self.context.learning.learn(found.to_learn, order.strength, mine, order)
        else:
            self.context.queue.add(mine, order)
        self._say_work()
        self.view.stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> None:
        """Have the copy that is looked at judged."""
        cases = by_person(self.context.library, [self._copy.path]) if self._copy else []
        if cases:
            self.context.auditing.check(cases)
            self._say_check()
        elif self._copy is not None:
            text = self.tr("Nobody wears a cloak in this copy: there is nothing to check.")
            self.context.notice.emit(text, "info")

    def ask(self, sentence: str) -> None:
        """Ask the clip, or the copy that is looked at: whom recognisers find is told of that."""
        if self._photo is None:
            return
        mine = QLocale().name()[:2]
        params: dict[str, Any] = {"sentence": sentence, "languages": [mine]}
        if self._copy is not None and Path(self._copy.path).exists():
            params["path"] = self._copy.path
        else:
            params["photo_id"] = self._photo.id
        self._forget_question()
        self.panel.ask.wait()
        job = self._asking = self.context.engine.run("ask.clip", params, urgent=True).of(self)
        job.finished.connect(lambda result: self._told(job, result))
        job.failed.connect(lambda code, told: self._not_told(job, code, told))

    def _forget_question(self) -> None:
        job, self._asking = self._asking, None
        if job is not None and not job.is_closed:
            job.cancel()

    def _told(self, job: Job, result: Mapping[str, Any]) -> None:
        if job is self._asking:
            self._asking = None
            self.panel.ask.show_answer(result)

    def _not_told(self, job: Job, code: str, params: Mapping[str, Any]) -> None:
        if job is self._asking:
            self._asking = None
            self.panel.ask.fail(messages.sentence(code, dict(params)))

    def _is_spoken(self) -> bool:
        """Whether the engine hears questions about clips in the window's language."""
        words = self.context.paths.resources / "ask" / "clip" / f"{QLocale().name()[:2]}.toml"
        return words.exists()

    def _answer_current(self, yes: bool) -> None:
        if self.panel.people.current is not None:
            self._answered(self.panel.people.current, yes)

    def _offer(self) -> None:
        """Say what the copy will do, or why none can be made."""
        photo = self._photo
        if photo is None:
            return
        bystanders = self.context.preferences.bystanders
        found = plans.plan(self.context.library, photo.id, bystanders)
        text, can = "", False
        if self._follows():
            text = self.tr("Once faces were followed through the clip, it can be protected.")
        elif found is not None and found.blocked:
            code = found.blocked
            code = "clip.nobody_known" if code == "photo.nobody_known" else code
            text = messages.sentence(code)
        elif found is not None:
            unknown = [each.name for each in found.to_learn if not self._has_photos(each)]
            text, can = CoverageWords().whole(found.coverage), not unknown
            if unknown:
                text = self.tr(
                    "A cloak is learnt from photos, and no photo of {name} is known. Add a few "
                    "and say who is in them; or choose under People that {name} is blurred."
                ).format(name=unknown[0])
            elif found.to_learn:
                names = ", ".join(each.name for each in found.to_learn)
                more = self.tr("First the cloak of {name} is learnt, from photos.")
                text = f"{text} {more.format(name=names)}"
        self.panel.foot.offer(text, can=can, copies=photo.copies)

    def _has_photos(self, person: Person) -> bool:
        """Whether there is a photo that a cloak can be learnt from: a clip's face is none."""
        library = self.context.library
        mine = [each.id for each in library.faces.of_person(person.id, decided_only=True)]
        return bool(library.clips.stills(mine))

    def _item(self) -> Item | None:
        """What waits or runs for this clip."""
        mine = [
            each
            for each in self.context.queue.items
            if self._photo is not None and each.photo_id == self._photo.id and not each.ended
        ]
        return mine[-1] if mine else None

    def _say_work(self, *_: object) -> None:
        """What is under way for this clip."""
        item, learning = self._item(), self.context.learning
        queue, foot = self.context.queue, self.panel.foot
        if item is None and not self._is_learnt_for():
            foot.say_running("", 0, 0)
            self._offer()
        elif item is None:
            name = learning.person.name if learning.person else ""
            foot.say_running(self.tr("Learning the cloak of {name}").format(name=name), 0, 0)
        elif queue.paused:
            foot.say_running(self.tr("The queue is paused."), 0, 1)
        elif item.state is State.WAITING:
            foot.say_running(self.tr("Waiting in the queue"), 0, 1)
        elif item.state is State.RUNNING:
            foot.say_running(self.tr("Getting ready"), 0, 0)

    def _is_learnt_for(self) -> bool:
        """Whether this clip waits for a cloak."""
        return self._photo is not None and self.context.learning.waits(self._photo.id)

    def _written(self, progress: Progress) -> None:
        running = self.context.queue.running
        if running is None or running != self._item() or progress.stage == "protect":
            return
        words = {
            "follow": self.tr("Following faces"),
            "clip": self.tr("Making the copy"),
        }.get(progress.stage)
        if words:
            left = self.context.queue.time_left_s() if progress.stage == "clip" else None
            self.panel.foot.say_running(words, progress.done, progress.total, left)

    def _learning(self, person: Person, done: int, total: int, left: float | None) -> None:
        if self._is_learnt_for():
            words = self.tr("Learning the cloak of {name}").format(name=person.name)
            self.panel.foot.say_running(words, done, total, left)

    def _say_check(self, *_: object) -> None:
        """Whether the copy that is looked at is checked; what else is checked is no matter here."""
        mine = self._copy is not None and self.context.auditing.checks(self._copy.path)
        self.panel.checks.say_progress(0, 0 if mine else -1)

    def _judging(self, _person: Person, progress: Progress) -> None:
        mine = self._copy is not None and self.context.auditing.is_at(self._copy.path)
        if mine and (share := share_of(progress)) is not None:
            self.panel.checks.say_progress(*share)

    def _stop_check(self) -> None:
        if self._copy is not None:
            self.context.auditing.cancel(self._copy.path)

    def _not_judged(self, _person: Person, code: str, params: dict[str, Any]) -> None:
        if self.isVisible():
            self.context.fail(code, params)

    def _cancel(self) -> None:
        """Only this clip: others may wait for the same cloak."""
        item = self._item()
        if item is not None:
            self.context.queue.cancel([item.id])
        elif self._photo is not None:
            self.context.learning.leave_out(self._photo.id)
            self._say_work()

    def _reveal(self) -> None:
        if self._copy is not None:
            self.context.reveal(self._copy.path)

    def _report(self, audit_id: int) -> None:
        """Write the report as a file to read."""
        path = self._exporting.ask("html")
        if path:
            self.export_to(path, audit_id)

    def export_to(self, path: str, audit_id: int) -> None:
        """Write the report on an audit to a file."""
        self._exporting.write(path, "html", audit_id)
