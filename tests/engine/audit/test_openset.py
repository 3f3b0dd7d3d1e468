"""Open-set identification on embeddings that are made up, so that the right answer is known."""

import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.audit.openset import rates, scores, trial
from cloakroom_engine.audit.openset.trial import COSINE, KINDS, MOVR, NAC, Trial

WIDTH = 32


def near(
    generator: np.random.Generator, centre: NDArray[np.float64], n: int
) -> NDArray[np.float64]:
    return scores.unit(centre + 0.8 * generator.standard_normal((n, len(centre))) / WIDTH**0.5)


@pytest.fixture
def toy() -> Trial:
    """10 known people and 10 unknown, clusters of equal width, and a cohort of others."""
    generator = np.random.default_rng(4)
    centres = scores.unit(generator.standard_normal((20, WIDTH)))
    clusters = [near(generator, centre, 33) for centre in centres]
    return Trial(
        people=scores.prototypes(np.stack([rows[:3] for rows in clusters[:10]])),
        known=np.concatenate([rows[3:] for rows in clusters[:10]]),
        truth=np.repeat(np.arange(10), 30),
        unknown=np.concatenate([rows[3:] for rows in clusters[10:]]),
        cohort=scores.unit(generator.standard_normal((24, WIDTH))),
    )


def test_nac_names_whom_the_cosine_names() -> None:
    generator = np.random.default_rng(0)
    similar = generator.uniform(-1, 1, (1000, 20))
    cohort = generator.uniform(-1, 1, (1000, 7))
    for confidence in (scores.nac(similar), scores.nac(similar, cohort)):
        assert (confidence.argmax(axis=1) == similar.argmax(axis=1)).all()
        assert ((confidence > 0) & (confidence <= 1)).all()


def test_nac_by_hand() -> None:
    similar = np.full((1, 20), 0.2)
    similar[0, 3] = 0.6
    share = np.exp(0.6) / (np.exp(0.6) + 15 * np.exp(0.2))
    assert scores.nac(similar)[0].max() == pytest.approx(share)
    assert share == pytest.approx(0.0905, abs=1e-4)


def test_a_gallery_of_one_needs_a_cohort() -> None:
    with pytest.raises(ValueError, match="neighbours"):
        scores.nac(np.array([[0.9]]))
    cohort = np.zeros((2, 16))
    sure, unsure = scores.nac(np.array([[0.9], [0.1]]), cohort)[:, 0]
    assert sure > unsure


@pytest.mark.parametrize("kind", KINDS)
def test_naming_grows_with_the_false_accepts_that_are_allowed(toy: Trial, kind: str) -> None:
    found = toy.curve(kind, fars=(0.0, 0.001, 0.01, 0.05, 0.1, 0.5, 1.0))
    shares = [each.dir for each in found.named]
    assert shares == sorted(shares)
    assert all(each.far_held <= each.far for each in found.named)
    assert shares[-1] == found.rank1
    assert [fnir for _, fnir in found.det] == sorted((f for _, f in found.det), reverse=True)
    assert 0.5 < found.auc <= 1


def test_thresholds_are_exact() -> None:
    unknown = np.arange(1000, dtype=np.float64)
    for far in (0.001, 0.01, 0.1):
        assert (unknown > rates.threshold(unknown, far)).sum() == round(1000 * far)
    assert rates.threshold(unknown[:10], 0.01) == 9  # too few: none passes
    assert rates.threshold(unknown, 1) == -np.inf


def test_rates_by_hand() -> None:
    known = np.array([[0.9, 0.1], [0.3, 0.6], [0.2, 0.8], [0.5, 0.4]])
    truth = np.array([0, 1, 0, 0])
    unknown = np.array([[0.55, 0.0], [0.0, 0.3], [0.1, 0.2], [0.2, 0.1]])
    found = rates.curve(known, truth, unknown, fars=(0.0, 0.25))
    # Nobody unknown passes above 0.55: 0.9 and 0.6 are named; 0.8 is named wrongly.
    assert [each.dir for each in found.named] == [0.5, 0.75]
    assert found.rank1 == 0.75
    assert found.auc == pytest.approx((4 + 4 + 3) / 16)


def test_a_cohort_costs_nothing_on_the_toy_set(toy: Trial) -> None:
    def at_one_percent(kind: str) -> float:
        return next(each.dir for each in toy.curve(kind).named if each.far == 0.01)

    assert at_one_percent(NAC) >= at_one_percent(COSINE) - 0.01


def test_m_ovr_knows_a_prototype_best(toy: Trial) -> None:
    own = toy.scores(MOVR, toy.people)
    assert (own.argmax(axis=1) == np.arange(10)).all()
    assert own.max(axis=1).mean() > toy.scores(MOVR, toy.unknown).max(axis=1).mean()


def test_m_ovr_by_hand() -> None:
    (found,) = scores.movr(np.array([[0.6, 0.0]]), temperature=2.0, margin=0.0)
    one, other = 1 / (1 + np.exp(-1.2)), 1 / 2
    assert found == pytest.approx([np.log(one * (1 - other)), np.log(other * (1 - one))])


def test_galleries_are_drawn_apart() -> None:
    person = [name for name in "abcdefgh" for _ in range(6)] + ["few"] * 3
    drawn = trial.draw(person, 3, people=5, most_probes=2)
    assert drawn.enrolled.shape == (5, 3)
    assert len(drawn.probes) == len(drawn.truth) == 10
    assert not set(drawn.enrolled.ravel().tolist()) & set(drawn.probes.tolist())
    assert "few" not in drawn.names
    for at, label in zip(drawn.probes, drawn.truth, strict=True):
        assert person[at] == drawn.names[label]
    again = trial.draw(person, 3, people=5, most_probes=2)
    assert (again.enrolled == drawn.enrolled).all()
    with pytest.raises(ValueError, match="people"):
        trial.draw(person, 3, people=9)


def test_intervals_hold_the_mean() -> None:
    found = rates.spread([0.5, 0.6, 0.7, 0.8])
    assert found.mean == pytest.approx(0.65)
    assert found.low < found.mean < found.high
    assert found == rates.spread([0.5, 0.6, 0.7, 0.8])
