"""The training of what draws made-up faces: that it learns, resumes, and what its card says."""

import copy
import hashlib
import json
import shutil

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from patterns import patterns, resumed, store
from safetensors.torch import load_file

from training.asked import ROOT
from training.cut import POINTS
from training.data import HELD_OUT
from training.frames import Frames
from training.replaced import pack, places
from training.replaced.__main__ import main
from training.replaced.loop import Loop, mirrored
from training.replaced.network import (
    COARSE,
    DETAILS,
    EMBEDDING,
    EXPRESSION,
    SIDE,
    hole,
)
from training.replaced.recipe import Recipe
from training.teacher import known

RECIPE = Recipe(
    name="inpainter", recogniser="toy", steps=4, batch=4, swapped=2, asked=1, rate=1e-3, warm=2,
    seed=0, pixels=6.0, edges=6.0, features=6.0, critic=1.0, likeness=3.0, away=3.0, colours=6.0,
    average=0.9, half=False, sets=("celeba_small", "celeba_wide"), shares=(0.5, 0.5),
)  # fmt: skip


@pytest.fixture(scope="module")
def loop(faces, seen, tmp_path_factory):
    """A training in a folder of a name; the linear half is fitted once for all of them."""
    root = tmp_path_factory.mktemp("replaced")
    embeddings = known(seen, Frames(faces.frames, torch.device("cpu")), root / "toy.npy")
    points = np.repeat(POINTS[None].astype(np.float32), len(faces.files), axis=0)

    def made(name):
        folder = root / name
        if not folder.exists():
            folder.mkdir()
            if name != "begun":
                shutil.copy(root / "begun" / "checkpoint.pt", folder)
        return Loop(RECIPE, faces, points, embeddings, seen, folder)

    made("begun").keep()
    return made


def test_the_linear_half_alone_puts_a_face_back_better_than_blocks(loop, faces):
    found = loop("begun")
    assert not set(faces.people[found.learnt]) & set(faces.people[found.held_out])
    assert (faces.people[found.held_out] % HELD_OUT == 0).all()
    at = found.learnt[:8]
    pictures, where = found.pictures(at), torch.from_numpy(at)
    points, codes = found.points[where], found.embeddings[where]
    told = found.drawer.told(pictures, points, codes)
    made = found.drawer(pictures, points, told[:, :EXPRESSION], codes, told[:, EXPRESSION:])
    blocks = found.drawer.filled(pictures)
    assert (made - pictures).abs().mean() < 0.9 * (blocks - pictures).abs().mean()


def test_a_killed_run_goes_on_to_the_same_weights_and_the_card_says_what_it_is(loop, seen):
    whole = loop("whole")
    whole.run(every=2)
    again = resumed(lambda: loop("killed"))
    assert again.step == 2
    again.run(every=2)
    for name, value in whole.average.state_dict().items():
        assert torch.equal(value, again.average.state_dict()[name]), name
    path = pack.write(whole, {"machine": "a test"})
    card = json.loads(path.with_suffix(".json").read_text())
    assert card["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert card["training_set"].count("non-commercial research") == 2
    assert path.stat().st_size < 6_000_000
    assert card["coded_by"] == seen.card.sha256
    stored = load_file(path)["end.weight"].float()
    assert torch.allclose(stored, whole.average.end.weight, atol=1e-3)


def test_of_the_face_that_was_there_blocks_are_seen_and_no_more(loop):
    drawer = copy.deepcopy(loop("begun").drawer)
    random = torch.Generator().manual_seed(0)
    drawer.end.weight.data.normal_(generator=random)
    plain = torch.full((1, 3, SIDE, SIDE), 120.0)
    # Checks, in every block that lies in the hole as a whole: another picture, the same blocks.
    block = SIDE // COARSE
    whole = F.avg_pool2d((hole() >= 1).float(), block) >= 1
    inside = whole.repeat_interleave(block, 2).repeat_interleave(block, 3)
    along = torch.arange(SIDE)
    busy = plain + 40.0 * inside * ((along[:, None] + along) % 2 * 2 - 1)
    drawn = [torch.randn(1, size, generator=random) for size in (EXPRESSION, EMBEDDING, DETAILS)]
    one, other = (drawer(each, drawer.usual[None], *drawn, whole=True) for each in (plain, busy))
    assert whole.sum() >= 4
    assert torch.allclose(one, other, atol=0.01)
    brighter = drawer(plain + 40.0 * inside, drawer.usual[None], *drawn, whole=True)
    assert not torch.allclose(one, brighter, atol=0.01)


def test_a_mirrored_face_has_its_left_eye_on_the_left(loop):
    points = loop("begun").points[:3]
    again = mirrored(points)
    assert (again[:, 0, 0] < again[:, 1, 0]).all()
    assert torch.allclose(mirrored(again), points, atol=1e-4)


def test_landmarks_are_where_the_set_says(shared, faces):
    found = places.of(shared, faces)
    assert found.shape == (len(faces.files), 5, 2)
    assert np.abs(found - POINTS).max() < 64


def test_without_the_folder_of_landmarks_it_says_what_is_missing(tmp_path, monkeypatch):
    """Cut faces are enough for other trainings; this one reads where their landmarks lie."""
    store(patterns(4), tmp_path / "faces")
    words = [str(ROOT / "training/replaced/inpainter.toml"), "--faces", str(tmp_path / "faces")]
    monkeypatch.setattr("sys.argv", ["replaced", *words, "--out", str(tmp_path / "run")])
    monkeypatch.delenv("CLOAKROOM_SHARED", raising=False)
    with pytest.raises(SystemExit, match="--shared"):
        main()
