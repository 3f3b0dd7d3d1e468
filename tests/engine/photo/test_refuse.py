"""Files that are no photo, or none that can be used: each is refused with its code, quickly."""

from __future__ import annotations

import os
import struct
import time
import zlib
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from numpy.typing import NDArray
from PIL import Image
from png_parts import png_chunk

from cloakroom_engine.budgets import PHOTO_FILE_BYTES, PHOTO_PIXELS, PHOTO_SAMPLE_BYTES
from cloakroom_engine.errors import EngineError
from cloakroom_engine.kinds import sniff
from cloakroom_engine.photo import writers
from cloakroom_engine.photo.decode import MIN_SIDE_PX, decode

U8 = NDArray[np.uint8]


def code(path: Path) -> str:
    with pytest.raises(EngineError) as caught:
        decode(path)
    assert caught.value.params["path"] == str(path)
    return caught.value.code


def test_no_file_at_all(tmp_path: Path) -> None:
    assert code(tmp_path / "gone.jpg") == "photo.missing"
    (tmp_path / "file").write_bytes(b"x")
    assert code(tmp_path / "file" / "inside.jpg") == "photo.missing"
    assert code(tmp_path) == "photo.folder_closed"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert code(tmp_path / "pipe.jpg") == "photo.unsupported"


def test_empty_and_enormous_files(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").touch()
    assert code(tmp_path / "a.jpg") == "photo.empty"
    os.truncate(tmp_path / "a.jpg", PHOTO_FILE_BYTES + 1)  # sparse: takes no room
    assert code(tmp_path / "a.jpg") == "photo.too_large"


@pytest.mark.parametrize(
    "content",
    [b"just words", b"%PDF-1.7", b"\0" * 100, b"\0\0\0\x18ftypmp42\0\0\0\0isommp42"],
)  # fmt: skip
def test_not_a_photo(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.jpg").write_bytes(content)
    assert code(tmp_path / "a.jpg") == "photo.unsupported"


def test_brands_tell_heic_from_avif() -> None:
    assert sniff(b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif") == "avif"
    assert sniff(b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic") == "heic"


@pytest.mark.parametrize(
    "suffix", ["jpg", "png", "webp", "tif", "bmp", "gif", "avif", "jp2", "heic"]
)
@pytest.mark.parametrize("share", [0.0, 0.3, 0.7])
def test_cut_short(tmp_path: Path, rgb_u8: U8, suffix: str, share: float) -> None:
    path = tmp_path / f"a.{suffix}"
    image = Image.fromarray(rgb_u8)
    if suffix == "heic":
        pillow_heif.from_pillow(image).save(path)
    else:
        image.save(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: max(40, int(len(whole) * share))])
    assert code(path) in {"photo.truncated", "photo.unreadable"}


def test_a_cut_jpeg_and_png_are_called_truncated(tmp_path: Path, rgb_u8: U8) -> None:
    for name in ("a.jpg", "a.png", "a.webp"):
        Image.fromarray(rgb_u8).save(tmp_path / name)
        whole = (tmp_path / name).read_bytes()
        (tmp_path / name).write_bytes(whole[: len(whole) * 6 // 10])
        assert code(tmp_path / name) == "photo.truncated"


def test_a_cut_deep_png_is_called_truncated(tmp_path: Path, rgb_u16: NDArray[np.uint16]) -> None:
    whole = writers.png16(rgb_u16, None, b"")
    (tmp_path / "a.png").write_bytes(whole[: len(whole) // 2])
    assert code(tmp_path / "a.png") == "photo.truncated"


def test_bombs_are_refused_by_their_header(tmp_path: Path) -> None:
    side = int(PHOTO_PIXELS**0.5) + 1

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    bomb = (
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", header)
        + png_chunk(b"IDAT", zlib.compress(b"\0" * 9))
    )
    (tmp_path / "a.png").write_bytes(bomb)
    assert code(tmp_path / "a.png") == "photo.too_large"


def test_two_hundred_megapixels_are_no_bomb(tmp_path: Path) -> None:
    # Pillow's own limit would refuse what a phone makes; the header alone must pass ours.
    Image.new("1", (16320, 12240)).save(tmp_path / "a.png")
    photo = tmp_path / "cut.png"
    photo.write_bytes((tmp_path / "a.png").read_bytes()[:2000])
    assert code(photo) == "photo.truncated"


def test_too_small(tmp_path: Path) -> None:
    Image.new("RGB", (200, MIN_SIDE_PX - 1)).save(tmp_path / "a.png")
    assert code(tmp_path / "a.png") == "photo.too_small"
    Image.new("RGB", (200, MIN_SIDE_PX)).save(tmp_path / "a.png")
    assert decode(tmp_path / "a.png").height == MIN_SIDE_PX


@pytest.mark.parametrize("name", ["a.gif", "a.webp", "a.png", "a.avif"])
def test_moving_pictures(tmp_path: Path, rgb_u8: U8, name: str) -> None:
    frames = [Image.fromarray(np.roll(rgb_u8, 9 * n, axis=1)) for n in range(3)]
    frames[0].save(tmp_path / name, save_all=True, append_images=frames[1:], duration=50)
    assert code(tmp_path / name) == "photo.animated"


def test_raw_cameras_thumbnail_is_not_the_photo(tmp_path: Path, rgb_u8: U8) -> None:
    for tags in ({254: 1}, {50706: b"\x01\x04\x00\x00"}):
        (tmp_path / "a.dng").write_bytes(writers.tiff(rgb_u8, None, tags))
        assert code(tmp_path / "a.dng") == "photo.no_preview"


def test_floating_point_has_no_known_range(tmp_path: Path) -> None:
    Image.new("F", (32, 32), 0.5).save(tmp_path / "a.tif")
    assert code(tmp_path / "a.tif") == "photo.unsupported"


def test_thousands_of_scans_are_an_attack(tmp_path: Path, rgb_u8: U8) -> None:
    path = tmp_path / "a.jpg"
    Image.fromarray(rgb_u8).save(path, progressive=True)
    whole = path.read_bytes()
    last = whole.rindex(b"\xff\xda")
    path.write_bytes(whole[:last] + whole[last:-2] * 1000 + whole[-2:])
    assert code(path) == "photo.too_costly"


def test_a_million_parts_of_nothing_are_an_attack(tmp_path: Path, rgb_u8: U8) -> None:
    for name, at, part in (
        ("a.jpg", 2, b"\xff\xfe\0\2"),
        ("a.png", 33, png_chunk(b"tEXt", b"a\0")),
        ("a.webp", 12, b"ABCD\0\0\0\0"),
    ):
        path = tmp_path / name
        Image.fromarray(rgb_u8).save(path)
        whole = path.read_bytes()
        many = bytearray(whole[:at] + part * 150_000 + whole[at:])
        if name == "a.webp":
            many[4:8] = (len(many) - 8).to_bytes(4, "little")
        path.write_bytes(many)
        began = time.process_time()
        assert code(path) == "photo.too_costly"
        assert time.process_time() - began < 2


def test_scans_over_many_pixels_are_an_attack(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    Image.new("L", (12_000, 12_000)).save(path, progressive=True)
    whole = path.read_bytes()
    last = whole.rindex(b"\xff\xda")
    path.write_bytes(whole[:last] + whole[last:-2] * 60 + whole[-2:])
    assert path.stat().st_size < 5 << 20
    assert code(path) == "photo.too_costly"


def test_samples_are_counted_in_bytes(tmp_path: Path) -> None:
    side = int((PHOTO_SAMPLE_BYTES / 8) ** 0.5) + 1
    for depth, colour, expected in ((16, 6, "photo.too_large"), (8, 2, "photo.truncated")):
        header = png_chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, depth, colour, 0, 0, 0))
        body = png_chunk(b"IDAT", zlib.compress(b"\0" * 9))
        (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + header + body)
        assert code(tmp_path / "a.png") == expected
