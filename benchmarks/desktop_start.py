"""How long the window takes to its first picture, and how much memory it then holds.

    PYTHONPATH=engine:desktop python benchmarks/desktop_start.py [HOME] [RUNS]

Each run is a process of its own; the time is from its start (as the system has it) to the moment
when the window was painted. The first run warms the disk's cache and is not counted.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile

CHILD = """
import sys, time
import psutil
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from cloakroom.app import App
from cloakroom_engine.paths import Paths

qt = QApplication(["cloakroom"])
app = App(qt, Paths.at(sys.argv[1]))
app.window.show()
def painted():
    me = psutil.Process()
    print(time.time() - me.create_time(), time.process_time(), me.memory_info().rss / 2**20)
    app.window.close()
    app.close()
    qt.quit()
QTimer.singleShot(0, lambda: (app.window.repaint(), painted()))
qt.exec()
"""


def main() -> None:
    """Run and print the median, the spread and the memory."""
    home = sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp()
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    seconds: list[float] = []
    processor: list[float] = []
    memory: list[float] = []
    for run in range(runs + 1):
        done = subprocess.run(
            [sys.executable, "-c", CHILD, home], capture_output=True, text=True, check=True
        )
        took, worked, held = map(float, done.stdout.split())
        if run:
            seconds.append(took)
            processor.append(worked)
            memory.append(held)
    print(
        f"first picture after {statistics.median(seconds):.2f} s "
        f"({min(seconds):.2f} to {max(seconds):.2f}, {runs} runs), of which "
        f"{statistics.median(processor):.2f} s on a processor; "
        f"{statistics.median(memory):.0f} MB resident"
    )


if __name__ == "__main__":
    main()
