"""Processes of the engine: what a first answer loads, and how they end."""

from __future__ import annotations

import gc
import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from cloakroom_engine.loading import uncollected

LATER = ("scipy", "scenedetect", "ssimulacra2", "skimage.color", "insightface", "onnxruntime")
"""What only some verbs need."""
END = """
import atexit
from cloakroom_engine.loading import leave
atexit.register(print, "registered")
class Late:
    def __del__(self):
        print("taken down")
late = Late()
print("said")
leave(3)
"""


def said(program: str) -> str:
    """What a Python of its own prints."""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_the_verbs_load_no_library_that_only_some_of_them_need() -> None:
    program = "import sys, cloakroom_engine.pipeline.networked\nprint(*sys.modules)"
    loaded = set(said(program).split())
    assert {"torch", "cv2"} <= loaded
    assert not loaded & set(LATER)


def test_a_strength_is_searched_for_without_scipy() -> None:
    """It takes longer to load than seconds of a clip take to be protected."""
    program = """
import sys
import numpy as np
from cloakroom_engine.photo.sight import seen_quickly
face = np.random.default_rng(0).integers(0, 255, (90, 80, 3), dtype=np.uint8)
assert seen_quickly(face, face // 2) < 50
print(*sys.modules)"""
    assert not {"scipy", "ssimulacra2"} & set(said(program).split())


@pytest.mark.parametrize("words", [["person", "list"], ["models", "list"], ["doctor"]])
def test_whoever_reads_waits_for_no_network(tmp_path: Path, words: list[str]) -> None:
    program = f"""
import io, os, sys
os.environ["CLOAKROOM_NO_KEYRING"] = "1"
from cloakroom_engine.cli import run
run(["--home", {str(tmp_path / "home")!r}, *{words!r}], io.StringIO())
print(*sys.modules)
"""
    loaded = said(program).splitlines()[-1].split()
    assert not {"torch", "cv2", "onnx", "scipy", "insightface"} & set(loaded)


def test_a_folder_in_which_nothing_is_new_is_scanned_without_a_network(
    tmp_path: Path, astronaut_path: Path
) -> None:
    """Nor does the first look need torch, where networks run on the processor."""
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "portrait.png").write_bytes(astronaut_path.read_bytes())
    words = ["--home", str(tmp_path / "home"), "--device", "cpu", "--json", "scan", str(folder)]
    program = (
        "import io, sys\n"
        "from cloakroom_engine.cli import run\n"
        "out = io.StringIO()\n"
        f"code = run({words!r}, out)\n"
        "print(code, out.getvalue().strip(), *sys.modules, sep=chr(10))"
    )
    code, first, *loaded = said(program).splitlines()
    assert (code, json.loads(first)["unchanged"]) == ("0", 0)
    assert "onnxruntime" in loaded
    assert "torch" not in loaded
    code, again, *loaded = said(program).splitlines()
    assert (code, json.loads(again)["unchanged"]) == ("0", 1)
    assert not {"torch", "onnxruntime", "onnx", "scipy"} & set(loaded)


def test_no_garbage_is_looked_for_while_something_loads() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ModuleNotFoundError), uncollected():
        importlib.import_module("no_such_module")
    assert gc.isenabled()


def test_whoever_had_it_off_keeps_it_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_process_ends_with_what_was_said_and_registered_and_takes_nothing_else_down() -> None:
    done = subprocess.run([sys.executable, "-c", END], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.split("\n")) == (3, ["said", "registered", ""])


def test_a_verb_that_reads_the_library_loads_no_heavy_library(tmp_path: Path) -> None:
    program = (
        "import io, sys\n"
        "from cloakroom_engine.cli import run\n"
        "from cloakroom_engine.models.device import steady_libraries\n"
        "out = io.StringIO()\n"
        f"code = run(['--home', {str(tmp_path / 'home')!r}, '--json', 'person', 'list'], out)\n"
        "print(code, out.getvalue().strip(), *sys.modules)"
    )
    code, *rest = said(program).split()
    assert code == "0"
    assert "[]}" in rest
    heavy = {"torch", "onnxruntime", "cv2", "scipy", "numpy", "PIL", "onnx", "usearch"}
    assert not heavy & set(rest)
