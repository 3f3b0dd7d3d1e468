"""Quality, subsampling and scans of a JPEG."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, JpegImagePlugin

from cloakroom_engine.photo.cost import count_scans
from cloakroom_engine.photo.jpeg_source import describe, estimate_quality


def jpeg(rgb_u8: NDArray[np.uint8], **options: Any) -> bytes:
    out = io.BytesIO()
    Image.fromarray(rgb_u8).save(out, "JPEG", **options)
    return out.getvalue()


def opened(data: bytes) -> JpegImagePlugin.JpegImageFile:
    image = Image.open(io.BytesIO(data))
    assert isinstance(image, JpegImagePlugin.JpegImageFile)
    return image


def test_every_quality_of_libjpeg_is_told_exactly(rgb_u8: NDArray[np.uint8]) -> None:
    # At the lowest ones entries hit their ceiling of 255 and neighbours look the same.
    for quality in (5, 12, 25, *range(30, 101)):
        assert estimate_quality(opened(jpeg(rgb_u8, quality=quality)).quantization) == quality


def test_foreign_tables_are_never_underestimated(rgb_u8: NDArray[np.uint8]) -> None:
    table = np.random.default_rng(0).integers(2, 40, 64)
    quality = estimate_quality({0: table.tolist(), 1: table.tolist()})
    ours = opened(jpeg(rgb_u8, quality=quality)).quantization
    assert all(sum(ours[index]) <= table.sum() for index in (0, 1))


def test_no_tables_no_crash() -> None:
    assert estimate_quality({}) == 1
    assert estimate_quality({0: [1] * 64}) == 100


@pytest.mark.parametrize("subsampling", ["4:4:4", "4:2:2", "4:2:0"])
def test_subsampling(rgb_u8: NDArray[np.uint8], subsampling: str) -> None:
    image = opened(jpeg(rgb_u8, subsampling=subsampling))
    assert describe(image, turned=False).subsampling == subsampling
    turned = {"4:2:2": "4:4:4"}.get(subsampling, subsampling)
    assert describe(image, turned=True).subsampling == turned


def test_one_channel_has_none(rgb_u8: NDArray[np.uint8]) -> None:
    assert describe(opened(jpeg(rgb_u8[..., 0])), turned=False).subsampling is None


def test_scans_are_counted_up_to_the_end_of_the_first_image(rgb_u8: NDArray[np.uint8]) -> None:
    plain, progressive = jpeg(rgb_u8), jpeg(rgb_u8, progressive=True)
    assert count_scans(plain, "jpeg") == 1
    assert 2 <= count_scans(progressive, "jpeg") < 20
    assert count_scans(plain + progressive * 50, "jpeg") == 1
    assert count_scans(plain[:30], "jpeg") == 0
