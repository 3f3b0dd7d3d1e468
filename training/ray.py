"""Train a recipe on a Ray cluster: ``python -m training.ray RECIPE --faces FOLDER --out FOLDER
--workers N [--address HOST:PORT]``.

Ray Train starts the processes and makes torch's process group; the loop, its checkpoint and its
curve are those of ``torchrun``. When a worker or its machine goes, Ray starts all of them again and
they go on from the checkpoint. Without ``--address`` the cluster is this machine, for this run. On
others the sources, the faces and ``--out`` lie under the same paths, and this runs on one of them.
"""

from __future__ import annotations

import argparse
import logging
import os
import shutil
from pathlib import Path
from typing import Any, Final

from cloakroom_engine.fleet.quiet import folder, silence
from training.__main__ import command, train
from training.asked import ROOT

SOURCES: Final = os.pathsep.join((str(ROOT / "engine"), str(ROOT)))
"""What every worker finds its modules in."""


def main() -> None:
    """Start or find the cluster, train, leave.

    Raises:
        ImportError: Ray Train is not installed (``pip install "ray[train]"``).
        ray.train.TrainingFailedError: workers failed more often than ``--failures``.
    """
    asked = _options().parse_args()
    silence()
    import ray
    from ray.train import FailureConfig, RunConfig, ScalingConfig
    from ray.train.torch import TorchTrainer

    quiet: Any = {"logging_level": logging.ERROR, "log_to_driver": False}
    kept = asked.out.absolute() / "ray"
    with folder() as place:
        if asked.address:
            ray.init(asked.address, **quiet)
        else:
            here = {"num_cpus": asked.workers, "include_dashboard": False, "_temp_dir": str(place)}
            ray.init("local", **here, **quiet)
        try:
            TorchTrainer(
                work,
                train_loop_config=_absolute(asked),
                scaling_config=ScalingConfig(num_workers=asked.workers, use_gpu=asked.gpu),
                run_config=RunConfig(
                    storage_path=str(kept),
                    failure_config=FailureConfig(max_failures=asked.failures),
                    worker_runtime_env={"env_vars": {"PYTHONPATH": SOURCES}},
                ),
            ).fit()
        finally:
            ray.shutdown()
            shutil.rmtree(kept, ignore_errors=True)  # of Ray alone: what we keep lies beside it


def work(asked: dict[str, Any]) -> None:
    """What one worker does."""
    train(argparse.Namespace(**asked))


def _options() -> argparse.ArgumentParser:
    parser = command(__doc__)
    parser.add_argument("--workers", type=int, required=True, help="one processor each, or one GPU")
    parser.add_argument("--address", help="of a cluster that is there: HOST:PORT, or auto")
    parser.add_argument("--gpu", action="store_true")
    parser.add_argument(
        "--failures", type=int, default=3, help="so often the workers may be started again"
    )
    return parser


def _absolute(asked: argparse.Namespace) -> dict[str, Any]:
    """Workers are started in another folder."""
    return {
        name: value.absolute() if isinstance(value, Path) else value
        for name, value in vars(asked).items()
    }


if __name__ == "__main__":
    main()
