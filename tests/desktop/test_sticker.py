"""A sticker asked for where a person is shown: what is said first, the task, how it ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from asking import answered
from known import LONG_MS, page
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.bridge.tasks import PRINT
from cloakroom.dialogs.confirm import ConfirmDialog
from cloakroom.items.tasks.task_words import PAGES, TaskWords
from cloakroom.pages.people import PeoplePage

Open = Callable[[Path], App]


def chosen(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))


def asked_for(app: App) -> PeoplePage:
    """Eileen's page."""
    eileen = app.context.library.people.by_name("Eileen")
    return page(app, "people", PeoplePage, eileen.id)


def test_nothing_begins_without_a_yes_and_what_it_is_not_is_said_first(
    open_known: Open, scanned_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_known(scanned_home)
    chosen(monkeypatch, tmp_path)
    with answered(ConfirmDialog, ConfirmDialog.reject) as dialogs:
        asked_for(app).person.sticker.emit()
    assert "nobody has printed" in dialogs[0].accessibleDescription()
    assert dialogs[0].go.property("role") != "danger"
    assert app.context.tasks.all == ()


def test_a_task_is_made_of_it_and_its_failure_is_said(
    open_known: Open,
    scanned_home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    app = open_known(scanned_home)
    context, folder = app.context, tmp_path / "hat"
    folder.mkdir()
    (folder / "sticker.pdf").write_bytes(b"an older one")
    chosen(monkeypatch, folder)
    with (
        qtbot.waitSignal(context.printing.failed, timeout=LONG_MS) as failed,
        answered(ConfirmDialog, ConfirmDialog.accept),
    ):
        asked_for(app).person.sticker.emit()
        (task,) = context.tasks.all
        assert task.kind == PRINT
        assert PAGES[PRINT] == "people"
        assert TaskWords().title(task, context.library) == "Making a sticker for Eileen"
    assert failed.args[0] == "output.exists"
    assert (folder / "sticker.pdf").read_bytes() == b"an older one"
    (task,) = context.tasks.all
    assert (task.held, task.code) == (True, "output.exists")
    context.tasks.cancel(task.id)
    assert context.tasks.all == ()


def test_where_it_lies_is_said_when_it_is_done_and_nobody_is_made_one_who_is_gone(
    open_known: Open, scanned_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_known(scanned_home)
    said: list[str] = []
    app.context.notice.connect(lambda text, _: said.append(text))
    monkeypatch.setattr("cloakroom.context.reveal.reveal", lambda _: True)
    app.context.printing.printed.emit(str(tmp_path))
    assert any(str(tmp_path) in text for text in said)
    app.context.printing.begin(10**6, str(tmp_path))
    assert app.context.tasks.all == ()
