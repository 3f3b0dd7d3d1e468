from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from installer import smoke

GOOD = {"failed": "", "version": "1.0", "engine": "1.0"}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    for name in ("window.png", "report.html", "astronaut.cloaked.png"):
        (folder / name).write_bytes(b"x")
    (folder / "smoke.json").write_text(json.dumps(GOOD), encoding="utf-8")
    return folder


def test_a_quiet_good_end_passes(out: Path) -> None:
    assert smoke.judge(0, "\n", out) == []


@pytest.mark.parametrize(
    ("code", "said", "facts", "wrong"),
    [
        (1, "", GOOD, "exit code 1"),
        (0, "libfoo: warning\n", GOOD, "unexpected line: libfoo: warning"),
        (0, "", GOOD | {"failed": "no face"}, "failed: no face"),
        (0, "", GOOD | {"engine": "0.9"}, "window and engine are of different versions"),
        (0, "", {"failed": "", "version": "1.0"}, "window and engine are of different versions"),
    ],
)
def test_everything_else_fails(
    code: int, said: str, facts: dict[str, str], wrong: str, out: Path
) -> None:
    (out / "smoke.json").write_text(json.dumps(facts), encoding="utf-8")
    assert smoke.judge(code, said, out) == [wrong]


def test_what_was_not_written_is_named(out: Path) -> None:
    (out / "window.png").unlink()
    assert smoke.judge(0, "", out) == ["missing: window.png"]


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands for the program")
def test_a_program_is_run_without_the_builders_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    program = tmp_path / "cloakroom"
    program.write_text('#!/bin/sh\necho "$PYTHONPATH|$HOME|$1"\necho no >&2\nexit 3\n', "utf-8")
    program.chmod(0o755)
    code, wrote, said = smoke.run([str(program), "a word"])
    path, home, word = wrote.strip().split("|")
    assert (code, path, word, said) == (3, "", "a word", "no\n")
    assert home != str(Path.home())


def test_the_engine_must_be_quiet_and_find_its_models() -> None:
    good = json.dumps({"models": [{"name": "a", "code": ""}]})
    bad = json.dumps({"models": [{"name": "a", "code": "model.missing"}]})
    assert smoke.judge_engine(0, good, "\n") == []
    assert smoke.judge_engine(0, bad, "") == ["a: model.missing"]
    assert smoke.judge_engine(0, good, "UserWarning") == [
        "unexpected line of the engine: UserWarning"
    ]
    assert smoke.judge_engine(1, "", "") == ["the engine's exit code 1"]


def test_the_source_tree_passes_its_own_smoke_test(tmp_path: Path) -> None:
    """The window, its engine as a process, the portrait protected, audited and shown."""
    pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError, reason="Qt cannot be loaded")
    root = Path(__file__).resolve().parents[2]
    paths = os.pathsep.join(str(root / part) for part in ("engine", "desktop"))
    platform = {} if sys.platform == "win32" else {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "cloakroom", "--smoke-test", "--out", str(tmp_path)],
        env={**smoke.environment(tmp_path), **platform, "PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=280,
        check=False,
    )
    assert smoke.judge(done.returncode, done.stdout, tmp_path) == []
