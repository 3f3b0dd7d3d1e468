"""One group of faces that nobody has named: who is it, is it me, or nobody's business?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.items.parts.counts import Counts
from cloakroom.items.parts.pictures import Pictures
from cloakroom.items.people.people import Card
from cloakroom.widgets.parts.base import Heading, Muted, PlainButton, PrimaryButton, QuietButton
from cloakroom.widgets.people.face_section import FaceSection
from cloakroom.widgets.people.name_field import NameField
from cloakroom_engine.library import Library


class GroupPanel(QWidget):
    """Faces that are surely one person's are chosen to begin with; what is said is said about the
    chosen ones.

    Signals:
        back: nothing is to be said.
        named: the chosen faces are the person of this name.
        me, ignored, blurred: the chosen faces are.
        opened: a face's id; its photo is wanted.
    """

    back = Signal()
    named = Signal(list, str)
    me = Signal(list)
    ignored = Signal(list)
    blurred = Signal(list)
    opened = Signal(int)

    def __init__(self, library: Library, pictures: Pictures[int], parent: QWidget) -> None:
        super().__init__(parent)
        self.faces = FaceSection(library, pictures, all_chosen=True, parent=self)
        self.field = NameField(self)
        self.field.setMinimumWidth(200)
        self.field.setPlaceholderText(self.tr("Name of this person"))
        self._say = PrimaryButton(self.tr("&That is the name"))
        self._me = PlainButton(self.tr("This is &me"), icons.icon("person"))
        self._ignore = QuietButton(self.tr("&Leave as they are"))
        self._ignore.setToolTip(self.tr("A stranger: never ask again (I)"))
        self._blur = QuietButton(self.tr("&Blur in every copy"))
        back = QuietButton(self.tr("&People"), icons.icon("back", "accent"))
        back.clicked.connect(self.back)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        for widget in (self.field, self._say, self._me):
            row.addWidget(widget)
        row.addStretch(1)
        # A line of their own: beside the name they were cut off in a small window.
        nobody = QHBoxLayout()
        nobody.setSpacing(theme.S)
        nobody.addWidget(self._blur)
        nobody.addWidget(self._ignore)
        nobody.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        head = QHBoxLayout()
        head.addWidget(back)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(Heading(self.tr("Who is this?")))
        column.addWidget(
            Muted(
                self.tr(
                    "Ticked are faces so like the first that at most one stranger in 10,000 would "
                    "be. Look at all, the most alike first: tick who is missing, take the tick off "
                    "somebody else, then say who it is."
                )
            )
        )
        column.addLayout(row)
        column.addLayout(nobody)
        column.addWidget(self.faces)
        column.addStretch(1)
        self.field.said.connect(self._say_name)
        self.field.given_up.connect(self.faces.view.setFocus)
        self.field.textChanged.connect(self._able)
        self.faces.chosen_changed.connect(self._able)
        self.faces.opened.connect(self.opened)
        self._say.clicked.connect(lambda: self._say_name(self.field.text()))
        self._me.clicked.connect(lambda: self.me.emit(self.faces.chosen()))
        self._ignore.clicked.connect(self.ignore)
        self._blur.clicked.connect(lambda: self.blurred.emit(self.faces.chosen()))

    def show_group(self, card: Card, library: Library) -> None:
        """Show another group."""
        self.faces.entitle(Counts().faces(len(card.face_ids)))
        self.faces.show_faces(())
        self.faces.show_faces(card.face_ids, frozenset(card.sure))
        self.field.clear()
        self.field.offer(person.name for person in library.people.all())
        self._able()

    def ignore(self) -> None:
        """Ignore the chosen faces."""
        if self.faces.chosen():
            self.ignored.emit(self.faces.chosen())

    def _say_name(self, name: str) -> None:
        if name.strip() and self.faces.chosen():
            self.named.emit(self.faces.chosen(), name.strip())

    def _able(self) -> None:
        some = bool(self.faces.chosen())
        self._say.setEnabled(some and bool(self.field.text().strip()))
        self._me.setEnabled(some)
        self._ignore.setEnabled(some)
        self._blur.setEnabled(some)
