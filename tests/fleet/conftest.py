"""A cluster of this machine's own, once for all tests of the fleet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fleet_desk import NO_RAY, open_desk

if TYPE_CHECKING:
    from cloakroom_engine.fleet.crew import Fleet

HERE = Path(__file__).resolve().parent


@pytest.fixture(scope="session")
def crew(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fleet]:
    """Two workers, and a store so small that Ray has to write to the disk (``test_spilled``)."""
    if NO_RAY:
        pytest.skip(NO_RAY)
    from cloakroom_engine.fleet import cluster

    desk = open_desk(tmp_path_factory.mktemp("fleet") / "home")
    with pytest.MonkeyPatch.context() as patch:
        engine = HERE.parents[1] / "engine"
        patch.setenv("PYTHONPATH", f"{engine}:{HERE}")
        patch.setattr(cluster, "STORE_BYTES", 80 << 20)
        with desk.library, cluster.fleet("ray", desk, workers=2) as found:
            yield found
