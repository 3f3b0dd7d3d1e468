"""Scanning, people and protecting by their commands: what is written, and what is said."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from walking import NAME, Photos, Profile, Protected, bytes_of

from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.records import CloakRecipe


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


@pytest.mark.parametrize("words", [["--quality", "0"], ["--quality", "101"]])
def test_a_quality_that_is_none(
    words: list[str], photos: Photos, walked: Profile, tmp_path: Path
) -> None:
    said = walked("protect", NAME, photos.portrait, "--out", tmp_path, "--instant", *words)
    assert (said.code, said.result["error"]["code"]) == (2, "usage")
    assert list(tmp_path.iterdir()) == []


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


def test_a_copy_in_which_nothing_changed_can_be_told(photos: Photos, tmp_path: Path) -> None:
    """Its PSNR is infinite, which JSON does not know."""
    profile = Profile(tmp_path / "home")
    profile("person", "add", NAME, photos.stray)
    with Library(Paths.at(profile.home)) as library:
        person = library.people.by_name(NAME)
        library.cloaks.add(person.id, CloakRecipe(), bytes(2 * 3 * 160 * 160), photos=1, seconds=0)
    alone = ("--refine", 0)  # nothing taught this cloak, so nothing refines it
    said = profile("protect", NAME, photos.stray, "--out", tmp_path / "out", *alone)
    (copy,) = said.result["written"]
    assert copy["visibility"]["psnr_db"] is None
    assert copy["visibility"]["linf"] == 0
    assert profile.text("protect", NAME, photos.stray, "--out", tmp_path / "two", *alone).out
