"""A second start hands its files over and ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from engines import ROOT
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.single import Single, hand_over, server_name
from cloakroom_engine.paths import Paths


def test_nobody_is_there(home: Path) -> None:
    assert not hand_over(Paths.at(home), [])


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_second_start_hands_its_files_over(app: App, home: Path, qtbot: QtBot) -> None:
    env = {**os.environ, "PYTHONPATH": f"{ROOT / 'engine'}{os.pathsep}{ROOT / 'desktop'}"}
    with qtbot.waitSignal(app.single.handed, timeout=30_000) as handed:
        second = subprocess.Popen(
            [sys.executable, "-m", "cloakroom", "--home", str(home), "a photo.jpg", "/b.png"],
            env=env,
            cwd=home.parent,
        )
    assert second.wait(30) == 0
    assert handed.args == [[str(home.parent / "a photo.jpg"), "/b.png"], False]
    qtbot.waitUntil(lambda: bool(app.window.bar.text))


def test_profiles_do_not_hear_one_another(app: App, home: Path) -> None:
    assert not hand_over(Paths.at(home.parent / "another"), ["a.jpg"])


def test_what_is_no_list_of_paths_is_let_pass(home: Path, qtbot: QtBot, qapp: QObject) -> None:
    single = Single(Paths.at(home), qapp)
    heard: list[tuple[list[str], bool]] = []
    single.handed.connect(lambda *said: heard.append(said))
    for said in (
        *(b"nonsense\n", b'{"a": 1}\n', b'["a.jpg"]\n', b"3\n"),
        b'{"paths": ["a.jpg", 3], "protect": 1}\n',
    ):
        socket = QLocalSocket()
        socket.connectToServer(server_name(Paths.at(home)))
        assert socket.waitForConnected(1000)
        socket.write(said)
        socket.flush()
        qtbot.waitUntil(lambda socket=socket: socket.bytesToWrite() == 0)
        socket.disconnectFromServer()
    qtbot.waitUntil(lambda: heard == [(["a.jpg"], False)])
    single.close()
    single.deleteLater()
