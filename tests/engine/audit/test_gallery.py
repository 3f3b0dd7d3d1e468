import numpy as np
import pytest
from numpy.typing import NDArray

from audit_toys import at
from cloakroom_engine.audit.gallery import search, synthetic

NOBODY = np.full((1, 2), np.nan, np.float32)


def test_rank_counts_strangers_who_look_more_alike() -> None:
    found = search(at(0), ["p"], at(60, 40), ["a", "b"], at(10, 30, 50, 180))
    assert found.similarity[0] == pytest.approx(np.cos(np.radians(40)))
    assert found.centre[0] == pytest.approx(np.cos(np.radians(50)))
    assert found.impostors[0] == pytest.approx(np.cos(np.radians(10)))
    assert found.rank.tolist() == [3]


def test_a_tie_goes_to_the_person() -> None:
    found = search(at(0), ["p"], at(20), ["a"], at(20, 20))
    assert found.rank.tolist() == [1]


def test_the_probes_own_original_is_left_out() -> None:
    probes, person = at(0, 30), at(1, 31)
    found = search(probes, ["a", "b"], person, ["a", "b"], at(90))
    assert found.similarity == pytest.approx(np.cos(np.radians([31, 29])))
    assert not found.same_photo.any()


def test_only_the_original_left_is_used_and_said() -> None:
    found = search(at(0), ["a"], at(10), ["a"], at(90))
    assert found.same_photo.tolist() == [True]
    assert found.similarity[0] == pytest.approx(np.cos(np.radians(10)))


def test_without_fall_back_the_original_is_never_used() -> None:
    found = search(at(0), ["a"], at(10), ["a"], at(90), fall_back=False)
    assert not found.same_photo.any()
    assert found.rank.tolist() == [0]
    assert np.isnan(found.similarity).all()


def test_photos_without_a_face_are_not_searched_and_not_in_the_gallery() -> None:
    probes = np.concatenate([NOBODY, at(0)])
    person = np.concatenate([NOBODY, at(50)])
    found = search(probes, ["a", "b"], person, ["c", "d"], np.concatenate([at(10), NOBODY]))
    assert found.no_face.tolist() == [True, False]
    assert found.rank.tolist() == [0, 2]


def test_an_original_without_a_face_does_not_become_the_fall_back() -> None:
    found = search(at(0), ["a"], NOBODY, ["a"], at(90))
    assert found.rank.tolist() == [0]
    assert not found.same_photo.any()


def test_lengths_of_embeddings_do_not_matter() -> None:
    short = search(at(0) * 0.1, ["p"], at(30) * 7, ["a"], at(40) * 3)
    assert short.similarity[0] == pytest.approx(np.cos(np.radians(30)))
    assert short.rank.tolist() == [1]


def test_every_row_needs_an_id() -> None:
    with pytest.raises(ValueError, match="one id"):
        search(at(0, 1), ["a"], at(0), ["a"], at(0))


def test_synthetic_strangers_come_from_the_statistics() -> None:
    class Circle:
        def draw(self, n: int, seed: int) -> NDArray[np.float32]:
            return at(*np.random.default_rng(seed).uniform(0, 360, n))

    assert synthetic(Circle(), seed=1).shape == (10_000, 2)
    assert np.array_equal(synthetic(Circle(), 1, 5), synthetic(Circle(), 1, 5))
    assert not np.array_equal(synthetic(Circle(), 1, 5), synthetic(Circle(), 2, 5))
