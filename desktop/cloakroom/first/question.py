"""One face that was found: who it is, and what becomes of it in the copies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from cloakroom import theme
from cloakroom.edits.naming import my_name
from cloakroom.widgets.parts.base import Muted
from cloakroom.widgets.parts.chips import FaceChip
from cloakroom.widgets.parts.inputs import ChoiceBox

ME, OTHER, BLUR, LEAVE, LATER, SAME = "me", "other", "blur", "leave", "later", "same"
_CHIP = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said about faces. ``name`` is whom to protect; ``what`` else is BLUR or LEAVE."""

    face_ids: tuple[int, ...]
    what: str
    name: str = ""


class FaceQuestion(QFrame):
    """A face, a choice, and a name where it is to be protected.

    Typing a name is choosing to protect; the whole row leads to its choice. Whose face is perhaps
    that of the row ``above`` can be answered as that one is.
    """

    changed = Signal()
    submitted = Signal()
    """Enter was pressed in the name."""

    def __init__(
        self,
        face_ids: Sequence[int],
        picture: QPixmap | None,
        photos: int,
        parent: QWidget | None = None,
        *,
        above: FaceQuestion | None = None,
        unsure: bool = False,
    ) -> None:
        """``unsure``: what was found may be no face at all."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self.face_ids = tuple(face_ids)
        self._above = above
        self._chip = FaceChip("", picture, _CHIP)
        self._chip.setCheckable(False)
        self._chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._chip.clicked.connect(self._lead)
        found = self.tr("in %n photo(s)", "", photos)
        same, none = self.tr("perhaps the same person"), self.tr("perhaps no face")
        said = [found, same] if above else [found, none] if unsure else [found]
        found = ", ".join(said)
        self._chip.setAccessibleName(found)
        self.choice = ChoiceBox()
        self.choice.setAccessibleName(
            self.tr("What becomes of this face, {found}").format(found=found)
        )
        for what, text in (
            (LATER, self.tr("Decide later")),
            (ME, self.tr("This is me: protect")),
            (OTHER, self.tr("My child, a friend: protect")),
            (SAME, self.tr("The same person as above")),
            (BLUR, self.tr("Blur in every copy")),
            (LEAVE, self.tr("Leave as it is")),
        ):
            self.choice.addItem(text, what)
        # As wide as in any row: the fields of all rows stand under one another.
        self.choice.setMinimumWidth(self.choice.sizeHint().width())
        if above is None:
            self.choice.removeItem(self.choice.findData(SAME))
        self.name = QLineEdit()
        self.name.setMinimumWidth(140)
        self.name.setPlaceholderText(self.tr("Who is this?"))
        self.name.setAccessibleName(self.tr("Name of this person"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        row.setSpacing(theme.M)
        row.addWidget(self._chip)
        about = Muted("\n".join(said))
        about.setWordWrap(False)
        widest = (self.tr("in %n photo(s)", "", 888), same, none)
        about.setMinimumWidth(max(map(about.fontMetrics().horizontalAdvance, widest)))
        row.addWidget(about)
        row.addStretch(1)
        row.addWidget(self.name, 3)
        row.addWidget(self.choice)
        self.choice.currentIndexChanged.connect(self._chosen)
        self.name.textEdited.connect(self._typed)
        self.name.returnPressed.connect(self.submitted)
        self._chosen()

    @property
    def what(self) -> str:
        """The choice."""
        return str(self.choice.currentData())

    def choose(self, what: str) -> None:
        """Choose this."""
        self.choice.setCurrentIndex(self.choice.findData(what))

    @property
    def answer(self) -> Answer | None:
        """What was said; None where it was left for later, or a name is still missing."""
        if self.what == SAME and self._above is not None:
            answer = self._above.answer
            return replace(answer, face_ids=self.face_ids) if answer else None
        if self.what == LATER or self.nameless:
            return None
        protect = self.what in {ME, OTHER}
        name = (self.name.text().strip() or my_name()) if protect else ""
        return Answer(self.face_ids, OTHER if protect else self.what, name)

    @property
    def nameless(self) -> bool:
        """Whether somebody else is to be protected, and nobody said who."""
        return self.what == OTHER and not self.name.text().strip()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Anywhere on the row leads to what can be said in it."""
        super().mousePressEvent(event)
        self._lead()

    def _lead(self) -> None:
        self.name.setFocus(Qt.FocusReason.MouseFocusReason)

    def _typed(self) -> None:
        if self.name.text().strip() and self.what not in {ME, OTHER}:
            self.choose(OTHER)
        self.changed.emit()

    def _chosen(self) -> None:
        mine = self.what == ME
        self.name.setPlaceholderText(self.tr("Your name") if mine else self.tr("Who is this?"))
        self.name.setVisible(self.what in {LATER, ME, OTHER})
        self.changed.emit()
