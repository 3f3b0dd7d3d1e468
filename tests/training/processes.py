"""Python run in processes of their own, as a person starts a training."""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
# The agent takes its port from the system and keeps it. Loopback by its number: a name may lead to
# another address of the machine, and gloo asks for the machine's own.
TORCHRUN = [
    "-m", "torch.distributed.run", "--nproc-per-node", "2", "--rdzv-backend", "c10d",
    "--rdzv-endpoint", "127.0.0.1:0", "--local-addr", "127.0.0.1",
]  # fmt: skip


def run(words):
    """``python`` with ``words``; what it said where it failed."""
    roots = [
        HERE.parents[1],
        HERE.parents[1] / "engine",
        HERE.parent,
        os.environ.get("PYTHONPATH", ""),
    ]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, roots))}
    environment |= {"OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": ""}
    done = subprocess.run(
        [sys.executable, *words], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
