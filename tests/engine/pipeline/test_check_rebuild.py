"""``check rebuild`` on the astronaut: what the default recogniser stores, drawn again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

import chance_cloaks
from cloakroom_engine.audit.rebuild import answer
from cloakroom_engine.audit.rebuild.mark import BAND, EDGE
from cloakroom_engine.audit.rebuild.search import Effort
from cloakroom_engine.cli.parser import parser, verb_of
from cloakroom_engine.cli.show import show
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import shown
from cloakroom_engine.models.chips import Recogniser
from cloakroom_engine.pipeline import rebuild, verbs
from cloakroom_engine.pipeline.audit import with_drawn
from cloakroom_engine.pipeline.copies import gather
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.report.html import Pictures
from cloakroom_engine.report.picture import with_seen

NAME = "Eileen"


def words(*arguments: str) -> tuple[str, dict[str, Any]]:
    return verb_of(parser().parse_args(["check", "rebuild", *arguments]))


@pytest.fixture
def protected(
    desk: Desk, astronaut: NDArray[np.uint8], save: Any, tmp_path: Path
) -> dict[str, Any]:
    """Two photos of her in the library, one protected under a cloak of noise."""
    paths = [str(save(astronaut, "one.png")), str(save(astronaut[:, ::-1], "two.png"))]
    verbs.run(desk, "person.add", {"name": NAME, "paths": paths})
    chance_cloaks.give(desk, NAME)
    order = {"name": NAME, "paths": paths[:1], "out": str(tmp_path / "out"), "refine_steps": 0}
    result = verbs.run(desk, "protect", order)
    assert len(result["written"]) == 1
    return {"name": NAME}


def test_pictures_are_sealed_marked_and_nobody_who_was_inverted_judges(
    desk: Desk, protected: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    few = Effort(starts=2, steps=2)
    monkeypatch.setattr(rebuild, "Effort", lambda: few)
    verb, asked = words(NAME)
    result = verbs.run(desk, verb, asked)
    found = result["rebuilt"]
    assert found["model"] == "dlib-resnet"
    assert "dlib-resnet" not in (*found["judges"], found["chose"])
    (pictures,) = result["pictures"]
    for which in ("face", "before", "after"):
        sealed = Path(pictures[which])
        assert not sealed.read_bytes().startswith(b"\x89PNG")
        png = shown.read(sealed, result["key"])
        drawn = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_COLOR)
        assert drawn is not None
        assert max(drawn.shape) <= EDGE
        if which != "face":
            assert drawn[-BAND:].max() > 200  # the word
    json.dumps(result)
    text = "\n".join(show(verb, result))
    assert "guesses, and no photos" in text
    assert "wrote" not in text


def test_pictures_say_whose_they_are_where_somebody_is_in_a_photo_twice(
    desk: Desk, protected: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mirror is one file with two faces: by its path both showed the second one's drawing."""
    monkeypatch.setattr(rebuild, "Effort", lambda: Effort(starts=1, steps=1))
    copies = gather(desk, protected)
    (case,) = copies.cases
    _, found = rebuild.rebuild(desk, replace(copies, cases=(case, case)))
    assert [(each.path, each.at) for each in found] == [(case.copy.path, 0), (case.copy.path, 1)]
    shot = Pictures(b"before", b"after", b"difference", 8.0)
    shots = with_drawn([shot] * 3, found)
    drawn = [with_seen(shot, each.before, each.after) for each in found]
    assert drawn[0] != drawn[1]
    assert shots == (*drawn, shot)


def test_only_a_folder_that_is_named_gets_pictures(
    desk: Desk, protected: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rebuild, "Effort", lambda: Effort(starts=1, steps=1))
    out = tmp_path / "seen"
    verb, asked = words(NAME, "--out", str(out))
    result = verbs.run(desk, verb, asked)
    assert {each.name for each in out.iterdir()} == {"1-original.png", "1-copy.png"}
    assert "wrote" in "\n".join(show(verb, result))


def test_a_folder_with_pictures_of_before_is_refused_before_anything_is_drawn(
    desk: Desk, protected: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was after minutes of drawing, with the first picture written beside the old ones."""
    monkeypatch.setattr(rebuild, "Effort", lambda: Effort(starts=1, steps=1))
    out = tmp_path / "seen"
    out.mkdir()
    (out / "1-copy.png").write_bytes(b"of before")
    verb, asked = words(NAME, "--out", str(out))
    with pytest.raises(EngineError) as refused:
        verbs.run(desk, verb, asked)
    assert refused.value.code == "output.exists"
    assert [each.name for each in out.iterdir()] == ["1-copy.png"]


def test_there_is_no_way_in_for_an_embedding() -> None:
    options = vars(parser().parse_args(["check", "rebuild", NAME]))
    assert not {"embedding", "vector", "file", "template", "photo"} & set(options)


def test_her_embedding_gives_somebody_nearer_to_her_than_a_strangers(
    desk: Desk, protected: dict[str, Any]
) -> None:
    """By the network that was inverted: whoever else is asked is a matter for benchmarks."""
    copies = gather(desk, protected)
    card = rebuild.inverted(desk)
    artist = rebuild.Artist(desk, card, None, Effort(starts=2, steps=3))
    mine = copies.clean(desk, card)[0]
    stranger = artist.stranger(0)
    assert stranger is not None
    likeness = [
        float(_seen(artist, card.name, artist.drawn(row, 0)) @ mine) for row in (mine, stranger)
    ]
    assert likeness[0] > likeness[1] + 0.05
    assert answer.SOURCES == ("original", "copy", "stranger")


def _seen(artist: rebuild.Artist, name: str, face: NDArray[np.uint8]) -> NDArray[np.float32]:
    asked: Recogniser = artist.desk.registry.recogniser(name)
    return artist.embedded(asked.card, face)[0]
