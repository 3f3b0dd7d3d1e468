"""The right side of the protect page: people, strength, figures, copies, and the button."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cloakroom import icons, theme
from cloakroom.context import Context
from cloakroom.items.protect import likeness
from cloakroom.widgets.parts.base import Body, Muted, PrimaryButton, QuietButton, Small, Subheading
from cloakroom.widgets.parts.disclosure import Disclosure
from cloakroom.widgets.parts.inputs import ChoiceBox
from cloakroom.widgets.protect.copy_options import CopyOptions
from cloakroom.widgets.protect.face_rows import FaceRows
from cloakroom.widgets.protect.strength import StrengthSlider

WIDTH, NARROW = 352, 288


class ProtectPanel(QWidget):
    """Everything that is chosen before photos are protected."""

    protect = Signal()
    cancel_learning = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.people = FaceRows(context.library)
        self.strength = StrengthSlider()
        self.button = PrimaryButton(self.tr("&Protect"), icons.icon("protect", "on_accent"))
        self.estimate = Muted()
        self._figures = Body()
        self._exact = Disclosure(self.tr("Exact figures"))
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._exact.body.addLayout(self._grid)
        self._learning = QWidget()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._learnt = Muted()
        self._options = CopyOptions(context)
        self._taken = QWidget()
        self._there = Muted()
        self._existing = ChoiceBox()
        self._lay_out()
        self.button.clicked.connect(self.protect)
        self.show_figures({})
        self.show_learning("", 0, 0)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        # The scroll bar's own room makes up the rest of the margin.
        column.setContentsMargins(theme.L, theme.XL, theme.M, theme.L)
        column.setSpacing(theme.M)
        for title, *parts in (
            (self.tr("In this photo"), self.people),
            (self.tr("Strength"), self.strength),
            (self.tr("What changes"), self._figures, self._exact),
            (self.tr("Copies"), self._options),
        ):
            column.addWidget(Subheading(title))
            for part in parts:
                column.addWidget(part)
            column.addSpacing(theme.M)
        column.addStretch(1)
        area = QScrollArea()
        # The keyboard is for what is in it.
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        stop = QuietButton(self.tr("Cancel"))
        stop.setAccessibleName(self.tr("Stop learning the cloak"))
        stop.clicked.connect(self.cancel_learning)
        row = QHBoxLayout()
        row.addWidget(self._learnt, 1)
        row.addWidget(stop)
        learning = QVBoxLayout(self._learning)
        learning.setContentsMargins(0, 0, 0, 0)
        learning.addLayout(row)
        learning.addWidget(self._bar)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.L, theme.M, theme.XL, theme.XL)
        foot.setSpacing(theme.S)
        foot.addWidget(self._learning)
        foot.addWidget(self.estimate)
        foot.addWidget(self._taken_row())
        foot.addWidget(self.button)
        return foot

    @property
    def existing(self) -> str:
        """What becomes of copies that are there and were made with other choices."""
        return str(self._existing.currentData())

    def offer_existing(self, photos: int) -> None:
        """Ask about copies that are there, where so many photos have one."""
        self._there.setText(
            self.tr("%n photo(s) have a copy. What is replaced goes to the bin.", "", photos)
        )
        self._taken.setVisible(photos > 0)

    def _taken_row(self) -> QWidget:
        for existing, text in (
            ("replace", self.tr("Replace it")),
            ("beside", self.tr("Keep both")),
            ("ask", self.tr("Keep the old one")),
        ):
            self._existing.addItem(text, existing)
        self._existing.setAccessibleName(self.tr("What becomes of copies that are there"))
        column = QVBoxLayout(self._taken)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self._there)
        column.addWidget(self._existing)
        self._taken.hide()
        return self._taken

    def show_figures(self, figures: Mapping[str, float | None], *, learnt: bool = True) -> None:
        """Say how far the face on show is from the original; of none why nothing is said, which is
        also that its cloak is still to be ``learnt``."""
        words = likeness.words(figures)
        none = self.tr("Choose a face that gets a cloak.")
        if not learnt:
            none = self.tr("Shown once the cloak is learnt.")
        self._figures.setText(words or none)
        self._exact.setVisible(bool(words))
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, (name, value) in enumerate(likeness.exact(figures) if words else ()):
            self._grid.addWidget(Small(name), row, 0)
            self._grid.addWidget(Small(value), row, 1, Qt.AlignmentFlag.AlignRight)

    def show_learning(self, words: str, done: int, total: int) -> None:
        """Show that a cloak is learnt, and how far it is; no words: none is."""
        self._learning.setVisible(bool(words))
        self._learnt.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
