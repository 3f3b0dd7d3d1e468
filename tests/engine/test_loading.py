"""Processes of the engine: what a first answer loads, and how they end."""

from __future__ import annotations

import gc
import importlib
import subprocess
import sys

import pytest

from cloakroom_engine.loading import uncollected

LATER = ("scipy", "scenedetect", "ssimulacra2", "skimage.color", "insightface", "onnxruntime")
"""What only some verbs need."""
END = """
import atexit, gc
from cloakroom_engine.loading import leave_garbage
atexit.register(lambda: print(gc.get_freeze_count() > 0))  # the first named is called last
leave_garbage()
"""


def said(program: str) -> str:
    """What a Python of its own prints."""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_the_verbs_load_no_library_that_only_some_of_them_need() -> None:
    program = "import sys, cloakroom_engine.pipeline.verbs\nprint(*sys.modules)"
    loaded = set(said(program).split())
    assert {"torch", "cv2"} <= loaded
    assert not loaded & set(LATER)


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


def test_a_process_ends_without_looking_for_garbage() -> None:
    assert said(END) == "True"
