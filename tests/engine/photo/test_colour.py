"""Copies look as their originals wherever colours are said, and say nothing about their owner."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from numpy.typing import NDArray
from PIL import ExifTags, Image, ImageCms, PngImagePlugin, TiffImagePlugin
from png_parts import png_chunk
from skimage.color import deltaE_ciede2000, rgb2lab

from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo import writers
from cloakroom_engine.photo.colour.spaces import CURVES, PRIMARIES, SRGB, Colour, linear, stored
from cloakroom_engine.photo.colour.write import profile
from cloakroom_engine.photo.decode import decode
from written import encode

U8 = NDArray[np.uint8]
P3, ADOBE = Colour("display-p3", "srgb"), Colour("adobe-rgb", "gamma2.2")
SEEN = 1.0
"""CIEDE2000 that nobody sees."""

# D65 matrices as the standards print them, so that ours are not judged by themselves.
TO_XYZ = {
    SRGB: ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505)),
    P3: ((0.4866, 0.2657, 0.1982), (0.2290, 0.6917, 0.0793), (0.0000, 0.0451, 1.0439)),
    ADOBE: ((0.5767, 0.1856, 0.1882), (0.2973, 0.6274, 0.0753), (0.0270, 0.0707, 0.9911)),
}


def as_srgb(pixels: NDArray[np.integer], colour: Colour, gamma: float = 2.4) -> U8:
    """A colour-managed viewer's sRGB of pixels in one of ``TO_XYZ`` (clipped)."""
    share = pixels / np.iinfo(pixels.dtype).max
    if colour == ADOBE or gamma != 2.4:
        light = share ** (563 / 256 if colour == ADOBE else gamma)
    else:
        light = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    light = np.clip(light @ np.array(TO_XYZ[colour]).T @ np.linalg.inv(TO_XYZ[SRGB]).T, 0, 1)
    shown = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.rint(shown * 255).astype(np.uint8)


def shown(path: Path) -> U8:
    """What a colour-managed viewer shows of a copy: by its ICC profile alone."""
    with Image.open(path) as file:
        icc = file.info.get("icc_profile")
        image = file.convert(file.mode if file.mode == "L" and icc else "RGB")
        if icc is None:
            return np.asarray(image)
        turned = ImageCms.profileToProfile(
            image,
            ImageCms.ImageCmsProfile(io.BytesIO(icc)),
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
        )
        assert turned is not None
        return np.asarray(turned)


def apart(one: U8, other: U8) -> float:
    """Mean CIEDE2000."""
    return float(np.mean(deltaE_ciede2000(rgb2lab(one), rgb2lab(other))))


def copied(source: Path, name: str = "copy") -> Path:
    photo = decode(source)
    target = source.with_name(name)
    encode(photo, photo.pixels, target)
    return target


def png(path: Path, rgb_u8: U8, *chunks: tuple[bytes, bytes], icc: bytes | None = None) -> Path:
    out = io.BytesIO()
    Image.fromarray(rgb_u8).save(out, "PNG", icc_profile=icc)
    raw = out.getvalue()
    # After IHDR (25 bytes behind the signature), before everything else.
    path.write_bytes(raw[:33] + b"".join(png_chunk(*each) for each in chunks) + raw[33:])
    return path


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


def foreign(base: Colour, **changes: object) -> bytes:
    """A version 2 profile full of somebody's business, with that space's colours."""
    text = b"Erika Mustermann, Heidestrasse 17"
    picture = io.BytesIO()
    Image.new("RGB", (64, 64), "red").save(picture, "JPEG")
    matrix = np.array(changes.get("matrix", 0)) if "matrix" in changes else None
    ours = profile(base, grey=False)
    (count,) = struct.unpack_from(">I", ours, 128)
    tags = {}
    for at in range(count):
        key, start, size = struct.unpack_from(">4sII", ours, 132 + 12 * at)
        tags[key] = ours[start : start + size]
    if matrix is not None:
        for key, column in zip((b"rXYZ", b"gXYZ", b"bXYZ"), matrix.T, strict=True):
            tags[key] = struct.pack(">4s4x3i", b"XYZ ", *(round(v * 65536) for v in column))
    if "table" in changes:
        values = np.rint(np.asarray(changes["table"]) * 65535).astype(">u2")
        table = struct.pack(">4s4xI", b"curv", len(values)) + values.tobytes()
        tags |= {b"rTRC": table, b"gTRC": table, b"bTRC": table}
    tags[b"desc"] = struct.pack(">4s4xI", b"desc", len(text) + 1) + text + bytes(80)
    tags[b"priv"] = b"data\0\0\0\0" + picture.getvalue()
    at, body, rows = 132 + 12 * len(tags), b"", b""
    for key, content in tags.items():
        rows += struct.pack(">4sII", key, at + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    head = bytearray(ours[:128])
    head[4:8], head[48:52], head[52:56], head[80:84] = b"KCMS", b"DELL", b"SN42", b"Erik"
    head[24:36], head[84:100] = b"\x07\xea" + b"\0\x05" * 5, b"IDENTIFIER-12345"
    out = bytes(head) + struct.pack(">I", len(tags)) + rows + body
    return struct.pack(">I", len(out)) + out[4:]


SECRETS = (b"Erika", b"DELL", b"SN42", b"KCMS", b"IDENTIFIER", b"\x07\xea\0\x05", b"Heide")


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif"])
def test_a_profile_gives_its_colours_and_nothing_else(
    tmp_path: Path, rgb_u8: U8, suffix: str
) -> None:
    source = tmp_path / f"a.{suffix}"
    Image.fromarray(rgb_u8).save(source, icc_profile=foreign(P3), lossless=True, quality=95)
    photo = decode(source)
    assert photo.colour == P3
    copy = copied(source, f"copy.{suffix}")
    with Image.open(copy) as image:
        icc = image.info["icc_profile"]
    assert icc == profile(P3, grey=False)
    assert not any(secret in icc for secret in SECRETS)
    assert apart(shown(copy), as_srgb(photo.rgb_u8, P3)) < SEEN


def test_a_monitors_own_measurements_become_a_known_space(tmp_path: Path, rgb_u8: U8) -> None:
    """They are as good as its serial number: two pictures would be known for one screen's."""
    p3 = np.array([[0.5151, 0.2920, 0.1571], [0.2412, 0.6922, 0.0666], [-0.0011, 0.0419, 0.7841]])
    mixed = p3 * np.array([0.99, 1.003, 0.98])[:, None]
    table = np.linspace(0, 1, 256) ** 2.31
    icc = foreign(P3, matrix=mixed, table=table)
    source = tmp_path / "a.png"
    Image.fromarray(rgb_u8).save(source, icc_profile=icc)
    copy = copied(source, "copy.png")
    with Image.open(copy) as image:
        assert image.info["icc_profile"] in {
            profile(Colour(name, "srgb"), grey=False) for name in PRIMARIES
        }
    assert apart(shown(copy), shown(source)) < SEEN


def test_sixteen_bits_are_converted_as_sixteen(
    tmp_path: Path, rgb_u8: U8, rgb_u16: NDArray[np.uint16]
) -> None:
    icc = foreign(SRGB, table=np.linspace(0, 1, 256) ** 1.5)
    (tmp_path / "a.png").write_bytes(writers.png16(rgb_u16, icc, b""))
    photo = decode(tmp_path / "a.png")
    assert photo.pixels.dtype == np.uint16
    assert len(np.unique(photo.pixels)) > 4000
    Image.fromarray((rgb_u16 // 257).astype(np.uint8)).save(tmp_path / "b.png", icc_profile=icc)
    encode(photo, photo.pixels, tmp_path / "c.jpg", format="jpeg", quality=100)
    assert apart(shown(tmp_path / "c.jpg"), shown(tmp_path / "b.png")) < 2 * SEEN


def test_tables_from_colour_to_colour_are_converted(tmp_path: Path, rgb_u8: U8) -> None:
    """A profile without primaries: red and blue changed places, so that it shows."""
    grid = np.stack(np.meshgrid(*[np.linspace(0, 1, 9)] * 3, indexing="ij"), axis=-1)
    icc = lut_profile(grid[..., ::-1])
    source = tmp_path / "a.png"
    Image.fromarray(rgb_u8).save(source, icc_profile=icc)
    copy = copied(source, "copy.png")
    assert apart(shown(source), rgb_u8) > 10
    assert apart(shown(copy), shown(source)) < 2 * SEEN


def lut_profile(srgb_cube: NDArray[np.float64]) -> bytes:
    """A printer-like profile: a 'mft2' table to Lab for an (n, n, n, 3) cube of sRGB colours."""
    side = len(srgb_cube)
    lab = rgb2lab(srgb_cube.reshape(-1, 1, 3), illuminant="D50").reshape(-1, 3)
    stored_lab = np.stack([lab[:, 0] * 652.8, (lab[:, 1] + 128) * 256, (lab[:, 2] + 128) * 256], 1)
    values = np.clip(np.rint(stored_lab), 0, 65535).astype(">u2")
    ramp = struct.pack(">HH", 0, 65535)
    table = struct.pack(">4s4xBBBx9iHH", b"mft2", 3, 3, side, *(65536, 0, 0, 0) * 2, 65536, 2, 2)
    table += ramp * 3 + values.tobytes() + ramp * 3
    ours = profile(SRGB, grey=False)
    body = {b"A2B0": table}
    for key in (b"desc", b"cprt", b"wtpt"):
        at = ours.index(key)
        _, start, size = struct.unpack_from(">4sII", ours, at)
        body[key] = ours[start : start + size]
    at, rows, rest = 132 + 12 * len(body), b"", b""
    for key, content in body.items():
        rows += struct.pack(">4sII", key, at + len(rest), len(content))
        rest += content + bytes(-len(content) % 4)
    head = bytearray(ours[:128])
    head[8:12], head[12:16], head[20:24] = b"\2\x40\0\0", b"prtr", b"Lab "
    out = bytes(head) + struct.pack(">I", len(body)) + rows + rest
    return struct.pack(">I", len(out)) + out[4:]


@pytest.mark.parametrize("gamma", [1.8, 2.9])
def test_grey_photos_keep_their_tones(tmp_path: Path, rgb_u8: U8, gamma: float) -> None:
    """Also where the cloak's colours make it a picture of three channels."""
    grey = np.ascontiguousarray(rgb_u8[..., 0])
    ours = profile(Colour("srgb", "gamma1.8"), grey=True)
    at = ours.index(b"para")
    icc = ours[: at + 12] + struct.pack(">i", round(gamma * 65536)) + ours[at + 16 :]
    source = tmp_path / "a.png"
    Image.fromarray(grey).save(source, icc_profile=icc)
    truth = as_srgb(np.dstack([grey] * 3), SRGB, gamma)
    assert apart(np.dstack([grey] * 3), truth) > 2
    assert apart(shown(copied(source, "grey.png")), truth) < SEEN
    photo = decode(source)
    assert photo.grey
    coloured = photo.pixels.copy()
    coloured[0, 0, 0] ^= 1
    assert not encode(photo, coloured, tmp_path / "rgb.png").grey
    assert apart(shown(tmp_path / "rgb.png"), truth) < SEEN


def test_every_space_of_ours_is_read_back_as_itself_and_by_littlecms() -> None:
    from cloakroom_engine.photo.colour.read import Measured, read
    from cloakroom_engine.photo.colour.settle import snapped

    at = np.linspace(0, 1, 99)
    for primaries in PRIMARIES:
        for curve in CURVES:
            said = read(profile(Colour(primaries, curve), grey=False))
            assert isinstance(said, Measured)
            assert snapped(said) == Colour(primaries, curve)
            assert np.allclose(stored(curve, linear(curve, at)), at, atol=2e-4)
        ImageCms.ImageCmsProfile(io.BytesIO(profile(Colour(primaries, "srgb"), grey=False)))


def test_gain_maps_are_told(tmp_path: Path, rgb_u8: U8) -> None:
    for name, xmp in (
        ("a.jpg", b""),
        ("b.jpg", b'xmlns:h="http://ns.adobe.com/hdr-gain-map/1.0/"'),
    ):
        Image.fromarray(rgb_u8).save(tmp_path / name, xmp=xmp)
        assert decode(tmp_path / name).gain_map == bool(xmp)


XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><r tiff:Orientation="6"/></x:xmpmeta>'


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif", "gif"])
def test_no_browser_turns_a_photo_by_xmp_alone(tmp_path: Path, rgb_u8: U8, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    options: dict[str, object] = {"xmp": XMP}
    if suffix == "png":
        text = PngImagePlugin.PngInfo()
        text.add_itxt("XML:com.adobe.xmp", XMP.decode())
        options = {"pnginfo": text}
    if suffix == "tif":
        options = {"tiffinfo": {700: XMP}}
    Image.fromarray(rgb_u8).save(path, **options)
    if suffix == "gif":
        raw = path.read_bytes()
        at = 13 + 3 * 2 ** ((raw[10] & 7) + 1)  # behind the palette
        magic = bytes([1, *range(255, -1, -1), 0])
        path.write_bytes(raw[:at] + b"\x21\xff\x0bXMP DataXMP" + XMP + magic + raw[at:])
    photo = decode(path)
    assert (photo.width, photo.height) == (96, 64)


def test_no_browser_turns_a_png_by_its_text(tmp_path: Path, rgb_u8: U8) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    block = exif.tobytes()
    text = PngImagePlugin.PngInfo()
    text.add_text("Raw profile type exif", f"\nexif\n{len(block):8}\n{block.hex()}\n")
    Image.fromarray(rgb_u8).save(tmp_path / "a.png", pnginfo=text)
    assert decode(tmp_path / "a.png").width == 96


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
