"""Workers that are ended with their test, and a profile in which the astronaut is known."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from worker_process import Start, WorkerProcess

from once import once


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start a worker in the test's own profile (or in ``home``)."""
    with ExitStack() as running:

        def started(home: Path | None = None, **options: object) -> WorkerProcess:
            worker = WorkerProcess(home or tmp_path / "home", **options)  # type: ignore[arg-type]
            return running.enter_context(closing(worker))

        yield started


@pytest.fixture(scope="session")
def worker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkerProcess]:
    """One worker for tests that leave it as they found it."""
    with closing(WorkerProcess(tmp_path_factory.mktemp("worker") / "home")) as running:
        yield running
        assert running.end() == 0


@pytest.fixture(scope="session")
def enrolled(tmp_path_factory: pytest.TempPathFactory, astronaut_path: Path) -> Path:
    """A profile that knows Eileen; not to be written to."""

    def make(folder: Path) -> None:
        with closing(WorkerProcess(folder / "home")) as running:
            running.result("person.add", name="Eileen", paths=[str(astronaut_path)])
            assert running.end() == 0

    return once(tmp_path_factory, "enrolled", make) / "home"


@pytest.fixture
def eileen(enrolled: Path, tmp_path: Path) -> Path:
    """A copy of ``enrolled`` for this test."""
    return Path(shutil.copytree(enrolled, tmp_path / "home"))
