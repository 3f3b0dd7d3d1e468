"""Auditing by its commands: who judges what, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from walking import NAME, Photos, Profile, Protected

from cloakroom_engine.audit import results
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.photo.decode import decode

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
