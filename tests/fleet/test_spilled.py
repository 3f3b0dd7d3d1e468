"""What Ray writes to the disk because its store is full: sealed like everything else."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import fleet_crafts
import numpy as np
import pytest
from fleet_crafts import Heavy, Task

if TYPE_CHECKING:
    from cloakroom_engine.fleet.crew import Fleet

pytestmark = pytest.mark.filterwarnings("ignore")
PIECE_BYTES = 12 << 20
PIECES = 10
"""Half as much again as ``conftest`` lets Ray's store hold."""


def test_what_is_spilled_tells_nobody_an_embedding(crew: Fleet) -> None:
    import ray

    embedding = np.random.default_rng(0).uniform(-1, 1, 512).astype(np.float32)
    planted = embedding[8:14].tobytes()
    rows = np.tile(embedding, (PIECE_BYTES // embedding.nbytes, 1))
    marker = os.urandom(24)
    in_clear = [ray.put(marker * (PIECE_BYTES // 24)) for _ in range(2)]
    tasks = ((n, Task(n, heavy=Heavy(f"spilled/{n}", rows))) for n in range(PIECES))
    sums = {o.get() for _, o in crew.each(cast(Any, None), fleet_crafts.weigh, tasks)}
    assert sums == {float(rows.sum())}
    session = Path(ray._private.worker.global_worker.node.get_session_dir_path())
    spilled = [path.read_bytes() for path in session.rglob("*spilled*/*") if path.is_file()]
    assert sum(map(len, spilled)) > 2 * PIECE_BYTES
    assert any(marker in each for each in spilled), "the search finds what is there"
    assert not any(planted in each for each in spilled)
    del in_clear
    for key in [key for key in crew._sent if key.startswith("spilled/")]:
        del crew._sent[key]
