"""Four walks of somebody new through the real window, with the real engine, and what they took.

    PYTHONPATH=engine:desktop:benchmarks python benchmarks/walks.py WALK FOLDER
        [--out DIR] [--language de] [--appearance dark] [--size 900x600] [--models FILE …]

The window is shown on whatever screen there is (Xvfb will do) and worked by keys and clicks.
``parent`` drops FOLDER, answers for every face, waits for the copies and the verdict, then drops
nothing more. ``photographer`` drops FOLDER, looks at the library while it is scanned, names two
people and narrows the list to them. ``words`` does it all by sentences after Ctrl+K.
``researcher`` (who has recognisers: ``--models``) protects the photos of one person, runs every
check, opens each part of the report and saves it. Each step is a line: seconds since the drop, and
seconds of CPU that window and engine used until then; a picture of the window of each step goes to
``--out``, which is for looking and not for keeping: photos of people are in it.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cloakroom.app import App
from cloakroom.asking.answer_card import AnswerCard
from cloakroom.asking.done_card import DoneCard
from cloakroom.asking.plan_card import PlanCard
from cloakroom.asking.question_card import QuestionCard
from cloakroom.first.question import BLUR, ME, OTHER
from cloakroom.intake import sort_paths
from cloakroom.pages.ask import AskPage
from cloakroom.pages.first_minute import FirstMinutePage
from cloakroom.pages.library import LibraryPage
from cloakroom.pages.people import PeoplePage
from cloakroom.pages.protect import ProtectPage
from cloakroom.pages.queue import QueuePage
from cloakroom.pages.reports import ReportsPage
from cloakroom_engine.paths import Paths
from cloakroom_engine.records import PhotoFilter
from kill import engine

PATIENCE_S = 1800


class Walk:
    """The window, a clock, and a camera."""

    def __init__(self, qt: QApplication, home: Path, asked: argparse.Namespace) -> None:
        self.app = App(qt, Paths.at(home))
        self.context, self.window = self.app.context, self.app.window
        # As a person chooses: what is not kept is gone with the next thing that is.
        self.context.choose(
            out_folder=str(home.parent / "copies"),
            language=asked.language,
            appearance=asked.appearance,
        )
        self.window.ask_before_leaving = False
        self.window.show()
        self.window.activateWindow()
        self.window.resize(*map(int, asked.size.split("x")))
        self._out, self._at = asked.out, 0
        self._began, self._spent = time.monotonic(), self._cpu()
        if self._out:
            self._out.mkdir(parents=True, exist_ok=True)
        self.settle(1.0)
        self.picture("welcome")

    def drop(self, paths: list[Path]) -> None:
        """Take photos as a drop brings them; the clock begins."""
        self._began, self._spent = time.monotonic(), self._cpu()
        self.window.take(sort_paths(map(str, paths)))

    def until(self, holds: Callable[[], object], step: str) -> None:
        """Wait for something, then write down when it came and what it looks like."""
        end = time.monotonic() + PATIENCE_S
        while not holds():
            assert time.monotonic() < end, step
            QTest.qWait(20)
        self.say(step)

    def say(self, step: str) -> None:
        """A line of the table."""
        wall, cpu = time.monotonic() - self._began, self._cpu() - self._spent
        print(f"| {step} | {wall:.1f} | {cpu:.1f} |", flush=True)
        self.settle(0.3)
        self.picture(step)

    def settle(self, seconds: float) -> None:
        """Let the window paint."""
        QTest.qWait(round(1000 * seconds))

    def picture(self, step: str) -> None:
        """What the window looks like now."""
        if self._out:
            self._at += 1
            name = "".join(sign if sign.isalnum() else "-" for sign in step)
            self.window.grab().save(str(self._out / f"{self._at:02}-{name[:50]}.png"))

    def close(self) -> None:
        """End it as its button does."""
        self.window.close()
        self.app.close()

    @staticmethod
    def _cpu() -> float:
        total = 0.0
        this = psutil.Process()
        for each in (this, *this.children(recursive=True)):
            spent = each.cpu_times()
            total += spent.user + spent.system
        ended = this.cpu_times()
        return total + ended.children_user + ended.children_system


def parent(walk: Walk, folder: Path, _asked: argparse.Namespace) -> None:
    """Everybody is asked about: me, a child, a stranger; then copies and their verdict."""
    found: list[object] = []
    walk.context.intake.changed.connect(found.append)
    page = walk.window.page("first_minute")
    assert isinstance(page, FirstMinutePage)
    walk.drop(sorted(folder.iterdir()))
    walk.until(lambda: found, "the first photo has been looked at")
    walk.until(page.asking.isVisible, "everybody is asked about")
    for at, row in enumerate(page.asking.rows):
        if at > 1:
            row.choose(BLUR)
            continue
        row.choose(ME if at == 0 else OTHER)
        QTest.keyClicks(row.name, "Anna" if at == 0 else "Ben")
    walk.say(f"answered for {len(page.asking.rows)} faces")
    QTest.keyClick(page.asking.button, Qt.Key.Key_Return)
    walk.until(
        lambda: any(item.written for item in walk.context.queue.items), "the first copy is there"
    )
    walk.until(page.ready.isVisible, "every copy is there")
    walk.until(page.ready._more.isVisible, "the first verdict is there")
    print("verdict:", page.ready._headline.text().replace("\n", " "))
    print("copies:", page.ready._where.text().split(". ")[0])


def photographer(walk: Walk, folder: Path, _asked: argparse.Namespace) -> None:
    """Many photos: seen while they come, people named, the list narrowed to both together."""
    library = walk.context.library
    walk.drop([folder])
    walk.until(lambda: library.photos.count() >= 20, "twenty photos are in the library")
    walk.window.go("library")
    page = walk.window.page("library")
    assert isinstance(page, LibraryPage)
    walk.until(lambda: page.model.rowCount() >= 20, "and can be browsed while the rest comes")
    walk.until(lambda: not walk.context.intake.running, "every photo has been looked at")
    photos = library.photos.count()
    print(f"{photos} photos, {len(library.faces.all_ids())} faces")
    walk.window.go("people")
    people = walk.window.page("people")
    assert isinstance(people, PeoplePage)
    walk.settle(1.0)
    for name in ("Anna", "Ben"):
        people.overview.groups.go_to(0)
        QTest.keyClick(people.overview.groups, Qt.Key.Key_Return)
        walk.until(lambda: people.shown == 2, f"a group of faces is open, for {name}")
        QTest.keyClicks(people.group.field, name)
        QTest.keyClick(people.group.field, Qt.Key.Key_Return)
        walk.until(lambda name=name: library.people.find(name), f"{name} has a name")
    anna = library.people.find("Anna")
    walk.window.go("library", PhotoFilter(person_id=anna.id if anna else None))
    walk.until(lambda: 0 < page.model.rowCount() < photos, "only Anna's photos are listed")
    page.grid.selectAll()
    QTest.keyClick(page.grid, Qt.Key.Key_P)
    protect = walk.window.page("protect")
    assert isinstance(protect, ProtectPage)
    walk.until(lambda: protect.film.ids, f"{page.model.rowCount()} photos are on the protect page")


def researcher(walk: Walk, folder: Path, asked: argparse.Namespace) -> None:
    """Protects, checks in every way, reads every part of the report, and takes it along."""
    library = walk.context.library
    walk.drop(sorted(folder.iterdir()))
    walk.until(lambda: not walk.context.intake.running, "every photo has been looked at")
    ids = library.photos.ids(PhotoFilter(faces=True))
    walk.window.go("protect", ids)
    page = walk.window.page("protect")
    assert isinstance(page, ProtectPage)
    walk.until(page.panel.button.isEnabled, "the protect page says what it will do")
    page.panel.button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.panel.button, Qt.Key.Key_Return)
    queue = walk.window.page("queue")
    assert isinstance(queue, QueuePage)
    walk.until(lambda: walk.context.queue.items, "the cloak is learnt, the photos wait")
    walk.until(lambda: not walk.context.queue.left(), "every copy is there")
    reports = walk.window.page("reports")
    assert isinstance(reports, ReportsPage)
    files = tuple(item.written for item in walk.context.queue.items if item.written)
    reports.check(files)
    walk.window.go("reports")
    walk.until(library.audits.summaries, "the first verdict is there")
    walk.until(lambda: not walk.context.auditing.running, "the short check is over")
    QTest.qWait(500)
    reports.view.everything.emit()
    walk.until(lambda: len(library.audits.summaries()) > 1, "every check is done")
    walk.settle(1.0)
    for tab in range(reports.view.tabs.count()):
        reports.view.tabs.setCurrentIndex(tab)
        walk.say(f"read: {reports.view.tabs.tabText(tab)}")
    saved = asked.scratch / "report.pdf"
    reports.export_to(str(saved), "pdf", hide_paths=True)
    walk.until(saved.exists, "the report is saved as PDF")
    print("verdict:", reports.view._headline.text().replace("\n", " "))


def words(walk: Walk, folder: Path, _asked: argparse.Namespace) -> None:
    """Somebody who types: a folder added, everybody but one person blurred, asked, taken back."""
    library, window = walk.context.library, walk.window
    page = window.page("ask")
    assert isinstance(page, AskPage)

    def say(text: str, kind: type) -> None:
        QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        walk.until(page.field.hasFocus, "Ctrl+K: the cursor is in the line")
        page.field.selectAll()
        QTest.keyClicks(page.field, text)
        before = page.card
        QTest.keyClick(page.field, Qt.Key.Key_Return)
        walk.settle(0.2)
        walk.say(f"said: {text}" + (" (a card says why it waits)" * page.waiting.isVisible()))
        walk.until(
            lambda: page.card is not before and isinstance(page.card, kind), f"{kind.__name__}"
        )

    def yes() -> None:
        assert isinstance(page.card, PlanCard)
        QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
        walk.until(page.running.isVisible, "Alt+D: it is carried out, and a card says so")
        walk.until(lambda: isinstance(page.card, DoneCard), "done")

    say(f"add the folder {folder}", PlanCard)
    yes()
    print(f"{library.photos.count()} photos, {len(library.faces.all_ids())} faces")
    say("blur everyone except Anna", QuestionCard)
    window.go("people")
    people = window.page("people")
    assert isinstance(people, PeoplePage)
    walk.until(lambda: people.overview.groups.model().rowCount(), "groups of faces to name")
    people.overview.groups.go_to(0)
    QTest.keyClick(people.overview.groups, Qt.Key.Key_Return)
    walk.until(lambda: people.shown == 2, "the first group is open")
    QTest.keyClicks(people.group.field, "Anna")
    QTest.keyClick(people.group.field, Qt.Key.Key_Return)
    walk.until(lambda: library.people.find("Anna"), "it has a name")
    say("blur everyone except Anna quickly", PlanCard)
    yes()
    print(f"{len(library.protected.files())} copies")
    say("which photos of Anna are not protected?", AnswerCard)
    say("who is in most photos?", AnswerCard)
    say("undo", QWidget)
    walk.until(lambda: not library.protected.files(), "the copies are in the bin")


WALKS = {"words": words, "parent": parent, "photographer": photographer, "researcher": researcher}


def main() -> None:
    """Walk once and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("walk", choices=WALKS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--models", type=Path, nargs="*", default=[])
    parser.add_argument("--language", default="en")
    parser.add_argument("--appearance", default="light")
    parser.add_argument("--size", default="1180x760")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        asked.scratch = Path(scratch)
        home = asked.scratch / "home"
        for model in asked.models:
            engine(home, "models", "add", str(model))
        if asked.walk == "researcher":
            engine(home, "person", "add", "Anna", *map(str, sorted(asked.folder.iterdir())))
        qt = QApplication(sys.argv[:1])
        walk = Walk(qt, home, asked)
        print(f"{asked.walk}: {asked.size}, {asked.language}, {asked.appearance}")
        print("| step | seconds | CPU seconds |")
        print("|---|---|---|", flush=True)
        WALKS[asked.walk](walk, asked.folder, asked)
        walk.close()


if __name__ == "__main__":
    main()
