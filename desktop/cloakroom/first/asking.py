"""The faces that were found, grouped: who is it, and what is to become of them in the copies?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.context import Context
from cloakroom.first.question import BLUR, LATER, LEAVE, ME, Answer, FaceQuestion
from cloakroom.first.teacher import TeacherOffer
from cloakroom.widgets.parts.base import (
    Body,
    Card,
    Display,
    IconLabel,
    Muted,
    PrimaryButton,
    QuietButton,
    Small,
)
from cloakroom.widgets.parts.inputs import ChoiceBox
from cloakroom.widgets.parts.scrolled import Scrolled
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.coverage import needs_deciding
from cloakroom_engine.records import Face, FaceGroup

_ASKED: Final = 12
"""Rows to begin with; the faces of a crowd get one when that is asked for."""
_UNSURE: Final = {"centerface": 0.6}
"""By detector: below this score some of what it finds is no face (benchmarks/results/detection.md),
so it is asked about last."""


@dataclass(frozen=True, slots=True)
class _Question:
    """Faces that get one answer; ``doubtful`` where they may be the person of the last question
    that is not."""

    faces: tuple[Face, ...]
    doubtful: bool = False


class Asking(QWidget):
    """A row for every face (or group of faces that may be one person's) that needs an answer."""

    answered = Signal(list)
    """``Answer``s; faces that were left for later are in none"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.rows: list[FaceQuestion] = []
        self._questions: list[_Question] = []
        self._specks = 0
        self._about = Muted()
        self._area = Scrolled(gap=theme.S)
        # Every row has something that takes the keyboard.
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hint = Small()
        self.others: ChoiceBox | None = None
        """The answer for everybody without a row, where there are such."""
        self.button = PrimaryButton(self.tr("Make the &Copies"), icons.icon("protect", "on_accent"))
        self.button.clicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XXL, 0, theme.XXL, theme.L)
        column.setSpacing(theme.S)
        column.addWidget(Display(self.tr("Who is in your photos?")))
        column.addWidget(self._about)
        column.addWidget(self._area, 1)
        self.teacher = TeacherOffer(context)
        column.addWidget(self.teacher)
        column.addLayout(self._foot())

    def show_groups(self) -> int:
        """Read what was found from the library; how many rows there are to answer."""
        faces = self._context.library.faces
        self._specks = 0
        asked = [part for group in faces.undecided_groups() for part in self._parts(group)]
        asked.sort(key=lambda part: _weight(part[0]), reverse=True)
        self._questions = [question for part in asked for question in part]
        self._show_rows(_ASKED)
        if len(self.rows) == 1 and not self.rows[0].name.text():
            self.rows[0].choose(ME)
        if self.rows:
            self.rows[0].name.setFocus(Qt.FocusReason.OtherFocusReason)
        return len(self.rows)

    def _show_rows(self, most: int) -> None:
        self.rows = []
        above: FaceQuestion | None = None
        for question in self._questions[:most]:
            row = self._row(question, above)
            above = above if question.doubtful else row
            self.rows.append(row)
        rest = self._rest()
        self.others = ChoiceBox() if rest else None
        crowd = [self._crowd(self.others, rest)] if self.others else []
        self._area.show_widgets([*self.rows, *crowd])
        about = self.tr(
            "Say of each face what becomes of it in the copies. What you leave for later stays as "
            "it is, and the photo is marked."
        )
        if self._specks:
            about += " " + self.tr(
                "%n face(s) are too small to be recognised and not asked about.", "", self._specks
            )
        self._about.setText(about)
        self._weigh()

    def _parts(self, group: FaceGroup) -> list[list[_Question]]:
        """The recognisable faces of a group: those that are surely one person's get one answer,
        every other one its own, beside it. Without sure ones nothing holds a group together."""
        found = self._context.library.faces.by_ids(group.face_ids)
        asked = [face for face in found if needs_deciding(face)]
        self._specks += len(found) - len(asked)
        together = tuple(face for face in asked if face.id in group.certain)
        alone = [face for face in asked if face.id not in group.certain]
        if not together:
            return [[_Question((face,))] for face in alone]
        return [[_Question(together), *(_Question((face,), doubtful=True) for face in alone)]]

    def _row(self, question: _Question, above: FaceQuestion | None) -> FaceQuestion:
        faces = question.faces
        row = FaceQuestion(
            [face.id for face in faces],
            self._picture(faces[0].id),
            len({face.photo_id for face in faces}),
            above=above if question.doubtful else None,
            unsure=_unsure(faces),
        )
        guessed = faces[0].person_id if faces[0].certain else None
        person = None if guessed is None else self._context.library.people.get(guessed)
        if person is not None:
            row.name.setText(person.name)
        row.changed.connect(self._weigh)
        row.submitted.connect(self._go)
        return row

    def _rest(self) -> list[Face]:
        """Faces without a row."""
        return [face for each in self._questions[len(self.rows) :] for face in each.faces]

    def _crowd(self, others: ChoiceBox, rest: list[Face]) -> Card:
        """One answer for everybody who has no row."""
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(theme.M)
        row.addWidget(IconLabel("people", 20, "muted"))
        row.addWidget(Body(self.tr("and %n other face(s)", "", len(rest))), 1)
        more = QuietButton(self.tr("&Ask about each"))
        more.clicked.connect(lambda: self._show_rows(len(self._questions)))
        row.addWidget(more)
        others.setAccessibleName(self.tr("What becomes of all other faces"))
        for what, text in (
            (LATER, self.tr("Decide later")),
            (BLUR, self.tr("Blur in every copy")),
            (LEAVE, self.tr("Leave as they are")),
        ):
            others.addItem(text, what)
        others.currentIndexChanged.connect(self._weigh)
        row.addWidget(others)
        card.body.addLayout(row)
        return card

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.M)
        row.addWidget(IconLabel("lock", 16, "muted"))
        row.addWidget(Small(self.tr("Faces and names are encrypted and stay on this computer.")), 1)
        row.addWidget(self._hint, 1)
        row.addWidget(self.button)
        return row

    def _picture(self, face_id: int) -> QPixmap | None:
        try:
            jpeg = self._context.library.faces.crop(face_id)
        except EngineError as problem:
            self._context.fail(problem.code, problem.params)
            return None
        picture = QPixmap()
        return picture if jpeg and picture.loadFromData(jpeg) else None

    def _answers(self) -> list[Answer]:
        answers = [answer for row in self.rows if (answer := row.answer) is not None]
        what = self.others.currentData() if self.others else LATER
        if what in {BLUR, LEAVE}:
            answers.append(Answer(tuple(face.id for face in self._rest()), what))
        return answers

    def _weigh(self) -> None:
        """Whether a copy can come of the answers, and what else they leave."""
        answers = self._answers()
        nameless = any(row.nameless for row in self.rows)
        makes = any(answer.name or answer.what == BLUR for answer in answers)
        self.button.setEnabled(makes and not nameless)
        said = sum(len(answer.face_ids) for answer in answers)
        later = sum(len(each.faces) for each in self._questions) - said
        if nameless:
            self._hint.setText(self.tr("Say the name of everybody who is to be protected."))
        else:
            self._hint.setText(self.tr("%n face(s) left for later", "", later) if later else "")

    def _go(self) -> None:
        if self.button.isEnabled():
            self.answered.emit(self._answers())


def _weight(question: _Question) -> tuple[bool, int, float]:
    """What is surely a face comes first, then who is in more photos, then who is larger in one."""
    faces = question.faces
    photos = len({face.photo_id for face in faces})
    return not _unsure(faces), photos, max(face.box_px[2] - face.box_px[0] for face in faces)


def _unsure(faces: Sequence[Face]) -> bool:
    return all(face.score < _UNSURE.get(face.detector, 0.0) for face in faces)
