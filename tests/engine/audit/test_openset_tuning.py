"""Tuning a recogniser to an album and the Jacobian's norm, on tiny networks."""

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from cloakroom_engine.audit.openset import jacobian, tuning
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.recogniser import Surrogate
from cloakroom_engine.models.registry import Registry


class Small(nn.Module):
    def __init__(self, *, norms: bool) -> None:
        super().__init__()
        self.first = nn.Conv2d(3, 6, 3, stride=4)
        self.norm = nn.BatchNorm2d(6) if norms else nn.Identity()
        self.head = nn.Linear(6, 5)
        self.last = nn.BatchNorm1d(5)

    def forward(self, x: Tensor) -> Tensor:
        rows: Tensor = self.last(self.head(F.relu(self.norm(self.first(x))).mean(dim=(2, 3))))
        return rows


@pytest.fixture
def card(defaults: Registry) -> ModelCard:
    return defaults.card("dlib-resnet")


def surrogate(card: ModelCard, *, norms: bool) -> Surrogate:
    torch.manual_seed(0)
    return Surrogate(card, Small(norms=norms))


@pytest.fixture
def album() -> tuple[Tensor, Tensor]:
    """Three people in three colours."""
    generator = torch.Generator().manual_seed(1)
    labels = torch.arange(3).repeat_interleave(4)
    chips = 40 * torch.rand(12, 3, 24, 24, generator=generator)
    chips[torch.arange(12), labels] += 150
    return chips, labels


@pytest.mark.parametrize(
    ("norms", "what", "names"),
    [
        (True, tuning.BATCH_NORM, {"norm.weight", "norm.bias"}),
        (False, tuning.GAINS, {"first.gain", "first.shift"}),
    ],
)
def test_only_what_the_paper_tunes_is_tuned(
    card: ModelCard, album: tuple[Tensor, Tensor], *, norms: bool, what: str, names: set[str]
) -> None:
    assert set(tuning.tunable(Small(norms=norms))[1]) == names
    before = surrogate(card, norms=norms)
    kept = {key: value.clone() for key, value in before.state_dict().items()}
    found = tuning.tune(before, *album, tuning.Recipe(epochs=4, batch=6))
    assert found.what == what
    for key, value in before.state_dict().items():
        assert torch.equal(value, kept[key]), key
    changed = {
        key.replace("convolution.", "")
        for key, value in found.network.state_dict().items()
        if key not in kept or not torch.equal(value, kept[key])
    }
    moved = {key.removeprefix("network.") for key in changed}
    assert names <= moved
    # Gained convolutions keep their own weights under another name.
    assert moved - names <= {"first.weight", "first.bias"}
    first = found.network.get_submodule("network.first")
    if isinstance(first, tuning.Gained):
        assert torch.equal(first.convolution.weight, kept["network.first.weight"])


def test_gains_begin_as_nothing(card: ModelCard, album: tuple[Tensor, Tensor]) -> None:
    network = surrogate(card, norms=False)
    before = network(album[0])
    tuning.tunable(network.network)
    assert torch.allclose(network(album[0]), before, atol=1e-6)


def test_tuning_learns_the_album(card: ModelCard, album: tuple[Tensor, Tensor]) -> None:
    network = surrogate(card, norms=True)
    chips, labels = album
    found = tuning.tune(network, chips, labels, tuning.Recipe(epochs=30, batch=12, rate=1e-2))
    assert found.losses[-1] < found.losses[0]
    rows = tuning.flipped(found.network, chips)
    assert ((rows @ found.weights.T).argmax(dim=1) == labels).all()


def test_weights_are_imprinted(card: ModelCard, album: tuple[Tensor, Tensor]) -> None:
    network = surrogate(card, norms=True)
    weights = tuning.imprint(network, *album)
    with torch.no_grad():
        own = network(album[0][:4]) + network(album[0][:4].flip(3))
    assert torch.allclose(weights[0], F.normalize(own.sum(dim=0), dim=0), atol=1e-6)


def test_the_jacobian_is_estimated() -> None:
    torch.manual_seed(3)
    layers = nn.Sequential(nn.Linear(40, 64), nn.Tanh(), nn.Linear(64, 24))

    def network(x: Tensor) -> Tensor:
        return F.normalize(layers(x), dim=1)

    images = torch.randn(10, 40)
    truth = jacobian.exact(network, images)
    found = jacobian.estimate(network, images, draws=256)
    assert ((found / truth - 1).abs() < 0.05).all()
    alone = torch.cat([jacobian.estimate(network, each[None]) for each in images])
    assert torch.allclose(alone, jacobian.estimate(network, images), rtol=1e-4)
