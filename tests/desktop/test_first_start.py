"""A first start on a machine where something is amiss: the window says so in a sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from asking import answered
from engines import ROOT
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.dialogs.passphrase import PassphraseDialog
from cloakroom.messages import sentence
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths

PATIENCE_MS = 60_000
SAY_AND_CLOSE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
import cloakroom.starting as program

class Watched(QApplication):
    def __init__(self, arguments):
        super().__init__(arguments)
        self.timer = QTimer(interval=20)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self):
        for box in self.topLevelWidgets():
            if isinstance(box, QMessageBox):
                print(box.text())
                box.close()

program.QApplication = Watched
sys.exit(program.run(["--home", sys.argv[1]]))
"""


def open_on(home: Path) -> subprocess.CompletedProcess[str]:
    python_path = os.pathsep.join((str(ROOT / "engine"), str(ROOT / "desktop")))
    done = subprocess.run(
        [sys.executable, "-c", SAY_AND_CLOSE, str(home)],
        env={**os.environ, "PYTHONPATH": python_path, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def test_a_profile_that_cannot_be_made_is_said_in_a_dialog(tmp_path: Path) -> None:
    in_the_way = tmp_path / "Ünïcode"
    in_the_way.write_text("a file")
    said = open_on(in_the_way / "home")
    assert said.returncode == 1
    assert said.stdout.startswith(sentence("library.not_writable"))
    assert str(in_the_way / "home") in said.stdout


def test_a_library_of_something_else_is_left_alone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "library.sqlite").write_bytes(b"letters to my mother" * 20)
    said = open_on(home)
    assert said.returncode == 1
    assert said.stdout.startswith(sentence("library.corrupt"))
    assert (home / "library.sqlite").read_bytes() == b"letters to my mother" * 20


@pytest.mark.qt_log_ignore("does not support raise")
def test_what_the_engine_cannot_keep_is_said_in_the_bar(
    make_app: Callable[[Path], App], home: Path, portrait: Path, qtbot: QtBot
) -> None:
    """Its folder for thumbnails cannot be made: a file of that name lies there."""
    app = make_app(home)
    (home / "thumbnails").write_text("in the way")
    with qtbot.waitExposed(app.window):
        app.window.show()
    app.window.take_paths([str(portrait)])
    qtbot.waitUntil(lambda: bool(app.window.bar.text), timeout=PATIENCE_MS)
    assert sentence("library.not_writable") in app.window.bar.text
    assert not app.context.intake.running


def test_choices_that_cannot_be_kept_are_said(app: App, home: Path) -> None:
    (home / "window.sealed").unlink()
    (home / "window.sealed").mkdir()
    app.context.choose(appearance="dark")
    assert sentence("library.not_writable") in app.window.bar.text
    assert app.context.preferences.appearance == "dark"


def test_a_passphrase_is_asked_for_until_it_fits(
    make_app: Callable[[Path], App], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLOAKROOM_PASSPHRASE", "")
    with Library(Paths.at(home), passphrase="the right words") as library:
        library.people.add("Anna")
    tries = iter(["other words", "the right words"])

    seen: list[PassphraseDialog] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PassphraseDialog) and dialog not in seen:
            seen.append(dialog)
            assert not dialog.open_button.isEnabled()
            dialog.words.setText(next(tries))
            dialog.open_button.click()

    timer = QTimer(interval=10)
    timer.timeout.connect(answer)
    timer.start()
    app = make_app(home)
    timer.stop()
    assert len(seen) == 2
    assert [person.name for person in app.context.library.people.all()] == ["Anna"]
    # The engine that the window starts needs them too.
    assert os.environ["CLOAKROOM_PASSPHRASE"] == "the right words"


def test_closing_the_question_opens_nothing(
    make_app: Callable[[Path], App], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLOAKROOM_PASSPHRASE", "")
    Library(Paths.at(home), passphrase="the right words").close()
    with (
        answered(PassphraseDialog, PassphraseDialog.reject),
        pytest.raises(EngineError, match=r"library\.locked.*passphrase_needed"),
    ):
        make_app(home)
