"""What may be amiss on a machine where Cloakroom starts for the first time.

Each situation is real, and each ends in one sentence with its code, never in a traceback.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from walking import Photos

ENGINE = Path(__file__).resolve().parents[2] / "engine"
NOT_MASTER = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--")
"""root may read and write everything, until this is taken from it."""


def plain_person() -> list[str]:
    """What to put before a command so that permissions bind it."""
    if os.name == "nt" or os.geteuid() != 0:
        return []
    if shutil.which(NOT_MASTER[0]) is None:
        pytest.skip("permissions do not bind root, and setpriv is not here")
    return list(NOT_MASTER)


def engine(
    *arguments: object, before: list[str] | None = None, **env: str
) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, without a word about home or keyring."""
    unset = {"CLOAKROOM_HOME", "XDG_DATA_HOME", *(name for name in env if not env[name])}
    base = {key: value for key, value in os.environ.items() if key not in unset}
    done = subprocess.run(
        [*(before or []), sys.executable, "-m", "cloakroom_engine", *map(str, arguments)],
        env={**base, "PYTHONPATH": str(ENGINE), **{k: v for k, v in env.items() if v}},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


@pytest.mark.skipif(os.name == "nt", reason="HOME says where the profile lies on POSIX alone")
def test_a_home_that_cannot_be(photos: Photos) -> None:
    said = engine("scan", photos.portrait, HOME=str(photos.portrait / "x"))
    assert said.returncode == 1
    assert said.stderr.startswith("library.not_writable: The library's folder cannot be written")
    assert len(said.stderr.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions otherwise")
def test_a_home_that_may_only_be_read(photos: Photos, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o555)
    said = engine("--home", home / "profile", "scan", photos.portrait, before=plain_person())
    assert said.returncode == 1
    assert said.stderr.startswith("library.not_writable: ")
    assert len(said.stderr.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="no such limit there")
def test_files_that_cannot_grow(photos: Photos, tmp_path: Path) -> None:
    """As on a full disk: 8 KB for any file."""
    limited = ["sh", "-c", 'ulimit -f 16; exec "$0" "$@"']
    said = engine("--home", tmp_path / "home", "scan", photos.portrait, before=limited)
    assert said.returncode == 1
    assert said.stderr.startswith(("library.not_writable: ", "output.disk_full: "))
    assert len(said.stderr.splitlines()) == 1
    assert not list((tmp_path / "home").glob("*.part"))


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions otherwise")
def test_a_photo_that_may_not_be_read_is_skipped_and_named(photos: Photos, tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(photos.portrait.read_bytes())
    secret.chmod(0)
    said = engine(
        "--home", tmp_path / "home", "scan", secret, photos.landscape, before=plain_person()
    )
    assert said.returncode == 3
    assert "1 photos" in said.stdout
    assert f"{secret}: photo.unreadable" in said.stdout + said.stderr


def test_a_name_that_is_not_ascii_in_the_poorest_locale(photos: Photos, tmp_path: Path) -> None:
    home = tmp_path / "José Ünïcode 田中 Ω"
    home.mkdir()
    photo = home / "фото.png"
    photo.write_bytes(photos.portrait.read_bytes())
    said = engine("--home", home / "profil", "scan", photo, LC_ALL="C", USER="José", LANG="")
    assert said.returncode == 0, said.stderr
    assert said.stdout.startswith("1 photos, 1 faces")
    assert (home / "profil" / "library.sqlite").is_file()


def test_no_keyring_is_said_by_doctor(tmp_path: Path) -> None:
    nowhere = f"unix:path={tmp_path / 'no-bus'}"
    said = engine(
        "--home", tmp_path / "home", "doctor",
        CLOAKROOM_NO_KEYRING="" if sys.platform == "linux" else "1",
        DBUS_SESSION_BUS_ADDRESS=nowhere,
    )  # fmt: skip
    assert said.returncode == 0, said.stderr
    assert "sealed with a key that lies in a file beside it" in said.stdout


def test_no_network(tmp_path: Path) -> None:
    """The proxy is a port of this machine that nobody listens on: nothing is really asked."""
    proxy = "http://127.0.0.1:9"
    said = engine(
        "--home", tmp_path / "home", "models", "fetch", "yunet", "--yes",
        HTTPS_PROXY=proxy, https_proxy=proxy, NO_PROXY="", no_proxy="",
    )  # fmt: skip
    assert said.returncode == 1
    assert said.stderr.startswith("model.fetch_failed: The download did not work.")


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["protect", "--help"]])
def test_help_goes_to_standard_output(words: list[str]) -> None:
    said = engine(*words)
    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout.strip()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can be somebody else")
def test_an_account_without_a_home_is_told_so(photos: Photos, tmp_path: Path) -> None:
    if shutil.which("setpriv") is None:
        pytest.skip("setpriv is not here")
    nobody_known = ["setpriv", "--reuid=54321", "--clear-groups", "--"]
    said = engine("person", "list", before=nobody_known, HOME="")
    assert said.returncode == 1
    assert said.stderr.startswith("library.not_writable: ")


@pytest.mark.skipif(os.name == "nt", reason="permissions are POSIX's")
def test_a_folder_that_is_shut_is_named_and_the_rest_goes_on(
    photos: Photos, tmp_path: Path
) -> None:
    folder = tmp_path / "photos"
    (folder / "shut").mkdir(parents=True)
    shutil.copy(photos.portrait, folder)
    (folder / "shut").chmod(0)
    said = engine("--home", tmp_path / "home", "scan", folder, before=plain_person())
    (folder / "shut").chmod(0o700)
    assert "1 photos" in said.stdout
    assert "shut: photo.folder_closed" in said.stdout
