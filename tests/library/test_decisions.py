"""What people say about faces and about one another, and taking it back."""

from __future__ import annotations

import pytest
from library_samples import face, photo, protected_copy

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library
from cloakroom_engine.records import CloakRecipe, FaceGroup, PersonSummary


def test_deciding_says_what_changed(library: Library) -> None:
    anna, bert = library.people.add("Anna"), library.people.add("Bert")
    found = face(library, photo(library))
    said = library.faces.decide(found.id, anna.id, yes=True)
    assert (said.people, said.photos, said.faces) == ((anna.id,), (found.photo_id,), (found.id,))
    assert library.faces.decide(found.id, bert.id, yes=True).people == (anna.id, bert.id)


def test_decisions_are_taken_back(library: Library) -> None:
    anna, bert = library.people.add("Anna"), library.people.add("Bert")
    found = face(library, photo(library))
    library.faces.suggest(found.id, bert.id, 0.75)
    library.faces.decide(found.id, anna.id, yes=True)
    library.faces.put_decisions({found.id: {}})
    (seen,) = library.faces.of_photo(found.photo_id)
    assert (seen.person_id, seen.decided, seen.similarity) == (bert.id, False, 0.75)

    library.faces.decide(found.id, anna.id, yes=True)
    before = library.faces.decisions([found.id])
    library.faces.decide(found.id, bert.id, yes=True)
    library.faces.decide(found.id, anna.id, yes=False)
    undone = library.faces.put_decisions(before)
    assert library.faces.decisions([found.id]) == {found.id: {anna.id: True}}
    assert undone.people == (anna.id, bert.id)


def test_a_group_is_decided_at_once(library: Library) -> None:
    anna, where = library.people.add("Anna"), photo(library)
    faces = [face(library, where) for _ in range(3)]
    library.faces.decide_all([each.id for each in faces], anna.id, yes=True)
    assert len(library.faces.of_person(anna.id, decided_only=True)) == 3
    with pytest.raises(Exception, match="FOREIGN KEY"):
        library.faces.decide_all([faces[0].id, 99], anna.id, yes=False)
    assert len(library.faces.of_person(anna.id, decided_only=True)) == 3


def test_an_ignored_face_is_not_guessed_about(library: Library) -> None:
    anna, found = library.people.add("Anna"), face(library, photo(library))
    library.faces.suggest(found.id, anna.id, 0.9)
    assert library.faces.ignore([found.id]).people == (anna.id,)
    (seen,) = library.faces.of_photo(found.photo_id)
    assert (seen.person_id, seen.ignored) == (None, True)
    assert library.faces.ignored() == [found.id]
    assert library.faces.suggest(found.id, anna.id, 0.99).person_id is None
    assert library.faces.undecided_groups() == []
    library.faces.ignore([found.id], on=False)
    (seen,) = library.faces.of_photo(found.photo_id)
    assert (seen.person_id, seen.ignored) == (anna.id, False)


def test_groups_of_known_and_unknown_people(library: Library) -> None:
    anna, where = library.people.add("Anna"), photo(library)
    ids = [face(library, where).id for _ in range(9)]
    guesses = {ids[0]: (anna.id, 0.5), ids[1]: (anna.id, 1.0)}
    library.faces.put_suggestions(ids, guesses, certain={ids[1]})
    groups = [{ids[2]: 0.5}, {ids[3]: 0.5, ids[4]: 1.0}, {ids[5]: 1.0, ids[6]: 0.5, ids[7]: 0.75}]
    library.faces.put_groups(groups, certain={ids[4], ids[5], ids[6]})
    assert library.faces.undecided_groups(least=2) == [
        FaceGroup(-anna.id, (ids[1], ids[0]), anna.id, 0.75, frozenset({ids[1]})),
        FaceGroup(ids[5], (ids[5], ids[6], ids[7]), None, 0.75, frozenset({ids[5], ids[6]})),
        FaceGroup(ids[3], (ids[4], ids[3]), None, 0.75, frozenset({ids[4]})),
    ]
    # Another mark alone is a change.
    assert library.faces.put_groups(groups, certain={ids[4], ids[5]}) == {ids[6]}
    assert len(library.faces.undecided_groups()) == 4
    library.faces.decide(ids[1], anna.id, yes=False)
    library.faces.decide(ids[0], anna.id, yes=True)
    library.faces.ignore([ids[3], ids[4]])
    (left,) = library.faces.undecided_groups(least=2)
    assert left.id == ids[5]
    # A large group of which little is sure comes after a small one of which more is.
    library.faces.put_groups(
        [dict.fromkeys(ids[5:7], 1.0), dict.fromkeys([ids[2], *ids[7:]], 0.5)],
        certain={*ids[5:7], ids[2]},
    )
    assert [group.id for group in library.faces.undecided_groups()] == [ids[5], ids[2]]
    assert library.faces.open_faces() == [ids[1], ids[2], *ids[5:]]


def test_rule(library: Library) -> None:
    anna = library.people.add("Anna")
    assert anna.rule == "protect"
    assert library.people.set_rule(anna.id, "never").rule == "never"
    assert library.people.all()[0].rule == "never"
    with pytest.raises(EngineError, match="usage"):
        library.people.set_rule(anna.id, "delete")
    with pytest.raises(EngineError, match=r"person\.unknown"):
        library.people.set_rule(99, "blur")


def test_merge_and_back(library: Library) -> None:
    anna, annie = library.people.add("Anna"), library.people.add("Annie")
    library.people.set_rule(annie.id, "blur")
    where = photo(library)
    hers, theirs, denied, both = (face(library, where) for _ in range(4))
    library.faces.decide(hers.id, anna.id, yes=True)
    library.faces.decide(theirs.id, annie.id, yes=True)
    library.faces.decide(theirs.id, anna.id, yes=False)
    library.faces.decide(denied.id, annie.id, yes=False)
    library.faces.suggest(both.id, annie.id, 0.8)
    library.cloaks.add(annie.id, CloakRecipe(), b"mask", photos=1, seconds=1.0)
    library.audits.add(annie.id, "{}")
    protected_copy(library, where, anna, annie)
    ids = [hers.id, theirs.id, denied.id, both.id]

    def state() -> object:
        return (
            library.people.all(),
            library.faces.decisions(ids),
            library.faces.of_photo(where.id),
            library.cloaks.of_person(anna.id),
            library.audits.of_person(annie.id),
            library.protected.files(),
        )

    before = state()
    merged = library.people.merge(anna.id, annie.id)
    assert [person.id for person in library.people.all()] == [anna.id]
    assert library.faces.decisions(ids) == {
        hers.id: {anna.id: True},
        theirs.id: {anna.id: True},
        denied.id: {anna.id: False},
        both.id: {},
    }
    assert [each.id for each in library.faces.of_person(anna.id)] == [hers.id, theirs.id, both.id]
    assert len(library.cloaks.of_person(anna.id)) == 2
    assert library.people.unmerge(merged).people == (anna.id, annie.id)
    assert state() == before
    with pytest.raises(EngineError, match="usage"):
        library.people.merge(anna.id, anna.id)
    with pytest.raises(EngineError, match=r"person\.unknown"):
        library.people.merge(anna.id, 99)


@pytest.mark.parametrize(
    ("into", "gone", "then"),
    [
        ("protect", "never", "never"), ("never", "protect", "never"), ("leave", "blur", "blur"),
        ("leave", "protect", "protect"), ("blur", "protect", "blur"),
    ],
)  # fmt: skip
def test_the_stricter_rule_outlives_a_merge(
    library: Library, into: str, gone: str, then: str
) -> None:
    anna, annie = library.people.add("Anna"), library.people.add("Annie")
    library.people.set_rule(anna.id, into)
    library.people.set_rule(annie.id, gone)
    merged = library.people.merge(anna.id, annie.id)
    assert [person.rule for person in library.people.all()] == [then]
    library.people.unmerge(merged)
    assert [person.rule for person in library.people.all()] == [into, gone]


def test_a_merge_is_undone_though_a_rescan_took_a_face(library: Library) -> None:
    anna, annie = library.people.add("Anna"), library.people.add("Annie")
    kept, gone = photo(library), photo(library, "/photos/two.jpg", "2" * 64)
    hers, theirs = face(library, kept), face(library, gone)
    library.faces.decide(hers.id, anna.id, yes=True)
    library.faces.decide(theirs.id, annie.id, yes=True)
    merged = library.people.merge(anna.id, annie.id)
    library.faces.clear(gone.id)
    library.people.unmerge(merged)
    assert [person.name for person in library.people.all()] == ["Anna", "Annie"]
    assert [each.id for each in library.faces.of_person(anna.id)] == [hers.id]
    assert library.faces.of_person(annie.id) == []


def test_summaries(library: Library) -> None:
    anna, bert = library.people.add("Anna"), library.people.add("Bert")
    one, two = photo(library), photo(library, "/photos/two.jpg", "2" * 64)
    small, guessed = face(library, one), face(library, two)
    large = library.faces.add(
        one.id, (0, 0, 500, 500), small.points_px, score=1.0, detector="centerface"
    )
    for each in (small, large):
        library.faces.decide(each.id, anna.id, yes=True)
    library.faces.suggest(guessed.id, anna.id, 0.9)
    copy = protected_copy(library, one, anna)
    assert library.people.summaries() == [
        PersonSummary(anna, 2, 1, 1, 1, large.id, copy.cloaked[0].cloak_id),
        PersonSummary(bert, 0, 0, 0, 0, None, None),
    ]


def test_somebody_of_whom_nothing_is_known_can_be_unmade(library: Library) -> None:
    anna, bert = library.people.add("Anna"), library.people.add("Bert")
    library.faces.decide(face(library, photo(library)).id, bert.id, yes=True)
    library.people.remove_empty(anna.id)
    with pytest.raises(EngineError, match=r"person\.exists"):
        library.people.remove_empty(bert.id)
    assert library.people.all() == [bert]
    assert library.people.put_back(anna) == anna
    with pytest.raises(EngineError, match=r"person\.exists"):
        library.people.put_back(anna)
