"""Names that are no text, that a terminal would obey, or that the locale cannot write."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from walking import NAME, Photos, Profile

pytestmark = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="file systems there take text alone for names"
)

NAMES = {
    "bytes": b"na\xefve.png",
    "obeyed": "photo\u202egnp.\x1b[31mred\n.png".encode(),
    "emoji": "smile\U0001f600.png".encode(),
}
LOCALES = {
    "UTF-8": {"LC_ALL": "C.UTF-8"},
    "none": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}


@pytest.fixture
def named(photos: Photos, tmp_path: Path) -> dict[str, Path]:
    """The portrait under each name, in a folder whose own name is no text either."""
    folder = tmp_path / os.fsdecode(b"fol\xffder")
    folder.mkdir()
    return {
        kind: Path(shutil.copy(photos.portrait, folder / os.fsdecode(name)))
        for kind, name in NAMES.items()
    }


@pytest.fixture
def profile(walked: Profile, tmp_path: Path) -> Profile:
    return Profile(Path(shutil.copytree(walked.home, tmp_path / "home")))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_photo_gets_its_copy_under_every_locale(
    profile: Profile, named: dict[str, Path], tmp_path: Path, locale: str
) -> None:
    out = tmp_path / os.fsdecode(b"out\xfe")
    folder = next(iter(named.values())).parent
    words = ["protect", NAME, folder, "--out", out, "--instant"]
    done = subprocess.run(
        [sys.executable, "-m", "cloakroom_engine", "--home", profile.home, *words],
        env={**os.environ, **LOCALES[locale]},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    made = {os.fsencode(path.name) for path in out.iterdir()}
    assert made == {name.replace(b".png", b".cloaked.png") for name in NAMES.values()}
    said = done.stdout.decode("utf-8")
    assert len(said.splitlines()) == len(NAMES)
    assert "na\\xefve.cloaked.png" in said
    assert not set(said) & {"\x1b", "\u202e"}


def test_audits_and_twins_name_them(
    profile: Profile, named: dict[str, Path], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    made = profile("protect", NAME, named["bytes"], "--out", out, "--instant")
    (copy,) = (Path(each["path"]) for each in made.result["written"])
    page, paper = tmp_path / "r.html", tmp_path / "r.pdf"
    said = profile.text("audit", NAME, copy, "--html", page, "--pdf", paper)
    assert said.code == 0
    assert "na\\xefve" in page.read_text(encoding="utf-8")
    assert paper.read_bytes().startswith(b"%PDF-")
    audit_id = profile("audit", NAME, copy).result["audit_id"]
    assert profile("report", "export", audit_id, "--html", page).code == 0
    twins = profile.text("check", "twins", named["bytes"].parent)
    assert twins.code == 0
    assert "na\\xefve.png is the original" in twins.out


def test_what_is_skipped_is_shown_not_obeyed(profile: Profile, tmp_path: Path) -> None:
    said = profile.text("protect", NAME, tmp_path / "\x1b[2Jgone.png", "--out", tmp_path / "out")
    assert "\\x1b[2Jgone.png: photo.missing" in said.out
    assert "\x1b" not in said.out
