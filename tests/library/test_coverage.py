"""What a copy does for every face of its photo, and which of them nobody decided about."""

from __future__ import annotations

import pytest
from library_samples import POINTS, cloaked, photo

from cloakroom_engine.library import Library
from cloakroom_engine.library.coverage import needs_deciding
from cloakroom_engine.records import Coverage, Face, Fate, PhotoFilter

LARGE = 60.0


def row_of_faces(library: Library, photo_id: int, count: int, size: float = LARGE) -> list[Face]:
    boxes = [(100.0 * at, 10.0, 100.0 * at + size, 10.0 + size) for at in range(count)]
    return [
        library.faces.add(photo_id, box, POINTS, score=0.9, detector="centerface") for box in boxes
    ]


def copied(library: Library, photo_id: int, faces: list[Face], *fates: str) -> None:
    anna = library.people.find("Anna") or library.people.add("Anna")
    library.protected.add(
        photo_id=photo_id,
        path="/out/one.cloaked.jpg",
        sha256="f" * 64,
        cloaked=[cloaked(library, anna)] if "cloak" in fates else [],
        making="{}",
        fates=[Fate(face.box_px, fate) for face, fate in zip(faces, fates, strict=True)],
    )


def test_every_face_counts_for_what_became_of_it(library: Library) -> None:
    where = photo(library)
    assert library.coverage.of_photo(where.id) is None
    anna = library.people.add("Anna")
    faces = row_of_faces(library, where.id, 5)
    library.faces.decide(faces[0].id, anna.id, yes=True)
    library.faces.ignore([faces[1].id], hidden=True)
    library.faces.ignore([faces[2].id])
    copied(library, where.id, faces, "cloak", "blur", "leave", "leave", "leave")
    found = library.coverage.of_photo(where.id)
    assert found == Coverage(protected=1, hidden=1, left=1, undecided=2)
    assert (found.faces, found.open) == (5, 2)
    assert library.photos.ids(PhotoFilter(undecided=True)) == [where.id]
    library.faces.ignore([faces[3].id, faces[4].id])
    assert library.coverage.of_photo(where.id) == Coverage(protected=1, hidden=1, left=3)
    assert library.photos.ids(PhotoFilter(undecided=True)) == []
    assert library.photos.ids(PhotoFilter(undecided=False)) == [where.id]


def test_whoever_is_named_after_the_copy_makes_it_outdated(library: Library) -> None:
    where = photo(library)
    faces = row_of_faces(library, where.id, 2)
    copied(library, where.id, faces, "cloak", "leave")
    ben = library.people.add("Ben")
    library.faces.decide(faces[1].id, ben.id, yes=True)
    found = library.coverage.of_photo(where.id)
    assert found is not None
    assert (found.outdated, found.undecided) == (1, 0)
    library.people.set_rule(ben.id, "leave")
    assert library.coverage.of_photo(where.id) == Coverage(protected=1, left=1)
    library.faces.put_decisions({faces[1].id: {}})
    library.faces.ignore([faces[1].id], hidden=True)
    assert library.coverage.of_photo(where.id) == Coverage(protected=1, outdated=1)


def test_a_guess_is_no_decision(library: Library) -> None:
    where = photo(library)
    faces = row_of_faces(library, where.id, 2)
    copied(library, where.id, faces, "cloak", "leave")
    library.faces.suggest(faces[1].id, library.people.by_name("Anna").id, 0.9)
    assert library.coverage.of_photo(where.id) == Coverage(protected=1, undecided=1)


def test_a_face_found_after_the_copy_was_left_in_it(library: Library) -> None:
    where = photo(library)
    faces = row_of_faces(library, where.id, 1)
    copied(library, where.id, faces, "cloak")
    by_hand = (400.0, 200.0, 460.0, 260.0)
    library.faces.add(where.id, by_hand, POINTS, score=1.0, detector="hand")
    assert library.coverage.of_photo(where.id) == Coverage(protected=1, undecided=1)


def test_copies_of_before_fates_were_kept_say_whose_cloak_they_wear(library: Library) -> None:
    where = photo(library)
    anna = library.people.add("Anna")
    faces = row_of_faces(library, where.id, 2)
    library.faces.decide(faces[0].id, anna.id, yes=True)
    library.protected.add(
        photo_id=where.id,
        path="/out/one.cloaked.jpg",
        sha256="f" * 64,
        cloaked=[cloaked(library, anna)],
        making="{}",
    )
    assert library.coverage.of_photo(where.id) == Coverage(protected=1, undecided=1)


@pytest.mark.parametrize(("size", "asked"), [(15.9, False), (16.0, True)])
def test_specks_are_not_asked_about(library: Library, size: float, asked: bool) -> None:
    where = photo(library)
    (face,) = row_of_faces(library, where.id, 1, size)
    assert needs_deciding(face) is asked
    copied(library, where.id, [face], "leave")
    assert bool(library.photos.ids(PhotoFilter(undecided=True))) is asked


def test_hiding_is_kept_and_can_be_taken_back(library: Library) -> None:
    where = photo(library)
    (face,) = row_of_faces(library, where.id, 1)
    library.faces.ignore([face.id], hidden=True)
    seen = library.faces.get(face.id)
    assert seen is not None
    assert (seen.ignored, seen.hidden) == (True, True)
    library.faces.ignore([face.id])
    seen = library.faces.get(face.id)
    assert seen is not None
    assert (seen.ignored, seen.hidden) == (True, False)
    library.faces.ignore([face.id], on=False)
    seen = library.faces.get(face.id)
    assert seen is not None
    assert (seen.ignored, seen.hidden) == (False, False)
