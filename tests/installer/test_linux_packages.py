from __future__ import annotations

import configparser
import gzip
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from installer.linux import archive, deb, manpages, menu, slim, system

from cloakroom.options import options_parser
from cloakroom_engine import __version__
from cloakroom_engine.cli.parser import parser

DATE = 1_795_000_000


@pytest.fixture(scope="module")
def share() -> dict[str, bytes]:
    pytest.importorskip("PySide6.QtSvg", exc_type=ImportError, reason="icons are drawn by Qt")
    return menu.share(DATE)


def validated(command: list[str]) -> str:
    if shutil.which(command[0]) is None:
        pytest.skip(f"no {command[0]} here")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_the_control_file_names_version_size_and_packages() -> None:
    text = deb.control("1.2.3", 4711, ["libc6 (>= 2.36)", "libgl1"])
    fields = dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith(" "))
    assert fields["Version"] == "1.2.3"
    assert fields["Installed-Size"] == "4711"
    assert fields["Depends"] == "libc6 (>= 2.36), libgl1"
    assert all(len(line) <= 80 for line in deb.DESCRIPTION.splitlines())
    assert text.endswith("\n")
    assert "\n\n" not in text


def test_a_library_that_nobody_wrote_down_fails_the_build() -> None:
    assert "libgl1" in system.packages({"libGL.so.1"}, "2.36")
    assert "libc6 (>= 2.36)" in system.packages({"libm.so.6", "libc.so.6"}, "2.36")
    with pytest.raises(KeyError):
        system.packages({"libfancy.so.9"}, "2.36")


def test_the_menu_entry_opens_photos_and_protects_them(share: dict[str, bytes]) -> None:
    entry = configparser.RawConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read_string(share["applications/cloakroom.desktop"].decode())
    main, action = entry["Desktop Entry"], entry["Desktop Action protect"]
    assert main["Exec"] == "cloakroom %F"
    assert main["Actions"] == "protect;"
    assert action["Name"] == "Protect with Cloakroom"
    kinds = set(main["MimeType"].strip(";").split(";"))
    assert {"image/jpeg", "image/png", "image/webp", "image/tiff", "image/heif"} <= kinds
    # Every word of a command line that the menu uses is one that the window knows.
    for command in (main["Exec"], action["Exec"]):
        options_parser().parse_args([part for part in command.split()[1:] if part != "%F"])


def test_the_menu_entry_is_valid(share: dict[str, bytes], tmp_path: Path) -> None:
    menu.write(tmp_path, share)
    file = tmp_path / "applications/cloakroom.desktop"
    assert not validated(["desktop-file-validate", str(file)])


def test_appstream_knows_this_version_and_is_valid(share: dict[str, bytes], tmp_path: Path) -> None:
    menu.write(tmp_path, share)
    (file,) = (tmp_path / "metainfo").iterdir()
    assert f'<release version="{__version__}" date="2026-11-18"/>' in file.read_text("utf-8")
    assert not validated(["appstreamcli", "validate", "--no-net", str(file)])


def test_icons_are_drawn(share: dict[str, bytes]) -> None:
    pictures = [name for name in share if name.endswith("cloakroom.png")]
    assert len(pictures) == 5
    for name in pictures:
        assert share[name].startswith(b"\x89PNG")
        assert len(share[name]) > 500


def test_manual_pages_tell_every_verb_and_option() -> None:
    pages = manpages.pages(DATE)
    engine = pages["cloakroom-engine.1"].replace("\\-", "-")
    found = [words for words, _, _ in manpages.verbs(parser())]
    assert {"scan", "cloak", "protect", "audit", "person add", "models fetch", "doctor"} <= {*found}
    for words in found:
        assert f"\n.SS {words}\n" in engine
    assert __version__ in engine
    assert "--unlinkable" in engine
    assert "--smoke-test" in pages["cloakroom.1"].replace("\\-", "-")


def test_manual_pages_read_without_a_warning(tmp_path: Path) -> None:
    for name, page in manpages.pages(DATE).items():
        (tmp_path / name).write_text(page, encoding="utf-8")
        if shutil.which("groff") is None:
            pytest.skip("no groff here")
        done = subprocess.run(
            ["groff", "-man", "-Tutf8", "-ww", "-z", str(tmp_path / name)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert done.stderr == ""


def test_the_deb_holds_what_it_should_and_is_the_same_twice(bundle: Path, tmp_path: Path) -> None:
    pytest.importorskip("PySide6.QtSvg", exc_type=ImportError, reason="icons are drawn by Qt")
    if shutil.which("dpkg-deb") is None:
        pytest.skip("no dpkg-deb here")
    made = []
    for folder in (tmp_path / "one", tmp_path / "two"):
        folder.mkdir()
        made.append(deb.make(bundle, folder, DATE))
    assert made[0].read_bytes() == made[1].read_bytes()
    assert made[0].name == f"cloakroom_{__version__}_amd64.deb"
    tree = tmp_path / "tree"
    subprocess.run(["dpkg-deb", "-R", made[0], tree], check=True)
    assert (tree / "usr/bin/cloakroom").readlink() == Path("../lib/cloakroom/cloakroom")
    assert (tree / "usr/bin/cloakroom").resolve().is_file()
    assert (tree / "usr/lib/cloakroom/_internal/again").is_symlink()
    assert not [path for path in (tree / "DEBIAN").iterdir() if path.name.startswith("p")]
    for line in (tree / "DEBIAN/md5sums").read_text().splitlines():
        assert (tree / line.split("  ", 1)[1]).is_file()
    assert os.access(tree / "usr/share/cloakroom/protect-quietly", os.X_OK)
    page = gzip.decompress((tree / "usr/share/man/man1/cloakroom.1.gz").read_bytes())
    assert b".SH NAME" in page


def test_the_archive_installs_for_one_person_and_leaves_nothing(
    bundle: Path, tmp_path: Path
) -> None:
    pytest.importorskip("PySide6.QtSvg", exc_type=ImportError, reason="icons are drawn by Qt")
    made = archive.make(bundle, tmp_path, DATE)
    prefix = tmp_path / "a home, R&D" / ".local"
    mine = prefix / "share/cloakroom/library.sqlite"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", encoding="utf-8")
    for _ in range(2):  # the second time over the first
        subprocess.run(["sh", str(made), "--prefix", str(prefix)], check=True, capture_output=True)
    subprocess.run([str(prefix / "bin/cloakroom")], check=True)
    entry = (prefix / "share/applications/cloakroom.desktop").read_text("utf-8")
    assert f'Exec="{prefix}/bin/cloakroom" %F' in entry
    assert f'Exec="{prefix}/bin/cloakroom" --protect %F' in entry
    # Nothing says that this prefix is on anybody's PATH.
    service = prefix / "share/kio/servicemenus/cloakroom.desktop"
    assert f'Exec="{prefix}/bin/cloakroom" --protect %F' in service.read_text("utf-8")
    assert os.access(service, os.X_OK)  # which Plasma asks of one in a home
    quietly = prefix / "share/cloakroom/protect-quietly"
    assert os.access(quietly, os.X_OK)  # or file managers do not show it
    done = subprocess.run(
        [str(quietly), "photo.jpg"], check=False, capture_output=True, text=True,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
    )  # fmt: skip
    assert "not found" not in done.stderr
    assert done.returncode == 0
    subprocess.run([str(prefix / "lib/cloakroom/uninstall")], check=True)
    assert [path for path in prefix.rglob("*") if path.is_file() or path.is_symlink()] == [mine]


def test_the_archive_makes_the_library_s_folder_for_its_owner_alone(
    bundle: Path, tmp_path: Path
) -> None:
    """The program leaves a folder that is there as it is: this one was open to everybody."""
    pytest.importorskip("PySide6.QtSvg", exc_type=ImportError, reason="icons are drawn by Qt")
    made = archive.make(bundle, tmp_path, DATE)
    prefix = tmp_path / "local"
    subprocess.run(["sh", str(made), "--prefix", str(prefix)], check=True, capture_output=True)
    assert (prefix / "share/cloakroom").stat().st_mode & 0o077 == 0


def test_the_archive_does_not_overwrite_what_is_not_ours(bundle: Path, tmp_path: Path) -> None:
    pytest.importorskip("PySide6.QtSvg", exc_type=ImportError, reason="icons are drawn by Qt")
    made = archive.make(bundle, tmp_path, DATE)
    theirs = tmp_path / "local/lib/cloakroom/theirs"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("theirs", encoding="utf-8")
    done = subprocess.run(
        ["sh", str(made), "--prefix", str(tmp_path / "local")], check=False, capture_output=True
    )
    assert done.returncode == 1
    assert [path for path in (tmp_path / "local").rglob("*") if path.is_file()] == [theirs]


@pytest.mark.parametrize(
    ("table", "stays"),
    [
        ("coll/de.res", True), ("coll/sv.res", True), ("root.res", True), ("de_AT.res", True),
        # The window writes dates, and no name of a time zone, in the languages that it has.
        ("zone/de.res", True), ("zone/zh_Hant.res", True), ("zone/pool.res", True),
        ("zone/tzdbNames.res", True), ("zone/fr.res", False), ("zone/ff_Adlm.res", False),
        ("pool.res", True), ("nfkc.nrm", True), ("gb18030.cnv", True), ("res_index.res", True),
        ("unit/de.res", False), ("fr.res", False), ("ibm-37_P100-1995.cnv", False),
        ("brkitr/thaidict.dict", False),
    ],
)  # fmt: skip
def test_icus_tables_that_stay(table: str, stays: bool) -> None:
    assert slim.icu_wanted(table) is stays
