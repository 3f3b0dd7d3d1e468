"""How a photo stands is what browsers make of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from colour_views import U8
from PIL import Image, PngImagePlugin

from cloakroom_engine.photo.decode import decode

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
