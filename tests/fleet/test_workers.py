"""Workers of a cluster: order, luggage, trouble, death, and how much waits."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import fleet_crafts
import numpy as np
import pytest
from fleet_crafts import Heavy, Task

if TYPE_CHECKING:
    from cloakroom_engine.fleet.crew import Fleet

pytestmark = pytest.mark.filterwarnings("ignore")
TOOLS = cast(Any, None)


def test_outcomes_come_in_the_tasks_order(crew: Fleet) -> None:
    tasks = [(n, None if n % 3 == 0 else Task(n)) for n in range(30)]
    found = list(crew.each(TOOLS, fleet_crafts.double, tasks))
    assert [mark for mark, _ in found] == list(range(30))
    assert all(outcome.found == (None if mark % 3 == 0 else 2 * mark) for mark, outcome in found)


def test_crafts_within_crafts(crew: Fleet) -> None:
    """As copies are made of what was looked at."""
    inner = crew.each(TOOLS, fleet_crafts.double, ((n, Task(n)) for n in range(25)))
    outer = crew.each(TOOLS, fleet_crafts.double, ((n, Task(o.get())) for n, o in inner))
    assert [(mark, outcome.get()) for mark, outcome in outer] == [(n, 4 * n) for n in range(25)]


def test_luggage_is_sent_once(crew: Fleet, monkeypatch: pytest.MonkeyPatch) -> None:
    import ray

    puts: list[int] = []
    put = ray.put
    monkeypatch.setattr(ray, "put", lambda content: (puts.append(len(content)), put(content))[1])
    heavy = Heavy("ones", np.ones((50, 512), np.float32))
    found = crew.each(TOOLS, fleet_crafts.weigh, ((n, Task(n, heavy=heavy)) for n in range(12)))
    assert {outcome.get() for _, outcome in found} == {50 * 512.0}
    assert len(puts) == 1
    assert puts[0] > heavy.rows.nbytes


def test_a_photos_trouble_is_its_own_and_a_fault_is_told_here(crew: Fleet, tmp_path: Path) -> None:
    from cloakroom_engine.fleet.pool import WorkerFault

    found = crew.each(TOOLS, fleet_crafts.stumble, ((n, Task(n, tmp_path)) for n in range(9)))
    seen = [next(found)[1] for _ in range(7)]
    assert [each.found for each in seen] == [0, 1, 2, 3, 4, 5, None]
    assert seen[6].problem is not None
    assert seen[6].problem.code == "photo.empty"
    with pytest.raises(WorkerFault, match=rf"ZeroDivisionError.*{tmp_path.name}"):
        next(found)
    assert [o.get() for _, o in crew.each(TOOLS, fleet_crafts.double, [(0, Task(1))])] == [2]


def test_a_task_that_ends_workers_twice_is_named_and_the_rest_goes_on(
    crew: Fleet, tmp_path: Path
) -> None:
    tasks = ((n, Task(n, tmp_path)) for n in range(10))
    found = dict(crew.each(TOOLS, fleet_crafts.deadly, tasks))
    problem = found.pop(3).problem
    assert problem is not None
    assert (problem.code, problem.params) == ("photo.ends_workers", {"path": str(tmp_path)})
    assert {mark: outcome.get() for mark, outcome in found.items()} == {
        n: n for n in range(10) if n != 3
    }


def test_very_many_tasks_wait_where_they_come_from(crew: Fleet) -> None:
    """Nothing is taken before it is nearly its turn."""
    from cloakroom_engine.fleet.crew import AHEAD

    taken = 0

    def tasks() -> Any:
        nonlocal taken
        for n in range(10_000_000):
            taken = n + 1
            yield n, Task(n)

    most = 0
    for mark, _ in crew.each(TOOLS, fleet_crafts.double, tasks()):
        most = max(most, taken - mark)
        if mark == 400:
            break
    assert most <= AHEAD * crew.size
