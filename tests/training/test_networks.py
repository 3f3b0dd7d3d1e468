"""The architectures: shapes, and what their papers say of them."""

import numpy as np
import pytest
import torch

from cloakroom_engine.models.nets.face_transformer import FaceTransformer
from cloakroom_engine.models.nets.masked import FocalAttention
from cloakroom_engine.models.nets.named import NAMED
from cloakroom_engine.models.nets.non_local import NonLocal


@pytest.mark.parametrize("name", NAMED)
def test_every_architecture_embeds_its_chip_and_lets_a_gradient_through(name):
    torch.manual_seed(0)
    named = NAMED[name]
    network = named.make().eval()
    chips = torch.randn(2, 3, named.side, named.side, requires_grad=True)
    found = network(chips)
    assert found.shape == (2, named.dim)
    assert not torch.allclose(found[0], found[1], atol=1e-6)
    torch.autograd.backward(found.square().sum())
    assert (chips.grad.abs().amax(dim=1) > 0).float().mean() > 0.9


@pytest.mark.parametrize("name", NAMED)
def test_templates_are_upright_faces_within_the_chip(name):
    points = np.array(NAMED[name].template)
    assert (points > 0).all()
    assert (points < NAMED[name].side).all()
    assert points[0, 0] < points[1, 0]
    assert points[:2, 1].max() < points[3:, 1].min()


def test_patches_of_the_transformer_overlap():
    network = FaceTransformer(side=64)
    assert network.places.shape[1] == 1 + 8 * 8
    chip = torch.zeros(1, 3, 64, 64, requires_grad=True)
    torch.autograd.backward(network.patches(chip)[0, :, 3, 3].sum())
    seen = chip.grad[0].abs().sum(dim=0).nonzero()
    assert (seen.amax(dim=0) - seen.amin(dim=0) + 1).tolist() == [12, 12]


@pytest.mark.parametrize("kind", ["softmax", "scaled"])
def test_a_non_local_block_starts_as_the_identity_and_then_sees_the_whole_map(kind):
    torch.manual_seed(0)
    block = NonLocal(16, 4, kind).eval()
    x = torch.randn(2, 16, 4, 5, requires_grad=True)
    assert torch.equal(block(x), x)
    block.norm.weight.data.fill_(1)
    torch.autograd.backward(block(x)[0, :, 0, 0].sum())
    assert (x.grad[0].abs().sum(dim=0) > 0).all()
    assert (x.grad[1] == 0).all()


def test_the_product_from_the_right_is_the_product_from_the_left():
    torch.manual_seed(0)
    block = NonLocal(16, 4, "scaled").eval()
    block.norm.weight.data.fill_(1)
    x = torch.randn(3, 16, 4, 4)
    q, k, v = block.to_three(x).reshape(3, 3, 4, 2, 16).transpose(-1, -2).unbind(1)
    left = ((q @ k.transpose(-1, -2)) / 16) @ v
    wanted = x + block.norm(block.back(left.transpose(-1, -2).reshape(3, 8, 4, 4)))
    assert torch.allclose(block(x), wanted, atol=1e-6)


def test_what_is_covered_is_hidden_from_every_focus():
    torch.manual_seed(0)
    attention = FocalAttention(16, 4).eval()
    x = torch.randn(2, 16, 4, 4)
    seen, covered = attention(x)
    assert seen.shape == x.shape
    assert covered.shape == (2, 1, 4, 4)
    with torch.no_grad():
        attention.maps[-1].bias[-1] = 50.0  # everything is covered
    hidden, _ = attention(x)
    assert hidden.abs().max() < 1e-6


def test_foci_share_the_channels_evenly():
    with pytest.raises(ValueError, match="foci"):
        FocalAttention(10, 4)
