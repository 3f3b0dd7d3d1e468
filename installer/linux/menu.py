"""What makes a system show the program: menu entry, icons, AppStream, manual pages."""

from __future__ import annotations

import gzip
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cloakroom_engine import __version__
from installer.linux import manpages

FILES: Final = Path(__file__).with_name("files")
_METAINFO: Final = "org.cloakroom.Cloakroom.metainfo.xml"
_ICON_PX: Final = (32, 48, 64, 128, 256)


def share(date: int) -> dict[str, bytes]:
    """Everything below ``share/`` of a prefix, by its place there; ``date`` as ``time.time``."""
    day = datetime.fromtimestamp(date, UTC).strftime("%Y-%m-%d")
    metainfo = (FILES / f"{_METAINFO}.in").read_text(encoding="utf-8")
    metainfo = metainfo.replace("@VERSION@", __version__).replace("@DATE@", day)
    svg = (FILES / "cloakroom.svg").read_bytes()
    placed = {
        "applications/cloakroom.desktop": (FILES / "cloakroom.desktop").read_bytes(),
        f"metainfo/{_METAINFO}": metainfo.encode(),
        "icons/hicolor/scalable/apps/cloakroom.svg": svg,
        "kio/servicemenus/cloakroom.desktop": (FILES / "servicemenu.desktop").read_bytes(),
        "cloakroom/protect-quietly": (FILES / "protect-quietly").read_bytes(),
    }
    for size, png in icons(svg).items():
        placed[f"icons/hicolor/{size}x{size}/apps/cloakroom.png"] = png
    for name, page in manpages.pages(date).items():
        placed[f"man/man1/{name}.gz"] = gzip.compress(page.encode(), 9, mtime=0)
    return placed


def icons(svg: bytes) -> dict[int, bytes]:
    """The icon as PNG by its size in pixels, for menus that cannot read SVG."""
    from PySide6.QtCore import QBuffer, QByteArray, Qt
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    drawn = {}
    for size in _ICON_PX:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(QByteArray(svg)).render(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        if not QImageWriter(buffer, QByteArray(b"png")).write(image):
            raise SystemExit("the icon cannot be drawn")
        drawn[size] = bytes(buffer.data().data())
    return drawn


def write(folder: Path, placed: dict[str, bytes]) -> None:
    """Write files by their place below ``folder``, readable by everybody; scripts can be run."""
    for name, content in placed.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        path.chmod(0o755 if content.startswith(b"#!") else 0o644)  # whatever the builder's umask


def link(source: str, target: str) -> str:
    """A copy that takes no space: the same file under a second name (``shutil.copytree``)."""
    os.link(source, target, follow_symlinks=False)
    return target
