"""The face in the middle of the protect page: before and after, or why there is nothing to see."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from cloakroom import theme
from cloakroom.bridge.previews import Preview
from cloakroom.widgets.compare.compare_bar import CompareBar
from cloakroom.widgets.compare.split_view import SplitView
from cloakroom.widgets.parts.base import EmptyState, Muted, PlainButton, QuietButton


class PreviewPane(QWidget):
    """The split view with its bar, and under it what is shown and what could be done."""

    refine = Signal()
    """The face is to be refined"""
    cancelled = Signal()
    """What is made now is not wanted"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = SplitView()
        self.bar = CompareBar(self.view)
        self._words = Muted()
        self._refine = PlainButton(self.tr("&Refine this face"))
        self._refine.setToolTip(
            self.tr("Shows the face as it will be saved; takes some seconds instead of none")
        )
        self._cancel = QuietButton(self.tr("Cancel"))
        self._busy = QProgressBar()
        self._busy.setTextVisible(False)
        self._busy.setFixedWidth(140)
        self._busy.setAccessibleName(self.tr("Making the preview"))
        self._offered = self._working = False
        self._stack = QStackedLayout()
        self._instead: QWidget | None = None
        self._lay_out()
        self._refine.clicked.connect(self.refine)
        self._cancel.clicked.connect(self.cancelled)
        self.set_working(working=False, refining=False)

    def _lay_out(self) -> None:
        face = QWidget()
        below = QHBoxLayout()
        below.setSpacing(theme.M)
        below.addWidget(self._busy, 1, Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self._cancel)
        below.addStretch()
        below.addWidget(self._refine)
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addWidget(self.view, 1)
        column.addWidget(self.bar)
        column.addWidget(self._words)
        column.addLayout(below)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._stack)
        # Into a layout that has its widget: one without would show it as a window of its own.
        self._stack.addWidget(face)

    def show_preview(self, preview: Preview) -> None:
        """Show a face before and after."""
        self._stack.setCurrentIndex(0)
        self.view.show_pair(preview.before, preview.after)
        refined = preview.wish.refine_steps > 0
        self._words.setText(
            self.tr("Refined for this photo, as it will be saved.")
            if refined
            else self.tr(
                "A quick look with the cloak alone. What is saved is refined for this photo."
            )
        )
        self.offer_refining(offered=not refined)

    def show_face(self, face: QImage, words: str) -> None:
        """Show a face to which no cloak is laid, and why."""
        self._stack.setCurrentIndex(0)
        self.view.show_alone(face)
        self._words.setText(words)
        self.offer_refining(offered=False)

    def wait_for(self, face: QImage) -> None:
        """Show a face as it is until its preview is there."""
        self.show_face(face, self.tr("The original. How it looks cloaked is being made…"))

    def show_instead(self, state: EmptyState) -> None:
        """Show something else in place of the face."""
        if self._instead is not None:
            self._stack.removeWidget(self._instead)
            self._instead.deleteLater()
        self._instead = state
        self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)

    def set_working(self, *, working: bool, refining: bool) -> None:
        """Say whether a preview is made; an instant one is not worth a bar."""
        shown = working and refining
        self._busy.setRange(0, 0)
        self._busy.setVisible(shown)
        self._cancel.setVisible(shown)
        self._working = shown
        self._offer()

    def set_progress(self, done: int, total: int) -> None:
        """How far refining is."""
        self._busy.setRange(0, max(1, total))
        self._busy.setValue(done)

    def offer_refining(self, *, offered: bool) -> None:
        """Whether there is anything to refine."""
        self._offered = offered
        self._offer()

    def _offer(self) -> None:
        # In place of the bar: a narrow window has no room for both.
        self._refine.setVisible(self._offered and not self._working)

    def say(self, words: str) -> None:
        """Say something under the face."""
        self._words.setText(words)
