"""Protect photos: who is in them, what becomes of each, how strong, and how it will look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, ClassVar, Final

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.bridge.previews import Previews, Wish
from cloakroom.context import Context
from cloakroom.edits.faces import DecideFaces, IgnoreFaces
from cloakroom.edits.people import set_rule
from cloakroom.items.parts.spans import about
from cloakroom.items.parts.thumbs import Thumbs
from cloakroom.items.protect.estimate import seconds_for
from cloakroom.items.protect.film import FilmModel
from cloakroom.items.protect.offer_words import OfferWords
from cloakroom.items.protect.plan import FacePlan, PhotoPlan
from cloakroom.pages.protect_look import ProtectLook
from cloakroom.widgets.compare.preview_pane import PreviewPane
from cloakroom.widgets.protect.protect_panel import NARROW, WIDTH, ProtectPanel
from cloakroom.widgets.protect.protect_states import (
    nothing_chosen,
)
from cloakroom.widgets.protect.strip import Strip
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import Person

_ROOMY: Final = 800


class ProtectPage(ProtectLook):
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
        self.context.intake.stopped.connect(self._taken_in)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the room to the face where there is little."""
        super().resizeEvent(event)
        self.panel.setFixedWidth(WIDTH if self.width() > _ROOMY else NARROW)

    def show_for(self, argument: object) -> None:
        """Show these photos (ids); None shows what is chosen in the library, or what was shown."""
        if isinstance(argument, Sequence) and not isinstance(argument, str):
            self.show_photos([int(each) for each in argument])
        elif self.context.chosen_photos and set(self.context.chosen_photos) != set(self.film.ids):
            self.show_photos(self.context.chosen_photos)
            text = self.tr("%n photo(s) that are chosen in the library", "", len(self.film.ids))
            self.context.notice.emit(text, "info")
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

    def _taken_in(self, _result: dict[str, Any] | None = None) -> None:
        if self.context.intake.running:
            return  # others were looked through; these wait behind them
        dropped, self._dropped = self._dropped, ()
        ids = self.context.library.photos.at(dropped)
        if ids:
            self.show_photos(ids)

    def _turn_to(self, index: QModelIndex) -> None:
        self._open(index, None)

    def _ready(self) -> list[PhotoPlan]:
        return [plan for plan in self.film.plans() if not plan.blocked]

    def _to_learn(self) -> list[Person]:
        found = {person.id: person for plan in self._ready() for person in plan.to_learn}
        return list(found.values())

    def _offer(self) -> None:
        """Say on the button what it will do, and beside it how long that takes."""
        ready = self._ready()
        words = OfferWords(self.context.library)
        self.panel.button.setText(words.button(len(ready)))
        self.panel.button.setEnabled(bool(ready) and not self.learning.running)
        self.panel.offer_existing(sum(plan.photo.copies > 0 for plan in ready))
        seconds = seconds_for(ready, self.context.queue.items, self.previews.refine_seconds)
        left_out = len(self.film.ids) - len(ready)
        self.panel.estimate.setText(words.below(ready, self._to_learn(), left_out, seconds))

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
