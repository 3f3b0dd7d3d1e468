"""The check page against the real engine: a file that comes back, a stranger's, a failure."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from known import LONG_MS, Kept, page
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.pages.check import CheckPage

Open = Callable[[Path], App]


@pytest.fixture
def checking(judged_home: Path, open_known: Open) -> CheckPage:
    return page(open_known(judged_home), "check", CheckPage)


@pytest.fixture
def copy(judged_home: Path) -> Path:
    return sorted((judged_home.parent / "copies").glob("*"))[0]


def words(checking: CheckPage) -> str:
    shown = checking._stack.currentWidget()
    assert shown is not None
    return "\n".join(label.text() for label in shown.findChildren(QLabel))


def test_a_file_that_was_saved_anew_is_known_and_judged(
    checking: CheckPage, copy: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    back = tmp_path / "IMG_2041.jpg"
    assert QImage(str(copy)).save(str(back), "JPG", 82)
    assert checking.take_drop((str(back),))
    assert checking.running.isVisible()
    qtbot.waitUntil(lambda: checking._job is None, timeout=LONG_MS)
    assert copy.name in words(checking)
    assert "Zerubbabel Quix" in words(checking)
    assert "saved anew" in words(checking)
    assert checking.running.isHidden()
    gone = Kept(checking.context.go)
    see = next(b for b in checking.result.findChildren(QPushButton) if "evidence" in b.text())
    see.click()
    assert gone.all[0][0] == "reports"
    assert checking.context.library.audits.get(gone.all[0][1]) is not None


def test_the_copy_itself_is_told_to_be_unchanged(
    checking: CheckPage, copy: Path, qtbot: QtBot
) -> None:
    checking.check(str(copy))
    qtbot.waitUntil(lambda: checking._job is None, timeout=LONG_MS)
    assert "Not a byte" in words(checking)


def test_a_photo_that_is_no_copy_of_ours_is_told_so(
    checking: CheckPage, portrait: Path, qtbot: QtBot
) -> None:
    checking.check(str(portrait))
    qtbot.waitUntil(lambda: checking._job is None, timeout=LONG_MS)
    assert "no copy that Cloakroom made" in words(checking)


def test_what_cannot_be_read_can_be_tried_again(
    checking: CheckPage, portrait: Path, qtbot: QtBot
) -> None:
    broken = portrait.with_name("broken.jpg")
    broken.write_bytes(b"no photo")
    checking.check(str(broken))
    qtbot.waitUntil(lambda: checking._job is None, timeout=LONG_MS)
    assert "could not be checked" in words(checking)
    broken.write_bytes(portrait.read_bytes())
    shown = checking._stack.currentWidget()
    assert shown is not None
    again = shown.findChild(QPushButton)
    assert again is not None
    again.click()
    qtbot.waitUntil(lambda: checking._job is None, timeout=LONG_MS)
    assert "no copy that Cloakroom made" in words(checking)


def test_looking_can_be_cancelled_and_a_folder_is_left_to_the_library(
    checking: CheckPage, copy: Path, qtbot: QtBot
) -> None:
    assert not checking.take_drop((str(copy.parent),))
    checking.check(str(copy))
    checking.running.cancel.click()
    assert checking.running.isHidden()
    qtbot.waitUntil(lambda: not checking.context.engine.busy, timeout=LONG_MS)
    assert checking._stack.currentIndex() == 0
