"""What a plan came to: how many copies, what was left out and why, and a way back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cloakroom import icons, messages, theme
from cloakroom.asking.words import AskWords
from cloakroom.widgets.parts.base import Body, Card, Muted, PlainButton, Subheading


class DoneCard(Card):
    """``undone`` to take the new copies away; ``reveal`` to see their folder."""

    undone = Signal()
    reveal = Signal(str)
    report = Signal(int)
    go = Signal(str)
    """A page"""

    def __init__(self, told: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.setSpacing(theme.M)
        words = AskWords()
        written, already = told["written"], told["already"]
        writes = any(each["verb"] == "share" for each in told["results"])
        self.body.addWidget(
            Subheading(
                self.tr("Written: {copies}").format(copies=words.copies(len(written)))
                if writes
                else self.tr("Done")
            )
        )
        if already:
            text = self.tr("There already, as asked for: {copies}")
            self.body.addWidget(Body(text.format(copies=words.copies(len(already)))))
        self._scanned(told)
        self._skipped(told)
        self._audits(told)
        self._buttons(told, undo=bool(written))

    def _scanned(self, told: Mapping[str, Any]) -> None:
        """What a folder brought, and where its people get their names."""
        found = [each["result"] for each in told["results"] if each["verb"] == "scan"]
        for result in found:
            words = AskWords()
            text = self.tr("Looked at: {photos}. New: {faces}").format(
                photos=words.photos(result["photos"]), faces=words.faces(result["faces"])
            )
            self.body.addWidget(Body(text))
            if result["faces"]:
                people = PlainButton(self.tr("Say &who they are"), icons.icon("people"))
                people.clicked.connect(lambda: self.go.emit("people"))
                self.body.addWidget(people)

    def _skipped(self, told: Mapping[str, Any]) -> None:
        codes = Counter(
            each["code"] for one in told["results"] for each in one["result"].get("skipped", ())
        )
        for code, count in codes.items():
            text = self.tr("Left out: {photos}. {why}").format(
                photos=AskWords().photos(count), why=messages.sentence(code)
            )
            self.body.addWidget(Muted(text))

    def _audits(self, told: Mapping[str, Any]) -> None:
        for each in told["results"]:
            if each["verb"] == "audit" and each["result"]:
                audit_id = each["result"]["audit_id"]
                button = PlainButton(self.tr("Show the report"), icons.icon("reports"))
                button.clicked.connect(lambda _=False, at=audit_id: self.report.emit(at))
                self.body.addWidget(button)

    def _buttons(self, told: Mapping[str, Any], *, undo: bool) -> None:
        row = QHBoxLayout()
        out = told["plan"]["out"]
        if out:
            show = PlainButton(self.tr("Show in &folder"), icons.icon("folder"))
            show.clicked.connect(lambda: self.reveal.emit(out))
            row.addWidget(show)
        if undo:
            self.undo = PlainButton(self.tr("&Undo: move the new copies to the bin"))
            self.undo.clicked.connect(self.undone)
            row.addWidget(self.undo)
        row.addStretch(1)
        self.body.addLayout(row)
