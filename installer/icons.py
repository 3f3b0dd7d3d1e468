"""The program's icon as Windows and macOS want it, drawn from the one SVG."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Final

from PIL import Image

from installer.linux import menu

ROOT: Final = Path(__file__).resolve().parents[1]
ICONS: Final = ROOT / "build" / "icons"


def write(folder: Path = ICONS) -> tuple[Path, Path]:
    """Write ``cloakroom.ico`` and ``cloakroom.icns``; where they are."""
    drawn = menu.icons((menu.FILES / "cloakroom.svg").read_bytes())
    largest = Image.open(io.BytesIO(drawn[max(drawn)]))
    folder.mkdir(parents=True, exist_ok=True)
    ico, icns = folder / "cloakroom.ico", folder / "cloakroom.icns"
    largest.save(ico, sizes=[(size, size) for size in sorted(drawn)])
    largest.save(icns)
    return ico, icns


if __name__ == "__main__":
    print(*write(), sep="\n")
