"""The curvature of gradient matching: exact on a toy, and blind to what it should be blind to."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from methods import lavp

SIDE = 6


@pytest.fixture
def toy() -> tuple[nn.Module, Tensor, Tensor]:
    torch.manual_seed(0)
    network = nn.Sequential(
        nn.Conv2d(1, 3, 3, padding=1), nn.Tanh(), nn.Flatten(), nn.Linear(3 * SIDE * SIDE, 4)
    ).double()
    return network, torch.rand(1, 1, SIDE, SIDE, dtype=torch.float64), torch.tensor([2])


def hessian(network: nn.Module, photo: Tensor, label: Tensor, kind: lavp.Distance) -> Tensor:
    """By automatic differentiation alone, all of it."""
    wanted = lavp.gradient(network, photo, label).detach()

    def far(x: Tensor) -> Tensor:
        found = lavp.gradient(network, x.view_as(photo), label, graph=True)
        return lavp.distance(found, wanted, kind)

    return torch.autograd.functional.hessian(far, photo.flatten())


@pytest.mark.parametrize("kind", lavp.DISTANCES)
def test_products_are_the_hessian(
    toy: tuple[nn.Module, Tensor, Tensor], kind: lavp.Distance
) -> None:
    H = hessian(*toy, kind)
    times = lavp.product(*toy, kind)
    for at in range(3):
        v = torch.randn(SIDE * SIDE, generator=torch.Generator().manual_seed(at)).double()
        assert torch.allclose(times(v), H @ v, rtol=1e-8, atol=1e-10 * float(H.abs().max()))


@pytest.mark.parametrize("kind", lavp.DISTANCES)
def test_both_ends_of_the_spectrum(
    toy: tuple[nn.Module, Tensor, Tensor], kind: lavp.Distance
) -> None:
    values = torch.linalg.eigvalsh(hessian(*toy, kind))
    found = lavp.curvature(*toy, kind, steps=SIDE * SIDE)
    assert found.largest == pytest.approx(float(values[-1]), rel=1e-8)
    assert found.smallest == pytest.approx(float(values[0]), rel=1e-4)


def test_a_louder_loss_is_louder_in_squares_and_nothing_to_a_cosine(
    toy: tuple[nn.Module, Tensor, Tensor],
) -> None:
    class Louder(nn.Module):
        """Its gradient is three times the toy's: its weights are a third."""

        def __init__(self) -> None:
            super().__init__()
            self.of = nn.ParameterList([nn.Parameter(p.detach() / 3) for p in toy[0].parameters()])
            self.names = [name for name, _ in toy[0].named_parameters()]

        def forward(self, x: Tensor) -> Tensor:
            weights = {name: 3 * each for name, each in zip(self.names, self.of, strict=True)}
            found: Tensor = torch.func.functional_call(toy[0], weights, (x,))
            return found

    loud = (Louder(), *toy[1:])
    for kind, times in (("squares", 9.0), ("cosine", 1.0)):
        before, after = lavp.curvature(*toy, kind, steps=36), lavp.curvature(*loud, kind, steps=36)  # type: ignore[arg-type]
        assert after.largest == pytest.approx(times * before.largest, rel=1e-8)


def test_what_cannot_be_told_is_no_number(toy: tuple[nn.Module, Tensor, Tensor]) -> None:
    """Pixels that no weight sees leave no trace: the smallest eigenvalue is none."""
    network, photo, label = toy

    class Blind(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.inner = network

        def forward(self, x: Tensor) -> Tensor:
            seen = torch.cat([x[..., :-1], torch.zeros_like(x[..., -1:])], dim=-1)
            found: Tensor = self.inner(seen)
            return found

    assert lavp.curvature(Blind(), photo, label, "squares", steps=36).smallest is None
