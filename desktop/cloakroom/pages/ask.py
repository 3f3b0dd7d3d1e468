"""In words: say what is to be done, see the plan, change it, and have it done."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.asking.answer_card import AnswerCard
from cloakroom.asking.done_card import DoneCard
from cloakroom.asking.field import AskField
from cloakroom.asking.plan_card import PlanCard
from cloakroom.asking.question_card import QuestionCard
from cloakroom.asking.waiting_card import PlanRunning, WaitingCard
from cloakroom.asking.words import EXAMPLES
from cloakroom.context import Context
from cloakroom.i18n import translate
from cloakroom.items.parts.thumbs import Thumbs
from cloakroom.pages.page import Page
from cloakroom.widgets.parts.base import Card, Muted, PrimaryButton, QuietButton, Subheading
from cloakroom.widgets.parts.column_page import ColumnArea
from cloakroom.widgets.parts.flow import Flow

_TYPED_MS: Final = 150


class AskPage(Page):
    """A line, and under it the plan, the answer or the question of the moment."""

    name: ClassVar[str] = "ask"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.field = AskField()
        self.waiting = WaitingCard()
        self.running = PlanRunning()
        self.card: QWidget | None = None
        self.told: dict[str, Any] = {}
        self._thumbs = Thumbs(context.library, self)
        self._photos: tuple[int, ...] = ()
        self._sent: Mapping[str, Any] = {}
        self._place: Mapping[str, Any] = {}
        """Where and about which photos the plan on show was made"""
        self._at = 0
        self._typed = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._lay_out()
        self._connect()
        self._show(self._examples())

    def _lay_out(self) -> None:
        area = ColumnArea(
            self.tr("In words"),
            self.tr("Say what you want done, or ask. Nothing is written before you have said yes."),
        )
        go = PrimaryButton(self.tr("&Ask"), icons.icon("search", "on_accent"))
        go.clicked.connect(lambda: self.ask(self.field.text))
        line = QHBoxLayout()
        line.addWidget(self.field, 1)
        line.addWidget(go)
        area.column.addLayout(line)
        self._offers = QWidget()
        self._flow = Flow(self._offers, theme.S)
        area.column.addWidget(self._offers)
        area.column.addWidget(self.waiting)
        area.column.addWidget(self.running)
        self._column = QVBoxLayout()
        area.column.addLayout(self._column)
        area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def _connect(self) -> None:
        asking = self.context.asking
        self.field.asked.connect(self.ask)
        self.field.earlier.connect(self._earlier)
        self.field.textChanged.connect(self._typed.start)
        self._typed.timeout.connect(self._ask_for_offers)
        self.running.cancelled.connect(asking.cancel)
        self.waiting.cancelled.connect(asking.forget)
        asking.waiting.connect(self.waiting.wait_for)
        asking.heard.connect(self._heard)
        asking.offers.connect(self._offer)
        asking.told.connect(self._ask_again)
        asking.failed.connect(self._failed)
        asking.began.connect(self._began)
        asking.progress.connect(self.running.follow)
        asking.done.connect(self._done)
        asking.ended.connect(self.running.hide)
        if asking.running:
            self._began()

    def show_for(self, argument: object) -> None:
        """Say a text, about selected photos; None puts the cursor into the line."""
        if isinstance(argument, tuple):
            text, photos = argument
            self._photos = tuple(photos)
            if text:
                self.field.say(text)
                self.ask(text)
        self.field.setFocus()

    def ask(self, text: str) -> None:
        """Have a sentence heard."""
        if not text.strip():
            return
        self._typed.stop()
        self._offer("", [])
        out = self.context.preferences.out
        place = {"out": str(out), "base": str(Path(out).parent), "photo_ids": list(self._photos)}
        self._hear({"sentence": text}, place)

    def _hear(self, params: Mapping[str, Any], place: Mapping[str, Any]) -> None:
        self._sent = place
        self.context.asking.hear({**place, **params})

    def _heard(self, told: dict[str, Any]) -> None:
        self.told, self._place = told, self._sent
        match told["state"]:
            case "asked":
                self.field.mark(told.get("missing", ()))
                self._ask_back(told)
            case "planned":
                self._show_plan(told["plan"])
            case _:
                self._show_answer(told)

    def _ask_back(self, told: Mapping[str, Any]) -> None:
        names = [person.name for person in self.context.library.people.all()]
        card = QuestionCard(told, names)
        card.meant.connect(self._meant)
        card.called.connect(self._called)
        card.go.connect(lambda page: self.context.go.emit(page, None))
        self._show(card)

    def _show_plan(self, plan: Mapping[str, Any]) -> None:
        card = PlanCard(self.context.library, self._thumbs, plan)
        card.go.connect(self._run)
        card.given_up.connect(lambda: self._show(self._examples()))
        card.edited.connect(self._edit)
        card.opened.connect(lambda photo: self._open(photo, plan["photos"]))
        self._show(card)

    def _show_answer(self, told: Mapping[str, Any]) -> None:
        answer = told["answer"]
        if answer is None:
            self._show(self._undo_or_help(told))
            return
        card = AnswerCard(self.context.library, self._thumbs, answer)
        card.opened.connect(lambda photo: self._open(photo, answer["photos"]))
        card.page.connect(lambda page: self.context.go.emit(page, None))
        self._show(card)

    def _undo_or_help(self, told: Mapping[str, Any]) -> QWidget:
        for each in told["results"]:
            if each["verb"] == "undo":
                self._discard([copy["id"] for copy in each["result"]["copies"]])
        return self._examples()

    def _edit(self, edits: dict[str, Any]) -> None:
        self._hear({"wish": self.told["wish"], "edits": edits}, self._place)

    def _run(self) -> None:
        plan = self.told["plan"]
        (watch,) = [each for each in plan["steps"] if each["verb"] == "watch"] or [None]
        if watch is not None:
            self.context.watch_by_rule(watch["parameters"])
            self._show(self._examples())
            return
        sentence = self.told["sentence"] or self.field.text
        # As it was shown: with another selection, or folder for copies, it is another plan.
        self.context.asking.run({**self._place, "wish": self.told["wish"], "sentence": sentence})
        self._show(None)

    def _done(self, told: dict[str, Any]) -> None:
        self.told = told
        card = DoneCard(told)
        card.undone.connect(lambda: self._undo(told["written"]))
        card.reveal.connect(self.context.reveal)
        card.go.connect(lambda page: self.context.go.emit(page, None))
        card.report.connect(lambda audit_id: self.context.go.emit("reports", audit_id))
        self._show(card)
        if told["answer"]:
            answer = AnswerCard(self.context.library, self._thumbs, told["answer"])
            answer.opened.connect(lambda photo: self._open(photo, told["answer"]["photos"]))
            self._column.addWidget(answer)

    def _undo(self, copies: list[int]) -> None:
        self._discard(copies)
        self._show(self._examples())

    def _discard(self, copies: list[int]) -> None:
        """Move copies to the bin, from where they can be taken back."""
        found = [self.context.library.protected.file(each) for each in copies]
        gone = [each for each in found if each is not None]
        stayed = self.context.copies.discard(gone)
        if stayed:
            self.context.fail("output.not_moved", {"path": stayed[0].path})
        else:
            text = self.tr("%n copies were moved to the bin.", "", len(gone))
            self.context.notice.emit(text, "info")

    def _meant(self, start: int, end: int, other: str) -> None:
        said = self.told["sentence"]  # the places are in what was asked, whatever is typed since
        sentence = said[:start] + other + said[end:]
        self.field.say(sentence)
        self.ask(sentence)

    def _called(self, nickname: str, name: str) -> None:
        self.context.asking.tell(name, nickname)

    def _ask_again(self) -> None:
        self.ask(self.field.text)

    def _offer(self, text: str, offers: list[dict[str, str]]) -> None:
        if text and text != self.field.text:
            return
        self._flow.clear()
        for each in offers:
            button = QuietButton(each["text"].replace("&", "&&"))
            button.clicked.connect(lambda _=False, said=each["text"]: self._take(said))
            self._flow.addWidget(button)
        self._offers.setVisible(bool(offers))

    def _take(self, text: str) -> None:
        self.field.say(f"{text} ")
        self.field.setFocus()

    def _earlier(self, step: int) -> None:
        """Through what was asked before, the newest first."""
        past = (each.sentence for each in reversed(self.context.library.asked.read().said))
        said = ["", *(each for each in dict.fromkeys(past) if each)]
        self._at = min(max(self._at - step, 0), len(said) - 1)
        self.field.say(said[self._at])

    def _failed(self, code: str, params: dict[str, Any]) -> None:
        self.context.fail(code, params)

    def _began(self) -> None:
        self.running.begin(self.tr("The plan is carried out"))

    def _ask_for_offers(self) -> None:
        self.context.asking.offer(self.field.text)

    def _open(self, photo_id: int, ids: list[int]) -> None:
        self.context.go.emit("viewer", (photo_id, list(ids)))

    def _examples(self) -> QWidget:
        card = Card()
        card.body.addWidget(Subheading(self.tr("For example")))
        for text in EXAMPLES:
            said = translate("Asking", text)
            button = QuietButton(said)
            button.clicked.connect(lambda _=False, said=said: self._take(said))
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(Muted(self.tr("Up takes what you asked before.")))
        return card

    def _show(self, card: QWidget | None) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.card = card
        if card is not None:
            self._column.addWidget(card)
