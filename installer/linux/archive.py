"""One file for any Linux with a recent C library: ``sh cloakroom-….run`` installs for one person.

A shell script with a compressed tar behind it. Nothing needs root; ``uninstall`` beside the
program takes away what was installed and nothing else.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from cloakroom_engine import __version__
from installer.check_bundle import PROGRAMS
from installer.linux import menu

_HEAD: Final = Path(__file__).with_name("files") / "install.sh.in"
MARK: Final = "#--- what follows is an archive ---"


def head(version: str, menu_files: list[str]) -> str:
    """The script before the archive."""
    text = _HEAD.read_text(encoding="utf-8")
    places = "\n".join(sorted(menu_files))
    text = text.replace("@VERSION@", version).replace("@PROGRAMS@", " ".join(PROGRAMS))
    return text.replace("@MENU@", places) + MARK + "\n"


def make(bundle: Path, out: Path, date: int) -> Path:
    """Build it; the same bundle and date give the same bytes.

    Raises:
        subprocess.CalledProcessError: when ``tar`` or ``gzip`` cannot.
    """
    made = out / f"cloakroom-{__version__}-linux-x86_64.run"
    placed = menu.share(date)
    with tempfile.TemporaryDirectory(prefix="cloakroom-run-", dir=out) as folder:
        tree, packed = Path(folder) / "tree", Path(folder) / "packed"
        shutil.copytree(bundle, tree / "program", symlinks=True, copy_function=menu.link)
        menu.write(tree / "share", placed)
        tar = ["tar", "--sort=name", "--owner=0", "--group=0", "--numeric-owner"]
        dated = [f"--mtime=@{date}", "--mode=u+rwX,go+rX,go-w", "--format=gnu"]
        # gzip, not better ones: every system has it, and nothing else is needed to install.
        compress = ["--use-compress-program", "gzip -n -6"]
        subprocess.run(
            [*tar, *dated, *compress, "-cf", str(packed), "-C", str(tree), "program", "share"],
            check=True,
        )
        with made.open("wb") as whole, packed.open("rb") as archive:
            whole.write(head(__version__, list(placed)).encode())
            shutil.copyfileobj(archive, whole)
    made.chmod(0o755)
    return made
