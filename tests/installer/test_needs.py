"""What a build on Linux takes is told by the names of packages."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from installer.linux import needs

from cloakroom_engine.pipeline.doctor import QT_LIBRARIES
from installer import build


def test_tools_that_are_not_there_are_told_by_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(needs, "LIBRARIES", {})
    assert needs.missing() == sorted(set(needs.TOOLS.values()))
    for tool in needs.TOOLS:
        (tmp_path / tool).write_text("#!/bin/sh\n")
        (tmp_path / tool).chmod(0o755)
    assert needs.missing() == []
    (tmp_path / "icupkg").unlink()
    assert needs.missing() == ["icu-devtools"]


def test_libraries_of_x11_are_told_before_the_long_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(needs, "TOOLS", {})
    present = {"libc.so.6": "libc6", "libm.so.6": "libc6"}
    monkeypatch.setattr(needs, "LIBRARIES", {**present, "libnobodyhas.so.9": "libnobodyhas9"})
    if sys.platform == "linux":
        assert needs.missing() == ["libnobodyhas9"]
    workflow = Path(__file__).parents[2] / ".github/workflows/release.yml"
    guide = Path(__file__).parents[2] / "docs/RELEASE.md"
    monkeypatch.undo()
    for package in (*needs.TOOLS.values(), *needs.LIBRARIES.values()):
        for page in (workflow, guide):
            assert f" {package} " in page.read_text("utf-8").replace("\n", " "), (package, page)


def test_whoever_starts_from_a_checkout_is_told_of_them_too() -> None:
    """By the README, by the doctor on a machine where one is missing, and the workflow of tests."""
    workflow = (Path(__file__).parents[2] / ".github/workflows/test.yml").read_text("utf-8")
    assert {*needs.LIBRARIES.values()} <= {*workflow.split()}
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    named = readme[readme.index("apt install libegl1") :].split("`")[0].split()
    assert {*needs.LIBRARIES.values()} <= {*named}
    asked = {f"lib{name}.so" for name in QT_LIBRARIES}
    assert {name[: name.index(".so") + 3] for name in needs.LIBRARIES} == asked


def test_a_build_without_its_tools_ends_at_once_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(needs, "_ADMIN", ())
    assert build.main([]) == 1
    assert "sudo apt install" in capsys.readouterr().out


def test_administrators_commands_are_found_by_users(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/usr/bin")
    needs.extend_path()
    assert os.environ["PATH"].split(os.pathsep) == ["/usr/bin", *needs._ADMIN]
