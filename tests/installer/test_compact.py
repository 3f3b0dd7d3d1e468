"""Libraries lose what nobody maps, and nothing that anybody calls."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from installer.linux import compact

from installer import elf

PAGE = """
#include <stdlib.h>
static int counted[4096] = {1, 2, 3};
int add(int one) { return counted[1] += one; }
"""
CALL = "import ctypes, sys; print(ctypes.CDLL(sys.argv[1]).add(5))"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """One whose last segment lies far behind the others, as patchelf leaves it."""
    if sys.platform != "linux" or shutil.which("gcc") is None:
        pytest.skip("no gcc on Linux here")
    made = tmp_path / "_internal" / "libcounting.so"
    made.parent.mkdir()
    (tmp_path / "page.c").write_text(PAGE, encoding="ascii")
    aligned = "-Wl,-z,max-page-size=0x200000"
    subprocess.run(
        ["gcc", "-shared", "-fPIC", "-g", aligned, str(tmp_path / "page.c"), "-o", str(made)],
        check=True,
    )
    content = bytearray(made.read_bytes())
    at = int.from_bytes(content[32:40], "little")
    places = range(at, at + 56 * int.from_bytes(content[56:58], "little"), 56)
    last = max(each for each in places if content[each] == 1)
    start, size = (int.from_bytes(content[last + n : last + n + 8], "little") for n in (8, 32))
    far = -(-len(content) // 0x200000) * 0x200000 + start % 0x200000
    content += bytes(far - len(content)) + content[start : start + size]
    for each in places:
        place = int.from_bytes(content[each + 8 : each + 16], "little")
        if start <= place < start + size:
            content[each + 8 : each + 16] = (place - start + far).to_bytes(8, "little")
    content[40:48], content[60:62] = bytes(8), bytes(2)  # its sections' table is of before
    content[58:60] = bytes(2)
    made.write_bytes(content)
    return made


def called(library: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", CALL, str(library)], check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def test_gaps_close_and_the_library_answers_as_before(library: Path, tmp_path: Path) -> None:
    before, needs = library.stat().st_size, elf.needed_by(library)
    library.chmod(0o755)
    assert called(library) == "7"
    saved = compact.close_gaps(tmp_path)
    assert before - saved == library.stat().st_size < 100_000 < before
    assert elf.loadable(library)
    assert called(library) == "7"
    assert elf.needed_by(library) == needs
    assert library.stat().st_mode & 0o777 == 0o755
    assert compact.close_gaps(tmp_path) == 0


def test_what_tools_read_of_a_mapped_section_stays(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("libraries of Linux")
    import numpy

    made = tmp_path / "libmade.so"
    (found,) = (Path(numpy.__file__).parent / "linalg").glob("_umath_linalg*.so")
    made.write_bytes(compact.compacted(found.read_bytes()))
    assert made.stat().st_size < found.stat().st_size
    assert elf.needed_by(made) == elf.needed_by(found)
    assert elf.glibc(made) == elf.glibc(found)
    assert elf.loadable(made)
