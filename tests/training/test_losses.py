"""Each loss: what its paper says of it, on cosines that can be followed by hand."""

import importlib
import math
import pkgutil

import pytest
import torch
import torch.nn.functional as F

from training import losses
from training.losses import (
    angular_sparsemax,
    arcface,
    cam_softmax,
    cosface,
    covered,
    dail,
    distil,
    edges,
    gccs,
    sface,
)

OF_COSINES = ("angular_sparsemax", "arcface", "cam_softmax", "cosface", "gccs", "sface")


def cosines(n=6, rows=40, dim=16, seed=0):
    torch.manual_seed(seed)
    weight = F.normalize(torch.randn(rows, dim), dim=1)
    faces = F.normalize(torch.randn(n, dim), dim=1).requires_grad_()
    return faces, weight, torch.arange(n)


def test_every_loss_is_tried_here():
    others = {"covered", "dail", "distil", "edges"}
    assert {found.name for found in pkgutil.iter_modules(losses.__path__)} == {*OF_COSINES, *others}


@pytest.mark.parametrize("name", OF_COSINES)
def test_descending_brings_faces_to_their_rows(name):
    loss = importlib.import_module(f"training.losses.{name}").loss
    faces, weight, own = cosines()
    free = faces.detach().clone().requires_grad_()
    learner = torch.optim.Adam([free], 0.05)
    for _ in range(60):
        learner.zero_grad()
        torch.autograd.backward(loss(F.normalize(free, dim=1) @ weight.T, own))
        learner.step()
    cosine = F.normalize(free.detach(), dim=1) @ weight.T
    assert (cosine.argmax(dim=1) == own).all()


@pytest.mark.parametrize("name", OF_COSINES)
def test_the_gradient_is_finite_where_angles_have_poles(name):
    loss = importlib.import_module(f"training.losses.{name}").loss
    cosine = torch.tensor([[1.0, -1.0, 0.0], [-1.0, 1.0, 0.5]], requires_grad=True)
    torch.autograd.backward(loss(cosine, torch.tensor([0, 0])))
    assert torch.isfinite(cosine.grad).all()


def test_without_a_margin_cosface_and_arcface_are_softmax():
    faces, weight, own = cosines()
    cosine = (faces @ weight.T).detach()
    plain = F.cross_entropy(32 * cosine, own)
    assert torch.allclose(cosface.loss(cosine, own, margin=0.0), plain)
    assert torch.allclose(arcface.loss(cosine, own, margin=0.0), plain, atol=1e-4)


def test_arcface_adds_the_margin_to_the_angle_and_never_raises_the_cosine():
    angle = torch.linspace(0.1, 3.1, 31)
    moved = arcface.with_margin(torch.cos(angle)[:, None], torch.zeros(31, dtype=torch.int64), 0.3)
    inside = angle + 0.3 < math.pi
    assert torch.allclose(moved[inside, 0], torch.cos(angle + 0.3)[inside], atol=1e-5)
    assert (moved[:, 0] < torch.cos(angle)).all()
    assert (moved[1:, 0] < moved[:-1, 0]).all()


def test_sface_neither_pulls_what_is_near_nor_pushes_what_is_far():
    angles = torch.tensor([[0.3, 1.1, 2.0]])
    cosine = torch.cos(angles).requires_grad_()
    torch.autograd.backward(sface.loss(cosine, torch.tensor([0])))
    pulled, pushed, left = cosine.grad[0]
    assert abs(pulled) < 1e-6
    assert pushed > 60
    assert abs(left) < 1e-6


def test_sparsemax_projects_on_the_simplex_and_leaves_far_classes_alone():
    scores = torch.tensor([[3.0, 2.8, -1.0, -4.0]])
    p = (scores - angular_sparsemax.threshold(scores)).clamp_min(0)
    assert torch.allclose(p, torch.tensor([[0.6, 0.4, 0.0, 0.0]]), atol=1e-6)
    cosine = (scores / 32).requires_grad_()
    torch.autograd.backward(angular_sparsemax.loss(cosine, torch.tensor([0]), margin=0.0))
    wanted = 32 * (p - torch.tensor([[1.0, 0, 0, 0]]))
    assert torch.allclose(cosine.grad, wanted, atol=1e-3)
    assert angular_sparsemax.loss(torch.tensor([[0.9, 0.1]]), torch.tensor([0])) == 0


def test_cam_softmax_starts_as_softmax_and_then_narrows():
    faces, weight, own = cosines()
    cosine = (faces @ weight.T).detach()
    assert torch.allclose(
        cam_softmax.loss(cosine, own, most=0.0), F.cross_entropy(32 * cosine, own), atol=1e-5
    )
    sure = torch.tensor([[0.9, 0.0, 0.0], [-0.5, 0.9, 0.0]])  # the second bears a wrong label
    own = torch.tensor([0, 0])

    def pull(most):
        at = sure.clone().requires_grad_()
        torch.autograd.backward(cam_softmax.loss(at, own, most=most))
        return abs(float(at.grad[1, 0]))

    assert pull(3.0) < 0.5 * pull(0.0)


def test_gccs_is_least_for_scores_from_its_own_gaussians():
    torch.manual_seed(0)
    right = 0.08 * torch.randn(400, 60)
    own = torch.arange(400) % 60
    right[torch.arange(400), own] += 0.8
    least = gccs.loss(right, own)
    assert least < 0.05
    assert gccs.loss(1.5 * right, own) > least + 0.05
    assert gccs.loss(right - 0.1, own) > least + 0.5


def test_gradient_reversal_makes_the_sets_harder_to_tell():
    torch.manual_seed(0)
    apart = dail.SetsApart(8, 2)
    embedding = torch.randn(20, 8, requires_grad=True)
    sets = torch.arange(20) % 2
    loss = apart(embedding, sets)
    torch.autograd.backward(loss)
    with torch.no_grad():
        moved = apart(embedding - 0.5 * embedding.grad / embedding.grad.norm(), sets)
    assert moved > loss  # the embedding's own descent is the guess's ascent


def test_people_of_another_numbering_are_no_counterexamples():
    cosine = torch.zeros(1, 3, requires_grad=True)
    kept = dail.without_others(cosine, torch.tensor([0]), torch.tensor([0, 0, 1]))
    torch.autograd.backward(cosface.loss(kept, torch.tensor([0])))
    assert cosine.grad[0, 1] > 0
    assert cosine.grad[0, 2] == 0


def test_distillation_is_least_at_the_teacher():
    torch.manual_seed(0)
    wanted = F.normalize(torch.randn(8, 128), dim=1)
    assert distil.loss(5 * wanted, wanted) < distil.loss(wanted.flip(0), wanted)
    other = wanted + 0.05 * torch.randn_like(wanted)
    assert distil.loss(wanted, wanted) < distil.loss(other, wanted)


def test_what_is_covered_is_told_per_cell():
    alpha = torch.zeros(1, 8, 8)
    alpha[:, 4:] = 1
    told = torch.full((1, 1, 2, 2), -8.0)
    told[:, :, 1] = 8
    assert covered.loss(told, alpha) < 0.01
    assert covered.loss(-told, alpha) > 5


def test_edges_are_lost_by_blurring_and_not_by_light():
    torch.manual_seed(0)
    picture = 255 * torch.rand(1, 3, 9, 9)
    assert float(edges.loss(picture + 20, picture)) == pytest.approx(0, abs=1e-4)
    step = torch.zeros(1, 3, 2, 3)
    step[..., 1:] = 6
    # Of two differences in a row one is six levels; none in a column.
    assert float(edges.loss(torch.zeros_like(step), step)) == pytest.approx(3)
    blurred = F.avg_pool2d(picture, 3, 1, 1)
    assert float(edges.loss(blurred, picture)) > 10
