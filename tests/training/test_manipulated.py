"""The detector of manipulated faces: what it looks at, that it repeats itself, that it learns."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from training.manipulated import recipe, train
from training.manipulated.chips import EYES_PX, cut
from training.manipulated.network import SIDE

ROOM = SIDE + 24
POINTS = np.array([(80.0, 90.0), (110.0, 90.0), (95.0, 105.0), (85.0, 120.0), (105.0, 120.0)])


@pytest.fixture
def small() -> recipe.Recipe:
    return replace(recipe.read("plain"), steps=30, batch=8, warm=3)


def faces(seed: int, tell: int) -> train.Faces:
    """Smooth pictures; copies have every other pixel ``tell`` grey levels brighter."""
    draws = np.random.default_rng(seed)
    coarse = draws.integers(40, 200, (60, ROOM // 8, ROOM // 8, 3)).astype(np.uint8)
    smooth = coarse.repeat(8, axis=1).repeat(8, axis=2)
    told = smooth[:20].copy()
    told[:, ::2, ::2] += np.uint8(tell)
    return train.Faces(told, smooth[20:40], smooth[40:])


def test_a_face_is_cut_pixel_by_pixel_where_it_is_not_too_large() -> None:
    photo = np.random.default_rng(0).integers(0, 256, (200, 220, 3), dtype=np.uint8)
    chip = cut(photo, POINTS, 64)
    x, y = (round(each - 32) for each in POINTS.mean(axis=0).tolist())
    assert (chip == photo[y : y + 64, x : x + 64]).all()
    assert np.linalg.norm(POINTS[1] - POINTS[0]) < EYES_PX


def test_what_lies_outside_is_mirrored_and_large_faces_are_shrunk() -> None:
    photo = np.random.default_rng(0).integers(0, 256, (90, 100, 3), dtype=np.uint8)
    beside = cut(photo, POINTS - (80, 90), 64)
    assert beside.shape == (64, 64, 3)
    assert (beside[0] == beside[2 * (32 - 15)]).all()  # its middle is fifteen rows down
    assert cut(photo, POINTS * 4, 64).shape == (64, 64, 3)


def test_the_same_recipe_gives_the_same_weights(small: recipe.Recipe) -> None:
    known = faces(0, 40)
    first, again = (train.train(replace(small, steps=3), known) for _ in range(2))
    for one, other in zip(first.parameters(), again.parameters(), strict=True):
        assert torch.equal(one, other)


@pytest.mark.parametrize("name", ["plain", "margin"])
def test_it_learns_what_can_be_told_and_nothing_else(name: str) -> None:
    wanted = replace(recipe.read(name), steps=40, batch=8, warm=3)
    known, asked = faces(0, 40), faces(1, 40)
    telling = train.train(wanted, known)
    copies, clean = telling.score(asked.copies), telling.score(asked.clean)
    assert np.median(copies) > clean.max()
    nothing = faces(2, 0)
    same = telling.score(nothing.copies)
    assert (same > np.median(copies)).mean() < 0.2


def test_recipes_are_read_and_refused() -> None:
    for path in recipe.RECIPES.glob("*.toml"):
        assert recipe.read(path.stem).name == path.stem
    with pytest.raises(FileNotFoundError):
        recipe.read("none")
