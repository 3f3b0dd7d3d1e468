"""The whole walk by its commands: what is written, what is said, and with which exit code."""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from walking import NAME, Photos, Profile, Protected

from cloakroom_engine.audit import results
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.records import CloakRecipe
from decrypted import opened_by_key

ENGINE = Path(__file__).resolve().parents[2] / "engine"


def command(*arguments: object, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own."""
    own = ["--home", str(home)] if home else []
    return subprocess.run(
        [sys.executable, "-m", "cloakroom_engine", *own, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ENGINE)},
        capture_output=True,
        text=True,
        check=False,
    )


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_scan_counts_and_names_what_it_cannot_read(photos: Photos, tmp_path: Path) -> None:
    profile = Profile(tmp_path / "home")
    first = profile("scan", photos.folder)
    assert first.code == 3
    assert (first.result["photos"], first.result["faces"], first.result["unchanged"]) == (4, 3, 0)
    (skipped,) = first.result["skipped"]
    assert (skipped["path"], skipped["code"]) == (str(photos.broken), "photo.truncated")
    again = profile("scan", photos.folder)
    assert again.code == 3
    assert again.result["unchanged"] == 4
    assert again.result["faces"] == 3
    assert profile("scan", photos.landscape).code == 0
    gone = profile("scan", photos.folder / "gone.png")
    assert gone.code == 1
    assert gone.result["skipped"][0]["code"] == "photo.missing"


def test_person_list_and_unknown_people(walked: Profile) -> None:
    (person,) = walked("person", "list").result["people"]
    assert person["name"] == NAME
    assert person["photos"] == 2
    assert person["cloak"]["recipe"]["seed"] == 3
    for words in (["cloak"], ["person", "erase"]):
        said = walked(*words, "Nobody")
        assert said.code == 1
        assert said.result["error"]["code"] == "person.unknown"
    assert NAME in walked.text("person", "list").out


def test_a_person_without_a_usable_photo_is_not_made(photos: Photos, tmp_path: Path) -> None:
    profile = Profile(tmp_path / "home")
    said = profile("person", "add", "Ann", photos.landscape, photos.broken)
    assert (said.code, said.result["error"]["code"]) == (1, "person.no_photos")
    assert profile("person", "list").result["people"] == []
    partly = profile("person", "add", "Ann", photos.landscape, photos.portrait)
    assert (partly.code, partly.result["photos"]) == (3, 1)
    assert partly.result["skipped"][0]["code"] == "photo.no_face"
    missing = profile("protect", "Ann", photos.portrait, "--out", tmp_path / "out")
    assert (missing.code, missing.result["error"]["code"]) == (1, "cloak.missing")
    assert not (tmp_path / "out").exists()


def test_protect_writes_what_it_can_and_names_the_rest(
    photos: Photos, protected: Protected
) -> None:
    assert protected.said.code == 3
    assert sorted(path.name for path in protected.out.iterdir()) == [
        "mirrored.cloaked.jpg", "portrait.cloaked.png", "stray.cloaked.png",
    ]  # fmt: skip
    codes = {Path(each["path"]).name: each["code"] for each in protected.said.result["skipped"]}
    assert codes == {
        "landscape.png": "photo.no_face",
        "broken.png": "photo.truncated",
        "gone.png": "photo.missing",
    }
    for each in protected.said.result["written"]:
        content = Path(each["path"]).read_bytes()
        assert each["sha256"] == hashlib.sha256(content).hexdigest()
        # What a JPEG's rounding makes of it can miss a promise by a little; the figure says so.
        assert 57.5 <= each["visibility"]["seen"] < 75
        assert 0.04 < each["visibility"]["moved"] <= 0.0901
        assert each["refine_steps"] == 4
        assert each["strength"] == "strong"


def test_originals_are_never_touched(
    photos: Photos, protected: Protected, astronaut_path: Path
) -> None:
    assert photos.portrait.read_bytes() == astronaut_path.read_bytes()
    assert sorted(p.name for p in photos.folder.iterdir()) == [
        "broken.png", "landscape.png", "mirrored.jpg", "portrait.png", "stray.png",
    ]  # fmt: skip


def test_outside_the_face_a_png_is_the_same_to_the_bit(
    photos: Photos, walked: Profile, protected: Protected
) -> None:
    before = decode(photos.portrait).pixels
    after = decode(protected.out / "portrait.cloaked.png").pixels
    assert after.shape == before.shape
    with Library(Paths.at(walked.home)) as library:
        photo = library.photos.by_path(str(photos.portrait))
        assert photo is not None
        (face,) = library.faces.of_photo(photo.id)
    left, top, right, bottom = face.box_px
    wide, high = right - left, bottom - top
    far = np.ones(before.shape[:2], bool)
    far[
        max(round(top - 0.6 * high), 0) : round(bottom + 0.6 * high),
        max(round(left - 0.8 * wide), 0) : round(right + 0.8 * wide),
    ] = False
    assert far.mean() > 0.5
    np.testing.assert_array_equal(after[far], before[far])
    near = np.s_[round(top) : round(bottom), round(left) : round(right)]
    assert (after[near] != before[near]).any(axis=2).mean() > 0.5


def test_metadata_is_gone_unless_it_is_kept_by_name(
    photos: Photos, walked: Profile, protected: Protected, tmp_path: Path
) -> None:
    assert b"SECRETCAMERA" in photos.mirrored.read_bytes()
    plain = (protected.out / "mirrored.cloaked.jpg").read_bytes()
    assert b"SECRETCAMERA" not in plain
    assert b"Exif" not in plain
    said = walked(
        "protect", NAME, photos.mirrored, "--out", tmp_path, "--instant", "--keep-metadata",
        "camera",
    )  # fmt: skip
    (written,) = said.result["written"]
    with Image.open(written["path"]) as image:
        kept = image.getexif()
        assert kept[0x0110] == "SECRETCAMERA"
        assert not kept.get_ifd(0x8825)
    wrong = walked(
        "protect", NAME, photos.mirrored, "--out", tmp_path, "--keep-metadata", "nonsense"
    )
    assert (wrong.code, wrong.result["error"]["code"]) == (2, "usage")


def test_jpeg_keeps_its_sampling_and_quality(photos: Photos, protected: Protected) -> None:
    before, after = decode(photos.mirrored), decode(protected.out / "mirrored.cloaked.jpg")
    assert after.jpeg_subsampling == before.jpeg_subsampling == "4:2:0"
    assert after.jpeg_quality is not None
    assert before.jpeg_quality is not None
    assert after.jpeg_quality >= before.jpeg_quality


def test_a_second_time_says_so(photos: Photos, walked: Profile, protected: Protected) -> None:
    before = bytes_of(protected.out)
    again = walked("protect", NAME, photos.portrait, "--out", protected.out, "--refine", 4)
    assert again.code == 0
    assert again.result["written"] == []
    (already,) = again.result["already"]
    assert already["path"] == str(protected.out / "portrait.cloaked.png")
    other = walked("protect", NAME, photos.portrait, "--out", protected.out, "--instant")
    assert other.code == 1
    assert other.result["skipped"][0]["code"] == "output.already_protected"
    assert bytes_of(protected.out) == before
    text = walked.text("protect", NAME, photos.portrait, "--out", protected.out, "--refine", 4)
    assert "already" in text.out


def test_nothing_is_written_over(photos: Photos, walked: Profile, tmp_path: Path) -> None:
    taken = tmp_path / "portrait.cloaked.png"
    taken.write_bytes(b"mine")
    said = walked("protect", NAME, photos.portrait, "--out", tmp_path, "--instant")
    assert said.code == 1
    assert said.result["skipped"][0]["code"] == "output.exists"
    assert taken.read_bytes() == b"mine"
    if os.name == "posix":
        taken.unlink()
        taken.symlink_to(photos.portrait)
        before = photos.portrait.read_bytes()
        said = walked("protect", NAME, photos.portrait, "--out", tmp_path, "--instant")
        assert said.result["skipped"][0]["code"] == "output.is_original"
        assert photos.portrait.read_bytes() == before
    assert list(tmp_path.iterdir()) == [taken]


def test_a_protected_file_is_not_protected_again(
    walked: Profile, protected: Protected, tmp_path: Path
) -> None:
    said = walked(
        "protect", NAME, protected.out / "portrait.cloaked.png", "--out", tmp_path, "--instant"
    )
    assert said.code == 1
    assert said.result["skipped"][0]["code"] == "photo.is_copy"
    assert list(tmp_path.iterdir()) == []


def test_two_photos_of_one_name_get_two_copies(
    photos: Photos, walked: Profile, tmp_path: Path
) -> None:
    for folder, source in (("one", photos.portrait), ("two", photos.stray)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.png").write_bytes(source.read_bytes())
    out = tmp_path / "out"
    said = walked("protect", NAME, tmp_path / "one", tmp_path / "two", "--out", out, "--instant")
    assert said.code == 0
    names = sorted(path.name for path in out.iterdir())
    assert len(names) == 2
    assert "same.cloaked.png" in names
    assert all(name.startswith("same") for name in names)


@pytest.mark.parametrize(
    ("form", "suffix", "kind"), [("jpeg", ".jpg", "jpeg"), ("webp", ".webp", "webp")]
)
def test_another_format(
    form: str, suffix: str, kind: str, photos: Photos, walked: Profile, tmp_path: Path
) -> None:
    said = walked(
        "protect", NAME, photos.portrait, "--out", tmp_path, "--instant", "--format", form,
        "--quality", 96,
    )  # fmt: skip
    (written,) = said.result["written"]
    assert Path(written["path"]).suffix == suffix
    assert decode(Path(written["path"])).format == kind
    assert written["visibility"]["ssim"] >= 0.8995


def test_only_the_named_person_is_changed(
    shared: Path, photos: Photos, walked: Profile, tmp_path: Path
) -> None:
    """The astronaut beside a stranger: the stranger's half stays as it is, to the bit."""
    files = sorted((shared / "data" / "strangers").iterdir())
    left, right = decode(photos.portrait).pixels, decode(files[0]).pixels
    right = np.asarray(Image.fromarray(right).resize((512, 512)))
    group = tmp_path / "group.png"
    Image.fromarray(np.concatenate([left, right], axis=1)).save(group)
    said = walked("protect", NAME, group, "--out", tmp_path / "out", "--instant")
    assert said.code == 0, said.result
    (written,) = said.result["written"]
    after = decode(Path(written["path"])).pixels
    np.testing.assert_array_equal(after[:, 512:], right)
    assert (after[:, :512] != left).any()


def test_a_stranger_alone_is_not_the_person(shared: Path, walked: Profile, tmp_path: Path) -> None:
    files = [p for p in sorted((shared / "data" / "strangers").iterdir()) if p.suffix == ".jpg"][:4]
    out = tmp_path / "out"
    said = walked("protect", NAME, *files, "--out", out, "--instant")
    codes = {each["code"] for each in said.result["skipped"]}
    assert said.code == 1
    assert codes <= {"photo.person_not_found", "photo.person_uncertain"}
    assert not out.exists() or list(out.iterdir()) == []


BUNDLED = ("cloakroom-judge", "cloakroom-masked")
"""The judges that come with the program."""


def roles_in(document: dict) -> dict[str, str]:
    return {each["model"]["name"]: each["role"] for each in document["results"]}


def test_the_first_audit_is_judged_by_what_the_program_brings(
    walked: Profile, protected: Protected
) -> None:
    document = walked("audit", NAME, protected.out).result["audit"]
    assert document["verdict"]["code"] != "not_judged"
    assert document["verdict"]["judges"] == len(BUNDLED)
    assert roles_in(document) == {"dlib-resnet": "surrogate", **dict.fromkeys(BUNDLED, "judge")}
    # Both learnt from one network: that is one opinion, and a small one.
    assert {"one_judge", "small_judges"} <= set(document["untested"])


def test_audit_without_a_judge_judges_nothing(
    photos: Photos, walked: Profile, protected: Protected, tmp_path: Path
) -> None:
    page = tmp_path / "report.html"
    said = walked("audit", NAME, protected.out, "--judge", "dlib-resnet", "--html", page)
    assert said.code == 0
    document = said.result["audit"]
    assert document["verdict"]["code"] == "not_judged"
    assert len(document["photos"]) == 3
    assert roles_in(document) == {"dlib-resnet": "surrogate"}
    text = page.read_text(encoding="utf-8")
    assert "<html" in text
    assert "models fetch" in text or "starter" in text.lower()
    by_original = walked("audit", NAME, photos.portrait, photos.landscape)
    assert by_original.code == 3
    assert by_original.result["skipped"][0]["code"] == "photo.not_protected"
    assert len(by_original.result["audit"]["photos"]) == 1
    nothing = walked("audit", NAME, photos.landscape)
    assert (nothing.code, nothing.result["error"]["code"]) == (1, "photo.not_protected")
    assert "not" in walked.text("audit", NAME, protected.out).out.lower()


def test_the_surrogate_is_fooled_more_than_by_noise(walked: Profile, protected: Protected) -> None:
    """Not a judgement, but the mask must do what it was learnt for, on the saved files."""
    document = walked("audit", NAME, protected.out).result["audit"]
    (heard,) = (each for each in document["results"] if each["role"] == "surrogate")
    saved = heard["comparisons"][0]
    assert (saved["direction"], saved["disturbance"]) == (results.FORWARD, AS_SAVED)
    before, after = saved["before"]["similarity"], saved["after"]["similarity"]
    noise = {each["name"]: each["score"]["similarity"] for each in saved["controls"]}
    assert set(noise) == set(document["controls"])
    assert after < before - 0.02
    assert after < min(noise.values())


def test_a_pack_that_is_added_judges(shared: Path, photos: Photos, tmp_path: Path) -> None:
    profile = Profile(tmp_path / "home")
    profile("person", "add", NAME, photos.portrait, photos.mirrored)
    assert profile("cloak", NAME).code == 0
    out = tmp_path / "out"
    assert profile("protect", NAME, photos.portrait, "--out", out, "--instant").code == 0
    added = profile("models", "add", shared / "models" / "mobilefacenet_casia.onnx")
    assert (added.code, added.result["measured"]) == (0, True)
    twice = profile("models", "add", shared / "models" / "mobilefacenet_casia.onnx")
    assert (twice.code, twice.result["error"]["code"]) == (1, "model.exists")
    names = [model["name"] for model in profile("models", "list").result["installed"]]
    assert "mobilefacenet_casia" in names
    verified = profile("models", "verify").result["models"]
    assert {model["code"] for model in verified} == {""}
    document = profile("audit", NAME, out).result["audit"]
    assert document["verdict"]["code"] != "not_judged"
    assert document["verdict"]["judges"] == len(BUNDLED) + 1
    judges = dict.fromkeys((*BUNDLED, "mobilefacenet_casia"), "judge")
    assert roles_in(document) == {"dlib-resnet": "surrogate", **judges}
    # Learnt against, it is no judge any more.
    learnt = profile("cloak", NAME, "--surrogate", "mobilefacenet_casia")
    assert learnt.result["cloak"]["recipe"]["surrogates"] == ["mobilefacenet_casia"]
    again = tmp_path / "again"
    assert profile("protect", NAME, photos.portrait, "--out", again, "--instant").code == 0
    roles = roles_in(profile("audit", NAME, again).result["audit"])
    judges = dict.fromkeys(("dlib-resnet", *BUNDLED), "judge")
    assert roles == {"mobilefacenet_casia": "surrogate", **judges}


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


@pytest.mark.parametrize("words", [["--quality", "0"], ["--quality", "101"]])
def test_a_quality_that_is_none(
    words: list[str], photos: Photos, walked: Profile, tmp_path: Path
) -> None:
    said = walked("protect", NAME, photos.portrait, "--out", tmp_path, "--instant", *words)
    assert (said.code, said.result["error"]["code"]) == (2, "usage")
    assert list(tmp_path.iterdir()) == []


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


def test_a_copy_that_went_away_is_made_again(
    photos: Photos, walked: Profile, tmp_path: Path
) -> None:
    """As after a crash between the note and the file: the rerun completes."""
    words = ("protect", NAME, photos.stray, "--out", tmp_path, "--instant")
    (first,) = walked(*words).result["written"]
    Path(first["path"]).unlink()
    (again,) = walked(*words).result["written"]
    assert again["path"] == first["path"]
    assert Path(again["path"]).exists()
    assert walked(*words).result["already"][0]["sha256"] == again["sha256"]


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


def test_an_original_that_changed_is_looked_at_again(
    photos: Photos, walked: Profile, tmp_path: Path
) -> None:
    photo = tmp_path / "changing.png"
    photo.write_bytes(photos.landscape.read_bytes())
    out = tmp_path / "out"
    words = ("protect", NAME, photo, "--out", out, "--instant")
    assert walked(*words).result["skipped"][0]["code"] == "photo.no_face"
    photo.write_bytes(photos.stray.read_bytes())
    assert walked(*words).code == 0
    photo.write_bytes(photos.portrait.read_bytes())
    changed = walked(*words)
    assert changed.result["written"] == []
    assert changed.code != 0


def test_an_audit_follows_files_that_moved_and_tells_those_that_went(
    photos: Photos, walked: Profile, tmp_path: Path
) -> None:
    original = tmp_path / "mine.png"
    original.write_bytes(photos.stray.read_bytes())
    out = tmp_path / "out"
    (written,) = walked("protect", NAME, original, "--out", out, "--instant").result["written"]
    moved = tmp_path / "moved.png"
    Path(written["path"]).rename(moved)
    (seen,) = walked("audit", NAME, moved).result["audit"]["photos"]
    assert seen["protected_path"] == str(moved)
    gone = walked("audit", NAME, original)
    assert (gone.code, gone.result["error"]["code"]) == (1, "photo.not_protected")
    # Edited after it was protected, and of another size: no before to compare with.
    original.write_bytes(photos.portrait.read_bytes())
    changed = walked("audit", NAME, moved)
    assert (changed.code, changed.result["error"]["code"]) == (1, "photo.not_protected")


def test_a_gallery_of_ones_own(
    shared: Path, walked: Profile, protected: Protected, tmp_path: Path
) -> None:
    files = sorted((shared / "data" / "strangers").iterdir())[:6]
    folder = tmp_path / "people"
    folder.mkdir()
    for file in files:
        (folder / file.name).write_bytes(file.read_bytes())
    said = walked("audit", NAME, protected.out / "portrait.cloaked.png", "--gallery", folder)
    assert said.code == 0
    gallery = said.result["audit"]["gallery"]
    assert (gallery["kind"], gallery["path"]) == ("folder", str(folder))
    assert 4 <= gallery["strangers"] <= 6
    empty = tmp_path / "empty"
    empty.mkdir()
    said = walked("audit", NAME, protected.out, "--gallery", empty)
    assert (said.code, said.result["error"]["code"]) == (1, "photo.no_face")


def test_unknown_judges_and_surrogates(walked: Profile, protected: Protected) -> None:
    for words in (["audit", NAME, protected.out, "--judge", "nobody"],
                  ["cloak", NAME, "--surrogate", "nobody"],
                  ["cloak", NAME, "--surrogate", "centerface"]):  # fmt: skip
        said = walked(*words)
        assert (said.code, said.result["error"]["code"]) == (1, "model.unknown"), words


def test_what_people_read(walked: Profile, protected: Protected, photos: Photos) -> None:
    listed = walked.text("models", "list").out
    assert "dlib-resnet" in listed
    assert "(starter set)" in listed
    assert "sound" in walked.text("models", "verify").out
    assert "photos" in walked.text("scan", photos.portrait).out
    skipped = walked.text("protect", NAME, photos.landscape, "--out", protected.out).out
    assert "photo.no_face: No face was found" in skipped


def test_a_copy_in_which_nothing_changed_can_be_told(photos: Photos, tmp_path: Path) -> None:
    """Its PSNR is infinite, which JSON does not know."""
    profile = Profile(tmp_path / "home")
    profile("person", "add", NAME, photos.stray)
    with Library(Paths.at(profile.home)) as library:
        person = library.people.by_name(NAME)
        library.cloaks.add(person.id, CloakRecipe(), bytes(2 * 3 * 160 * 160), photos=1, seconds=0)
    said = profile("protect", NAME, photos.stray, "--out", tmp_path / "out", "--instant")
    (copy,) = said.result["written"]
    assert copy["visibility"]["psnr_db"] is None
    assert copy["visibility"]["linf"] == 0
    assert profile.text("protect", NAME, photos.stray, "--out", tmp_path / "two", "--instant").out


def test_a_person_who_is_in_a_photo_twice_is_cloaked_twice(
    photos: Photos, astronaut: NDArray[np.uint8], tmp_path: Path
) -> None:
    """Two faces that are both like the person: alone it cannot be told which is meant; beside a
    clear photo both surely are, and neither is left clean."""
    pair = tmp_path / "pair.png"
    Image.fromarray(np.concatenate([astronaut, astronaut[:, ::-1]], axis=1)).save(pair)
    profile = Profile(tmp_path / "home")
    alone = profile("person", "add", NAME, pair)
    assert (alone.code, alone.result["error"]["code"]) == (1, "person.no_photos")
    both = profile("person", "add", NAME, pair, photos.portrait)
    assert (both.code, both.result["photos"]) == (0, 2)
    assert profile("cloak", NAME).code == 0
    (copy,) = profile("protect", NAME, pair, "--out", tmp_path, "--instant").result["written"]
    differs = (decode(Path(copy["path"])).pixels != decode(pair).pixels).any(axis=2)
    assert differs[:, :512].any()
    assert differs[:, 512:].any()
