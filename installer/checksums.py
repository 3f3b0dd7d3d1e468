"""Checksums of what is handed out, as ``sha256sum --check`` reads them.

``python -m installer.checksums dist SHA256SUMS`` writes ``dist/SHA256SUMS``.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path


def lines(folder: Path, leave_out: str) -> list[str]:
    """One line for every file of a folder, sorted by name."""
    found = []
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.name != leave_out:
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            found.append(f"{digest}  {path.name}")
    return found


if __name__ == "__main__":
    target = Path(sys.argv[1]) / sys.argv[2]
    text = "".join(f"{line}\n" for line in lines(target.parent, target.name))
    target.write_text(text, encoding="utf-8", newline="\n")
    print(text, end="")
