"""Train a small surrogate on what dlib's network (CC0) says of strangers, and pack it.

    python benchmarks/distil.py cut                     # faces of lfw_rest, aligned, once
    python benchmarks/distil.py train --net plain       # resumes where it stopped
    python benchmarks/distil.py pack --net plain        # ONNX, card, statistics of strangers
    python benchmarks/distil.py quality --net plain     # who it recognises

Only photos of ``data/lfw_rest`` are learnt from: people who are nowhere else. ``data/people`` and
``data/strangers`` are for measuring, and no other recogniser than dlib's takes part. Everything is
kept under ``--work``, outside the repository.

The student sees a face changed (moved, blurred, rescaled, other light), the teacher the face as it
is. Beside the photos there are faces put together of two people, because 6,899 photos are few. Each
batch is passed twice, the second time moved a little against the student ("free" adversarial
training, arXiv 1904.12843): slightly robust networks are better surrogates (arXiv 2106.02105).
Whether a student helps is for ``ablation.py`` to say: link the pack into a copy of ``models/``.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import math
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

import impostors
from cloakroom_engine.faces.align import chip, similarity, template_of
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models import impostor_files
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.impostors import measure
from cloakroom_engine.models.nets import dlib_resnet
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.models.weights import sha256_of
from cloakroom_engine.photo.decode import decode
from common import DATA, registry
from protection import halves, people

TEACHER = "dlib-resnet"
FRAME = 160
"""Side of the aligned frame that is kept of every photo, about as fine as LFW's faces."""
ARCFACE = np.array([[38.2946, 51.6963], [73.5318, 51.5014], [56.0252, 71.7366],
                    [41.5493, 92.3655], [70.7299, 92.2041]])  # fmt: skip
IN_FRAME = 1.25 * ARCFACE + 10
HELD_OUT = 300
"""Photos (the last by name) that only say how near the student comes."""
MIXED = 14_000
"""Faces put together of two people."""
U8 = NDArray[np.uint8]
F32 = NDArray[np.float32]


class Plain(nn.Module):
    """A plain stack of 3x3 convolutions, as in VGG: no shortcut, no depthwise layer; 112 px."""

    WIDTHS = ((48, 1), (96, 2), (192, 3), (256, 2))
    side, template, rate, centred = 112, ARCFACE, 2e-3, True
    mean, scale = (127.5, 127.5, 127.5), 64.0

    def __init__(self) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        channels = 3
        for width, depth in self.WIDTHS:
            for at in range(depth):
                stride = 2 if at == 0 else 1
                layers += [nn.Conv2d(channels, width, 3, stride, 1, bias=False)]
                layers += [nn.BatchNorm2d(width), nn.ReLU()]
                channels = width
        self.body = nn.Sequential(*layers)
        # Where a feature is seen matters in an aligned face: 7x7 places, not their mean.
        self.places = nn.Sequential(nn.Conv2d(channels, 64, 1, bias=False), nn.BatchNorm2d(64))
        self.head = nn.Linear(64 * 49, 128)

    def forward(self, x: Tensor) -> Tensor:
        """(n, 3, 112, 112) to (n, 128), not normalised."""
        embedding: Tensor = self.head(torch.flatten(self.places(self.body(x)), 1))
        return embedding


class Hardened(nn.Module):
    """dlib's own network and weights, made slightly robust: not another family, a control."""

    side, rate, centred = dlib_resnet.SIDE, 1e-4, False
    template = np.array(
        [[46.69, 46.92], [102.99, 45.82], [73.88, 79.93], [50.89, 105.76], [98.57, 104.67]]
    )
    mean, scale = (122.782, 117.001, 104.298), 256.0

    def __init__(self) -> None:
        super().__init__()
        self.network = dlib_resnet.load(_teacher().read_bytes())
        self.network.requires_grad_(True)
        self.network.mean.zero_()  # the card subtracts it

    def forward(self, x: Tensor) -> Tensor:
        """(n, 3, 150, 150) to (n, 128), not normalised."""
        embedding: Tensor = self.network(x * 256)
        return embedding


def _teacher() -> Path:
    models = registry()
    return models.path(models.card(TEACHER))


NETS: dict[str, Any] = {"plain": Plain, "hardened": Hardened}


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("cut", "train", "pack", "quality"))
    parser.add_argument("--net", choices=NETS, default="plain")
    parser.add_argument("--steps", type=int, default=1000, help="batches, each passed twice")
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--push", type=float, default=3.0, help="grey levels of the second pass")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--work", type=Path, default=Path("/work/distil"))
    return parser.parse_args()


def main() -> None:
    """Do one of the four things."""
    asked = options()
    torch.set_num_threads(1)
    torch.manual_seed(asked.seed)
    {"cut": cut, "train": train, "pack": pack, "quality": quality}[asked.what](asked)


# --- faces -------------------------------------------------------------------------------------


def cut(asked: argparse.Namespace) -> None:
    """Every face of ``lfw_rest`` in the frame."""
    models = registry()
    models.device.prepare()
    like = models.card(TEACHER)
    card = replace(
        like,
        input=replace(like.input, width=FRAME, height=FRAME),
        template=tuple(map(tuple, IN_FRAME.tolist())),
    )
    frames, names = [], []
    for path in sorted((DATA / "lfw_rest").iterdir()):
        pixels = decode(path).rgb_u8
        found = detect(models.detector(), pixels, turned=False)
        if found:
            frames.append(chip(pixels, found[0].points_px, card))
            names.append(path.stem)
    np.save(asked.work / "frames.npy", np.stack(frames))
    (asked.work / "names.txt").write_text("\n".join(names))
    print(f"{len(frames)} faces, {time.process_time():.0f} CPU s")


class Faces:
    """The faces by number: photos, their mirror images, then faces of two people."""

    def __init__(self, work: Path) -> None:
        self.frames: NDArray[np.uint8] = np.load(work / "frames.npy")
        self.count = 2 * len(self.frames) + MIXED

    def __getitem__(self, at: int) -> U8:
        """(FRAME, FRAME, 3)."""
        photos = len(self.frames)
        if at < 2 * photos:
            frame = self.frames[at % photos]
            return frame if at < photos else np.ascontiguousarray(frame[:, ::-1])
        random = np.random.default_rng(at)
        one, two = self.frames[random.integers(0, photos - HELD_OUT, 2)].astype(np.float32)
        if random.uniform() < 0.5:
            share: Any = random.uniform(0.3, 0.7)  # of one, everywhere
        else:
            # One above, the other below, with a soft seam between brows and mouth.
            rows = np.arange(FRAME, dtype=np.float32)[:, None, None]
            share = 1 / (1 + np.exp((rows - random.uniform(85, 115)) / 3))
        return np.asarray(share * one + (1 - share) * two).round().astype(np.uint8)

    def held_out(self) -> NDArray[np.int64]:
        """Photos that are not learnt from."""
        return np.arange(len(self.frames) - HELD_OUT, len(self.frames))

    def learnt(self) -> NDArray[np.int64]:
        """All others."""
        photos = len(self.frames)
        every = np.arange(self.count)
        return every[(every >= 2 * photos) | (every % photos < photos - HELD_OUT)]


def targets(faces: Faces, teacher: nn.Module, template: F32, file: Path) -> tuple[F32, F32]:
    """(count, 128) what the teacher makes of every face, less what strangers have in common."""
    if not file.exists():
        M, rows = similarity(IN_FRAME, template), []
        for start in range(0, faces.count, 64):
            several = [faces[at] for at in range(start, min(start + 64, faces.count))]
            chips = np.stack([cv2.warpAffine(each, M, (dlib_resnet.SIDE,) * 2) for each in several])
            with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
                rows.append(teacher(torch.from_numpy(chips).permute(0, 3, 1, 2).float()).float())
        found = F.normalize(torch.cat(rows), dim=1).numpy()
        np.savez(file, rows=found, mean=found[: 2 * len(faces.frames)].mean(axis=0))
        print(f"targets: {time.process_time():.0f} CPU s", flush=True)
    kept = np.load(file)
    return centred(kept["rows"], kept["mean"]), kept["mean"]


def centred(rows: F32, mean: F32) -> F32:
    """Rows without their common part, of length one: dlib's cosines live in a narrow band."""
    less = rows - mean
    return less / np.linalg.norm(less, axis=-1, keepdims=True)


def changed(frame: U8, net: Any, random: np.random.Generator | None) -> U8:
    """The student's chip of a frame; with ``random`` moved, blurred, coarsened, in other light."""
    M = similarity(IN_FRAME, net.template)
    size = (net.side, net.side)
    if random is None:
        return cv2.warpAffine(frame, M, size)
    turn, stretch, right, down = random.normal(0, (4.0, 0.04, 0.02, 0.02))
    wobble = cv2.getRotationMatrix2D((net.side / 2, net.side / 2), turn, 1 + stretch)
    wobble[:, 2] += net.side * right, net.side * down
    x = cv2.warpAffine(frame, wobble @ np.vstack([M, [0, 0, 1]]), size).astype(np.float32)
    kind = random.uniform()
    if kind < 0.25:
        x = cv2.GaussianBlur(x, (0, 0), random.uniform(0.4, 1.5))
    elif kind < 0.5:
        small = round(net.side * random.uniform(0.4, 0.9))
        x = cv2.resize(cv2.resize(x, (small, small), interpolation=cv2.INTER_AREA), size)
    elif kind < 0.6:
        x += random.normal(0, random.uniform(1, 6), x.shape).astype(np.float32)
    gain = random.uniform(0.8, 1.2) * random.uniform(0.95, 1.05, 3)
    return np.clip(x * gain + random.uniform(-20, 20), 0, 255).astype(np.uint8)


# --- training ----------------------------------------------------------------------------------


def train(asked: argparse.Namespace) -> None:
    """AdamW with a cosine schedule; a checkpoint every 100 batches."""
    models = registry()
    teacher = models.surrogate(TEACHER)
    faces = Faces(asked.work)
    file = asked.work / f"targets-{MIXED}.npz"
    wanted, mean = targets(faces, teacher, template_of(teacher.card), file)
    net = NETS[asked.net]().to(memory_format=torch.channels_last)
    size = sum(each.numel() for each in net.parameters()) / 1e6
    print(f"{asked.net}: {size:.2f} M parameters, seed {asked.seed}, {faces.count} faces, {asked}")
    learner = torch.optim.AdamW(net.parameters(), net.rate, weight_decay=0.05)
    learnt, first, spent = faces.learnt(), 0, 0.0
    kept = asked.work / f"{asked.net}.pt"
    if kept.exists():
        state = torch.load(kept)
        net.load_state_dict(state["net"])
        learner.load_state_dict(state["learner"])
        first, spent = state["step"], state["spent"]
    began = time.process_time() - spent
    for step in range(first, asked.steps):
        anneal = 0.5 + 0.5 * math.cos(math.pi * step / asked.steps)
        rate = net.rate * min((step + 1) / 50, anneal)
        for group in learner.param_groups:
            group["lr"] = rate
        random = np.random.default_rng((asked.seed, step))
        picked = random.choice(learnt, asked.batch, replace=False)
        chips = torch.from_numpy(np.stack([changed(faces[at], net, random) for at in picked]))
        target = torch.from_numpy(wanted[picked])
        push = torch.zeros(())
        said = []
        for _ in range(2):
            x = (chips.permute(0, 3, 1, 2).float() + push).requires_grad_()
            loss, cosine = _loss(_embed(net, x, mean), target)
            learner.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            learner.step()
            assert x.grad is not None
            strength = torch.from_numpy(random.uniform(0, asked.push, asked.batch)).float()
            push = strength.view(-1, 1, 1, 1) * x.grad.sign()
            said.append(float(cosine.detach()))
        if (step + 1) % 100 == 0 or step + 1 == asked.steps:
            spent = time.process_time() - began
            state = {"net": net.state_dict(), "learner": learner.state_dict()}
            torch.save({**state, "step": step + 1, "spent": spent, "steps": asked.steps}, kept)
            held = _held_out(net, faces, wanted, mean)
            print(
                f"{step + 1}/{asked.steps} cosine {said[0]:.3f}, pushed {said[1]:.3f}, "
                f"held out {held}, {spent:.0f} CPU s",
                flush=True,
            )


def _embed(net: Any, x: Tensor, mean: F32) -> Tensor:
    """The student's embeddings of chips 0..255, of length one and centred like the targets."""
    x = ((x - torch.tensor(net.mean).view(1, 3, 1, 1)) / net.scale).contiguous(
        memory_format=torch.channels_last
    )
    with torch.autocast("cpu", torch.bfloat16):
        rows = net(x)
    rows = F.normalize(rows.float(), dim=1)
    return rows if net.centred else F.normalize(rows - torch.from_numpy(mean), dim=1)


def _loss(rows: Tensor, target: Tensor) -> tuple[Tensor, Tensor]:
    """Near its own target, nearer than to others', and the batch's likenesses as the teacher's."""
    cosine = (rows * target).sum(dim=1).mean()
    own = torch.arange(len(rows))
    contrast = F.cross_entropy(rows @ target.T / 0.1, own)
    relations = (rows @ rows.T - target @ target.T).square().mean()
    return 1 - cosine + 0.2 * contrast + 5 * relations, cosine


def _held_out(net: Any, faces: Faces, wanted: F32, mean: F32) -> str:
    """Cosine to the teacher on photos not learnt from, and how often its own target is nearest."""
    numbers = faces.held_out()
    chips = torch.from_numpy(np.stack([changed(faces[at], net, None) for at in numbers]))
    net.eval()
    with torch.no_grad():
        rows = _embed(net, chips.permute(0, 3, 1, 2).float(), mean).numpy()
    net.train()
    scores = rows @ wanted[numbers].T
    right = (scores.argmax(axis=1) == np.arange(len(numbers))).mean()
    return f"{scores.diagonal().mean():.3f} ({right:.2f} nearest)"


# --- what is shipped ---------------------------------------------------------------------------


def pack(asked: argparse.Namespace) -> None:
    """ONNX, a card, and statistics of ``data/strangers``."""
    folder = asked.work / "pack"
    folder.mkdir(exist_ok=True)
    net = NETS[asked.net]()
    state = torch.load(asked.work / f"{asked.net}.pt")
    net.load_state_dict(state["net"])
    name = f"cloakroom-{asked.net}"
    path = folder / f"{name}.onnx"
    torch.onnx.export(
        net.eval(),
        (torch.zeros(1, 3, net.side, net.side),),
        str(path),
        input_names=["chips"],
        output_names=["embedding"],
        dynamic_axes={"chips": {0: "n"}, "embedding": {0: "n"}},
        dynamo=False,
    )
    card = {
        "name": name,
        "file": path.name,
        "sha256": sha256_of(path),
        "bytes": path.stat().st_size,
        "role": "recogniser",
        "surrogate_only": True,
        "format": "onnx",
        "architecture": f"Cloakroom-{type(net).__name__}",
        "runtime": "onnxruntime",
        "embedding": 128,
        "similarity": "cosine",
        "licence": "Apache-2.0",
        "commercial": True,
        "training_set": "lfw_rest: 6,899 photos of 4,919 people of LFW, no labels",
        "loss": "distilled from dlib-resnet (CC0): cosine, contrast, relations; slightly robust",
        "input": {
            "width": net.side,
            "height": net.side,
            "layout": "NCHW",
            "order": "RGB",
            "mean": list(net.mean),
            "scale": net.scale,
            "note": "(x - mean) / scale on 0..255",
        },
        "align": {"template": net.template.tolist(), "size": [net.side, net.side]},
        "source": f"benchmarks/distil.py train --net {asked.net} --steps {state['steps']} "
        f"--seed {asked.seed}: {state['spent']:.0f} CPU seconds",
    }
    (folder / f"{name}.json").write_text(json.dumps(card, indent=1) + "\n")
    models = _with_packs(asked.work)
    found = models.card(name)
    (rows,) = impostors.embeddings(models, [found], sorted((DATA / "strangers").iterdir()))
    source = "data/strangers (one photo per person), detector CenterFace"
    measured = measure(rows, source, sha256=found.sha256)
    impostor_files.save(measured, folder / f"{name}{impostor_files.SUFFIX}")
    models.surrogate(name)  # imported and compared with onnxruntime, or an error
    print(f"{path}: {found.bytes} bytes, sha256 {found.sha256}, strangers {measured.score_mean:.3f}"
          f" +- {measured.score_std:.3f}, threshold {measured.thresholds[0.01]:.3f}")  # fmt: skip


def _with_packs(work: Path) -> Registry:
    plain = registry()
    return Registry([work / "pack", *plain.folders], plain.resources, Device("cpu", threads=1))


def quality(asked: argparse.Namespace) -> None:
    """Rank-1 among ``data/strangers`` and matches at 1 % FAR, people at even positions."""
    models = _with_packs(asked.work)
    names = [TEACHER, f"cloakroom-{asked.net}"]
    known = [models.card(name) for name in names]
    strangers = impostors.embeddings(models, known, sorted((DATA / "strangers").iterdir()))
    found: dict[str, dict[str, list[float]]] = {n: {"rank": [], "match": []} for n in names}
    for folder in people("even", 2):
        mates = impostors.embeddings(models, known, [p for half in halves(folder) for p in half])
        for card, rows, others in zip(known, mates, strangers, strict=True):
            alike = rows @ rows.T
            np.fill_diagonal(alike, -1)
            best = (rows @ others.T).max(axis=1)
            found[card.name]["rank"] += (alike.max(axis=1) > best).tolist()
            pairs = alike[np.triu_indices(len(rows), 1)]
            limit = np.quantile((others @ others.T)[np.triu_indices(len(others), 1)], 0.99)
            found[card.name]["match"] += (pairs >= limit).tolist()
    for name, each in found.items():
        print(f"{name}: rank-1 {np.mean(each['rank']):.3f} of {len(each['rank'])}, "
              f"match at 1 % FAR {np.mean(each['match']):.3f} of {len(each['match'])}")  # fmt: skip


if __name__ == "__main__":
    main()
