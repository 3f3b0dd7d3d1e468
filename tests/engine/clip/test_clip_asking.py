"""Questions about a clip through the verb: the library's own tracks and people answer them."""

from __future__ import annotations

from pathlib import Path

import pytest
from clip_making import FRAMES, RATE, ask

from cloakroom_engine.cli import _code
from cloakroom_engine.errors import EngineError
from cloakroom_engine.pipeline import share, verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.outputs import Order

NAME = "Eileen Collins"


@pytest.fixture
def known(desk: Desk, astronaut_path: Path) -> Desk:
    """The desk, where she is known from a photo, and somebody by a name alone."""
    verbs.run(desk, "person.add", {"name": NAME, "paths": [str(astronaut_path)]})
    desk.library.people.add("Ben")
    return desk


def test_a_clip_says_who_is_in_it_and_when(known: Desk, film: Path) -> None:
    told, (line,) = ask(known, film, "Who is in it?")
    assert told["answer"]["people"] == [NAME]
    assert told["answer"]["unsure"]  # nobody said so, she is guessed
    assert line.startswith(f"{NAME} (not sure that it is them) [0:00.0 to 0:02.4]")
    (track,) = known.library.clips.tracks(told["photo_id"])
    person = known.library.people.by_name(NAME)
    known.library.faces.decide(track.face_id, person.id, yes=True)
    told, (line,) = ask(known, film, "When is Eileen alone?")
    assert told["answer"]["times"] == [[0.0, pytest.approx(FRAMES / RATE)]]
    assert line == "0:00.0 to 0:02.4"
    told, _ = ask(known, film, "At which best frame is Eileen seen?")
    assert told["answer"]["times"] == [[pytest.approx(track.best_s)] * 2]
    assert _code(told) == 0


def test_nobody_is_said_to_be_absent_whom_nobody_could_find(known: Desk, film: Path) -> None:
    told, (line,) = ask(known, film, "Is Ben in it?")
    assert (told["answer"]["kind"], told["answer"]["why"]) == ("cannot_tell", "nobody")
    assert "nobody is known from a photo" in line
    told, (line,) = ask(known, film, "When is Eileen recognisable?")
    assert told["answer"]["why"] == "unasked"
    assert "clip audit" in line


def test_a_word_that_nobody_knows_is_asked_about(known: Desk, film: Path) -> None:
    told, lines = ask(known, film, "What is Eileen wearing?")
    assert (told["state"], [each["text"] for each in told["missing"]]) == ("asked", ["wearing"])
    assert lines[-1] == "What is wearing?"
    assert _code(told) == 1


def test_a_copy_is_answered_by_its_original(desk: Desk, film: Path, tmp_path: Path) -> None:
    (copy,) = share.share(desk, [film], Order(tmp_path / "out", bystanders="box")).written
    told, lines = ask(desk, Path(copy.path), "How many strangers are there?")
    assert (told["answer"]["number"], told["photo_id"]) == (1, copy.photo_id)
    assert lines == ["1 [0:00.0 to 0:02.4]", f"as seen in its original, {film}"]
    told, lines = ask(desk, Path(copy.path), "Who is in the fifth shot?")
    assert lines == ["I cannot tell: the clip has no such part."]
    assert desk.library.photos.by_path(copy.path) is None
    with pytest.raises(EngineError) as problem:
        verbs.run(desk, "clip.look", {"path": copy.path})
    assert problem.value.code == "photo.is_copy"
