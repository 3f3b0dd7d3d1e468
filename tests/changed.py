"""``pytest --changed``: the tests of what was changed, for the moment before a commit.

Taken are test files that were changed themselves, that import a module that was (a helper of tests
too), or one beside which a template or a step of the library was, or that carry its name; since the
branch left main, committed or not. Left out is what starts engines and learns:
those tests are for ``make test``. After ``MOST_S`` the rest is skipped, and counted.
"""

from __future__ import annotations

import ast
import subprocess
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[1]
MOST_S: Final = 50.0
SLOW_FIXTURES: Final = frozenset(
    {
        "app", "client", "make_client", "make_app", "known_eileen", "scanned_home", "cloaked_home",
        "judged_home", "walked", "protected", "worker", "start", "enrolled", "learnt", "shared",
        "bundle",
    }
)  # fmt: skip
"""Whoever asks for one of these waits for an engine, a window or a cloak."""


class Changed:
    """Leaves out of a run what has nothing to do with the change."""

    def __init__(self) -> None:
        self._files = set(_changed())
        self._modules = {name for file in self._files for name in _module(file)}
        self._beside = tuple(name for file in self._files for name in _package(file))
        self._began = 0.0

    def pytest_collection_modifyitems(
        self, config: pytest.Config, items: list[pytest.Item]
    ) -> None:
        """Keep what is quick and concerned."""
        kept = [item for item in items if self._concerned(item.path) and not _slow(item)]
        config.hook.pytest_deselected(items=[item for item in items if item not in set(kept)])
        items[:] = kept

    def pytest_runtest_setup(self) -> None:
        """Stop in time."""
        self._began = self._began or time.monotonic()
        if time.monotonic() - self._began > MOST_S:
            pytest.skip(f"over {MOST_S:.0f} s: left to make test")

    def _concerned(self, test: Path) -> bool:
        here = test.relative_to(ROOT).as_posix()
        about = test.stem.removeprefix("test_")
        return (
            here in self._files
            or any(name.rpartition(".")[2] == about for name in self._modules)
            or bool(_imports(test) & self._modules)
            or any(name.startswith(self._beside) for name in _imports(test))
        )


def _slow(item: pytest.Item) -> bool:
    return bool(SLOW_FIXTURES & set(getattr(item, "fixturenames", ())))


def _changed() -> Iterator[str]:
    base = _git("merge-base", "HEAD", "main") or ["HEAD"]
    yield from _git("diff", "--name-only", base[0])
    yield from _git("ls-files", "--others", "--exclude-standard")


def _git(*words: str) -> list[str]:
    done = subprocess.run(
        ["git", "-C", str(ROOT), *words], capture_output=True, text=True, check=False
    )
    return done.stdout.split("\n")[:-1] if done.returncode == 0 else []


def _module(file: str) -> Iterator[str]:
    """The module that a changed file is."""
    path = Path(file)
    if path.suffix == ".py" and path.parts[0] in {"engine", "desktop", "installer", "benchmarks"}:
        inside = path.parts[1:] if path.parts[0] in {"engine", "desktop"} else path.parts
        yield ".".join(inside).removesuffix(".py").removesuffix(".__init__")
    elif path.suffix == ".py" and path.parts[0] == "tests":
        yield path.stem  # tests name their helpers so


def _package(file: str) -> Iterator[str]:
    """What the modules begin with beside which a changed file lies that is none."""
    path = Path(file)
    if path.suffix != ".py" and path.parts[0] in {"engine", "desktop"} and len(path.parts) > 3:
        yield ".".join(path.parts[1:3]) + "."


@cache
def _imports(test: Path) -> set[str]:
    """Every module that a test file names, and every name that may be one."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(test.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found
