"""What is written: like its source, nothing lost without need, never half."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, JpegImagePlugin

from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo.colour.spaces import SRGB
from cloakroom_engine.photo.copy_name import out_name
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.decoded import DecodedPhoto
from cloakroom_engine.photo.encode import BLOCK_PX, part_as_encoded, plan
from cloakroom_engine.photo.jpeg_source import JpegSource
from written import encode

U8 = NDArray[np.uint8]
U16 = NDArray[np.uint16]


def photo_of(pixels: U8 | U16, kind: str = "png", **fields: object) -> DecodedPhoto:
    base = DecodedPhoto(pixels, None, False, kind, None, lossless=kind in {"png", "tiff"})
    return replace(base, **fields)


def touched(pixels: U8 | U16) -> U8 | U16:
    """As a cloak would change them: a patch only, wrapped around the range."""
    changed = pixels.copy()
    changed[20:40, 30:60] += 5
    return changed


@pytest.mark.parametrize("deep", [False, True])
@pytest.mark.parametrize("with_alpha", [False, True])
@pytest.mark.parametrize("grey", [False, True])
@pytest.mark.parametrize("kind", ["png", "tiff", "webp"])
def test_lossless_formats_give_back_every_sample(
    tmp_path: Path, rgb_u8: U8, rgb_u16: U16,
    deep: bool, with_alpha: bool, grey: bool, kind: str,
) -> None:  # fmt: skip
    if kind == "webp" and deep:
        pytest.skip("WebP has eight bits")
    if kind == "tiff" and deep and grey and with_alpha:
        pytest.skip("no decoder reads 16-bit grey TIFF with alpha, so it is never a source")
    pixels = touched(rgb_u16 if deep else rgb_u8)
    if grey:
        pixels = np.dstack([pixels[..., 0]] * 3)
    alpha = np.ascontiguousarray(pixels[::-1, :, 0]) if with_alpha else None
    source = photo_of(pixels, kind, alpha=alpha, grey=grey, colour=SRGB, lossless=True)
    written = encode(source, pixels, tmp_path / "out")
    assert written.format == kind
    assert written.pixels.dtype == pixels.dtype
    assert np.array_equal(written.pixels, pixels)
    assert written.grey == (grey and kind != "webp")
    assert (written.alpha is None) == (alpha is None)
    assert alpha is None or np.array_equal(written.alpha, alpha)
    assert written.colour == SRGB


def test_a_grey_photo_with_a_coloured_cloak_is_written_in_colour(
    tmp_path: Path, rgb_u8: U8
) -> None:
    grey = np.dstack([rgb_u8[..., 0]] * 3)
    coloured = grey.copy()
    coloured[30, 30, 1] ^= 1
    source = photo_of(grey, grey=True)
    assert not encode(source, coloured, tmp_path / "a.png").grey
    assert encode(source, grey, tmp_path / "b.png").grey


@pytest.mark.parametrize("subsampling", ["4:4:4", "4:2:2", "4:2:0"])
@pytest.mark.parametrize("quality", [30, 93, 98])
def test_jpeg_keeps_subsampling_and_quality(
    tmp_path: Path, rgb_u8: U8, icc_profile: bytes, subsampling: str, quality: int
) -> None:
    Image.fromarray(rgb_u8).save(
        tmp_path / "a.jpg", quality=quality, subsampling=subsampling, icc_profile=icc_profile
    )
    source = decode(tmp_path / "a.jpg")
    written = encode(source, touched(source.pixels), tmp_path / "b.jpg")
    assert written.jpeg == JpegSource(max(90, quality), subsampling)
    assert written.colour == SRGB


def test_asked_for_quality_is_taken_as_said(tmp_path: Path, rgb_u8: U8) -> None:
    source = photo_of(rgb_u8, "jpeg", jpeg=JpegSource(95, "4:2:0"))
    assert encode(source, rgb_u8, tmp_path / "a", quality=40).jpeg_quality == 40


@pytest.mark.parametrize("kind", ["heic", "avif", "jpeg2000"])
def test_formats_without_an_encoder_become_jpeg_or_png(
    tmp_path: Path, rgb_u8: U8, kind: str
) -> None:
    source = photo_of(rgb_u8, kind)
    written = encode(source, rgb_u8, tmp_path / "a")
    assert written.jpeg == JpegSource(95, "4:4:4")
    assert plan(replace(source, alpha=rgb_u8[..., 0])).format == "png"


@pytest.mark.parametrize("kind", ["gif", "bmp", "pnm"])
def test_old_formats_become_png(rgb_u8: U8, kind: str) -> None:
    how = plan(photo_of(rgb_u8, kind))
    assert (how.format, how.lossless) == ("png", True)


def test_deep_photos_become_shallow_only_where_the_format_is(tmp_path: Path, rgb_u16: U16) -> None:
    source = photo_of(rgb_u16, "heic")
    jpeg = encode(source, rgb_u16, tmp_path / "a")
    assert jpeg.pixels.dtype == np.uint8
    assert np.abs(jpeg.pixels.astype(int) - source.rgb_u8).mean() < 3
    assert encode(source, rgb_u16, tmp_path / "b", format="png").pixels.dtype == np.uint16
    webp = encode(photo_of(rgb_u16), rgb_u16, tmp_path / "c", format="webp")
    assert np.array_equal(webp.pixels, source.rgb_u8)


def test_transparent_photos_lie_on_white_as_jpeg(tmp_path: Path, rgb_u8: U8, alpha_u8: U8) -> None:
    source = photo_of(rgb_u8, alpha=alpha_u8)
    written = encode(source, rgb_u8, tmp_path / "a", format="jpeg", quality=100)
    expected = rgb_u8 * (alpha_u8[..., None] / 255) + 255 - alpha_u8[..., None]
    assert np.abs(written.pixels - expected).mean() < 2


def test_noise_outgrows_pillows_buffer_and_is_written_all_the_same(tmp_path: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (600, 700, 3), dtype=np.uint8)
    source = photo_of(noise, "jpeg", jpeg=JpegSource(94, "4:4:4"))
    assert encode(source, noise, tmp_path / "a.jpg").jpeg_quality == 94


def test_webp(tmp_path: Path, rgb_u8: U8) -> None:
    lossy = photo_of(rgb_u8, "webp")
    assert not encode(lossy, rgb_u8, tmp_path / "a").lossless
    how = plan(replace(lossy, lossless=True), quality=80)
    assert (how.lossless, how.quality) == (False, 80)


def test_what_does_not_fit_is_refused(rgb_u8: U8) -> None:
    wide = photo_of(np.zeros((16, 17000, 3), np.uint8))
    with pytest.raises(EngineError, match=r"output\.format"):
        plan(wide, "webp")
    for wrong in ({"format": "gif"}, {"quality": 0}, {"quality": 101}):
        with pytest.raises(EngineError, match="usage"):
            plan(photo_of(rgb_u8), **wrong)


def test_pixels_of_another_shape_or_depth_are_a_mistake(tmp_path: Path, rgb_u8: U8) -> None:
    for pixels in (rgb_u8[1:], rgb_u8.astype(np.uint16)):
        with pytest.raises(ValueError, match="shape and dtype"):
            encode(photo_of(rgb_u8), pixels, tmp_path / "a.png")
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_not_touched(tmp_path: Path, rgb_u8: U8) -> None:
    (tmp_path / "a.png").write_bytes(b"mine")
    with pytest.raises(EngineError, match=r"output\.exists"):
        encode(photo_of(rgb_u8), rgb_u8, tmp_path / "a.png")
    assert (tmp_path / "a.png").read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("source", "kind", "expected"),
    [
        ("holiday.jpg", "jpeg", "holiday.cloaked.jpg"),
        ("holiday.JPEG", "jpeg", "holiday.cloaked.JPEG"),
        ("IMG_1.HEIC", "jpeg", "IMG_1.cloaked.jpg"),
        ("a.b.png", "webp", "a.b.cloaked.webp"),
        ("really a png.jpg", "png", "really a png.cloaked.png"),
        ("scan.TIF", "tiff", "scan.cloaked.TIF"),
        ("名前", "png", "名前.cloaked.png"),
        (os.fsdecode(b"na\xefve.png"), "png", os.fsdecode(b"na\xefve.cloaked.png")),
    ],
)
def test_the_copys_name_begins_like_the_photos(source: str, kind: str, expected: str) -> None:
    assert out_name(Path("/somewhere") / source, kind) == expected


def test_a_very_long_name_still_fits(tmp_path: Path) -> None:
    name = out_name(Path("名" * 83 + ".jpg"), "jpeg")
    assert len(name.encode()) <= 255
    assert name.endswith("名.cloaked.jpg")
    (tmp_path / name).touch()


def test_optimised_baseline_is_written(tmp_path: Path, rgb_u8: U8) -> None:
    encode(photo_of(rgb_u8), rgb_u8, tmp_path / "a.jpg", format="jpeg")
    with Image.open(tmp_path / "a.jpg") as image:
        assert isinstance(image, JpegImagePlugin.JpegImageFile)
        assert "progressive" not in image.info


@pytest.mark.parametrize("subsampling", [0, 1, 2])
def test_a_part_on_block_borders_is_encoded_as_in_the_whole(
    tmp_path: Path, rgb_u8: U8, subsampling: int
) -> None:
    Image.fromarray(rgb_u8).save(tmp_path / "a.jpg", quality=85, subsampling=subsampling)
    source = decode(tmp_path / "a.jpg")
    changed = touched(source.pixels)
    whole = encode(source, changed, tmp_path / "b.jpg").pixels
    top, left = BLOCK_PX, 2 * BLOCK_PX
    part = part_as_encoded(source, changed[top : top + 32, left : left + 32])
    there = whole[top : top + 32, left : left + 32]
    assert np.array_equal(part[1:-1, 1:-1], there[1:-1, 1:-1])


def test_a_part_of_a_lossless_file_is_itself(rgb_u8: U8, rgb_u16: U16) -> None:
    assert np.array_equal(part_as_encoded(photo_of(rgb_u8), rgb_u8), rgb_u8)
    eight = part_as_encoded(photo_of(rgb_u16), rgb_u16)
    assert eight.dtype == np.uint8
