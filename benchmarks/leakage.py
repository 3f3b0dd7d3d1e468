"""Does curvature foretell which photo a shared gradient gives back, and does a cloak change that?

    python benchmarks/detectable_copies.py --learnt 30 --asked 24
    python benchmarks/leakage.py --photos 24

"Some apps learn on your phone and send what they learnt." For faces of 64 pixels and two smooth
architectures, with fresh weights (seed 0: the first round of a federated training), the gradient of
one photo is inverted as in Deep Leakage from Gradients (Zhu et al., arXiv 1906.08935) and Inverting
Gradients (Geiping et al., arXiv 2003.14053): Adam on the pixels, squared differences or cosine, a
little total variation, the label known, which is the attacker's best case. Told are Spearman's
rank correlations between how like the photo the result is (structural similarity) and LAVP's
largest eigenvalue, the gradient's norm, and the roughness of the photo itself, with intervals by
bootstrap over photos (1,000 draws, seed 0), and the same for the photos under a cloak. The control
is a gradient with its entries shuffled: nothing comes back from it.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from scipy.stats import spearmanr
from torch import Tensor, nn

from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.visibility import ssim
from common import ROOT
from detectable_copies import CLEAN
from detectable_copies import OUT as COPIES
from methods import lavp
from training.manipulated.chips import cut

OUT = ROOT / "benchmarks" / "out" / "leakage.jsonl"
SIDE = 64
CLASSES = 10
VARIATION = 1e-2
RATE = 0.1
DRAWS = 1000
KINDS = (CLEAN, "balanced")


class Unit(nn.Module):
    """A residual unit without anything that is not smooth."""

    def __init__(self, before: int, after: int) -> None:
        super().__init__()
        self.one = nn.Conv2d(before, after, 3, 2, 1)
        self.two = nn.Conv2d(after, after, 3, 1, 1)
        self.past = nn.Conv2d(before, after, 1, 2)

    def forward(self, x: Tensor) -> Tensor:
        """Half the size."""
        return torch.tanh(self.past(x) + self.two(torch.tanh(self.one(x))))


def plain() -> nn.Module:
    """Three convolutions, as small federated demonstrations have them."""
    return nn.Sequential(
        nn.Conv2d(3, 12, 5, 2, 2), nn.Tanh(), nn.Conv2d(12, 16, 5, 2, 2), nn.Tanh(),
        nn.Conv2d(16, 16, 5, 1, 2), nn.Tanh(), nn.Flatten(), nn.Linear(16 * 16 * 16, CLASSES),
    )  # fmt: skip


def residual() -> nn.Module:
    """Three residual units and a mean over the picture."""
    return nn.Sequential(
        Unit(3, 12), Unit(12, 16), Unit(16, 24), nn.Flatten(), nn.Linear(24 * 64, CLASSES)
    )


NETWORKS: dict[str, Callable[[], nn.Module]] = {"plain": plain, "residual": residual}


def network_of(name: str) -> nn.Module:
    """Fresh weights."""
    torch.manual_seed(0)
    return NETWORKS[name]().eval()


def invert(
    network: nn.Module, wanted: Tensor, label: Tensor, kind: lavp.Distance, steps: int
) -> Tensor:
    """(1, 3, SIDE, SIDE) 0..1, what a gradient gives back."""
    torch.manual_seed(0)
    x = torch.rand(1, 3, SIDE, SIDE).requires_grad_(True)
    optimiser = torch.optim.Adam([x], RATE)
    scale = wanted.square().sum() if kind == "squares" else torch.ones(())
    for step in range(steps):
        optimiser.param_groups[0]["lr"] = RATE * 0.5 * (1 + np.cos(np.pi * step / steps))
        found = lavp.gradient(network, x, label, graph=True)
        far = lavp.distance(found, wanted, kind) / scale
        rough = (x[..., 1:] - x[..., :-1]).abs().mean() + (
            x[..., 1:, :] - x[..., :-1, :]
        ).abs().mean()
        (x.grad,) = torch.autograd.grad(far + VARIATION * rough, x)
        x.grad = x.grad.sign()
        optimiser.step()
        with torch.no_grad():
            x.clamp_(0, 1)
    return x.detach()


def faces(count: int) -> Iterator[tuple[str, str, NDArray[np.uint8]]]:
    """(photo, what was done to it, (SIDE, SIDE, 3))."""
    seen = 0
    for line in (COPIES / "asked.jsonl").read_text(encoding="utf-8").splitlines():
        for photo in json.loads(line)["photos"]:
            if seen == count:
                return
            seen += 1
            for kind in KINDS:
                rgb_u8 = decode(COPIES / photo["files"][kind]).rgb_u8
                face = cut(rgb_u8, np.array(photo["points"]), 136)
                size = (SIDE, SIDE)
                yield photo["photo"], kind, cv2.resize(face, size, interpolation=cv2.INTER_AREA)


def roughness(face: NDArray[np.uint8]) -> float:
    """How much neighbouring pixels differ: what anybody sees of a photo without any network."""
    grey = face.mean(axis=2)
    return float(np.abs(np.diff(grey, axis=0)).mean() + np.abs(np.diff(grey, axis=1)).mean())


def like(x: Tensor, face: NDArray[np.uint8]) -> float:
    """Structural similarity of what came back."""
    back = (x[0].permute(1, 2, 0) * 255).round().byte().numpy()
    return float(ssim(face, np.ascontiguousarray(back)))


def row(
    name: str, distance: lavp.Distance, photo: str, kind: str, face: NDArray[np.uint8], steps: int
) -> dict[str, Any]:
    """One inversion and what should have foretold it."""
    began = time.process_time()
    network = network_of(name)
    x = torch.from_numpy(face).permute(2, 0, 1)[None].float() / 255
    label = torch.tensor([0])
    wanted = lavp.gradient(network, x, label).detach()
    back = like(invert(network, wanted, label, distance, steps), face)
    tried = time.process_time()
    exact = network.double()
    told = lavp.curvature(exact, x.double(), label, distance, steps=24)
    return {
        "network": name, "distance": distance, "photo": photo, "kind": kind, "like": back,
        "largest": told.largest, "smallest": told.smallest, "norm": told.norm,
        "inversion_s": tried - began, "curvature_s": time.process_time() - tried,
    }  # fmt: skip


def main() -> None:
    """Invert what is missing, then print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=24)
    parser.add_argument("--steps", type=int, default=150)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    OUT.parent.mkdir(parents=True, exist_ok=True)
    done = [json.loads(line) for line in OUT.read_text().splitlines()] if OUT.exists() else []
    known = {(r["network"], r["distance"], r["photo"], r["kind"]) for r in done}
    with OUT.open("a", encoding="utf-8") as file:
        for photo, kind, face in faces(asked.photos):
            for name in NETWORKS:
                for distance in lavp.DISTANCES:
                    if (name, distance, photo, kind) not in known:
                        done.append(row(name, distance, photo, kind, face, asked.steps))
                        file.write(json.dumps(done[-1]) + "\n")
                        file.flush()
    print(table(done))
    print(control(asked.steps))


def control(steps: int) -> str:
    """A shuffled gradient gives nothing back."""
    found = []
    for _, kind, face in faces(3):
        if kind == CLEAN:
            network, label = network_of("plain"), torch.tensor([0])
            x = torch.from_numpy(face).permute(2, 0, 1)[None].float() / 255
            wanted = lavp.gradient(network, x, label).detach()
            mixed = wanted[torch.randperm(len(wanted), generator=torch.Generator().manual_seed(0))]
            found.append(like(invert(network, mixed, label, "cosine", steps), face))
    return f"control, the gradient's entries shuffled: structural similarity {np.mean(found):.3f}"


def table(rows: list[dict[str, Any]]) -> str:
    """Markdown: one row for a network, a distance and what was done to the photos."""
    lines = [
        "| network | distance | photos | came back: mean (10th, 90th of 100) | largest eigenvalue "
        "| gradient norm | roughness of the photo | smallest resolved | seconds: inversion, "
        "curvature |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    rough = {(photo, kind): roughness(face) for photo, kind, face in faces(10**6)}
    for each in rows:
        each["rough"] = rough[each["photo"], each["kind"]]
    for name in NETWORKS:
        for distance in lavp.DISTANCES:
            for kind in KINDS:
                mine = [r for r in rows if (r["network"], r["distance"], r["kind"]) ==
                        (name, distance, kind)]  # fmt: skip
                if len(mine) < 4:
                    continue
                back = np.array([r["like"] for r in mine])
                low, high = np.quantile(back, (0.1, 0.9))
                lines.append(
                    f"| {name} | {distance} | {len(mine)}, {kind} | {back.mean():.3f} "
                    f"({low:.3f}, {high:.3f}) | {_rank(mine, 'largest')} | {_rank(mine, 'norm')} | "
                    f"{_rank(mine, 'rough')} | "
                    f"{sum(r['smallest'] is not None for r in mine)} | "
                    f"{np.mean([r['inversion_s'] for r in mine]):.1f}, "
                    f"{np.mean([r['curvature_s'] for r in mine]):.1f} |"
                )
    return "\n".join(lines)


def _rank(rows: list[dict[str, Any]], key: str) -> str:
    """Spearman's correlation with what came back."""
    values = np.array([[r[key], r["like"]] for r in rows])
    draws = np.random.default_rng(0)
    drawn = []
    for _ in range(DRAWS):
        sample = values[draws.integers(len(values), size=len(values))]
        if len(np.unique(sample[:, 0])) > 1:
            drawn.append(spearmanr(sample[:, 0], sample[:, 1]).statistic)
    low, high = np.nanquantile(drawn, (0.025, 0.975))
    return f"{spearmanr(values[:, 0], values[:, 1]).statistic:+.2f} [{low:+.2f}, {high:+.2f}]"


if __name__ == "__main__":
    main()
