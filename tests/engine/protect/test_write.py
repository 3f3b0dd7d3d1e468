"""All of a file or nothing, and never over another one."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.encode import encoded
from cloakroom_engine.photo.new_file import output_error, write_new
from cloakroom_engine.protect.write import (
    PART_SUFFIX,
    _put_without_link,
    new_file,
    refuse_taken,
    sweep_parts,
)

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX only")


@pytest.fixture
def original(tmp_path: Path) -> Path:
    pixels = np.random.default_rng(0).integers(0, 256, (40, 50, 3), dtype=np.uint8)
    path = tmp_path / "in" / "a.png"
    path.parent.mkdir()
    Image.fromarray(pixels).save(path)
    return path


def write(original: Path, target: Path) -> Path:
    photo = decode(original)
    with new_file(target, original=original) as part:
        write_new(part, encoded(photo, photo.pixels)[0])
    return target


def code(original: Path, target: Path) -> str:
    with pytest.raises(EngineError) as caught:
        write(original, target)
    return caught.value.code


def test_a_whole_file_appears_in_a_new_folder(original: Path, tmp_path: Path) -> None:
    target = tmp_path / "out" / "deep" / "a.cloaked.png"
    assert write(original, target) == target
    assert np.array_equal(decode(target).pixels, decode(original).pixels)
    assert list(target.parent.iterdir()) == [target]
    if os.name == "posix":
        assert target.stat().st_nlink == 1


def test_an_existing_file_stays(original: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.png"
    target.write_bytes(b"mine")
    assert code(original, target) == "output.exists"
    assert target.read_bytes() == b"mine"


def test_a_file_that_appears_meanwhile_stays(original: Path, tmp_path: Path) -> None:
    target = tmp_path / "out" / "a.png"
    with pytest.raises(EngineError, match=r"output\.exists"):  # noqa: PT012, SIM117
        with new_file(target, original=original) as part:
            part.write_bytes(b"ours")
            target.write_bytes(b"theirs")
    assert target.read_bytes() == b"theirs"
    assert list(target.parent.iterdir()) == [target]


@posix
def test_the_original_is_known_by_every_name(original: Path, tmp_path: Path) -> None:
    before = original.read_bytes()
    (tmp_path / "soft.png").symlink_to(original)
    os.link(original, tmp_path / "hard.png")
    (tmp_path / "folder").symlink_to(original.parent)
    dotted = original.parent / ".." / "in" / "a.png"
    for target in (original, tmp_path / "soft.png", tmp_path / "hard.png",
                   tmp_path / "folder" / "a.png", dotted):  # fmt: skip
        assert code(original, target) == "output.is_original"
    assert original.read_bytes() == before


@posix
def test_a_dangling_link_is_not_followed(original: Path, tmp_path: Path) -> None:
    (tmp_path / "link.png").symlink_to(tmp_path / "nowhere.png")
    assert code(original, tmp_path / "link.png") == "output.exists"
    assert not (tmp_path / "nowhere.png").exists()


def test_no_place_to_write(original: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    assert code(original, tmp_path / "file" / "a.png") == "output.not_writable"
    assert code(original, tmp_path / ("x" * 300 + ".png")) == "output.not_writable"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "in"]


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission(original: Path, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    assert code(original, folder / "a.png") == "output.not_writable"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no /proc")
def test_a_file_system_that_takes_no_files(original: Path) -> None:
    assert code(original, Path("/proc/a.png")) == "output.not_writable"


@posix
def test_no_room_leaves_nothing_behind(original: Path, tmp_path: Path) -> None:
    """A limit on the size of files fails in the middle of writing, as a full disk does."""
    script = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from cloakroom_engine.errors import EngineError\n"
        "from cloakroom_engine.photo.decode import decode\n"
        "from cloakroom_engine.photo.encode import encoded\n"
        "from cloakroom_engine.photo.new_file import write_new\n"
        "from cloakroom_engine.protect.write import new_file\n"
        "original, target = map(Path, sys.argv[1:])\n"
        "photo = decode(original)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n"
        "    with new_file(target, original=original) as part:\n"
        "        write_new(part, encoded(photo, photo.pixels)[0])\n"
        "except EngineError as error:\n    print(error.code)\n"
    )
    target = tmp_path / "out" / "a.png"
    said = run(script, original, target).stdout
    assert said.strip() == "output.disk_full"
    assert list(target.parent.iterdir()) == []


def run(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    engine = Path(__file__).resolve().parents[3] / "engine"
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(engine)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, "output.disk_full"), (errno.EDQUOT, "output.disk_full"),
        (errno.EACCES, "output.not_writable"), (errno.EROFS, "output.not_writable"),
        (errno.EIO, "output.not_writable"), (errno.EEXIST, "output.exists"),
    ],
)  # fmt: skip
def test_what_the_system_says_becomes_a_code(number: int, expected: str) -> None:
    error = output_error(OSError(number, "said"), Path("a.png"))
    assert (error.code, error.params["reason"]) == (expected, errno.errorcode[number])


def test_a_failure_inside_leaves_nothing(original: Path, tmp_path: Path) -> None:
    target = tmp_path / "out" / "a.png"
    with pytest.raises(KeyboardInterrupt):  # noqa: PT012, SIM117
        with new_file(target, original=original) as part:
            part.write_bytes(b"half")
            raise KeyboardInterrupt
    assert list(target.parent.iterdir()) == []


def test_without_hard_links_nothing_is_overwritten_either(tmp_path: Path) -> None:
    part, target = tmp_path / "part", tmp_path / "target"
    part.write_bytes(b"new")
    _put_without_link(part, target)
    assert target.read_bytes() == b"new"
    part.write_bytes(b"newer")
    with pytest.raises(FileExistsError):
        _put_without_link(part, target)
    assert target.read_bytes() == b"new"


@posix
def test_a_killed_run_leaves_only_a_part_and_the_next_one_sweeps_it(
    original: Path, tmp_path: Path
) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path\n"
        "from cloakroom_engine.protect.write import new_file\n"
        "original, target = map(Path, sys.argv[1:])\n"
        "with new_file(target, original=original) as part:\n"
        "    part.write_bytes(b'half')\n    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    target = tmp_path / "out" / "a.png"
    assert run(script, original, target).returncode == -signal.SIGKILL
    (left,) = target.parent.iterdir()
    assert left.name.endswith(PART_SUFFIX)
    assert sweep_parts(target.parent) == [left]
    assert list(target.parent.iterdir()) == []


@posix
def test_only_dead_runs_parts_are_swept(tmp_path: Path) -> None:
    token = "0123456789abcdef" + PART_SUFFIX
    strangers = [
        "download.part", "a.cloakroom.part", f"x-{token}", f"1-{token}.bak",
        f"{os.getppid()}-{token}",
    ]  # fmt: skip
    for name in strangers:
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / f"1234567890-{token}").mkdir()
    dead = tmp_path / f"999999999-{token}"
    namesake = tmp_path / f"{os.getpid()}-{token}"
    dead.write_bytes(b"x")
    namesake.write_bytes(b"x")
    assert set(sweep_parts(tmp_path)) == {dead, namesake}
    assert {path.name for path in tmp_path.iterdir()} == {*strangers, f"1234567890-{token}"}


def test_sweeping_nowhere_is_fine(tmp_path: Path) -> None:
    assert sweep_parts(tmp_path / "none") == []


def test_a_taken_name_is_known_before_any_work(original: Path, tmp_path: Path) -> None:
    refuse_taken(tmp_path / "free.png", original)
    with pytest.raises(EngineError, match=r"output\.is_original"):
        refuse_taken(original, original)
