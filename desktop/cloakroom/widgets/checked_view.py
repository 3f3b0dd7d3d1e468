"""What a file from a network is a copy of, and what recognisers make of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.items import verdict_words, verdicts
from cloakroom.items.checked import Checked
from cloakroom.items.evidence import Evidence
from cloakroom.items.reports import when
from cloakroom.widgets.base import Body, Card, Heading, IconLabel, Muted, Subheading
from cloakroom.widgets.chips import Tag
from cloakroom.widgets.disclosure import Disclosure
from cloakroom.widgets.evidence_view import EvidenceView, Scrolled
from cloakroom.widgets.pictured import Pictured
from cloakroom_engine.records import ProtectedFile


class CheckedView(Scrolled):
    """The file beside the copy it comes from, then a card per person."""

    def show_checked(self, checked: Checked, copy: ProtectedFile | None) -> None:
        """Show what came of it."""
        widgets: list[QWidget] = [self._pair(checked, copy)]
        if copy is None:
            widgets.append(self._unknown())
        widgets += [self._verdict(each) for each in checked.audits]
        self.show_widgets(widgets)

    def _pair(self, checked: Checked, copy: ProtectedFile | None) -> QWidget:
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.XL)
        file = Pictured()
        size = self.tr("{width} × {height}").format(width=checked.width, height=checked.height)
        file.show_file(checked.path, size if checked.width else "")
        row.addWidget(file)
        if copy is not None:
            row.addWidget(IconLabel("forward", 24, "muted"))
            mine = Pictured()
            mine.show_file(copy.path, Path(copy.path).name)
            row.addWidget(mine)
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(Heading(self._headline(copy)))
        words.addWidget(Muted(self._changed(checked, copy)))
        words.addStretch(1)
        row.addLayout(words, 1)
        return pair

    def _headline(self, copy: ProtectedFile | None) -> str:
        if copy is None:
            return self.tr("This is no copy that Cloakroom made")
        text = self.tr("A copy of {name}")
        return text.format(name=Path(copy.path).name)

    def _changed(self, checked: Checked, copy: ProtectedFile | None) -> str:
        if copy is None:
            return Path(checked.path).name
        made = self.tr("Protected on {when}.").format(when=when(copy.created))
        if checked.same:
            return f"{made} {self.tr('Not a byte of it was changed since.')}"
        return f"{made} {self.tr('It was saved anew on its way: what counts is this file.')}"

    def _unknown(self) -> Card:
        card = Card()
        card.body.addWidget(Subheading(self.tr("What you can do")))
        card.body.addWidget(
            Body(
                self.tr(
                    "If it should be one, it was cropped or changed too much to be known again, "
                    "or the copy was made on another computer."
                )
            )
        )
        return card

    def _verdict(self, evidence: Evidence) -> Card:
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
        proof = Disclosure(self.tr("Evidence"))
        view = EvidenceView()
        view.show_evidence(evidence)
        view.setMinimumHeight(420)
        proof.body.addWidget(view)
        card.body.addWidget(proof)
        return card
