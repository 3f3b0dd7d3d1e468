"""How smoothly the photo grid scrolls, and what the window weighs, with many photos.

A real library with synthetic thumbnails, sealed as the engine seals them; a real display (run it
under Xvfb). Prints JSON.

    xvfb-run -s "-screen 0 1280x800x24" python benchmarks/desktop_grid.py --photos 20000
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPointF
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QApplication

from cloakroom.items.parts.pictures import thumbnails
from cloakroom.items.photos.photos import PhotosModel
from cloakroom.theme import Theme
from cloakroom.widgets.photos.photo_grid import PhotoGrid
from cloakroom.widgets.photos.photo_tile import CORNER
from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
from cloakroom_engine.records import PhotoFilter

FRAME_MS = 16.7
DAY_S = 86_400


def fill(library: Library, photos: int) -> None:
    """As many photos as asked for, with a face and a sealed thumbnail each."""
    pictures = [_picture(at) for at in range(48)]
    points = ((10.0, 10.0), (20.0, 10.0), (15.0, 15.0), (11.0, 20.0), (19.0, 20.0))
    with library.transaction():
        for at in range(photos):
            sha256 = f"{at:064x}"[::-1]
            photo = library.photos.add(
                f"/photos/{at // 400:03d}/img_{at:05d}.jpg",
                sha256=sha256,
                size_bytes=4_000_000,
                mtime_ns=(1_600_000_000 + at * DAY_S // 8) * 1_000_000_000,
                width=4000,
                height=3000,
                format="jpeg",
            )
            if at % 3:
                library.faces.add(
                    photo.id, (5, 5, 30, 30), points, score=0.9, detector="centerface"
                )
            library.thumbnails.put(sha256, pictures[at % len(pictures)])


def _picture(at: int) -> bytes:
    image = QImage(320, 240 if at % 2 else 320, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    gradient = QLinearGradient(QPointF(0, 0), QPointF(320, 320))
    gradient.setColorAt(0, QColor.fromHsv(at * 7 % 360, 120, 220))
    gradient.setColorAt(1, QColor.fromHsv(at * 13 % 360, 160, 120))
    painter.fillRect(image.rect(), gradient)
    for ring in range(40):
        painter.setPen(QColor.fromHsv(ring * 9, 90, 200))
        painter.drawEllipse(ring * 7 % 300, ring * 11 % 220, 40 + ring, 40 + ring)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "jpg", 85)
    return bytes(buffer.data().data())


def scroll(app: QApplication, grid: PhotoGrid, step: int, frames: int) -> dict[str, float]:
    """Milliseconds from a scroll step to painted, with whatever arrived meanwhile.

    ``cpu`` is what the window's thread computed: on a busy machine the truer figure.
    """
    bar = grid.verticalScrollBar()
    bar.setValue(0)
    app.processEvents()
    took, computed = [], []
    for at in range(frames):
        began, busy = time.perf_counter(), time.thread_time()
        bar.setValue((at + 1) * step)
        app.processEvents()
        computed.append((time.thread_time() - busy) * 1000)
        took.append((time.perf_counter() - began) * 1000)
        spare = FRAME_MS / 1000 - (time.perf_counter() - began)
        if spare > 0:  # a screen shows 60 frames a second
            time.sleep(spare)
    took.sort()
    computed.sort()
    return {
        "cpu_median_ms": round(statistics.median(computed), 2),
        "cpu_p95_ms": round(computed[int(len(computed) * 0.95)], 2),
        "median_ms": round(statistics.median(took), 2),
        "p95_ms": round(took[int(len(took) * 0.95)], 2),
        "worst_ms": round(took[-1], 2),
        "late_frames": sum(each > FRAME_MS for each in took),
        "frames": len(took),
    }


def rss_mb() -> float:
    """Resident memory of this process."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 2**20, 1)


def main() -> None:
    """Fill, show, scroll slowly, fast and wildly, and say what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=20_000)
    parser.add_argument("--home", type=Path, help="keep the library here and use it again")
    options = parser.parse_args()
    app = QApplication(sys.argv[:1])
    Theme(app, Paths.at(".").resources).choose("light")
    with tempfile.TemporaryDirectory() as temporary:
        home = options.home or Path(temporary)
        with Library(Paths.at(home)) as library:
            if library.photos.count() < options.photos:
                fill(library, options.photos)
            print(json.dumps(_measure(app, library), indent=2))


def _measure(app: QApplication, library: Library) -> dict[str, object]:
    found: dict[str, object] = {"rss_before_mb": rss_mb()}
    model = PhotosModel(library)
    pictures = thumbnails(library, CORNER, model)
    grid = PhotoGrid(model, pictures, None)
    grid.resize(1080, 720)
    grid.show()
    began = time.perf_counter()
    model.look(PhotoFilter(), "newest")
    app.processEvents()
    found["photos"] = model.rowCount()
    found["list_and_first_paint_ms"] = round((time.perf_counter() - began) * 1000, 1)
    began = time.perf_counter()
    model.refresh()
    found["refresh_ms"] = round((time.perf_counter() - began) * 1000, 1)
    began = time.perf_counter()
    grid.selectAll()
    app.processEvents()
    found["select_all_ms"] = round((time.perf_counter() - began) * 1000, 1)
    grid.clearSelection()
    began = time.perf_counter()
    grid.resize(1180, 720)
    app.processEvents()
    found["resize_ms"] = round((time.perf_counter() - began) * 1000, 1)
    for name, step in (("slow", 12), ("fast", 120), ("wild", 2400)):
        found[name] = scroll(app, grid, step, 300)
    found["rss_mb"] = rss_mb()
    pictures.close()
    grid.close()
    return found


if __name__ == "__main__":
    main()
