"""What the whole audit found: a section for each question, the worst first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cloakroom.items.report import sections
from cloakroom.items.report.evidence import Evidence
from cloakroom.items.report.sections import Section
from cloakroom.widgets.parts.base import Body, Card, Muted, Small
from cloakroom.widgets.parts.disclosure import Disclosure
from cloakroom.widgets.parts.scrolled import Scrolled
from cloakroom.widgets.report.drawn_faces import Drawn, DrawnFaces
from cloakroom.widgets.report.rate_chart import RateChart


class FurtherView(Scrolled):
    """Cards that open; the first, which is the worst, is open already."""

    draw = Signal()
    """Somebody wants to see what is drawn from stolen numbers"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn: DrawnFaces | None = None

    def show_drawn(self, drawn: Sequence[Drawn]) -> None:
        """Put drawings under the section that asked for them."""
        if self._drawn is not None:
            self._drawn.show_drawn(drawn)

    def show_evidence(self, evidence: Evidence) -> None:
        """Show every section of this audit, or that nobody could tell."""
        self._drawn = None
        found = sections.sections(evidence)
        widgets: list[QWidget] = [self._card(each) for each in found]
        for first in widgets[:1]:
            first.findChildren(Disclosure)[0].button.setChecked(True)
        if not widgets:
            text = self.tr("No recogniser was there that could judge, so these checks say nothing.")
            widgets.append(Body(text))
        self.show_widgets(widgets)

    def _card(self, section: Section) -> Card:
        card = Card()
        opens = Disclosure(section.title, section.worst)
        opens.body.addWidget(Muted(section.text))
        opens.body.addWidget(RateChart(section.groups, section.title, marks=section.marks))
        if section.drawn:
            self._drawn = DrawnFaces()
            self._drawn.wanted.connect(self.draw)
            opens.body.addWidget(self._drawn)
        if section.notes:
            opens.body.addWidget(self._notes(section))
        card.body.addWidget(opens)
        return card

    def _notes(self, section: Section) -> QWidget:
        if len(section.notes) == 1:
            return Small(section.notes[0])
        folded = Disclosure(self.tr("Where this is from"))
        for note in section.notes:
            small = Small(note)
            small.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            folded.body.addWidget(small)
        return folded
