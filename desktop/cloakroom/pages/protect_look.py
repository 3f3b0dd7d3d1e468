"""How the face that is chosen on the protect page will look: quickly first, then as it is saved."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedLayout

from cloakroom import messages
from cloakroom.bridge.previews import Preview, Previews, Wish
from cloakroom.edits.choices import choose
from cloakroom.items.people.face_picture import face_picture
from cloakroom.items.protect.film import FilmModel
from cloakroom.items.protect.offer_words import OfferWords
from cloakroom.items.protect.plan import FacePlan, PhotoPlan
from cloakroom.pages.page import Page
from cloakroom.widgets.compare.preview_pane import PreviewPane
from cloakroom.widgets.protect.face_rows import fate
from cloakroom.widgets.protect.protect_panel import ProtectPanel
from cloakroom.widgets.protect.protect_states import (
    blocked,
    learn_first,
    of_clip,
    preview_failed,
)


class ProtectLook(Page):
    """The middle of the page: a photo of the strip, a face of it, and its preview."""

    film: FilmModel
    previews: Previews
    pane: PreviewPane
    panel: ProtectPanel
    _plan: PhotoPlan | None
    _face: FacePlan | None
    _pictured: int | None
    _stopped: Wish | None
    _stack: QStackedLayout

    @abstractmethod
    def _offer(self) -> None:
        """Say on the button what it will do."""

    @abstractmethod
    def _learn(self) -> None:
        """Learn the cloaks that are missing."""

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
        elif plan is not None and plan.photo.lasts_s:
            self.previews.forget_wish()
            self._pictured = None
            self.panel.show_figures({})
            self.pane.show_instead(of_clip(self._open_viewer))
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
            self.panel.show_figures({}, learnt=False)
            self.pane.show_instead(
                learn_first(
                    self._name(face), OfferWords(self.context.library).learning_takes(), self._learn
                )
            )
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
