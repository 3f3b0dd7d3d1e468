"""``cloakroom --smoke-test``: does this installation work, from the window to the saved file?

The real window in a profile that is thrown away has the real engine protect and audit the
public-domain portrait, looks through what came out, and takes a picture of itself.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from cloakroom import messages
from cloakroom.app import App
from cloakroom_engine import __version__
from cloakroom_engine.paths import Paths
from cloakroom_engine.protocol import Hello

PATIENCE_MS: Final = 600_000
"""For the slowest machine; a fast one needs seconds."""
_PAINT_MS: Final = 600
"""Thumbnails are read in idle moments."""
_LOOKS: Final = 100
"""A busy machine has none for a while: after so many looks, a minute, the window is bare."""
_FEWEST_COLOURS: Final = 500
"""A window without its icons, letters and photo has fewer."""


class SmokeTest(QObject):
    """One walk through the window; quits the application with 0, or with 1 and a reason.

    Args:
        out: gets the copy, the report, ``window.png`` and ``smoke.json``.
    """

    def __init__(self, qt: QApplication, app: App, out: Path) -> None:
        super().__init__()
        self._qt, self._app, self._out = qt, app, out
        self._began = time.monotonic()
        self._looks = 0
        self._facts: dict[str, Any] = {"version": __version__, "frozen": hasattr(sys, "frozen")}
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._fail("it took too long"))

    def begin(self) -> None:
        """Show the window and ask the engine for the portrait."""
        self._patience.start()
        self._app.begin([])
        context = self._app.context
        context.engine.hello.connect(self._hello)
        context.intake.ended.connect(self._found)
        context.intake.stopped.connect(lambda: self._fail("looking through the copy stopped"))
        job = context.engine.run("demo", {"out": str(self._out)})
        job.finished.connect(self._protected)
        job.cancelled.connect(lambda: self._fail("the engine was cancelled"))
        job.failed.connect(lambda code, params: self._fail(messages.sentence(code, params)))

    def _hello(self, hello: Hello) -> None:
        self._facts |= {"engine": hello.engine, "device": hello.device}

    def _protected(self, result: dict[str, Any]) -> None:
        audit = result["audit"]
        self._facts["verdict"] = audit["verdict"]["code"]
        copies = sorted(self._out.glob("*.cloaked.*"))
        if not copies or not (self._out / "report.html").is_file():
            self._fail("the engine wrote no copy or no report")
            return
        self._facts["copy"] = copies[0].name
        self._app.context.intake.add([str(copies[0])])

    def _found(self, result: dict[str, Any]) -> None:
        self._facts["faces"] = result["faces"]
        if result["faces"] != 1:
            self._fail(f"{result['faces']} faces in the portrait")
            return
        self._app.window.go("library")
        QTimer.singleShot(_PAINT_MS, self._look)

    def _look(self) -> None:
        picture = self._app.window.grab()
        image = picture.toImage()
        rows = range(0, image.height(), 4)
        colours = {image.pixel(x, y) for y in rows for x in range(0, image.width(), 4)}
        self._facts["colours"] = len(colours)
        self._looks += 1
        if len(colours) < _FEWEST_COLOURS and self._looks < _LOOKS:
            QTimer.singleShot(_PAINT_MS, self._look)
        elif len(colours) < _FEWEST_COLOURS:
            self._fail(f"the window shows {len(colours)} colours")
        elif not picture.save(str(self._out / "window.png")):
            self._fail("the picture of the window cannot be written")
        else:
            self._end("", 0)

    def _fail(self, reason: str) -> None:
        sys.stderr.write(f"smoke test: {reason}\n")
        self._end(reason, 1)

    def _end(self, reason: str, code: int) -> None:
        self._patience.stop()
        self._facts |= {"failed": reason, "seconds": round(time.monotonic() - self._began, 1)}
        text = json.dumps(self._facts, indent=1, sort_keys=True) + "\n"
        (self._out / "smoke.json").write_text(text, encoding="utf-8")
        self._qt.exit(code)


def run(qt: QApplication, out: Path) -> int:
    """Walk once; 0 when everything worked. ``out`` is made."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="cloakroom-smoke-") as home:
        app = App(qt, Paths.at(home))
        test = SmokeTest(qt, app, out.absolute())
        QTimer.singleShot(0, test.begin)
        code = qt.exec()
        app.close()
    return code
