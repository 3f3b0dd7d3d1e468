"""Presentation-attack detectors as they come in packages: is that a face, or a picture of one?

From the npm package ``@vladmandic/human`` 3.3.6 (MIT), read as an archive without Node:
``antispoof`` (its file names a Kaggle notebook, "fake-face-detection") and ``liveness``
(LivenessNet). From minivision-ai/Silent-Face-Anti-Spoofing (Apache-2.0): two MiniFASNets at two
cuts of the photo, averaged as its ``test.py`` does. Cuts, ranges and orders of channels are those
of the packages; the face is found by our detector and not by theirs.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tarfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.models.detector import Detection

U8 = NDArray[np.uint8]
Weights = dict[str, Tensor]
Real = Callable[[U8, Detection], float]
"""A photo (H, W, 3) and a face in it to how sure a detector is that it is real, 0 to 1."""
V2, V1SE = "2.7_80x80_MiniFASNetV2", "4_0_0_80x80_MiniFASNetV1SE"
SHA256 = {
    "antispoof": "4490fecb2becdb6869edc7e60f5e59962be013a8def8719b1373afb0f905c094",
    "liveness": "fc6a6b6b3b9721bdb8bff67a457a15b7cbfd81715cfb27f3e65b757e81dd663e",
    V2: "a5eb02e1843f19b5386b953cc4c9f011c3f985d0ee2bb9819eea9a142099bec0",
    V1SE: "84ee1d37d96894d5e82de5a57df044ef80a58be2b218b5ed7cdfd875ec2f5990",
}
FACE_PX, ROOM = 256, 1.5
"""What ``@vladmandic/human`` cuts: an upright square, half as large again as the face."""
SCALES = {V2: 2.7, V1SE: 4.0}
PATCH_PX = 80
REAL = 1
"""Of MiniFASNet's three classes."""


def of_human(package: Path, name: str) -> Real:
    """``antispoof`` or ``liveness`` of the npm package."""
    weights = _read(package, name)
    network, step = {"antispoof": (_antispoof, 2), "liveness": (_liveness, 8)}[name]

    def real(rgb_u8: U8, face: Detection) -> float:
        chip = _upright(rgb_u8, face)[::step, ::step].astype(np.float32) / 255
        with torch.inference_mode():
            return float(network(weights, torch.from_numpy(chip).permute(2, 0, 1)[None]))

    return real


def of_minivision(checkout: Path) -> Real:
    """The two networks of a checkout of Silent-Face-Anti-Spoofing."""
    sys.path.insert(0, str(checkout))
    made = import_module("src.model_lib.MiniFASNet")
    networks: dict[str, Any] = {}
    for name in SCALES:
        file = checkout / "resources" / "anti_spoof_models" / f"{name}.pth"
        _same(file.read_bytes(), name)
        network = getattr(made, name.rsplit("_", 1)[1])(conv6_kernel=(5, 5))
        kept = torch.load(file, map_location="cpu", weights_only=True)
        network.load_state_dict({key.removeprefix("module."): value for key, value in kept.items()})
        networks[name] = network.eval()

    def real(rgb_u8: U8, face: Detection) -> float:
        with torch.inference_mode():
            found = [
                networks[name](_patch(rgb_u8, face, scale)).softmax(1)[0, REAL]
                for name, scale in SCALES.items()
            ]
        return float(torch.stack(found).mean())

    return real


def _same(content: bytes, name: str) -> None:
    if hashlib.sha256(content).hexdigest() != SHA256[name]:
        raise SystemExit(f"{name} is not the network that was measured")


def _read(package: Path, name: str) -> Weights:
    """A graph's weights by their names, of a TensorFlow.js model in one file."""
    with tarfile.open(package) as archive:
        graph, content = (
            archive.extractfile(f"package/models/{name}.{end}").read()  # type: ignore[union-attr]
            for end in ("json", "bin")
        )
    _same(content, name)
    weights: Weights = {}
    at = 0
    for entry in json.loads(graph)["weightsManifest"][0]["weights"]:
        kind = entry.get("quantization", entry)["dtype"]
        values = np.frombuffer(content, kind, int(np.prod(entry["shape"])), at)
        at += values.nbytes
        weights[entry["name"]] = torch.from_numpy(values.reshape(entry["shape"]).astype("f4"))
    return weights


def _convolved(x: Tensor, kernel: Tensor, bias: Tensor, padding: int) -> Tensor:
    return F.conv2d(x, kernel.permute(3, 2, 0, 1), bias, padding=padding)


def _flat(x: Tensor) -> Tensor:
    """As TensorFlow lays it out: rows, columns, channels."""
    return x.permute(0, 2, 3, 1).flatten(1)


def _antispoof(weights: Weights, x: Tensor) -> Tensor:
    found = [weights["unknown"], *(weights[f"unknown_{at}"] for at in range(9))]
    for at in (0, 2, 4):
        x = F.max_pool2d(_convolved(x, found[at], found[at + 1], 0), 2).relu()
    x = (_flat(x) @ found[6] + found[7]).relu()
    return (x @ found[8] + found[9]).sigmoid()[0, 0]


def _liveness(weights: Weights, x: Tensor) -> Tensor:
    top = "StatefulPartitionedCall/sequential_1/"
    dense = {
        at: (f"{top}dense_{at}/MatMul/ReadVariableOp", f"{top}dense_{at}/BiasAdd/ReadVariableOp")
        for at in (1, 2)
    }
    for at in (1, 2, 3, 4):
        layer = f"{top}conv2d_{at}/"
        kernel = weights[f"{layer}Conv2D/ReadVariableOp"]
        x = _convolved(x, kernel, weights[f"{layer}BiasAdd/ReadVariableOp"], 1).relu()
        normal = f"{top}batch_normalization_{at}/FusedBatchNormV3/"
        scale, offset = (weights[normal + each].view(1, -1, 1, 1) for each in ("Scaled", "Offset"))
        x = x * scale + offset
        if at in (2, 4):
            x = F.max_pool2d(x, 2)
    kernel, bias = (weights[each] for each in dense[1])
    x = (_flat(x) @ kernel + bias).relu()
    normal = f"{top}batch_normalization_5/batchnorm/"
    x = x * weights[f"{normal}mul"] + weights[f"{normal}sub"]
    kernel, bias = (weights[each] for each in dense[2])
    return (x @ kernel + bias).softmax(1)[0, 0]


def _upright(rgb_u8: U8, face: Detection) -> U8:
    """(256, 256, 3) around the face's box, eyes level; black outside the photo."""
    left, right = face.points_px[:2].astype(float)
    turn = float(np.degrees(np.arctan2(right[1] - left[1], right[0] - left[0])))
    box = face.box_px.astype(float)
    middle, side = (box[:2] + box[2:]) / 2, ROOM * float((box[2:] - box[:2]).max())
    M = cv2.getRotationMatrix2D(middle.tolist(), turn, FACE_PX / side)
    M[:, 2] += FACE_PX / 2 - middle
    return np.asarray(cv2.warpAffine(rgb_u8, M, (FACE_PX, FACE_PX)), np.uint8)


def _patch(rgb_u8: U8, face: Detection, scale: float) -> Tensor:
    """(1, 3, 80, 80) BGR, 0 to 255: the face's box ``scale`` times as large, shifted and shrunk
    until it lies in the photo."""
    size = np.array(rgb_u8.shape[1::-1], float)
    box = face.box_px.astype(float)
    wide = box[2:] - box[:2]
    wide = wide * min(scale, *((size - 1) / wide))
    low = ((box[:2] + box[2:]) / 2 - wide / 2).clip(0, size - 1 - wide).astype(int)
    high = (low + wide).astype(int)
    part = rgb_u8[low[1] : high[1] + 1, low[0] : high[0] + 1, ::-1]
    patch = cv2.resize(part, (PATCH_PX, PATCH_PX)).astype(np.float32)
    return torch.from_numpy(patch).permute(2, 0, 1)[None]
