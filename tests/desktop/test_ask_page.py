"""In words: the field on every page, the plan and its parts, the yes, the answer, the way back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from known import LONG_MS
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.asking.answer_card import AnswerCard
from cloakroom.asking.done_card import DoneCard
from cloakroom.asking.field import AskField
from cloakroom.asking.plan_card import PlanCard
from cloakroom.asking.question_card import QuestionCard
from cloakroom.asking.waiting_card import PlanRunning
from cloakroom.pages import registry
from cloakroom.pages.ask import AskPage
from cloakroom_engine.protocol import Progress


@pytest.fixture
def knowing(make_app: Callable[[Path], App], eileen: Path, qtbot: QtBot) -> App:
    """A window on a profile in which Eileen is known and has a cloak."""
    app = make_app(eileen)
    with qtbot.waitExposed(app.window):
        app.window.show()
    return app


def page_of(app: App) -> AskPage:
    page = app.window.page("ask")
    assert isinstance(page, AskPage)
    return page


def asked(app: App, qtbot: QtBot, text: str, kind: type) -> AskPage:
    """Say something in the sidebar and wait for a card of that kind."""
    line = app.window.sidebar.line
    line.setText(text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    page = page_of(app)
    qtbot.waitUntil(lambda: isinstance(page.card, kind), timeout=LONG_MS)
    return page


def buttons(card: object) -> dict[str, QPushButton]:
    assert card is not None
    found = card.findChildren(QPushButton)  # type: ignore[attr-defined]
    return {button.text().replace("&", ""): button for button in found}


def test_what_is_done_is_the_plan_on_show_whatever_is_chosen_since(app: App, qtbot: QtBot) -> None:
    app.window.go("ask")
    page = page_of(app)
    page.show_for(("protect this", (3, 4)))
    plan = {
        "photos": [], "people": [], "left_out": [], "out": "/copies", "new": True, "by": "grammar",
        "steps": [{"verb": "share", "parameters": {}}], "strength": "", "seconds": None,
    }  # fmt: skip
    told = {"state": "planned", "wish": "do=share this", "sentence": "protect this", "plan": plan}
    page._heard(told)
    # Another selection, by the line that is on every page.
    page.show_for(("", (7,)))
    app.context.choose(out_folder="/elsewhere")
    heard: list[dict[str, Any]] = []
    app.context.asking.hear = heard.append  # type: ignore[method-assign]
    assert isinstance(page.card, PlanCard)
    page.card.edited.emit({"strength": "strong"})
    page.card.yes.click()
    (task,) = app.context.tasks.all
    for words in (task.words, *heard):
        assert words["photo_ids"] == [3, 4]
        assert words["out"] != "/elsewhere"
    page.ask("and now this")
    assert heard[-1]["photo_ids"] == [7]


def test_the_field_is_on_every_page_and_ctrl_k_leads_to_words(app: App, qtbot: QtBot) -> None:
    for entry in registry.entries():
        app.window.go(entry.name)
        page = app.window.page(entry.name)
        assert app.window.sidebar.line.isVisible() is not page.immersive, entry.name
    app.window.go("welcome")
    qtbot.keyClick(app.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: app.window.page_name == "ask")
    assert page_of(app).field.hasFocus()


def test_a_plan_is_shown_changed_run_and_taken_back(knowing: App, qtbot: QtBot) -> None:
    page = asked(knowing, qtbot, "protect Eileen quickly", PlanCard)
    card = page.card
    assert isinstance(card, PlanCard)
    copies = Path(knowing.context.preferences.out)
    assert not copies.exists(), "nothing is written before a yes"
    (who, *_) = card.findChildren(QComboBox)
    assert who.accessibleName().startswith("Eileen, 1 face")
    who.setCurrentIndex(who.findData("mosaic"))
    who.activated.emit(who.currentIndex())
    qtbot.waitUntil(lambda: page.card is not card, timeout=LONG_MS)
    changed = page.card
    assert isinstance(changed, PlanCard)
    assert page.told["wish"] == "do=share of=Eileen mosaic=Eileen instant=yes"
    changed.yes.click()
    qtbot.waitUntil(lambda: isinstance(page.card, DoneCard), timeout=LONG_MS)
    (copy,) = copies.iterdir()
    assert len(knowing.context.library.protected.files()) == 1
    done = page.card
    assert isinstance(done, DoneCard)
    done.undo.click()
    assert not copy.exists()
    assert not knowing.context.library.protected.files()


def test_what_is_asked_back_answered_offered_and_made_a_rule(
    knowing: App, qtbot: QtBot, tmp_path: Path
) -> None:
    """One engine for all of it: starting one takes seconds."""
    assert not knowing.context.engine.ready
    line = knowing.window.sidebar.line
    line.setText("show photos of Leenie")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert page_of(knowing).waiting.isVisible(), "says at once that the engine is starting"
    page_of(knowing).waiting.cancel.click()
    assert not page_of(knowing).waiting.isVisible()
    page = asked(knowing, qtbot, "show photos of Leenie", QuestionCard)
    assert not page.waiting.isVisible()
    (mark,) = page.field.extraSelections()
    assert mark.cursor.selectedText() == "Leenie"
    buttons(page.card)["Eileen"].click()
    qtbot.waitUntil(lambda: isinstance(page.card, AnswerCard), timeout=LONG_MS)
    assert page.told["wish"] == "do=show of=Eileen"

    page = asked(knowing, qtbot, "count photos of Eilen", QuestionCard)
    page.field.say("something else that is typed meanwhile")
    assert page.card is not None
    found = page.card.findChildren(QPushButton)
    (offer,) = [each for each in found if each.accessibleName().startswith("Say “Eileen”")]
    offer.click()
    qtbot.waitUntil(lambda: isinstance(page.card, AnswerCard), timeout=LONG_MS)
    assert page.field.text == 'count photos of "Eileen"'
    assert page.told["wish"] == "do=count of=Eileen"

    page = asked(knowing, qtbot, "erase Eileen", QuestionCard)
    assert "Go there" in buttons(page.card)
    assert knowing.context.library.people.find("Eileen") is not None
    page = asked(knowing, qtbot, "wie viele Fotos sind nicht geschützt?", AnswerCard)
    assert (page.told["language"], page.told["answer"]["count"]) == ("de", 1)

    qtbot.waitUntil(lambda: not knowing.context.engine.busy, timeout=LONG_MS)
    page.field.say("protect Ei")
    qtbot.waitUntil(lambda: "protect Eileen" in buttons(page._offers), timeout=LONG_MS)
    buttons(page._offers)["protect Eileen"].click()
    assert page.field.text == "protect Eileen "
    qtbot.keyClick(page.field, Qt.Key.Key_Up)
    assert page.field.text == "wie viele Fotos sind nicht geschützt?"

    inbox = tmp_path / "Camera"
    inbox.mkdir()
    rule = f"whatever comes into {inbox}: blur Eileen, pixelate strangers"
    card = asked(knowing, qtbot, rule, PlanCard).card
    assert isinstance(card, PlanCard)
    card.yes.click()
    chosen = knowing.context.preferences
    assert (chosen.watching, chosen.watch_folder) == (True, str(inbox))
    assert chosen.watch_rule["treatments"] == {"Eileen": "blur"}
    assert chosen.watch_rule["bystanders"] == "mosaic"
    assert knowing.context.watching.running
    knowing.context.choose(watching=False)


def test_a_folder_is_added_by_words_and_counted(
    app: App, qtbot: QtBot, shared: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "trip"
    folder.mkdir()
    for name in ("01.jpg", "02.jpg"):
        copy(shared / "data/people/Al_Gore" / name, folder / name)
    card = asked(app, qtbot, f"add the folder {folder}", PlanCard).card
    assert isinstance(card, PlanCard)
    page = page_of(app)
    with qtbot.waitSignal(app.context.asking.began):
        card.yes.click()
    assert page.running.isVisible()
    qtbot.waitUntil(lambda: isinstance(page.card, DoneCard), timeout=LONG_MS)
    assert not page.running.isVisible()
    assert app.context.library.photos.count() == 2
    assert page.told["results"][0]["result"]["faces"] == 2
    page = asked(app, qtbot, "blur everyone except Al", QuestionCard)
    buttons(page.card)["Go there"].click()
    assert app.window.page_name == "people"


def test_offers_are_buttons_that_say_what_they_change(qtbot: QtBot) -> None:
    offers = [
        {"text": "Ann & Co", "say": '"Ann & Co"', "kind": "person"},
        {"text": "Camera", "say": '"Camera"', "kind": "folder"},
    ]
    word = {"text": "Camra", "start": 5, "end": 10, "options": [], "offers": offers}
    card = QuestionCard({"missing": [{**word, "reason": "unknown"}]}, ["Ben"])
    qtbot.addWidget(card)
    card.show()
    said_so = {button.accessibleName(): button for button in card.findChildren(QPushButton)}
    person = said_so["Say “Ann & Co” instead of “Camra”"]
    folder = said_so["Say “Camera” instead of “Camra”"]
    assert (person.text(), folder.text()) == ("Ann && Co", "Camera (folder)")
    with qtbot.waitSignal(card.meant) as meant:
        folder.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(folder, Qt.Key.Key_Return)
    assert meant.args == [5, 10, '"Camera"']
    assert person.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_field_underlines_where_the_engine_counts(qtbot: QtBot) -> None:
    field = AskField()
    qtbot.addWidget(field)
    field.say("🙂 protect Zoe\nnow")
    assert field.text == "🙂 protect Zoe now"
    field.mark([{"start": 10, "end": 13}])
    assert [each.cursor.selectedText() for each in field.extraSelections()] == ["Zoe"]


def test_a_long_plan_says_how_far_it_is(qtbot: QtBot) -> None:
    card = PlanRunning()
    qtbot.addWidget(card)
    card.follow(Progress("job", "ask", 0, 2))
    assert "Step 1 of 2" in said(card)
    card.follow(Progress("job", "scan", 36, 400, "/photos/36.jpg"))
    assert "Photo 37 of 400" in said(card)
    card.follow(Progress("job", "scan", 400, 400))
    assert "Photo 400 of 400" in said(card)
    card.follow(Progress("job", "quality", 1, 3))
    assert "Photo 400 of 400" in said(card), "a stage within another one moves nothing"


def said(card: PlanRunning) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel)]
