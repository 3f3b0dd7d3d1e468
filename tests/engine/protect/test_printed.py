"""A sticker on the astronaut's forehead: inks, where it lies, how it is lit, and learning it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from cloakroom_engine.cloak import frame, objective
from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.cloak.scene import Scene
from cloakroom_engine.cloak.views import plain_chip
from cloakroom_engine.errors import Cancelled, EngineError
from cloakroom_engine.progress import Silent
from cloakroom_engine.protect.printed import bend, inks
from cloakroom_engine.protect.printed.control import scattered
from cloakroom_engine.protect.printed.learn import (
    Schedule,
    Stage,
    blank,
    flat,
    learn,
    variation,
)
from cloakroom_engine.protect.printed.wear import Light, lit, photographed, worn

QUICK = Schedule(stages=(Stage(0.9, 1 / 12, 3), Stage(0.9, 1 / 51, 3)), window=4, batch=2, most=10)
MM_TO_FRAME = 1 / bend.MM
EYES = frame.POINTS[:2].mean(axis=0)
IDENTITY = np.eye(2, 3)


def patch_of(cyan: float, magenta: float, yellow: float) -> torch.Tensor:
    return torch.tensor([cyan, magenta, yellow], dtype=torch.float32).view(3, 1, 1)


def test_paper_is_white_and_no_mixture_of_inks_leaves_what_a_screen_can_show() -> None:
    assert inks.printed(patch_of(0, 0, 0)).flatten().tolist() == pytest.approx([1, 1, 1], abs=0.01)
    drawn = torch.rand(3, 40, 40, generator=torch.Generator().manual_seed(0))
    shown = inks.printed(drawn)
    assert 0 <= float(shown.min()) < float(shown.max()) <= 1
    least = inks.srgb(inks.printed(patch_of(1, 1, 1)))
    assert float(least.min()) > 60, "three inks on plain paper make no black"
    assert inks.srgb(inks.linear(torch.tensor([0.0, 9.0, 128.0, 255.0]))).tolist() == pytest.approx(
        [0, 9, 128, 255], abs=0.1
    )


@pytest.mark.parametrize(("ink", "eaten"), [(0, 0), (1, 1), (2, 2)])
def test_each_ink_eats_its_own_light_and_more_gain_eats_more(ink: int, eaten: int) -> None:
    full = torch.zeros(3, 1, 1)
    full[ink] = 1
    colour = inks.printed(full).flatten()
    assert int(colour.argmin()) == eaten
    half = torch.full((3, 1, 1), 0.5)
    fat, lean = (inks.printed(half, torch.full((3,), gain)) for gain in (0.8, 1.25))
    assert bool((fat < inks.printed(half)).all())
    assert bool((lean > inks.printed(half)).all())


def test_the_sticker_lies_above_the_brows_and_keeps_its_width_along_the_bend() -> None:
    straight = bend.Pose(lean=0.0)
    places, _ = bend.lies(IDENTITY, (frame.SIDE, frame.SIDE), straight)
    middle = places[:, round(EYES[0])]
    covered = np.flatnonzero(np.abs(middle[:, 1]) <= 1)
    assert covered[-1] == pytest.approx(EYES[1] - bend.ABOVE_MM * MM_TO_FRAME, abs=1.5)
    assert len(covered) * bend.MM == pytest.approx(bend.HIGH_MM, abs=2 * bend.MM)
    row = places[covered[len(covered) // 2]]
    wide = np.abs(row[:, 0]) <= 1
    chord = wide.sum() * bend.MM
    assert 0.75 * bend.WIDE_MM < chord < 0.95 * bend.WIDE_MM
    assert row[wide, 0][0] == pytest.approx(-row[wide, 0][-1], abs=0.05)
    # Lengths on the paper: steps from pixel to pixel are longer than they look, more so outside.
    steps = np.diff(row[wide, 0]) * bend.WIDE_MM / 2
    assert steps.min() == pytest.approx(bend.MM, rel=0.03)
    assert steps[0] > 1.3 * steps[len(steps) // 2]


def test_a_turned_head_hides_the_far_side_and_a_leaning_sticker_droops_at_its_ends() -> None:
    shown = {
        turn: bend.lies(IDENTITY, (frame.SIDE, frame.SIDE), bend.Pose(lean=0, turn=turn))[0]
        for turn in (-30.0, 0.0, 30.0)
    }
    row = round(EYES[1] - (bend.ABOVE_MM + bend.HIGH_MM / 2) * MM_TO_FRAME)
    halves = {}
    for turn, places in shown.items():
        x = places[row, np.abs(places[row]).max(axis=1) <= 1, 0]
        halves[turn] = (x < 0).sum() / (x > 0).sum()
    # Turned to the right, the sticker's left half takes more room, and the other way round.
    assert halves[30.0] > 1.5
    assert halves[0.0] == pytest.approx(1, abs=0.05)
    assert halves[-30.0] < 1 / 1.5
    places, _ = bend.lies(IDENTITY, (frame.SIDE, frame.SIDE), bend.Pose(lean=30.0))
    lowest = [
        np.flatnonzero((np.abs(places[:, column]) <= 1).all(axis=1)).max()
        for column in (round(EYES[0]), round(EYES[0]) + 25)
    ]
    assert lowest[1] > lowest[0]


def test_the_pose_of_a_mirrored_face_is_turned_the_other_way(
    points_px: NDArray[np.float32], astronaut: NDArray[np.uint8]
) -> None:
    mirrored = points_px[[1, 0, 2, 4, 3]] * [-1, 1] + [astronaut.shape[1] - 1, 0]
    ahead, back = bend.posed(points_px), bend.posed(mirrored)
    assert ahead.turn == pytest.approx(-back.turn, abs=1.0)
    assert abs(ahead.turn) > 0.5


def test_only_the_forehead_changes_and_dim_light_makes_a_dim_sticker(
    astronaut: NDArray[np.uint8], points_px: NDArray[np.float32], place: Scene
) -> None:
    white = inks.printed(torch.zeros(3, bend.ROWS, bend.COLUMNS))
    shown = photographed(astronaut, points_px, white)
    where = np.argwhere((shown != astronaut).any(axis=2))
    eyes = points_px[:2]
    assert where[:, 0].max() < eyes[:, 1].min()
    middle = eyes.mean(axis=0)
    apart = float(np.linalg.norm(eyes[1] - eyes[0]))
    forehead = shown[int(middle[1] - 0.75 * apart), int(middle[0])]
    assert forehead.min() > astronaut[int(middle[1] - 0.75 * apart), int(middle[0])].min()
    to_frame = frame.compose(frame.photo_to_frame(place.points_px), frame.inverse(place.to_patch))
    by = [
        float(worn(place.clean, white, to_frame, bend.Pose(), Light((light,) * 3)).mean())
        for light in (0.3, 0.9)
    ]
    assert by[0] < by[1]
    assert lit(place.clean * 0.5).white < lit(place.clean).white


def test_learning_hides_more_than_blank_paper_does(
    place: Scene, darker: Scene, witness: Witness
) -> None:
    found = learn([place, darker], [witness], 0, Silent(), QUICK)
    assert found.inks.shape == (3, bend.ROWS, bend.COLUMNS)
    assert 0 <= float(found.inks.min()) < float(found.inks.max()) <= 1
    assert seen(place, witness, found.inks) < seen(place, witness, blank()) - 0.1
    again = learn([place, darker], [witness], 0, Silent(), replace(QUICK, most=2))
    assert again.losses == found.losses[:2]


def seen(place: Scene, witness: Witness, sticker: torch.Tensor) -> float:
    """What the witness sees of her in the plain view, in spreads of strangers."""
    to_frame = frame.compose(frame.photo_to_frame(place.points_px), frame.inverse(place.to_patch))
    with torch.no_grad():
        pose = bend.posed(place.points_px)
        patch = worn(place.clean, inks.printed(sticker), to_frame, pose, lit(place.clean))
        row = witness.surrogate(plain_chip(place, patch, witness.surrogate.card))
        return float(objective.combine([witness.residual(row, row, "class-centre")]))


def test_each_stage_ends_when_a_line_through_its_losses_falls_no_longer(
    place: Scene, witness: Witness, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert flat([1.0, 0.9, 1.1, 1.0])
    assert not flat([1.0, 0.9, 0.95, 0.8])
    asked: list[int] = []

    def at_once(losses: list[float]) -> bool:
        asked.append(len(losses))
        return True

    monkeypatch.setattr("cloakroom_engine.protect.printed.learn.flat", at_once)
    found = learn([place], [witness], 0, Silent(), QUICK)
    assert asked == [4, 4]
    assert len(found.losses) == 10, "five steps a stage: more than the fewest, and than the window"


def test_nothing_to_learn_from_and_a_cancelled_job_are_said(place: Scene, witness: Witness) -> None:
    for scenes, witnesses, code in (
        ([], [witness], "person.no_photos"),
        ([place], [], "cloak.no_surrogate"),
    ):
        with pytest.raises(EngineError) as caught:
            learn(scenes, witnesses, 0, Silent())
        assert caught.value.code == code

    class Stopper(Silent):
        def step(self, stage: str, done: int, total: int, photo: str | None = None) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        learn([place], [witness], 0, Stopper())


def test_random_colours_vary_as_much_as_the_sticker_they_are_the_control_of() -> None:
    rows = torch.linspace(0, 40, bend.ROWS).sin().view(1, -1, 1)
    like = (0.5 + 0.4 * rows).expand(3, bend.ROWS, bend.COLUMNS)
    drawn = scattered(like, 3)
    assert float(variation(drawn)) == pytest.approx(float(variation(like)), rel=0.05)
    assert float(drawn.std()) > 0.2
    assert not torch.equal(drawn, scattered(like, 4))
