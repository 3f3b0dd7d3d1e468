"""One process, or several through torch's own engine, that ``torchrun`` or Ray Train started."""

from __future__ import annotations

import os
from typing import Any, Protocol, cast

import torch
import torch.distributed as dist
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel


class Spread(Protocol):
    """Which part of a batch is ours, and how gradients meet."""

    rank: int
    size: int
    device: torch.device

    @property
    def first(self) -> bool:
        """Whether this process writes."""

    def wrap(self, learner: nn.Module) -> nn.Module:
        """The learner as it is to be called."""

    def mean(self, loss: Tensor) -> float:
        """Over all processes."""

    def wait(self) -> None:
        """For all others to come this far."""

    def close(self) -> None:
        """When all is done: the processes part."""


class Alone:
    """A single process."""

    rank, size, first = 0, 1, True

    def __init__(self) -> None:
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

    def wrap(self, learner: nn.Module) -> nn.Module:
        """As it is."""
        return learner

    def mean(self, loss: Tensor) -> float:
        """Its value."""
        return float(loss)

    def wait(self) -> None:
        """For nobody."""

    def close(self) -> None:
        """Nothing to part from."""


class Together:
    """One of several processes: of the group that there is already (Ray Train makes one), or of
    the one that ``torchrun``'s environment describes; nccl on GPUs, gloo elsewhere.
    """

    def __init__(self) -> None:
        self._ours = not dist.is_initialized()
        if self._ours:
            dist.init_process_group("nccl" if torch.cuda.is_available() else "gloo")
        cuda = dist.get_backend() == "nccl"
        self.rank, self.size = dist.get_rank(), dist.get_world_size()
        self.first = self.rank == 0
        self.device = (
            torch.device("cuda", int(os.environ["LOCAL_RANK"])) if cuda else torch.device("cpu")
        )

    def wrap(self, learner: nn.Module) -> nn.Module:
        """Under DistributedDataParallel, batch statistics over all processes where torch can."""
        if self.device.type == "cuda":
            learner = cast(Any, nn.SyncBatchNorm).convert_sync_batchnorm(learner)
        return DistributedDataParallel(learner)

    def mean(self, loss: Tensor) -> float:
        """Of every process's."""
        total = loss.to(self.device, copy=True)
        dist.all_reduce(total)
        return float(total) / self.size

    def wait(self) -> None:
        """For all others to come this far."""
        dist.barrier()

    def close(self) -> None:
        """None ends while another still talks to it: gloo aborts those who are left."""
        self.wait()
        if self._ours:
            dist.destroy_process_group()


def spread() -> Spread:
    """What the environment says."""
    return Together() if "LOCAL_RANK" in os.environ else Alone()
