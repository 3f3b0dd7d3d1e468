"""Workflow files cannot be run here; that they are sound and name only what exists can be seen."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def document(path: Path) -> dict[Any, Any]:
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in document(path)["jobs"].values():
        yield from job["steps"]


def commands() -> str:
    runs = [step.get("run", "") for path in WORKFLOWS for step in steps(path)]
    return "\n".join(runs)


def test_both_are_there() -> None:
    assert [path.name for path in WORKFLOWS] == ["release.yml", "test.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_and_may_only_read(path: Path) -> None:
    found = document(path)
    assert found["permissions"] == {"contents": "read"}
    used = [step["uses"] for step in steps(path) if "uses" in step]
    assert used
    for action in used:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action), action
    for step in steps(path):
        assert ("uses" in step) != ("run" in step), step
        assert "${{ secrets" not in step.get("run", ""), "secrets go in by the environment"
        assert "${{ github" not in step.get("run", ""), "so do names that strangers may choose"


def test_only_publishing_may_write() -> None:
    jobs = document(ROOT / ".github/workflows/release.yml")["jobs"]
    writing = {name: job["permissions"] for name, job in jobs.items() if "permissions" in job}
    assert writing == {"publish": {"contents": "write"}}
    assert jobs["publish"]["if"] == "github.ref_type == 'tag'"


def test_all_three_systems_are_built_and_tested() -> None:
    build = document(ROOT / ".github/workflows/release.yml")["jobs"]["build"]
    names = {each["name"] for each in build["strategy"]["matrix"]["include"]}
    assert names == {"linux", "windows", "macos"}
    told = {
        name
        for step in build["steps"]
        for name in re.findall(r"matrix\.name [!=]= '(\w+)'", str(step.get("if", "")))
    }
    assert told == names
    tested = document(ROOT / ".github/workflows/test.yml")["jobs"]["test"]["strategy"]["matrix"]
    assert {os.split("-")[0] for os in tested["os"]} == {"ubuntu", "windows", "macos"}


def test_modules_that_are_run_exist() -> None:
    named = set(re.findall(r"python -m (installer[\w.]*)", commands()))
    assert {"installer.build", "installer.macos.image", "installer.windows.one_runtime"} <= named
    for name in named:
        assert importlib.util.find_spec(name) is not None, name


def test_make_targets_exist() -> None:
    targets = set(re.findall(r"(?m)^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8")))
    asked = set(re.findall(r"\bmake (\w+)", commands())) - {"there"}
    assert asked == {"test", "installer"}
    assert asked <= targets


def test_files_that_are_named_exist() -> None:
    text = commands().replace("\\", "/")
    named = set(re.findall(r"\b((?:installer|engine|desktop)/[\w./-]+\.\w+)", text))
    assert named == {"installer/requirements.lock", "installer/windows/cloakroom.iss"}
    for name in {*named, "requirements.txt"}:
        assert (ROOT / name).is_file(), name


def test_windows_tests_install_what_the_pins_leave_out() -> None:
    pins = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    (pinned,) = re.findall(r"(?m)^insightface==\S+", pins)
    assert f"--no-deps {pinned.rstrip(';')}" in commands()
