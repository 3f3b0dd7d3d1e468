"""MobileFace from MXNet's parameter file: the file's form, the network, a gradient."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from skimage import data
from torch import Tensor

from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models import cards, loaders
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.nets import mobileface, mxnet_file
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.models.surrogates import surrogate

ROOT = Path(__file__).resolve().parents[3]
CPU = Device("cpu", threads=2)
CARD = cards.parse(
    next(
        {**entry["cards"][0], **{key: entry[key] for key in ("licence", "sha256", "bytes")}}
        for entry in json.loads((ROOT / "resources/models.json").read_text("utf-8"))["models"]
        if entry["name"] == "mobileface-v2"
    ),
    "mobileface-v2",
)
Arrays = dict[str, NDArray[np.float32]]


def drawn() -> Arrays:
    """Every array that the network has, in an order of no meaning."""
    random = np.random.default_rng(0)
    found: Arrays = {}

    def layer(name: str, norm: str, *shape: int) -> None:
        spread = (2 / np.prod(shape[1:])) ** 0.5
        found[f"{name}_weight"] = random.normal(0, spread, shape).astype(np.float32)
        for part, low, high in (
            ("gamma", 0.5, 1.5),
            ("beta", -0.5, 1.5),
            ("moving_mean", -0.3, 0.3),
            ("moving_var", 0.5, 2.0),
        ):
            found[f"{norm}_{part}"] = random.uniform(low, high, shape[0]).astype(np.float32)

    layer("conv1", "bn1", 32, 3, 3, 3)
    found["conv1_bias"] = random.normal(0, 0.3, 32).astype(np.float32)
    channels, at = 32, 0
    for wide in (32, 32, 64, 128):
        for _ in range(3):
            inner = 3 * channels
            for shape in ((inner, channels, 1, 1), (inner, 1, 3, 3), (wide, inner, 1, 1)):
                layer(f"convolution{at}", f"batchnorm{at}", *shape)
                at += 1
            channels = wide
    layer("fc5", "fc5_bn", 256, 2048)
    return dict(sorted(found.items()))


def written(arrays: Arrays, kind: int = 0) -> bytes:
    """A parameter file as MXNet 1 writes it."""
    parts = [struct.pack("<QQQ", 0x112, 0, len(arrays))]
    for array in arrays.values():
        parts.append(struct.pack("<IiI", 0xF993FAC9, 0, array.ndim))
        parts.append(struct.pack(f"<{array.ndim}q", *array.shape))
        parts += [struct.pack("<iii", 1, 0, kind), array.astype("<f4").tobytes()]
    parts.append(struct.pack("<Q", len(arrays)))
    for name in arrays:
        whole = f"{'aux' if 'moving' in name else 'arg'}:{name}".encode()
        parts += [struct.pack("<Q", len(whole)), whole]
    return b"".join(parts)


@pytest.fixture(scope="module")
def content() -> bytes:
    return written(drawn())


def as_mxnet_would(images: Tensor) -> Tensor:
    """The network layer by layer, normalisation unfolded, in double precision."""
    arrays = {name: torch.from_numpy(array).double() for name, array in drawn().items()}

    def normal(x: Tensor, name: str) -> Tensor:
        gamma, beta, mean, variance = (
            arrays[f"{name}_{part}"] for part in ("gamma", "beta", "moving_mean", "moving_var")
        )
        return F.batch_norm(x, mean, variance, gamma, beta, eps=1e-3)

    def layer(x: Tensor, at: int, stride: int = 1) -> Tensor:
        weight = arrays[f"convolution{at}_weight"]
        groups = x.shape[1] if weight.shape[1] == 1 else 1
        x = F.conv2d(x, weight, None, stride, weight.shape[2] // 2, 1, groups)
        return normal(x, f"batchnorm{at}")

    x = (images.double() - 127.5) * 0.0078125
    x = normal(F.conv2d(x, arrays["conv1_weight"], arrays["conv1_bias"], 2, 1), "bn1").clamp(0, 6)
    for block in range(12):
        first = block % 3 == 0
        y = layer(x, 3 * block).clamp(0, 6)
        y = layer(y, 3 * block + 1, 2 if first else 1).clamp(0, 6)
        y = layer(y, 3 * block + 2)
        x = y if first else x + y
    return normal(x.flatten(1) @ arrays["fc5_weight"].T, "fc5_bn")


def test_it_gives_what_the_network_gives(content: bytes) -> None:
    chips = np.random.default_rng(1).integers(0, 256, (2, 112, 112, 3), dtype=np.uint8)
    images = torch.from_numpy(chips).permute(0, 3, 1, 2).float()
    expected = F.normalize(as_mxnet_would(images), dim=1).numpy()
    found = loaders.recogniser(CARD, content, CPU).embed(chips)
    assert found.shape == (2, 256)
    assert expected.std(axis=0).max() > 1e-3, "nothing is compared where all faces are one"
    np.testing.assert_allclose(found, expected, atol=1e-5)


def test_it_teaches_through_its_card(content: bytes) -> None:
    chips = np.random.default_rng(0).integers(0, 256, (2, 112, 112, 3), dtype=np.uint8)
    images = torch.from_numpy(chips).permute(0, 3, 1, 2).float().requires_grad_(True)
    found = surrogate(CARD, content, CPU)(images)
    embedded = loaders.recogniser(CARD, content, CPU).embed(chips)
    np.testing.assert_allclose(found.detach().numpy(), embedded, atol=1e-5)
    found[0, :5].sum().backward()  # type: ignore[no-untyped-call]
    assert images.grad is not None
    assert images.grad[0].abs().max() > 0
    assert images.grad[1].abs().max() == 0


def other_shape() -> bytes:
    return written({**drawn(), "bn1_beta": np.zeros(31, np.float32)})


def one_more() -> bytes:
    return written({**drawn(), "label": np.zeros(1, np.float32)})


def one_less() -> bytes:
    return written({name: array for name, array in drawn().items() if name != "bn1_beta"})


def endless(shape: int = 2**62) -> bytes:
    """One array that claims to be larger than any machine."""
    head = struct.pack("<QQQ", 0x112, 0, 1) + struct.pack("<IiI", 0xF993FAC9, 0, 1)
    return head + struct.pack("<q", shape) + struct.pack("<iii", 1, 0, 0)


@pytest.mark.parametrize(
    "broken",
    [
        lambda: b"",
        lambda: written(drawn())[:-1],
        lambda: written(drawn()) + b"\0",
        lambda: written(drawn(), kind=1),
        lambda: struct.pack("<QQQ", 0x112, 0, 2**60),
        lambda: struct.pack("<QQQ", 0x113, 0, 0),
        endless,
        lambda: endless(-4),
        other_shape,
        one_more,
        one_less,
    ],
    ids=[
        *("empty", "too short", "too long", "half floats", "countless", "another mark"),
        *("endless", "less than nothing", "another shape", "one more", "one less"),
    ],
)
def test_another_file_is_told(broken: Callable[[], bytes]) -> None:
    with pytest.raises(EngineError) as caught:
        mobileface.graph(broken())
    assert caught.value.code == "model.output_mismatch"


def test_a_name_that_is_too_long_or_no_text_is_told() -> None:
    for name in ("x" * 300, "\u00e4"):
        with pytest.raises(ValueError, match=r"name|ascii"):
            mxnet_file.read(written({name: np.zeros(1, np.float32)}))


def test_an_architecture_that_nobody_knows_is_told(content: bytes) -> None:
    document = json.loads((ROOT / "resources/models.json").read_text("utf-8"))
    entry = next(each for each in document["models"] if each["name"] == "mobileface-v2")
    card = {**entry["cards"][0], "licence": "MIT", "sha256": entry["sha256"], "bytes": 1}
    other = cards.parse({**card, "architecture": "MobileFace-V9"}, "other")
    with pytest.raises(EngineError) as caught:
        loaders.recogniser(other, content, CPU)
    assert caught.value.code == "model.card_invalid"


def test_the_real_file_knows_a_face_in_the_mirror() -> None:
    packs = ROOT / "build" / "packs"
    if not (packs / CARD.file).is_file():
        pytest.skip(f"no {CARD.file} in {packs} (python -m installer.models fetches it)")
    registry = Registry([packs], ROOT / "resources", CPU)
    portrait = np.asarray(data.astronaut())
    chips = []
    for picture in (portrait, np.ascontiguousarray(portrait[:, ::-1])):
        face = detect(registry.detector(), picture)[0]
        chips.append(chip(picture, face.points_px, CARD))
    noise = np.random.default_rng(0).integers(0, 256, chips[0].shape, dtype=np.uint8)
    one, other, nobody = registry.recogniser(CARD.name).embed(np.stack([*chips, noise]))
    statistics = registry.statistics(registry.card(CARD.name))
    assert statistics is not None
    assert one @ other > statistics.thresholds[0.0001]
    assert one @ nobody < statistics.thresholds[0.01]
