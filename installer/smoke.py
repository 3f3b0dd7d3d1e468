"""Try a bundle: ``cloakroom --smoke-test`` must end well and say nothing.

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


def run(program: Path, out: Path) -> tuple[int, str]:
    """Start it and wait; its exit code and every line it said.

    Raises:
        subprocess.TimeoutExpired: when it hangs.
    """
    with tempfile.TemporaryDirectory(prefix="cloakroom-smoke-home-") as home:
        done = subprocess.run(
            [str(program), "--smoke-test", "--out", str(out)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment(Path(home)),
            timeout=PATIENCE_S,
            check=False,
        )
    return done.returncode, done.stdout.decode(errors="replace")


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
    """Run the bundle's window once; what was wrong, in lines."""
    for name in _MADE:
        (out / name).unlink(missing_ok=True)
    program = bundle / ("cloakroom.exe" if sys.platform == "win32" else "cloakroom")
    return judge(*run(program, out), out)


if __name__ == "__main__":
    found = trouble(Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else "build/smoke"))
    print("\n".join(found) or "smoke test passed")
    sys.exit(bool(found))
