"""The protected copies are there: see them, drag them out, and read what recognisers say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, messages, reveal, theme
from cloakroom.bridge.order import Item, Summary
from cloakroom.context import Context
from cloakroom.first.clips import ClipsNote
from cloakroom.first.offer import RecogniserOffer
from cloakroom.items.protect.coverage_words import CoverageWords, total
from cloakroom.items.report import verdict_words, verdicts
from cloakroom.items.report.evidence import Evidence
from cloakroom.items.report.scope import ScopeWords
from cloakroom.items.report.verdicts import TONE
from cloakroom.widgets.compare.copy_tile import CopyTile
from cloakroom.widgets.parts.base import (
    Body,
    Card,
    Display,
    IconLabel,
    Muted,
    PlainButton,
    PrimaryButton,
    QuietButton,
    Small,
    Subheading,
)
from cloakroom.widgets.parts.chips import Tag
from cloakroom.widgets.parts.flow import FlowArea
from cloakroom.widgets.parts.scrolled import Scrolled
from cloakroom_engine.records import Coverage

_MOST_SHOWN: Final = 24
_HIGHEST: Final = 320
"""Pixels for the copies, so that what is said of them is in sight."""


class Ready(QWidget):
    """The end of the first minute."""

    report_wanted = Signal()
    library_wanted = Signal()
    asking_wanted = Signal()
    """Faces that nobody decided about are to be asked about again"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.summary = Summary((), (), (), 0.0)
        """What was made, as it is on show."""
        self._tiles: list[CopyTile] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XXL, 0, theme.XXL, 0)
        column.setSpacing(theme.M)
        self._title = Display()
        column.addWidget(self._title)
        self._where = Muted()
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self._where)
        column.addLayout(self._buttons())
        self._area = FlowArea(_HIGHEST)
        self._flow = self._area.flow
        self._skipped = Small()
        self.clips = ClipsNote()
        self.offer = RecogniserOffer(context)
        below = Scrolled(gap=theme.M)
        below.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        below.show_widgets(
            (
                self._area,
                self._skipped,
                self.clips,
                self._open_card(),
                self._report_card(),
                self.offer,
            )
        )
        column.addWidget(below, 1)

    def show_summary(self, summary: Summary) -> None:
        """What was made, for which faces, where it is, what was left out and why."""
        self.summary = summary
        done = summary.done
        self._title.setText(
            self.tr("%n copy(s) made", "", len(done))
            if done
            else self.tr("Nothing could be protected")
        )
        library = self._context.library
        coverages: dict[str, Coverage] = {}
        for item in done:
            copy = library.protected.file_at(item.written)
            coverages[item.written] = library.coverage.of_file(copy) if copy else Coverage()
        whole = total(coverages.values())
        where = self.tr("They are in {folder}").format(folder=_folders(summary))
        self._where.setText(f"{CoverageWords().whole(whole)} {where}")
        for widget in (self._where, self._show, self._card):
            widget.setVisible(bool(done))
        self._open.setVisible(whole.open > 0)
        self._undecided.setText(CoverageWords().warning(whole))
        self._flow.clear()
        self._tiles = []
        for item in done[:_MOST_SHOWN]:
            photo = library.photos.by_path(item.path)
            poster = library.thumbnails.get(photo.sha256) if photo and photo.lasts_s else None
            tile = CopyTile(item.written, item.path, coverages[item.written], poster)
            tile.dragged.connect(self._drag)
            tile.opened.connect(partial(self._context.reveal, item.written))
            self._flow.addWidget(tile)
            self._tiles.append(tile)
        self._area.fit()
        self._skipped.setText("\n".join(_why(item) for item in summary.skipped[:6]))
        self._skipped.setVisible(bool(summary.skipped))
        self._show.setFocus(Qt.FocusReason.OtherFocusReason)

    def no_report(self) -> None:
        """Nobody wears a cloak in these copies: there is nothing that a recogniser could judge."""
        self._card.hide()
        self.offer.show_for(())

    def checking(self, text: str) -> None:
        """The report is still being made."""
        self._card.show()
        self._verdict.say(self.tr("Checking"))
        self._headline.setText(text)
        self._more.hide()

    def show_verdicts(
        self, found: Sequence[Evidence], copies: Mapping[str, int], failed: Mapping[str, str]
    ) -> None:
        """What the reports come to, the worst in the tag and first; ``copies`` by person's name,
        ``failed`` too: why somebody's could not be checked."""
        found = sorted(found, key=lambda each: verdicts.rank(each.code))
        codes = [each.code for each in found] + ["not_judged"] * len(failed)
        worst = min(codes, key=verdicts.rank)
        self._verdict.say(verdict_words.word(verdict_words.VERDICT, worst), TONE[worst])
        lines = [f"{name}: {sentence}" for name, sentence in failed.items()]
        for each in found:
            line = verdicts.headline(each)
            if TONE.get(each.code) in {"bad", ""}:
                line += " " + verdicts.because(each)
            scope = ScopeWords().of(each, copies.get(each.person, len(each.photos)))
            lines.append(f"{each.person}: {line} ({scope})")
        lines += dict.fromkeys(minds for each in found if (minds := verdicts.minds(each)))
        self._headline.setText("\n".join(lines))
        self._more.setVisible(bool(found))
        known = {photo.protected_path for each in found for photo in each.photos if photo.found_by}
        for tile in self._tiles:
            tile.judged(found=tile.file in known)

    def _open_card(self) -> Card:
        self._open = Card()
        row = QHBoxLayout()
        row.setSpacing(theme.M)
        row.addWidget(IconLabel("warning", 20, "warn"))
        self._undecided = Body()
        row.addWidget(self._undecided, 1)
        decide = PlainButton(self.tr("&Decide about them"))
        decide.clicked.connect(self.asking_wanted)
        row.addWidget(decide)
        self._open.body.addLayout(row)
        return self._open

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.M)
        self._show = PrimaryButton(self.tr("Show in &Folder"), icons.icon("folder", "on_accent"))
        self._show.clicked.connect(lambda: self._context.reveal(self.summary.done[0].written))
        library = PlainButton(self.tr("Go to the &Library"), icons.icon("library"))
        library.clicked.connect(self.library_wanted)
        row.addWidget(self._show)
        row.addWidget(library)
        row.addStretch(1)
        row.addWidget(IconLabel("drag", 16, "muted"))
        hint = Small(self.tr("Drag copies straight into a message or a browser"))
        hint.setWordWrap(False)
        row.addWidget(hint)
        return row

    def _report_card(self) -> Card:
        self._card = Card()
        head = QHBoxLayout()
        head.setSpacing(theme.M)
        head.addWidget(IconLabel("check", 20, "accent"))
        head.addWidget(Subheading(self.tr("What recognisers make of the copies")), 1)
        self._verdict = Tag()
        head.addWidget(self._verdict)
        self._card.body.addLayout(head)
        row = QHBoxLayout()
        self._headline = Body()
        row.addWidget(self._headline, 1)
        self._more = QuietButton(self.tr("Open the &Report"))
        self._more.clicked.connect(self.report_wanted)
        row.addWidget(self._more)
        self._card.body.addLayout(row)
        return self._card

    def _drag(self, file: str) -> None:
        reveal.drag_out(self, [file])


def _folders(summary: Summary) -> str:
    return ", ".join(summary.folders)


def _why(item: Item) -> str:
    return f"{messages.subject({'path': item.path})}: {messages.sentence(item.code)}"
