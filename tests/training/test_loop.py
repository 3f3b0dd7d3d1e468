"""Training: it learns, resumes to the same weights, and each way of passing a batch works."""

import csv
import itertools

import numpy as np
import pytest
import torch

from training import data, sinkhorn
from training.asked import models
from training.checkpoint import append
from training.data import HELD_OUT, People, batch
from training.loop import Loop, network_of
from training.recipe import Recipe
from training.schedule import share

SMALL = {"architecture": "LowResolution-32", "batch": 16, "warm": 2, "half": False}


def recipe(**changes):
    return Recipe(name="small", **{"steps": 6, **SMALL, **changes})


def loop(faces, out, wanted, **more):
    out.mkdir(exist_ok=True)
    return Loop(wanted, People(faces, wanted), out, **more)


def test_it_learns_and_writes_its_curve(faces, tmp_path):
    found = loop(faces, tmp_path, recipe(steps=40, rate=3e-3))
    found.run(every=20)
    assert np.mean(found.losses[-5:]) < np.mean(found.losses[:5]) - 2
    rows = list(csv.DictReader((tmp_path / "curve.csv").read_text(encoding="utf-8").splitlines()))
    assert [row["step"] for row in rows] == ["20", "40"]
    assert 0.5 < float(rows[-1]["accuracy"]) <= 1


@pytest.mark.parametrize("rows", [0, 24])
def test_a_killed_run_goes_on_to_the_same_weights(faces, tmp_path, rows):
    wanted = recipe(rows=rows)
    whole = loop(faces, tmp_path / "whole", wanted)
    whole.run(every=3)
    loop(faces, tmp_path / "killed", wanted).run(every=3, stop=4)  # one step is lost
    resumed = loop(faces, tmp_path / "killed", wanted)
    assert resumed.step == 3
    resumed.run(every=3)
    for name, value in whole.learner.state_dict().items():
        assert torch.equal(value, resumed.learner.state_dict()[name]), name


def test_a_step_stands_in_the_curve_once_however_often_it_was_taken(tmp_path):
    for step in (2, 4, 6, 4):  # killed after the row of 6 was written, before it was kept
        append(tmp_path, ("step", "loss"), (step, step / 2))
    lines = (tmp_path / "curve.csv").read_text(encoding="utf-8").splitlines()
    assert lines == ["step,loss", "2,1.0", "4,2.0"]


def test_only_the_rows_that_take_part_move(faces, tmp_path):
    found = loop(faces, tmp_path, recipe(rows=20))
    before = found.learner.rows.weight.detach().clone()
    found.run(every=10, stop=1)
    moved = (found.learner.rows.weight != before).any(dim=1)
    assert int(moved.sum()) == 20
    _, people = found.people.draw(found.recipe, 0)
    assert moved[people].all()


@pytest.mark.parametrize(
    "changes",
    [
        {"robust": "free", "push": 4.0},
        {"robust": "sat", "push": 4.0, "against": 1.0},
        {"robust": "noise", "against": 0.1},
        {"loss": "gccs"},
        {"sets_apart": 0.1},
        {"views": "small"},
        {"views": "masked", "architecture": "Masked-32"},
        {"teacher": "dlib-resnet"},
        {"teacher": "dlib-resnet", "morphs": 0.5, "views": "masked"},
    ],
    ids=lambda changes: "-".join(map(str, changes.values())),
)
def test_every_way_takes_a_step_that_changes_the_network(faces, tmp_path, monkeypatch, changes):
    monkeypatch.setattr(data, "POOL", 40)
    wanted = recipe(**changes)
    teacher = models().surrogate(wanted.teacher) if wanted.teacher else None
    found = loop(faces, tmp_path, wanted, teacher=teacher)
    before = [each.detach().clone() for each in found.learner.parameters()]
    found.run(every=10, stop=1)
    assert np.isfinite(found.losses).all()
    changed = [
        not torch.equal(a, b) for a, b in zip(before, found.learner.parameters(), strict=True)
    ]
    assert all(changed)


def test_a_run_starts_from_another_ones_network(faces, tmp_path):
    first = loop(faces, tmp_path / "first", recipe())
    first.keep()
    second = loop(faces, tmp_path / "second", recipe(seed=9, start="first"))
    for name, value in network_of(tmp_path / "first").items():
        assert torch.equal(second.learner.network.state_dict()[name], value)


def test_batches_depend_on_seed_and_step_alone_however_they_are_shared_out(faces):
    wanted = recipe(morphs=0.5)
    people = People(faces, wanted)
    whole = batch(people, wanted, 5)
    parts = [batch(people, wanted, 5, part, 2) for part in (0, 1)]
    faces_of_both = np.concatenate([part.rows[:8] for part in parts])
    morphs_of_both = np.concatenate([part.rows[8:] for part in parts])
    assert (whole.rows == np.concatenate([faces_of_both, morphs_of_both])).all()
    assert (whole.people == np.concatenate([part.people for part in parts])).all()
    for part in parts:
        assert (part.draws.turn == whole.draws.turn[part.places]).all()
    assert not np.array_equal(whole.rows, batch(people, wanted, 6).rows)


def test_which_morphs_are_seen_says_nothing_of_who_is_drawn(faces):
    """Seeds that differ by a nought at their end are one seed: both came out of the same numbers"""
    wanted = recipe(morphs=1.0)
    people = People(faces, wanted)
    drawn = [batch(people, wanted, step) for step in range(300)]
    first = [each.people[0] for each in drawn]
    for at in (0, 1):
        morphs = [each.rows[len(each.people) + at] for each in drawn]
        assert abs(np.corrcoef(first, morphs)[0, 1]) < 0.2


def test_a_loss_of_all_scores_together_refuses_rows_that_are_left_out(faces, tmp_path):
    with pytest.raises(ValueError, match="gccs"):
        loop(faces, tmp_path, recipe(loss="gccs", sets_apart=0.1))


def test_a_run_ends_when_its_minutes_are_over(faces, tmp_path):
    found = loop(faces, tmp_path, recipe(steps=100_000), minutes=0.02)
    found.run(every=100_000)
    assert 1 <= found.step < 100_000
    assert found.seconds >= 1.2
    assert network_of(tmp_path)  # and what it came to is kept


def test_people_kept_out_are_never_drawn(faces):
    people = People(faces, recipe())
    drawn = {int(who) for step in range(50) for who in faces.people[people.draw(recipe(), step)[0]]}
    assert len(drawn) > 50
    assert not any(who % HELD_OUT == 0 for who in drawn)
    assert {int(who) for who in faces.people[people.held_out]} == {0, 20, 40}


def test_the_rate_rises_stays_and_falls_to_nothing():
    shares = [share(step / 100, step, 10) for step in range(100)]
    assert shares[0] == pytest.approx(0.1)
    assert shares[10:60] == [1.0] * 50
    assert shares[-1] == pytest.approx(1 / 40)
    assert all(a > b for a, b in itertools.pairwise(shares[60:]))


def test_the_sinkhorn_divergence_is_nought_for_equals_and_grows_with_the_way():
    torch.manual_seed(0)
    x = torch.randn(12, 4)
    assert abs(float(sinkhorn.divergence(x, x.flip(0)))) < 1e-4
    near, far = (float(sinkhorn.divergence(x, x + by)) for by in (0.5, 1.0))
    assert near == pytest.approx(4 * 0.5**2 / 2, rel=0.1)
    assert far == pytest.approx(4 * 1.0**2 / 2, rel=0.1)
