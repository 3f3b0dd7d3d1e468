"""MobileNet as TensorFlow.js keeps it: the file's order, TensorFlow's padding, a gradient."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import cards
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.nets import mobilenet
from cloakroom_engine.models.surrogates import recogniser, surrogate

ROOT = Path(__file__).resolve().parents[3]
CPU = Device("cpu", threads=2)
CARD = cards.parse(
    next(
        {**entry["cards"][0], "licence": entry["licence"]}
        for entry in json.loads((ROOT / "resources/models.json").read_text("utf-8"))["models"]
        if entry["name"] == "hse-faceres"
    ),
    "hse-faceres",
)


def tensors() -> list[NDArray[np.float16]]:
    """Every tensor of the file, in its order, random but for the ceilings."""
    random = np.random.default_rng(0)

    def drawn(*shape: int, spread: float) -> NDArray[np.float16]:
        return random.normal(0, spread, shape).astype(np.float16)

    found = [drawn(*shape, spread=0.1) for shape in mobilenet.HEADS]
    ends = [np.float16([6]), np.float16([0])]
    found += [drawn(3, 3, 3, 32, spread=0.01), drawn(32, spread=1.0), *ends]
    channels = 32
    for wide, _ in mobilenet.BLOCKS:
        found += [drawn(3, 3, channels, 1, spread=0.3), 1 + drawn(channels, spread=0.1)]
        found += [drawn(channels, spread=0.5), *ends]
        found += [drawn(1, 1, channels, wide, spread=(2 / channels) ** 0.5)]
        found += [drawn(wide, spread=0.5), *ends]
        channels = wide
    return found


@pytest.fixture(scope="module")
def content() -> bytes:
    """The half floats, and the two whole numbers that say over what the mean goes."""
    return b"".join(each.tobytes() for each in tensors()) + np.int32([1, 2]).tobytes()


def same(x: Tensor, weight: Tensor, stride: int, groups: int) -> Tensor:
    """TensorFlow's SAME: as many pixels as are missing, the odd one at the end."""
    side, kernel = x.shape[-1], weight.shape[-1]
    missing = max((-(-side // stride) - 1) * stride + kernel - side, 0)
    before, after = missing // 2, missing - missing // 2
    return F.conv2d(F.pad(x, (before, after) * 2), weight, None, stride, 0, 1, groups)


def as_tensorflow_would(images: Tensor) -> Tensor:
    """The graph, operator by operator: convolution, scale, shift, held between 0 and 6."""
    rest = iter([torch.from_numpy(each.astype(np.float32)) for each in tensors()[6:]])

    def layer(x: Tensor, stride: int, *, depthwise: bool) -> Tensor:
        weight = next(rest)
        order = (2, 3, 0, 1) if depthwise else (3, 2, 0, 1)
        x = same(x, weight.permute(order), stride, x.shape[1] if depthwise else 1)
        if depthwise:
            x = x * next(rest).view(1, -1, 1, 1)
        x = x + next(rest).view(1, -1, 1, 1)
        return torch.maximum(torch.minimum(x.relu(), next(rest)), next(rest))

    x = layer(images, 2, depthwise=False)
    for _, stride in mobilenet.BLOCKS:
        x = layer(layer(x, stride, depthwise=True), 1, depthwise=False)
    return x.mean(dim=(2, 3))


def test_it_gives_what_the_graph_gives(content: bytes) -> None:
    images = 60 * torch.randn(2, 3, 224, 224, generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        found, expected = mobilenet.load(content)(images), as_tensorflow_would(images)
    assert found.shape == (2, 1024)
    assert expected.std() > 0.1, "nothing is compared where everything is cut off"
    torch.testing.assert_close(found, expected, atol=1e-3, rtol=1e-3)


def test_it_embeds_and_teaches_through_its_card(content: bytes) -> None:
    chips = np.random.default_rng(0).integers(0, 256, (2, 224, 224, 3), dtype=np.uint8)
    embedded = recogniser(CARD, content, CPU).embed(chips)
    assert embedded.shape == (2, 1024)
    np.testing.assert_allclose(np.linalg.norm(embedded, axis=1), 1, atol=1e-5)
    images = torch.from_numpy(chips).permute(0, 3, 1, 2).float().requires_grad_(True)
    found = surrogate(CARD, content, CPU)(images)
    np.testing.assert_allclose(found.detach().numpy(), embedded, atol=1e-5)
    found[0, :5].sum().backward()  # type: ignore[no-untyped-call]
    assert images.grad is not None
    assert images.grad[0].abs().max() > 0
    assert images.grad[1].abs().max() == 0


@pytest.mark.parametrize(
    "broken",
    [
        lambda whole: whole[:-1],
        lambda whole: whole + b"\0",
        lambda whole: b"",
        # The first ceiling lies behind the heads, the first convolution and its shift.
        lambda whole: whole.replace(np.float16([6, 0]).tobytes(), np.float16([9, 0]).tobytes(), 1),
    ],
    ids=["too short", "too long", "empty", "another ceiling"],
)
def test_another_file_is_told(content: bytes, broken: object) -> None:
    assert callable(broken)
    with pytest.raises(EngineError) as caught:
        mobilenet.load(broken(content))
    assert caught.value.code == "model.output_mismatch"
