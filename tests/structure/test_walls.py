"""The walls of the house: who may import whom, and what the front door must not load."""

from __future__ import annotations

import ast
import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cloakroom_engine.cli.words import SENTENCES, note_sentence, sentence
from cloakroom_engine.errors import CODES

ROOT = Path(__file__).resolve().parents[2]
ENGINE = ROOT / "engine"
SOURCES = sorted((ENGINE / "cloakroom_engine").rglob("*.py"))
HEAVY = {"torch", "cv2", "onnxruntime", "onnx", "insightface", "PIL", "numpy", "PySide6"}


def python(script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(ENGINE)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_import_contracts_are_kept() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    if not program.exists():
        pytest.skip("import-linter is not installed")
    done = subprocess.run(
        [program, "--config", ROOT / "pyproject.toml", "--no-cache"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ENGINE), str(ROOT / "desktop")))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "module",
    [
        "protocol",
        "records",
        "errors",
        "paths",
        "settings",
        "library",
        "progress",
        "cli",
        "opening",
        "walking",
        "legible",
    ],
)
def test_the_front_door_loads_nothing_heavy(module: str) -> None:
    """The window imports these; torch would cost it a second and 200 MB."""
    loaded = python(
        f"import sys, cloakroom_engine.{module}\n"
        "print(*{name.split('.')[0] for name in sys.modules})"
    )
    assert not HEAVY & set(loaded.split())


def test_models_are_listed_without_torch() -> None:
    loaded = python(
        "import sys\n"
        "from cloakroom_engine.models.device import Device\n"
        "from cloakroom_engine.models.registry import Registry\n"
        "from cloakroom_engine.paths import Paths\n"
        "cards = Registry([], Paths.at('.').resources, Device('cpu')).cards()\n"
        "assert len(cards) == 2, cards\n"
        "print(*{name.split('.')[0] for name in sys.modules})"
    )
    assert not {"torch", "onnxruntime", "cv2", "insightface"} & set(loaded.split())


def test_importing_any_module_does_nothing() -> None:
    """No file is made, nothing printed, no socket opened, no child started, by any import."""
    extra = importlib.util.find_spec("ray") is None  # cloakroom[fleet] brings it
    names = [
        ".".join(path.relative_to(ENGINE).with_suffix("").parts).removesuffix(".__init__")
        for path in SOURCES
        if path.name != "__main__.py" and not (extra and "fleet" in path.parts)
    ]
    script = (
        "import importlib, sys\n"
        "trouble = []\n"
        "ours = lambda: 'cloakroom_engine' in str(sys._getframe(2).f_code.co_filename)\n"
        "def watch(event, arguments):\n"
        "    writes = event == 'open' and set(str(arguments[1])) & set('wax+')\n"
        "    if (writes or event in ('socket.connect', 'os.mkdir')) and ours():\n"
        "        trouble.append((event, arguments[0]))\n"
        "sys.addaudithook(watch)\n"
        f"for name in {names!r}:\n    importlib.import_module(name)\n"
        "assert not trouble, trouble\n"
    )
    assert python(script) == ""


def calls(name: str) -> Iterator[tuple[Path, str]]:
    """The first argument of every call of ``name``, where it is a plain string."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            called = node.func
            own = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
            first = node.args[0]
            texts = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
            for text in texts:
                if own == name and isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield path, text.value


def test_every_code_that_is_raised_is_known() -> None:
    raised = list(calls("EngineError"))
    assert len(raised) > 50
    assert {code for _, code in raised} <= CODES


def test_every_code_has_a_sentence_and_every_sentence_a_code() -> None:
    assert set(SENTENCES) == CODES
    for code, text in SENTENCES.items():
        assert text[0].isupper(), code
        assert text.endswith((".", ").")), code
        assert sentence(code, {}) == text


def test_sentences_show_their_details() -> None:
    assert sentence("photo.empty", {"path": "a.jpg", "reason": None}).endswith("(path a.jpg)")


def test_every_note_can_be_told() -> None:
    for path, code in calls("note"):
        params = {"photos": 3, "seconds": 5} if code == "estimate" else {}
        assert note_sentence(code, params), path


def test_codes_are_used() -> None:
    """A code that nobody says is a sentence that nobody needs."""
    text = "\n".join(
        path.read_text(encoding="utf-8")
        for path in SOURCES
        if path.name not in {"errors.py", "words.py"}
    )
    windows = {
        *("photo.crashed_engine", "output.not_moved"),
        *("worker.died", "worker.not_started", "worker.protocol"),
    }
    assert not {code for code in CODES - windows if f'"{code}"' not in text}
