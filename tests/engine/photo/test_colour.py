"""Copies look as their originals wherever colours are said."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from colour_views import ADOBE, P3, SEEN, TO_XYZ, U8, apart, as_srgb, copied, png, shown
from PIL import ExifTags, Image, TiffImagePlugin
from png_parts import png_chunk

from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo import writers
from cloakroom_engine.photo.colour.spaces import SRGB, Colour
from cloakroom_engine.photo.colour.write import profile
from cloakroom_engine.photo.decode import decode
from written import encode


def heic(path: Path, rgb_u8: U8, primaries: int, transfer: int) -> Path:
    file = pillow_heif.from_pillow(Image.fromarray(rgb_u8))
    file[0].info["nclx_profile"] = {}
    file.save(
        path, quality=-1, chroma=444, matrix_coefficients=6, full_range_flag=1,
        color_primaries=primaries, transfer_characteristics=transfer,
    )  # fmt: skip
    return path


def avif(path: Path, rgb_u8: U8, primaries: int, transfer: int) -> Path:
    out = io.BytesIO()
    Image.fromarray(rgb_u8).save(out, "AVIF", quality=100, subsampling="4:4:4")
    raw = bytearray(out.getvalue())
    at = raw.index(b"colrnclx")
    raw[at + 8 : at + 12] = struct.pack(">HH", primaries, transfer)
    path.write_bytes(raw)
    return path


def dcf(rgb_u8: U8, path: Path, **options: object) -> Path:
    if path.suffix == ".tif":
        path.write_bytes(writers.tiff(rgb_u8, None, {34665: {0xA001: 0xFFFF, 0xA005: {1: "R03"}}}))
        return path
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[0xA001] = 0xFFFF
    interop = Image.Exif()
    interop[1] = "R03"
    exif.get_ifd(ExifTags.IFD.Exif)[0xA005] = dict(interop)
    Image.fromarray(rgb_u8).save(path, exif=exif, **options)
    return path


def bmp(path: Path, rgb_u8: U8) -> Path:
    """A version 4 header with Adobe RGB's endpoints and gamma."""
    height, width = rgb_u8.shape[:2]
    ends = np.rint(np.array(TO_XYZ[ADOBE]).T * (1 << 30)).astype(int).ravel()
    head = struct.pack("<IiiHHIIiiII", 108, width, height, 1, 24, 0, 0, 2835, 2835, 0, 0)
    head += struct.pack("<5I9i3I", 0, 0, 0, 0, 0, *ends, *(round(563 / 256 * 65536),) * 3)
    rows = np.zeros((height, -(-width * 3 // 4) * 4), np.uint8)
    rows[:, : width * 3] = rgb_u8[::-1, :, ::-1].reshape(height, -1)
    start = 14 + len(head)
    path.write_bytes(
        struct.pack("<2sIHHI", b"BM", start + rows.size, 0, 0, start) + head + rows.tobytes()
    )
    return path


P3_CHRM = struct.pack(">8I", 31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000)

SOURCES: dict[str, tuple[Callable[[Path, U8], Path], Colour]] = {
    "nclx.heic": (lambda path, rgb: heic(path, rgb, 12, 13), P3),
    "nclx.avif": (lambda path, rgb: avif(path, rgb, 12, 13), P3),
    "video.avif": (lambda path, rgb: avif(path, rgb, 1, 1), SRGB),
    "cicp.png": (lambda path, rgb: png(path, rgb, (b"cICP", bytes([12, 13, 0, 1]))), P3),
    "chrm.png": (lambda path, rgb: png(path, rgb, (b"cHRM", P3_CHRM)), P3),
    "r03.jpg": (lambda path, rgb: dcf(rgb, path, quality=98), ADOBE),
    "r03.webp": (lambda path, rgb: dcf(rgb, path, lossless=True), ADOBE),
    "r03.tif": (lambda path, rgb: dcf(rgb, path), ADOBE),
    "endpoints.bmp": (bmp, ADOBE),
}


@pytest.mark.parametrize("name", SOURCES)
def test_a_copy_looks_as_its_original_wherever_colours_are_said(
    tmp_path: Path, rgb_u8: U8, name: str
) -> None:
    make, colour = SOURCES[name]
    source = make(tmp_path / name, rgb_u8)
    stored_u8 = decode(source).rgb_u8  # of lossy files: what was stored, coding loss included
    assert apart(stored_u8, rgb_u8) < 3
    truth = as_srgb(stored_u8, colour)
    if colour != SRGB:
        assert apart(stored_u8, truth) > 2, "the test could not fail"
    assert apart(shown(copied(source)), truth) < SEEN


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.heic"])
@pytest.mark.parametrize("damage", [b"XX\0*\0\0\0\x08", b"MM\0*\xff\xff\xff\xff"])
def test_damaged_exif_says_no_colour_and_costs_no_photo(
    tmp_path: Path, rgb_u8: U8, name: str, damage: bytes
) -> None:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[0xA001] = 2
    block = b"Exif\0\0" + damage + exif.tobytes()[14:]
    image = Image.fromarray(rgb_u8)
    if name == "a.heic":
        pillow_heif.from_pillow(image).save(tmp_path / name, exif=block)
    else:
        image.save(tmp_path / name, exif=block)
    assert decode(tmp_path / name).colour in {None, SRGB}


def test_gamma_alone(tmp_path: Path, rgb_u8: U8) -> None:
    source = png(tmp_path / "a.png", rgb_u8, (b"gAMA", struct.pack(">I", 100000)))
    truth = as_srgb(rgb_u8, SRGB, gamma=1.0)
    assert apart(rgb_u8, truth) > 5
    assert apart(shown(copied(source)), truth) < SEEN


@pytest.mark.parametrize(("points", "colour"), [((12, 13), P3), ((1, 13), SRGB), ((2, 2), SRGB)])
@pytest.mark.parametrize("depth", [8, 16])
def test_a_png_with_televisions_levels_has_them_widened(
    tmp_path: Path, rgb_u8: U8, points: tuple[int, int], colour: Colour, depth: int
) -> None:
    narrow_u8 = np.rint(16 + rgb_u8 / 255 * 219).astype(np.uint8)
    assert apart(narrow_u8, rgb_u8) > 2
    if depth == 8:
        source = png(tmp_path / "a.png", narrow_u8, (b"cICP", bytes([*points, 0, 0])))
    else:
        source = tmp_path / "a.png"
        raw = writers.png16(narrow_u8.astype(np.uint16) << 8, None, b"")
        source.write_bytes(raw[:33] + png_chunk(b"cICP", bytes([*points, 0, 0])) + raw[33:])
    assert apart(shown(copied(source)), as_srgb(rgb_u8, colour)) < SEEN


@pytest.mark.parametrize("tables", [1, 3])
def test_a_tiffs_transfer_function_is_followed(tmp_path: Path, rgb_u8: U8, tables: int) -> None:
    said = TiffImagePlugin.ImageFileDirectory_v2()
    said[301] = tuple(round(at / 255 * 65535) for at in range(256)) * tables
    said.tagtype[301] = 3
    said[318], said[319] = (0.3127, 0.3290), (0.64, 0.33, 0.30, 0.60, 0.15, 0.06)
    Image.fromarray(rgb_u8).save(tmp_path / "a.tif", tiffinfo=said)
    truth = as_srgb(rgb_u8, SRGB, gamma=1.0)
    assert apart(rgb_u8, truth) > 5
    assert apart(shown(copied(tmp_path / "a.tif")), truth) < SEEN


def test_a_jpeg_2000_in_lab_is_refused(tmp_path: Path, rgb_u8: U8) -> None:
    out = io.BytesIO()
    Image.fromarray(rgb_u8).save(out, "JPEG2000")
    at = out.getvalue().index(b"colr") + 7
    path = tmp_path / "a.jp2"
    path.write_bytes(out.getvalue())
    assert decode(path).colour in {None, SRGB}
    path.write_bytes(out.getvalue()[:at] + struct.pack(">I", 14) + out.getvalue()[at + 4 :])
    with pytest.raises(EngineError, match=r"photo\.unsupported"):
        decode(path)


def test_what_pngs_say_counts_in_the_standards_order(tmp_path: Path, rgb_u8: U8) -> None:
    adobe = profile(ADOBE, grey=False)
    gamma = (b"gAMA", struct.pack(">I", 100000))
    for chunks, icc, expected in (
        ([(b"cICP", bytes([12, 13, 0, 1])), gamma], adobe, P3),
        ([gamma], adobe, ADOBE),
        ([(b"sRGB", b"\0"), gamma], None, SRGB),
    ):
        source = png(tmp_path / "a.png", rgb_u8, *chunks, icc=icc)
        assert decode(source).colour == expected


@pytest.mark.parametrize("transfer", [16, 18])
@pytest.mark.parametrize("kind", ["heic", "avif", "png", "icc"])
def test_hdr_is_refused_in_every_format(
    tmp_path: Path, rgb_u8: U8, kind: str, transfer: int
) -> None:
    path = tmp_path / f"a.{kind}"
    if kind == "png":
        png(path, rgb_u8, (b"cICP", bytes([9, transfer, 0, 1])))
    elif kind == "icc":
        Image.fromarray(rgb_u8).save(path, "JPEG", icc_profile=with_tag(b"cicp", transfer))
    else:
        {"heic": heic, "avif": avif}[kind](path, rgb_u8, 9, transfer)
    with pytest.raises(EngineError) as problem:
        decode(path)
    assert problem.value.code == "photo.hdr"


def with_tag(name: bytes, transfer: int) -> bytes:
    """Our profile with a tag more, at its end."""
    own = bytearray(profile(SRGB, grey=False))
    (count,) = struct.unpack_from(">I", own, 128)
    body = name + bytes(4) + bytes([9, transfer, 0, 1])
    moved = bytearray()
    for at in range(count):
        key, start, size = struct.unpack_from(">4sII", own, 132 + 12 * at)
        moved += struct.pack(">4sII", key, start + 12, size)
    end = len(own) + 12
    moved += struct.pack(">4sII", name, end, len(body))
    out = own[:128] + struct.pack(">I", count + 1) + moved + own[132 + 12 * count :] + body
    out[:4] = struct.pack(">I", len(out))
    return bytes(out)


def test_gain_maps_are_told(tmp_path: Path, rgb_u8: U8) -> None:
    for name, xmp in (
        ("a.jpg", b""),
        ("b.jpg", b'xmlns:h="http://ns.adobe.com/hdr-gain-map/1.0/"'),
    ):
        Image.fromarray(rgb_u8).save(tmp_path / name, xmp=xmp)
        assert decode(tmp_path / name).gain_map == bool(xmp)


@pytest.mark.parametrize(("name", "colour"), [("adobergb_dcf.jpg", ADOBE), ("p3b_nclx.heic", P3)])
def test_the_photos_that_were_reported(
    shared: Path, tmp_path: Path, name: str, colour: Colour
) -> None:
    source = shared / "data" / "faults" / "colour" / name
    if not source.exists():
        pytest.skip("no data/faults in the shared folder")
    photo = decode(source)
    assert photo.colour == colour
    encode(photo, photo.pixels, tmp_path / "copy.jpg")
    assert apart(shown(tmp_path / "copy.jpg"), as_srgb(photo.rgb_u8, colour)) < 1.5
    with Image.open(source.with_name("ref_srgb.png")) as image:
        reference = np.asarray(image.convert("RGB"))
    if colour == ADOBE:
        assert apart(shown(tmp_path / "copy.jpg"), reference) < 3
