"""Which packages the build's own environment gets: the program's and PyInstaller, no more.

``python -m installer.environment > list.txt``; what is not installed cannot slip into a bundle.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
#: Packages that only other ways of using a dependency need.
LEFT_OUT: Final = frozenset({"opencv-python", "imageio-ffmpeg"})
_DEVELOPMENT: Final = "# Development"
_NAME: Final = re.compile(r"^[A-Za-z0-9._-]+")


def joined(program: str, installer: str) -> list[str]:
    """The pinned lines of both files: the program's up to its development tools, then ours."""
    lines = [*program.split(_DEVELOPMENT)[0].splitlines(), *installer.splitlines()]
    kept: dict[str, str] = {}
    for line in lines:
        found = _NAME.match(line)
        if found and found[0].lower() not in LEFT_OUT:
            kept[found[0].lower()] = line
    return list(kept.values())


if __name__ == "__main__":
    texts = [
        (ROOT / name).read_text(encoding="utf-8")
        for name in ("requirements.txt", "installer/requirements.txt")
    ]
    sys.stdout.write("".join(f"{line}\n" for line in joined(*texts)))
