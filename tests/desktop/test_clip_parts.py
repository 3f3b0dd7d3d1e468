"""What a clip's page is built of: lanes, a timeline, a stage, answers, and a list that moves."""

from __future__ import annotations

import json
from pathlib import Path

import clip_rows
import library_rows as rows
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from waiting import settle

from cloakroom.app import App
from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.clip_frames import ClipFrames, Shown
from cloakroom.bridge.order import Order
from cloakroom.bridge.pace import Pace
from cloakroom.intake import sort_paths
from cloakroom.items.clip import lanes
from cloakroom.items.clip.answers import AnswerWords, times_of
from cloakroom.items.clip.clips import page_for
from cloakroom.items.clip.lanes import FOUND, HELD, HIDDEN, LEFT, SEEN, UNJUDGED, UNSURE, Part
from cloakroom.items.parts.spans import clock
from cloakroom.items.photos import photo_states
from cloakroom.items.photos.photo_states import State
from cloakroom.pages.library import LibraryPage
from cloakroom.widgets.clip.stage import ClipStage
from cloakroom.widgets.clip.timeline import NAMES, RULER, Timeline
from cloakroom.widgets.viewer.face_panel import FacePanel
from cloakroom_engine.library import Library, Vault
from cloakroom_engine.paths import Paths
from cloakroom_engine.protocol import Progress
from cloakroom_engine.records import Fate, Heard, PhotoFilter

LEFT_BUTTON = Qt.MouseButton.LeftButton


@pytest.fixture
def library(home: Path) -> Library:
    with Library(Paths.at(home), Vault.in_memory()) as opened:
        yield opened  # type: ignore[misc]


def states(found: list[lanes.Lane]) -> list[list[tuple[float, float, str]]]:
    return [[(each.begin_s, each.end_s, each.state) for each in lane.parts] for lane in found]


def test_lanes_say_what_is_known_of_everybody_and_no_more(library: Library, tmp_path: Path) -> None:
    photo = clip_rows.clip(library, tmp_path)
    clip_rows.follow(library, photo)
    anna, bert = library.people.add("Anna"), library.people.add("Bert")
    mine = clip_rows.seen(library, photo, 100.0, (1.0, 4.0), (6.0, 9.0))
    other = clip_rows.seen(library, photo, 250.0, (2.0, 5.0))
    stranger = clip_rows.seen(library, photo, 400.0, (3.0, 4.0))
    library.faces.decide(mine.id, anna.id, yes=True)
    library.faces.suggest(other.id, bert.id, 0.7)
    found = lanes.lanes(library, photo.id, None, start_s=1.0)
    assert [lane.name for lane in found] == ["Anna", "Bert?", "Who is this?"]
    assert states(found) == [
        [(0.0, 3.0, SEEN), (5.0, 8.0, SEEN)], [(1.0, 4.0, UNSURE)], [(2.0, 3.0, UNSURE)],
    ]  # fmt: skip
    fates = [Fate(mine.box_px, "cloak"), Fate(other.box_px, "leave"), Fate(stranger.box_px, "box")]
    copy = clip_rows.copy(library, photo, anna, tmp_path / "out" / "a.mp4", fates)
    found = lanes.lanes(library, photo.id, copy, start_s=1.0)
    assert states(found) == [
        [(0.0, 3.0, UNJUDGED), (5.0, 8.0, UNJUDGED)], [(1.0, 4.0, UNSURE)], [(2.0, 3.0, HIDDEN)],
    ]  # fmt: skip
    heard = Heard(("judge",), ((0.0, 2.0),), ((1.0, 2.0), (7.5, 9.0)))
    library.clips.put_heard(copy.id, anna.id, copy.sha256, heard)
    found = lanes.lanes(library, photo.id, copy, start_s=1.0)
    assert states(found)[0] == [
        (0.0, 1.0, HELD), (1.0, 2.0, FOUND), (2.0, 3.0, HELD), (5.0, 7.5, HELD), (7.5, 8.0, FOUND),
    ]  # fmt: skip
    found = lanes.lanes(library, photo.id, None, start_s=1.0)
    assert states(found)[0] == [(0.0, 2.0, FOUND), (2.0, 3.0, SEEN), (5.0, 8.0, SEEN)]


def test_what_was_not_treated_is_shown_as_it_was(library: Library, tmp_path: Path) -> None:
    photo = clip_rows.clip(library, tmp_path)
    anna = library.people.add("Anna")
    mine = clip_rows.seen(library, photo, 100.0, (0.0, 8.0))
    library.faces.decide(mine.id, anna.id, yes=True)
    making = json.dumps({"begin_s": 2.0, "end_s": 5.0})
    copy = clip_rows.copy(
        library, photo, anna, tmp_path / "o" / "a.mp4", [Fate(mine.box_px, "cloak")], making
    )
    (lane,) = lanes.lanes(library, photo.id, copy)
    assert lane.parts == (
        Part(0.0, 2.0, LEFT), Part(2.0, 5.0, UNJUDGED), Part(5.0, 8.0, LEFT),
    )  # fmt: skip


def test_a_timeline_is_clicked_and_dragged_and_says_where_it_stands(app: App, qtbot: QtBot) -> None:
    line = Timeline()
    qtbot.addWidget(line)
    line.resize(NAMES + 408, 100)
    line.show_clip(8.0, [4.0])
    line.show_lanes([lanes.Lane("Anna", (7, 9), (Part(0.0, 2.0, SEEN), Part(6.0, 8.0, FOUND)))])
    line.show()
    sought: list[float] = []
    line.sought.connect(sought.append)
    qtbot.mousePress(line, LEFT_BUTTON, pos=QPoint(NAMES + 200, 30))
    qtbot.mouseMove(line, QPoint(NAMES + 300, 30))
    qtbot.mouseRelease(line, LEFT_BUTTON, pos=QPoint(NAMES + 300, 30))
    assert sought == pytest.approx([4.0, 6.0], abs=0.1)
    with qtbot.waitSignal(line.lane_chosen) as told:
        qtbot.mouseClick(line, LEFT_BUTTON, pos=QPoint(10, RULER + 10))
    assert told.args == [(7, 9)]
    line.stand_at(7.0)
    assert line.accessibleName() == "Timeline: 0:07.0 of 0:08"
    assert line.accessibleDescription() == "Anna: Recognisable"
    line.stand_at(3.0)
    assert line.accessibleDescription() == "Anna: not seen"


def test_a_stage_shows_both_and_tells_faces_from_the_rest(app: App, qtbot: QtBot) -> None:
    stage = ClipStage()
    qtbot.addWidget(stage)
    stage.resize(400, 300)
    stage.show()
    box = QRectF(0.25, 0.25, 0.25, 0.25)
    white = Shown(0.0, rows.jpeg("#ffffff", 400, 300), ((5, box),))
    black = Shown(0.0, rows.jpeg("#000000", 400, 300), ())
    stage.compare(True)
    stage.set_boxed(False)
    stage.show_frame(white, black)
    drawn = stage.grab().toImage()
    assert drawn.pixelColor(60, 200).lightness() > 240
    assert drawn.pixelColor(340, 200).lightness() < 15
    stage.set_divider(1.0)
    assert stage.grab().toImage().pixelColor(340, 200).lightness() > 240
    stage.set_divider(0.0)
    chosen: list[int] = []
    pressed: list[bool] = []
    stage.face_chosen.connect(chosen.append)
    stage.pressed.connect(lambda: pressed.append(True))
    stage.set_boxed(True)
    qtbot.mouseClick(stage, LEFT_BUTTON, pos=QPoint(150, 100))
    qtbot.mouseClick(stage, LEFT_BUTTON, pos=QPoint(350, 280))
    assert (chosen, pressed) == ([5], [True])
    stage.clear()
    assert stage.grab().toImage() != QImage()


def test_a_clip_in_the_library_has_its_length_and_moves_under_the_mouse(
    app: App, tmp_path: Path, qtbot: QtBot
) -> None:
    library = app.context.library
    rows.real_photo(library, tmp_path / "p", 1)
    photo = clip_rows.clip(library, tmp_path / "p")
    app.window.go("library")
    page = app.window.page("library")
    assert isinstance(page, LibraryPage)
    settle()
    moves = page.grid.moving
    assert moves is not None
    index = page.model.index_of(photo.id)
    tile = page.model.tile(index)
    assert tile is not None
    assert photo_states.state_of(tile) is State.UNFOLLOWED
    assert "clip of 0:08" in photo_states.spoken(tile, "party.mp4")
    qtbot.mouseMove(page.grid.viewport(), page.grid.visualRect(index).center())
    qtbot.waitUntil(lambda: moves.photo_id == photo.id)
    first = moves.picture(160)
    qtbot.waitUntil(lambda: moves.picture(160) is not None)
    with qtbot.waitSignals([moves.stepped] * 2):
        pass
    qtbot.waitUntil(lambda: moves._at > 0)
    assert first is None
    assert app.context.player.process_id, "who stays on a clip may open it next"
    app.window.go("people")
    assert moves.photo_id is None
    assert not moves._timer.isActive()
    clip_rows.follow(library, photo)
    page.model.refresh()
    tile = page.model.tile(page.model.index_of(photo.id))
    assert tile is not None
    assert photo_states.state_of(tile) is State.NO_FACE


@pytest.mark.timeout(30)
def test_frames_are_not_asked_for_again_once_the_engine_is_closed(qapp: QApplication) -> None:
    """Each that is cancelled asked for the next: closing the window never ended."""
    client = EngineClient(["true"], 1_000)
    frames = ClipFrames(client, client)
    frames.open(1)
    assert frames.at(0.0) is None
    assert client.busy
    client.close()
    settle()
    assert not client.busy
    assert frames.at(0.0) is None
    assert not client.busy
    client.deleteLater()


def test_clips_can_be_listed_alone(app: App, tmp_path: Path) -> None:
    library = app.context.library
    still, photo = rows.real_photo(library, tmp_path / "p", 1), clip_rows.clip(library, tmp_path)
    assert library.photos.ids(PhotoFilter(clips=True)) == [photo.id]
    assert library.photos.ids(PhotoFilter(clips=False)) == [still.id]
    page = app.window.page("library")
    assert isinstance(page, LibraryPage)
    page.filters.set_filter(PhotoFilter(clips=True))
    assert page.model.ids() == [photo.id]
    assert page.filters._state.text() == "Clips"
    assert page_for(library, "viewer", photo.id) == "clip"
    assert page_for(library, "viewer", (photo.id, [])) == "clip"
    assert page_for(library, "protect", [photo.id]) == "clip"
    assert page_for(library, "protect", [photo.id, still.id]) == "protect"
    assert page_for(library, "viewer", still.id) == "viewer"


def test_a_film_is_taken_in_where_photos_are(tmp_path: Path) -> None:
    film, other = tmp_path / "film.mov", tmp_path / "song.mp3"
    film.write_bytes(b"\x00\x00\x00\x14ftypqt  and more of it")
    other.write_bytes(b"ID3 and a song, which is longer than that")
    found = sort_paths([str(film), str(other)])
    assert (found.good, found.other) == ((str(film),), (str(other),))


def test_an_order_for_a_clip_is_kept_and_told_as_one() -> None:
    plain = Order("/out")
    assert plain.verb == "share"
    assert "clip" not in plain.params()
    asked = Order("/out", clip={"codec": "vp9", "begin_s": 1.0, "end_s": 2.5})
    assert asked.verb == "clip.protect"
    params = asked.params()
    assert (params["codec"], params["begin_s"], params["end_s"]) == ("vp9", 1.0, 2.5)
    assert Order.read(json.loads(json.dumps(asked.words()))) == asked
    before = {name: value for name, value in plain.words().items() if name != "clip"}
    assert Order.read(before) == plain  # a list of before clips


def test_the_time_left_of_a_clip_comes_from_its_own_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    pace = Pace()
    assert pace.of_all([], 1, 0.0) is None
    pace.heard(Progress("j", "protect", 0, 1))
    assert not pace.is_clip
    pace.heard(Progress("j", "clip", 0, 100))
    assert pace.is_clip
    assert pace.of_all([4.0], 1, 1.0) is None  # what photos took says nothing of it
    now[0] += 10
    pace.heard(Progress("j", "clip", 20, 100))
    assert pace.left_s() == pytest.approx(40.0)
    now[0] += 5
    assert pace.of_all([], 1, 15.0) == pytest.approx(35.0)
    assert pace.of_all([], 2, 15.0) is None
    assert pace.of_all([4.0], 3, 15.0) == pytest.approx(43.0)
    assert Pace().of_all([4.0, 6.0], 2, 2.0) == pytest.approx(8.0)


def test_answers_are_said_with_their_times() -> None:
    words = AnswerWords()
    blank = {
        "people": [], "yes": False, "times": [], "number": 0.0, "reasons": [], "evidence": [],
        "why": "", "unsure": False,
    }  # fmt: skip
    said = {**blank, "kind": "people", "people": ["Anna", "", ""], "evidence": [[0.0, 1.5]]}
    assert words.said(said).startswith("Anna, ")
    assert times_of(said) == [(0.0, 1.5)]
    assert "nobody confirmed" in words.said({**said, "unsure": True})
    assert words.said({**blank, "kind": "cannot_tell", "why": "beyond"}).startswith("I cannot tell")
    assert words.said({**blank, "kind": "number", "number": 3.0}) == "3"
    assert words.said({**blank, "kind": "times"}) == "Never"
    assert "turned away" in words.said({**blank, "kind": "reasons", "reasons": ["turned"]})


@pytest.mark.parametrize(
    ("seconds", "whole", "tenths"),
    [
        (0.04, "0:01", "0:00.0"), (7.44, "0:07", "0:07.4"), (59.97, "1:00", "1:00.0"),
        (3725.2, "1:02:05", "1:02:05.2"),
    ],
)  # fmt: skip
def test_moments_are_told_as_players_tell_them(seconds: float, whole: str, tenths: str) -> None:
    assert clock(seconds) == whole
    assert clock(seconds, tenths=True) == tenths


def test_nobody_is_said_to_be_missing_before_faces_were_followed(qtbot: QtBot) -> None:
    panel = FacePanel(drawing=False)
    qtbot.addWidget(panel)
    panel.show_faces([], known=False)
    assert panel._title.isHidden()
    panel.show_faces([])
    assert not panel._title.isHidden()


def test_choosing_another_face_leaves_the_keyboard_with_it(
    library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    """And not with whatever comes next on the page, which would be scrolled to."""
    photo = clip_rows.clip(library, tmp_path)
    anna = library.people.add("Anna")
    mine, other = (clip_rows.seen(library, photo, left, (1.0, 4.0)) for left in (100.0, 250.0))
    library.faces.decide(mine.id, anna.id, yes=True)
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    panel, behind = FacePanel(drawing=False), QLineEdit()
    column.addWidget(panel)
    column.addWidget(behind)
    panel.show_faces([(library.faces.get(mine.id) or mine, "Anna"), (other, "")])
    panel.choose(mine.id)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    panel._no.setFocus()
    panel.choose(other.id)
    assert panel._no.isHidden()
    assert QApplication.focusWidget() is panel._chips[other.id]
