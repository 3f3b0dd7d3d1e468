"""Every format and mode that a person's photos may have, made here and read back."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pillow_heif
import pytest
from numpy.typing import NDArray
from PIL import Image

from cloakroom_engine.photo import writers
from cloakroom_engine.photo.colour.spaces import SRGB
from cloakroom_engine.photo.decode import decode

U8 = NDArray[np.uint8]
U16 = NDArray[np.uint16]


def differs(a: NDArray[np.generic], b: NDArray[np.generic]) -> float:
    return float(np.abs(a.astype(float) - b.astype(float)).mean())


@pytest.mark.parametrize(
    ("name", "options", "kind", "lossless"),
    [
        ("a.jpg", {"quality": 95, "subsampling": 0}, "jpeg", False),
        ("a.jpg", {"quality": 95, "progressive": True}, "jpeg", False),
        ("a.png", {}, "png", True),
        ("a.webp", {"lossless": True}, "webp", True),
        ("a.webp", {"quality": 95}, "webp", False),
        ("a.tif", {}, "tiff", True),
        ("a.tif", {"compression": "tiff_lzw"}, "tiff", True),
        ("a.bmp", {}, "bmp", True),
        ("a.ppm", {}, "pnm", True),
        ("a.jp2", {}, "jpeg2000", False),
        ("a.avif", {"quality": 95}, "avif", False),
    ],
)
def test_eight_bit_colour(
    tmp_path: Path, rgb_u8: U8, name: str, options: dict[str, object], kind: str, lossless: bool
) -> None:
    Image.fromarray(rgb_u8).save(tmp_path / name, **options)
    photo = decode(tmp_path / name)
    assert (photo.format, photo.lossless, photo.grey, photo.alpha) == (
        kind,
        lossless,
        False,
        None,
    )
    assert (photo.width, photo.height) == (96, 64)
    assert photo.pixels.dtype == np.uint8
    assert photo.rgb_u8 is photo.pixels
    assert differs(photo.pixels, rgb_u8) <= (0 if lossless else 6)


def test_content_counts_not_the_name(tmp_path: Path, rgb_u8: U8) -> None:
    path = tmp_path / "ünï 名前 (1).JPEG"
    Image.fromarray(rgb_u8).save(path, "PNG")
    assert decode(path).format == "png"


@pytest.mark.parametrize(
    ("mode", "suffix"), [("L", "jpg"), ("L", "png"), ("1", "png"), ("L", "tif")]
)
def test_grey(tmp_path: Path, rgb_u8: U8, mode: str, suffix: str) -> None:
    grey = Image.fromarray(rgb_u8).convert(mode)
    path = tmp_path / f"a.{suffix}"
    grey.save(path)
    photo = decode(path)
    assert photo.grey
    assert photo.jpeg_subsampling is None
    assert differs(photo.pixels, np.asarray(grey.convert("RGB"))) < 3
    assert np.array_equal(photo.pixels[..., 0], photo.pixels[..., 2])


@pytest.mark.parametrize("suffix", ["png", "webp", "tif"])
def test_alpha_is_kept_apart(tmp_path: Path, rgb_u8: U8, alpha_u8: U8, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    image = Image.fromarray(np.dstack([rgb_u8, alpha_u8]))
    image.save(path, **({"lossless": True, "exact": True} if suffix == "webp" else {}))
    photo = decode(path)
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, alpha_u8)
    assert np.array_equal(photo.pixels, rgb_u8)


def test_grey_with_alpha(tmp_path: Path, rgb_u8: U8, alpha_u8: U8) -> None:
    Image.fromarray(np.dstack([rgb_u8[..., 0], alpha_u8])).save(tmp_path / "a.png")
    photo = decode(tmp_path / "a.png")
    assert photo.grey
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, alpha_u8)


@pytest.mark.parametrize(
    ("mode", "transparency", "suffix"),
    [
        ("P", 3, "png"), ("P", b"\x00\x80\xff", "png"), ("L", 40, "png"), ("1", 0, "png"),
        ("RGB", (1, 2, 3), "png"), ("P", 0, "gif"),
    ],
)  # fmt: skip
def test_transparent_colour_becomes_alpha(
    tmp_path: Path, rgb_u8: U8, mode: str, transparency: object, suffix: str
) -> None:
    rgb_u8[:8, :8] = (1, 2, 3)
    path = tmp_path / f"a.{suffix}"
    image = Image.fromarray(rgb_u8).convert(mode)
    image.save(path, transparency=transparency)
    photo = decode(path)
    assert photo.alpha is not None
    with Image.open(path) as again:
        expected = np.asarray(again.convert("RGBA"))
    assert np.array_equal(photo.alpha, expected[..., 3])
    assert np.array_equal(photo.pixels, expected[..., :3])


def test_palette_without_transparency(tmp_path: Path, rgb_u8: U8) -> None:
    palette = Image.fromarray(rgb_u8).convert("P", palette=Image.Palette.ADAPTIVE)
    palette.save(tmp_path / "a.gif")
    photo = decode(tmp_path / "a.gif")
    assert (photo.format, photo.alpha, photo.grey) == ("gif", None, False)
    assert np.array_equal(photo.pixels, np.asarray(palette.convert("RGB")))


@pytest.mark.parametrize("suffix", ["png", "tif"])
def test_sixteen_bit_colour_keeps_its_low_byte(tmp_path: Path, rgb_u16: U16, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    assert cv2.imwrite(str(path), rgb_u16[..., ::-1])
    photo = decode(path)
    assert photo.pixels.dtype == np.uint16
    assert np.array_equal(photo.pixels, rgb_u16)
    assert np.array_equal(photo.rgb_u8, np.round(rgb_u16 / 257).astype(np.uint8))


@pytest.mark.parametrize("suffix", ["png", "tif"])
def test_sixteen_bit_grey(tmp_path: Path, rgb_u16: U16, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    grey = np.ascontiguousarray(rgb_u16[..., 0])
    Image.fromarray(grey).save(path)
    photo = decode(path)
    assert photo.grey
    assert photo.pixels.dtype == np.uint16
    assert np.array_equal(photo.pixels, np.dstack([grey] * 3))


@pytest.mark.parametrize("channels", [2, 4])
def test_sixteen_bit_alpha(tmp_path: Path, rgb_u16: U16, channels: int) -> None:
    samples = np.dstack([rgb_u16, rgb_u16[::-1, :, :1]])[..., 4 - channels :]
    (tmp_path / "a.png").write_bytes(writers.png16(samples, None, b""))
    photo = decode(tmp_path / "a.png")
    assert photo.grey == (channels == 2)
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, samples[..., -1])
    assert np.array_equal(photo.pixels[..., 2], samples[..., -2])


def test_grey_tiff_with_white_as_zero(tmp_path: Path, rgb_u16: U16) -> None:
    ordinary = writers.tiff(rgb_u16[..., :1], None, {})
    entry = ordinary.index(b"\x06\x01\x03\x00\x01\x00\x00\x00\x01\x00")
    (tmp_path / "a.tif").write_bytes(ordinary[: entry + 8] + b"\0" + ordinary[entry + 9 :])
    assert np.array_equal(decode(tmp_path / "a.tif").pixels[..., 0], 65535 - rgb_u16[..., 0])


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L"])
def test_heic(tmp_path: Path, rgb_u8: U8, mode: str) -> None:
    image = Image.fromarray(rgb_u8).convert(mode)
    pillow_heif.from_pillow(image).save(tmp_path / "a.heic", quality=95)
    photo = decode(tmp_path / "a.heic")
    assert (photo.format, photo.grey, photo.alpha is None) == ("heic", mode == "L", mode != "RGBA")
    assert photo.pixels.shape == (64, 96, 3)
    assert differs(photo.pixels, np.asarray(image.convert("RGB"))) < 8


def test_ten_bit_heic_comes_with_sixteen(tmp_path: Path, rgb_u16: U16) -> None:
    file = pillow_heif.from_bytes("RGB;16", (96, 64), rgb_u16.tobytes())
    file.save(tmp_path / "a.heic", quality=95)
    photo = decode(tmp_path / "a.heic")
    assert photo.pixels.dtype == np.uint16
    assert differs(photo.pixels, rgb_u16) < 257 * 8


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize(
    "name", ["a.jpg", "a.png", "a16.png", "a.webp", "a.tif", "a16.tif", "a.heic", "a.avif"]
)
def test_orientation_is_applied(
    tmp_path: Path, rgb_u8: U8, rgb_u16: U16, name: str, orientation: int
) -> None:
    upright = rgb_u16 if "16" in name else rgb_u8
    stored = {
        1: upright, 2: upright[:, ::-1], 3: upright[::-1, ::-1], 4: upright[::-1],
        5: upright.swapaxes(0, 1), 6: np.rot90(upright), 7: upright[::-1, ::-1].swapaxes(0, 1),
        8: np.rot90(upright, -1),
    }[orientation]  # fmt: skip
    stored = np.ascontiguousarray(stored)
    path = tmp_path / name
    exif = Image.Exif()
    exif[0x0112] = orientation
    if name == "a16.png":
        block = exif.tobytes().removeprefix(b"Exif\0\0")
        path.write_bytes(writers.png16(stored, None, block))
    elif name.endswith(".tif"):
        path.write_bytes(writers.tiff(stored, None, {0x0112: orientation}))
    elif name == "a.heic":
        # HEIC turns by boxes of its own; the EXIF tag is a copy that must not turn it twice.
        heif = pillow_heif.from_pillow(Image.fromarray(stored))
        heif.save(path, quality=95, exif=exif.tobytes())
    else:
        Image.fromarray(stored).save(path, exif=exif, quality=100, lossless=True)
    photo = decode(path)
    assert photo.pixels.shape == upright.shape
    lossy = name in {"a.jpg", "a.heic", "a.avif"}
    assert differs(photo.pixels, upright) < (8 if lossy else 1e-9)


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif"])
def test_icc_profile_is_kept(tmp_path: Path, rgb_u8: U8, icc_profile: bytes, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    Image.fromarray(rgb_u8).save(path, icc_profile=icc_profile)
    assert decode(path).colour == SRGB


def test_a_broken_profile_is_dropped(tmp_path: Path, rgb_u8: U8) -> None:
    Image.fromarray(rgb_u8).save(tmp_path / "a.jpg", icc_profile=b"nonsense" * 20)
    assert decode(tmp_path / "a.jpg").colour is None


@pytest.mark.parametrize("suffix", ["jpg", "tif"])
def test_inks_become_light(tmp_path: Path, rgb_u8: U8, icc_profile: bytes, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    # An RGB profile does not fit four inks: the plain conversion is the way out.
    Image.fromarray(rgb_u8).convert("CMYK").save(path, icc_profile=icc_profile)
    photo = decode(path)
    assert photo.colour is None
    assert differs(photo.pixels, rgb_u8) < 6


def test_lab_becomes_light(tmp_path: Path) -> None:
    Image.new("LAB", (32, 32), (255, 128, 128)).save(tmp_path / "a.tif")
    photo = decode(tmp_path / "a.tif")
    assert photo.pixels.min() >= 254


def test_first_picture_of_several_is_taken(tmp_path: Path, rgb_u8: U8) -> None:
    first, second = Image.fromarray(rgb_u8), Image.fromarray(255 - rgb_u8)
    for name, options in (("a.tif", {}), ("a.mpo", {"quality": 95, "subsampling": 0})):
        first.save(tmp_path / name, save_all=True, append_images=[second], **options)
        photo = decode(tmp_path / name)
        assert photo.format == {"a.tif": "tiff", "a.mpo": "jpeg"}[name]
        assert differs(photo.pixels, rgb_u8) < 6
