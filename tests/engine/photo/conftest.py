"""Pictures made on the spot: smooth enough for lossy formats, no two corners alike."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import ImageCms


def picture(width: int = 96, height: int = 64) -> NDArray[np.uint8]:
    noise = np.random.default_rng(7).integers(0, 256, (5, 7, 3), dtype=np.uint8)
    return np.asarray(cv2.resize(noise, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)


@pytest.fixture
def rgb_u8() -> NDArray[np.uint8]:
    """(64, 96, 3)."""
    return picture()


@pytest.fixture
def rgb_u16() -> NDArray[np.uint16]:
    """(64, 96, 3) with noise in the low byte, which a reader of eight bits would lose."""
    low = np.random.default_rng(8).integers(0, 256, (64, 96, 3), dtype=np.uint16)
    return picture().astype(np.uint16) * 256 + low


@pytest.fixture
def alpha_u8() -> NDArray[np.uint8]:
    """(64, 96), from transparent to opaque."""
    return np.broadcast_to(np.linspace(0, 255, 96).astype(np.uint8), (64, 96)).copy()


@pytest.fixture
def icc_profile() -> bytes:
    """An RGB profile."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
