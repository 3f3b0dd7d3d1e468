"""From faces to a pack that ``models add`` takes, and what the parts on the way promise."""

import json
from dataclasses import replace
from xml.etree import ElementTree

import cv2
import numpy as np
import pytest
import torch
from patterns import patterns, store

from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.align import similarity
from cloakroom_engine.models import cards, impostor_files, loaders, packs
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.nets import safe
from cloakroom_engine.models.nets.named import NAMED
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from training import evaluation, recipe
from training.__main__ import finish, main
from training.asked import ROOT, models
from training.cut import POINTS
from training.data import People
from training.draws import draw
from training.loop import Loop
from training.recipe import Recipe
from training.views import Views


@pytest.fixture(scope="module")
def pack(faces, tmp_path_factory):
    """The pack of a network that hardly learnt, and its loop."""
    out = tmp_path_factory.mktemp("pack")
    wanted = Recipe(name="tiny", architecture="LowResolution-32", steps=2, batch=8, half=False)
    loop = Loop(wanted, People(_many(faces), wanted), out)
    loop.run(every=10)
    return finish(loop, "a test"), loop


def _many(faces):
    """The same faces under so many names that eight people are held out."""
    people = np.arange(len(faces.people)) // 2
    return replace(faces, people=people * 5)


def test_models_add_takes_it(pack, tmp_path):
    path, _ = pack
    resources = Paths.at(ROOT / ".none").resources
    registry = Registry([tmp_path], resources, Device("cpu", threads=1))
    card = packs.add(path, registry, tmp_path)
    assert card in registry.cards("recogniser")
    assert registry.statistics(card).people >= 8
    assert registry.surrogate(card.name).card == card


def test_the_command_trains_and_packs_and_again_has_nothing_left_to_do(tmp_path, monkeypatch):
    store(patterns(170, 2), tmp_path / "faces")
    file = tmp_path / "tiny.toml"
    file.write_text('architecture = "LowResolution-32"\nsteps = 2\nbatch = 8\nhalf = false\n')
    command = ["training", str(file), "--faces", str(tmp_path / "faces")]
    monkeypatch.setattr("sys.argv", [*command, "--out", str(tmp_path / "run")])
    main()
    path = tmp_path / "run" / "cloakroom-tiny.safetensors"
    before = path.read_bytes()
    main()
    assert path.read_bytes() == before
    card = cards.read(path.with_suffix(".json"))
    assert loaders.recogniser(card, before, Device("cpu", threads=1)).card == card


def test_the_run_is_drawn(pack):
    path, loop = pack
    root = ElementTree.parse(path.with_name("curve.svg")).getroot()
    lines = root.findall("{*}polyline")
    rows = len((loop.out / "curve.csv").read_text(encoding="utf-8").splitlines()) - 1
    assert [len(each.get("points").split()) for each in lines] == [rows] * 3
    assert str(loop.step) in [each.text for each in root.findall("{*}text")]


def test_a_student_of_dlib_teaches_and_one_of_another_judges(pack, faces, tmp_path):
    path, loop = pack
    assert cards.read(path.with_suffix(".json")).use == "any"
    dlib = models().surrogate("dlib-resnet")
    wanted = replace(loop.recipe, teacher="dlib-resnet", steps=1)
    student = Loop(wanted, People(_many(faces), wanted), tmp_path, teacher=dlib)
    student.run(every=10)
    pupil = cards.read(finish(student, "a test").with_suffix(".json"))
    assert (pupil.use, pupil.taught_by) == ("teach", dlib.card.sha256)
    student.teacher = replace(dlib.card, name="another")
    assert cards.read(finish(student, "a test").with_suffix(".json")).use == "judge"


def test_its_card_tells_set_seed_recipe_accuracy_and_licence(pack):
    path, loop = pack
    document = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    card = cards.read(path.with_suffix(".json"))
    assert card.licence == "Apache-2.0"
    assert "CelebA" in card.training_set
    assert document["recipe"]["seed"] == loop.recipe.seed
    share = document["held_out"]["accuracy"]
    assert 0 <= share["low"] <= share["value"] <= share["high"] <= 1
    assert document["run"]["steps"] == 2


def test_the_pack_embeds_as_the_learner_did_but_for_half_precision(pack):
    path, loop = pack
    card = cards.read(path.with_suffix(".json"))
    at = np.arange(6)
    chips = loop.views.plain(loop.frames.take(at)).round().byte().permute(0, 2, 3, 1).numpy()
    found = loaders.recogniser(card, path.read_bytes(), Device("cpu", threads=1)).embed(chips)
    wanted = evaluation.embed(loop.learner, loop.views, loop.frames, at)
    assert np.abs(found - wanted).max() < 5e-3
    statistics = impostor_files.load(path.parent / f"{card.name}{impostor_files.SUFFIX}")
    assert statistics.sha256 == card.sha256


def test_other_weights_and_other_names_are_refused(pack, tmp_path):
    path, _ = pack
    with pytest.raises(EngineError) as refusal:
        safe.load(path.read_bytes(), "Plain-48", "pack")
    assert refusal.value.code == "model.output_mismatch"
    with pytest.raises(EngineError) as refusal:
        safe.load(path.read_bytes(), "ViT-Huge", "pack")
    assert refusal.value.code == "model.card_invalid"
    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(path.read_bytes()[:-1000])
    with pytest.raises(EngineError) as refusal:
        safe.load(broken.read_bytes(), "LowResolution-32", "pack")
    assert refusal.value.code == "model.output_mismatch"


@pytest.mark.parametrize("file", sorted((ROOT / "training" / "recipes").glob("*.toml")), ids=str)
def test_every_recipe_can_be_read_and_names_what_there_is(file):
    import importlib

    wanted = recipe.read(file, Recipe)
    assert wanted.architecture in NAMED
    assert callable(importlib.import_module(f"training.losses.{wanted.loss}").loss)
    assert wanted.batch % 4 == 0
    if wanted.start:
        assert file.with_name(f"{wanted.start}.toml").exists()


def test_a_recipe_with_an_unknown_key_is_refused(tmp_path):
    file = tmp_path / "odd.toml"
    file.write_text('architecture = "Plain-48"\nsteps = 1\nepochs = 3\n')
    with pytest.raises(TypeError, match="epochs"):
        recipe.read(file, Recipe)


def test_told_is_certain_for_embeddings_that_tell_and_even_for_those_that_do_not():
    random = np.random.default_rng(0)
    who = np.repeat(np.arange(40), 3)
    clear = np.eye(40, dtype=np.float32)[who]
    assert evaluation.told(clear, who).accuracy.value == 1
    blind = random.normal(size=(120, 8)).astype(np.float32)
    blind /= np.linalg.norm(blind, axis=1, keepdims=True)
    guessed = evaluation.told(blind, who)
    assert 0.4 < guessed.accuracy.value < 0.65
    assert guessed.accepted.value < 0.1
    assert guessed.accuracy.low < guessed.accuracy.value < guessed.accuracy.high
    assert guessed.people == 40


def chips_of(named, kind, frames, count):
    """``count`` views of one frame."""
    views = Views(named.side, np.asarray(named.template), kind)
    x = torch.from_numpy(frames[:1]).permute(0, 3, 1, 2).float().repeat(count, 1, 1, 1)
    draws = draw(np.random.default_rng(0), count, kind)
    return views, x, views.drawn(x, draws, torch.zeros(count, 3, named.side, named.side))


def test_masked_views_say_where_the_mask_is(faces):
    _, _, seen = chips_of(NAMED["Masked-32"], "masked", faces.frames, 12)
    shares = seen.covered.mean(dim=(1, 2))
    assert 2 <= int((shares > 0.1).sum()) <= 10
    worn = seen.covered[int(shares.argmax())]
    half = len(worn) // 2
    assert worn[half:].mean() > 3 * worn[: half // 2].mean()


def test_plain_views_are_what_warping_gives_and_drawn_ones_stay_near(faces):
    named = NAMED["Plain-48"]
    views, x, seen = chips_of(named, "plain", faces.frames, 16)
    M = similarity(POINTS, np.asarray(named.template))
    warped = cv2.warpAffine(faces.frames[0], M, (64, 64))
    plain = views.plain(x[:1])[0].permute(1, 2, 0).numpy()
    assert np.abs(plain - warped).max() < 1
    assert seen.chips.shape == (16, 3, 64, 64)
    assert 0 <= float(seen.chips.min()) <= float(seen.chips.max()) <= 255
    # Moved by a few pixels and in other light, some mirrored: one of the two is like the chip.
    flat = torch.from_numpy(plain).permute(2, 0, 1)
    for chip in seen.chips:
        both = [np.corrcoef(chip.ravel(), each.ravel())[0, 1] for each in (flat, flat.flip(2))]
        assert max(both) > 0.3


def test_small_views_hold_no_more_than_small_faces_show(faces):
    _, _, seen = chips_of(NAMED["LowResolution-32"], "small", faces.frames, 64)
    edges = (seen.chips[..., 1:] - seen.chips[..., :-1]).abs().mean(dim=(1, 2, 3))
    assert edges.min() < 0.7 * edges.max()


class Highest(np.random.Generator):
    """Draws the largest number there is below the end, as one in thirty million draws does."""

    def uniform(self, low=0.0, high=1.0, size=None):
        shape = np.broadcast_shapes(np.shape(low), np.shape(high), size or ())
        return np.nextafter(np.broadcast_to(high, shape).astype(np.float64), low)


def test_the_largest_number_still_chooses_a_mask():
    """Rounded to single precision it was one, and there is no mask after the last."""
    drawn = draw(Highest(np.random.PCG64(0)), 3, "masked")
    assert (drawn.mask < 1).all()
