"""A second start hands its files over and ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from engines import ROOT
from PySide6.QtCore import QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from waiting import PATIENCE_MS

from cloakroom.app import App
from cloakroom.single import Single, claim, hand_over, server_name
from cloakroom_engine.paths import Paths

TELL_AND_CLOSE = """
import json, sys
from PySide6.QtCore import QTimer
import cloakroom.starting as program

class App(program.App):
    def begin(self, paths, *, protect=False):
        print("window", flush=True)
        self.came = set()
        self.handed.came.connect(self.note)
        super().begin(paths, protect=protect)

    def note(self, paths, protect):
        print(json.dumps(paths), flush=True)
        self.came |= set(paths)
        if len(self.came) == 5:
            QTimer.singleShot(0, self.window.close)

program.App = App
sys.exit(program.run(sys.argv[1:]))
"""


def test_nobody_is_there(home: Path) -> None:
    assert not hand_over(Paths.at(home), [])


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_second_start_hands_its_files_over(app: App, home: Path, qtbot: QtBot) -> None:
    env = {**os.environ, "PYTHONPATH": f"{ROOT / 'engine'}{os.pathsep}{ROOT / 'desktop'}"}
    with qtbot.waitSignal(app.single.handed) as handed:
        second = subprocess.Popen(
            [sys.executable, "-m", "cloakroom", "--home", str(home), "a photo.jpg", "/b.png"],
            env=env,
            cwd=home.parent,
        )
    assert second.wait(PATIENCE_MS / 1000) == 0
    assert handed.args == [[str(home.parent / "a photo.jpg"), "/b.png"], False]
    qtbot.waitUntil(lambda: bool(app.window.bar.text))


def test_many_starts_at_once_are_one_window_with_all_their_files(
    home: Path, qtbot: QtBot, portrait: Path
) -> None:
    """As Explorer does with five chosen photos; each says with its exit code how it went."""
    env = {**os.environ, "PYTHONPATH": f"{ROOT / 'engine'}{os.pathsep}{ROOT / 'desktop'}"}
    env["PYTHONUTF8"] = "1"
    names = [f"{n}.txt" for n in range(5)]
    starts = [
        subprocess.Popen(
            [sys.executable, "-c", TELL_AND_CLOSE, "--home", str(home), "--protect", name],
            env=env,
            cwd=portrait.parent,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        for name in names
    ]
    said = [start.communicate(timeout=PATIENCE_MS / 1000)[0] for start in starts]
    assert [start.returncode for start in starts] == [0] * 5
    told = [line for text in said for line in text.splitlines()]
    assert sum(line.startswith("window") for line in told) == 1
    came = {Path(path).name for line in told if line[0] == "[" for path in json.loads(line)}
    assert came == set(names)


def test_a_killed_start_holds_nothing(home: Path) -> None:
    hold = (
        "import sys, time\n"
        "from cloakroom import single\n"
        "from cloakroom_engine.paths import Paths\n"
        "lock = single.claim(Paths.at(sys.argv[1]))\n"
        "print(lock is not None, flush=True)\n"
        "sys.stdin.read()\n"
    )
    env = {**os.environ, "PYTHONPATH": f"{ROOT / 'engine'}{os.pathsep}{ROOT / 'desktop'}"}
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(home)],
        env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as other:  # fmt: skip
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        assert claim(Paths.at(home)) is None
        other.kill()
    lock = claim(Paths.at(home))
    assert lock is not None
    lock.unlock()


def test_finder_sends_events(app: App, qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(app.handed.came) as came:
        for name in ("/a.jpg", "/b.jpg", "/a.jpg"):
            qapp.sendEvent(qapp, QFileOpenEvent(name))
    assert came.args == [["/a.jpg", "/b.jpg"], True]


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
