"""FaceNet from a frozen TensorFlow graph: the file's form, the network, a gradient."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import cards, loaders
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.nets import facenet, tensorflow_file
from cloakroom_engine.models.surrogates import surrogate

ROOT = Path(__file__).resolve().parents[3]
CPU = Device("cpu", threads=2)
ENTRY = next(
    entry
    for entry in json.loads((ROOT / "resources/models.json").read_text("utf-8"))["models"]
    if entry["name"] == "facenet"
)
CARD = cards.parse({**ENTRY["cards"][0], "licence": ENTRY["licence"]}, "facenet")
SCOPE = "InceptionResnetV1/"
Arrays = dict[str, NDArray[np.float32]]


def varint(number: int) -> bytes:
    """A whole number as protobuf writes it."""
    signs = []
    while number > 127:
        signs.append(number & 127 | 128)
        number >>= 7
    return bytes([*signs, number])


def field(number: int, content: bytes) -> bytes:
    """A field that holds bytes."""
    return varint(number << 3 | 2) + varint(len(content)) + content


def whole(number: int, value: int) -> bytes:
    """A field that holds a whole number."""
    return varint(number << 3) + varint(value)


def constant(
    name: str, array: NDArray[np.float32], kind: int = 1, *, filled: bool = False
) -> bytes:
    """A node of a graph that holds an array, whole or as the one number that fills it."""
    axes = b"".join(field(2, whole(1, side)) for side in array.shape)
    if filled:
        values = field(5, array.ravel()[:1].astype("<f4").tobytes())
    else:
        values = field(4, array.astype("<f4").tobytes())
    tensor = whole(1, kind) + field(2, axes) + values
    attribute = field(1, b"value") + field(2, field(8, tensor))
    return field(1, field(1, name.encode()) + field(2, b"Const") + field(5, attribute))


def written(arrays: Arrays) -> bytes:
    """A graph of constants, and a node that computes something."""
    other = field(1, field(1, b"input") + field(2, b"Placeholder"))
    return other + b"".join(constant(SCOPE + name, array) for name, array in arrays.items())


BLOCKS = {
    "35": [
        [("1x1", 32)],
        [("0a_1x1", 32), ("0b_3x3", 32)],
        [("0a_1x1", 32), ("0b_3x3", 32), ("0c_3x3", 32)],
    ],
    "17": [[("1x1", 128)], [("0a_1x1", 128), ("0b_1x7", 128), ("0c_7x1", 128)]],
    "8": [[("1x1", 192)], [("0a_1x1", 192), ("0b_1x3", 192), ("0c_3x1", 192)]],
}
MIXED = {
    "6a": [[("1a_3x3", 384)], [("0a_1x1", 192), ("0b_3x3", 192), ("1a_3x3", 256)]],
    "7a": [
        [("0a_1x1", 256), ("1a_3x3", 384)],
        [("0a_1x1", 256), ("1a_3x3", 256)],
        [("0a_1x1", 256), ("0b_3x3", 256), ("1a_3x3", 256)],
    ],
}
STEM = [("1a_3x3", 32), ("2a_3x3", 32), ("2b_3x3", 64), ("3b_1x1", 80), ("4a_3x3", 192)]
STEM += [("4b_3x3", 256)]
STAGES = [("Repeat/block35_{}", "35", 5, 256), ("Repeat_1/block17_{}", "17", 10, 896)]
STAGES += [("Repeat_2/block8_{}", "8", 5, 1792), ("Block8", "8", 1, 1792)]


def drawn() -> Arrays:
    """Every array that the network has."""
    random = np.random.default_rng(0)
    found: Arrays = {}

    def layer(name: str, channels: int, wide: int, bias: str = "Conv2D_bn_offset") -> int:
        high, broad = map(int, name.rpartition("_")[2].split("x"))
        spread = (2 / (high * broad * channels)) ** 0.5
        shape = high, broad, channels, wide
        found[f"{name}/weights"] = spread * random.standard_normal(shape, np.float32)
        found[f"{name}/{bias}"] = random.uniform(-0.2, 0.2, wide).astype(np.float32)
        return wide

    def branches(name: str, channels: int, several: list[list[tuple[str, int]]]) -> int:
        ends = 0
        for at, branch in enumerate(several):
            inner = channels
            for kind, wide in branch:
                inner = layer(f"{name}/Branch_{at}/Conv2d_{kind}", inner, wide)
            ends += inner
        return ends

    channels = 3
    for kind, wide in STEM:
        channels = layer(f"Conv2d_{kind}", channels, wide)
    for name, kind, times, channels in STAGES:
        for at in range(1, times + 1):
            joined = branches(name.format(at), channels, BLOCKS[kind])
            layer(f"{name.format(at)}/Conv2d_1x1", joined, channels, "biases")
    for kind, several in MIXED.items():
        branches(f"Mixed_{kind}", {"6a": 256, "7a": 896}[kind], several)
    found["Bottleneck/weights"] = random.standard_normal((1792, 512), np.float32) / 42
    for part, low, high in (
        *(("Const", 0.5, 1.5), ("beta", -0.5, 0.5)),
        *(("moving_mean", -0.3, 0.3), ("moving_variance", 0.5, 2.0)),
    ):
        found[f"Bottleneck/BatchNorm/{part}"] = random.uniform(low, high, 512).astype(np.float32)
    return found


@pytest.fixture(scope="module")
def arrays() -> Arrays:
    return drawn()


@pytest.fixture(scope="module")
def content(arrays: Arrays) -> bytes:
    return written(arrays)


def as_tensorflow_would(arrays: Arrays, x: Tensor) -> Tensor:
    """The network as slim describes it, padding by its names, shares and normalisation apart."""

    def layer(
        x: Tensor, name: str, stride: int, same: bool, bias: str = "Conv2D_bn_offset"
    ) -> Tensor:
        kernel = torch.from_numpy(arrays[f"{name}/weights"]).permute(3, 2, 0, 1)
        around = (kernel.shape[2] // 2, kernel.shape[3] // 2) if same else 0
        return F.conv2d(x, kernel, torch.from_numpy(arrays[f"{name}/{bias}"]), stride, around)

    def branches(x: Tensor, name: str, several: list[list[tuple[str, int]]]) -> list[Tensor]:
        ends = []
        for at, branch in enumerate(several):
            y = x
            for kind, _ in branch:
                half = kind == "1a_3x3"
                y = layer(y, f"{name}/Branch_{at}/Conv2d_{kind}", 2 if half else 1, not half).relu()
            ends.append(y)
        return ends

    for kind, _ in STEM:
        x = layer(x, f"Conv2d_{kind}", 2 if kind in ("1a_3x3", "4b_3x3") else 1, kind == "2b_3x3")
        x = x.relu()
        if kind == "2b_3x3":
            x = F.max_pool2d(x, 3, 2)
    for (name, kind, times, _), share in zip(STAGES, (0.17, 0.1, 0.2, 1.0), strict=True):
        for at in range(1, times + 1):
            joined = torch.cat(branches(x, name.format(at), BLOCKS[kind]), dim=1)
            more = layer(joined, f"{name.format(at)}/Conv2d_1x1", 1, True, "biases")
            x = x + share * more
            x = x if name == "Block8" else x.relu()
        if kind in ("35", "17"):
            mixed = {"35": "6a", "17": "7a"}[kind]
            ends = branches(x, f"Mixed_{mixed}", MIXED[mixed])
            x = torch.cat([*ends, F.max_pool2d(x, 3, 2)], dim=1)
    x = x.mean(dim=(2, 3)) @ torch.from_numpy(arrays["Bottleneck/weights"])
    norm = {
        part: torch.from_numpy(arrays[f"Bottleneck/BatchNorm/{part}"])
        for part in ("moving_mean", "moving_variance", "Const", "beta")
    }
    return F.batch_norm(x, *norm.values(), eps=1e-3)


def test_it_gives_what_the_network_gives(arrays: Arrays, content: bytes) -> None:
    chips = np.random.default_rng(1).integers(0, 256, (2, 160, 160, 3), dtype=np.uint8)
    images = (torch.from_numpy(chips).permute(0, 3, 1, 2).float() - 127.5) / 128
    expected = F.normalize(as_tensorflow_would(arrays, images), dim=1).numpy()
    found = loaders.recogniser(CARD, content, CPU).embed(chips)
    assert found.shape == (2, 512)
    assert expected.std(axis=0).max() > 1e-3, "nothing is compared where all faces are one"
    np.testing.assert_allclose(found, expected, atol=1e-4)


def test_it_teaches_through_its_card(content: bytes) -> None:
    chips = np.random.default_rng(0).integers(0, 256, (2, 160, 160, 3), dtype=np.uint8)
    images = torch.from_numpy(chips).permute(0, 3, 1, 2).float().requires_grad_(True)
    found = surrogate(CARD, content, CPU)(images)
    found[0, :5].sum().backward()  # type: ignore[no-untyped-call]
    assert images.grad is not None
    assert images.grad[0].abs().max() > 0
    assert images.grad[1].abs().max() == 0


def small(**changed: NDArray[np.float32]) -> bytes:
    return written({"Bottleneck/weights": np.ones((2, 3), np.float32), **changed})


@pytest.mark.parametrize(
    "broken",
    [
        lambda _: b"",
        lambda _: b"no graph at all",
        lambda _: small(),
        lambda a: written({**a, "further": np.ones(2, np.float32)}),
        lambda a: written({k: v for k, v in a.items() if k != "Conv2d_2b_3x3/weights"}),
        lambda a: written({**a, "Conv2d_2b_3x3/weights": np.ones(3, np.float32)}),
        lambda a: written(a)[:-1],
    ],
    ids=["empty", "text", "another network", "one more", "one less", "another shape", "cut off"],
)
def test_another_file_is_told(arrays: Arrays, broken: Callable[[Arrays], bytes]) -> None:
    with pytest.raises(EngineError) as caught:
        facenet.graph(broken(arrays))
    assert caught.value.code == "model.output_mismatch"


def test_a_constant_may_be_one_number_that_fills_it() -> None:
    array = np.full((2, 3), 0.25, np.float32)
    found = tensorflow_file.constants(constant("all", array, filled=True))
    np.testing.assert_array_equal(found["all"], array)


def test_whole_numbers_are_passed_over() -> None:
    assert tensorflow_file.constants(constant("axes", np.ones(2, np.float32), kind=3)) == {}


@pytest.mark.parametrize("side", [2**62, 1 << 40, 3])
def test_a_constant_that_claims_to_be_larger_is_told(side: int) -> None:
    tensor = whole(1, 1) + field(2, field(2, whole(1, side))) + field(4, b"\0" * 8)
    attribute = field(1, b"value") + field(2, field(8, tensor))
    node = field(1, field(1, b"w") + field(2, b"Const") + field(5, attribute))
    with pytest.raises(ValueError, match="2 values"):
        tensorflow_file.constants(node)


def test_one_number_never_asks_for_all_memory() -> None:
    tensor = whole(1, 1) + field(2, field(2, whole(1, 1 << 40))) + field(5, b"\0" * 4)
    attribute = field(1, b"value") + field(2, field(8, tensor))
    node = field(1, field(1, b"w") + field(2, b"Const") + field(5, attribute))
    with pytest.raises(ValueError, match="1 values"):
        tensorflow_file.constants(node)
