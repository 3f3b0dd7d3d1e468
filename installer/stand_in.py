"""A stand-in for x265, through which libheif writes HEIC and which is under the GPL.

pillow-heif's wheels carry it for every system. Their decoder-only sister, pi-heif, would do, but
its newest release has holes in its libheif (``advisories.json``). libheif asks x265 for a table,
tells the version in it, and calls it to write HEIC alone: one row of ``check attacks`` does so
where there is an encoder, and ``audit/attacks/encoding.py`` knows this version for none. Needs gcc
or clang.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

VERSION: Final = "absent"
_PAGE: Final = """#include <stdio.h>
#include <stdlib.h>
#if defined(_WIN32)
#define OURS __declspec(dllexport)
#else
#define OURS
#endif
static void gone(void) {
    fputs("Cloakroom's installer leaves the HEIC encoder out.\\n", stderr);
    abort();
}
/* As x265.h has it: eight numbers, two texts, functions. */
static struct { int numbers[8]; const char *version, *build; void (*calls[64])(void); } none;
OURS const void *x265_api_get_BUILD(int depth) {
    (void)depth;
    none.version = none.build = "ABSENT";
    for (int at = 0; at < 64; at++) none.calls[at] = gone;
    return &none;
}
OURS void x265_cleanup(void) {}
"""


def build_number(name: str) -> str:
    """The number in the one name that libheif asks for, from the file's name.

    Raises:
        ValueError: a name without one.
    """
    numbers = re.findall(r"(?<![0-9a-f])\d{3}(?![0-9a-f])", name.removeprefix("libx265"))
    if len(numbers) != 1:
        raise ValueError(name)
    return str(numbers[0])


def replace(library: Path) -> None:
    """Put the stand-in where an x265 lies, under its own name.

    Raises:
        subprocess.CalledProcessError: when it cannot be compiled.
    """
    page = _PAGE.replace("BUILD", build_number(library.name)).replace("ABSENT", VERSION)
    compiler = shutil.which("gcc") or shutil.which("clang") or "cc"
    named = {
        "linux": ["-fPIC", f"-Wl,-soname,{library.name}", "-Wl,--build-id=none", "-s"],
        "darwin": ["-install_name", f"@loader_path/{library.name}"],
    }.get(sys.platform, ["-static-libgcc", "-s"])
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder) / "page.c", Path(folder) / library.name
        source.write_text(page, encoding="ascii")
        command = [compiler, "-shared", "-Os", *named, str(source), "-o", str(made)]
        subprocess.run(command, check=True)
        mode = library.stat().st_mode
        library.write_bytes(made.read_bytes())
        library.chmod(mode)


def make(bundle: Path) -> list[str]:
    """Replace every x265 in a bundle; their names."""
    every = sorted(bundle.rglob("libx265*"))
    found = [path for path in every if path.is_file() and not path.is_symlink()]
    for library in found:
        replace(library)
    return [library.name for library in found]
