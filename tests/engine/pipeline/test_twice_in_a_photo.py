"""Mirrors, collages, posters: whoever is in a photo more than once is cloaked each time."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

import chance_cloaks
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.files import sha256_of
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.ledger import over_faces
from cloakroom_engine.pipeline.looking import look
from cloakroom_engine.pipeline.outputs import Order
from cloakroom_engine.pipeline.recognising import person_in
from cloakroom_engine.records import Cloaked, Face, Fate, Visibility
from heard import Heard

Pixels = NDArray[np.uint8]
NAME = "Eileen"


@pytest.fixture
def known(desk: Desk, astronaut: Pixels, save: Any) -> Desk:
    """She is known by one photo and has a cloak of noise."""
    verbs.run(desk, "person.add", {"name": NAME, "paths": [str(save(astronaut, "one.png"))]})
    chance_cloaks.give(desk, NAME)
    return desk


def mirror(face: Pixels) -> Pixels:
    return np.hstack([face, face[:, ::-1]])


def collage(face: Pixels) -> Pixels:
    darker = (face * 0.7).astype(np.uint8)
    return np.vstack([np.hstack([face, darker]), np.hstack([face[:, ::-1], face])])


def poster(face: Pixels) -> Pixels:
    """Herself, small on the wall behind her."""
    wall = np.full((face.shape[0], 200, 3), 90, np.uint8)
    wall[40 : 40 + face.shape[0] // 2, 20 : 20 + face.shape[1] // 2] = face[::2, ::2]
    return np.hstack([face, wall])


LAYOUTS: dict[str, tuple[Callable[[Pixels], Pixels], int]] = {
    "mirror": (mirror, 2),
    "collage": (collage, 4),
    "poster": (poster, 2),
}


def order(path: Path, out: Path) -> dict[str, Any]:
    return {"name": NAME, "paths": [str(path)], "out": str(out), "refine_steps": 0}


def change(before: Pixels, after: Pixels, face: Face) -> int:
    left, top, right, bottom = map(round, face.box_px)
    part = np.s_[top:bottom, left:right]
    return int(np.abs(after[part].astype(int) - before[part]).max())


@pytest.mark.parametrize("verb", ["protect", "share"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_face_of_the_person_is_cloaked(
    known: Desk, astronaut: Pixels, save: Any, tmp_path: Path, layout: str, verb: str
) -> None:
    arrange, times = LAYOUTS[layout]
    path = Path(save(arrange(astronaut[:260, 90:370]), f"{layout}.png"))
    faces = look(known, path).faces
    assert len(faces) == times
    done = verbs.run(known, verb, order(path, tmp_path / "out"))
    (copy,) = done["written"]
    before, after = decode(path).rgb_u8, decode(Path(copy["path"])).rgb_u8
    assert all(change(before, after, face) > 2 for face in faces)
    again = verbs.run(known, verb, order(path, tmp_path / "out"))
    assert [each["id"] for each in again["already"]] == [copy["id"]]


def test_also_where_somebody_decided_about_one_of_them(
    known: Desk, astronaut: Pixels, save: Any
) -> None:
    path = Path(save(collage(astronaut[:260, 90:370]), "collage.png"))
    person = known.library.people.by_name(NAME)
    first, second, *_ = look(known, path).faces
    known.library.faces.decide(first.id, person.id, yes=True)
    assert len(person_in(known, person.id, look(known, path)).sure) == 4
    # And a no is a no, however alike they are.
    known.library.faces.decide(second.id, person.id, yes=False)
    assert second not in person_in(known, person.id, look(known, path)).sure


def test_a_face_that_may_be_theirs_is_left_with_a_word(
    known: Desk, astronaut: Pixels, save: Any, tmp_path: Path
) -> None:
    """Her photo out of focus, until no recogniser is sure."""
    face = astronaut[:260, 90:370]
    person = known.library.people.by_name(NAME)
    for sigma in np.arange(2.0, 9.0, 0.5):
        blurred = np.asarray(cv2.GaussianBlur(face, (0, 0), float(sigma)), np.uint8)
        path = Path(save(np.hstack([face, blurred]), f"blurred{sigma}.png"))
        if person_in(known, person.id, look(known, path)).maybe:
            break
    else:
        pytest.fail("no blurred face that may be hers")
    heard = Heard()
    desk = replace(known, reporter=heard)
    assert verbs.run(desk, "protect", order(path, tmp_path / "out"))["written"]
    assert heard.notes == [("photo.maybe_left", {"path": str(path), "count": 1})]


def test_a_copy_of_before_with_one_clean_face_is_not_taken_for_done(
    known: Desk, astronaut: Pixels, save: Any, tmp_path: Path
) -> None:
    """And whoever audits it is told that she is found."""
    path = Path(save(mirror(astronaut[:260, 90:370]), "mirror.png"))
    seen = look(known, path)
    left = min(seen.faces, key=lambda face: face.box_px[0])
    half = seen.decoded.rgb_u8.copy()
    half[:, :280] = 128
    target = tmp_path / "out" / "mirror.cloaked.png"
    target.parent.mkdir()
    save(half, str(target))
    person = known.library.people.by_name(NAME)
    cloak = known.library.cloaks.latest(person.id)
    assert cloak is not None
    made = Cloaked(person.id, cloak.id, "balanced", 0, Visibility(1.0, math.inf, 0.0, 0.0))
    known.library.protected.add(
        photo_id=seen.photo.id,
        path=str(target),
        sha256=sha256_of(target),
        cloaked=[made],
        making=Order(target.parent).making,
        fates=[Fate(left.box_px, "cloak")],
    )
    done = verbs.run(known, "protect", order(path, target.parent))
    assert [each["code"] for each in done["skipped"]] == ["output.already_protected"]
    result = verbs.run(known, "audit", {"name": NAME, "paths": [str(target)]})
    (photo,) = result["audit"]["verdict"]["per_photo"]
    assert photo["code"] == "still_found"
    (entry,) = known.library.ledger.entries()
    assert entry.state == "still_found"


def test_one_answer_from_several_faces() -> None:
    assert over_faces([(True, False), (True, True)]) == (True, True)
    assert over_faces([(True, False), (True, None)]) == (True, None)
    assert over_faces([(True, False), (False, True)]) == (True, False)
    assert over_faces([(False, True)]) == (False, None)
