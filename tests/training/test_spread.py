"""Two processes under ``torchrun`` give what one gives."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch

HERE = Path(__file__).parent


def ended(out, *before):
    """What ``together.py`` left in ``out``, by the rows of its head."""
    out.mkdir()
    roots = [HERE.parents[1], HERE.parents[1] / "engine", os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, roots))}
    environment |= {"OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": ""}
    command = [sys.executable, *before, str(HERE / "together.py"), str(out)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return torch.load(out / "end.pt")


@pytest.mark.skipif(not torch.distributed.is_gloo_available(), reason="no gloo in this torch")
def test_two_processes_give_the_curve_and_the_weights_of_one(tmp_path):
    alone = ended(tmp_path / "alone")
    torchrun = ("-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2")
    two = ended(tmp_path / "two", *torchrun)
    for rows in (0, 16):  # the whole head, and the rows that are touched
        assert two[rows]["losses"] == pytest.approx(alone[rows]["losses"], rel=1e-5)
        assert len(set(alone[rows]["losses"])) == 3
        for name, start in alone[rows]["start"].items():
            # Adam's first steps go by the gradient's sign, so where it is rounding, all is.
            assert torch.equal(two[rows]["start"][name], start)
            value = alone[rows]["state"][name]
            away = (two[rows]["state"][name] - value).norm()
            assert away < 0.05 * (value - start).norm(), (rows, name)
