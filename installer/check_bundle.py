"""Look through a finished bundle; whatever must not be in it fails the build.

``python -m installer.check_bundle build/bundle/cloakroom`` says what is wrong. Needs PyInstaller,
whose archives it opens, and on Linux ``readelf``.
"""

from __future__ import annotations

import re
import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from installer import elf
from installer.contents import QT_FORBIDDEN
from installer.linux.system import SYSTEM_LIBRARIES

PROGRAMS: Final = ("cloakroom", "cloakroom-engine")
_CUDA: Final = re.compile(
    r"(^|/)(lib)?(cud(art|nn|a)|cublas|cufft|curand|cusolver|cusparse|nccl|nvrtc|nvToolsExt"
    r"|torch_cuda|c10_cuda|onnxruntime_providers_(cuda|tensorrt))"
)
_TESTS: Final = re.compile(r"(^|/)(tests?|testing_data)/|(^|/)(test_\w+|conftest)\.py")
#: Modules are named with dots. Jinja calls conditions tests.
_TEST_MODULES: Final = re.compile(r"(?<!^jinja2)\.tests(\.|$)|(^|\.)conftest$|^cloakroom\w*\.test")
#: Wheels with Rust inside are built by root in a container, whose home they name.
_THEIRS: Final = re.compile(rb"/root/\.cargo/registry/src/index\.crates\.io")
#: imageio-ffmpeg's, which tests use, is built with parts under the GPL; none other is chosen yet.
_FFMPEG: Final = re.compile(r"(^|/)(imageio_ffmpeg|av|av\.libs)/|(^|/)ff(mpeg|probe)[^/]*$")
_QT: Final = re.compile(r"(?:^|/)(?:lib)?Qt6?(" + "|".join(QT_FORBIDDEN) + r")[^/]*$")


_FORBIDDEN: Final = (
    ("CUDA", _CUDA), ("a test", _TESTS), ("ffmpeg", _FFMPEG), ("Qt module", _QT),
)  # fmt: skip


def paths_of_this_machine() -> tuple[str, ...]:
    """What must be named nowhere: this checkout, this environment, what lies in this home."""
    root, prefix, home = Path(__file__).resolve().parents[1], Path(sys.prefix), Path.home()
    named = {root, prefix, prefix.resolve(), *(home.iterdir() if home.is_dir() else ())}
    return tuple(sorted(str(path) for path in named if len(path.parts) > 2))


def forbidden(names: Sequence[str]) -> list[str]:
    """Files that have no business in a bundle; ``names`` are places in it, with ``/``."""
    found = []
    for name in names:
        for word, pattern in _FORBIDDEN:
            if pattern.search(name) and "/licenses/" not in name:
                found.append(f"{word}: {name}")
    return found


def naming(content: bytes, paths: Sequence[str]) -> list[str]:
    """Which of ``paths`` a file's bytes name, as text or as Windows keeps text."""
    found = []
    for path in paths:
        ours = re.compile(re.escape(path.encode()) + rb"(?![\w-])[^\0\n]{0,80}")
        texts = [text for text in ours.findall(content) if not _THEIRS.match(text)]
        if texts or path.encode("utf-16-le") in content:
            found.append(path)
    return found


def contents(path: Path) -> Iterator[tuple[str, bytes]]:
    """A file's bytes, and for a program or an archive what is inside, unpacked."""
    yield "", path.read_bytes()
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                yield name, archive.read(name)
    elif path.stem in PROGRAMS and path.parent.name != "_internal":
        yield from _modules(path)


def _modules(program: Path) -> Iterator[tuple[str, bytes]]:
    """Every module that PyInstaller put behind a program, as it is loaded."""
    from PyInstaller.archive.readers import CArchiveReader

    archive = CArchiveReader(str(program))
    for name, (*_, kind) in archive.toc.items():
        if kind == "z":
            modules = archive.open_embedded_archive(name)
            for module in modules.toc:
                yield module, modules.extract(module, raw=True) or b""
        elif kind != "o":  # options are not content
            yield name, archive.extract(name)


def missing_libraries(bundle: Path) -> list[str]:
    """Libraries that something is linked with, and that are neither here nor the system's."""
    found = {path: elf.needed_by(path) for path in elf.elves(bundle)}
    here = {path.name for path in bundle.rglob("*.so*")} | {path.name for path in found}
    return sorted(
        f"{path.relative_to(bundle)} misses {name}"
        for path, names in found.items()
        for name in names - here - SYSTEM_LIBRARIES.keys()
    )


def faults(bundle: Path, paths: Sequence[str]) -> list[str]:
    """Everything wrong with a bundle, in lines; nothing when it may be packed."""
    names = sorted(path.relative_to(bundle).as_posix() for path in bundle.rglob("*"))
    wrong = forbidden(names)
    wrong += [f"no {name}" for name in PROGRAMS if not list(bundle.glob(f"{name}*"))]
    for name in names:
        path = bundle / name
        if path.is_symlink() and not path.resolve().is_relative_to(bundle.resolve()):
            wrong.append(f"leads out of the bundle: {name}")
        if not path.is_file() or path.is_symlink():
            continue
        for inside, content in contents(path):
            place = f"{name} ({inside})" if inside else name
            wrong += [f"names {each}: {place}" for each in naming(content, paths)]
            if inside and _TEST_MODULES.search(inside.removesuffix(".pyc").replace("/", ".")):
                wrong.append(f"a test: {place}")
    if sys.platform == "linux":
        wrong += missing_libraries(bundle)
    return wrong


if __name__ == "__main__":
    found = faults(Path(sys.argv[1]), (*paths_of_this_machine(), *sys.argv[2:]))
    print("\n".join(found) or "nothing wrong")
    sys.exit(bool(found))
