"""The Debian package: the bundle in /usr/lib/cloakroom, two commands, a menu entry.

No maintainer scripts: dpkg's triggers bring menus and icon caches up to date, and what is
installed is exactly what is removed. A person's library is never touched.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from cloakroom_engine import __version__
from installer import elf
from installer.check_bundle import PROGRAMS
from installer.linux import menu, system

MAINTAINER: Final = "The Cloakroom authors <cloakroom@localhost>"
DESCRIPTION: Final = """\
share photos without teaching face recognition who you are
 Changes the faces in photos a little, so that people still see you and
 recognisers see somebody else; reads every protected copy back and reports
 which recognisers lose you and which still find you.
 .
 Works on this machine only: no account, and no network unless a model is
 fetched. A cloak is fixed when a photo is published, recognisers are not, and
 clean photos elsewhere defeat it: the report says what was not tested."""
_LIB: Final = "usr/lib/cloakroom"


def control(version: str, kib: int, depends: list[str]) -> str:
    """The control file; ``kib`` is the installed size in KiB."""
    fields = {
        "Package": "cloakroom",
        "Version": version,
        "Section": "graphics",
        "Priority": "optional",
        "Architecture": "amd64",
        "Maintainer": MAINTAINER,
        "Installed-Size": str(kib),
        "Depends": ", ".join(depends),
        "Recommends": "fonts-dejavu-core | fonts-noto-core, xdg-desktop-portal, shared-mime-info",
        "Suggests": "gnome-keyring | kwalletmanager",
        "Description": DESCRIPTION,
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def depends(bundle: Path) -> list[str]:
    """The packages that the bundle needs, found by looking at what it is linked with.

    Raises:
        KeyError: for a library that ``system.py`` does not know.
    """
    found = elf.elves(bundle)
    here = {path.name for path in bundle.rglob("*.so*")} | {path.name for path in found}
    outside = {name for path in found for name in elf.needed_by(path)} - here
    return system.packages(outside, max((elf.glibc(path) for path in found), key=_ordered))


def make(bundle: Path, out: Path, date: int) -> Path:
    """Build the package; the same bundle and date give the same bytes.

    Raises:
        subprocess.CalledProcessError: when ``dpkg-deb`` refuses.
    """
    made = out / f"cloakroom_{__version__}_amd64.deb"
    with tempfile.TemporaryDirectory(prefix="cloakroom-deb-", dir=out) as folder:
        tree = Path(folder)
        _fill(tree, bundle, date)
        (tree / "DEBIAN").mkdir()
        files = [path for path in sorted(tree.rglob("*")) if path.is_file()]
        files = [path for path in files if not path.is_symlink() and "DEBIAN" not in path.parts]
        kib = sum(-(-path.stat().st_size // 1024) for path in files)
        sums = "".join(f"{_md5(path)}  {path.relative_to(tree)}\n" for path in files)
        menu.write(
            tree / "DEBIAN",
            {
                "control": control(__version__, kib, depends(bundle)).encode(),
                "md5sums": sums.encode(),
            },
        )
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z12", "--build", str(tree), str(made)],
            check=True,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(date)},
        )
    return made


def _fill(tree: Path, bundle: Path, date: int) -> None:
    shutil.copytree(bundle, tree / _LIB, symlinks=True, copy_function=menu.link)
    (tree / "usr/bin").mkdir(parents=True)
    for name in PROGRAMS:
        (tree / "usr/bin" / name).symlink_to(f"../lib/cloakroom/{name}")
    menu.write(tree / "usr/share", menu.share(date))
    changelog = (
        f"cloakroom ({__version__}) stable; urgency=low\n\n  * See CHANGELOG of the program.\n\n"
        f" -- {MAINTAINER}  {_rfc2822(date)}\n"
    )
    menu.write(
        tree / "usr/share/doc/cloakroom",
        {
            "copyright": (menu.FILES / "copyright").read_bytes(),
            "changelog.gz": gzip.compress(changelog.encode(), 9, mtime=0),
        },
    )
    for path in [tree, *tree.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()


def _rfc2822(date: int) -> str:
    from email.utils import formatdate

    return formatdate(date)


def _ordered(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
