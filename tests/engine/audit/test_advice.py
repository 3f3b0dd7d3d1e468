"""The advice follows from the panel's figures, and from nothing else."""

import pytest

from cloakroom_engine.audit.attacks import adversaries as who
from cloakroom_engine.audit.attacks import panel, purifier
from cloakroom_engine.audit.attacks.adversaries import ADVERSARIES
from cloakroom_engine.audit.attacks.advice import (
    ENCODED,
    KEPT,
    LEARNT,
    SMOOTHED,
    UPLOADED,
    advice,
)
from cloakroom_engine.audit.attacks.linking import Pooled
from cloakroom_engine.audit.attacks.panel import Attack
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.intervals import rate

N = 20


def attack(name: str, hits: int, n: int = N) -> Attack:
    return Attack(name, rate(n, n), rate(hits, n), None, 0, ())


def adversary(name: str, hits: int) -> Pooled:
    return Pooled(name, rate(N, N), rate(hits, N), rate(hits, N), None, ())


def test_what_costs_most_comes_first() -> None:
    attacks = [attack("jpeg-50", 2), attack("blur-2", 9), attack(AS_SAVED, 1)]
    others = [adversary(who.PROTECTED_BOTH, 20), adversary(who.CLEAN_TWIN, 5)]
    assert advice(attacks, others) == ("linkable", SMOOTHED, "clean_twin", ENCODED)


def test_attacks_that_undo_nothing_earn_no_warning() -> None:
    attacks = [attack("blur-2", 3), attack("jpeg-75", 2), attack(AS_SAVED, 3)]
    assert advice(attacks, [adversary(who.GROWING, 0)]) == (KEPT,)


def test_a_code_appears_once_at_its_worst() -> None:
    attacks = [attack("blur-2", 9), attack("median-5", 2), attack("jpeg-50", 5)]
    found = advice([*attacks, attack(AS_SAVED, 0)], [])
    assert found == (SMOOTHED, ENCODED)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("as Instagram", UPLOADED),
        ("heic-50", ENCODED),
        (purifier.NAME, LEARNT),
        ("screenshot", SMOOTHED),
        ("nonlocal-means", SMOOTHED),
    ],
)
def test_every_kind_of_attack_has_its_code(name: str, code: str) -> None:
    assert advice([attack(name, 4), attack(AS_SAVED, 0)], []) == (code,)


def test_every_attack_and_adversary_of_the_panel_leads_to_advice() -> None:
    for each in panel.ATTACKS:
        found = advice([attack(each.name, 1), attack(AS_SAVED, 0)], [])
        assert found[0] in {SMOOTHED, ENCODED}
    for name in ADVERSARIES:
        found = advice([attack(AS_SAVED, 0)], [adversary(name, 1)])
        assert len(set(found) - {KEPT}) == 1


def test_nobody_judged_nothing_is_advised() -> None:
    assert advice([], []) == ()
    assert advice([attack(AS_SAVED, 0, 0)], [adversary(who.CLEAN_GALLERY, 3)]) == ()


def test_small_faces_that_are_found_again_are_told_of() -> None:
    """No attack costs anything; a thumbnail does, and must not be passed over in silence."""
    attacks = [attack("jpeg-75", 1), attack(AS_SAVED, 1)]
    assert advice(attacks, [], [rate(0, N), rate(15, N)]) == (SMOOTHED,)
    assert advice(attacks, [], [rate(1, N)]) == (KEPT,)
