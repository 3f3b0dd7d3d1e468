"""Pictures inside files: every place where the clean face could hide, and that ours have none."""

import base64
import io
import sys
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pillow_heif
import pytest
from numpy.typing import NDArray
from PIL import ExifTags, Image

from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.embedded import IMAGE, STREAM, XMP, Embedded, embedded
from cloakroom_engine.photo.metadata import FIELDS
from cloakroom_engine.photo.movies import of_movie, of_photo
from cloakroom_engine.photo.twins import difference, framed, share_of_change
from written import encode

FACE = (181.0, 58.0, 270.0, 178.0)
UUID = "0A1B2C3D-1111-4222-8333-0123456789AB"
Pixels = NDArray[np.uint8]


def jpeg(pixels: Pixels, **options: object) -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "JPEG", **options)  # type: ignore[arg-type]
    return out.getvalue()


def exif(thumbnail: bytes, turn: int = 1) -> bytes:
    """An EXIF block whose second directory holds a thumbnail, and a date that may be kept."""
    head = Image.Exif()
    head[ExifTags.Base.Orientation] = turn
    head[ExifTags.Base.DateTime] = "2026:01:02 03:04:05"
    main = bytearray(head.tobytes().removeprefix(b"Exif\0\0"))
    little = main[:2] == b"II"
    order = "little" if little else "big"
    start = int.from_bytes(main[4:8], order)  # type: ignore[arg-type]
    count = int.from_bytes(main[start : start + 2], order)  # type: ignore[arg-type]
    link = start + 2 + 12 * count
    at = len(main)
    main[link : link + 4] = at.to_bytes(4, order)  # type: ignore[arg-type]
    second = (2).to_bytes(2, order)  # type: ignore[arg-type]
    for tag, value in ((0x0201, at + 2 + 24 + 4), (0x0202, len(thumbnail))):
        for number, size in ((tag, 2), (4, 2), (1, 4), (value, 4)):
            second += number.to_bytes(size, order)  # type: ignore[arg-type]
    return b"Exif\0\0" + bytes(main) + second + bytes(4) + thumbnail


def small(pixels: Pixels) -> Pixels:
    return np.asarray(cv2.resize(pixels, (160, 160), interpolation=cv2.INTER_AREA), np.uint8)


def with_thumbnail(photo: Pixels, other: Pixels) -> bytes:
    return jpeg(other, exif=exif(jpeg(small(photo))))


def with_frames(photo: Pixels, other: Pixels) -> bytes:
    out = io.BytesIO()
    further = [Image.fromarray(photo)]
    Image.fromarray(other).save(out, "MPO", save_all=True, append_images=further)
    return out.getvalue()


def with_xmp(photo: Pixels, other: Pixels) -> bytes:
    text = base64.b64encode(jpeg(small(photo))).decode()
    lines = "&#xA;".join(text[at : at + 76] for at in range(0, len(text), 76))
    packet = f"<xmpGImg:image>{lines}</xmpGImg:image>"
    return jpeg(other, xmp=packet.encode())


def with_long_xmp(photo: Pixels, other: Pixels) -> bytes:
    """What a phone keeps of a portrait: the photo before its background was blurred."""
    text = b'GImage:Data="' + base64.b64encode(jpeg(photo, quality=95)) + b'"'
    assert len(text) > 65000
    parts = [text[at : at + 65000] for at in range(0, len(text), 65000)]
    segments = b""
    for at, part in enumerate(parts):
        where = len(text).to_bytes(4, "big") + (at * 65000).to_bytes(4, "big")
        body = b"http://ns.adobe.com/xmp/extension/\0" + b"A" * 32 + where + part
        segments += b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body
    plain = jpeg(other)
    return plain[:2] + segments + plain[2:]


def with_images(photo: Pixels, other: Pixels) -> bytes:
    file = pillow_heif.HeifFile()
    for each in (other, photo):
        file.add_from_pillow(Image.fromarray(each))
    out = io.BytesIO()
    file.save(out, quality=90, primary_index=0)
    return out.getvalue()


def png_with_preview(photo: Pixels, other: Pixels) -> bytes:
    out = io.BytesIO()
    Image.fromarray(other).save(out, "PNG", exif=exif(jpeg(small(photo))))
    return out.getvalue()


WAYS: list[tuple[str, Callable[[Pixels, Pixels], bytes]]] = [
    (STREAM, with_thumbnail),
    (STREAM, with_frames),
    (STREAM, png_with_preview),
    (XMP, with_xmp),
    (XMP, with_long_xmp),
    (IMAGE, with_images),
]


@pytest.mark.parametrize(("kind", "way"), WAYS, ids=lambda each: getattr(each, "__name__", each))
def test_the_clean_face_is_found_and_not_carried_over(
    kind: str, way: Callable[[Pixels, Pixels], bytes], astronaut: Pixels, tmp_path: Path
) -> None:
    other = np.ascontiguousarray(255 - astronaut[::-1])
    path = tmp_path / "shot"
    path.write_bytes(way(astronaut, other))
    found = list(embedded(path.read_bytes()))
    assert [each.kind for each in found] == [kind]
    assert difference(found[0].rgb_u8, astronaut) < 5
    # What is written from it holds one picture.
    photo = decode(path)
    for form in ("keep", "jpeg", "png", "webp"):
        target = tmp_path / f"copy.{form}"
        encode(photo, photo.pixels, target, format=form, keep_metadata=FIELDS)
        assert list(embedded(target.read_bytes())) == []


def test_thumbnails_are_turned_like_their_photo(astronaut: Pixels) -> None:
    lying = np.ascontiguousarray(np.rot90(astronaut))
    (found,) = embedded(jpeg(lying, exif=exif(jpeg(small(lying)), turn=6)))
    assert difference(found.rgb_u8, astronaut) < 5


@pytest.mark.parametrize("length", [3, 40, 700])
def test_half_a_picture_is_none(astronaut: Pixels, length: int) -> None:
    plain = jpeg(astronaut)
    cut = plain + jpeg(small(astronaut))[:length]
    found: list[Embedded] = list(embedded(cut))
    assert found == []


def test_films_know_their_photos(tmp_path: Path) -> None:
    film = tmp_path / "film.mov"
    key = b"keysmdtacom.apple.quicktime.content.identifier\0ilst"
    film.write_bytes(b"\0\0\0\x14ftypqt  " + bytes(300) + key + UUID.encode() + bytes(50))
    assert of_movie(film) == UUID
    film.write_bytes(b"\0\0\0\x14ftypqt  " + UUID.encode())
    assert of_movie(film) == ""
    assert of_photo(b"....Apple iOS\0\0\1MM" + bytes(80) + UUID.encode()) == {UUID}
    assert of_photo(UUID.encode()) == frozenset()


def test_a_re_encoded_copy_is_told_from_a_clean_picture(astronaut: Pixels) -> None:
    noise = cv2.GaussianBlur(np.random.default_rng(0).normal(0, 18, (512, 512)), (0, 0), 1.5)
    copy = np.clip(astronaut + noise[..., None], 0, 255).astype(np.uint8)
    for side in (512, 300, 160, 700):
        for picture, low, high in ((astronaut, -0.3, 0.3), (copy, 0.7, 1.1)):
            resized = cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA)
            sent = np.asarray(Image.open(io.BytesIO(jpeg(resized, quality=75))), np.uint8)
            assert low < share_of_change(sent, astronaut, copy, [FACE]) < high


def test_bars_are_cut_off_previews() -> None:
    padded = np.zeros((120, 160, 3), np.uint8)
    padded[7:113] = 9
    assert framed(padded, 300, 200).shape == (107, 160, 3)
    assert framed(padded, 400, 300) is padded
    assert framed(padded, 300, 400).shape == (120, 90, 3)


def test_what_lies_inside_shares_one_budget(astronaut: Pixels) -> None:
    inside = jpeg(np.zeros((4_000, 4_000, 3), np.uint8), quality=10)
    found = sum(1 for _ in embedded(jpeg(astronaut) + inside * 12))
    assert 1 <= found <= 6


@pytest.mark.skipif(sys.platform == "win32", reason="asks the system for the most memory so far")
def test_text_in_xmp_takes_no_more_than_a_few_times_its_size(astronaut: Pixels) -> None:
    import resource

    text = b'GImg:image="' + b"/9j/" * (8 << 20) + b'"'
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert list(embedded(jpeg(astronaut) + text)) == []
    unit = 1 if sys.platform == "darwin" else 1024
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * unit < 8 * len(text)
