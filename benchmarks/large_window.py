"""One window on a large home, for ``large_measure.py``: prints JSON about itself.

QT_QPA_PLATFORM=offscreen python benchmarks/large_window.py HOME
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

import psutil
from PySide6.QtWidgets import QApplication

from cloakroom.app import App
from cloakroom.pages import registry
from cloakroom_engine.paths import Paths
from desktop_grid import scroll

PAGES = ("people", "copies", "reports", "protect", "queue", "ask", "settings", "library")


def since_start() -> dict[str, float]:
    """Seconds since this process was made (Linux): all of them, and without those in which it was
    ready and others had the processor.

    Not by ``psutil``'s time of creation, which is off by up to a second: the system tells the time
    at which it was started in whole ones.
    """
    told = Path("/proc/self/stat").read_text().rpartition(")")[2].split()
    made = int(told[19]) / os.sysconf("SC_CLK_TCK")
    passed = time.clock_gettime(time.CLOCK_BOOTTIME) - made
    queued = int(Path("/proc/self/schedstat").read_text().split()[1]) / 1e9
    return {
        "first_picture_s": round(passed, 2),
        "first_picture_unqueued_s": round(passed - queued, 2),
    }


def main() -> None:
    """Open, wait for the picture, go everywhere, scroll."""
    me = psutil.Process()
    qt = QApplication(["cloakroom"])
    app = App(qt, Paths.at(sys.argv[1]))
    app.window.show()
    app.window.repaint()
    found: dict[str, object] = {
        **since_start(),
        "first_picture_cpu_s": round(time.process_time(), 2),
        "rss_at_start_mb": round(me.memory_info().rss / 2**20),
        "page": app.window.page_name,
    }
    known = {entry.name for entry in registry.entries()}
    pages = {}
    for name in PAGES:
        if name in known:
            began = time.process_time()
            app.window.go(name)
            qt.processEvents()
            pages[name] = round((time.process_time() - began) * 1000)
    found["pages_cpu_ms"] = pages
    grid = app.window.page("library").grid  # type: ignore[attr-defined]
    for name, step in (("slow", 12), ("fast", 120), ("wild", 12_000)):
        told = scroll(qt, grid, step, 200)
        found[f"scroll_{name}_cpu_p95_ms"] = told["cpu_p95_ms"]
        found[f"scroll_{name}_cpu_median_ms"] = told["cpu_median_ms"]
    began = time.process_time()
    app.window.page("library").model.refresh()  # type: ignore[attr-defined]
    found["refresh_cpu_ms"] = round((time.process_time() - began) * 1000)
    began = time.process_time()
    grid.selectAll()
    qt.processEvents()
    found["select_all_cpu_ms"] = round((time.process_time() - began) * 1000)
    found["rss_mb"] = round(me.memory_info().rss / 2**20)
    app.window.ask_before_leaving = False
    app.window.close()
    app.close()
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
