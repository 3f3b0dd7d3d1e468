"""Ray Train starts the processes: the loop, its curve and its weights are those of ``torchrun``."""

import csv
import importlib.util

import pytest
import torch
from patterns import patterns, store
from processes import TORCHRUN, run

MISSING = [name for name in ("ray", "pandas", "pyarrow") if not importlib.util.find_spec(name)]

RECIPE = """
architecture = "FaceTransformer-P12S8-192x6"
steps = 3
batch = 8
warm = 1
rate = 1e-4
half = false
sets_apart = 0.1
"""


@pytest.mark.timeout(900)  # Ray starts a dozen processes, each with a library of its own
@pytest.mark.skipif(bool(MISSING), reason="Ray Train is not installed")
def test_two_workers_of_ray_give_the_curve_and_the_weights_of_torchrun(tmp_path):
    store(patterns(170, 2), tmp_path / "faces")
    (tmp_path / "tiny.toml").write_text(RECIPE)
    words = [str(tmp_path / "tiny.toml"), "--faces", str(tmp_path / "faces"), "--every", "1"]
    run([*TORCHRUN, "-m", "training", *words, "--out", str(tmp_path / "torchrun")])
    run(["-m", "training.ray", *words, "--out", str(tmp_path / "ray"), "--workers", "2"])
    losses, weights = zip(*(left(tmp_path / name) for name in ("torchrun", "ray")), strict=True)
    assert losses[1] == pytest.approx(losses[0], rel=1e-5)
    assert len(set(losses[0])) == 3
    for name, value in weights[0].items():
        assert torch.allclose(weights[1][name], value, rtol=1e-3, atol=1e-5), name
    assert (tmp_path / "ray" / "cloakroom-tiny.safetensors").exists()
    assert not (tmp_path / "ray" / "ray").exists()  # nothing of Ray's own stays


def left(out):
    """The losses and the weights of a run."""
    with (out / "curve.csv").open(encoding="utf-8", newline="") as stream:
        losses = [float(row["loss"]) for row in csv.DictReader(stream)]
    return losses, torch.load(out / "checkpoint.pt")["learner"]
