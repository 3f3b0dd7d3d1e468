"""Smaller stand-ins for libraries of which the program uses a sliver (needs gcc and icu-devtools).

OpenCV's wheel is linked with FFmpeg, a codec for AVIF and a BLAS of its own; the program opens no
videos with it, reads AVIF through Pillow, and NumPy's BLAS is there anyway. Qt's wheel carries
all of ICU's tables; Qt itself asks for collation and time zones. D-Bus asks systemd whether it was
started by it, Qt's network asks Kerberos where a server wants it, NumPy's BLAS asks Fortran for
powers.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from installer import elf

_UNDEFINED: Final = re.compile(r"\bU (\w+)(?:@+(\w+))?$", re.MULTILINE)
_VIDEO: Final = re.compile(r"^lib(avcodec|avformat|avutil|swscale)-\w+\.so")
_AVIF: Final = re.compile(r"^libavif-\w+\.so")
_FILES: Final = Path(__file__).with_name("files")
_BLAS: Final = re.compile(r"^libopenblasp?-\w+-?\w+.*\.so")
_TABLE: Final = re.compile(r"^(\w+) (\w+) R (icudt\d+_dat)$", re.MULTILINE)
#: Whole branches of ICU's tables: names of units, money, languages, countries; breaking lines;
#: spelling numbers out; writing one script in another.
_ICU_BRANCHES: Final = ("unit/", "curr/", "lang/", "region/", "brkitr/", "rbnf/", "translit/")
_ICU_LOCALE: Final = re.compile(r"^(?:zone/)?([a-z]{2,3})(_\w+)?\.res$")
#: Small libraries in C by what they stand for: the page that has all that is asked of them.
_SMALL: Final = {
    "numpy.libs/libgfortran-*.so*": "gfortran.c",
    "libsystemd.so.0": "systemd.c",
    "libgssapi_krb5.so.2": "gssapi.c",
}
OWN: Final = tuple(name for name in _SMALL if "/" not in name)
"""Libraries that bear a system's names and are ours."""
_LANGUAGES: Final = ("en", "de", "es", "zh")
_GONE: Final = """#include <stdlib.h>
#include <unistd.h>
static void gone(void) {
    static const char text[] = "Cloakroom's installer leaves video out.\\n";
    if (write(2, text, sizeof text - 1)) {}
    abort();
}
"""


def replace_video(bundle: Path) -> None:
    """Put libraries that end the process, saying why, in the place of FFmpeg's.

    OpenCV looks for every symbol when it is loaded, but calls these to read and write videos
    only, which no verb does.
    """
    asked = _asked_by_version(bundle)
    for path in sorted(bundle.glob("_internal/opencv_python*.libs/lib*.so*")):
        found = _VIDEO.match(path.name)
        if found is None:
            continue
        version = next((v for v in asked if v.lower().startswith(f"lib{found[1]}_")), "")
        names = sorted(asked.get(version, set()))
        source = _GONE + "".join(_alias(name) for name in names)
        _link(path, source, ".c", version=version)


def replace_avif(bundle: Path) -> None:
    """Put one without a codec in the place of OpenCV's libavif."""
    page = (_FILES / "avif.c").read_text(encoding="ascii")
    asked = {name for name in _asked_by_version(bundle).get("", ()) if name.startswith("avif")}
    for path in sorted(bundle.glob("_internal/opencv_python*.libs/lib*.so*")):
        if not _AVIF.match(path.name):
            continue
        rest = sorted(name for name in asked if f" {name}(" not in page.replace("*", ""))
        _link(path, page + "".join(_alias(name) for name in rest), ".c")


def share_blas(bundle: Path) -> None:
    """Send OpenCV's calls of BLAS and LAPACK on to NumPy's OpenBLAS.

    Raises:
        SystemExit: when either is not where it was, or OpenCV calls what ``blas.c`` has not.
    """
    own = [
        path for path in bundle.glob("_internal/opencv_python*.libs/*") if _BLAS.match(path.name)
    ]
    theirs = sorted(bundle.glob("_internal/numpy.libs/libscipy_openblas64_*.so"))
    if len(own) != 1 or len(theirs) != 1:
        raise SystemExit("OpenCV's or NumPy's OpenBLAS is not where it was")
    wanted = _asked_by_version(bundle).get("", set()) & _defined(own[0])
    page = (_FILES / "blas.c").read_text(encoding="ascii")
    where = "-Wl,-rpath,$ORIGIN/../numpy.libs"
    _link(own[0], page, ".c", extra=[str(theirs[0]), where])
    if lacking := wanted - _defined(own[0]):
        raise SystemExit(f"OpenCV calls {' '.join(sorted(lacking))}: add it to blas.c")


def replace_small(bundle: Path) -> None:
    """Put a page of C in the place of libraries of which next to nothing is asked.

    Raises:
        SystemExit: when something in the bundle asks for more than the page has.
    """
    for pattern, name in _SMALL.items():
        for path in sorted(bundle.glob(f"_internal/{pattern}")):
            askers = [each for each in elf.elves(bundle) if path.name in elf.needed_by(each)]
            versions = {
                version: names
                for each in askers
                for version, names in _asked_of(each).items()
                if version in _versions(path)
            }
            (version,) = versions  # one, or the page is too small
            _link(path, (_FILES / name).read_text(encoding="ascii"), ".c", version=version)
            if lacking := versions[version] - _defined(path):
                raise SystemExit(f"add {' '.join(sorted(lacking))} to {name}")


def thin_icu(bundle: Path) -> None:
    """Leave out the tables that Qt does not ask for."""
    library = next(bundle.glob("_internal/PySide6/Qt/lib/libicudata.so.*"))
    found = _TABLE.search(_nm("-S", library))
    if found is None:
        raise SystemExit("ICU's table is not where it was")
    start, length, symbol = int(found[1], 16), int(found[2], 16), found[3]
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder) / f"{symbol.removesuffix('_dat')}l.dat"
        # Addresses in this library, which holds nothing else, are places in the file.
        tables.write_bytes(library.read_bytes()[start : start + length])
        listed = subprocess.run(
            ["icupkg", "-l", str(tables)], capture_output=True, text=True, check=True
        ).stdout.split()
        drop = Path(folder) / "drop.txt"
        drop.write_text("".join(f"{name}\n" for name in listed if not icu_wanted(name)))
        subprocess.run(["icupkg", "-r", str(drop), str(tables)], check=True)
        source = (
            f".section .rodata\n.balign 16\n.globl {symbol}\n.type {symbol}, @object\n"
            f'{symbol}: .incbin "{tables}"\n.size {symbol}, . - {symbol}\n'
            '.section .note.GNU-stack,"",@progbits\n'
        )
        _link(library, source, ".s")


def icu_wanted(name: str) -> bool:
    """Whether one of ICU's tables stays."""
    if name.startswith(_ICU_BRANCHES) or name == "unames.icu":
        return False
    if name.endswith(".cnv"):
        return name == "gb18030.cnv"  # what a Chinese system may still speak
    locale = _ICU_LOCALE.match(name)
    return locale is None or locale[1] in _LANGUAGES or name == "res_index.res"


def _asked_by_version(bundle: Path) -> Mapping[str, set[str]]:
    """What OpenCV's extension wants from others, by symbol version ("" for none)."""
    return _asked_of(next(bundle.glob("_internal/cv2/cv2*.so")))


def _asked_of(library: Path) -> Mapping[str, set[str]]:
    asked: dict[str, set[str]] = {}
    for name, version in _UNDEFINED.findall(_nm("--undefined-only", library)):
        asked.setdefault(version, set()).add(name)
    return asked


def _versions(library: Path) -> set[str]:
    """The versions that a library's symbols are of."""
    lines = _nm("--defined-only", library).splitlines()
    return {line.rpartition("@")[2] for line in lines if "@" in line}


def _alias(name: str) -> str:
    return f'void {name}(void) __attribute__((alias("gone")));\n'


def _defined(library: Path) -> set[str]:
    return {line.split()[-1].split("@")[0] for line in _nm("--defined-only", library).splitlines()}


def _nm(option: str, library: Path) -> str:
    done = subprocess.run(
        ["nm", "-D", option, str(library)], capture_output=True, text=True, check=True
    )
    return done.stdout


def _link(
    target: Path, source: str, ending: str, *, version: str = "", extra: list[str] | None = None
) -> None:
    """Make ``target``, under its own name, from a page of C or assembly."""
    with tempfile.TemporaryDirectory() as folder:
        page, script = Path(folder) / f"page{ending}", Path(folder) / "versions"
        page.write_text(source, encoding="ascii")
        options = [f"-Wl,-soname,{target.name}", "-Wl,--build-id=none", *(extra or [])]
        if version:
            script.write_text(f"{version} {{ global: *; }};\n", encoding="ascii")
            options.append(f"-Wl,--version-script,{script}")
        command = ["gcc", "-shared", "-nostartfiles", "-fPIC", "-Os", "-s", str(page)]
        made = Path(folder) / target.name
        subprocess.run([*command, *options, "-o", str(made)], check=True)
        mode = target.stat().st_mode
        target.write_bytes(made.read_bytes())
        target.chmod(mode)
