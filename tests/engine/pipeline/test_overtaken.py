"""What another process erases or removes while faces are grouped is not brought back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from test_regroup import desk, put, rows  # noqa: F401

from cloakroom_engine.library import Library
from cloakroom_engine.pipeline import grouping, remembered
from cloakroom_engine.pipeline.desk import Desk


def meanwhile(
    desk: Desk,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    happens: Callable[[Library], object],
) -> None:
    """Group, and let something happen in another connection after everything was read."""
    monkeypatch.setattr(grouping, "MOST_COMPARED", 50)
    real = grouping.group.cluster

    def then(*words: object) -> object:
        monkeypatch.setattr(grouping.group, "cluster", real)
        with Library(desk.paths, desk.library.vault) as other:
            happens(other)
        return real(*words)  # type: ignore[arg-type]

    monkeypatch.setattr(grouping.group, "cluster", then)
    grouping.regroup(desk)


def held(library: Library) -> set[int]:
    """The faces of which the memory has a vector."""
    last = remembered.unpacked(library.neighbours.read())
    return set(last.near.ids.tolist()) if last and last.near else set()


@pytest.mark.parametrize("news", [True, False])
@pytest.mark.parametrize("also_grouped", [False, True])
def test_who_is_erased_is_in_no_memory(
    desk: Desk,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    news: bool,
    also_grouped: bool,
) -> None:
    ids = put(desk, rows())
    if not news:
        grouping.regroup(desk)
        put(desk, rows(1)[:2], 900)

    def erased(other: Library) -> None:
        anna = other.people.add("Anna")
        other.faces.decide_all(ids[:3], anna.id, yes=True)
        other.erase(anna.id, ids[3:10])
        if also_grouped:
            other_desk = Desk(desk.paths, other, desk.registry, desk.device, desk.reporter)
            grouping.regroup(other_desk)

    meanwhile(desk, monkeypatch, erased)
    assert not held(desk.library) & set(ids[:10])
    grouping.regroup(desk)
    assert held(desk.library)
    assert not held(desk.library) & set(ids[:10])
    guessed = {face for each in desk.library.faces.undecided_groups() for face in each.face_ids}
    assert not guessed & set(ids[3:10])


def test_a_person_and_a_photo_that_go_end_no_grouping(
    desk: Desk,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Guesses about somebody who is gone, and groups of faces that are, were refused by SQLite."""
    ids = put(desk, rows())
    anna = desk.library.people.add("Anna")
    desk.library.faces.decide_all(ids[:3], anna.id, yes=True)
    photo = desk.library.faces.photos_of(ids)[ids[30]]

    def gone(other: Library) -> None:
        other.erase(anna.id)
        other.photos.remove(photo)

    meanwhile(desk, monkeypatch, gone)
    assert ids[30] not in held(desk.library)
    assert {each.person_id for each in desk.library.faces.undecided_groups()} == {None}
