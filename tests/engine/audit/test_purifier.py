"""The learnt attack: what the network does to pixels, and what ships."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from cloakroom_engine.audit.attacks import purifier
from cloakroom_engine.audit.attacks.purifier import Purifier

SHIPPED = Path(__file__).resolve().parents[3] / "resources" / "attacks"


def test_an_untrained_purifier_changes_nothing(astronaut: NDArray[np.uint8]) -> None:
    odd = np.ascontiguousarray(astronaut[40:143, 150:261])
    assert (Purifier().clean(odd) == odd).all()


def test_it_learns_to_take_a_pattern_off() -> None:
    torch.manual_seed(0)
    network = Purifier()
    optimiser = torch.optim.Adam(network.parameters(), 2e-3)
    rows, columns = torch.meshgrid(torch.arange(16), torch.arange(16), indexing="ij")
    pattern = 16.0 * (-1.0) ** (rows + columns)

    def error() -> torch.Tensor:
        plain = torch.rand(2, 3, 1, 1) * 150 + 50
        found: torch.Tensor = network(plain + pattern)
        return (found - plain).abs().mean()

    before = float(error().detach())
    for _ in range(40):
        optimiser.zero_grad()
        error().backward()  # type: ignore[no-untyped-call]
        optimiser.step()
    assert before == pytest.approx(16)
    assert float(error().detach()) < before / 2


def test_weights_come_back(tmp_path: Path, astronaut: NDArray[np.uint8]) -> None:
    torch.manual_seed(1)
    network = Purifier()
    torch.nn.init.normal_(network.tail.weight, std=0.05)
    (tmp_path / purifier.FILE).write_bytes(purifier.dumps(network))
    attack = purifier.load(tmp_path / purifier.FILE)
    assert attack.name == purifier.NAME
    part = np.ascontiguousarray(astronaut[40:130, 150:250])
    found = attack.apply(part)
    assert found.shape == part.shape
    expected = network.clean(part)
    assert (expected != part).any()
    assert np.abs(found.astype(int) - expected).max() <= 1  # halved precision


def test_what_ships_is_what_its_card_says(astronaut: NDArray[np.uint8]) -> None:
    card = json.loads((SHIPPED / "purifier.json").read_text(encoding="utf-8"))
    weights = SHIPPED / purifier.FILE
    assert card["sha256"] == hashlib.sha256(weights.read_bytes()).hexdigest()
    assert card["bytes"] == weights.stat().st_size < 1_000_000
    part = np.ascontiguousarray(astronaut[40:200, 140:300])
    change = np.abs(purifier.load(weights).apply(part).astype(int) - part).mean()
    assert 0 < change < 6  # a clean photo stays what it is, nearly


def test_weights_of_something_else_are_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "other.npz", weight=np.zeros(3, np.float16))
    with pytest.raises(RuntimeError):
        purifier.load(tmp_path / "other.npz")
