from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from installer.linux import system

from installer import check_bundle, elf, sizes


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("_internal/torch/lib/libcudart-1234.so.12", "CUDA"),
        ("_internal/nvidia/cublas/lib/libcublas.so.12", "CUDA"),
        ("_internal/onnxruntime/capi/libonnxruntime_providers_cuda.so", "CUDA"),
        ("_internal/numpy/tests/data.bin", "a test"),
        ("_internal/imageio_ffmpeg/binaries/ffmpeg-linux-x86_64-v9.0.2", "ffmpeg"),
        ("ffmpeg/ffmpeg.exe", "ffmpeg"),
        ("_internal/av.libs/libx264-5b1.so.164", "ffmpeg"),
        ("_internal/thing/test_thing.py", "a test"),
        ("_internal/PySide6/Qt/lib/libQt6Quick.so.6", "Qt module"),
        ("_internal/PySide6/Qt6Pdf.dll", "Qt module"),
    ],
)
def test_what_must_not_be_inside_is_found(name: str, word: str) -> None:
    assert check_bundle.forbidden([name]) == [f"{word}: {name}"]


def test_what_may_be_inside_is_left_alone() -> None:
    names = [
        "_internal/torch/lib/libtorch_cpu.so",
        "_internal/PySide6/Qt/lib/libQt6Core.so.6",
        "_internal/torch.dist-info/licenses/third_party/cudnn_frontend/LICENSE",
        "_internal/cloakroom_engine/resources/cards/centerface.json",
        "_internal/cloakroom_engine/clip/tool.py",
    ]
    assert check_bundle.forbidden(names) == []


def test_a_path_is_found_as_text_and_as_windows_keeps_text() -> None:
    paths = ("/home/somebody/cloakroom",)
    assert check_bundle.naming(b"x/home/somebody/cloakroom/engine/a.py\0", paths) == [*paths]
    assert check_bundle.naming("/home/somebody/cloakroom".encode("utf-16-le"), paths) == [*paths]
    assert check_bundle.naming(b"/home/somebody/cloakroom-other/a.py", paths) == []
    cargo = b"/root/.cargo/registry/src/index.crates.io-1949/serde/src/lib.rs"
    assert check_bundle.naming(cargo, ("/root/.cargo",)) == []


def test_paths_of_this_machine_name_the_checkout_but_no_system_folder() -> None:
    paths = check_bundle.paths_of_this_machine()
    assert str(Path(__file__).resolve().parents[2]) in paths
    assert not {"/", "/usr", "/root", "/home"} & set(paths)


def test_archives_are_looked_into(tmp_path: Path) -> None:
    archive = tmp_path / "base_library.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("os.pyc", b"/home/somebody " * 50)
    inside = dict(check_bundle.contents(archive))
    assert check_bundle.naming(inside["os.pyc"], ("/home/somebody",))


def test_links_out_of_the_bundle_and_missing_libraries_are_faults(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_bundle, "PROGRAMS", ())  # they are no archives of PyInstaller
    assert check_bundle.faults(bundle, ["/nowhere/at/all"]) == []
    (bundle / "_internal" / "away").symlink_to("/etc/hostname")
    assert check_bundle.faults(bundle, []) == ["leads out of the bundle: _internal/away"]
    (bundle / "_internal" / "away").unlink()
    monkeypatch.delitem(system.SYSTEM_LIBRARIES, "libc.so.6")
    assert "cloakroom misses libc.so.6" in check_bundle.faults(bundle, [])


def test_what_nobody_asks_for_is_an_orphan_with_all_that_hangs_on_it() -> None:
    needs = {
        "program": {"liba.so"}, "liba.so": set(), "libb.so": {"libc.so"}, "libc.so": {"libb.so"},
        "libd.so": {"libe.so"}, "libe.so": set(),
    }  # fmt: skip
    assert elf.orphans({"liba.so", "libd.so", "libe.so"}, needs) == {"libd.so", "libe.so"}
    # Two that hold one another stay: rather one too many than one too few.
    assert elf.orphans({"libb.so", "libc.so"}, needs) == set()


def test_programs_are_read(bundle: Path) -> None:
    program = bundle / "cloakroom"
    assert elf.elves(bundle) == [program, bundle / "cloakroom-engine"]
    assert "libc.so.6" in elf.needed_by(program)
    assert elf.loadable(program)
    assert elf.glibc(program).startswith("2.")


def test_a_misplaced_segment_is_noticed(bundle: Path) -> None:
    program = bundle / "cloakroom"
    data = bytearray(program.read_bytes())
    at = int.from_bytes(data[32:40], "little")  # where the program headers begin
    size, count = (int.from_bytes(data[54 + 2 * n : 56 + 2 * n], "little") for n in (0, 1))
    loads = [at + n * size for n in range(count) if data[at + n * size] == 1]
    data[loads[-1] + 8] ^= 1  # its place in the file
    program.write_bytes(data)
    assert not elf.loadable(program)


def test_sizes_add_up(bundle: Path) -> None:
    model = bundle / "_internal/cloakroom_engine/resources/models/a.onnx"
    model.parent.mkdir()
    model.write_bytes(b"x" * 2_000_000)
    sums = sizes.measure(bundle)
    files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(sums.values()) == sum(path.stat().st_size for path in files)
    assert sums["default models"] == 2_000_000
    assert sums[sizes.PROGRAMS] == 2 * (bundle / "cloakroom").stat().st_size
    assert "| default models | 0.0 | 2.0 |" in sizes.table({}, sums)
