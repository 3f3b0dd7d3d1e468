"""The chance's fit: families left out whole, and an interval that few families make wide."""

import numpy as np
import pytest

from calibration_cases import Copy, cases, read
from calibration_fit import fitted, leave_out, within
from calibration_spread import half_width, shift

FAMILIES = {"d": "dlib", "a": "mobile", "b": "mobile", "c": "mobile"}
OFF = {"d": 0.0, "a": 0.8, "b": 1.0, "c": 1.2}
"""How many logits sooner each network finds people."""


def copies(people: int = 80, seed: int = 0, between_people: float = 0.7) -> list[Copy]:
    """Copies whose true chance is known: networks of one family agree more than families do."""
    draws = np.random.default_rng(seed)
    made = []
    for person in range(people):
        easy = draws.normal(0, between_people)
        for _ in range(8):
            margin = draws.normal(0, 2.5)
            seen = {n: float(margin + draws.normal(0, 0.3)) for n in OFF}
            chance = {n: 1 / (1 + np.exp(-(margin + off + easy))) for n, off in OFF.items()}
            found = {n: bool(draws.random() < each) for n, each in chance.items()}
            made.append(Copy(str(person), "kind", seen, found))
    return made


def test_rows_become_margins_in_steps_between_the_thresholds() -> None:
    clean = {"a": {"similarity": 0.5, "rank": 1}, "b": {"similarity": 0.0, "rank": 9}}
    after = {"a": {"similarity": 0.1, "rank": 2}, "b": {"similarity": 0.5, "rank": 1}}
    row = {"person": "p", "fold": "B", "photos": [{"before": clean, "after": {"alone": after}}]}
    limits = {0.01: 0.2, 0.001: 0.3}
    (copy,) = read([row], {"a": limits, "b": limits})
    assert copy.condition == "B alone"
    assert copy.margins == {"a": pytest.approx(-1)}  # b misses the clean photo
    assert copy.found == {"a": False}


def test_no_network_is_judged_by_its_family() -> None:
    one = [Copy("p", "k", {"d": 5.0, "a": -5.0, "b": -4.0}, dict.fromkeys("dab", True))]
    found = cases(one, ["a", "b", "d"], ["a", "b", "d"], FAMILIES)
    said = dict(zip(found.network, found.x[:, 2], strict=True))
    assert said["a"] == said["b"] == 5.0
    assert said["d"] in (-5.0, -4.0)
    alike = cases(one, ["a"], ["a", "b"], FAMILIES, apart=False)
    assert alike.x[0, 1] == -4.0


def test_what_is_left_out_is_learnt_from_nowhere() -> None:
    turned = [
        Copy(c.person, c.condition, c.margins, {**c.found, "d": not c.found["d"]}) for c in copies()
    ]
    plain, other = (leave_out(each, FAMILIES, "dlib") for each in (copies(), turned))
    assert plain[0].learnt == "a, b, c"
    assert np.array_equal(plain[0].chance, other[0].chance)
    assert not np.array_equal(plain[0].y, other[0].y)
    mobile = leave_out(copies(), FAMILIES, "mobile")
    assert [each.network for each in mobile] == ["a", "b", "c"]
    assert mobile[0].learnt == "d, judged by mobile"


def test_a_shift_and_how_people_differ_are_found_again() -> None:
    draws = np.random.default_rng(0)
    people = np.repeat(np.arange(200), 16)
    z = draws.normal(0, 1.5, len(people))
    logits = z - 1.0 + draws.normal(0, 0.8, 200)[people]
    y = (draws.random(len(people)) < 1 / (1 + np.exp(-logits))).astype(float)
    off, spread = shift(z, y, [str(each) for each in people])
    assert off == pytest.approx(-1.0, abs=0.2)
    assert spread == pytest.approx(0.8, abs=0.2)


def test_few_families_are_wide_however_many_networks_they_have() -> None:
    off = [0.4, -0.4, 0.2, -0.2, 0.0, 0.1]
    two = half_width({"a": off[:1], "b": off[1:]}, 0.0)
    six = half_width({str(at): [each] for at, each in enumerate(off)}, 0.0)
    assert two > 1.4 * six
    assert half_width({"a": off[:1], "b": off[1:]}, 1.0) > two


def test_a_family_that_is_off_lies_within_the_interval() -> None:
    coefficients, spread, left = fitted(copies(), FAMILIES)
    assert coefficients[1] + coefficients[2] == pytest.approx(1.0, abs=0.3)
    assert spread > 1.2
    for each in left:
        held, people = within(each, spread)
        assert people == 80
        assert held >= 0.9 * people > within(each, 0.0)[0]


def test_one_family_tells_nothing_of_another() -> None:
    with pytest.raises(ValueError, match="one family"):
        fitted(copies(5), dict.fromkeys(FAMILIES, "mobile"))
