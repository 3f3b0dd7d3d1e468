"""Rebuilding on a toy space of faces: what averaging and choosing do, counts, marks, files."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch import Tensor, nn

from cloakroom_engine.audit.rebuild import answer, decoder, search
from cloakroom_engine.audit.rebuild.answer import Drawn, Judge
from cloakroom_engine.audit.rebuild.mark import BAND, EDGE, marked
from cloakroom_engine.audit.rebuild.search import Effort
from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.redrawn import POINTS, chips
from cloakroom_engine.models import cards
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.nets.face_decoder import EMBEDDING, LATENT, SIDE, FaceDecoder
from cloakroom_engine.models.nets.named import ARCFACE
from cloakroom_engine.models.recogniser import Surrogate
from tiny_models import tiny_card

SHIPPED = Path(__file__).resolve().parents[3] / "resources" / "rebuild"
CHIP = 56


class Encoder(nn.Module):
    """Two random layers on a coarse chip: a recogniser that nobody trained."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        torch.manual_seed(seed)
        self.body = nn.Sequential(
            nn.AvgPool2d(4), nn.Flatten(), nn.Linear(3 * (CHIP // 4) ** 2, 256), nn.Tanh(),
            nn.Linear(256, EMBEDDING),
        )  # fmt: skip

    def forward(self, x: Tensor) -> Tensor:
        found: Tensor = self.body(x)
        return found


def encoder(seed: int) -> Surrogate:
    return Surrogate(card(), Encoder(seed))


def card() -> ModelCard:
    half = [[x / 2, y / 2] for x, y in ARCFACE]
    spec = {"width": CHIP, "height": CHIP, "order": "RGB", "mean": 127.5, "scale": 64}
    return cards.parse(
        tiny_card(
            "t.onnx", b"", bytes=1, input=spec, align={"template": half}, embedding=EMBEDDING
        ),
        "t.json",
    )


@pytest.fixture(scope="module")
def space() -> FaceDecoder:
    """A decoder whose linear half knows forty random faces and how they differ."""
    torch.manual_seed(0)
    network = FaceDecoder().eval().requires_grad_(False)
    network.face.copy_(torch.full_like(network.face, 128))
    network.components.copy_(25 * torch.randn_like(network.components) / 8)
    network.told.copy_(torch.randn_like(network.told) / 8)
    network.rest.copy_(torch.randn_like(network.rest) / 4)
    return network


@pytest.fixture(scope="module")
def targets(space: FaceDecoder) -> list[NDArray[np.float32]]:
    seen = encoder(1)
    torch.manual_seed(3)
    said, latent = torch.randn(6, EMBEDDING), torch.randn(6, LATENT)
    return list(seen(chips(space(said, latent).clamp(0, 255), seen.card)).numpy())


EFFORT = Effort(starts=6, steps=12, rate=0.1, kept=4)


def test_the_search_comes_nearer_than_where_it_begins(
    space: FaceDecoder, targets: list[NDArray[np.float32]]
) -> None:
    seen = encoder(1)
    begun = Effort(starts=6, steps=0)
    gained = [
        search.tried(space, seen, target, EFFORT, 0).likeness[0]
        - search.tried(space, seen, target, begun, 0).likeness[0]
        for target in targets
    ]
    assert min(gained) > 0.1


def test_averaging_costs_next_to_nothing_and_choosing_takes_no_poor_one(
    space: FaceDecoder, targets: list[NDArray[np.float32]]
) -> None:
    seen, other, unseen = encoder(1), encoder(2), encoder(4)
    for target in targets:
        last = search.tried(space, seen, target, Effort(6, 12, 0.1, averaged=0.0), 0)
        found = search.tried(space, seen, target, EFFORT, 0)
        assert found.likeness[0] >= last.likeness[0] - 0.02
        assert (np.diff(found.likeness) <= 0).all()
        kept = chips(found.pictures[: EFFORT.kept], other.card)
        rows = other(kept).numpy()
        picked = search.chosen(rows, EFFORT.kept)
        # Nobody knows the person here: nearest to what the best have in common, never the odd one.
        middle = unseen(kept).numpy()
        near = middle @ middle.mean(axis=0)
        assert picked != int(np.argmin(rows @ rows.mean(axis=0)))
        assert near[picked] >= np.median(near) - 0.02


def test_the_same_seed_draws_the_same(
    space: FaceDecoder, targets: list[NDArray[np.float32]]
) -> None:
    few = Effort(starts=3, steps=4)
    one, same = (search.tried(space, encoder(1), targets[0], few, 5) for _ in range(2))
    assert torch.equal(one.pictures, same.pictures)
    other = search.tried(space, encoder(1), targets[0], few, 6)
    assert not torch.equal(one.pictures, other.pictures)


def test_chips_of_a_drawn_face_are_those_of_a_photo_of_it() -> None:
    random = np.random.default_rng(0)
    coarse = torch.from_numpy(random.uniform(0, 255, (1, 3, 12, 12)).astype(np.float32))
    picture = F.interpolate(coarse, size=(SIDE, SIDE), mode="bicubic").clamp(0, 255)
    rgb_u8 = search.as_u8(picture)[0]
    ours = search.as_u8(chips(torch.from_numpy(rgb_u8).permute(2, 0, 1)[None].float(), card()))[0]
    theirs = chip(rgb_u8, POINTS, card())
    assert np.abs(ours.astype(int) - theirs).mean() < 1.0


def judge(name: str, clean: list[list[float]], ids: tuple[str, ...]) -> Judge:
    return Judge(name, np.array(clean, np.float32), ids, ((0.01, 0.5), (0.001, 0.9)))


def test_counts_part_the_very_photo_from_the_others() -> None:
    judges = [judge("a", [[1, 0], [0, 1]], ("p", "q")), judge("b", [[1, 0], [1, 0]], ("p", "q"))]
    rows = {"a": np.array([1, 0], np.float32), "b": np.array([0.8, 0.6], np.float32)}
    drawn = [Drawn(answer.ORIGINAL, "p", rows)]
    found = {(each.source, each.far): each for each in answer.passed(drawn, judges)}
    assert set(found) == {(answer.ORIGINAL, 0.01), (answer.ORIGINAL, 0.001)}
    loose, strict = found[answer.ORIGINAL, 0.01], found[answer.ORIGINAL, 0.001]
    assert (loose.same_photo.hits, loose.same_photo.n) == (2, 2)
    assert (loose.others.hits, loose.others.n) == (1, 2)
    assert (strict.same_photo.hits, strict.others.hits) == (1, 0)


def test_a_person_with_one_photo_has_no_others() -> None:
    rows = {"a": np.array([1, 0], np.float32)}
    found = answer.passed([Drawn(answer.COPY, "p", rows)], [judge("a", [[1, 0]], ("p",))])
    assert {each.others.n for each in found} == {0}
    assert {each.same_photo.n for each in found} == {1}


def test_every_picture_says_what_it_is() -> None:
    grey = np.full((SIDE, SIDE, 3), 120, np.uint8)
    shown = marked(grey)
    assert shown.shape == (EDGE, EDGE, 3)
    band, face = shown[-BAND:], shown[:-BAND]
    assert band.max() > 200
    assert band.min() < 40
    assert face.std() > 1  # lines that stay when the band is cut away


def test_only_the_weights_of_the_card_are_loaded(tmp_path: Path) -> None:
    torch.manual_seed(0)
    network = FaceDecoder()
    weights = tmp_path / "d.safetensors"
    save_file({k: v.half().contiguous() for k, v in network.state_dict().items()}, weights)
    told: dict[str, Any] = {
        "name": "d",
        "file": weights.name,
        "sha256": hashlib.sha256(weights.read_bytes()).hexdigest(),
        "rebuilds": "0" * 64,
    }
    (tmp_path / decoder.CARD).write_text(json.dumps(told))
    found, rebuilds = decoder.load(tmp_path)
    assert rebuilds == told["rebuilds"]
    assert torch.allclose(found.begin.weight, network.begin.weight, atol=1e-3)
    decoder.load.cache_clear()
    content = weights.read_bytes()
    weights.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    with pytest.raises(EngineError) as refused:
        decoder.load(tmp_path)
    assert refused.value.code == "model.hash_mismatch"


def test_a_missing_decoder_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(EngineError) as refused:
        decoder.load(tmp_path / "nothing")
    assert refused.value.code == "model.missing"
