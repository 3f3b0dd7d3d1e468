"""Start-up time and memory of the frozen programs beside the source tree's, in turns.

    PYTHONPATH=engine:desktop DISPLAY=:N python benchmarks/frozen_start.py BUNDLE [RUNS]

Needs an X display (``Xvfb :N -noreset`` does) and xdotool. Window: from process start until it is
visible, then its resident memory a second later. Engine: from process start until a worker says
hello, and the most memory of a whole ``demo``. Each turn runs both, so that what else the machine
does meets both; the first turn warms the disk's cache and is not counted.
"""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ENVIRONMENT = {**os.environ, "CLOAKROOM_NO_KEYRING": "1", "LANG": "C.UTF-8"}
POLL_S = 0.01
SETTLE_S = 1.0


def visible(process: int) -> bool:
    """Whether a window of this process is on the display."""
    search = ["xdotool", "search", "--onlyvisible", "--pid", str(process)]
    return bool(subprocess.run(search, capture_output=True, text=True, check=False).stdout.strip())


def window(command: list[str]) -> dict[str, float]:
    """Seconds to the visible window, and MB resident."""
    with tempfile.TemporaryDirectory() as home:
        began = time.monotonic()
        process = subprocess.Popen([*command, "--home", home], env=ENVIRONMENT)
        while not visible(process.pid):
            assert process.poll() is None, "the window ended"
            time.sleep(POLL_S)
        took = time.monotonic() - began
        time.sleep(SETTLE_S)
        status = Path(f"/proc/{process.pid}/status").read_text()
        resident = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        process.send_signal(signal.SIGTERM)
        process.wait()
    return {"window, s": took, "window, MB": int(resident.split()[1]) / 1024}


def engine(command: list[str]) -> dict[str, float]:
    """Seconds to a worker's hello."""
    with tempfile.TemporaryDirectory() as home:
        began = time.monotonic()
        process = subprocess.Popen(
            [*command, "--home", home, "worker"],
            env=ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert process.stdout is not None
        process.stdout.readline()
        took = time.monotonic() - began
        process.communicate()
    return {"engine's hello, s": took}


def demo(command: list[str]) -> dict[str, float]:
    """Seconds of processor, and the most MB, of protecting and auditing the portrait."""
    with tempfile.TemporaryDirectory() as out:
        process = subprocess.Popen(
            [*command, "demo", "--out", out],
            env=ENVIRONMENT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, usage = os.wait4(process.pid, 0)
        assert status == 0
    return {
        "demo, processor s": usage.ru_utime + usage.ru_stime,
        "demo, MB": usage.ru_maxrss / 1024,
    }


def main() -> None:
    """Print medians, ranges and the ratio of medians."""
    bundle, runs = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5
    sides: dict[str, list[list[str]]] = {
        "frozen": [[str(bundle / "cloakroom")], [str(bundle / "cloakroom-engine")]],
        "source": [[sys.executable, "-m", "cloakroom"], [sys.executable, "-m", "cloakroom_engine"]],
    }
    found: dict[str, dict[str, list[float]]] = {side: {} for side in sides}
    for run in range(runs + 1):
        for side, (of_window, of_engine) in sides.items():
            asked: list[tuple[Callable[[list[str]], dict[str, float]], list[str]]] = [
                (window, of_window), (engine, of_engine), (demo, of_engine),
            ]  # fmt: skip
            for measure, command in asked:
                for name, value in measure(command).items():
                    if run:
                        found[side].setdefault(name, []).append(value)
    print(f"| {runs} runs, in turns | frozen | source | ratio |\n|---|---|---|---|")
    for name in found["frozen"]:
        cells = []
        for side in sides:
            values = found[side][name]
            middle = statistics.median(values)
            cells.append(f"{middle:.2f} ({min(values):.2f} to {max(values):.2f})")
        ratio = statistics.median(found["frozen"][name]) / statistics.median(found["source"][name])
        print(f"| {name} | {cells[0]} | {cells[1]} | {ratio:.2f} |")


if __name__ == "__main__":
    main()
