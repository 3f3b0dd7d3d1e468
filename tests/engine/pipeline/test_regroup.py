"""Grouping again: what is new is looked at, what is not is not; the graph gives the same groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.library import Library, Vault
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline import grouping
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.rows import Rows
from cloakroom_engine.progress import Silent

PEOPLE, EACH = 12, 10


@pytest.fixture
def desk(tmp_path: Path, defaults: Registry) -> Iterator[Desk]:
    paths = Paths.at(tmp_path / "home")
    with Library(paths, Vault.in_memory()) as library:
        yield Desk(paths, library, defaults, Device("cpu", threads=1), Silent())


def rows(seed: int = 0) -> NDArray[np.float32]:
    """(120, 128) faces of twelve people, all a little alike as the default recogniser's are."""
    drawn = np.random.default_rng(seed)
    middles = drawn.standard_normal((PEOPLE, 128)) + 2.0
    found = np.repeat(middles, EACH, axis=0) + 0.25 * drawn.standard_normal((PEOPLE * EACH, 128))
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


def put(desk: Desk, embeddings: NDArray[np.float32], begin: int = 0) -> list[int]:
    """A photo and a face for each."""
    points = ((1.0, 1.0), (2.0, 1.0), (1.5, 1.5), (1.0, 2.0), (2.0, 2.0))
    sha256 = desk.recognisers()[0].sha256
    ids = []
    with desk.library.transaction():
        for at, row in enumerate(embeddings, begin):
            photo = desk.library.photos.add(
                f"/photos/{at}.jpg", sha256=f"{at:064x}", size_bytes=1, mtime_ns=1, width=9,
                height=9, format="jpeg",
            )  # fmt: skip
            face = desk.library.faces.add(
                photo.id, (0, 0, 9, 9), points, score=0.9, detector="drawn"
            )
            desk.library.faces.put_embedding(face.id, sha256, row.astype("<f4").tobytes())
            ids.append(face.id)
    return ids


def groups(desk: Desk) -> set[tuple[int, ...]]:
    return {tuple(sorted(each.face_ids)) for each in desk.library.faces.undecided_groups()}


@pytest.mark.parametrize("most", [10_000, 50])
def test_new_faces_and_decisions_are_taken_up(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(grouping, "MOST_COMPARED", most)
    drawn = rows()
    first = put(desk, drawn[::2])
    assert grouping.regroup(desk) == grouping.Grouped(60, 0, PEOPLE)
    again = put(desk, drawn[1::2], 500)
    assert grouping.regroup(desk) == grouping.Grouped(120, 0, PEOPLE)
    assert groups(desk) == {
        tuple(sorted(first[at : at + 5] + again[at : at + 5])) for at in range(0, 60, 5)
    }
    for each in desk.library.faces.undecided_groups():
        assert each.face_ids[0] in each.certain
        assert set(each.face_ids[: len(each.certain)]) == each.certain
    person = desk.library.people.add("Anna")
    desk.library.faces.decide_all(first[:3], person.id, yes=True)
    assert grouping.regroup(desk) == grouping.Grouped(117, 7, PEOPLE - 1)
    desk.library.faces.put_decisions({face: {} for face in first[:3]})
    assert grouping.regroup(desk) == grouping.Grouped(120, 0, PEOPLE)


def written(desk: Desk) -> list[object]:
    """Guesses and groups, with cosines to what the order of a sum leaves alone."""
    faces = desk.library.faces
    return [
        [
            (face.id, face.person_id, face.certain, round(face.similarity or 0, 4))
            for face in faces.by_ids(faces.open_faces())
        ],
        *((set(each.face_ids), each.certain, each.person_id) for each in faces.undecided_groups()),
    ]


@pytest.mark.parametrize("most", [10_000, 50])
def test_after_decisions_all_is_as_if_it_were_grouped_from_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(grouping, "MOST_COMPARED", most)
    faces = desk.library.faces
    ids = put(desk, rows())
    people = [desk.library.people.add(name).id for name in ("Anna", "Ben", "Cleo")]
    for at, person in enumerate(people):
        faces.decide_all(ids[at * EACH :][:3], person, yes=True)
    grouping.regroup(desk)
    steps = (
        lambda: faces.decide_all(ids[3:5], people[0], yes=True),
        lambda: faces.decide_all(ids[15:17], people[1], yes=False),
        lambda: faces.put_decisions({face: {} for face in ids[20:22]}),
        lambda: faces.decide_all(ids[30:32], people[2], yes=True),
        lambda: faces.ignore(ids[40:43]),
        lambda: put(desk, rows(5)[:7], 900),
        lambda: desk.library.people.merge(people[0], people[1]),
    )
    for step in steps:
        step()
        told, step_by_step = grouping.regroup(desk), written(desk)
        desk.library.neighbours.forget()
        faces.put_suggestions(faces.all_ids(), {})
        faces.put_groups([])
        assert grouping.regroup(desk) == told
        assert written(desk) == step_by_step
    assert len(step_by_step) > PEOPLE - 3


def test_where_nothing_is_new_nothing_is_compared(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(desk, rows())
    told = grouping.regroup(desk)
    monkeypatch.setattr(Rows, "updated", None)
    assert grouping.regroup(desk) == told
    desk.library.neighbours.forget()
    with pytest.raises(TypeError):
        grouping.regroup(desk)


def test_a_removed_face_is_in_no_group_and_in_no_file(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grouping, "MOST_COMPARED", 50)
    drawn = rows()
    ids = put(desk, drawn)
    grouping.regroup(desk)
    vectors = [drawn[0].astype(kind).tobytes() for kind in (np.float16, np.float32)]
    assert all(each in (desk.library.neighbours.read() or b"") for each in vectors)
    face = desk.library.faces.get(ids[0])
    assert face is not None
    desk.library.photos.remove(face.photo_id)
    assert grouping.regroup(desk) == grouping.Grouped(119, 0, PEOPLE)
    assert not any(each in (desk.library.neighbours.read() or b"") for each in vectors)


def test_of_two_that_group_at_a_time_only_the_later_one_is_remembered(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A photo is edited after the first has read its face, and the second ends before the first."""
    monkeypatch.setattr(grouping, "MOST_COMPARED", 50)
    drawn, (other,) = rows(), rows(9)[:1]
    ids = put(desk, drawn)
    read, sha256 = Rows.updated, desk.recognisers()[0].sha256

    def overtaken(*asked: object) -> object:
        found = read(*asked)  # type: ignore[arg-type]
        monkeypatch.setattr(Rows, "updated", read)
        with Library(desk.paths, desk.library.vault) as library:
            library.faces.put_embedding(ids[0], sha256, other.astype("<f4").tobytes())
            grouping.regroup(replace(desk, library=library))
        return found

    monkeypatch.setattr(Rows, "updated", overtaken)
    grouping.regroup(desk)
    kept = desk.library.neighbours.read() or b""
    assert drawn[0].astype(np.float16).tobytes() not in kept
    assert other.astype(np.float16).tobytes() in kept
    assert desk.library.neighbours.changed() == {}


def test_a_photo_edited_while_faces_are_grouped_is_looked_at_by_the_next(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grouping, "MOST_COMPARED", 50)
    drawn, (other,) = rows(), rows(9)[:1]
    ids = put(desk, drawn)
    read, sha256 = Rows.updated, desk.recognisers()[0].sha256

    def edited(*asked: object) -> object:
        found = read(*asked)  # type: ignore[arg-type]
        desk.library.faces.put_embedding(ids[0], sha256, other.astype("<f4").tobytes())
        return found

    monkeypatch.setattr(Rows, "updated", edited)
    grouping.regroup(desk)
    monkeypatch.setattr(Rows, "updated", read)
    assert desk.library.neighbours.changed() == {ids[0]: True}
    grouping.regroup(desk)
    kept = desk.library.neighbours.read() or b""
    assert drawn[0].astype(np.float16).tobytes() not in kept
    assert other.astype(np.float16).tobytes() in kept
