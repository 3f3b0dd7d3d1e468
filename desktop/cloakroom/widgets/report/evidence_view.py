"""The evidence of an audit, recogniser by recogniser, and what nobody tried."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cloakroom import messages
from cloakroom.items.report import charts, verdict_words, verdicts
from cloakroom.items.report.evidence import FORWARD, Evidence, Recogniser
from cloakroom.widgets.parts.base import Body, Card, Muted, Small, Subheading
from cloakroom.widgets.parts.chips import Tag
from cloakroom.widgets.parts.disclosure import Disclosure
from cloakroom.widgets.parts.scrolled import Scrolled
from cloakroom.widgets.report.rate_chart import RateChart
from cloakroom_engine.legible import name_of


class EvidenceView(Scrolled):
    """A card with a chart for each recogniser; those that do not count are folded away."""

    def show_evidence(self, evidence: Evidence) -> None:
        """Show what each recogniser found."""
        counted = [item for item in evidence.recognisers if item.counted]
        helped = [item for item in evidence.recognisers if not item.counted]
        widgets: list[QWidget] = [Muted(self._means(evidence))]
        widgets += [self._card(item) for item in counted]
        if helped:
            folded = Disclosure(self.tr("Helped to make the cloak (not counted)"))
            for item in helped:
                folded.body.addWidget(self._card(item))
            widgets.append(folded)
        self.show_widgets(widgets)

    def _means(self, evidence: Evidence) -> str:
        kind = (
            self.tr("strangers drawn from statistics") if evidence.synthetic else self.tr("people")
        )
        text = self.tr(
            "“Found” means: among {count} {kind}, nobody resembles the photo more than {name} "
            "does, or the likeness is one that counts as a match. Ranges show how much chance is "
            "in so few photos."
        )
        count = QLocale().toString(evidence.strangers)
        return text.format(count=count, kind=kind, name=evidence.person)

    def _card(self, item: Recogniser) -> Card:
        card = Card()
        top = QHBoxLayout()
        top.addWidget(Subheading(item.name), 1)
        if item.counted:
            word = verdict_words.word(verdict_words.PHOTO, item.code or "blind")
            top.addWidget(Tag(word, verdicts.TONE.get(item.code, "")))
        card.body.addLayout(top)
        card.body.addWidget(Body(verdicts.recogniser(item)))
        found = charts.groups(item)
        if not item.counted:
            found = found[:1] if item.tests and item.tests[0].direction == FORWARD else []
        if found:
            name = self.tr("How often {model} finds the person").format(model=item.name)
            chart = RateChart(found, name)
            card.body.addWidget(chart)
            spoken = Disclosure(self.tr("The same in words"))
            words = Small(chart.as_text())
            words.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            spoken.body.addWidget(words)
            card.body.addWidget(spoken)
        facts = self.tr("{architecture} · licence: {licence} · {hash}")
        card.body.addWidget(
            Small(
                facts.format(
                    architecture=item.architecture, licence=item.licence, hash=item.sha256[:12]
                )
            )
        )
        return card


class OpenQuestions(Scrolled):
    """What was not tested, what no cloak can do, and what took no part."""

    def show_evidence(self, evidence: Evidence) -> None:
        """Show what this audit leaves open."""
        widgets = [
            self._list(
                self.tr("Not tested here"),
                [verdict_words.word(verdict_words.UNTESTED, code) for code in evidence.untested],
            ),
            self._list(
                self.tr("What no cloak can do"),
                [verdict_words.word(verdict_words.LIMIT, code) for code in evidence.limits],
            ),
        ]
        if evidence.left_out:
            widgets.append(
                self._list(
                    self.tr("Left out of this report"),
                    [
                        f"{name_of(name)}: {messages.sentence(code)}"
                        for name, code in evidence.left_out
                    ],
                )
            )
        self.show_widgets(widgets)

    def _list(self, title: str, lines: Sequence[str]) -> Card:
        card = Card()
        card.body.addWidget(Subheading(title))
        for line in lines:
            card.body.addWidget(Body(f"•  {line}"))
        return card
