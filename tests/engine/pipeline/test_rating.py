"""Which of a person's photos are weak, and which are chosen where there are too many."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.cli.show import show
from cloakroom_engine.pipeline import people, verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.fates import guessed
from cloakroom_engine.pipeline.glancing import glance
from cloakroom_engine.pipeline.keeping import asking_for_wanting, keep
from cloakroom_engine.pipeline.looking import note
from cloakroom_engine.pipeline.rating import best

Pixels = NDArray[np.uint8]


@pytest.fixture
def paths(astronaut: Pixels, save: Any) -> list[Path]:
    """A good photo, a blurred one, and one in the dark."""
    return [
        save(cv2.GaussianBlur(astronaut, (0, 0), 5), "blurred.png"),
        save(astronaut, "good.png"),
        save((astronaut * 0.15).astype(np.uint8), "dark.png"),
    ]


def names(rows: list[dict[str, Any]]) -> list[str]:
    return [Path(each["path"]).name for each in rows]


def test_weak_photos_are_told(desk: Desk, paths: list[Path]) -> None:
    added = verbs.run(desk, "person.add", {"name": "Eileen", "paths": list(map(str, paths))})
    assert sorted(names(added["weak"])) == ["blurred.png", "dark.png"]
    result = verbs.run(desk, "person.quality", {"name": "Eileen"})
    assert names(result["faces"])[-1] == "good.png"
    told = {Path(each["path"]).name: each for each in json.loads(json.dumps(result["faces"]))}
    assert "blurred" in told["blurred.png"]["reasons"]
    assert "dark" in told["dark.png"]["reasons"]
    assert not told["good.png"]["weak"]
    assert any("out of focus" in line for line in show("person.quality", result))
    assert len(list(show("person.add", added))) == 3
    paths[0].unlink()
    skipped = verbs.run(desk, "person.quality", {"name": "Eileen"})["skipped"]
    assert [each["code"] for each in skipped] == ["photo.missing"]


def test_the_best_are_chosen_in_their_order(
    desk: Desk, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "MOST_PHOTOS", 1)
    added = verbs.run(desk, "person.add", {"name": "Eileen", "paths": list(map(str, paths))})
    faces = desk.library.faces.of_person(added["person"]["id"], decided_only=True)
    (face,) = best(desk, faces, 1)
    photo = desk.library.photos.get(face.photo_id)
    assert photo is not None
    assert Path(photo.path).name == "good.png"
    assert best(desk, [face], 1) == [face]
    assert best(desk, [face], 0) == []
    # All are kept all the same, and how many of them teach is said.
    assert (added["photos"], added["teach"], len(faces)) == (3, 1, 3)
    assert "the best 1 of them" in next(iter(show("person.add", added)))


def test_a_face_that_was_somebody_elses_is_moved_with_a_word(desk: Desk, paths: list[Path]) -> None:
    words = {"paths": [str(paths[1])]}
    assert verbs.run(desk, "person.add", {"name": "Eileen", **words})["moved"] == []
    assert verbs.run(desk, "person.add", {"name": "Eileen", **words})["moved"] == []
    moved = verbs.run(desk, "person.add", {"name": "Bea", **words})
    assert moved["moved"] == [{"path": str(paths[1]), "was": "Eileen"}]
    assert any("Eileen" in line for line in show("person.add", moved))


def test_whoever_was_added_is_known_in_other_photos(desk: Desk, paths: list[Path]) -> None:
    """Without a scan of the photos that were named."""
    added = verbs.run(desk, "person.add", {"name": "Eileen", "paths": [str(paths[1])]})
    ask = asking_for_wanting(desk, paths[0])
    noted = note(desk, ask, glance(desk.tools, ask))
    keep(desk, noted)
    assert [face.person_id for face in guessed(desk, noted.photo.id)] == [added["person"]["id"]]
