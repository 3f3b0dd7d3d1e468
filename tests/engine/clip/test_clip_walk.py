"""A clip through the walk: into the library, followed, hidden faces, resumed, and gone again."""

from __future__ import annotations

import hashlib
import os
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from clip_making import FRAMES, RATE, ffmpeg, packets
from numpy.typing import NDArray

from cloakroom_engine.clip import waiting
from cloakroom_engine.clip import write as writing
from cloakroom_engine.clip.probe import facts
from cloakroom_engine.clip.read import frames
from cloakroom_engine.clip.tool import Tool
from cloakroom_engine.errors import Cancelled, EngineError, Interrupted
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.library import Vault
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline import share, verbs
from cloakroom_engine.pipeline.clips import places
from cloakroom_engine.pipeline.clips import writing as saving
from cloakroom_engine.pipeline.clips.order import ClipOrder
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.pipeline.outputs import Order
from cloakroom_engine.pipeline.scan import scan
from cloakroom_engine.progress import Silent


def order(tmp_path: Path, **asked: object) -> ClipOrder:
    return ClipOrder(tmp_path / "out", bystanders="box", **asked)  # type: ignore[arg-type]


def test_a_folder_of_films_is_listed_at_once_and_followed_when_asked(
    desk: Desk, film: Path
) -> None:
    assert str(film) in scan(desk, [film.parent]).passed_over  # unless clips are asked for
    seen = scan(desk, [film.parent], clips=True)
    assert str(film) not in seen.passed_over
    photo = desk.library.photos.by_path(str(film))
    assert photo is not None
    assert (photo.width, photo.height, photo.format) == (208, 208, "mp4")
    assert photo.lasts_s == pytest.approx(FRAMES / RATE, abs=0.1)
    assert desk.library.thumbnails.has(photo.sha256)
    desk.library.thumbnails.put(photo.sha256, b"made once")
    assert not desk.library.faces.of_photo(photo.id)
    told = verbs.run(desk, "clip.look", {"path": str(film)})
    (person,) = told["people"]
    assert person["spans"] == ((0.0, pytest.approx((FRAMES - 1) / RATE)),)
    (track,) = desk.library.clips.tracks(photo.id)
    stored = desk.library.clips.places(track.face_id)
    assert stored is not None
    parts = places.from_bytes(stored)
    assert places.to_bytes(parts) == places.to_bytes(places.from_bytes(places.to_bytes(parts)))
    assert sum(len(each.sightings) for each in parts) == FRAMES
    assert desk.library.faces.crop(track.face_id)
    again = verbs.run(desk, "clip.look", {"photo_id": photo.id})
    assert desk.library.thumbnails.get(photo.sha256) == b"made once"
    assert again["people"] == told["people"]
    assert scan(desk, [film.parent], clips=True).unchanged > 0


def test_a_hidden_face_is_hidden_from_the_first_frame_to_the_last(
    desk: Desk, film: Path, tool: Tool, tmp_path: Path
) -> None:
    before = film.read_bytes()
    done = share.share(desk, [film], order(tmp_path))
    (copy,) = done.written
    assert not done.skipped
    assert [each.fate for each in copy.fates] == ["box"]
    path = Path(copy.path)
    assert path.name == "astronaut.cloaked.mp4"
    assert packets(tool, path, "0:a") == packets(tool, film, "0:a")
    shown = list(frames(path, facts(path)))
    assert len(shown) == FRAMES
    for frame in shown[:: FRAMES // 4]:
        assert not detect(desk.detector, frame.pixels)
    assert film.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert not list(desk.paths.clips.iterdir())
    again = share.share(desk, [film], order(tmp_path))
    assert [each.id for each in again.already] == [copy.id]
    other = share.share(desk, [film], order(tmp_path, codec="vp9"))
    assert [each.code for each in other.skipped] == ["output.already_protected"]


def test_only_the_span_that_was_named_is_treated(desk: Desk, film: Path, tmp_path: Path) -> None:
    done = share.share(desk, [film], order(tmp_path, begin_s=1.0, end_s=2.0))
    path = Path(done.written[0].path)
    found = [bool(detect(desk.detector, each.pixels)) for each in frames(path, facts(path))]
    assert found == [not 10 <= at < 20 for at in range(FRAMES)]


class Stopping(Silent):
    """Stops the job, in one way or the other, at a frame; once ``joining`` (a folder) is named, not
    before the whole file is being put together there."""

    def __init__(
        self,
        at: int,
        *,
        kill: bool,
        stop: type[Cancelled] = Cancelled,
        joining: Path | None = None,
    ) -> None:
        self._at, self._kill, self._stop, self._joining = at, kill, stop, joining

    def step(self, stage: str, done: int, total: int, photo: str | None = None) -> None:
        """Stop there."""
        if self._joining is not None and not list(self._joining.glob("*.part")):
            return
        if stage == "clip" and done >= self._at:
            if self._kill:
                os._exit(9)  # as kill -9: nothing is tidied up
            raise self._stop


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of fork beside threads
def test_a_run_that_was_killed_goes_on_and_one_that_was_cancelled_leaves_nothing(
    desk: Desk, film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "SEGMENT_FRAMES", 5)
    before = film.read_bytes()
    with pytest.raises(Cancelled):
        share.share(replace(desk, reporter=Stopping(18, kill=False)), [film], order(tmp_path))
    assert not list((tmp_path / "out").iterdir())
    assert not list(desk.paths.clips.iterdir())
    if not hasattr(os, "fork"):
        pytest.skip("no fork on this system")
    verbs.run(desk, "clip.look", {"path": str(film)})
    kept = []
    monkeypatch.setattr(waiting, "TICK_S", 0.001)  # joining so little takes no longer tick
    for at, joining in ((7, None), (18, None), (FRAMES, tmp_path / "out")):
        pid = os.fork()
        if pid == 0:
            stopping = Stopping(at, kill=True, joining=joining)
            share.share(replace(desk, reporter=stopping), [film], order(tmp_path))
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 9
        (work,) = desk.paths.clips.iterdir()
        kept.append(len(list(work.glob("*.segment"))))
        assert not list((tmp_path / "out").glob("*.mp4"))
    assert 1 <= kept[0] < kept[1] < kept[2]
    assert list((tmp_path / "out").glob("*.part"))
    (copy,) = share.share(desk, [film], order(tmp_path)).written
    whole = Order(tmp_path / "whole", bystanders="box")
    (other,) = share.share(desk, [film], whole).written
    assert [each.name for each in (tmp_path / "out").iterdir()] == [Path(copy.path).name]
    assert copy.sha256 == other.sha256 == hashlib.sha256(Path(copy.path).read_bytes()).hexdigest()
    assert film.read_bytes() == before
    assert not list(desk.paths.clips.iterdir())


def test_a_cancel_while_the_saved_clip_is_looked_at_leaves_nothing(
    desk: Desk, film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shapes = []

    def cancelled(pixels: NDArray[np.uint8]) -> str:
        shapes.append(pixels.shape)
        raise Cancelled

    monkeypatch.setattr(saving, "looks", cancelled)
    with pytest.raises(Cancelled):
        share.share(desk, [film], order(tmp_path))
    assert shapes == [(208, 208, 3)]
    assert not list((tmp_path / "out").iterdir())
    assert not list(desk.paths.clips.iterdir())


def test_what_a_process_that_ends_has_made_is_gone_on_with(
    desk: Desk, film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "SEGMENT_FRAMES", 5)
    closing = Stopping(18, kill=False, stop=Interrupted)
    with pytest.raises(Interrupted):
        share.share(replace(desk, reporter=closing), [film], order(tmp_path))
    (work,) = desk.paths.clips.iterdir()
    assert list(work.glob("*.segment"))
    assert not list((tmp_path / "out").iterdir())
    assert share.share(desk, [film], order(tmp_path)).written
    assert not list(desk.paths.clips.iterdir())


def test_erasing_somebody_throws_unfinished_clips_away(desk: Desk, film: Path) -> None:
    desk.library.people.add("Eileen")
    left = desk.paths.clips / "0123"
    left.mkdir(parents=True)
    (left / "000000-5-0-30.segment").write_bytes(b"frames")
    verbs.run(desk, "person.erase", {"name": "Eileen"})
    assert not left.exists()


def test_what_waited_for_a_week_goes_when_the_profile_is_opened(tmp_path: Path) -> None:
    paths = Paths.at(tmp_path / "home")
    for name, days in (("old", 8), ("new", 6)):
        (paths.clips / name).mkdir(parents=True)
        (paths.clips / name / "000000-5-0-30.segment").write_bytes(b"frames")
        long_ago = time.time() - days * 24 * 3600
        os.utime(paths.clips / name, (long_ago, long_ago))
    with open_desk(paths, "cpu", Silent(), Vault.in_memory()):
        assert [each.name for each in paths.clips.iterdir()] == ["new"]


def test_a_moving_picture_is_a_clip(desk: Desk, film: Path, tool: Tool, tmp_path: Path) -> None:
    gif = tmp_path / "moves.gif"
    ffmpeg(tool, "-i", str(film), "-t", "0.8", str(gif))
    (copy,) = share.share(desk, [gif], order(tmp_path)).written
    path = Path(copy.path)
    assert path.name == "moves.cloaked.gif"
    shown = list(frames(path, facts(path)))
    assert len(shown) == 8
    assert not any(detect(desk.detector, each.pixels) for each in shown)


def test_a_photo_that_is_asked_about_as_a_clip_stays_a_photo(
    desk: Desk, astronaut_path: Path
) -> None:
    for known in (False, True):
        with pytest.raises(EngineError) as problem:
            verbs.run(desk, "clip.look", {"path": str(astronaut_path)})
        assert problem.value.code == "clip.is_photo"
        row = desk.library.photos.by_path(str(astronaut_path))
        assert (row is not None and not row.code) == known
        assert scan(desk, [astronaut_path]).faces == 1


def test_a_clip_without_anybody_to_protect_is_told(desk: Desk, film: Path, tmp_path: Path) -> None:
    done = share.share(desk, [film], Order(tmp_path / "out"))
    assert [each.code for each in done.skipped] == ["clip.nobody_known"]
    assert not (tmp_path / "out").exists()


def test_the_window_is_handed_frames_and_boxes(desk: Desk, film: Path) -> None:
    from cloakroom_engine.library.shown import read
    from cloakroom_engine.pipeline.clips.telling import HEAD

    told = verbs.run(desk, "clip.look", {"path": str(film)})
    asked = {"photo_id": told["photo_id"], "begin_s": 0.5, "end_s": 1.0, "most_px": 100}
    given = verbs.run(desk, "clip.frames", asked)
    assert given["times"] == pytest.approx([0.5, 0.6, 0.7, 0.8, 0.9])
    assert all(len(each) == 1 for each in given["boxes"])
    assert given["boxes"][0][0][0] == told["people"][0]["face_id"]
    content = read(Path(given["path"]), given["key"])
    for at in given["times"]:
        moment, size = HEAD.unpack_from(content)
        assert moment == pytest.approx(at)
        assert content[HEAD.size : HEAD.size + 3] == b"\xff\xd8\xff"
        content = content[HEAD.size + size :]
    assert not content
