"""Protect photos: who is in them, what becomes of each, how strong, and how it will look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar, Final

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from cloakroom import messages, theme
from cloakroom.bridge.previews import Preview, Previews, Wish
from cloakroom.context import Context
from cloakroom.edits.choices import choose
from cloakroom.edits.faces import DecideFaces, IgnoreFaces
from cloakroom.edits.people import set_rule
from cloakroom.items.parts.spans import about
from cloakroom.items.parts.thumbs import Thumbs
from cloakroom.items.people.face_picture import face_picture
from cloakroom.items.protect.coverage_words import CoverageWords, total
from cloakroom.items.protect.estimate import seconds_for
from cloakroom.items.protect.film import FilmModel
from cloakroom.items.protect.plan import FacePlan, PhotoPlan
from cloakroom.pages.page import Page
from cloakroom.widgets.compare.preview_pane import PreviewPane
from cloakroom.widgets.protect.face_rows import fate
from cloakroom.widgets.protect.protect_panel import NARROW, WIDTH, ProtectPanel
from cloakroom.widgets.protect.protect_states import (
    blocked,
    learn_first,
    nothing_chosen,
    preview_failed,
)
from cloakroom.widgets.protect.strip import Strip
from cloakroom_engine.opening import is_folder
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import Person

_ROOMY: Final = 800


class ProtectPage(Page):
    """A film strip, the face in the middle, the choices on the right."""

    name: ClassVar[str] = "protect"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.film = FilmModel(context.library, self)
        self.thumbs = Thumbs(context.library, self)
        self.previews = Previews(context.engine, self)
        self.learning = context.learning
        self.strip = Strip(self.thumbs)
        self.strip.setModel(self.film)
        self.pane = PreviewPane()
        self.panel = ProtectPanel(context)
        self._plan: PhotoPlan | None = None
        self._face: FacePlan | None = None
        self._pictured: int | None = None
        """Whose preview is on show."""
        self._dropped: tuple[str, ...] = ()
        self._stopped: Wish | None = None
        """The quick look whose refining was stopped by hand."""
        self._stack = QStackedLayout(self)
        self._lay_out()
        self._connect()
        self.panel.strength.set_strength(context.settings.strength)

    def _lay_out(self) -> None:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(theme.S, 0, 0, 0)
        across.setSpacing(0)
        film = QVBoxLayout()
        # Its pictures have a ring around them.
        film.setContentsMargins(0, theme.XL - theme.S, 0, 0)
        film.addWidget(self.strip)
        across.addLayout(film)
        middle = QVBoxLayout()
        middle.setContentsMargins(theme.L, theme.XL, theme.S, theme.XL)
        middle.addWidget(self.pane)
        across.addLayout(middle, 1)
        across.addWidget(self.panel)
        self._stack.addWidget(nothing_chosen(lambda: self.context.go.emit("library", None)))
        self._stack.addWidget(row)

    def _connect(self) -> None:
        self.strip.selectionModel().currentChanged.connect(self._turn_to)
        self.previews.shown.connect(self._shown)
        self.previews.failed.connect(self._preview_failed)
        self.previews.working.connect(self._working)
        self.previews.progress.connect(
            lambda progress: self.pane.set_progress(progress.done, progress.total)
        )
        self.pane.refine.connect(self._refine)
        self.pane.cancelled.connect(self._stop_refining)
        self.panel.strength.chosen.connect(self._strengthen)
        self.panel.people.chosen.connect(self._choose_face)
        self.panel.people.ruled.connect(lambda person, rule: set_rule(self.context, person, rule))
        self.panel.people.confirmed.connect(
            lambda face, person: self.context.undo.push(
                DecideFaces(self.context, [face], person, yes=True)
            )
        )
        self.panel.people.left.connect(self._left)
        self.panel.people.asked.connect(lambda _: self._open_viewer())
        self.panel.protect.connect(self._protect)
        self.panel.cancel_learning.connect(self.learning.cancel)
        self.learning.progress.connect(self._learning)
        self.learning.done.connect(self._learnt)
        self.learning.stopped.connect(self._not_learnt)
        self.learning.failed.connect(self._learning_failed)
        self.context.changed.connect(self._changed)
        self.context.settings_changed.connect(self._settled)
        self.context.intake.ended.connect(self._taken_in)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the room to the face where there is little."""
        super().resizeEvent(event)
        self.panel.setFixedWidth(WIDTH if self.width() > _ROOMY else NARROW)

    def show_for(self, argument: object) -> None:
        """Show these photos (ids); None shows the same as before."""
        if isinstance(argument, Sequence) and not isinstance(argument, str):
            self.show_photos([int(each) for each in argument])
        elif not self.film.ids:
            self._stack.setCurrentIndex(0)

    def show_photos(self, photo_ids: Sequence[int]) -> None:
        """Show these photos, the first one open."""
        self._plan = self._face = None
        self.film.show(photo_ids, self.context.preferences.bystanders)
        self._stack.setCurrentIndex(1 if self.film.ids else 0)
        if self.film.ids:
            self.strip.setCurrentIndex(self.film.index(0))
            # The strip chooses its first row by itself when it gets the keyboard: no signal then.
            self._turn_to(self.film.index(0))
        self._offer()

    def take_drop(self, paths: tuple[str, ...]) -> bool:
        """Photos that are dropped here are to be protected."""
        self._dropped = paths
        self.context.intake.add(paths)
        return True

    def _taken_in(self, _result: dict[str, Any]) -> None:
        dropped, self._dropped = self._dropped, ()
        photos = self.context.library.photos
        ids: list[int] = []
        for path in dropped:
            if is_folder(Path(path)):
                ids += [photo.id for photo in photos.below(path)]
            elif (photo := photos.by_path(str(Path(path).absolute()))) is not None:
                ids.append(photo.id)
        if ids:
            self.show_photos(ids)

    def _turn_to(self, index: QModelIndex) -> None:
        self._open(index, None)

    def _open(self, index: QModelIndex, face_id: int | None) -> None:
        """Open a photo at a face; where that is not there, at the first that gets a cloak."""
        plan = self.film.plan_of(self.film.ids[index.row()]) if index.isValid() else None
        self._plan = plan
        self._face = None
        if plan is not None:
            cloaked = [each for each in plan.faces if each.fate == "cloak"]
            ready = [each for each in cloaked if each.has_cloak]
            same = [each for each in plan.faces if each.face.id == face_id]
            self._face = next(iter((*same, *ready, *cloaked, *plan.faces)), None)
            self.panel.people.show_plan(plan, self._face.face.id if self._face else None)
        self._look()

    def _choose_face(self, face_id: int) -> None:
        if self._plan is not None:
            found = (each for each in self._plan.faces if each.face.id == face_id)
            self._face = next(found, self._face)
            self._look()

    def _wish(self, refine_steps: int = 0) -> Wish | None:
        if self._plan is None or self._face is None:
            return None
        strength = self.panel.strength.strength
        bystanders = self.context.preferences.bystanders
        return Wish(self._plan.photo.id, self._face.face.id, strength, refine_steps, bystanders)

    def _look(self) -> None:
        """Show the chosen face as far as that can be done."""
        plan, face, wish = self._plan, self._face, self._wish()
        if plan is not None and plan.blocked:
            self.previews.forget_wish()
            self._pictured = None
            self.pane.show_instead(blocked(plan.blocked, self._open_viewer, self._leave_out))
        elif plan is None or face is None or wish is None:
            self._pictured = None
            self.pane.view.clear()
        elif face.fate == "leave":
            self.previews.forget_wish()
            self._pictured = None
            self.panel.show_figures({})
            picture = face_picture(self.context.library, plan.photo, face.face)
            self.pane.show_face(picture, f"{self._name(face)}: {fate(face.fate)}")
        elif face.fate == "cloak" and not face.has_cloak:
            self.previews.forget_wish()
            self._pictured = None
            self.panel.show_figures({})
            self.pane.show_instead(learn_first(self._name(face), self._how_long(), self._learn))
        else:
            if self._pictured != face.face.id:
                crop = self.context.library.faces.crop(face.face.id)
                self.pane.wait_for(QImage.fromData(crop or b""))
            self.previews.want(wish)

    def _name(self, face: FacePlan) -> str:
        return face.person.name if face.person else self.tr("Somebody else")

    def _stop_refining(self) -> None:
        """Stay with the quick look of this face until another is wanted."""
        self._stopped = self._wish()
        self._look()

    def _refine(self) -> None:
        wish = self._wish(max(1, self.context.settings.refine_steps))
        if wish is not None:
            self.previews.want(wish)

    def _strengthen(self, strength: str) -> None:
        self._look()
        choose(self.context, self.panel.strength.label, self.panel.strength.word, strength=strength)

    def _working(self, working: bool) -> None:
        wish = self.previews.wish
        self.pane.set_working(working=working, refining=bool(wish and wish.refine_steps))

    def _shown(self, preview: Preview) -> None:
        face = self._face
        cloaked = face is None or face.fate == "cloak"
        self.pane.show_preview(preview)
        self._pictured = preview.wish.face_id
        if face is not None and not cloaked:
            self.pane.say(f"{self._name(face)}: {fate(face.fate)}")
            self.pane.offer_refining(offered=False)
        self.panel.show_figures(preview.figures if cloaked else {})
        self._offer()
        # What is shown before writing is what will be written: a quick look is on its way to it.
        wanted = cloaked and preview.wish == self.previews.wish != self._stopped
        if wanted and preview.wish.refine_steps == 0 and self.context.settings.refine_steps:
            self._refine()

    def _preview_failed(self, _wish: Wish, code: str, params: dict[str, Any]) -> None:
        self._pictured = None
        self.pane.show_instead(preview_failed(messages.sentence(code, params), self._look))

    def _open_viewer(self) -> None:
        if self._plan is not None:
            self.context.go.emit("viewer", self._plan.photo.id)

    def _leave_out(self) -> None:
        if self._plan is not None:
            self.film.remove(self._plan.photo.id)
            if not self.film.ids:
                self._stack.setCurrentIndex(0)
            self._offer()

    def _ready(self) -> list[PhotoPlan]:
        return [plan for plan in self.film.plans() if not plan.blocked]

    def _to_learn(self) -> list[Person]:
        found = {person.id: person for plan in self._ready() for person in plan.to_learn}
        return list(found.values())

    def _offer(self) -> None:
        """Say on the button what it will do, and beside it how long that takes."""
        ready, learn = self._ready(), self._to_learn()
        count = len(ready)
        if count == 1:
            text = self.tr("&Protect this photo")
        else:
            text = self.tr("&Protect {count} photos").format(count=count)
        self.panel.button.setText(text)
        self.panel.button.setEnabled(bool(ready) and not self.learning.running)
        self.panel.offer_existing(sum(plan.photo.copies > 0 for plan in ready))
        words = [self._how_long_all(ready)] if ready else []
        covered = total(plan.coverage for plan in ready)
        if ready:
            words.insert(0, CoverageWords().whole(covered))
        if learn:
            names = ", ".join(person.name for person in learn)
            words.insert(0, self.tr("{names} first: made once.").format(names=names))
        if out := len(self.film.ids) - count:
            words.append(self.tr("Photos that cannot be protected: {count}.").format(count=out))
        self.panel.estimate.setText(" ".join(words))

    def _how_long_all(self, ready: list[PhotoPlan]) -> str:
        seconds = seconds_for(ready, self.context.queue.items, self.previews.refine_seconds)
        if seconds is None:
            return self.tr("How long it takes is known after the first photo.")
        return self.tr("Takes {time} on this computer.").format(time=about(seconds))

    def _how_long(self) -> str:
        learnt = [
            cloak.seconds
            for person in self.context.library.people.all()
            if (cloak := self.context.library.cloaks.latest(person.id)) is not None
        ]
        if not learnt:
            return self.tr("It usually takes a minute; the time left is shown once it runs.")
        text = self.tr("It took {time} the last time, on this computer.")
        return text.format(time=about(learnt[-1]))

    def _left(self, face_id: int, hidden: bool | None) -> None:
        """Somebody decided about a face without a name, or took that back."""
        edit = IgnoreFaces(self.context, [face_id], on=hidden is not None, hidden=bool(hidden))
        self.context.undo.push(edit)

    def _learn(self) -> None:
        self.learning.learn(self._to_learn(), self.panel.strength.strength)
        self._offer()

    def _learning(self, person: Person, done: int, total: int, left: float | None) -> None:
        words = self.tr("Learning the cloak of {name}").format(name=person.name)
        if left is not None:
            words = self.tr("{what}: {time} left").format(what=words, time=about(left))
        self.panel.show_learning(words, done, total)

    def _learnt(self, items: tuple[str, ...]) -> None:
        self.panel.show_learning("", 0, 0)
        self.previews.forget()
        self._plan_again()
        if items and self.isVisible():
            self.context.go.emit("queue", items)

    def _not_learnt(self) -> None:
        self.panel.show_learning("", 0, 0)
        self._plan_again()

    def _learning_failed(self, person: Person, code: str, params: dict[str, Any]) -> None:
        self.context.fail(code, {"person": person.name, **params})
        self._not_learnt()

    def _protect(self) -> None:
        photos = [(plan.photo.id, plan.photo.path) for plan in self._ready()]
        order = replace(self.context.order(), existing=self.panel.existing)
        people = self._to_learn()
        if people:
            self.learning.learn(people, self.panel.strength.strength, photos, order)
            self._offer()
        elif photos:
            self.context.go.emit("queue", self.context.queue.add(photos, order))

    def _changed(self, changed: Changed) -> None:
        if changed.people or changed.faces or changed.cloaks or changed.photos or changed.protected:
            if changed.cloaks or changed.faces:
                self.previews.forget()
            self._plan_again()

    def _settled(self) -> None:
        if self.panel.strength.strength != self.context.settings.strength:
            self.panel.strength.set_strength(self.context.settings.strength)
            self._look()
        if self.film.bystanders != self.context.preferences.bystanders:
            self._plan_again()

    def _plan_again(self) -> None:
        """Make plans anew and show the same face of the same photo, if both are still there."""
        self.film.plan_again(bystanders=self.context.preferences.bystanders)
        self._open(self.strip.currentIndex(), self._face.face.id if self._face else None)
        self._offer()
