"""Pin everything an installer is made of, with hashes: ``python -m installer.lock``.

Runs ``uv pip compile`` over ``requirements.txt`` (above its line "# Development") and
``installer/requirements.in``, for every system at once, and writes ``installer/requirements.lock``.
Installed with ``pip install --no-deps --require-hashes -r installer/requirements.lock``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from installer.inside import normal

ROOT: Final = Path(__file__).resolve().parents[1]
PINS: Final = ROOT / "requirements.txt"
MORE: Final = Path(__file__).with_name("requirements.in")
LOCK: Final = Path(__file__).with_name("requirements.lock")
CPU_INDEX: Final = "https://download.pytorch.org/whl/cpu"
PYTHON: Final = "3.11"
_HEAD: Final = f"""\
# Made by `python -m installer.lock`; not to be edited. Everything a bundle is made of and with,
# for Linux, Windows and macOS, Python {PYTHON}. Install with --no-deps --require-hashes; on Linux
# with --extra-index-url {CPU_INDEX}, where torch comes without CUDA.
"""
#: Wheels that the index of the machine that locks may not serve: torch without CUDA for Linux
#: (cp311, manylinux_2_28, x86_64), from CPU_INDEX.
_ELSEWHERE: Final = {
    "torch==2.13.0+cpu": ("6746dbcbeb526eb61330b76b41ff1b4eb848951103a892eeb080dfa2b264667b",),
}


def pins(text: str, more: str) -> list[str]:
    """The requirements of a bundle, without comments: what ``more`` names goes before ``text``."""
    ours = [line.strip() for line in more.splitlines() if "==" in line and line[0] != "#"]
    named = {_name(line) for line in ours}
    runtime = text.split("# Development", maxsplit=1)[0]
    kept = [line.strip() for line in runtime.splitlines() if "==" in line and line[0] != "#"]
    return [line for line in kept if _name(line) not in named] + ours


def _name(line: str) -> str:
    return normal(line.split("==", maxsplit=1)[0].strip())


def locked(wanted: list[str]) -> str:
    """The lock's text.

    Raises:
        subprocess.CalledProcessError: where uv finds no way.
    """
    elsewhere = [line for line in wanted if line.split(";")[0].strip() in _ELSEWHERE]
    asked = [line for line in wanted if line not in elsewhere]
    uv = shutil.which("uv") or str(Path(sys.executable).with_name("uv"))
    with tempfile.NamedTemporaryFile("w", suffix=".in", delete=False) as file:
        file.write("\n".join(asked) + "\n")
    command = [uv, "pip", "compile", "--quiet", "--universal", "--no-deps", "--generate-hashes"]
    options = ["--python-version", PYTHON, "--no-header", "--no-annotate", file.name]
    try:
        done = subprocess.run([*command, *options], check=True, capture_output=True, text=True)
    finally:
        Path(file.name).unlink()
    more = ""
    for line in elsewhere:
        hashes = _ELSEWHERE[line.split(";")[0].strip()]
        more += " \\\n".join([line, *(f"    --hash=sha256:{each}" for each in hashes)]) + "\n"
    return _HEAD + done.stdout + more


if __name__ == "__main__":
    LOCK.write_text(locked(pins(PINS.read_text("utf-8"), MORE.read_text("utf-8"))), "utf-8")
    print(f"wrote {LOCK.relative_to(ROOT)}")
