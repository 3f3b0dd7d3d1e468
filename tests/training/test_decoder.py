"""The decoder's training: its linear half, that it learns and resumes, and the card beside it."""

import csv
import hashlib
import json

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from patterns import resumed

from cloakroom_engine.audit.rebuild import decoder
from cloakroom_engine.models.nets.face_decoder import COARSE, EMBEDDING, LATENT, FaceDecoder
from cloakroom_engine.models.recogniser import Surrogate
from training.data import HELD_OUT
from training.frames import Frames
from training.rebuild import pack, space
from training.rebuild.loop import Loop
from training.rebuild.recipe import Recipe
from training.teacher import known


def frames_of(faces):
    return Frames(faces.frames, torch.device("cpu"))


def recipe(**changes):
    return Recipe(**{
        "name": "decoder", "recogniser": "toy", "steps": 4, "batch": 8, "asked": 2, "rate": 1e-3,
        "decay": 0.01, "warm": 2, "seed": 0, "edges": 1.0, "likeness": 1.0, "half": False,
        "sets": ("celeba_small", "celeba_wide"), **changes,
    })  # fmt: skip


@pytest.fixture
def loop(faces, seen, tmp_path):
    embeddings = known(seen, frames_of(faces), tmp_path / "toy.npy")

    def made(name, **changes):
        (tmp_path / name).mkdir(exist_ok=True)
        return Loop(recipe(**changes), faces, embeddings, seen, tmp_path / name)

    return made


def test_a_recogniser_is_asked_once(faces, seen, tmp_path, monkeypatch):
    kept = tmp_path / "toy.npy"
    frames = frames_of(faces)
    found = known(seen, frames, kept)
    assert found.shape == (len(faces.files), EMBEDDING)
    monkeypatch.setattr(Surrogate, "forward", None)
    assert np.array_equal(known(seen, frames, kept), found)


def test_the_linear_half_says_what_an_embedding_says_and_a_latent_the_rest():
    random = np.random.default_rng(0)
    told, rest = random.standard_normal((400, 4)), random.standard_normal((400, 3))
    axes = random.standard_normal((7, 3 * COARSE**2))
    coarse = (120 + np.hstack([told, 5 * rest]) @ axes).astype(np.float32)
    rows = np.zeros((400, EMBEDDING), np.float32)
    rows[:, :4] = told
    rows[:, 4:] = 1e-3 * random.standard_normal((400, EMBEDDING - 4))
    network = FaceDecoder()
    space.fit(network, rows, coarse)
    embedding, shown = torch.from_numpy(rows), torch.from_numpy(coarse)
    latent = space.latents(network, embedding, shown)
    assert latent.shape == (400, LATENT)
    assert torch.allclose(latent[:, :3].std(dim=0), torch.ones(3), atol=0.1)
    standard = (embedding - network.mean) / network.deviation
    pictures = network.plain(standard, latent)
    again = F.interpolate(pictures, size=(COARSE, COARSE), mode="area").flatten(1)
    without = network.plain(standard, torch.zeros_like(latent))
    blind = F.interpolate(without, size=(COARSE, COARSE), mode="area").flatten(1)
    assert (again - shown).std() < 0.6 * shown.std()
    assert (again - shown).std() < 0.8 * (blind - shown).std()


def test_it_learns_and_leaves_every_twentieth_person_out(loop, faces):
    found = loop("learns", steps=30, likeness=3.0)
    assert not set(faces.people[found.learnt]) & set(faces.people[found.held_out])
    assert (faces.people[found.held_out] % HELD_OUT == 0).all()
    assert set(faces.sets[found.learnt]) == {0, 1}
    found.run(every=10)
    rows = list(csv.DictReader((found.out / "curve.csv").read_text().splitlines()))
    assert [row["step"] for row in rows] == ["10", "20", "30"]
    assert float(rows[-1]["pixels"]) < float(rows[0]["pixels"])


def test_a_killed_run_goes_on_to_the_same_weights(loop):
    whole = loop("whole", steps=4)
    whole.run(every=2)
    again = resumed(lambda: loop("killed", steps=4))
    assert again.step == 2
    again.run(every=2)
    for name, value in whole.decoder.state_dict().items():
        assert torch.equal(value, again.decoder.state_dict()[name]), name


def test_the_card_names_data_terms_and_whose_embeddings(loop, seen):
    found = loop("packed", steps=1)
    found.run()
    path = pack.write(found, {"machine": "a test"})
    card = json.loads(path.with_suffix(".json").read_text())
    assert card["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert card["training_set"].count("non-commercial research") == 2
    assert path.stat().st_size <= 8_000_000
    network, rebuilds = decoder.load(path.parent)
    assert rebuilds == seen.card.sha256
    assert torch.allclose(network.begin.weight, found.decoder.begin.weight, atol=1e-3)
