"""Make the bundle smaller without changing what it computes: orphans, links, symbol tables."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Final

from installer import elf

#: Opened by name, by the bootloader.
_OPENED: Final = ("libpython3",)


def drop_orphans(bundle: Path) -> list[str]:
    """Delete libraries that nothing in the bundle is linked with any more; their names.

    Only those of the system and those that OpenCV's and NumPy's wheels carry: stand-ins have freed
    these.
    """
    inside = bundle / "_internal"
    needs: dict[str, set[str]] = {}
    for path in elf.elves(bundle):
        needs.setdefault(path.name, set()).update(elf.needed_by(path))
    wheels = [*inside.glob("opencv_python*.libs/lib*"), *inside.glob("numpy.libs/lib*")]
    carried = [*inside.glob("lib*"), *wheels]
    names = {path.name for path in carried}
    loose = elf.orphans({name for name in names if not name.startswith(_OPENED)}, needs)
    for path in carried:
        if path.name in loose:
            path.unlink()
    return sorted(loose)


def drop_broken_links(bundle: Path) -> list[str]:
    """Delete links whose target was left out; their places in the bundle."""
    broken = [path for path in bundle.rglob("*") if path.is_symlink() and not path.exists()]
    for path in broken:
        path.unlink()
    return sorted(path.relative_to(bundle).as_posix() for path in broken)


def strip(bundle: Path) -> int:
    """Take the symbol tables out of libraries (no code, no data changes); bytes saved.

    The two programs are left alone: PyInstaller keeps their Python modules behind the last
    section. So are libraries whose segments ``strip`` would misplace: auditwheel has moved
    their headers, and the linker refuses the result.

    Raises:
        subprocess.CalledProcessError: when a library cannot be read.
    """
    saved = 0
    for path in elf.elves(bundle / "_internal"):
        thin = path.with_name(path.name + ".thin")
        subprocess.run(
            ["strip", "--strip-unneeded", "-o", str(thin), str(path)],
            check=True,
            capture_output=True,
        )
        if elf.loadable(thin) and thin.stat().st_size < path.stat().st_size:
            saved += path.stat().st_size - thin.stat().st_size
            thin.chmod(path.stat().st_mode)
            thin.replace(path)
        else:
            thin.unlink()
    return saved
