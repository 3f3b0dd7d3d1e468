"""A cluster of two nodes on this machine, reached by ``ray://``; one is lost while both work.

    python fleet_two_nodes.py FOLDER

Prints what came of ten tasks. A program, because a process can be in one cluster at a time.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import threading
from pathlib import Path
from typing import Any, cast

import fleet_crafts
from fleet_crafts import Task
from fleet_desk import open_desk
from ray._common.utils import get_default_ray_temp_dir
from ray.cluster_utils import Cluster

from cloakroom_engine.fleet.cluster import fleet

TASKS = 10


def main(folder: Path) -> None:
    """Start, lose, tell."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    for pipe in (fleet_crafts.BEGUN, fleet_crafts.HELD):
        os.mkfifo(folder / pipe)
    store = {"num_cpus": 1, "object_store_memory": 80 << 20}
    # Ray writes down there where a cluster is, and does not make the folder.
    Path(get_default_ray_temp_dir()).mkdir(exist_ok=True)
    cluster = Cluster()
    try:
        cluster.add_node(
            **store, include_dashboard=False, ray_client_server_port=port,
            temp_dir=str(folder / "ray"),
        )  # fmt: skip
        second = cluster.add_node(**store)

        def lose() -> None:
            told = os.open(folder / fleet_crafts.BEGUN, os.O_RDWR)
            for _ in range(2):  # both workers hold a task
                os.read(told, 1)
            os.close(told)
            cluster.remove_node(second, allow_graceful=False)
            with (folder / fleet_crafts.HELD).open("wb"):  # whoever is left waits for this
                (folder / fleet_crafts.HELD).unlink()

        desk = open_desk(folder / "home")
        with desk.library, fleet(f"ray://127.0.0.1:{port}", desk, workers=2) as crew:
            losing = threading.Thread(target=lose)
            losing.start()
            tasks = ((n, Task(n, folder)) for n in range(TASKS))
            outcomes = crew.each(cast(Any, None), fleet_crafts.held, tasks)
            found = [(mark, outcome.get()) for mark, outcome in outcomes]
            losing.join()
        sys.stdout.write(json.dumps({"size": crew.size, "found": found}))
    finally:
        cluster.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
