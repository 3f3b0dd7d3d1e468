"""Try a bundle: both programs must end well and say nothing that nobody expects.

``python -m installer.smoke build/bundle/cloakroom`` tries one by hand.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from installer.check_bundle import PROGRAMS

PATIENCE_S: Final = 900
_PASSED_ON: Final = ("PATH", "DISPLAY", "XAUTHORITY", "SYSTEMROOT", "TEMP", "TMP", "WINDIR")
_MADE: Final = ("smoke.json", "window.png", "report.html", "astronaut.cloaked.png")


def environment(home: Path) -> dict[str, str]:
    """What the program may know of this machine: nothing that a builder's shell exports."""
    kept = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    if "DISPLAY" not in kept and sys.platform == "linux":
        kept["QT_QPA_PLATFORM"] = "offscreen"
    folders = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "USERPROFILE": str(home)}
    return {**kept, **folders, "CLOAKROOM_NO_KEYRING": "1", "LANG": "C.UTF-8"}


def run(command: list[str]) -> tuple[int, str, str]:
    """Start a program and wait; its exit code, what it wrote, what it said on standard error.

    Raises:
        subprocess.TimeoutExpired: when it hangs.
    """
    with tempfile.TemporaryDirectory(prefix="cloakroom-smoke-home-") as home:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=environment(Path(home)),
            timeout=PATIENCE_S,
            check=False,
        )
    return (
        done.returncode,
        done.stdout.decode(errors="replace"),
        done.stderr.decode(errors="replace"),
    )


def judge_engine(code: int, wrote: str, said: str) -> list[str]:
    """What is wrong with a run of ``--json doctor``, which loads every library of the engine."""
    wrong = [f"the engine's exit code {code}"] if code else []
    wrong += [
        f"unexpected line of the engine: {line}" for line in said.splitlines() if line.strip()
    ]
    if not code:
        models = json.loads(wrote)["models"]
        wrong += [f"{model['name']}: {model['code']}" for model in models if model["code"]]
    return wrong


def judge(code: int, said: str, out: Path) -> list[str]:
    """What is wrong with a run, in lines; nothing when it went well."""
    wrong = [f"exit code {code}"] if code else []
    wrong += [f"unexpected line: {line}" for line in said.splitlines() if line.strip()]
    wrong += [f"missing: {name}" for name in _MADE if not (out / name).is_file()]
    if (out / "smoke.json").is_file():
        facts = json.loads((out / "smoke.json").read_text(encoding="utf-8"))
        if facts["failed"]:
            wrong.append(f"failed: {facts['failed']}")
        if facts["version"] != facts.get("engine"):
            wrong.append("window and engine are of different versions")
    return wrong


def trouble(bundle: Path, out: Path) -> list[str]:
    """Run both programs of the bundle once; what was wrong, in lines."""
    for name in _MADE:
        (out / name).unlink(missing_ok=True)
    ending = ".exe" if sys.platform == "win32" else ""
    window, engine = (str(bundle / f"{name}{ending}") for name in PROGRAMS)
    code, wrote, said = run([window, "--smoke-test", "--out", str(out)])
    # The window keeps to itself what its engine says; a person in a terminal would hear it.
    return judge(code, wrote + said, out) + judge_engine(*run([engine, "--json", "doctor"]))


if __name__ == "__main__":
    found = trouble(Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else "build/smoke"))
    print("\n".join(found) or "smoke test passed")
    sys.exit(bool(found))
