"""Tables over kept copies, on faces that are points: a copy that hides nothing is found, one that
hides everything is not."""

import numpy as np
import pytest
from numpy.typing import NDArray

import masked_cloaked
import openset_copies
import standing
from cloakroom_engine.models import impostors
from copies import Copy
from seen_copies import AS_SAVED, BARE, Judges, Seen

PEOPLE, PHOTOS, ASKED, SIZE = 20, 6, 3, 128
NETWORK = "a network"


def unit(rows: NDArray[np.float64]) -> NDArray[np.float32]:
    return (rows / np.linalg.norm(rows, axis=-1, keepdims=True)).astype(np.float32)


def person(at: int, draws: np.random.Generator, *, hidden: bool) -> Seen:
    """Photos are the person's own point and a little noise; copies are that or anything."""
    own = draws.normal(size=SIZE)
    clean = unit(own + 0.3 * draws.normal(size=(PHOTOS, SIZE)))
    copies = unit(draws.normal(size=(ASKED, SIZE))) if hidden else clean[:ASKED]
    photos = [f"{at}/{photo}.jpg" for photo in range(PHOTOS)]
    return Seen(
        str(at),
        np.array(photos + photos[:ASKED]),
        np.array([BARE] * PHOTOS + [AS_SAVED] * ASKED),
        {NETWORK: np.concatenate([clean, copies])},
    )


def judged(draws: np.random.Generator) -> Judges:
    """One network, 200 strangers to it, and its statistics of 400 others."""
    strangers = unit(draws.normal(size=(600, SIZE)))
    statistics = impostors.measure(strangers[200:], "points", sha256="0" * 64)
    return Judges({NETWORK: "0" * 64}, {NETWORK: statistics}, {NETWORK: strangers[:200]})


@pytest.mark.parametrize("hidden", [False, True])
def test_copies_are_named_and_found_where_they_hide_nothing(*, hidden: bool) -> None:
    draws = np.random.default_rng(0)
    people = [person(at, draws, hidden=hidden) for at in range(PEOPLE)]
    judges = judged(draws)
    named = openset_copies.named(people, judges, NETWORK)
    for state, share in ((BARE, 1.0), (AS_SAVED, 0.0 if hidden else 1.0)):
        assert np.mean(named["plain cosine", state, 0.01]) == pytest.approx(share, abs=0.05)
    found = [
        standing.finds(judges, one, photo, AS_SAVED, NETWORK)
        for one in people
        for photo in one.photos(AS_SAVED)
    ]
    assert np.mean(found) == pytest.approx(0 if hidden else 1, abs=0.15)


def test_a_face_that_is_not_found_is_not_named() -> None:
    draws = np.random.default_rng(0)
    people = [person(at, draws, hidden=False) for at in range(PEOPLE)]
    for one in people:
        one.rows[NETWORK][one.state == AS_SAVED] = np.nan
    named = openset_copies.named(people, judged(draws), NETWORK)
    assert not any(np.any(each) for (_, state, _), each in named.items() if state == AS_SAVED)
    assert not standing.finds(judged(draws), people[0], "0/0.jpg", AS_SAVED, NETWORK)


@pytest.mark.parametrize("hidden", [False, True])
def test_pairs_with_a_clean_album_pass_where_copies_hide_nothing(*, hidden: bool) -> None:
    draws = np.random.default_rng(0)
    people = [person(at, draws, hidden=hidden) for at in range(8)]
    made = [
        Copy(one.person, "C", photo, "", "surgical", None, None, {})
        for one in people
        for photo in one.photos(AS_SAVED)
    ]
    rows = {
        (str(photo), str(state)): row
        for one in people
        for photo, state, row in zip(one.where, one.state, one.rows[NETWORK], strict=True)
    }
    pairs, _ = masked_cloaked.planned(made, {one.person: one.photos(BARE) for one in people})
    _, same, different = masked_cloaked.judged(pairs, rows, (AS_SAVED, BARE), 0.5)
    assert same.startswith("0.000" if hidden else "1.000")
    assert different.startswith("0.000")
