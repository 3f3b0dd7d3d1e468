"""A report in short: why the verdict is what it is, what others may find, what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.items.report import expected, sections, verdicts
from cloakroom.items.report.evidence import Evidence
from cloakroom.widgets.parts.base import (
    Body,
    Card,
    Muted,
    PlainButton,
    PrimaryButton,
    Small,
    Subheading,
)
from cloakroom.widgets.parts.scrolled import Scrolled


class SummaryView(Scrolled):
    """What somebody reads who reads no further."""

    get_models = Signal()
    everything = Signal()
    """Every check there is, of these copies"""

    def show_evidence(self, evidence: Evidence) -> None:
        """Sum up this audit."""
        said = (
            Body(verdicts.because(evidence)),
            Muted(verdicts.minds(evidence)),
            Muted(verdicts.linked(evidence)),
        )
        widgets: list[QWidget] = [label for label in said if label.text()]
        if evidence.code == "not_judged" and evidence.reason == "no_judge":
            widgets.append(self._way_out())
        if evidence.expected is not None:
            widgets.append(self._others(evidence, evidence.expected))
        advice = sections.advice(evidence)
        if advice:
            widgets.append(self._follows(advice))
        if evidence.further is None and evidence.judges:
            widgets.append(self._offer())
        self.show_widgets(widgets)

    def _way_out(self) -> QWidget:
        get = PrimaryButton(self.tr("&Get a recogniser"), icons.icon("models", "on_accent"))
        get.clicked.connect(self.get_models)
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(get)
        inside.addStretch(1)
        return row

    def _others(self, evidence: Evidence, known: expected.Expected) -> Card:
        card = _titled(self.tr("Recognisers that were not tested"))
        card.body.addWidget(Body(expected.sentence(known, evidence.person)))
        card.body.addWidget(Small(expected.small_print(known)))
        return card

    def _follows(self, advice: list[str]) -> Card:
        card = _titled(self.tr("What follows for you"))
        card.body.setSpacing(theme.M)
        for number, text in enumerate(advice, 1):
            row = QHBoxLayout()
            row.setSpacing(theme.M)
            mark = Muted(f"{number}.")
            mark.setFixedWidth(theme.XL)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Body(text), 1)
            card.body.addLayout(row)
        return card

    def _offer(self) -> Card:
        card = _titled(self.tr("There is more to check"))
        card.body.addWidget(
            Muted(
                self.tr(
                    "Photos that are blurred, shrunk or saved anew; people who collect them; "
                    "albums, masks and small faces. It takes some minutes, in which you can go on "
                    "with other things."
                )
            )
        )
        button = PlainButton(self.tr("Chec&k everything"), icons.icon("check"))
        button.clicked.connect(self.everything)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card


def _titled(title: str) -> Card:
    card = Card()
    card.body.addWidget(Subheading(title))
    return card
