"""One person: their name, their rule for sharing, faces to confirm, faces that are theirs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.items.parts.pictures import Pictures
from cloakroom.widgets.parts.base import Card as Surface
from cloakroom.widgets.parts.base import (
    Muted,
    PlainButton,
    PrimaryButton,
    QuietButton,
    ToolPressable,
)
from cloakroom.widgets.parts.chips import FaceChip
from cloakroom.widgets.parts.inputs import ChoiceBox
from cloakroom.widgets.people.face_section import FaceSection
from cloakroom.widgets.people.name_field import NameField
from cloakroom_engine.library import Library
from cloakroom_engine.records import Face, PersonSummary

_FACE_PX: Final = 144


class PersonPanel(QWidget):
    """Says what is wanted of the person; decides nothing.

    Signals:
        back: to everybody.
        renamed: another name.
        ruled: one of ``records.RULES``.
        answered: these faces are (True) or are not them.
        split: these faces are somebody else.
        merge, protect, show_photos, sticker, erase: what is wanted of the person.
        opened: a face's id; its photo is wanted.
    """

    back = Signal()
    renamed = Signal(str)
    ruled = Signal(str)
    answered = Signal(list, bool)
    split = Signal(list)
    merge = Signal()
    protect = Signal()
    show_photos = Signal()
    sticker = Signal()
    erase = Signal()
    opened = Signal(int)

    def __init__(self, library: Library, pictures: Pictures[int], parent: QWidget) -> None:
        super().__init__(parent)
        self._summary: PersonSummary | None = None
        self._pictures = pictures
        self._chip = FaceChip("", None, 72)
        self._chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.name = NameField(self)
        self.name.setProperty("role", "inline-title")
        self.name.setAccessibleName(self.tr("Name of this person"))
        self.name.setCompleter(None)  # type: ignore[arg-type]
        self._counts = Muted()
        self.rule = ChoiceBox(self)
        self.suggested = FaceSection(library, pictures, all_chosen=True, parent=self)
        self.decided = FaceSection(library, pictures, all_chosen=False, parent=self)
        self._card = Surface()
        self._not = PlainButton("")
        self._split = PlainButton(self.tr("&Somebody else…"), icons.icon("person"))
        self._fill_rules()
        self._lay_out()
        self._connect()

    @property
    def person_id(self) -> int | None:
        """Who is shown."""
        return self._summary.person.id if self._summary else None

    def show_person(self, summary: PersonSummary, faces: Iterable[Face]) -> None:
        """Show somebody as they are now."""
        self._summary = summary
        person = summary.person
        if not self.name.hasFocus():
            self.name.setText(person.name)
        self._counts.setText(self._counted(summary))
        self.rule.blockSignals(True)
        self.rule.setCurrentIndex(self.rule.findData(person.rule))
        self.rule.blockSignals(False)
        known = list(faces)
        was_asked = self.suggested.view.hasFocus()
        self.suggested.entitle(self.tr("Is this {name}?").format(name=person.name))
        guessed = [face for face in known if not face.decided]
        certain = {face.id for face in guessed if face.certain}
        self.suggested.show_faces((face.id for face in guessed), certain)
        self._card.setVisible(summary.suggested > 0)
        self.decided.entitle(self.tr("Confirmed faces"))
        self.decided.show_faces(face.id for face in known if face.decided)
        self._not.setText(self.tr("&Not {name}").format(name=person.name.replace("&", "&&")))
        if was_asked and not self.suggested.model.rowCount():
            self.decided.view.go_to(0)
        self._show_face()
        self._able()

    def answer(self, *, yes: bool) -> None:
        """Say yes or no about the faces that are chosen where the keyboard is."""
        in_decided = self.decided.view.hasFocus() or not self.suggested.isVisibleTo(self)
        if in_decided and yes:
            return
        chosen = (self.decided if in_decided else self.suggested).chosen()
        if chosen:
            self.answered.emit(chosen, yes)

    def refresh_face(self) -> None:
        """The picture of the person may be there now."""
        self._show_face()

    def _show_face(self) -> None:
        cover = self._summary.cover_face_id if self._summary else None
        pixmap = None if cover is None else self._pictures.get(cover, _FACE_PX)
        self._chip.set_face("", pixmap)

    def _counted(self, summary: PersonSummary) -> str:
        photos = self.tr("%n photo(s)", "", summary.photos)
        if not summary.protected:
            return photos
        copies = self.tr("%n with a copy", "", summary.protected)
        return self.tr("{photos} · {copies}").format(photos=photos, copies=copies)

    def _fill_rules(self) -> None:
        self.rule.setAccessibleName(self.tr("When a photo with this person is shared"))
        for rule, icon, text in (
            ("protect", "protect", self.tr("Protect when shared")),
            ("blur", "blur", self.tr("Blur when shared")),
            ("leave", "hide", self.tr("Leave as they are")),
            ("never", "lock", self.tr("Never share their photos")),
        ):
            self.rule.addItem(icons.icon(icon), text, rule)

    def _lay_out(self) -> None:
        back = QuietButton(self.tr("&People"), icons.icon("back", "accent"))
        back.clicked.connect(self.back)
        protect = PrimaryButton(self.tr("Prot&ect…"), icons.icon("protect", "on_accent"))
        protect.clicked.connect(self.protect)
        top = QHBoxLayout()
        top.addWidget(back)
        top.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name)
        self._counts.setContentsMargins(6, 0, 0, 0)
        words.addWidget(self._counts)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(theme.M)
        head.addWidget(self._chip)
        head.addLayout(words, 1)
        for widget in (protect, self._more()):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        ruled = QHBoxLayout()
        ruled.addWidget(self.rule)
        ruled.addStretch(1)
        self._yes = PlainButton(self.tr("&Yes"), icons.icon("done"))
        self._yes.clicked.connect(lambda: self._answer_suggested(True))
        self._no = PlainButton(self.tr("&No"), icons.icon("close"))
        self._no.clicked.connect(lambda: self._answer_suggested(False))
        self.suggested.add_buttons(self._yes, self._no)
        self.suggested.hint.setText(
            self.tr(
                "Ticked are faces so alike that one stranger in 10,000 would be too, the most "
                "alike first. Yes and No are for those that are ticked."
            )
        )
        self.suggested.hint.show()
        self._card.body.addWidget(self.suggested)
        self.decided.add_buttons(self._not, self._split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.L)
        column.addLayout(top)
        column.addLayout(head)
        column.addLayout(ruled)
        column.addWidget(self._card)
        column.addWidget(self.decided)
        column.addStretch(1)

    def _more(self) -> QToolButton:
        more = ToolPressable(self)
        more.setIcon(icons.icon("more"))
        more.setIconSize(QSize(20, 20))
        more.setAccessibleName(self.tr("More"))
        more.setToolTip(self.tr("More"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        menu.addAction(icons.icon("library"), self.tr("Show &photos"), self.show_photos.emit)
        menu.addAction(icons.icon("edit"), self.tr("&Rename\tF2"), self.start_renaming)
        menu.addAction(icons.icon("merge"), self.tr("&Merge with…\tM"), self.merge.emit)
        menu.addAction(icons.icon("export"), self.tr("Make a s&ticker…"), self.sticker.emit)
        menu.addSeparator()
        menu.addAction(icons.icon("trash", "bad"), self.tr("&Erase this person…"), self.erase.emit)
        more.setMenu(menu)
        return more

    def _connect(self) -> None:
        self.name.said.connect(self._say_name)
        self.name.editingFinished.connect(self._name_left)
        self.name.given_up.connect(self._give_up_name)
        self.rule.activated.connect(lambda _: self.ruled.emit(self.rule.currentData()))
        self.decided.chosen_changed.connect(self._able)
        self.decided.opened.connect(self.opened)
        self.suggested.opened.connect(self.opened)
        self.suggested.chosen_changed.connect(self._able)
        self._not.clicked.connect(lambda: self.answered.emit(self.decided.chosen(), False))
        self._split.clicked.connect(lambda: self.split.emit(self.decided.chosen()))
        self.suggested.view.left_down.connect(lambda: self.decided.view.go_to(0))
        self.decided.view.left_up.connect(lambda: self.suggested.view.go_to(10_000))

    def start_renaming(self) -> None:
        """Put the keyboard on the name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _answer_suggested(self, yes: bool) -> None:
        chosen = self.suggested.chosen()
        if chosen:
            self.answered.emit(chosen, yes)

    def _say_name(self, name: str) -> None:
        if self._summary and name != self._summary.person.name:
            self.renamed.emit(name)
        self._leave_name()

    def _name_left(self) -> None:
        self._say_name(self.name.text().strip() or (self._known_name()))

    def _give_up_name(self) -> None:
        self.name.setText(self._known_name())
        self._leave_name()

    def _leave_name(self) -> None:
        if self.name.hasFocus():
            first = self.suggested if self.suggested.isVisibleTo(self) else self.decided
            first.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _known_name(self) -> str:
        return self._summary.person.name if self._summary else ""

    def _able(self) -> None:
        for button in (self._yes, self._no):
            button.setEnabled(bool(self.suggested.chosen()))
        some = bool(self.decided.view.chosen_ids())
        self._not.setVisible(some)
        self._split.setVisible(some)
