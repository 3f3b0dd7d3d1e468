"""What the ledger says of copies, person by person and round by round."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from library_samples import photo, protected_copy

from cloakroom_engine.library import Library
from cloakroom_engine.library.ledger import Judgement
from cloakroom_engine.records import AuditedCopy

COPY = "f" * 64


def said(*models: str, clean: bool = True, copy: bool | None = True) -> list[Judgement]:
    return [
        Judgement(each, each.ljust(64, "0"), clean, copy, round=0, created="") for each in models
    ]


def judge(library: Library, judgements: Sequence[Judgement], person_id: int = 1) -> None:
    library.ledger.put(1, person_id, COPY, judgements)


@pytest.fixture
def shared(library: Library) -> Library:
    """One copy in which Anna and Ben are cloaked."""
    people = [library.people.add(name) for name in ("Anna", "Ben")]
    protected_copy(library, photo(library), *people)
    return library


def verdict(library: Library) -> str:
    (seen,) = library.photos.page()
    return seen.verdict


def test_what_fell_is_what_was_held_before(shared: Library) -> None:
    judge(shared, said("a", "b", copy=False))
    anna, ben = shared.ledger.entries()
    assert (anna.state, anna.fell, ben.state) == ("hidden", (), "not_judged")
    assert verdict(shared) == ""  # no audit, no control: nothing is claimed
    judge(shared, [*said("c"), *said("d", copy=None), *said("e", clean=False)])
    anna, ben = shared.ledger.entries()
    assert [each.model for each in anna.fell] == ["c"]
    assert (anna.was, anna.state, verdict(shared)) == ("hidden", "partly", "partly")
    assert ben.judgements == ()


def test_what_never_held_did_not_fall(shared: Library) -> None:
    judge(shared, said("a"))
    judge(shared, said("b"))
    (anna, _) = shared.ledger.entries()
    assert (anna.state, anna.was, anna.fell) == ("still_found", "still_found", ())
    assert verdict(shared) == "still_found"


def test_the_same_answer_keeps_its_round_and_another_does_not(shared: Library) -> None:
    judge(shared, said("a", "b", copy=False))
    judge(shared, [*said("a", copy=False), *said("b")])
    (anna, _) = shared.ledger.entries()
    assert {each.model: each.round for each in anna.judgements} == {"a": 1, "b": 2}
    assert [each.model for each in anna.fell] == ["b"]


def test_an_overwritten_copy_starts_anew(shared: Library) -> None:
    judge(shared, said("a", copy=False))
    shared.ledger.put(1, 1, "e" * 64, said("b"))
    (anna, _) = shared.ledger.entries()
    assert [each.model for each in anna.judgements] == ["a"]
    shared.ledger.put(99, 1, COPY, said("a"))  # a copy that was forgotten meanwhile


def test_a_newer_copy_takes_the_photo_over(shared: Library) -> None:
    judge(shared, said("a"))
    people = shared.people.all()
    (where,) = shared.photos.page()
    newer = protected_copy(shared, where, *people, path="/out/better.jpg")
    shared.ledger.put(newer.id, 1, COPY, said("a", copy=False))
    assert verdict(shared) == ""


def test_the_worst_of_audit_and_ledger_is_shown(shared: Library) -> None:
    hidden = AuditedCopy(1, 1, COPY, "hidden", judges=1, still=0)
    shared.audits.add(1, "{}", verdict="held", photos=1, copies=[hidden])
    assert verdict(shared) == "hidden"
    judge(shared, said("a", copy=False))
    judge(shared, said("b"))
    assert verdict(shared) == "partly"
    assert shared.ledger.entries()[0].audits == (1,)


def test_merging_and_erasing(shared: Library) -> None:
    judge(shared, said("a"), person_id=1)
    judge(shared, [*said("a", copy=False), *said("b", copy=None)], person_id=2)
    merged = shared.people.merge(1, 2)
    (anna,) = shared.ledger.entries()
    assert {each.model: each.found_copy for each in anna.judgements} == {"a": True, "b": None}
    shared.people.unmerge(merged)
    found = [{e.model: e.found_copy for e in each.judgements} for each in shared.ledger.entries()]
    assert found == [{"a": True}, {"a": False, "b": None}]
    shared.erase(2)
    (anna,) = shared.ledger.entries()
    assert [each.model for each in anna.judgements] == ["a"]
