"""Profiles of others become ours: the same colours, and nothing of their owner."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from colour_views import P3, SEEN, U8, apart, as_srgb, copied, shown
from numpy.typing import NDArray
from PIL import Image, ImageCms
from skimage.color import rgb2lab

from cloakroom_engine.photo import writers
from cloakroom_engine.photo.colour.read import Measured, read
from cloakroom_engine.photo.colour.settle import snapped
from cloakroom_engine.photo.colour.spaces import CURVES, PRIMARIES, SRGB, Colour, linear, stored
from cloakroom_engine.photo.colour.write import profile
from cloakroom_engine.photo.decode import decode
from written import encode


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

    at = np.linspace(0, 1, 99)
    for primaries in PRIMARIES:
        for curve in CURVES:
            said = read(profile(Colour(primaries, curve), grey=False))
            assert isinstance(said, Measured)
            assert snapped(said) == Colour(primaries, curve)
            assert np.allclose(stored(curve, linear(curve, at)), at, atol=2e-4)
        ImageCms.ImageCmsProfile(io.BytesIO(profile(Colour(primaries, "srgb"), grey=False)))
