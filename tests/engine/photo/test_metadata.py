"""Secrets are planted in every place a file has for them, and looked for in the raw output."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from numpy.typing import NDArray
from PIL import ExifTags, Image, PngImagePlugin

from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo import writers
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.decoded import DecodedPhoto
from cloakroom_engine.photo.metadata import FIELDS, check_fields, harvest_bytes
from written import encode

U8 = NDArray[np.uint8]
B, EXIF, GPS = ExifTags.Base, ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo

PLANTED = {
    "date": "2019:03:04 05:06:07",
    "camera": "CamMaker",
    "copyright": "CopyHolder",
    "description": "CaptionText",
    "gps": "GpsArea",
}
NEVER = ("SERIAL-1", "SERIAL-2", "OwnerName", "MakerNote!", "XmpFace", "IptcName", "CommentText",
         "SoftwareName", "UserComment!", "UniqueID", "TextChunk", "AppTail",
         "HostName")  # fmt: skip


def placed(source: DecodedPhoto, target: Path, keep_metadata: frozenset[str] = frozenset()) -> Path:
    encode(source, source.pixels, target, keep_metadata=keep_metadata)
    return target


def secrets(thumbnail: bytes = b"") -> Image.Exif:
    exif = Image.Exif()
    exif[B.DateTime] = PLANTED["date"]
    exif[B.Make] = PLANTED["camera"]
    exif[B.Copyright] = PLANTED["copyright"]
    exif[B.ImageDescription] = PLANTED["description"]
    exif[B.Software] = "SoftwareName"
    exif[B.HostComputer] = "HostName"
    inner = exif.get_ifd(EXIF)
    inner[B.BodySerialNumber] = "SERIAL-1"
    inner[B.LensSerialNumber] = "SERIAL-2"
    inner[B.CameraOwnerName] = "OwnerName"
    inner[B.MakerNote] = b"MakerNote!"
    inner[B.UserComment] = b"ASCII\0\0\0UserComment!"
    inner[B.ImageUniqueID] = "UniqueID"
    inner[B.FNumber] = 2.8
    place = exif.get_ifd(GPS)
    place[ExifTags.GPS.GPSLatitudeRef] = "N"
    place[ExifTags.GPS.GPSLatitude] = (48.0, 51.0, 24.0)
    place[ExifTags.GPS.GPSAreaInformation] = b"ASCII\0\0\0GpsArea"
    return exif


XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><mwg-rs:Name>XmpFace</mwg-rs:Name></x:xmpmeta>'


def planted(path: Path, rgb_u8: U8) -> None:
    image = Image.fromarray(rgb_u8)
    if path.suffix == ".jpg":
        image.save(path, exif=secrets(), xmp=XMP, comment="CommentText")
        iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0d\x1c\x02\x50\0\x08IptcName\0"
        segment = b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc
        whole = path.read_bytes()
        path.write_bytes(whole[:2] + segment + whole[2:] + b"AppTail")
    elif path.suffix == ".png":
        info = PngImagePlugin.PngInfo()
        info.add_text("Comment", "CommentText", zip=False)
        info.add_text("Raw profile type iptc", "IptcName")
        info.add_itxt("XML:com.adobe.xmp", XMP.decode())
        info.add_text("Author", "TextChunk")
        image.save(path, exif=secrets(), pnginfo=info)
    elif path.suffix == ".tif":
        samples = rgb_u8.astype(np.uint16) * 257 if path.stem == "deep" else rgb_u8
        tags = dict(secrets()) | {int(EXIF): dict(secrets().get_ifd(EXIF)), 700: XMP,
                                  int(GPS): dict(secrets().get_ifd(GPS))}  # fmt: skip
        path.write_bytes(writers.tiff(samples, None, tags))
    elif path.suffix == ".heic":
        pillow_heif.from_pillow(image).save(path, exif=secrets().tobytes(), xmp=XMP)
    else:
        image.save(path, exif=secrets(), xmp=XMP)


def bodies(path: Path) -> bytes:
    """The raw bytes, and compressed PNG text beside them."""
    raw = path.read_bytes()
    if raw.startswith(b"\x89PNG"):
        assert not {b"tEXt", b"zTXt", b"iTXt", b"tIME"} & png_chunks(raw)
    return raw


def png_chunks(raw: bytes) -> set[bytes]:
    names, at = set(), 8
    while at < len(raw):
        size = int.from_bytes(raw[at : at + 4], "big")
        names.add(raw[at + 4 : at + 8])
        at += size + 12
    return names


NAMES = ["a.jpg", "a.png", "a.webp", "a.tif", "deep.tif", "a.heic", "a.avif"]


@pytest.mark.parametrize("name", NAMES)
def test_everything_is_gone_unless_named(tmp_path: Path, rgb_u8: U8, name: str) -> None:
    path = tmp_path / name
    planted(path, rgb_u8)
    raw = path.read_bytes()
    assert b"CamMaker" in raw  # the plant took root
    assert b"XmpFace" in raw
    out = bodies(placed(decode(path), tmp_path / "out"))
    for secret in (*PLANTED.values(), *NEVER):
        assert secret.encode() not in out, secret
    assert b"Exif" not in out
    assert b"EXIF" not in out


@pytest.mark.parametrize("field", sorted(FIELDS))
@pytest.mark.parametrize("name", NAMES)
def test_only_the_named_field_is_kept(tmp_path: Path, rgb_u8: U8, name: str, field: str) -> None:
    path = tmp_path / name
    planted(path, rgb_u8)
    source = decode(path)
    target = placed(source, tmp_path / "out", frozenset({field}))
    out = bodies(target)
    assert PLANTED[field].encode() in out
    for other, secret in PLANTED.items():
        assert other == field or secret.encode() not in out, other
    for secret in NEVER:
        assert secret.encode() not in out, secret


def test_kept_fields_are_readable_by_others(tmp_path: Path, rgb_u8: U8) -> None:
    for name in ("a.jpg", "a.png", "a.webp", "a.tif", "deep.tif"):
        planted(tmp_path / name, rgb_u8)
        source = decode(tmp_path / name)
        target = placed(source, tmp_path / f"out-{name}", FIELDS)
        with Image.open(target) as image:
            exif = image.getexif()
            assert exif[B.Make] == "CamMaker"
            assert exif.get_ifd(EXIF)[B.FNumber] == pytest.approx(2.8)
            assert exif.get_ifd(GPS)[ExifTags.GPS.GPSLatitude] == (48.0, 51.0, 24.0)
            assert B.Orientation not in exif


def test_kept_fields_do_not_turn_the_photo_again(tmp_path: Path, rgb_u8: U8) -> None:
    exif = secrets()
    exif[B.Orientation] = 6
    Image.fromarray(rgb_u8).save(tmp_path / "a.png", exif=exif)
    source = decode(tmp_path / "a.png")
    again = decode(placed(source, tmp_path / "b.png", FIELDS))
    assert np.array_equal(again.pixels, source.pixels)


def test_the_embedded_thumbnail_is_gone(tmp_path: Path, rgb_u8: U8) -> None:
    small = io.BytesIO()
    Image.fromarray(rgb_u8[::4, ::4]).save(small, "JPEG")
    tail = small.getvalue()
    # A first directory without entries, a second one that points at the thumbnail.
    tiff = b"II*\0\x08\0\0\0" + struct.pack("<HI", 0, 14)
    tiff += struct.pack("<HHHIIHHIII", 2, 0x201, 4, 1, 44, 0x202, 4, 1, len(tail), 0) + tail
    Image.fromarray(rgb_u8).save(tmp_path / "a.jpg", exif=b"Exif\0\0" + tiff)
    assert tail in (tmp_path / "a.jpg").read_bytes()
    source = decode(tmp_path / "a.jpg")
    out = placed(source, tmp_path / "b.jpg", FIELDS).read_bytes()
    assert tail not in out
    assert out.count(b"\xff\xd8\xff") == 1


def test_the_second_picture_and_what_lies_behind_are_gone(tmp_path: Path, rgb_u8: U8) -> None:
    first, second = Image.fromarray(rgb_u8), Image.fromarray(255 - rgb_u8)
    first.save(tmp_path / "a.mpo", save_all=True, append_images=[second])
    source = decode(tmp_path / "a.mpo")
    out = placed(source, tmp_path / "b.jpg").read_bytes()
    assert out.count(b"\xff\xd8\xff") == 1
    assert b"MPF" not in out


def test_a_kept_place_holds_no_picture(tmp_path: Path, rgb_u8: U8) -> None:
    picture = io.BytesIO()
    Image.fromarray(rgb_u8).save(picture, "JPEG")
    exif = Image.Exif()
    exif.get_ifd(GPS)[ExifTags.GPS.GPSAreaInformation] = picture.getvalue()[:4000]
    exif.get_ifd(GPS)[ExifTags.GPS.GPSProcessingMethod] = b"ASCII\0\0\0NETWORK"
    Image.fromarray(rgb_u8).save(tmp_path / "a.jpg", exif=exif)
    target = placed(decode(tmp_path / "a.jpg"), tmp_path / "b.jpg", frozenset({"gps"}))
    with Image.open(target) as image:
        kept = image.getexif().get_ifd(GPS)
    assert kept == {ExifTags.GPS.GPSProcessingMethod: b"ASCII\0\0\0NETWORK"}


def test_unknown_names_are_refused() -> None:
    assert check_fields(["date", "gps"]) == {"date", "gps"}
    with pytest.raises(EngineError) as caught:
        check_fields({"date", "all"})
    assert (caught.value.code, caught.value.params) == ("usage", {"keep_metadata": "all"})


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_damaged_and_bloated_exif_is_survived() -> None:
    assert harvest_bytes(b"Exif\0\0garbage") == b""
    whole = secrets().tobytes()
    for cut in range(0, len(whole), 7):
        harvest_bytes(whole[:cut])
    exif = Image.Exif()
    exif[B.ImageDescription] = "x" * 60_000
    exif[B.Make] = "CamMaker"
    harvested = harvest_bytes(exif.tobytes())
    assert b"CamMaker" in harvested
    assert len(harvested) < 1000


def test_png_text_that_explodes_is_refused(tmp_path: Path, rgb_u8: U8) -> None:
    info = PngImagePlugin.PngInfo()
    info.add(b"zTXt", b"k\0\0" + zlib.compress(b"a" * 20_000_000))
    Image.fromarray(rgb_u8).save(tmp_path / "a.png", pnginfo=info)
    with pytest.raises(EngineError, match=r"photo\.unreadable"):
        decode(tmp_path / "a.png")
