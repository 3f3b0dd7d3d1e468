"""The program as a whole by its commands: wrong words, erasing, the passphrase, the demo."""

from __future__ import annotations

import hashlib
import io
import json
import os
import sys
from pathlib import Path

import pytest
from walking import NAME, Photos, Profile, bytes_of, command

from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
from cloakroom_engine.photo.decode import decode
from decrypted import opened_by_key


def test_erasing_leaves_nothing(photos: Photos, tmp_path: Path) -> None:
    profile = Profile(tmp_path / "home")
    profile("person", "add", NAME, photos.portrait)
    profile("cloak", NAME)
    out = tmp_path / "out"
    (written,) = profile("protect", NAME, photos.portrait, "--out", out, "--instant").result[
        "written"
    ]
    profile("audit", NAME, out)
    with Library(Paths.at(profile.home)) as library:
        person = library.people.by_name(NAME)
        (cloak,) = library.cloaks.of_person(person.id)
        assert library.cloaks.mask(cloak.id)
    planted = [NAME.encode(), cloak.sha256.encode(), written["sha256"].encode()]
    told = b"\0".join([*map(os.fsencode, bytes_of(profile.home)), *bytes_of(profile.home).values()])
    # Nor does anything tell somebody without the key which photos there are, and where.
    original = hashlib.sha256(photos.portrait.read_bytes()).hexdigest().encode()
    for secret in (*planted, original, b"portrait", os.fsencode(photos.folder)):
        assert secret not in told
    before = b"".join(opened_by_key(profile.home).values())
    assert all(secret in before for secret in planted[:2])
    said = profile("person", "erase", NAME)
    assert said.code == 0
    assert said.result["cloaks"] == 1
    assert said.result["outputs_left"] == [written["path"]]
    left = opened_by_key(profile.home)
    for secret in planted:
        for name, content in left.items():
            assert secret not in content, (secret, name)
    assert profile("person", "list").result["people"] == []
    assert Path(written["path"]).exists()
    assert photos.portrait.exists()


def test_one_json_document_and_nothing_else(photos: Photos, tmp_path: Path) -> None:
    done = command("--json", "scan", photos.folder, home=tmp_path / "home")
    assert done.returncode == 3
    assert json.loads(done.stdout)["photos"] == 4
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""  # no terminal, no bar
    failed = command("--json", "cloak", "Nobody", home=tmp_path / "home")
    assert failed.returncode == 1
    assert json.loads(failed.stdout)["error"]["code"] == "person.unknown"
    assert failed.stderr.startswith("person.unknown: There is nobody of that name.")


@pytest.mark.parametrize(
    "words",
    [[], ["fly"], ["protect", "Ann"], ["protect", "Ann", "a.png", "--out", "o", "--refine", "-1"],
     ["cloak", "Ann", "--strength", "invisible"], ["--device", "abacus", "doctor"],
     ["protect", "A", "a.png", "--out", "o", "--refine", "3", "--instant"]],
)  # fmt: skip
def test_wrong_words_are_wrong_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    from cloakroom_engine.cli import run

    assert run(words, sys.stdout) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "usage" in said.err


def test_wrong_words_are_told_in_json_too() -> None:
    from cloakroom_engine.cli import run

    out = io.StringIO()
    assert run(["--json", "protect", "Ann"], out) == 2
    assert json.loads(out.getvalue())["error"]["code"] == "usage"


def test_doctor_says_what_runs(tmp_path: Path) -> None:
    done = command("--json", "--device", "cpu", "doctor", home=tmp_path / "home")
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["device"] == "cpu"
    assert said["provider"] == "CPUExecutionProvider"
    assert [reason["code"] for reason in said["not_faster_because"]] == ["cpu_asked_for"]
    assert {model["code"] for model in said["models"]} == {""}
    assert said["vault"] == "key-file"
    assert said["packages"]["torch"]


def test_a_passphrase_is_put_before_a_library_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = Profile(tmp_path / "home")
    assert profile("person", "list").code == 0
    assert profile("passphrase").code == 2  # without a terminal nobody is asked
    monkeypatch.setenv("CLOAKROOM_NEW_PASSPHRASE", "some words")
    assert profile("passphrase").result["vault"] == "passphrase"
    monkeypatch.delenv("CLOAKROOM_NEW_PASSPHRASE")
    locked = profile("person", "list")
    assert (locked.code, locked.result["error"]["code"]) == (1, "library.locked")
    monkeypatch.setenv("CLOAKROOM_PASSPHRASE", "some words")
    assert profile("person", "list").code == 0


def test_the_demo(tmp_path: Path) -> None:
    out = tmp_path / "demo"
    done = command("demo", "--out", out)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in out.iterdir()) == [
        "astronaut.cloaked.png", "audit.json", "comparison.png", "report.html",
    ]  # fmt: skip
    document = json.loads((out / "audit.json").read_text(encoding="utf-8"))
    assert document["verdict"]["code"] != "not_judged"
    assert document["photos"][0]["visibility"]["ssim"] >= 0.9495
    assert decode(out / "comparison.png").width > decode(out / "comparison.png").height
    assert "dlib-resnet" in done.stdout
    assert "Traceback" not in done.stderr
    page = (out / "report.html").read_text(encoding="utf-8")
    assert "http://" not in page.replace("http://www.w3.org", "")


def test_a_folder_that_cannot_be_written_to(
    photos: Photos, walked: Profile, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"x")
    said = walked("protect", NAME, photos.stray, "--out", tmp_path / "file", "--instant")
    assert said.code == 1
    assert said.result["skipped"][0]["code"] == "output.not_writable"


@pytest.mark.skipif(sys.platform != "linux", reason="names are not Unicode elsewhere")
def test_a_name_that_is_no_unicode(photos: Photos, walked: Profile, tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.png"))
    odd.write_bytes(photos.stray.read_bytes())
    out = tmp_path / "out"
    said = walked("protect", NAME, odd, photos.stray, "--out", out, "--instant")
    assert said.code in {0, 3}
    assert (out / "stray.cloaked.png").exists()
    assert walked("scan", tmp_path).code in {0, 3}
    done = command("--json", "scan", odd, home=tmp_path / "home")
    assert json.loads(done.stdout)
    assert "internal" not in done.stdout
