"""What a file from a network is a copy of, and what recognisers make of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.items.report import expected, verdict_words, verdicts
from cloakroom.items.report.checked import Checked
from cloakroom.items.report.evidence import Evidence
from cloakroom.items.report.reports import when
from cloakroom.widgets.parts.base import (
    Body,
    Card,
    Heading,
    IconLabel,
    Muted,
    QuietButton,
    Subheading,
)
from cloakroom.widgets.parts.chips import Tag
from cloakroom.widgets.parts.scrolled import Scrolled
from cloakroom.widgets.report.pictured import Pictured
from cloakroom_engine.legible import name_of
from cloakroom_engine.records import ProtectedFile


class CheckedView(Scrolled):
    """The file beside the copy it comes from, then a card per person."""

    report = Signal(int)
    """A report is to be read, by its id"""

    def show_checked(self, checked: Checked, copy: ProtectedFile) -> None:
        """Show what came of it."""
        cards = [self._verdict(audit_id, each) for audit_id, each in checked.audits]
        self.show_widgets([self._pair(checked, copy), *cards])

    def _pair(self, checked: Checked, copy: ProtectedFile) -> QWidget:
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.L)
        file, mine = Pictured(), Pictured()
        size = self.tr("{width} × {height} pixels")
        file.show_file(checked.path, size.format(width=checked.width, height=checked.height))
        mine.show_file(copy.path, name_of(copy.path))
        row.addWidget(file)
        row.addWidget(IconLabel("forward", 24, "muted"))
        row.addWidget(mine)
        words = QVBoxLayout()
        words.setSpacing(theme.S)
        words.addStretch(1)
        title = self.tr("It comes from {name}")
        words.addWidget(Heading(title.format(name=name_of(copy.path))))
        words.addWidget(Muted(self._changed(checked, copy)))
        words.addStretch(1)
        row.addSpacing(theme.M)
        row.addLayout(words, 1)
        return pair

    def _changed(self, checked: Checked, copy: ProtectedFile) -> str:
        made = self.tr("Made on {when}.").format(when=when(copy.created))
        if checked.exact:
            return f"{made} {self.tr('Not a byte of it was changed since.')}"
        return f"{made} {self.tr('It was saved anew on its way: this very file was judged.')}"

    def _verdict(self, audit_id: int, evidence: Evidence) -> Card:
        card = Card()
        top = QHBoxLayout()
        top.addWidget(Subheading(evidence.person), 1)
        tone = verdicts.TONE.get(evidence.code, "")
        top.addWidget(Tag(verdict_words.word(verdict_words.VERDICT, evidence.code), tone))
        card.body.addLayout(top)
        photo = evidence.photos[0] if evidence.photos else None
        sentence = verdicts.photo(photo, evidence) if photo else verdicts.headline(evidence)
        card.body.addWidget(Body(sentence))
        because = verdicts.because(evidence)
        if because and because != sentence:
            card.body.addWidget(Muted(because))
        if photo is not None and (
            others := expected.of_photo(evidence.expected, photo.id, evidence.person)
        ):
            card.body.addWidget(Muted(others))
        proof = QuietButton(self.tr("See the evidence"), icons.icon("reports", "accent"))
        proof.clicked.connect(lambda: self.report.emit(audit_id))
        card.body.addWidget(proof, 0, Qt.AlignmentFlag.AlignLeft)
        return card
