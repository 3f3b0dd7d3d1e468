"""The faces of one photo in a column, and what can be said about the chosen one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.items.people import face_words
from cloakroom.items.people.face_words import Known
from cloakroom.widgets.parts.base import (
    Body,
    ClickRow,
    Muted,
    PlainButton,
    PrimaryButton,
    QuietButton,
    Subheading,
)
from cloakroom.widgets.parts.chips import FaceChip
from cloakroom.widgets.people.name_field import NameField
from cloakroom_engine.records import BY_HAND, Face

_CHIP = 56


class FacePanel(QWidget):
    """Round faces to choose from, and below them: a name, a yes, a no, an "ignore".

    Signals:
        chosen: a face's id.
        named: a face is the person of this name.
        answered: whether a face is the person it is taken for.
        me, ignored, blurred, removed: a face's id.
        draw: somebody wants to draw a box.
    """

    chosen = Signal(int)
    named = Signal(int, str)
    answered = Signal(int, bool)
    me = Signal(int)
    ignored = Signal(int)
    blurred = Signal(int)
    removed = Signal(int)
    draw = Signal()

    def __init__(self, parent: QWidget | None = None, *, drawing: bool = True) -> None:
        """``drawing``: whether boxes can be drawn here; in a clip nobody can, frame by frame."""
        super().__init__(parent)
        self._drawing = drawing
        self._faces: dict[int, tuple[Face, str]] = {}
        self._chips: dict[int, FaceChip] = {}
        self._current: int | None = None
        self._group = QButtonGroup(self)
        self._title = Subheading()
        self._hint = Muted()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.XS)
        self.field = NameField(self)
        self.field.said.connect(self._say_name)
        self.field.given_up.connect(self.field.clear)
        self._question = Body()
        self._yes = PrimaryButton(self.tr("&Yes"), icons.icon("done", "on_accent"))
        self._no = PlainButton(self.tr("&No"), icons.icon("close"))
        self._me = PlainButton(self.tr("This is &me"), icons.icon("person"))
        self._ignore = QuietButton(self.tr("&Leave it as it is"))
        self._ignore.setToolTip(self.tr("Nobody's business: never ask again (I)"))
        self._blur = QuietButton(self.tr("&Blur it in every copy"))
        self._remove = QuietButton(self.tr("&Remove this box"))
        self._draw = PlainButton(self.tr("&Draw a box"), icons.icon("add"))
        self._draw.setToolTip(self.tr("Box a face that was not found (B)"))
        self._lay_out()
        self._connect()

    @property
    def current(self) -> int | None:
        """The chosen face."""
        return self._current

    def show_faces(self, faces: Iterable[tuple[Face, str]], *, known: bool = True) -> None:
        """Show these faces with the names they go by; without any it says so only where it is
        ``known`` that there are none."""
        held = self._has_keyboard()
        self._faces = {face.id: (face, name) for face, name in faces}
        for chip in self._chips.values():
            self._group.removeButton(chip)
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._chips = {}
        for face, name in self._faces.values():
            self._rows.addWidget(self._row(face, name))
        self._title.setText(
            self.tr("%n face(s)", "", len(self._faces)) if self._faces else self.tr("No faces")
        )
        self._title.setVisible(bool(self._faces) or known)
        self._hint.setVisible(not self._faces and self._drawing)
        alone = next(iter(self._faces)) if len(self._faces) == 1 else None
        self.choose(self._current if self._current in self._faces else alone)
        self._keep_keyboard(held=held)

    def show_picture(self, face_id: int, pixmap: QPixmap) -> None:
        """Show what a face looks like."""
        if face_id in self._chips:
            self._chips[face_id].set_face("", pixmap)
            self._chips[face_id].setAccessibleName(face_words.spoken(*self._faces[face_id]))

    def choose(self, face_id: int | None) -> None:
        """Speak of this face."""
        held = self._has_keyboard()
        self._current = face_id
        face, name = self._faces.get(face_id, (None, "")) if face_id else (None, "")
        for each, chip in self._chips.items():
            chip.setChecked(each == face_id)
        state = face_words.known(face) if face else None
        guessed = state is Known.GUESSED
        self._question.setText(self.tr("Is this {name}?").format(name=name))
        self._question.setVisible(guessed)
        self._yes.setVisible(guessed)
        self._no.setVisible(guessed or state is Known.DECIDED)
        self._no.setText(self.tr("&No") if guessed else self.tr("&Not this person"))
        self.field.setVisible(face is not None)
        if not self.field.isModified():  # a click on a face keeps the name that is being typed
            self.field.clear()
        self.field.setPlaceholderText(
            self.tr("Somebody else…") if name else self.tr("Who is this?")
        )
        self._me.setVisible(state in {Known.UNKNOWN, Known.IGNORED})
        open_ = state in {Known.UNKNOWN, Known.GUESSED, Known.IGNORED}
        self._ignore.setVisible(open_ and not (face is not None and _left(face)))
        self._blur.setVisible(open_ and not (face is not None and face.hidden))
        self._remove.setVisible(face is not None and face.detector == BY_HAND)
        self._keep_keyboard(held=held)

    def _has_keyboard(self) -> bool:
        there = QApplication.focusWidget()
        return there is not None and self.isAncestorOf(there)

    def _keep_keyboard(self, *, held: bool) -> None:
        """What is hidden gives the keyboard to whatever is next on the page, which is scrolled to:
        it is for the face."""
        chip = self._chips.get(self._current) if self._current is not None else None
        if held and chip is not None and not self._has_keyboard():
            chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, face: Face, name: str) -> QWidget:
        row = ClickRow()
        row.clicked.connect(lambda: self._chip_clicked(face.id))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.S)
        chip = FaceChip("", None, _CHIP)
        chip.setAccessibleName(face_words.spoken(face, name))
        chip.clicked.connect(lambda _=False, face_id=face.id: self._chip_clicked(face_id))
        self._chips[face.id] = chip
        self._group.addButton(chip)
        line.addWidget(chip)
        text = Body(face_words.label(face, name))
        line.addWidget(text, 1)
        return row

    def _chip_clicked(self, face_id: int) -> None:
        self.choose(face_id)
        self.chosen.emit(face_id)

    def _lay_out(self) -> None:
        self._hint.setText(
            self.tr(
                "If there is a face that was not found, draw a box round it. It can then be "
                "named and protected."
            )
        )
        answers = QHBoxLayout()
        answers.setSpacing(theme.S)
        answers.addWidget(self._yes)
        answers.addWidget(self._no)
        answers.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addLayout(self._rows)
        column.addSpacing(theme.XS)
        column.addWidget(self._question)
        column.addLayout(answers)
        column.addWidget(self.field)
        for button in (self._me, self._blur, self._ignore, self._remove):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(theme.S)
        column.addWidget(self._draw, 0, Qt.AlignmentFlag.AlignLeft)
        self._draw.setIconSize(QSize(16, 16))
        self._draw.setVisible(self._drawing)

    def _connect(self) -> None:
        self._yes.clicked.connect(lambda: self._with_current(self.answered.emit, True))
        self._no.clicked.connect(lambda: self._with_current(self.answered.emit, False))
        self._me.clicked.connect(lambda: self._with_current(self.me.emit))
        self._ignore.clicked.connect(lambda: self._with_current(self.ignored.emit))
        self._blur.clicked.connect(lambda: self._with_current(self.blurred.emit))
        self._remove.clicked.connect(lambda: self._with_current(self.removed.emit))
        self._draw.clicked.connect(self.draw)

    def _say_name(self, name: str) -> None:
        self.field.clear()
        self._with_current(self.named.emit, name)

    def _with_current(self, say: object, *more: object) -> None:
        if self._current is not None:
            assert callable(say)
            say(self._current, *more)


def _left(face: Face) -> bool:
    """Whether it is to be left as it is."""
    return face.ignored and not face.hidden
