"""A walk through the whole window by keyboard alone, with the real engine, and where it hesitates.

    PYTHONPATH=engine:desktop:benchmarks xvfb-run -a -s "-screen 0 2560x1800x24" \
        python benchmarks/keys_walk.py FOLDER [--out DIR] [--language de] [--appearance dark]
        [--size 900x600] [--models FILE …]

Keys go to whatever has the keyboard, as a hand would send them: Tab, Enter, Space, arrows, letters
and the shortcuts that the window says of itself; nothing is called. FOLDER is chosen in the dialog
that the first page opens. Everybody is answered for, copies are waited for, and every page is gone
through with Tab until it comes round. Said of each page: how many stops it has, those without a
name, those out of sight, and those at which the eye has to jump back. ``QT_SCALE_FACTOR=2`` gives
two pixels a point. Pictures show people: they are for looking and not for keeping.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QWidget,
)

from cloakroom.pages.first_minute import FirstMinutePage
from cloakroom.pages.library import LibraryPage
from cloakroom.pages.registry import entries
from cloakroom.pages.reports import ReportsPage
from kill import engine
from walks import Walk

KEY = Qt.Key
NOTHING = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
FAR = 15
"""Stops after which somebody asks where they are."""
ROUND = 120


class Keys:
    """A hand that has a keyboard and nothing else."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk

    @property
    def at(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.walk.window

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NOTHING) -> None:
        """One key."""
        QTest.keyClick(self.at, key, held)
        self.walk.settle(0.05)

    def type(self, text: str) -> None:
        """Letters."""
        QTest.keyClicks(self.at, text)

    def tab_to(self, wanted: Callable[[], QWidget | None], what: str) -> bool:
        """Tab until it has the keyboard; how far it was is said where it was far."""
        for steps in range(ROUND):
            if self.at is wanted():
                if steps > FAR:
                    print(f"hesitation: {steps} times Tab to {what}", flush=True)
                return True
            self.press(KEY.Key_Tab)
        print(f"NEVER REACHED by Tab: {what}", flush=True)
        return False

    def go_round(self, page: str) -> None:
        """Tab through all there is, and say what is odd about it."""
        window = self.walk.window
        first, seen, odd = self.at, [], []
        while len(seen) < ROUND:
            stop = self.at
            place = QRect(stop.mapTo(window, QPoint()), stop.size())
            name = stop.accessibleName() or getattr(stop, "text", str)() or ""
            told = f"{type(stop).__name__} {str(name)[:40]!r}"
            if not name and not isinstance(stop, QAbstractScrollArea):
                odd.append(f"no name: {told}")
            if stop.visibleRegion().isEmpty() or not window.rect().intersects(place):
                odd.append(f"out of sight: {told}")
            before = seen[-1] if seen else None
            above = before is not None and place.bottom() < before.top() - 40
            if before is not None and above and place.x() < before.right():
                odd.append(f"up again: {told} after y={before.top()}")
            seen.append(place)
            self.press(KEY.Key_Tab)
            if self.at is first:
                break
        else:
            odd.append("Tab does not come round")
        print(f"{page}: {len(seen)} stops" + "".join(f"\n    {each}" for each in odd), flush=True)


def choose_folder(keys: Keys, folder: Path) -> None:
    """Name a folder in the dialog that opens, as the first page's second button does."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(200, answer)
            return
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(str(folder))
        QTest.keyClick(field, KEY.Key_Return)
        if dialog.isVisible():
            QTest.keyClick(field, KEY.Key_Return)

    QTimer.singleShot(200, answer)
    keys.press(KEY.Key_Return)
    # As a window manager does when a dialog closes; some screens have none.
    keys.walk.window.activateWindow()


def first_minute(walk: Walk, keys: Keys, folder: Path) -> None:
    """From the welcome to the first verdict."""
    keys.go_round("welcome")
    target = walk.window.page("welcome").target  # type: ignore[attr-defined]
    *_, folder_button = target.findChildren(QPushButton)
    keys.tab_to(lambda: folder_button, "the button that chooses a folder")
    page = walk.window.page("first_minute")
    assert isinstance(page, FirstMinutePage)
    choose_folder(keys, folder)
    walk.until(page.looking.isVisible, "a folder is chosen, by keys")
    walk.until(page.asking.isVisible, "everybody is asked about")
    keys.go_round("who is this")
    for at, row in enumerate(page.asking.rows):
        keys.tab_to(lambda row=row: row.choice, f"the choice of face {at + 1}")
        if at > 1:
            keys.press(KEY.Key_End)
            keys.press(KEY.Key_Up)
            continue
        keys.press(KEY.Key_Down)
        if at == 1:
            keys.press(KEY.Key_Down)
        keys.press(KEY.Key_Tab, SHIFT)
        if keys.at is not row.name:
            print("hesitation: the name is not the stop before the choice")
            row.name.setFocus(Qt.FocusReason.TabFocusReason)
        keys.type("Anna" if at == 0 else "Ben")
    walk.say(f"answered for {len(page.asking.rows)} faces")
    keys.tab_to(lambda: page.asking.button, "the button that makes the copies")
    keys.press(KEY.Key_Return)
    walk.say("the copies are being made")
    walk.until(page.ready.isVisible, "every copy is there")
    keys.go_round("the copies are there")
    walk.until(page.ready._more.isVisible, "the first verdict is there")
    keys.go_round("the verdict is there")


def through_pages(walk: Walk, keys: Keys) -> None:
    """Every page that has keys of its own, gone through with Tab."""
    for entry in entries():
        if not entry.shortcut:
            continue
        number = int(entry.shortcut[-1]) if entry.shortcut[-1].isdigit() else 0
        keys.press(Qt.Key(KEY.Key_0 + number) if number else KEY.Key_Comma, CONTROL)
        walk.settle(1.5)
        if walk.window.page_name != entry.name:
            print(f"{entry.shortcut} did not open {entry.name}")
            continue
        walk.say(f"page {entry.name}")
        keys.go_round(entry.name)


def library(walk: Walk, keys: Keys) -> None:
    """A photo opened and left, two chosen and sent to be protected anew, a report read by tabs."""
    keys.press(KEY.Key_1, CONTROL)
    page = walk.window.page("library")
    assert isinstance(page, LibraryPage)
    keys.tab_to(lambda: page.grid, "the photos")
    keys.press(KEY.Key_Home)
    keys.press(KEY.Key_Return)
    walk.until(lambda: walk.window.page_name == "viewer", "a photo is open")
    walk.settle(2.0)
    walk.say("a photo is open, all of it")
    keys.go_round("viewer")
    keys.press(KEY.Key_Escape)
    walk.settle(0.5)
    if keys.at is not page.grid:
        print(f"hesitation: after Esc the keyboard is at {keys.at}")
    keys.press(KEY.Key_Right, SHIFT)
    walk.say("two photos are chosen")
    keys.press(KEY.Key_P)
    walk.until(lambda: walk.window.page_name == "protect", "they are on the protect page")
    walk.settle(8.0)
    walk.say("with their looks")
    keys.go_round("protect, two photos")
    keys.press(KEY.Key_6, CONTROL)
    reports = walk.window.page("reports")
    assert isinstance(reports, ReportsPage)
    walk.settle(1.0)
    walk.say("reports, of what is chosen")
    if keys.tab_to(reports.view.tabs.tabBar, "the tabs of the report"):
        for at in range(reports.view.tabs.count()):
            walk.say(f"tab {at + 1}")
            keys.press(KEY.Key_Right)


def main() -> None:
    """Walk once."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--models", type=Path, nargs="*", default=[])
    parser.add_argument("--language", default="en")
    parser.add_argument("--appearance", default="light")
    parser.add_argument("--size", default="1180x760")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch) / "home"
        for model in asked.models:
            engine(home, "models", "add", str(model))
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
        walk = Walk(QApplication(sys.argv[:1]), home, asked)
        keys = Keys(walk)
        print(f"keys: {asked.size}, {asked.language}, {asked.appearance}")
        print("| step | seconds | CPU seconds |")
        print("|---|---|---|", flush=True)
        first_minute(walk, keys, asked.folder)
        through_pages(walk, keys)
        library(walk, keys)
        walk.close()


if __name__ == "__main__":
    main()
