"""A walk of somebody new through the window with a clip, with the real engine, and what it took.

    PYTHONPATH=engine:desktop:benchmarks xvfb-run -a -s "-screen 0 1280x900x24" \
        python benchmarks/clip_walk.py PHOTOS CLIP [--out DIR] [--language de] [--appearance dark]
        [--size 900x600] [--models FILE …] [--say PLACE]

PHOTOS (a folder of photos of one person) and CLIP (a film that shows them) are dropped together.
The person answers "this is me", waits for the copies of the photos, opens the clip, waits until its
faces were followed, plays it, says who is in it, protects it, looks at the copy beside it, has it
checked and asks it a question. A step is a line: seconds since the drop, and seconds of CPU of
window and engines; pictures of the steps go to ``--out`` and show people: they are not kept.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cloakroom.first.question import BLUR, ME
from cloakroom.pages.clip import ClipPage
from cloakroom.pages.first_minute import FirstMinutePage
from cloakroom.pages.library import LibraryPage
from kill import engine
from walks import Walk

LEFT = Qt.MouseButton.LeftButton


def first_minute(walk: Walk, asked: argparse.Namespace) -> None:
    """Both are dropped; the photos are protected."""
    page = walk.window.page("first_minute")
    assert isinstance(page, FirstMinutePage)
    walk.drop([*sorted(asked.photos.iterdir()), asked.clip])
    walk.until(page.asking.isVisible, "everybody in the photos is asked about")
    for at, row in enumerate(page.asking.rows):
        row.choose(ME if at == 0 else BLUR)
        if at == 0:
            QTest.keyClicks(row.name, "Anna")
    QTest.keyClick(page.asking.button, Qt.Key.Key_Return)
    walk.until(page.ready.isVisible, "the photos have their copies")
    assert page.ready.clips.isVisible()
    walk.window.go("library")
    library = walk.window.page("library")
    assert isinstance(library, LibraryPage)
    walk.settle(1.0)
    ids = library.model.ids()
    at = next(row for row, each in enumerate(ids) if walk.context.library.photos.get(each).lasts_s)
    index = library.model.index(at, 0)
    QTest.mouseMove(library.grid.viewport(), library.grid.visualRect(index).center())
    walk.settle(1.3)
    walk.say("the library shows the clip, which moves under the mouse")
    library.grid.setCurrentIndex(index)
    QTest.keyClick(library.grid, Qt.Key.Key_Return)


def look(walk: Walk, page: ClipPage) -> None:
    """The clip is opened, followed, and played to its end."""
    walk.until(lambda: page.view.film, "its first frames are there")
    QTest.keyClick(page.view.stage, Qt.Key.Key_Space)
    walk.settle(1.5)
    walk.say("it plays while faces are followed")
    walk.until(lambda: page._faces, "its faces were followed")
    walk.until(lambda: not page.view.player.playing, "it has played to its end")
    for face in [*page._faces.values()]:
        page._go_to_face(face.id)
        walk.settle(1.0)
        mine = page.panel.people
        if face.person_id is not None:
            QTest.mouseClick(mine._yes, LEFT)
        elif face is [*page._faces.values()][-1]:
            mine.field.setFocus()
    walk.say("said who is in it")


def treat(walk: Walk, page: ClipPage) -> None:
    """It is protected with everybody else blurred, looked at, and checked."""
    box = page.panel.options.bystanders
    box.setCurrentIndex(box.findData("blur"))
    box.activated.emit(box.currentIndex())
    page.panel.area.verticalScrollBar().setValue(page.panel.area.verticalScrollBar().maximum())
    walk.say("chosen that other people are blurred")
    page.panel.area.verticalScrollBar().setValue(0)
    QTest.mouseClick(page.panel.foot.button, LEFT)
    queue = walk.context.queue
    walk.until(lambda: page.panel.foot._bar.maximum() > 1, "its copy is being made")
    walk.until(lambda: not queue.left(), "its copy is there")
    print(
        [
            (item.state, item.code, item.seconds)
            for item in queue.items
            if item.photo_id == page.photo.id
        ]
    )
    walk.until(lambda: not page.view.player.waits, "the copy is beside it")
    QTest.keyClick(page.view.stage, Qt.Key.Key_Home)
    QTest.keyClick(page.view.stage, Qt.Key.Key_Space)
    walk.settle(2.5)
    walk.say("both play")
    page.view.player.pause()
    QTest.mouseClick(page.view.timeline, LEFT, pos=QPoint(250, 12))
    walk.settle(1.0)
    QTest.mouseClick(page.panel.checks.button, LEFT)
    walk.settle(0.5)
    walk.until(page.panel.checks.button.isEnabled, "recognisers were asked")


def ask(walk: Walk, page: ClipPage) -> None:
    """Two questions, one of which takes the player to a moment."""
    for question in ("How many people are there?", "When is Anna seen?"):
        page.panel.ask.field.setText(question)
        QTest.keyClick(page.panel.ask.field, Qt.Key.Key_Return)
        walk.until(lambda: page._asking is None, f"answered: {question}")
        print(page.panel.ask.answer.text())
    page.panel.area.ensureWidgetVisible(page.panel.ask)
    walk.say("the answer is read")


def main() -> None:
    """Walk once and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("photos", type=Path)
    parser.add_argument("clip", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--models", type=Path, nargs="*", default=[])
    parser.add_argument("--language", default="en")
    parser.add_argument("--appearance", default="light")
    parser.add_argument("--size", default="1180x760")
    parser.add_argument("--home", type=Path, help="a profile that stays")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        home = asked.home or Path(scratch) / "home"
        for model in asked.models:
            engine(home, "models", "add", str(model))
        walk = Walk(QApplication(sys.argv[:1]), home, asked)
        print(f"clip: {asked.size}, {asked.language}, {asked.appearance}")
        print("| step | seconds | CPU seconds |")
        print("|---|---|---|", flush=True)
        first_minute(walk, asked)
        page = walk.window.page("clip")
        assert isinstance(page, ClipPage)
        look(walk, page)
        treat(walk, page)
        ask(walk, page)
        walk.close()


if __name__ == "__main__":
    main()
