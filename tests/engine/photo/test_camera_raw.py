"""Raw camera files, built here: the camera's own picture is taken, upright, and nothing else."""

from __future__ import annotations

import struct
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from cloakroom_engine import kinds
from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo import directories
from cloakroom_engine.photo.camera_raw import LEAST_PX
from cloakroom_engine.photo.copy_name import out_name
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.encode import encoded, plan
from cloakroom_engine.photo.metadata import select, taken_s
from raw_files import LINEAR, directory, jpeg, raw

U8 = NDArray[np.uint8]


@pytest.fixture
def large_u8(rgb_u8: U8) -> U8:
    """(800, 1200, 3)."""
    return np.asarray(cv2.resize(rgb_u8, (1200, 800), interpolation=cv2.INTER_CUBIC), np.uint8)


def code(path: Path) -> str:
    with pytest.raises(EngineError) as caught:
        decode(path)
    return caught.value.code


def near(found: U8, expected: U8) -> bool:
    return (
        found.shape == expected.shape
        and np.abs(found.astype(int) - expected.astype(int)).mean() < 3
    )


HEADS = {
    "a.nef": b"II*\0",
    "a.pef": b"MM\0*",
    "a.orf": b"IIRO",
    "a.rw2": b"IIU\0",
}


@pytest.mark.parametrize("name", HEADS)
@pytest.mark.parametrize("turn", [1, 3, 6, 8])
def test_the_cameras_picture_is_taken_upright(
    tmp_path: Path, large_u8: U8, name: str, turn: int
) -> None:
    back = {1: 0, 3: 2, 6: 1, 8: -1}
    stored = np.ascontiguousarray(np.rot90(large_u8, back[turn]))
    path = tmp_path / name
    path.write_bytes(raw(jpeg(stored), head=HEADS[name], turn=turn))
    assert kinds.of_file(path) == kinds.PHOTO
    photo = decode(path)
    assert photo.format == "raw"
    assert near(photo.rgb_u8, large_u8)
    assert taken_s(photo.exif) == 1714979289


def test_what_the_preview_says_itself_goes_first(tmp_path: Path, large_u8: U8) -> None:
    exif = Image.Exif()
    exif[0x0112] = 8
    stored = np.ascontiguousarray(np.rot90(large_u8, -1))
    (tmp_path / "a.raf").write_bytes(b"FUJIFILMCCD-RAW 0201" + bytes(80) + jpeg(stored, exif=exif))
    (tmp_path / "a.nef").write_bytes(raw(jpeg(stored, exif=exif), turn=1))
    for name in ("a.raf", "a.nef"):
        assert near(decode(tmp_path / name).rgb_u8, large_u8)


def test_canons_newer_files(tmp_path: Path, large_u8: U8) -> None:
    said = b"II*\0\x08\0\0\0" + directory({274: 6, 306: b"2024:05:06 07:08:09\0"}, 8)
    box = struct.pack(">I4s", 8 + len(said), b"CMT1") + said
    stored = np.ascontiguousarray(np.rot90(large_u8))
    file = b"\0\0\0\x18ftypcrx \0\0\0\1crx isom" + box + jpeg(stored[:50]) + jpeg(stored)
    (tmp_path / "a.cr3").write_bytes(file)
    photo = decode(tmp_path / "a.cr3")
    assert near(photo.rgb_u8, large_u8)
    assert taken_s(photo.exif) == 1714979289


def test_parts_of_the_sensors_picture_are_none(tmp_path: Path, large_u8: U8) -> None:
    larger = np.asarray(cv2.resize(255 - large_u8, (2400, 1600)), np.uint8)
    whole = raw(jpeg(large_u8))
    linear = {262: LINEAR, 273: len(whole), 279: 1, 50706: 1025}
    told = directory(linear, 2000)
    (tmp_path / "a.dng").write_bytes(whole[:2000] + told + whole[2000 + len(told) :] + jpeg(larger))
    assert near(decode(tmp_path / "a.dng").rgb_u8, large_u8)


def test_no_picture_no_copy(tmp_path: Path, large_u8: U8) -> None:
    small = np.asarray(cv2.resize(large_u8, (LEAST_PX - 1, 600)), np.uint8)
    (tmp_path / "a.nef").write_bytes(raw(jpeg(small)))
    assert code(tmp_path / "a.nef") == "photo.no_preview"
    (tmp_path / "b.dng").write_bytes(raw(b"", head=b"MM\0*"))
    assert code(tmp_path / "b.dng") == "photo.no_preview"


def test_a_cut_preview_is_called_truncated(tmp_path: Path, large_u8: U8) -> None:
    picture = jpeg(large_u8)
    (tmp_path / "a.nef").write_bytes(raw(picture)[: 4096 + len(picture) // 2])
    assert code(tmp_path / "a.nef") == "photo.truncated"


def test_the_copy_is_a_jpeg_without_a_word(tmp_path: Path, large_u8: U8) -> None:
    path = tmp_path / "DSC1.ARW"
    before = raw(jpeg(large_u8))
    path.write_bytes(before)
    photo = decode(path)
    assert plan(photo).format == "jpeg"
    assert out_name(path, "jpeg") == "DSC1.cloaked.jpg"
    data, _ = encoded(photo, photo.pixels)
    assert not any(word in data for word in (b"Camera", b"2024", b"serial", b"Exif"))
    kept = select(photo.exif, frozenset({"camera"}))
    assert kept[271] == "Camera"
    assert b"serial" not in photo.exif
    assert path.read_bytes() == before


def test_values_that_lie_over_one_another_are_an_attack() -> None:
    size = 1 << 16
    entries = struct.pack("<HHII", 700, 1, size, 0) * 40
    file = b"II*\0\x08\0\0\0" + struct.pack("<H", 40) + entries
    with pytest.raises(EngineError) as caught:
        directories.directories(file.ljust(size, b"\0"))
    assert caught.value.code == "photo.too_costly"


def test_directories_in_a_circle_end() -> None:
    looped = b"II*\0\x08\0\0\0" + directory({330: 8}, 8, after=8)
    assert len(directories.directories(looped)) == 1
