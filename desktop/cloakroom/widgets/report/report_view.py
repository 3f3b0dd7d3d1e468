"""One report: the verdict in a sentence, then photos, evidence, and what was not tested."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from cloakroom import icons, theme
from cloakroom.items.parts.thumbs import Thumbs
from cloakroom.items.report import verdict_words, verdicts
from cloakroom.items.report.evidence import Evidence
from cloakroom.items.report.findings import FindingsModel
from cloakroom.items.report.reports import when
from cloakroom.items.report.scope import ScopeWords
from cloakroom.widgets.parts.base import Body, Card, Heading, PlainButton, QuietButton, Small
from cloakroom.widgets.parts.chips import Tag
from cloakroom.widgets.parts.column_page import Grown
from cloakroom.widgets.parts.inputs import Tabs
from cloakroom.widgets.parts.scrolled import Scrolled
from cloakroom.widgets.report.evidence_view import EvidenceView, OpenQuestions
from cloakroom.widgets.report.further_view import FurtherView
from cloakroom.widgets.report.summary_view import SummaryView
from cloakroom.widgets.tasks.photo_rows import PhotoRows
from cloakroom_engine.library import Library

_NARROW: Final = 520
_READABLE: Final = 340
"""Pixels that a part of the report has at least: where there are fewer, the whole of it scrolls."""
_SHORT: Final = 560
"""A report lower than this scrolls as one: a bar within a bar leaves room for neither."""


class ReportView(QWidget):
    """A report that somebody reads from the top: verdict, what follows, photos, proof."""

    export = Signal(str, bool)
    """"html" or "pdf"; whether names and paths are to be hidden"""
    again = Signal()
    """Check the same copies once more"""
    everything = Signal()
    """Check them in every way there is"""
    get_models = Signal()
    draw = Signal()
    """Draw what a recogniser sees in these copies"""

    def __init__(self, library: Library, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.findings = FindingsModel(library, self)
        self.photos = PhotoRows(thumbs, self.tr("Photos of this report"))
        self.photos.setModel(self.findings)
        self.photos.setDragEnabled(False)
        self.summary = SummaryView()
        self.summary.get_models.connect(self.get_models)
        self.summary.everything.connect(self.everything)
        self.evidence = EvidenceView()
        self.further = FurtherView()
        self.further.draw.connect(self.draw)
        self.questions = OpenQuestions()
        self.tabs = QTabWidget()
        self.tabs.setTabBar(Tabs())
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of the report"))
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tag = Tag()
        self._when = Small()
        self._headline = Heading()
        self._scope = Body()
        self._details = Body()
        self._lay_out()
        self.photos.selectionModel().currentChanged.connect(
            lambda index: self._details.setText(self.findings.details(index))
        )

    def _lay_out(self) -> None:
        facts, buttons = QHBoxLayout(), QHBoxLayout()
        for row in (facts, buttons, self._top):
            row.setSpacing(theme.M)
        facts.addWidget(self._tag)
        facts.addWidget(self._when, 1)
        again = QuietButton(self.tr("Check &again"), icons.icon("refresh", "accent"))
        again.clicked.connect(self.again)
        buttons.addWidget(self._export_button())
        buttons.addWidget(again)
        buttons.addStretch()
        self._top.addLayout(facts, 1)
        self._top.addLayout(buttons)
        self.tabs.addTab(self.summary, self.tr("In short"))
        self.tabs.addTab(self._photos(), self.tr("Photos"))
        self.tabs.addTab(self.evidence, self.tr("Evidence"))
        self._whole = self.tabs.addTab(self.further, self.tr("All checks"))
        self.tabs.addTab(self.questions, self.tr("Not tested"))
        for each in (self.summary, self.evidence, self.further, self.questions):
            each.setAccessibleName(self.tabs.tabText(self.tabs.indexOf(each)))
            each.grew.connect(self._share_room)
        self.tabs.currentChanged.connect(self._share_room)
        inside = Grown()
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.S)
        outer.addLayout(self._top)
        outer.addSpacing(theme.XS)
        outer.addWidget(self._headline)
        outer.addWidget(self._scope)
        outer.addSpacing(theme.S)
        outer.addWidget(self.tabs, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Buttons go under what they are about where there is no room beside it."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = self.width() < _NARROW
        self._top.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._share_room()

    def _share_room(self) -> None:
        part, least = self.tabs.currentWidget(), _READABLE
        if isinstance(part, Scrolled) and self.height() < _SHORT:
            least = max(least, part.whole_height + self.tabs.tabBar().height())
        self.tabs.setMinimumHeight(least)

    def _photos(self) -> QWidget:
        photos = QWidget()
        column = QVBoxLayout(photos)
        column.setContentsMargins(0, theme.M, 0, 0)
        column.setSpacing(theme.M)
        column.addWidget(self.photos, 1)
        card = Card()
        card.body.addWidget(self._details)
        column.addWidget(card)
        return photos

    def _export_button(self) -> PlainButton:
        button = PlainButton(self.tr("&Export"), icons.icon("export"))
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        for kind, hide, text in (
            ("html", False, self.tr("As a &web page…")),
            ("pdf", False, self.tr("As &PDF…")),
            ("html", True, self.tr("As a web page without &names…")),
            ("pdf", True, self.tr("As PDF without na&mes…")),
        ):
            action = menu.addAction(text)
            action.triggered.connect(
                lambda _=False, kind=kind, hide=hide: self.export.emit(kind, hide)
            )
            if hide:
                action.setToolTip(
                    self.tr("The exported report then has neither names, paths nor pictures in it")
                )
        button.setMenu(menu)
        return button

    def show_evidence(self, evidence: Evidence) -> None:
        """Show this report."""
        tone = verdicts.TONE.get(evidence.code, "")
        self._tag.say(verdict_words.word(verdict_words.VERDICT, evidence.code), tone)
        about = self.tr("{name}, {when}")
        self._when.setText(about.format(name=evidence.person, when=when(evidence.created)))
        self._headline.setText(verdicts.headline(evidence))
        person = self._library.people.find(evidence.person)
        copies = len(self._library.protected.of_person(person.id)) if person else 0
        self._scope.setText(ScopeWords().of(evidence, copies))
        self.summary.show_evidence(evidence)
        self.findings.show(evidence)
        self._details.setText("")
        self.evidence.show_evidence(evidence)
        if evidence.further is not None:
            self.further.show_evidence(evidence)
        self.tabs.setTabVisible(self._whole, evidence.further is not None)
        self.questions.show_evidence(evidence)
        self.photos.setCurrentIndex(self.findings.index(0))
