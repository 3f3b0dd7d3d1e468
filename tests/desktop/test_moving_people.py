"""People and albums to another computer and in from one, through the window and the real engine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from asking import answered
from known import LONG_MS, page
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.dialogs.parcel import ParcelDialog
from cloakroom.dialogs.passphrase import FilePassphraseDialog, NewPassphraseDialog
from cloakroom.pages.settings import SettingsPage
from cloakroom.widgets.parts.choice import Choice
from cloakroom.widgets.settings.moving_options import MovingOptions

Open = Callable[[Path], App]
Notices = list[tuple[str, str]]
WORDS = "several words of mine"


def said(dialog: NewPassphraseDialog | FilePassphraseDialog, words: str, again: str = "") -> None:
    dialog.words.setText(words)
    if isinstance(dialog, NewPassphraseDialog):
        dialog.again.setText(again)


def test_words_that_close_a_file_are_long_and_said_twice(app: App) -> None:
    dialog = NewPassphraseDialog(app.window)
    for words, again, able in (
        ("", "", False),
        ("short", "short", False),
        (WORDS, WORDS[:-1], False),
        (" " * 9, " " * 9, False),
        (WORDS, WORDS, True),
    ):
        said(dialog, words, again)
        assert dialog.open_button.isEnabled() is able, words
        assert bool(dialog._trouble.text()) is not able


def written(app: App, button: QAbstractButton, file: Path, notices: Notices, qtbot: QtBot) -> None:
    """Everybody goes into a file behind a passphrase."""

    def give(dialog: NewPassphraseDialog) -> None:
        said(dialog, WORDS, WORDS)
        dialog.accept()

    with (
        qtbot.waitSignal(app.context.notice, timeout=LONG_MS),
        answered(NewPassphraseDialog, give),
    ):
        button.click()
        assert not button.isEnabled()
    assert notices[-1] == (
        "mine.cloakroom is written, with 1 person in it. Photos stay here: take them along as you "
        "always do.",
        "info",
    )
    assert b"Eileen" not in file.read_bytes()
    qtbot.waitUntil(button.isEnabled)


def opened(button: QAbstractButton, qtbot: QtBot) -> None:
    """Other words first: they are asked for again."""
    asked: list[str] = []

    def open_it(dialog: FilePassphraseDialog) -> None:
        asked.append(dialog.findChildren(QLabel)[-1].text())
        said(dialog, WORDS if len(asked) > 1 else "other words")
        dialog.accept()

    with answered(FilePassphraseDialog, open_it):
        button.click()
    with answered(FilePassphraseDialog, open_it):
        qtbot.waitUntil(lambda: len(asked) > 1, timeout=LONG_MS)
    assert "do not fit" in asked[1]


def test_out_of_one_window_and_into_another(
    scanned_home: Path,
    open_known: Open,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "mine.cloakroom"
    chosen = {"getSaveFileName": str(file.with_suffix("")), "getOpenFileName": str(file)}
    for name, path in chosen.items():
        monkeypatch.setattr(QFileDialog, name, lambda *_, path=path: (path, ""))
    app = open_known(scanned_home)
    settings = page(app, "settings", SettingsPage)
    buttons = settings.findChild(MovingOptions).buttons
    notices: Notices = []
    app.context.notice.connect(lambda text, kind: notices.append((text, kind)))
    written(app, buttons[0], file, notices, qtbot)
    # Back into the same library: she is here, so nothing is taken without an answer.
    opened(buttons[1], qtbot)

    def keep_apart(dialog: ParcelDialog) -> None:
        (choice,) = dialog.findChildren(Choice)
        assert choice.label == "Eileen is here already"
        assert dialog.take == {"Eileen": "Eileen"}
        choice.show_value("apart")
        choice.chosen.emit("apart")
        dialog.accept()

    with (
        qtbot.waitSignal(app.context.notice, timeout=LONG_MS),
        answered(ParcelDialog, keep_apart),
    ):
        qtbot.waitUntil(lambda: len(notices) > 1, timeout=LONG_MS)
    assert notices[-1][0].startswith("1 person came in.")
    # The face is Eileen's here: what was said here stays, and is said.
    assert notices[-1][0].endswith(" 1 thing stayed as you said here.")
    people = app.context.library.people
    assert sorted(each.name for each in people.all()) == ["Eileen", "Eileen 2"]
