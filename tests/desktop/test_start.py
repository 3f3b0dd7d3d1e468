"""The window's process is light: nothing heavy is ever loaded, and no engine starts unasked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cloakroom.pages.registry import entries

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("torch", "onnxruntime", "cv2", "insightface", "numpy", "PIL", "skimage", "scipy")
LOOK = f"""
import sys
from PySide6.QtWidgets import QApplication
from cloakroom.app import App
from cloakroom_engine.paths import Paths

qt = QApplication(["cloakroom"])
app = App(qt, Paths.at(sys.argv[1]))
app.window.show()
qt.processEvents()
for page in sys.argv[2:]:
    app.window.go(page)
    qt.processEvents()
loaded = {{name.split(".")[0] for name in sys.modules}}
print(*(loaded & set({HEAVY!r})), file=sys.stderr)
print("workers", app.context.engine.process_id, app.context.queue.client.process_id)
app.window.close()
app.close()
"""


def look(home: Path, *pages: str) -> subprocess.CompletedProcess[str]:
    python_path = os.pathsep.join((str(ROOT / "engine"), str(ROOT / "desktop")))
    return subprocess.run(
        [sys.executable, "-c", LOOK, str(home), *pages],
        env={**os.environ, "PYTHONPATH": python_path},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )


def test_the_window_loads_nothing_heavy_and_starts_no_engine(home: Path) -> None:
    shown = look(home)
    assert not shown.stderr.split()
    assert shown.stdout.split() == ["workers", "0", "0"]


@pytest.mark.parametrize("page", [entry.name for entry in entries()])
def test_no_page_loads_anything_heavy(page: str, home: Path) -> None:
    assert not look(home, page).stderr.split()


def test_the_command_knows_itself() -> None:
    python_path = os.pathsep.join((str(ROOT / "engine"), str(ROOT / "desktop")))
    done = subprocess.run(
        [sys.executable, "-m", "cloakroom", "--version"],
        env={**os.environ, "PYTHONPATH": python_path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip()
